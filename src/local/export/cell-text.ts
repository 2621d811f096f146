// Lays the text of each printed cell into lines: wrapped, cut, or running over the empty cells beside it, as Google shows it.

import { longestEnd, longestStart, wrapText } from './line-breaking.ts';
import type { PrintedSheet, Span } from './printed-sheet.ts';
import { type Face, faceOf, printableText, type Typeface } from './typeface.ts';

/** All lengths in points before scaling; `left` and `width` are those of the box that the text may fill. */
export type CellText = {
  span: Span;
  lines: string[];
  left: number;
  width: number;
  face: Face;
  fontSize: number;
  lineHeight: number;
  color: string;
  horizontal: 'left' | 'center' | 'right';
  vertical: 'top' | 'middle' | 'bottom';
  underline: boolean;
  strikethrough: boolean;
};

/** Between the text and the cell's edges. */
export const paddingPt = { horizontal: 3, vertical: 1.5 };

const defaultFontSizePt = 10;

/** The texts of a sheet; `lefts` holds the left edge of each printed column and, last, the right edge of the table, in points. */
export function cellTexts(sheet: PrintedSheet, lefts: number[], typeface: Typeface): CellText[] {
  const texts: CellText[] = [];
  for (let row = 0; row < sheet.rows.length; row++) {
    for (let column = 0; column < sheet.columns.length; column++) {
      const merge = sheet.mergeAt(row, column);
      if (merge && (merge.top !== row || merge.left !== column)) continue;
      const span = merge ?? { top: row, bottom: row + 1, left: column, right: column + 1 };
      if (sheet.textAt(row, column) !== '') texts.push(cellText(sheet, span, lefts, typeface));
    }
  }
  return texts;
}

function cellText(sheet: PrintedSheet, span: Span, lefts: number[], typeface: Typeface): CellText {
  const style = sheet.styleAt(span.top, span.left);
  const value = sheet.valueAt(span.top, span.left);
  const face = faceOf(style);
  const fontSize = style.fontSize ?? defaultFontSizePt;
  const horizontal = style.horizontal ?? defaultAlignment(value);
  const measure = (line: string) => typeface.widthEm(line, face) * fontSize;
  const paragraphs = sheet
    .textAt(span.top, span.left)
    .split(/\r\n|\r|\n/)
    .map(printableText);
  const own = boxOf(lefts, span.left, span.right);
  const placed = (box: { left: number; width: number }, lines: string[]): CellText => ({
    span,
    lines,
    ...box,
    face,
    fontSize,
    lineHeight: fontSize * typeface.lineHeightEm,
    color: style.color ?? '#000000',
    horizontal,
    vertical: style.vertical ?? 'bottom',
    underline: style.underline ?? false,
    strikethrough: style.strikethrough ?? false,
  });
  const needed = Math.max(...paragraphs.map(measure));
  if (needed <= innerWidth(own)) return placed(own, paragraphs);
  if (typeof value === 'number') return placed(own, [hashes(innerWidth(own), measure)]);
  if (style.wrap === 'wrap') return placed(own, wrapText(paragraphs.join('\n'), innerWidth(own), measure));
  const box = style.wrap === 'clip' || isMerged(span) ? own : overflowBox(sheet, span, lefts, needed, horizontal);
  return placed(
    box,
    paragraphs.map((line) => cutLine(line, innerWidth(box), horizontal, measure)),
  );
}

function defaultAlignment(value: unknown): CellText['horizontal'] {
  if (typeof value === 'number') return 'right';
  return typeof value === 'boolean' ? 'center' : 'left';
}

function boxOf(lefts: number[], from: number, to: number): { left: number; width: number } {
  const left = lefts[from] ?? 0;
  return { left, width: (lefts[to] ?? left) - left };
}

function innerWidth(box: { width: number }): number {
  return Math.max(box.width - 2 * paddingPt.horizontal, 1);
}

function isMerged(span: Span): boolean {
  return span.bottom - span.top > 1 || span.right - span.left > 1;
}

/** A number cut short would read as another number. */
function hashes(width: number, measure: (line: string) => number): string {
  return '#'.repeat(Math.max(1, Math.floor(width / measure('#'))));
}

/** The cell with as many empty neighbours as its text needs, on the sides that its alignment lets it grow to. */
function overflowBox(
  sheet: PrintedSheet,
  span: Span,
  lefts: number[],
  needed: number,
  horizontal: CellText['horizontal'],
): { left: number; width: number } {
  const isFree = (column: number) =>
    column >= 0 &&
    column < sheet.columns.length &&
    sheet.textAt(span.top, column) === '' &&
    sheet.mergeAt(span.top, column) === undefined;
  const own = boxOf(lefts, span.left, span.right);
  const missing = needed + 2 * paddingPt.horizontal - own.width;
  const growth = { left: horizontal === 'right' ? missing : 0, right: horizontal === 'left' ? missing : 0 };
  if (horizontal === 'center') growth.left = growth.right = missing / 2;
  let from = span.left;
  while ((lefts[from] ?? 0) > own.left - growth.left && isFree(from - 1)) from--;
  let to = span.right;
  while ((lefts[to] ?? 0) < own.left + own.width + growth.right && isFree(to)) to++;
  const left = Math.max(lefts[from] ?? 0, own.left - growth.left);
  const right = Math.min(lefts[to] ?? 0, own.left + own.width + growth.right);
  return { left, width: right - left };
}

function cutLine(line: string, width: number, horizontal: CellText['horizontal'], measure: (line: string) => number) {
  // a box made to measure may be a rounding error narrower than its text
  if (measure(line) <= width + 0.01) return line;
  return horizontal === 'right' ? longestEnd(line, width, measure) : longestStart(line, width, measure);
}

/** What the vertical gridlines must spare: the printed columns that a text runs over beyond its own cell. */
export function runsOver(text: CellText, lefts: number[]): { from: number; to: number } {
  const right = text.left + text.width - 0.01;
  return {
    from: lefts.findLastIndex((left) => left <= text.left + 0.01),
    to: lefts.findIndex((left) => left >= right),
  };
}
