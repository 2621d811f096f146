// Pasting by the keys of a tab: whole columns at once, for sessions too large to be typed cell by cell.

import type { OpenDocument } from '../document.ts';
import type { Request } from '../sheets/spreadsheet.ts';
import { readKeyedSheet } from './keyed-sheet.ts';
import type { KeyedText } from './typing.ts';

/** One paste a run of neighbouring cells of a column. @throws Error when the tab has no such cell */
export function pasteTexts(document: OpenDocument, sheetId: number, texts: readonly KeyedText[]): void {
  const { rowOf, columnOf } = readKeyedSheet(document, sheetId);
  const columns = new Map<number, Map<number, string>>();
  for (const { row, column, text } of texts) {
    const [top, left] = [rowOf.get(row), columnOf.get(column)];
    if (top === undefined || left === undefined) throw new Error(`no cell ${row}, ${column} in the sheet ${sheetId}`);
    columns.set(left, (columns.get(left) ?? new Map<number, string>()).set(top, text));
  }
  document.edit([...columns].flatMap(([left, byRow]) => columnRequests(sheetId, left, byRow)));
}

/** A block of texts, its first cell at `row` and column 0: the hidden column of keys comes first. */
export function pasteBlock(document: OpenDocument, sheetId: number, row: number, lines: readonly string[][]): void {
  document.edit([writes(sheetId, row, 0, lines)]);
}

function columnRequests(sheetId: number, left: number, byRow: ReadonlyMap<number, string>): Request[] {
  const rows = [...byRow.keys()].sort((one, other) => one - other);
  const starts = rows.filter((row) => !byRow.has(row - 1));
  return starts.map((start, at) => {
    const run = rows.filter((row) => row >= start && row < (starts[at + 1] ?? Number.POSITIVE_INFINITY));
    return writes(
      sheetId,
      start,
      left,
      run.map((row) => [byRow.get(row) ?? '']),
    );
  });
}

function writes(sheetId: number, rowIndex: number, columnIndex: number, lines: readonly string[][]): Request {
  const rows = lines.map((texts) => ({
    values: texts.map((text) => (text === '' ? {} : { userEnteredValue: { stringValue: text } })),
  }));
  return { updateCells: { start: { sheetId, rowIndex, columnIndex }, rows, fields: 'userEnteredValue' } };
}
