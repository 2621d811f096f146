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
  const share = formulaSharing();
  sheet.rows.forEach((row, r) => {
    const cells: Record<number, ICellData> = {};
    row.forEach((cell, c) => {
      const data = engineCell(cell, book);
      if (data) cells[c] = share(data, r, c);
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

const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;
const REFERENCE = /(\$?)\b([A-Z]{1,3})(\$?)(\d+)\b/g;

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The formula with its relative references as distances: alike for all cells of a fill-down. */
function relativeForm(formula: string, row: number, column: number): string {
  return formula
    .split(QUOTED)
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part.replace(REFERENCE, (_, fixedColumn, letters, fixedRow, digits) => {
            const c = fixedColumn ? `C${letters}` : `C[${columnNumber(letters) - column}]`;
            return (fixedRow ? `R${digits}` : `R[${Number(digits) - row}]`) + c;
          }),
    )
    .join('');
}

/** The engine parses a shared formula once for all its cells: a filled column costs it a fraction of the time and memory. */
function formulaSharing(): (data: ICellData, row: number, column: number) => ICellData {
  const ids = new Map<string, string>();
  return (data, row, column) => {
    if (typeof data.f !== 'string') return data;
    const form = relativeForm(data.f, row, column);
    const si = ids.get(form);
    if (si) return { ...data, f: null, si };
    const id = `s${ids.size}`;
    ids.set(form, id);
    return { ...data, si: id };
  };
}
