// Typing by the keys of a tab, as a person would: one cell after the other, a paste where a list would refuse the text.

import type { OpenDocument } from '../document.ts';
import { Refusal } from '../sheets/refusal.ts';
import type { CellPlace } from '../typing/hand.ts';
import { firstLine, readKeyedSheet } from './keyed-sheet.ts';

/** A text for the cell where two keys cross. */
export type KeyedText = { row: string; column: string; text: string };

/** An empty text clears its cell. Gives back the other texts whose cell the tab does not have. */
export function typeTexts(document: OpenDocument, sheetId: number, texts: readonly KeyedText[]): KeyedText[] {
  const { rowOf, columnOf } = readKeyedSheet(document, sheetId);
  return texts.filter((each) => {
    const row = rowOf.get(each.row);
    const column = columnOf.get(each.column);
    if (row === undefined || column === undefined) return each.text !== '';
    typeOrPaste(document, { sheetId, row, column }, each.text);
    return false;
  });
}

/** Lines below the heading of a table without lines: texts by column key, nothing typed where empty. */
export function typeLines(document: OpenDocument, sheetId: number, lines: readonly Record<string, string>[]): void {
  typeFrom(document, sheetId, firstLine(readKeyedSheet(document, sheetId)), lines);
}

function typeFrom(
  document: OpenDocument,
  sheetId: number,
  top: number,
  lines: readonly Record<string, string>[],
): void {
  const sheet = readKeyedSheet(document, sheetId);
  makeRoom(document, sheetId, top + lines.length);
  for (const [index, line] of lines.entries()) {
    for (const [key, text] of Object.entries(line)) {
      const column = sheet.columnOf.get(key);
      if (text !== '' && column !== undefined) typeOrPaste(document, { sheetId, row: top + index, column }, text);
    }
  }
}

/** Lines after the last of a table, as somebody who adds people. */
export function typeNextLines(document: OpenDocument, sheetId: number, lines: readonly Record<string, string>[]): void {
  const sheet = readKeyedSheet(document, sheetId);
  const filled = sheet.values.findLastIndex((cells) => cells.some((cell) => cell !== ''));
  typeFrom(document, sheetId, Math.max(firstLine(sheet), filled + 1), lines);
}

/** Rows to the tab's end, like those above, until it has that many. */
export function makeRoom(document: OpenDocument, sheetId: number, rows: number): void {
  const rowCount = document.sheets().find((sheet) => sheet.sheetId === sheetId)?.gridProperties.rowCount ?? 0;
  if (rowCount >= rows) return;
  const startIndex = rowCount - 1;
  const range = { sheetId, dimension: 'ROWS' as const, startIndex, endIndex: startIndex + rows - rowCount };
  document.edit([{ insertDimension: { range, inheritFromBefore: true } }]);
}

/** A strict list refuses what it does not hold, but not when it is pasted: the add-on then tells of it. */
function typeOrPaste(document: OpenDocument, place: CellPlace, text: string): void {
  try {
    document.type(place, text);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    document.paste(place, [[text]]);
  }
}
