// Cells as the engine holds them, and its results as Google would hold them.

import { CellValueType, type ICellData, type IWorksheetData, type Nullable } from '@univerjs/core';
import { engineFormula } from '../sheets/formula.ts';
import { type Cell, constantOf, formulaOf, type Scalar, type Sheet, type Spreadsheet } from '../sheets/spreadsheet.ts';

export function engineSheets(book: Spreadsheet): Record<string, Partial<IWorksheetData>> {
  return Object.fromEntries(
    book.sheets.map((sheet) => [
      String(sheet.properties.sheetId),
      {
        id: String(sheet.properties.sheetId),
        name: sheet.properties.title,
        rowCount: sheet.properties.gridProperties.rowCount,
        columnCount: sheet.properties.gridProperties.columnCount,
        cellData: engineRows(book, sheet),
      },
    ]),
  );
}

function engineRows(book: Spreadsheet, sheet: Sheet): Record<number, Record<number, ICellData>> {
  const rows: Record<number, Record<number, ICellData>> = {};
  sheet.rows.forEach((row, r) => {
    const cells: Record<number, ICellData> = {};
    row.forEach((cell, c) => {
      const data = engineCell(cell, book);
      if (data) cells[c] = data;
    });
    rows[r] = cells;
  });
  return rows;
}

/** Values carry their type: the engine would otherwise read « 007 » or « VRAI » as it likes. */
export function engineCell(cell: Cell | undefined, book: Spreadsheet): ICellData | undefined {
  const formula = formulaOf(cell);
  if (formula !== undefined) return { f: engineFormula(formula, (title) => hasTab(book, title)), v: null, t: null };
  const value = constantOf(cell);
  if (value === undefined) return undefined;
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: typeof value === 'number' ? CellValueType.NUMBER : CellValueType.STRING };
}

function hasTab(book: Spreadsheet, title: string): boolean {
  return book.sheets.some(({ properties }) => properties.title.toLowerCase() === title.toLowerCase());
}

export function resultOf(value: Nullable<ICellData>): Scalar | undefined {
  if (value?.v === undefined || value.v === null) return undefined;
  return value.t === CellValueType.BOOLEAN ? value.v === 1 || value.v === true : value.v;
}
