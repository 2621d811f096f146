// What changed between two states of a spreadsheet: rows and cells that did not are the same objects.

import { calculatedOf, setCalculated } from '../sheets/results.ts';
import { type Cell, formulaOf, type Sheet, type Spreadsheet } from '../sheets/spreadsheet.ts';

export type ChangedCell = { row: number; column: number; cell: Cell | undefined };

/** The same tabs, of the same names and sizes, with the same formulas in the same cells: only values can differ. */
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
    }) &&
    before.sheets.every((sheet, i) => hasSameFormulas(sheet, after.sheets[i] as Sheet))
  );
}

function hasSameFormulas(before: Sheet, after: Sheet): boolean {
  let isSame = true;
  eachNewCell(before, after, (_row, _column, old, now) => {
    if (formulaOf(old) !== formulaOf(now)) isSame = false;
  });
  return isSame;
}

export function changedCells(before: Spreadsheet, after: Spreadsheet): { sheetId: number; cells: ChangedCell[] }[] {
  return after.sheets.flatMap((sheet, i) => {
    const cells = changedInSheet(before.sheets[i] as Sheet, sheet);
    return cells.length > 0 ? [{ sheetId: sheet.properties.sheetId, cells }] : [];
  });
}

/** A cell that was made again with the formula it had keeps its result: a style alone is nothing to the engine. */
function changedInSheet(before: Sheet, after: Sheet): ChangedCell[] {
  const cells: ChangedCell[] = [];
  eachNewCell(before, after, (row, column, old, now) => {
    if (old && now && formulaOf(now) !== undefined) setCalculated(now, calculatedOf(old));
    else if (JSON.stringify(old?.userEnteredValue) !== JSON.stringify(now?.userEnteredValue)) {
      cells.push({ row, column, cell: now });
    }
  });
  return cells;
}

function eachNewCell(
  before: Sheet,
  after: Sheet,
  visit: (row: number, column: number, old: Cell | undefined, now: Cell | undefined) => void,
): void {
  for (let row = 0; row < Math.max(before.rows.length, after.rows.length); row++) {
    const old = before.rows[row] ?? [];
    const now = after.rows[row] ?? [];
    if (old === now) continue;
    for (let column = 0; column < Math.max(old.length, now.length); column++) {
      if (old[column] !== now[column]) visit(row, column, old[column], now[column]);
    }
  }
}
