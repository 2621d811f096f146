// updateCells, repeatCell, appendCells.

import { locate, sheetOf } from '../areas.ts';
import { assertMayEdit, type Batch, changeCells } from '../batch.ts';
import { assertLength, type CellChange, cellChange } from '../cell-change.ts';
import { fillFormula, parseFormula } from '../formula.ts';
import { refuse } from '../refusal.ts';
import { withFormula } from '../rewrite-formulas.ts';
import { type Area, type CellData, hasValue, type Sheet, wholeSheet } from '../spreadsheet.ts';
import type { Handlers } from './handler.ts';
import { assertGrid } from './sheets.ts';

type RowData = gapi.client.sheets.RowData;

export const cellHandlers = {
  updateCells({ rows = [], fields = '', start, range }, batch) {
    const change = cellChange(fields);
    if (range && start) refuse(`oneof field 'area' is already set. Cannot set 'range'`);
    if (range) {
      const { sheet, area } = locate(batch.book, range);
      assertInside(rows, area, area.endRow - area.startRow, area.endColumn - area.startColumn);
      writeRows(batch, sheet, area, rows, change, true);
      return undefined;
    }
    if (!start) refuse('Must specify either start or range.');
    const sheet = sheetOf(batch.book, start.sheetId);
    const grid = wholeSheet(sheet);
    const first = { startRow: start.rowIndex ?? 0, startColumn: start.columnIndex ?? 0 };
    assertInside(rows, first, grid.endRow - first.startRow, grid.endColumn - first.startColumn);
    const area = { ...first, endRow: first.startRow + rows.length, endColumn: first.startColumn + widthOf(rows) };
    writeRows(batch, sheet, area, rows, change, false);
    return undefined;
  },

  repeatCell({ range, cell = {}, fields = '' }, batch) {
    const { sheet, area } = locate(batch.book, range);
    assertMayEdit(batch, sheet, area);
    const change = cellChange(fields);
    const formula = change.writesValue ? cell.userEnteredValue?.formulaValue : undefined;
    if (formula === undefined) {
      changeCells(batch, sheet, area, change.with(cell));
      return undefined;
    }
    const rest = change.with({ ...cell, userEnteredValue: {} });
    const pieces = parseFormula(formula);
    changeCells(batch, sheet, area, (held, row, column) => {
      const filled = fillFormula(pieces, row - area.startRow, column - area.startColumn);
      assertLength(filled);
      return withFormula(rest(held), filled);
    });
    return undefined;
  },

  appendCells({ sheetId, rows = [], fields = '' }, batch) {
    const sheet = sheetOf(batch.book, sheetId);
    const startRow = lastRowWithData(sheet) + 1;
    const endColumn = widthOf(rows);
    growRows(batch, sheet, startRow + rows.length);
    assertInside(rows, { startRow, startColumn: 0 }, rows.length, sheet.properties.gridProperties.columnCount);
    const area = { startRow, endRow: startRow + rows.length, startColumn: 0, endColumn };
    writeRows(batch, sheet, area, rows, cellChange(fields), false);
    return undefined;
  },
} satisfies Handlers;

function widthOf(rows: readonly RowData[]): number {
  return rows.reduce((width, row) => Math.max(width, row.values?.length ?? 0), 0);
}

function assertInside(
  rows: readonly RowData[],
  { startRow, startColumn }: Pick<Area, 'startRow' | 'startColumn'>,
  height: number,
  width: number,
): void {
  if (rows.length > height) {
    refuse(`Attempting to write row: ${startRow + height}, beyond the last requested row of: ${startRow + height - 1}`);
  }
  if (widthOf(rows) > width) {
    refuse(
      `Attempting to write column: ${startColumn + width}, beyond the last requested column of: ${startColumn + width - 1}`,
    );
  }
}

/** `fill`: cells of the area that the rows leave out are changed too, to nothing. */
function writeRows(
  batch: Batch,
  sheet: Sheet,
  area: Area,
  rows: readonly RowData[],
  change: CellChange,
  fill: boolean,
): void {
  if (area.startRow < area.endRow && area.startColumn < area.endColumn) assertMayEdit(batch, sheet, area);
  const nothing = change.with({});
  for (let row = area.startRow; row < area.endRow; row++) {
    const values: CellData[] = rows[row - area.startRow]?.values ?? [];
    const endColumn = fill ? area.endColumn : area.startColumn + values.length;
    changeCells(batch, sheet, { ...area, startRow: row, endRow: row + 1, endColumn }, (held, _, column) => {
      const data = values[column - area.startColumn];
      return data ? change.once(held, data) : nothing(held);
    });
  }
}

export function lastRowWithData(sheet: Sheet): number {
  return sheet.rows.findLastIndex((row) => row.some(hasValue));
}

function growRows(batch: Batch, sheet: Sheet, rowCount: number): void {
  const grid = sheet.properties.gridProperties;
  if (rowCount <= grid.rowCount) return;
  sheet.properties = { ...sheet.properties, gridProperties: { ...grid, rowCount } };
  assertGrid(batch, sheet);
}
