// What changed between two states of a spreadsheet: rows and cells that did not are the same objects.

import { type Cell, formulaOf, type Sheet, type Spreadsheet } from '../sheets/spreadsheet.ts';

export type ChangedCell = { row: number; column: number; cell: Cell | undefined };

/** The same tabs, of the same names and sizes: only cells can differ. */
export function isSameStructure(before: Spreadsheet, after: Spreadsheet): boolean {
  return (
    before.sheets.length === after.sheets.length &&
    before.sheets.every(({ properties: a }, i) => {
      const b = after.sheets[i]?.properties;
      return (
        b !== undefined &&
        a.sheetId === b.sheetId &&
        a.title === b.title &&
        a.gridProperties.rowCount === b.gridProperties.rowCount &&
        a.gridProperties.columnCount === b.gridProperties.columnCount
      );
    })
  );
}

export function changedCells(before: Spreadsheet, after: Spreadsheet): { sheetId: number; cells: ChangedCell[] }[] {
  return after.sheets.flatMap((sheet, i) => {
    const cells = changedInSheet(before.sheets[i] as Sheet, sheet);
    return cells.length > 0 ? [{ sheetId: sheet.properties.sheetId, cells }] : [];
  });
}

function changedInSheet(before: Sheet, after: Sheet): ChangedCell[] {
  const cells: ChangedCell[] = [];
  for (let row = 0; row < Math.max(before.rows.length, after.rows.length); row++) {
    const old = before.rows[row] ?? [];
    const now = after.rows[row] ?? [];
    if (old === now) continue;
    for (let column = 0; column < Math.max(old.length, now.length); column++) {
      const cell = now[column];
      if (old[column] !== cell && differs(old[column], cell)) cells.push({ row, column, cell });
    }
  }
  return cells;
}

/** A style alone is nothing to the engine, unless it made a new formula cell, whose result is still to come. */
function differs(old: Cell | undefined, now: Cell | undefined): boolean {
  return (
    formulaOf(now) !== undefined || JSON.stringify(old?.userEnteredValue) !== JSON.stringify(now?.userEnteredValue)
  );
}
