// « Suivre les jurés »: how far each is, as of the last reading of their files, and a reminder to copy. Nothing is read of the files here.

import { nowhere, type Place } from '../model/problem.ts';
import type { Juror, Session } from '../model/session.ts';
import type { RegistryLine } from '../tabs/jury-registry.ts';
import { placeOfCell } from '../tabs/table.ts';
import { momentText } from '../text/dates.ts';
import {
  deadlineText,
  followLine,
  followText,
  type JurorStatus,
  reminderText,
  statusLabel,
} from '../text/jury-files.ts';
import { workbookCoverage } from './figures.ts';
import type { Ports } from './ports.ts';
import { type ConflictShown, shownConflicts } from './resolve-conflict.ts';
import { readWorkbook, type Workbook } from './workbook.ts';

/**
 * `given`, `expected`: cells, as last collected; `where`: the juror's line in « Jury »; `hasFile`: a workbook, `isCommon` when
 * all share it; `isShared`: they can open it; `reminder`: '' when there is nothing to remind of.
 */
export type JurorFollow = {
  key: string;
  number: number;
  where: Place;
  isPresent: boolean;
  hasAddress: boolean;
  status: JurorStatus;
  statusText: string;
  line: string;
  given: number;
  expected: number;
  isLate: boolean;
  hasFile: boolean;
  isCommon: boolean;
  isSent: boolean;
  isShared: boolean;
  isFrozen: boolean;
  madeBy: string;
  reminder: string;
};

/** `collectedOn`: local time, or ''; `asOf`: the same in words; `deadline`: an ISO day or moment, or '', `until` in words; `conflicts`: cells that wait for a choice. */
export type FollowData = {
  collectedOn: string;
  asOf: string;
  deadline: string;
  until: string;
  jurors: JurorFollow[];
  conflicts: ConflictShown[];
};

export function readFollow(ports: Ports): FollowData {
  return followOf(readWorkbook(ports.book), ports.now());
}

export function followOf(workbook: Workbook, now: string): FollowData {
  const { session, registry, fields, rowOfPerson } = workbook;
  const deadline = fields?.deadline ?? '';
  const collectedOn = fields?.collectedOn ?? '';
  const progress = workbookCoverage(workbook).raters;
  return {
    collectedOn,
    asOf: asOfText(collectedOn),
    deadline,
    until: deadlineText(deadline),
    conflicts: shownConflicts(workbook),
    jurors: session.jurors.map((juror) => {
      const figures = progress.find(({ rater }) => rater === juror.key) ?? { given: 0, expected: 0 };
      const place = rowOfPerson.get(juror.key);
      const where = place ? placeOfCell(place.table, place.row, 'lastName') : nowhere;
      const counted = { ...figures, isCollected: collectedOn !== '' };
      return { ...followJuror(session, juror, registry.get(juror.key), counted, deadline, now), where };
    }),
  };
}

function asOfText(collectedOn: string): string {
  return collectedOn ? followText.asOf(momentText(collectedOn)) : followText.never;
}

function followJuror(
  session: Session,
  juror: Juror,
  line: RegistryLine | undefined,
  { given, expected, isCollected }: { given: number; expected: number; isCollected: boolean },
  deadline: string,
  now: string,
): Omit<JurorFollow, 'where'> {
  const status = statusOf(juror, line, given);
  const isPresent = juror.attendance === 'present';
  const isSent = line !== undefined && line.sentOn !== '';
  const isFrozen = line !== undefined && line.frozenOn !== '';
  const isDue = isPresent && isSent && !isFrozen && expected > 0;
  const owes = isDue && (status === 'sent' || status === 'opened' || status === 'started');
  const end = deadline.length === 10 ? `${deadline}T23:59:59` : deadline;
  const isLate = owes && end !== '' && now > end;
  const address = line ? `https://docs.google.com/spreadsheets/d/${line.file}/edit` : '';
  return {
    key: juror.key,
    number: juror.number,
    isPresent,
    hasAddress: juror.email !== '',
    status,
    statusText: statusLabel[status],
    line: followLine(juror, status, { given, expected }, isLate),
    given,
    expected,
    isLate,
    hasFile: line !== undefined,
    isCommon: line?.isCommon ?? false,
    isSent,
    isShared: line !== undefined && line.sharedOn !== '',
    isFrozen,
    madeBy: line?.madeBy ?? '',
    reminder: owes
      ? reminderText(session, juror, deadlineText(deadline), isCollected ? expected - given : null, address)
      : '',
  };
}

function statusOf(juror: Juror, line: RegistryLine | undefined, given: number): JurorStatus {
  if (!line) return juror.email === '' ? 'paper' : 'notSent';
  if (line.handedIn) return 'handedIn';
  // Google never let them in
  if (!line.sharedOn) return line.address ? 'withdrawn' : 'notSent';
  if (line.frozenOn) return 'frozen';
  if (given > 0 && line.sentOn) return 'started';
  if (line.openedOn) return 'opened';
  return line.sentOn ? 'sent' : 'testing';
}

/** As the menu shows it. */
export function followSummary({ asOf, jurors }: FollowData): string {
  const [reminder, ...others] = jurors.map((one) => one.reminder).filter((text) => text !== '');
  return [
    asOf,
    ...jurors.map(({ line }) => `· ${line}`),
    ...(reminder ? ['', followText.reminder, reminder] : []),
    ...(others.length ? ['', followText.otherReminders(others.length)] : []),
  ].join('\n');
}
