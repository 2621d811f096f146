// Where everything of one tab stands on an endless sheet of paper, before it is scaled and cut into pages.

import type { SheetImage } from '../workbook-image.ts';
import { type CellText, cellTexts, paddingPt } from './cell-text.ts';
import { type PrintedSheet, printedSheet } from './printed-sheet.ts';
import type { Typeface } from './typeface.ts';

/** Lengths in points before scaling (a pixel of the tab is 0.75 point). */
export type SheetLayout = {
  sheet: PrintedSheet;
  /** left edge of each printed column and, last, the right edge of the table */
  lefts: number[];
  rowHeights: number[];
  texts: CellText[];
};

const pointsPerPixel = 0.75;
const defaultColumnPx = 100;
const defaultRowPx = 21;

/**
 * A row is at least as high as it was set, and grows until all its lines show. Google cuts a text that is higher than its
 * set height; on paper nobody could read the rest.
 */
export function layoutSheet(image: SheetImage, typeface: Typeface): SheetLayout {
  const sheet = printedSheet(image);
  const lefts = [0];
  for (const column of sheet.columns) {
    lefts.push((lefts.at(-1) ?? 0) + (image.columnWidthsPx[column] ?? defaultColumnPx) * pointsPerPixel);
  }
  const texts = cellTexts(sheet, lefts, typeface);
  const rowHeights = sheet.rows.map((row) => (image.rowHeightsPx[row] ?? defaultRowPx) * pointsPerPixel);
  // texts of one row first, so that a merge over several rows only adds what still lacks
  const byRows = texts.toSorted((a, b) => a.span.bottom - a.span.top - (b.span.bottom - b.span.top));
  for (const text of byRows) growRows(rowHeights, text, heightOf(text));
  return { sheet, lefts, rowHeights, texts };
}

/** What a text needs, its padding included, in points. */
export function heightOf(text: CellText): number {
  return text.lines.length * text.lineHeight + 2 * paddingPt.vertical;
}

export function tableWidth(layout: SheetLayout): number {
  return layout.lefts.at(-1) ?? 0;
}

function growRows(rowHeights: number[], text: CellText, needed: number): void {
  const last = text.span.bottom - 1;
  const present = rowHeights.slice(text.span.top, text.span.bottom).reduce((sum, height) => sum + height, 0);
  if (needed > present) rowHeights[last] = (rowHeights[last] ?? 0) + needed - present;
}
