// Turns one page of a tab into strokes: coloured areas, border lines and lines of text at their place on the paper.

import { type CellText, paddingPt } from './cell-text.ts';
import { pageBorders } from './page-borders.ts';
import { type PlacedRow, type SheetPage, textsOnPage } from './pagination.ts';
import { heightOf, type SheetLayout } from './sheet-layout.ts';
import type { Placement, Stroke } from './strokes.ts';
import type { Typeface } from './typeface.ts';

export function drawPage(
  layout: SheetLayout,
  page: SheetPage,
  placement: Placement,
  typeface: Typeface,
  gridlines: boolean,
): Stroke[] {
  const texts = textsOnPage(layout, page);
  return [
    ...areas(layout, page, placement),
    ...pageBorders(layout, page, placement, gridlines ? texts : undefined),
    ...texts.flatMap((text) => textStrokes(layout, page, text, placement, typeface)),
  ];
}

/** A line of text that starts at `x`, cut into stretches of one font. */
export function lineOfText(
  typeface: Typeface,
  line: { text: string; x: number; y: number; face: CellText['face']; size: number; color: string },
): Stroke[] {
  let x = line.x;
  return typeface.runs(line.text, line.face).map((run) => {
    const stroke: Stroke = {
      kind: 'text',
      x,
      y: line.y,
      text: run.text,
      font: run.font,
      size: line.size,
      color: line.color,
    };
    x += run.widthEm * line.size;
    return stroke;
  });
}

function areas(layout: SheetLayout, page: SheetPage, { x, y, scale }: Placement): Stroke[] {
  const strokes: Extract<Stroke, { kind: 'area' }>[] = [];
  for (const placed of page.rows) {
    for (let column = 0; column < layout.sheet.columns.length; column++) {
      const color = layout.sheet.styleAt(placed.row, column).background;
      if (!color || color.toLowerCase() === '#ffffff') continue;
      const left = x + (layout.lefts[column] ?? 0) * scale;
      const width = ((layout.lefts[column + 1] ?? 0) - (layout.lefts[column] ?? 0)) * scale;
      const top = y + placed.top * scale;
      const last = strokes.at(-1);
      // one area for neighbours of one colour: viewers show a pale seam between two
      if (last?.color === color && last.y === top && Math.abs(last.x + last.width - left) < 0.01) last.width += width;
      else strokes.push({ kind: 'area', x: left, y: top, width, height: placed.height * scale, color });
    }
  }
  return strokes;
}

function textStrokes(
  layout: SheetLayout,
  page: SheetPage,
  text: CellText,
  placement: Placement,
  typeface: Typeface,
): Stroke[] {
  const size = text.fontSize * placement.scale;
  const firstLineTop = offsetInSpan(layout, text);
  return text.lines.flatMap((line, index) => {
    if (line === '') return [];
    const top = topOnPage(layout, page, text, firstLineTop + index * text.lineHeight);
    if (top === undefined) return [];
    const width = typeface.widthEm(line, text.face) * text.fontSize;
    const x = placement.x + lineLeft(text, width) * placement.scale;
    const y = placement.y + top * placement.scale + typeface.ascentEm * size;
    return [
      ...lineOfText(typeface, { text: line, x, y, face: text.face, size, color: text.color }),
      ...decorations(text, { x, y, width: width * placement.scale, size }),
    ];
  });
}

/** From the top of the cell to the top of its first line. */
function offsetInSpan(layout: SheetLayout, text: CellText): number {
  const rows = layout.rowHeights.slice(text.span.top, text.span.bottom);
  const free = rows.reduce((sum, height) => sum + height, 0) - heightOf(text);
  const share = { top: 0, middle: 0.5, bottom: 1 }[text.vertical];
  return paddingPt.vertical + Math.max(free, 0) * share;
}

/** Where a line that begins `offset` below the top of its cell stands on this page, if it does. */
function topOnPage(layout: SheetLayout, page: SheetPage, text: CellText, offset: number): number | undefined {
  let row = text.span.top;
  let inRow = offset;
  while (row < text.span.bottom - 1 && inRow >= (layout.rowHeights[row] ?? 0)) inRow -= layout.rowHeights[row++] ?? 0;
  const shows = (placed: PlacedRow) => placed.row === row && placed.from <= inRow && inRow < placed.to;
  const placed = page.rows.find(shows);
  return placed && placed.top + inRow - placed.from;
}

function lineLeft(text: CellText, width: number): number {
  if (text.horizontal === 'left') return text.left + paddingPt.horizontal;
  if (text.horizontal === 'right') return text.left + text.width - paddingPt.horizontal - width;
  return text.left + (text.width - width) / 2;
}

function decorations(text: CellText, line: { x: number; y: number; width: number; size: number }): Stroke[] {
  const at = (y: number): Stroke => ({
    kind: 'line',
    x1: line.x,
    x2: line.x + line.width,
    y1: y,
    y2: y,
    width: line.size / 16,
    color: text.color,
    dash: 'solid',
  });
  return [
    ...(text.underline ? [at(line.y + line.size * 0.12)] : []),
    ...(text.strikethrough ? [at(line.y - line.size * 0.28)] : []),
  ];
}
