// What nothing can be read without: a tab that was deleted or stands without its hidden keys, the state of a session that has grids.

import { nowhere, type Problem } from '../model/problem.ts';
import { isGridSheetId, sheetIds } from '../tabs/sheet-ids.ts';
import { placeOf, placeOfCell } from '../tabs/table.ts';
import { referenceTabText } from '../text/reference-tab.ts';
import { candidatesTabText, juryTabText, sessionTabText } from '../text/session-tab.ts';
import type { Workbook } from './workbook.ts';

const needed = [
  [sheetIds.session, sessionTabText.title],
  [sheetIds.candidates, candidatesTabText.title],
  [sheetIds.jury, juryTabText.title],
  [sheetIds.reference, referenceTabText.title],
] as const;

/** The tabs that no other workbook of the add-on's has. */
const ofSession: readonly number[] = [
  sheetIds.candidates,
  sheetIds.jury,
  sheetIds.reference,
  sheetIds.coverage,
  sheetIds.deliberation,
  sheetIds.kept,
  sheetIds.collected,
  sheetIds.history,
];

/** Without its state, its people or its certification a session would be read as another one. None in a workbook that never was a session's. */
export function lostTabs(workbook: Workbook): Problem[] {
  const { sheets, tables, problems } = workbook;
  if (!isOfSession(workbook)) return [];
  const tabs = needed
    .filter(([sheetId]) => !tables.has(sheetId))
    .flatMap(([sheetId, title]): Problem[] =>
      sheets.has(sheetId)
        ? problems.filter(
            ({ code, where }) => code === 'keys-missing' && 'sheetId' in where && where.sheetId === sheetId,
          )
        : [{ code: 'tab-needed', level: 'error', where: nowhere, title }],
    );
  return [...tabs, ...lostState(workbook)];
}

/** A closed session whose state was erased would be open again. */
function lostState({ fields, grids, tables }: Workbook): Problem[] {
  const table = tables.get(sheetIds.session);
  if (!fields || !table || fields.isStateWritten || grids.size === 0) return [];
  const row = table.rows.find(({ key }) => key === 'state')?.index;
  const where = row === undefined ? placeOf(table.sheet) : placeOfCell(table, row, 'value');
  return [{ code: 'state-lost', level: 'error', where }];
}

function isOfSession({ sheets }: Workbook): boolean {
  if (sheets.has(sheetIds.session)) return true;
  // a juror's workbook has grids too
  const hasGrids = !sheets.has(sheetIds.cover) && [...sheets.keys()].some(isGridSheetId);
  return hasGrids || ofSession.some((sheetId) => sheets.has(sheetId));
}
