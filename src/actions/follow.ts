// « Suivre les jurés »: how far each is, as of the last reading of their files, and a reminder to copy. Nothing is read of the files here.

import { coverageOf } from '../model/coverage.ts';
import type { Juror, Session } from '../model/session.ts';
import type { RegistryLine } from '../tabs/jury-registry.ts';
import { momentText } from '../text/dates.ts';
import { deadlineText, followLine, followText, type JurorStatus, reminderText } from '../text/jury-files.ts';
import type { Ports } from './ports.ts';
import { conflictsOf } from './resolve-conflict.ts';
import { readWorkbook, type Workbook } from './workbook.ts';

/** `given`, `expected`: cells, as last collected; `reminder`: '' when there is nothing to remind of. */
export type JurorFollow = {
  key: string;
  number: number;
  status: JurorStatus;
  line: string;
  given: number;
  expected: number;
  isLate: boolean;
  madeBy: string;
  reminder: string;
};

/** `collectedOn`: local time, or ''; `deadline`: an ISO day or moment, or ''; `conflicts`: cells that wait for a choice. */
export type FollowData = { collectedOn: string; deadline: string; jurors: JurorFollow[]; conflicts: number };

export function readFollow(ports: Ports): FollowData {
  return followOf(readWorkbook(ports.book), ports.now());
}

export function followOf(workbook: Workbook, now: string): FollowData {
  const { certification, session, entries, registry, fields } = workbook;
  const deadline = fields?.deadline ?? '';
  const progress = coverageOf(certification, session, entries).raters;
  return {
    collectedOn: fields?.collectedOn ?? '',
    deadline,
    conflicts: conflictsOf(workbook).length,
    jurors: session.jurors.map((juror) => {
      const figures = progress.find(({ rater }) => rater === juror.key) ?? { given: 0, expected: 0 };
      return followJuror(session, juror, registry.get(juror.key), figures, deadline, now);
    }),
  };
}

function followJuror(
  session: Session,
  juror: Juror,
  line: RegistryLine | undefined,
  { given, expected }: { given: number; expected: number },
  deadline: string,
  now: string,
): JurorFollow {
  const status = statusOf(juror, line, given);
  const isDue = status === 'sent' || status === 'opened' || status === 'started';
  const end = deadline.length === 10 ? `${deadline}T23:59:59` : deadline;
  const isLate = isDue && line?.sentOn !== '' && end !== '' && now > end;
  const address = line ? `https://docs.google.com/spreadsheets/d/${line.file}/edit` : '';
  return {
    key: juror.key,
    number: juror.number,
    status,
    line: followLine(juror, status, { given, expected }, isLate),
    given,
    expected,
    isLate,
    madeBy: line?.madeBy ?? '',
    reminder:
      isDue && line?.sentOn ? reminderText(session, juror, deadlineText(deadline), { given, expected }, address) : '',
  };
}

function statusOf(juror: Juror, line: RegistryLine | undefined, given: number): JurorStatus {
  if (!line) return juror.email === '' ? 'paper' : 'notSent';
  if (line.handedIn) return 'handedIn';
  if (!line.sharedOn) return 'withdrawn';
  if (given > 0 && line.sentOn) return 'started';
  if (line.openedOn) return 'opened';
  return line.sentOn ? 'sent' : 'testing';
}

/** As the menu shows it. */
export function followSummary({ collectedOn, jurors }: FollowData): string {
  const reminder = jurors.find((one) => one.reminder !== '')?.reminder;
  return [
    collectedOn ? followText.asOf(momentText(collectedOn)) : followText.never,
    ...jurors.map(({ line }) => `· ${line}`),
    ...(reminder ? ['', followText.reminder, reminder] : []),
  ].join('\n');
}
