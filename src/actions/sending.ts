// Making, filling and sharing the jurors' workbooks: looked for before they are made, protected before they are shared, nothing sent twice.

import { nowhere, type Problem } from '../model/problem.ts';
import type { SharingRefusal } from '../model/problems/jury.ts';
import type { Juror } from '../model/session.ts';
import { namesPerson } from '../model/words.ts';
import { isoToSerial, serialToIso } from '../tabs/dates.ts';
import type { RegistryLine } from '../tabs/jury-registry.ts';
import { fileCell } from '../tabs/jury-registry.ts';
import { deadlineText, fileText, invitationText } from '../text/jury-files.ts';
import { folderKeeper } from './files-folder.ts';
import { commonProtections, fillRequests } from './fill-file.ts';
import { fileProblem, isMine, ownerNeeded, type Parcel, parcelsOf, type RegistryChange } from './juror-files.ts';
import type { FileSheet, ListedFile } from './ports.ts';
import { type Context, editorsOf } from './run.ts';

/** `deadline`: an ISO day or moment, or ''. */
export type Sending = { jurors: readonly Juror[]; deadline: string; message: string; isTest: boolean };

/** `forgotten`: jurors whose file is new: what was last collected of them is of another one. */
export type Sent = {
  changes: RegistryChange[];
  problems: Problem[];
  invited: Juror[];
  updated: number;
  forgotten: string[];
};

/** Access ends this long after the last day, where Google accepts an end. */
const DAYS_AFTER = 30;

export function sendFiles(context: Context, sending: Sending): Sent {
  const { ports, workbook } = context;
  const sent: Sent = {
    changes: [],
    problems: trainerProblem(context, sending.jurors),
    invited: [],
    updated: 0,
    forgotten: [],
  };
  const listed = ports.files.list();
  const folder = folderKeeper(context, listed, sent.problems);
  for (const parcel of parcelsOf(workbook.session)) {
    const chosen = parcel.jurors.filter(({ key }) => sending.jurors.some((one) => one.key === key));
    if (chosen.length === 0) continue;
    try {
      sendParcel(context, sending, { parcel, chosen, listed, folder }, sent);
    } catch (error) {
      sent.problems.push(fileProblem(context, parcel.number, error));
    }
  }
  const known = sent.invited.map(({ key }) => key);
  const again = sending.isTest
    ? []
    : sending.jurors.filter(({ key }) => {
        const line = workbook.registry.get(key);
        return line && line.sharedOn !== '' && line.sentOn === '' && !known.includes(key);
      });
  if (again.length)
    sent.problems.push({
      code: 'already-invited',
      level: 'info',
      where: nowhere,
      jurors: again.map(({ number }) => number),
    });
  return sent;
}

type Work = { parcel: Parcel; chosen: readonly Juror[]; listed: readonly ListedFile[]; folder: () => string };

function sendParcel(context: Context, sending: Sending, { parcel, chosen, listed, folder }: Work, sent: Sent): void {
  const { ports, workbook, now, person } = context;
  const { certification, session, registry } = workbook;
  const line = lineOf(parcel, registry);
  const found = listed.find(
    (one) => one.kind === 'jurors' && (line ? one.id === line.file : one.jurors === parcel.key),
  );
  const stop = whyNot(context, parcel, line, found);
  if (stop) {
    sent.problems.push(stop);
    return;
  }
  if (sending.isTest && line) return;
  const known = knownFile(context, line, found);
  const id =
    known?.id ?? ports.files.make({ name: nameOf(parcel, session.number), folder: folder(), jurors: parcel.key });
  const read: FileSheet[] | null = known?.read ?? null;
  const until = deadlineText(sending.deadline);
  const team = editorsOf(context);
  const filled = fillRequests(
    { certification, session, jurors: parcel.jurors, until },
    parcel,
    read,
    team,
    sending.isTest,
  );
  ports.files.write(id, filled.requests);
  sent.problems.push(...filled.problems);
  sent.updated += 1;
  const madeBy = (line?.file === id && line.madeBy) || person;
  for (const juror of parcel.jurors) {
    const own = registry.get(juror.key);
    const isChosen = chosen.includes(juror);
    const isNew = own === undefined || own.file !== id;
    const isShared =
      (!isNew && own.sharedOn !== '') || (found?.id === id && found.shared[juror.email.toLowerCase()] !== undefined);
    const outcome = isShared || !isChosen ? isShared : share(context, sending, id, juror, madeBy, sent);
    if (!isNew && !isChosen) continue;
    if (isNew) sent.forgotten.push(juror.key);
    sent.changes.push({
      key: juror.key,
      cells: {
        ...(isNew
          ? { file: fileCell(id, parcel.isCommon), madeBy, handedIn: '', openedOn: '', frozenOn: '', sentOn: '' }
          : {}),
        ...(outcome && (isNew || !own.sharedOn) ? { sharedOn: now, address: juror.email } : {}),
        ...(!sending.isTest && isChosen && outcome && (isNew || !own.sentOn) ? { sentOn: now } : {}),
      },
    });
  }
  // Google drops an editor who has no access yet: shared first, protected after
  if (parcel.isCommon && isMine(context, madeBy))
    ports.files.write(id, commonProtections(filled.layouts, parcel, read, team));
}

/** As the registry or Drive knows it; a file of one's own that was deleted is made again. */
function knownFile(
  context: Context,
  line: RegistryLine | undefined,
  found: ListedFile | undefined,
): { id: string; read: FileSheet[] } | null {
  const id = line?.file ?? found?.id;
  if (id === undefined) return null;
  try {
    return { id, read: context.ports.files.read(id) };
  } catch (error) {
    const isGone = context.ports.refusalOf(error)?.kind === 'missing' && isMine(context, line?.madeBy ?? '');
    if (!isGone) throw error;
    return null;
  }
}

function lineOf(parcel: Parcel, registry: Context['workbook']['registry']): RegistryLine | undefined {
  const lines = parcel.jurors.map(({ key }) => registry.get(key));
  return lines.find((one) => one !== undefined && one.isCommon === parcel.isCommon);
}

function nameOf({ number }: Parcel, session: string): string {
  return number === null ? fileText.common(session) : fileText.juror(session, number);
}

/** A file belongs to one address for life, and one that was handed in is left alone. */
function whyNot(
  context: Context,
  parcel: Parcel,
  line: RegistryLine | undefined,
  found: ListedFile | undefined,
): Problem | null {
  const [juror] = parcel.jurors;
  if (!parcel.isCommon && juror) {
    const team = editorsOf(context);
    const address = juror.email.toLowerCase();
    const others = Object.keys(found?.shared ?? {}).filter((one) => one !== address && !team.includes(one));
    const isOthers = line?.address ? line.address.toLowerCase() !== address : others.length > 0;
    if (isOthers) return { code: 'juror-address-changed', level: 'warning', where: nowhere, juror: juror.number };
  }
  if (line?.frozenOn) return { code: 'file-handed-in', level: 'info', where: nowhere, juror: parcel.number };
  return null;
}

/** Whether the juror can open the file from now on. */
function share(context: Context, sending: Sending, id: string, juror: Juror, madeBy: string, sent: Sent): boolean {
  const { ports, workbook } = context;
  const stop = ownerNeeded(context, juror.number, madeBy, 'share');
  if (stop) {
    sent.problems.push(stop);
    return false;
  }
  const message = invitationText(workbook.session, deadlineText(sending.deadline), sending.isTest, sending.message);
  try {
    ports.files.share(id, juror.email, message, accessEnd(context));
    sent.invited.push(juror);
    return true;
  } catch (error) {
    const kind: SharingRefusal | null = ports.sharingRefusalOf(error);
    if (kind === null) throw error;
    sent.problems.push({ code: 'sharing-refused', level: 'warning', where: nowhere, juror: juror.number, kind });
    return kind === 'mail-not-sent';
  }
}

function accessEnd({ workbook, now }: Context): string | null {
  const { lastDay } = workbook.session;
  if (!lastDay) return null;
  const end = serialToIso(isoToSerial(lastDay) + DAYS_AFTER);
  return end > now.slice(0, 10) ? `${end}T00:00:00Z` : null;
}

/** Whoever sends owns the files: better not the trainer of a candidate who is in one. */
function trainerProblem({ workbook, person }: Context, jurors: readonly Juror[]): Problem[] {
  const keys = jurors.map(({ key }) => key);
  const trained = workbook.session.candidates.filter(
    ({ trainer, panel }) =>
      panel.some((key) => keys.includes(key)) && namesPerson(trainer, { lastName: '', firstName: '', email: person }),
  );
  if (trained.length === 0) return [];
  return [
    { code: 'sender-is-trainer', level: 'warning', where: nowhere, candidates: trained.map(({ number }) => number) },
  ];
}
