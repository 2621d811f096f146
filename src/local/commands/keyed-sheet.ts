// A tab as the command line looks at it: cells are found by the keys of its hidden first row and first column.

import type { OpenDocument } from '../document.ts';
import type { Scalar } from '../sheets/spreadsheet.ts';

/** Rows and columns by their keys, 0-based; `values` as they stand. */
export type KeyedSheet = {
  sheetId: number;
  values: Scalar[][];
  rowOf: ReadonlyMap<string, number>;
  columnOf: ReadonlyMap<string, number>;
};

export const sheetIdOf = {
  session: 1001,
  candidates: 1002,
  jury: 1003,
  reference: 1004,
  deliberation: 2002,
  kept: 8001,
} as const;

/** The key of the hidden first column. */
export const keyColumn = '#keys';
/** The key of a table's heading row. */
const head = '#head';

export function readKeyedSheet(document: Pick<OpenDocument, 'values'>, sheetId: number): KeyedSheet {
  const values = document.values(sheetId);
  const rowOf = new Map(values.map((cells, row) => [String(cells[0] ?? ''), row]));
  const columnOf = new Map((values[0] ?? []).map((key, column) => [String(key), column]));
  return { sheetId, values, rowOf, columnOf };
}

/** The row below the heading of a table. */
export function firstLine({ rowOf, sheetId }: KeyedSheet): number {
  return rowAt(rowOf, head, sheetId) + 1;
}

export function columnAt({ columnOf, sheetId }: KeyedSheet, key: string): number {
  return rowAt(columnOf, key, sheetId);
}

function rowAt(keys: ReadonlyMap<string, number>, key: string, sheetId: number): number {
  const found = keys.get(key);
  if (found === undefined) throw new Error(`no key ${key} in the sheet ${sheetId}`);
  return found;
}

/** Keys of the people of « Candidats » or « Jury », by their number. */
export function peopleKeys(sheet: KeyedSheet): Map<number, string> {
  const number = columnAt(sheet, 'number');
  const lines = sheet.values.slice(firstLine(sheet)).filter((cells) => cells[0] !== '' && cells[0] !== undefined);
  return new Map(lines.map((cells) => [Number(cells[number]), String(cells[0])]));
}
