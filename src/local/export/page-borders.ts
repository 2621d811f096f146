// The border lines of one page: of two cells that share an edge the stronger border is drawn, and equal neighbours make one line.

import type { Border } from '../workbook-image.ts';
import { type CellText, runsOver } from './cell-text.ts';
import type { PlacedRow, SheetPage } from './pagination.ts';
import type { PrintedSheet } from './printed-sheet.ts';
import type { SheetLayout } from './sheet-layout.ts';
import type { Placement, Stroke } from './strokes.ts';

const pixelWidth: Record<Border['style'], number> = { thin: 1, dashed: 1, dotted: 1, medium: 2, double: 3, thick: 3 };
const gridline: Border = { style: 'thin', color: '#cccccc' };
// thinner lines vanish on many office printers
const thinnestPt = 0.5;

type Edge = { border: Border; x1: number; y1: number; x2: number; y2: number };

/** `gridlineTexts`: the texts that gridlines must spare; left out where no gridlines are wanted. */
export function pageBorders(
  layout: SheetLayout,
  page: SheetPage,
  placement: Placement,
  gridlineTexts: CellText[] | undefined,
): Extract<Stroke, { kind: 'line' }>[] {
  const fallback = gridlineTexts ? gridline : undefined;
  const overrun = overrunEdges(gridlineTexts ?? [], layout.lefts);
  const edges: Edge[] = [];
  const add = (border: Border | undefined, x1: number, y1: number, x2: number, y2: number) => {
    if (!border) return;
    const last = edges.at(-1);
    const continues = last && last.x2 === x1 && last.y2 === y1 && (last.x1 === x2 || last.y1 === y2);
    if (continues && last.border.style === border.style && last.border.color === border.color) {
      last.x2 = x2;
      last.y2 = y2;
    } else edges.push({ border, x1, y1, x2, y2 });
  };
  const columnCount = layout.sheet.columns.length;
  for (let line = 0; line <= page.rows.length; line++) {
    const above = page.rows[line - 1];
    const below = page.rows[line];
    const y = below ? below.top : (above?.top ?? 0) + (above?.height ?? 0);
    for (let column = 0; column < columnCount; column++) {
      const border = horizontalBorder(layout.sheet, above, below, column, fallback);
      add(border, layout.lefts[column] ?? 0, y, layout.lefts[column + 1] ?? 0, y);
    }
  }
  for (let column = 0; column <= columnCount; column++) {
    const x = layout.lefts[column] ?? 0;
    for (const { row, top, height } of page.rows) {
      const border = verticalBorder(layout.sheet, row, column, overrun.has(`${row} ${column}`) ? undefined : fallback);
      add(border, x, top, x, top + height);
    }
  }
  // weak lines first, so that a strong one is whole where they cross
  const inOrder = edges.toSorted((a, b) => pixelWidth[a.border.style] - pixelWidth[b.border.style]);
  return inOrder.flatMap((edge) => edgeStrokes(edge, placement));
}

function horizontalBorder(
  sheet: PrintedSheet,
  above: PlacedRow | undefined,
  below: PlacedRow | undefined,
  column: number,
  fallback: Border | undefined,
): Border | undefined {
  const isNeighbour = above && below && below.row === above.row + 1;
  if (isNeighbour && isInside(sheet, [above.row, column], [below.row, column])) return undefined;
  // at a page's edge the row that stands on the other page has its say too
  return strongest([
    above && sheet.borderAt(above.row, column, 'bottom'),
    above &&
      !isInside(sheet, [above.row, column], [above.row + 1, column]) &&
      sheet.borderAt(above.row + 1, column, 'top'),
    below && sheet.borderAt(below.row, column, 'top'),
    below &&
      !isInside(sheet, [below.row - 1, column], [below.row, column]) &&
      sheet.borderAt(below.row - 1, column, 'bottom'),
    fallback,
  ]);
}

function verticalBorder(sheet: PrintedSheet, row: number, column: number, fallback: Border | undefined) {
  if (isInside(sheet, [row, column - 1], [row, column])) return undefined;
  return strongest([sheet.borderAt(row, column - 1, 'right'), sheet.borderAt(row, column, 'left'), fallback]);
}

function isInside(sheet: PrintedSheet, a: [number, number], b: [number, number]): boolean {
  const merge = sheet.mergeAt(...a);
  return merge !== undefined && merge === sheet.mergeAt(...b);
}

function strongest(borders: (Border | false | undefined)[]): Border | undefined {
  return borders
    .filter((border) => border !== undefined && border !== false)
    .reduce<Border | undefined>((a, b) => (a && pixelWidth[a.style] >= pixelWidth[b.style] ? a : b), undefined);
}

/** Gridlines that a text crosses are not drawn, as on the screen. */
function overrunEdges(texts: CellText[], lefts: number[]): Set<string> {
  const edges = new Set<string>();
  for (const text of texts) {
    const { from, to } = runsOver(text, lefts);
    for (let row = text.span.top; row < text.span.bottom; row++) {
      for (let column = from + 1; column < to; column++) edges.add(`${row} ${column}`);
    }
  }
  return edges;
}

function edgeStrokes(edge: Edge, { x, y, scale }: Placement): Extract<Stroke, { kind: 'line' }>[] {
  const { style, color } = edge.border;
  const pixel = 0.75 * scale;
  const width = Math.max(thinnestPt, (style === 'double' ? 1 : pixelWidth[style]) * pixel);
  const dash = style === 'dashed' || style === 'dotted' ? style : 'solid';
  // solid lines reach over the corner, or a notch shows where two thick ones meet
  const reach = dash === 'solid' ? width / 2 : 0;
  const isHorizontal = edge.y1 === edge.y2;
  const stroke = (shift: number): Extract<Stroke, { kind: 'line' }> => ({
    kind: 'line',
    x1: x + edge.x1 * scale + (isHorizontal ? -reach : shift),
    x2: x + edge.x2 * scale + (isHorizontal ? reach : shift),
    y1: y + edge.y1 * scale + (isHorizontal ? shift : -reach),
    y2: y + edge.y2 * scale + (isHorizontal ? shift : reach),
    width,
    color,
    dash,
  });
  return style === 'double' ? [stroke(-width), stroke(width)] : [stroke(0)];
}
