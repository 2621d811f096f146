// Arithmetic of half-open rectangles, and Google's grid ranges turned into them.

import { refuse } from './refusal.ts';
import { type Area, findSheet, type GridRange, type Sheet, type Spreadsheet } from './spreadsheet.ts';

export function intersects(a: Area, b: Area): boolean {
  return a.startRow < b.endRow && b.startRow < a.endRow && a.startColumn < b.endColumn && b.startColumn < a.endColumn;
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.startRow <= inner.startRow &&
    inner.endRow <= outer.endRow &&
    outer.startColumn <= inner.startColumn &&
    inner.endColumn <= outer.endColumn
  );
}

export function cellArea(row: number, column: number): Area {
  return { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
}

export function shiftArea(area: Area, rows: number, columns: number): Area {
  return {
    startRow: area.startRow + rows,
    endRow: area.endRow + rows,
    startColumn: area.startColumn + columns,
    endColumn: area.endColumn + columns,
  };
}

export function intersection(a: Area, b: Area): Area | undefined {
  if (!intersects(a, b)) return undefined;
  return {
    startRow: Math.max(a.startRow, b.startRow),
    endRow: Math.min(a.endRow, b.endRow),
    startColumn: Math.max(a.startColumn, b.startColumn),
    endColumn: Math.min(a.endColumn, b.endColumn),
  };
}

/** What is left of `area` once `hole` is taken out: at most four rectangles. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const parts = [
    { ...area, endRow: cut.startRow },
    { ...area, startRow: cut.endRow },
    { ...cut, startColumn: area.startColumn, endColumn: cut.startColumn },
    { ...cut, startColumn: cut.endColumn, endColumn: area.endColumn },
  ];
  return parts.filter((part) => part.startRow < part.endRow && part.startColumn < part.endColumn);
}

export function isCovered(area: Area, covers: readonly Area[]): boolean {
  let left = [area];
  for (const cover of covers) left = left.flatMap((part) => subtract(part, cover));
  return left.length === 0;
}

export function sheetOf(book: Spreadsheet, sheetId: number | undefined): Sheet {
  return findSheet(book, sheetId ?? 0) ?? refuse(`No grid with id: ${sheetId ?? 0}`);
}

export type Located = { sheet: Sheet; area: Area };

/** @throws Refusal when the sheet is missing, or the range is empty or leaves the grid. */
export function locate(book: Spreadsheet, range: GridRange | undefined): Located {
  if (!range) refuse('range: Must specify a range');
  const sheet = sheetOf(book, range.sheetId);
  const area = clampArea(sheet, range);
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  if (area.startRow < 0 || area.startColumn < 0 || area.startRow >= area.endRow || area.startColumn >= area.endColumn) {
    refuse(`Invalid range: ${JSON.stringify(range)} is empty`);
  }
  if ((range.endRowIndex ?? 0) > rowCount || (range.endColumnIndex ?? 0) > columnCount) {
    refuse(
      `Range (${sheet.properties.title}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}: ${JSON.stringify(range)}`,
    );
  }
  return { sheet, area };
}

/** An open side reaches the edge of the sheet; a side beyond it is brought back. */
export function clampArea(sheet: Sheet, range: GridRange): Area {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  return {
    startRow: range.startRowIndex ?? 0,
    endRow: Math.min(range.endRowIndex ?? rowCount, rowCount),
    startColumn: range.startColumnIndex ?? 0,
    endColumn: Math.min(range.endColumnIndex ?? columnCount, columnCount),
  };
}

export function isWholeSheet(range: GridRange): boolean {
  const { sheetId: _, ...sides } = range;
  return Object.keys(sides).length === 0;
}

export function gridRange(sheetId: number, area: Area): GridRange {
  return {
    sheetId,
    startRowIndex: area.startRow,
    endRowIndex: area.endRow,
    startColumnIndex: area.startColumn,
    endColumnIndex: area.endColumn,
  };
}
