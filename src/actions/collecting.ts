// Reading every juror's workbook and bringing what changed into the session. What one file cannot give is told by name; the rest goes on.

import { nowhere, type Problem } from '../model/problem.ts';
import { coverColumns, readCover } from '../tabs/cover-tab.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { readTable } from '../tabs/table.ts';
import { fileText } from '../text/jury-files.ts';
import { bringTogether, type Collection, noCollection } from './bring-together.ts';
import { fileTabs } from './fill-file.ts';
import { freezeFile } from './freeze-file.ts';
import { type ChangeRegistry, fileProblem, registryChanges, type SentFile, sentFiles } from './juror-files.ts';
import type { FileSheet } from './ports.ts';
import { readJurorFile } from './read-juror-file.ts';
import type { Context } from './run.ts';

/** `freezeFirst`: nobody writes from now on; `isLast`: these files will not be read again. */
export type Collecting = { freezeFirst?: boolean; isLast?: boolean };

/** No call when nothing was ever sent. */
export function collectFiles(context: Context, { freezeFirst = false, isLast = false }: Collecting = {}): Collection {
  const files = sentFiles(context.workbook);
  if (files.length === 0) return noCollection(context.workbook);
  const cells = new Map<string, string>();
  const problems: Problem[] = [];
  const registry = registryChanges();
  let unread = 0;
  for (const file of files) {
    try {
      // an access test has nothing to freeze
      if (freezeFirst && file.jurors.some(({ line }) => line.sentOn && !line.frozenOn))
        freezeFile(context, file, fileText.frozenForDeliberation, registry.change, problems);
      const read = context.ports.files.read(file.id);
      const reading = readJurorFile(context.workbook, file, read);
      for (const [key, value] of reading.cells) cells.set(key, value);
      problems.push(...reading.problems);
      followCover(context, file, read, registry.change, problems);
    } catch (error) {
      unread += 1;
      problems.push(fileProblem(context, file.number, error, 'read'));
    }
  }
  const collection = bringTogether(context, cells, registry.all(), isLast);
  return { ...collection, problems: [...problems, ...collection.problems], read: files.length - unread, unread };
}

/** What jurors ticked: that the file opens, and that they have finished; then it is frozen as a whole. */
function followCover(
  context: Context,
  file: SentFile,
  read: readonly FileSheet[],
  change: ChangeRegistry,
  problems: Problem[],
): void {
  const { now } = context;
  const cover = fileTabs(read).contents.get(sheetIds.cover);
  const { table } = cover ? readTable(cover.sheet, coverColumns) : { table: null };
  if (!table) return;
  const ticked = readCover(table);
  for (const { juror, line } of file.jurors) {
    const { opened = false, declared = false, except = '', finished = false } = ticked.get(juror.key) ?? {};
    if ((opened || finished) && !line.openedOn) change(juror.key, { openedOn: now });
    if (!line.sentOn) continue;
    if (finished && !line.handedIn) change(juror.key, { handedIn: now });
    if (!finished && line.handedIn && !line.frozenOn) change(juror.key, { handedIn: '' });
    if (except || (finished && !declared))
      problems.push({ code: 'juror-declaration', level: 'warning', where: nowhere, juror: juror.number, except });
  }
  const sent = file.jurors.filter(({ line }) => line.sentOn !== '');
  const present = sent.filter(({ juror }) => juror.attendance === 'present');
  const awaited = present.length ? present : sent;
  const isHandedIn = awaited.length > 0 && awaited.every(({ juror }) => ticked.get(juror.key)?.finished);
  const isFrozen = awaited.every(({ line }) => line.frozenOn !== '');
  if (isHandedIn && !isFrozen) freezeFile(context, file, fileText.frozen, change, problems);
}
