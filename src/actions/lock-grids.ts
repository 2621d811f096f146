// « Figer » and « Rouvrir la grille d'un juré »: a frozen file is read, and written by nobody; to write in it again takes a reason.

import * as z from 'zod/mini';
import { nowhere, type Problem } from '../model/problem.ts';
import { valueRequests } from '../requests/value-requests.ts';
import { coverColumns } from '../tabs/cover-tab.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { readTable } from '../tabs/table.ts';
import { historyText } from '../text/history.ts';
import { fileText } from '../text/jury-files.ts';
import { fileTabs } from './fill-file.ts';
import { freezeFile } from './freeze-file.ts';
import {
  type ChangeRegistry,
  chosenJurors,
  copiedQuestion,
  fileProblem,
  isOurs,
  juryAsRead,
  ownerNeeded,
  type RegistryChange,
  registryChanges,
  registryRequests,
  type SentFile,
  sentFiles,
} from './juror-files.ts';
import type { BookRequest } from './ports.ts';
import { type Action, type Context, type Plan, refuse } from './run.ts';

const confirm = z.optional(z.array(z.string()));
export const LockGrids = z.object({ action: z.literal('lockGrids'), jurors: z.array(z.int()), confirm });
export type LockGrids = z.infer<typeof LockGrids>;
export const UnlockGrids = z.object({
  action: z.literal('unlockGrids'),
  jurors: z.array(z.int()),
  reason: z.optional(z.string()),
  confirm,
});
export type UnlockGrids = z.infer<typeof UnlockGrids>;

/** Numbers of the jurors whose file is now as asked. */
export type LockData = { jurors: number[] };

export function lockGrids(request?: LockGrids): Action<LockData> {
  return (context) => {
    const files = chosenFiles(context, request?.jurors, (file) => isSent(file) && !isFrozen(file), 'all-frozen');
    if (!Array.isArray(files)) return refuse(files);
    const { change, all } = registryChanges();
    const problems: Problem[] = [];
    for (const file of files) freezeFile(context, file, fileText.frozen, change, problems);
    return planOf(context, all(), historyText.locked(all().length), problems);
  };
}

export function unlockGrids(request?: UnlockGrids): Action<LockData> {
  return (context) => {
    const files = chosenFiles(context, request?.jurors, isFrozen, 'none-frozen');
    if (!Array.isArray(files)) return refuse(files);
    const question = { code: 'reason-needed', level: 'warning', where: nowhere, action: 'unlockGrids' } as const;
    const reason = context.ports.askReason(question)?.trim();
    if (!reason) return refuse(question);
    const { change, all } = registryChanges();
    const problems: Problem[] = [];
    for (const file of files) unfreeze(context, file, change, problems);
    return planOf(context, all(), historyText.unlocked(reason), problems);
  };
}

/** The file opens, and the box « J'ai terminé ma grille » is no longer ticked: it would be frozen again at once. */
function unfreeze(context: Context, file: SentFile, change: ChangeRegistry, problems: Problem[]): void {
  const { files } = context.ports;
  const stop = ownerNeeded(context, file.number, file.jurors[0]?.line.madeBy ?? '', 'unfreeze');
  if (stop) {
    problems.push(stop);
    return;
  }
  try {
    files.unfreeze(file.id);
    const boxes = untickRequests(fileTabs(files.read(file.id)), file);
    if (boxes.length) files.write(file.id, boxes);
    for (const { juror } of file.jurors) change(juror.key, { frozenOn: '', handedIn: '' });
  } catch (error) {
    problems.push(fileProblem(context, file.number, error, 'unfreeze'));
  }
}

function untickRequests({ contents }: ReturnType<typeof fileTabs>, { jurors }: SentFile): BookRequest[] {
  const cover = contents.get(sheetIds.cover);
  const { table } = cover ? readTable(cover.sheet, coverColumns) : { table: null };
  const left = table?.columns.get('finished');
  if (!table || left === undefined) return [];
  return table.rows
    .filter(({ key }) => jurors.some(({ juror }) => juror.key === key))
    .flatMap(({ index }) => valueRequests(sheetIds.cover, { top: index, left, values: [[false]] }));
}

/** An access test has nothing to freeze. */
function isSent({ jurors }: SentFile): boolean {
  return jurors.some(({ line }) => line.sentOn !== '');
}

function isFrozen({ jurors }: SentFile): boolean {
  return jurors.some(({ line }) => line.frozenOn !== '');
}

function chosenFiles(
  context: Context,
  numbers: readonly number[] | undefined,
  is: (file: SentFile) => boolean,
  none: 'all-frozen' | 'none-frozen',
): SentFile[] | Problem {
  const all = sentFiles(context.workbook);
  if (!all.some(isSent)) return { code: 'nothing-sent', level: 'error', where: nowhere };
  const files = all.filter(is);
  if (files.length === 0) return { code: none, level: 'error', where: nowhere };
  if (!isOurs(context)) return copiedQuestion;
  const jurors = files.flatMap((file) => file.jurors.map(({ juror }) => juror));
  const chosen = chosenJurors(context, jurors, numbers);
  if (!Array.isArray(chosen)) return chosen;
  return files.filter((file) => file.jurors.some(({ juror }) => chosen.includes(juror)));
}

function planOf(
  { workbook }: Context,
  changes: readonly RegistryChange[],
  what: string,
  problems: Problem[],
): Plan<LockData> {
  const keys = changes.map(({ key }) => key);
  return {
    requests: registryRequests(workbook, changes),
    expected: juryAsRead(workbook),
    what,
    keys: keys.join(' '),
    problems,
    data: { jurors: workbook.session.jurors.filter(({ key }) => keys.includes(key)).map(({ number }) => number) },
  };
}
