// insertDimension, deleteDimension, moveDimension, appendDimension: everything that points at the rows or columns follows.

import { sheetOf } from '../areas.ts';
import { type AxisChange, mapArea, mapAreas, mapRules } from '../axis-change.ts';
import { assertMayEdit, assertMayEditSheet, type Batch, mayPass } from '../batch.ts';
import { refuse } from '../refusal.ts';
import { shiftFormulas } from '../rewrite-formulas.ts';
import type { Cell, Row, Sheet } from '../spreadsheet.ts';
import { type Span, spanOf } from './bands.ts';
import type { Handlers } from './handler.ts';
import { assertFrozen, assertGrid } from './sheets.ts';

export const dimensionHandlers = {
  insertDimension({ range, inheritFromBefore }, batch) {
    const start = range?.startIndex ?? 0;
    const count = (range?.endIndex ?? 0) - start;
    const sheet = sheetOf(batch.book, range?.sheetId);
    const dimension = range?.dimension;
    if (dimension !== 'ROWS' && dimension !== 'COLUMNS') refuse('dimension: Must specify ROWS or COLUMNS');
    const size = sizeOf(sheet, dimension === 'ROWS');
    if (count < 1 || start < 0) refuse(`range: [${start}, ${range?.endIndex}) is empty`);
    if (start > size || (start === size && !inheritFromBefore)) {
      refuse(`range.startIndex[${start}] must be less than the grid size[${size}] if inheritFromBefore is false.`);
    }
    if (inheritFromBefore && start === 0) refuse('inheritFromBefore cannot be true when inserting at the first index.');
    assertMayEditSheet(batch, sheet);
    assertNoProtectedInside(batch, sheet, dimension === 'ROWS', start);
    const like = inheritFromBefore ? start - 1 : start;
    const change: AxisChange = { dimension, kind: 'insert', at: start, count };
    spliceIn(sheet, dimension === 'ROWS', start, count, like);
    resize(sheet, dimension === 'ROWS', count);
    follow(batch, sheet, change);
    assertGrid(batch, sheet);
    return undefined;
  },

  deleteDimension({ range }, batch) {
    const span = spanOf(batch, range);
    const { sheet, dimension, start, end } = span;
    const rows = dimension === 'ROWS';
    assertMayEditSheet(batch, sheet);
    if (end - start >= span.size) refuse(`You can't delete all the ${rows ? 'rows' : 'columns'} on the sheet.`);
    const grid = sheet.properties.gridProperties;
    const frozen = (rows ? grid.frozenRowCount : grid.frozenColumnCount) ?? 0;
    const frozenLeft = frozen - Math.max(0, Math.min(end, frozen) - start);
    if (frozenLeft >= span.size - (end - start)) {
      refuse(`Sorry, it is not possible to delete all non-frozen ${rows ? 'rows' : 'columns'}.`);
    }
    if (rows) {
      sheet.rows.splice(start, end - start);
      sheet.rowBands.splice(start, end - start);
    } else {
      sheet.rows = sheet.rows.map((row) => row.toSpliced(start, end - start));
      sheet.columnBands.splice(start, end - start);
    }
    resize(sheet, rows, start - end, frozenLeft);
    follow(batch, sheet, { dimension, kind: 'delete', start, end });
    return undefined;
  },

  moveDimension({ source, destinationIndex = 0 }, batch) {
    const span = spanOf(batch, source);
    const { sheet, dimension, start, end } = span;
    assertMayEditSheet(batch, sheet);
    if (destinationIndex < 0 || destinationIndex > span.size)
      refuse(`destinationIndex: ${destinationIndex} leaves the sheet`);
    if (destinationIndex > start && destinationIndex < end)
      refuse('destinationIndex: lies within the moved rows or columns');
    if (destinationIndex === start || destinationIndex === end) return undefined;
    const change: AxisChange = { dimension, kind: 'move', start, end, to: destinationIndex };
    assertWholeMerges(sheet, span);
    if (dimension === 'ROWS') {
      while (sheet.rows.length < Math.max(end, destinationIndex)) sheet.rows.push([]);
      moveItems(sheet.rows, change, []);
      moveItems(sheet.rowBands, change, undefined);
    } else {
      sheet.rows = sheet.rows.map((row) => moveItems(row.slice(), change, undefined));
      moveItems(sheet.columnBands, change, undefined);
    }
    follow(batch, sheet, change);
    assertFrozen(sheet);
    return undefined;
  },

  appendDimension({ sheetId, dimension, length = 0 }, batch) {
    const sheet = sheetOf(batch.book, sheetId);
    if (dimension !== 'ROWS' && dimension !== 'COLUMNS') refuse('dimension: Must specify ROWS or COLUMNS');
    if (length < 1) refuse('length: must be positive');
    assertMayEditSheet(batch, sheet);
    resize(sheet, dimension === 'ROWS', length);
    assertGrid(batch, sheet);
    return undefined;
  },
} satisfies Handlers;

function sizeOf(sheet: Sheet, rows: boolean): number {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  return rows ? rowCount : columnCount;
}

function resize(sheet: Sheet, rows: boolean, by: number, frozen?: number): void {
  const grid = { ...sheet.properties.gridProperties };
  if (rows) grid.rowCount += by;
  else grid.columnCount += by;
  if (frozen !== undefined && frozen > 0) grid[rows ? 'frozenRowCount' : 'frozenColumnCount'] = frozen;
  else if (frozen === 0) delete grid[rows ? 'frozenRowCount' : 'frozenColumnCount'];
  sheet.properties = { ...sheet.properties, gridProperties: grid };
}

/** New rows or columns take the look and the lists of a neighbour, not its values. */
function spliceIn(sheet: Sheet, rows: boolean, at: number, count: number, like: number): void {
  if (rows) {
    const model = (sheet.rows[like] ?? []).map(withoutValue);
    if (at < sheet.rows.length || model.length > 0) {
      while (sheet.rows.length < at) sheet.rows.push([]);
      sheet.rows.splice(at, 0, ...Array.from({ length: count }, (): Row => model.slice()));
    }
    spliceBands(sheet.rowBands, at, count, like);
    return;
  }
  sheet.rows = sheet.rows.map((row) => {
    const model = withoutValue(row[like]);
    if (at >= row.length && !model) return row;
    const wider = row.slice();
    while (wider.length < at) wider.push(undefined);
    wider.splice(at, 0, ...Array.from({ length: count }, () => model));
    return wider;
  });
  spliceBands(sheet.columnBands, at, count, like);
}

function spliceBands<T extends { hiddenByUser?: boolean }>(
  bands: (T | undefined)[],
  at: number,
  count: number,
  like: number,
) {
  const { hiddenByUser: _, ...look } = bands[like] ?? ({} as T);
  while (bands.length < at) bands.push(undefined);
  bands.splice(at, 0, ...Array.from({ length: count }, () => look as T));
}

function withoutValue(cell: Cell | undefined): Cell | undefined {
  if (!cell) return undefined;
  const { userEnteredValue: _, note: __, ...look } = cell;
  return Object.keys(look).length === 0 ? undefined : look;
}

function moveItems<T>(items: T[], change: { start: number; end: number; to: number }, empty: T): T[] {
  while (items.length < Math.max(change.end, change.to)) items.push(empty);
  const moved = items.splice(change.start, change.end - change.start);
  items.splice(change.to > change.start ? change.to - moved.length : change.to, 0, ...moved);
  return items;
}

function follow(batch: Batch, sheet: Sheet, change: AxisChange): void {
  sheet.merges = mapAreas(change, sheet.merges).filter(
    (area) => (area.endRow - area.startRow) * (area.endColumn - area.startColumn) > 1,
  );
  sheet.conditionalFormats = mapRules(change, sheet);
  sheet.protections = sheet.protections.flatMap((protection) => {
    const area = protection.area && mapArea(change, protection.area);
    if (protection.area && !area) return [];
    return [{ ...protection, area: area ?? null, unprotected: mapAreas(change, protection.unprotected) }];
  });
  if (sheet.basicFilter) {
    const area = mapArea(change, sheet.basicFilter.area);
    if (area) sheet.basicFilter = { ...sheet.basicFilter, area };
    else delete sheet.basicFilter;
  }
  shiftFormulas(batch, sheet, change);
}

function assertNoProtectedInside(batch: Batch, sheet: Sheet, rows: boolean, at: number): void {
  for (const { area, users, warningOnly } of sheet.protections) {
    if (!area || warningOnly || mayPass(batch, users)) continue;
    const start = rows ? area.startRow : area.startColumn;
    const end = rows ? area.endRow : area.endColumn;
    if (start < at && at < end) assertMayEdit(batch, sheet, area);
  }
}

function assertWholeMerges(sheet: Sheet, { dimension, start, end }: Span): void {
  for (const merge of sheet.merges) {
    const interval =
      dimension === 'ROWS'
        ? { start: merge.startRow, end: merge.endRow }
        : { start: merge.startColumn, end: merge.endColumn };
    const inside = start <= interval.start && interval.end <= end;
    const outside = interval.end <= start || end <= interval.start;
    if (!inside && !outside)
      refuse(`You can't move ${dimension.toLowerCase()} which contain only part of a merged cell.`);
  }
}
