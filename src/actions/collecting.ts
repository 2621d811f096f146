// Reading every juror's workbook and bringing what changed into the session. What one file cannot give is told by name; the rest goes on.

import { placesOf } from '../model/places.ts';
import { nowhere, type Problem } from '../model/problem.ts';
import { coverColumns, readCover } from '../tabs/cover-tab.ts';
import { dossierLines } from '../tabs/dossier.ts';
import { gridNames } from '../tabs/grid-names.ts';
import { readJurorGrid } from '../tabs/juror-grid-reading.ts';
import { fileSheetId } from '../tabs/juror-workbook.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { plainText, readTable } from '../tabs/table.ts';
import { withoutAbsentMark } from '../text/grid.ts';
import { fileText } from '../text/jury-files.ts';
import { bringTogether, type Collection, noCollection } from './bring-together.ts';
import { fileTabs } from './fill-file.ts';
import {
  type ChangeRegistry,
  fileProblem,
  inFile,
  ownerNeeded,
  registryChanges,
  type SentFile,
  sentFiles,
} from './juror-files.ts';
import type { FileSheet } from './ports.ts';
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
      if (freezeFirst && file.jurors.some(({ line }) => !line.frozenOn))
        freeze(context, file, fileText.frozenForDeliberation, registry.change, problems);
      const read = context.ports.files.read(file.id);
      for (const [key, value] of readFile(context, file, read, problems)) cells.set(key, value);
      followCover(context, file, read, registry.change, problems);
    } catch (error) {
      unread += 1;
      problems.push(fileProblem(context, file.number, error));
    }
  }
  const collection = bringTogether(context, cells, registry.all(), isLast);
  return { ...collection, problems: [...problems, ...collection.problems], read: files.length - unread, unread };
}

function readFile(
  context: Context,
  file: SentFile,
  read: readonly FileSheet[],
  problems: Problem[],
): Map<string, string> {
  const { certification, session, grids } = context.workbook;
  const cells = new Map<string, string>();
  const raters = file.jurors.filter(({ line }) => line.sentOn !== '').map(({ juror }) => juror);
  if (raters.length === 0) return cells;
  const { contents } = fileTabs(read);
  const keys = raters.map(({ key }) => key);
  const own = {
    ...session,
    candidates: session.candidates.filter(({ panel }) => panel.some((key) => keys.includes(key))),
  };
  const dossier = dossierLines(certification, own);
  const expected = [...placesOf(certification, own, []).grids, ...(dossier ? [dossier] : [])];
  for (const { assessed, lines } of expected) {
    const content = contents.get(fileSheetId(assessed.item));
    if (!content) {
      const { title } = gridNames(certification, assessed);
      if (lines.length)
        problems.push({
          code: 'file-tab-missing',
          level: 'warning',
          where: inFile(file.number, nowhere),
          juror: file.number,
          title,
        });
      continue;
    }
    const grid = grids.get(assessed.item);
    const reading = readJurorGrid({
      ...content,
      assessed,
      candidates: session.candidates,
      raters,
      juror: file.number,
      shownInSession: (key) => {
        const row = grid?.rowKeys.indexOf(key) ?? -1;
        if (!grid || row < 0) return undefined;
        return `${withoutAbsentMark(plainText(grid.table, row, 'candidate'))} · ${plainText(grid.table, row, 'competence')}`;
      },
    });
    for (const [key, value] of reading.cells) cells.set(key, value);
    problems.push(...reading.problems.map((one) => ({ ...one, where: inFile(file.number, one.where) })));
  }
  return cells;
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
  let areAllIn = true;
  for (const { juror, line } of file.jurors) {
    const { opened = false, finished = false } = ticked.get(juror.key) ?? {};
    if ((opened || finished) && !line.openedOn) change(juror.key, { openedOn: now });
    if (finished && !line.handedIn) change(juror.key, { handedIn: now });
    if (!finished && line.handedIn && !line.frozenOn) change(juror.key, { handedIn: '' });
    areAllIn &&= finished;
  }
  const isFrozen = file.jurors.every(({ line }) => line.frozenOn !== '');
  if (areAllIn && !isFrozen) freeze(context, file, fileText.frozen, change, problems);
}

/** Only by the person who made it: the others are told who. */
export function freeze(
  context: Context,
  file: SentFile,
  reason: string,
  change: ChangeRegistry,
  problems: Problem[],
): void {
  const stop = ownerNeeded(context, file.number, file.jurors[0]?.line.madeBy ?? '', 'freeze');
  if (stop) {
    problems.push(stop);
    return;
  }
  try {
    context.ports.files.freeze(file.id, reason);
    for (const { juror } of file.jurors) change(juror.key, { frozenOn: context.now });
  } catch (error) {
    problems.push(fileProblem(context, file.number, error));
  }
}
