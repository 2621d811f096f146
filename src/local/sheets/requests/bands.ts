// updateDimensionProperties, autoResizeDimensions: sizes and hiding of rows and columns.

import { sheetOf } from '../areas.ts';
import { assertMayEdit, type Batch } from '../batch.ts';
import { overlay, parseMask } from '../field-mask.ts';
import { refuse } from '../refusal.ts';
import { type Band, constantOf, type Dimension, type Sheet } from '../spreadsheet.ts';
import type { Handlers } from './handler.ts';

const characterWidthPx = 7;
const paddingPx = 14;

export const bandHandlers = {
  updateDimensionProperties({ range, properties = {}, fields = '' }, batch) {
    const span = spanOf(batch, range);
    if (properties.pixelSize !== undefined && properties.pixelSize < 0) refuse('pixelSize must not be negative');
    const mask = parseMask(fields);
    for (let i = span.start; i < span.end; i++) span.bands[i] = overlay<Band>(span.bands[i], properties, mask);
    return undefined;
  },

  autoResizeDimensions({ dimensions }, batch) {
    const span = spanOf(batch, dimensions);
    for (let i = span.start; i < span.end; i++) {
      const { pixelSize: _, ...rest } = span.bands[i] ?? {};
      span.bands[i] = span.dimension === 'ROWS' ? rest : { ...rest, pixelSize: fittingWidthPx(span.sheet, i) };
    }
    return undefined;
  },
} satisfies Handlers;

export type Span = {
  sheet: Sheet;
  dimension: Dimension;
  start: number;
  end: number;
  bands: (Band | undefined)[];
  size: number;
};

/** @throws Refusal when the tab is missing, the span is empty, leaves the tab, or is protected against the acting person. */
export function spanOf(batch: Batch, range: gapi.client.sheets.DimensionRange | undefined): Span {
  if (!range) refuse('range: Must specify a range');
  const sheet = sheetOf(batch.book, range.sheetId);
  const dimension = range.dimension;
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') refuse(`dimension: Must specify ROWS or COLUMNS`);
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const size = dimension === 'ROWS' ? rowCount : columnCount;
  const start = range.startIndex ?? 0;
  const end = range.endIndex ?? size;
  if (start < 0 || start >= end || end > size) {
    refuse(`Invalid ${dimension} span [${start}, ${end}) of a sheet that has ${size}`);
  }
  const area =
    dimension === 'ROWS'
      ? { startRow: start, endRow: end, startColumn: 0, endColumn: columnCount }
      : { startRow: 0, endRow: rowCount, startColumn: start, endColumn: end };
  assertMayEdit(batch, sheet, area);
  return { sheet, dimension, start, end, bands: dimension === 'ROWS' ? sheet.rowBands : sheet.columnBands, size };
}

/** An estimate: the stand-in has no fonts. */
function fittingWidthPx(sheet: Sheet, column: number): number {
  let characters = 1;
  for (const row of sheet.rows) characters = Math.max(characters, String(constantOf(row[column]) ?? '').length);
  return characters * characterWidthPx + paddingPx;
}
