// What one juror's workbook gives: every cell that could be read, and what could not, told with its place in that file.

import { placesOf } from '../model/places.ts';
import { nowhere, type Problem } from '../model/problem.ts';
import type { Juror } from '../model/session.ts';
import { readErased } from '../tabs/collected-tab.ts';
import { dossierLines } from '../tabs/dossier.ts';
import { gridNames } from '../tabs/grid-names.ts';
import type { GridReading } from '../tabs/grid-reading.ts';
import { type JurorGridReading, readJurorGrid } from '../tabs/juror-grid-reading.ts';
import { fileSheetId } from '../tabs/juror-workbook.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { plainText } from '../tabs/table.ts';
import { withoutAbsentMark } from '../text/grid.ts';
import { fileTabs } from './fill-file.ts';
import { inFile, type SentFile } from './juror-files.ts';
import type { FileSheet } from './ports.ts';
import { allAssessed, type Workbook } from './workbook.ts';

/** Every grid that stands in the file is read, also one on which its juror has no candidate any more. */
export function readJurorFile(workbook: Workbook, file: SentFile, read: readonly FileSheet[]): JurorGridReading {
  const { certification, session, grids } = workbook;
  const raters = file.jurors.filter(({ line }) => line.sentOn !== '').map(({ juror }) => juror);
  const erased = readErased(workbook.tables.get(sheetIds.collected));
  const cells = new Map<string, string>();
  if (raters.length === 0) return { cells, problems: [] };
  const { contents, tables } = fileTabs(read);
  const known = new Set<number>([sheetIds.cover]);
  const due = itemsOf(workbook, raters);
  const problems: Problem[] = [];
  for (const assessed of allAssessed(certification, session)) {
    const sheetId = fileSheetId(assessed.item);
    known.add(sheetId);
    const content = contents.get(sheetId);
    if (content) {
      const shownInSession = labelsOf(grids.get(assessed.item));
      const given = {
        ...content,
        assessed,
        candidates: session.candidates,
        erased,
        raters,
        juror: file.number,
        shownInSession,
      };
      const reading = readJurorGrid(given);
      for (const [key, value] of reading.cells) cells.set(key, value);
      problems.push(...reading.problems.map((one) => ({ ...one, where: inFile(file.number, one.where) })));
    } else if (due.has(assessed.item)) {
      const { title } = gridNames(certification, assessed);
      const where = inFile(file.number, nowhere);
      problems.push({ code: 'file-tab-missing', level: 'warning', where, juror: file.number, title });
    }
  }
  for (const [sheetId, { sheet }] of tables) {
    if (known.has(sheetId)) continue;
    const where = inFile(file.number, { kind: 'tab', sheetId, title: sheet.title });
    problems.push({ code: 'file-tab-unknown', level: 'warning', where, juror: file.number, title: sheet.title });
  }
  return { cells, problems };
}

/** The grids on which these jurors have candidates today. */
function itemsOf({ certification, session }: Workbook, raters: readonly Juror[]): ReadonlySet<string> {
  const keys = raters.map(({ key }) => key);
  const candidates = session.candidates.filter(({ panel }) => panel.some((key) => keys.includes(key)));
  const own = { ...session, candidates };
  const dossier = dossierLines(certification, own);
  const all = [...placesOf(certification, own, []).grids, ...(dossier ? [dossier] : [])];
  return new Set(all.filter(({ lines }) => lines.length > 0).map(({ assessed }) => assessed.item));
}

/** What the session's own grid shows on the line of a key. */
function labelsOf(grid: GridReading | undefined): (key: string) => string | undefined {
  return (key) => {
    const row = grid?.rowKeys.indexOf(key) ?? -1;
    if (!grid || row < 0) return undefined;
    return `${withoutAbsentMark(plainText(grid.table, row, 'candidate'))} · ${plainText(grid.table, row, 'competence')}`;
  };
}
