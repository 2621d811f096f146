// Cuts the rows of a tab into pages: frozen rows at the top of each, no row cut in two unless it is higher than a page.

import { type CellText, paddingPt } from './cell-text.ts';
import type { SheetLayout } from './sheet-layout.ts';

/**
 * A row on a page, at `top` points below the table's top edge on that page. It shows the lines that begin between `from` and
 * `to` points below the row's own top: all of them, but for a row higher than a page.
 */
export type PlacedRow = { row: number; top: number; height: number; from: number; to: number };

/** One page of a tab; `rows` from top to bottom, the repeated ones included. */
export type SheetPage = { rows: PlacedRow[] };

/** `bodyHeight`: points before scaling that a page offers. A tab without rows gives one page without rows. */
export function paginate(layout: SheetLayout, bodyHeight: number, repeatFrozenRows: boolean): SheetPage[] {
  const header = repeatFrozenRows ? repeatedRows(layout, bodyHeight) : [];
  const headerHeight = totalHeight(layout, header);
  const room = bodyHeight - headerHeight;
  const pages: SheetPage[] = [];
  let page: PlacedRow[] = [];
  let top = headerHeight;
  const startPage = () => {
    let headerTop = 0;
    page = header.map((row) => {
      const placed = { row, top: headerTop, height: heightAt(layout, row), from: 0, to: Number.POSITIVE_INFINITY };
      headerTop += placed.height;
      return placed;
    });
    top = headerHeight;
    pages.push({ rows: page });
  };
  startPage();
  for (const group of rowGroups(layout, header.length, room)) {
    if (top > headerHeight && top + totalHeight(layout, group) > bodyHeight + rounding) startPage();
    for (const row of group) {
      for (const part of rowParts(layout, row, room)) {
        if (top > headerHeight && top + part.height > bodyHeight + rounding) startPage();
        page.push({ row, top, ...part });
        top += part.height;
      }
    }
  }
  return pages;
}

/** A row as it stands, or in parts of one page each when it is higher than a page. */
function rowParts(layout: SheetLayout, row: number, room: number): Omit<PlacedRow, 'row' | 'top'>[] {
  const height = heightAt(layout, row);
  if (height <= room + rounding) return [{ height, from: 0, to: Number.POSITIVE_INFINITY }];
  // a line that begins near the end of a part still has its own height to spare
  const spare = Math.max(...lineHeights(layout, row));
  const step = Math.max(room - spare, spare);
  const parts = Array.from({ length: Math.ceil(height / step) }, (_, part) => part * step);
  return parts.map((from) => ({ height: Math.min(room, height - from), from, to: from + step }));
}

function lineHeights(layout: SheetLayout, row: number): number[] {
  const texts = layout.texts.filter((text) => text.span.top <= row && row < text.span.bottom);
  return [0, ...texts.map((text) => text.lineHeight + paddingPt.vertical)];
}

/** The texts of the cells that stand on a page, wholly or in part. */
export function textsOnPage(layout: SheetLayout, page: SheetPage): CellText[] {
  const rows = new Set(page.rows.map(({ row }) => row));
  const stands = ({ top, bottom }: CellText['span']) => {
    for (let row = top; row < bottom; row++) if (rows.has(row)) return true;
    return false;
  };
  return layout.texts.filter(({ span }) => stands(span));
}

const rounding = 0.01;

/** The frozen rows, unless they would leave less than half of each page to the others. */
function repeatedRows(layout: SheetLayout, bodyHeight: number): number[] {
  const header = layout.rowHeights.map((_, row) => row).slice(0, layout.sheet.headerRows);
  return totalHeight(layout, header) <= bodyHeight / 2 ? header : [];
}

/** Rows after the repeated ones; those that a merge ties together form one group while a page can hold them. */
function rowGroups(layout: SheetLayout, first: number, room: number): number[][] {
  const groups: number[][] = [];
  for (let row = first; row < layout.rowHeights.length; row++) {
    const last = groups.at(-1);
    const tied = layout.sheet.merges.some((merge) => merge.top < row && row < merge.bottom);
    if (last && tied && totalHeight(layout, [...last, row]) <= room) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

function heightAt(layout: SheetLayout, row: number): number {
  return layout.rowHeights[row] ?? 0;
}

function totalHeight(layout: SheetLayout, rows: number[]): number {
  return rows.reduce((sum, row) => sum + heightAt(layout, row), 0);
}
