// Sending, in an order that a lost answer cannot spoil: files made and filled, then named in the registry, then shared, nothing twice.

import { nowhere, type Problem } from '../model/problem.ts';
import type { Juror } from '../model/session.ts';
import { namesPerson } from '../model/words.ts';
import { fileCell, type RegistryColumn, registryColumns } from '../tabs/jury-registry.ts';
import { historyText } from '../text/history.ts';
import { oncePerTab } from './collect-first.ts';
import { folderKeeper } from './files-folder.ts';
import { forgetRequests } from './forget-collected.ts';
import {
  fileProblem,
  juryAsRead,
  parcelsOf,
  type RegistryChange,
  registryChanges,
  registryRequests,
  strayProblems,
} from './juror-files.ts';
import { closeLeft, type Left, leaveFiles } from './leave-files.ts';
import { type ReadyFile, readyFile, trueLines } from './parcel-file.ts';
import type { ListedFile } from './ports.ts';
import { withRegistryColumns } from './registry-columns.ts';
import { type Context, type Plan, type Refusal, refuse, writeFirst } from './run.ts';
import { shareFile } from './share-file.ts';

/** `deadline`: an ISO day or moment, or ''. */
export type Sending = { jurors: readonly Juror[]; deadline: string; message: string; isTest: boolean };

/** `already`: jurors who could open their file before their grids came into it. */
export type Sent = { problems: Problem[]; invited: Juror[]; already: Juror[] };

/** Numbers of the jurors whom Google has invited now; how many workbooks were made or updated. */
export type SendData = { invited: number[]; updated: number };

/** `history`: the line of the history, for as many jurors invited. */
export function sendFiles(
  given: Context,
  sending: Sending,
  history: (invited: number) => string,
): Plan<SendData> | Refusal {
  const { ports } = given;
  const stop = trainerQuestion(given, sending.jurors);
  if (stop && !ports.ask(stop)) return refuse(stop);
  const columns = withRegistryColumns(given.workbook);
  const listed = ports.files.list();
  const registry = trueLines(columns.workbook.registry, listed);
  const before = { ...given, workbook: { ...columns.workbook, registry } };
  const left = leaveFiles(before, sending.jurors);
  if ('refused' in left) return left;
  const context = { ...given, workbook: left.workbook };
  const sent: Sent = { problems: [...left.problems], invited: [], already: [] };
  const files = readyFiles(context, sending, listed, sent);
  const moved = register(context, files, left, columns.requests);
  if (moved.length) return refuse(...moved);
  closeLeft(before, left, listed, sent.problems);
  const { change, all } = registryChanges();
  for (const file of files) {
    try {
      shareFile(context, sending, file, listed, change, sent);
    } catch (error) {
      sent.problems.push(fileProblem(context, file.parcel.number, error, 'write'));
    }
  }
  const known = [...[...given.workbook.registry.values()].map(({ file }) => file), ...files.map(({ id }) => id)];
  return {
    requests: registryRequests(context.workbook, all()),
    expected: juryAsRead(context.workbook),
    session: { book: ports.book.id, deadline: sending.deadline },
    what: history(sent.invited.length),
    keys: all()
      .map(({ key }) => key)
      .join(' '),
    problems: [...sent.problems, ...alreadyInvited(sent), ...strayProblems(context, listed, known)],
    data: {
      invited: sent.invited.map(({ number }) => number),
      updated: files.filter(({ layouts }) => layouts !== null).length,
    },
  };
}

function readyFiles(context: Context, sending: Sending, listed: readonly ListedFile[], sent: Sent): ReadyFile[] {
  const { registry, session } = context.workbook;
  const folder = folderKeeper(context, listed, sent.problems);
  const isDone = ({ key }: Juror) => {
    const line = registry.get(key);
    return sending.isTest && line !== undefined && (line.sharedOn !== '' || line.sentOn !== '');
  };
  return parcelsOf(session).flatMap((parcel) => {
    const chosen = parcel.jurors.filter((juror) => sending.jurors.includes(juror));
    if (chosen.every(isDone)) return [];
    try {
      return readyFile(context, sending, parcel, { listed, folder }, sent.problems) ?? [];
    } catch (error) {
      sent.problems.push(fileProblem(context, parcel.number, error, 'write'));
      return [];
    }
  });
}

const noFile = Object.fromEntries(registryColumns.map((column) => [column, ''])) as Record<RegistryColumn, string>;

/** A file is shared once the session knows it: else a mate, who cannot list it, would make and send another. Rows moved meanwhile stop all. */
function register(
  context: Context,
  files: readonly ReadyFile[],
  left: Left,
  columns: Plan<null>['requests'],
): Problem[] {
  const { ports, workbook } = context;
  const { change, all } = registryChanges();
  for (const key of left.leavers) change(key, noFile);
  const forgotten = new Set(left.leavers);
  for (const { parcel, id, madeBy, isBlank } of files) {
    for (const { key } of parcel.jurors) {
      if (workbook.registry.get(key)?.file === id) continue;
      change(key, { ...noFile, file: fileCell(id, parcel.isCommon), madeBy });
      if (isBlank) forgotten.add(key);
    }
  }
  const changes: RegistryChange[] = all();
  if (changes.length === 0 && columns.length === 0) return [];
  return writeFirst(context, {
    requests: [
      ...columns,
      ...left.requests,
      ...registryRequests(workbook, changes),
      ...forgetRequests(context, forgotten, left),
    ],
    expected: oncePerTab([...left.expected, ...juryAsRead(workbook)]),
    session: { ...left.session, book: ports.book.id },
    what: historyText.filesMade(files.length),
    keys: changes.map(({ key }) => key).join(' '),
  });
}

function alreadyInvited({ already }: Sent): Problem[] {
  if (already.length === 0) return [];
  return [{ code: 'already-invited', level: 'info', where: nowhere, jurors: already.map(({ number }) => number) }];
}

/** Whoever sends owns the files: better not the trainer of a candidate who is in one. Asked before any is made. */
function trainerQuestion({ workbook, person }: Context, jurors: readonly Juror[]): Problem | null {
  const keys = jurors.filter(({ key }) => !workbook.registry.has(key)).map(({ key }) => key);
  // « anne.durand@… » for whom the trainer is « Mme Anne Durand »
  const name = (person.split('@')[0] ?? '').replace(/\d+/g, ' ');
  const trained = workbook.session.candidates.filter(
    ({ trainer, panel }) =>
      panel.some((key) => keys.includes(key)) && namesPerson(trainer, { lastName: name, firstName: '', email: person }),
  );
  if (trained.length === 0) return null;
  const candidates = trained.map(({ number }) => number);
  return { code: 'sender-is-trainer', level: 'warning', where: nowhere, candidates };
}
