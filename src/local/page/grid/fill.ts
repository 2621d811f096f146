// The fill handle: the cells of the source repeated over the rest of the range, formulas and lists with them; no series.

import type { IRange } from '@univerjs/core';
import type { GridRange, Request } from '../../sheets/spreadsheet.ts';

/** `range` holds the source and where it was dragged to, in one direction. */
export function fillRequests(sheetId: number, source: IRange, range: IRange): Request[] {
  const height = source.endRow - source.startRow + 1;
  const width = source.endColumn - source.startColumn + 1;
  const isVertical = range.startRow < source.startRow || range.endRow > source.endRow;
  const pieces: Request[] = [];
  const size = isVertical ? height : width;
  const [from, to] = isVertical ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  const [first, last] = isVertical ? [source.startRow, source.endRow] : [source.startColumn, source.endColumn];
  const along = (start: number, end: number): GridRange =>
    isVertical
      ? gridRange(sheetId, { ...source, startRow: start, endRow: end })
      : gridRange(sheetId, { ...source, startColumn: start, endColumn: end });
  for (let start = last + 1; start <= to; start += size) {
    const length = Math.min(size, to - start + 1);
    pieces.push(copy(along(first, first + length - 1), along(start, start + length - 1)));
  }
  for (let end = first - 1; end >= from; end -= size) {
    const length = Math.min(size, end - from + 1);
    pieces.push(copy(along(last - length + 1, last), along(end - length + 1, end)));
  }
  return pieces;
}

function copy(source: GridRange, destination: GridRange): Request {
  return { copyPaste: { source, destination, pasteType: 'PASTE_NORMAL', pasteOrientation: 'NORMAL' } };
}

function gridRange(sheetId: number, { startRow, endRow, startColumn, endColumn }: IRange): GridRange {
  return {
    sheetId,
    startRowIndex: startRow,
    endRowIndex: endRow + 1,
    startColumnIndex: startColumn,
    endColumnIndex: endColumn + 1,
  };
}
