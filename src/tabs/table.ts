// Reading a tab: its rows and columns are found by the keys of its hidden first column and row, wherever people moved them.

import type { Place, Problem } from '../model/problem.ts';
import { type CellValue, KEYS } from './layout.ts';

/** A tab as it stands: `values[row][column]`, trailing blanks left out; dates are serial numbers. */
export type Sheet = {
  sheetId: number;
  title: string;
  rowCount: number;
  columnCount: number;
  values: CellValue[][];
};

export type TableRow = { index: number; key: string };

export type Table = {
  sheet: Sheet;
  /** Key of each column to its 0-based index; where a key stands twice, the first. */
  columns: ReadonlyMap<string, number>;
  keyColumn: number;
  keyRow: number;
  /** Every row below the hidden one, also those without a key. */
  rows: TableRow[];
  problems: Problem[];
};

export function placeOf(sheet: Sheet, row?: number, column?: number): Place {
  return {
    kind: 'tab',
    sheetId: sheet.sheetId,
    title: sheet.title,
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
  };
}

/** A cell as text: nothing trimmed, numbers as JavaScript writes them, booleans as a French sheet shows them. */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX';
  return String(value);
}

function findKeys(sheet: Sheet): { row: number; column: number } | null {
  for (let row = 0; row < Math.min(sheet.values.length, 20); row += 1) {
    const column = sheet.values[row]?.indexOf(KEYS) ?? -1;
    if (column >= 0) return { row, column };
  }
  return null;
}

/** The table of a tab, or null when its hidden keys are gone (then a Problem says how to get them back). */
export function readTable(
  sheet: Sheet,
  expectedColumns: readonly string[],
): { table: Table | null; problems: Problem[] } {
  const corner = findKeys(sheet);
  if (!corner) {
    return {
      table: null,
      problems: [{ code: 'keys-missing', level: 'error', where: placeOf(sheet), title: sheet.title }],
    };
  }
  const problems: Problem[] = [];
  const columns = new Map<string, number>();
  const keyCells = sheet.values[corner.row] ?? [];
  keyCells.forEach((value, column) => {
    const key = cellText(value).trim();
    if (!key) return;
    if (!columns.has(key)) columns.set(key, column);
    else problems.push({ code: 'column-doubled', level: 'warning', where: placeOf(sheet, corner.row, column), key });
  });
  for (const key of expectedColumns) {
    if (columns.has(key)) continue;
    problems.push({ code: 'column-missing', level: 'warning', where: placeOf(sheet), key });
  }
  const rows = sheet.values
    .map((cells, index) => ({ index, key: cellText(cells[corner.column]).trim() }))
    .slice(corner.row + 1);
  return { table: { sheet, columns, keyColumn: corner.column, keyRow: corner.row, rows, problems }, problems };
}

export function rawCell(table: Table, row: number, columnKey: string): CellValue {
  const column = table.columns.get(columnKey);
  return column === undefined ? null : (table.sheet.values[row]?.[column] ?? null);
}

/** As text, nothing trimmed. */
export function exactText(table: Table, row: number, columnKey: string): string {
  return cellText(rawCell(table, row, columnKey));
}

/** As text, trimmed. */
export function plainText(table: Table, row: number, columnKey: string): string {
  return exactText(table, row, columnKey).trim();
}

export function placeOfCell(table: Table, row: number, columnKey: string): Place {
  return placeOf(table.sheet, row, table.columns.get(columnKey));
}

export function isBlankRow(table: Table, row: number): boolean {
  return (table.sheet.values[row] ?? []).every((value, column) => column === table.keyColumn || cellText(value) === '');
}
