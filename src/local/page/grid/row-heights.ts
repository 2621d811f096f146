// How high a row is that nobody gave a height: as high as its wrapped texts need, measured as the browser writes them.

import { cellStyle } from '../../image/cell-style.ts';
import { displayText } from '../../image/display-text.ts';
import { calculatedOf } from '../../sheets/results.ts';
import {
  type Cell,
  constantOf,
  defaultColumnWidthPx,
  defaultRowHeightPx,
  formulaOf,
  type Sheet,
} from '../../sheets/spreadsheet.ts';
import type { CellStyle } from '../../workbook-image.ts';

const paddingPx = 6;
const usualPoints = 10;
const pxPerPoint = 4 / 3;
const lineHeight = 1.2;

const paper = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
const widths = new Map<string, number>();

/** In pixels; undefined where the row has a height of its own. */
export function rowHeightPx(sheet: Sheet, row: number): number | undefined {
  if (sheet.rowBands[row]?.pixelSize !== undefined) return undefined;
  let height = defaultRowHeightPx;
  for (const [column, cell] of (sheet.rows[row] ?? []).entries()) {
    if (cell) height = Math.max(height, cellHeight(cell, sheet.columnBands[column]));
  }
  return height;
}

function cellHeight(cell: Cell, band: Sheet['columnBands'][number]): number {
  const style = cellStyle(cell.userEnteredFormat);
  const points = style.fontSize ?? usualPoints;
  const line = points * pxPerPoint * lineHeight;
  if (band?.hiddenByUser) return 0;
  if (style.wrap !== 'wrap') return Math.ceil(line + 4);
  const width = (band?.pixelSize ?? defaultColumnWidthPx) - paddingPx;
  return Math.ceil(lineCount(textOf(cell, style), width, style, points) * line + 4);
}

function textOf(cell: Cell, { numberFormat }: CellStyle): string {
  const value = (formulaOf(cell) === undefined ? constantOf(cell) : calculatedOf(cell)) ?? null;
  return typeof value === 'string' ? value : displayText(value, numberFormat, false);
}

function lineCount(text: string, width: number, { bold, italic }: CellStyle, points: number): number {
  const font = `${italic ? 'italic ' : ''}${bold ? 'bold ' : ''}${points}pt Arial`;
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(/(?<=[\s-])/)) {
      const wide = widthOf(word, font);
      if (used > 0 && used + wide > width) {
        lines += 1;
        used = 0;
      }
      used += wide;
      // a word longer than the column is cut
      while (used > width && width > 0) {
        lines += 1;
        used -= width;
      }
    }
  }
  return lines;
}

function widthOf(word: string, font: string): number {
  const key = `${font} ${word}`;
  const held = widths.get(key);
  if (held !== undefined) return held;
  paper.font = font;
  const { width } = paper.measureText(word);
  widths.set(key, width);
  return width;
}
