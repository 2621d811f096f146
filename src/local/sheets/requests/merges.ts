// mergeCells, unmergeCells.

import { contains, intersects, locate } from '../areas.ts';
import { assertMayEdit, type Batch, changeCells } from '../batch.ts';
import { refuse } from '../refusal.ts';
import type { Area, Cell, Sheet } from '../spreadsheet.ts';
import type { Handlers } from './handler.ts';

export const mergeHandlers = {
  mergeCells({ range, mergeType = 'MERGE_ALL' }, batch) {
    const { sheet, area } = locate(batch.book, range);
    assertMayEdit(batch, sheet, area);
    for (const part of mergedParts(area, mergeType)) addMerge(batch, sheet, part);
    return undefined;
  },

  unmergeCells({ range }, batch) {
    const { sheet, area } = locate(batch.book, range);
    assertMayEdit(batch, sheet, area);
    assertWhole(sheet, area);
    sheet.merges = sheet.merges.filter((merge) => !contains(area, merge));
    return undefined;
  },
} satisfies Handlers;

function mergedParts(area: Area, mergeType: string): Area[] {
  const { startRow, endRow, startColumn, endColumn } = area;
  if (mergeType === 'MERGE_ROWS') {
    return Array.from({ length: endRow - startRow }, (_, i) => ({
      ...area,
      startRow: startRow + i,
      endRow: startRow + i + 1,
    }));
  }
  if (mergeType === 'MERGE_COLUMNS') {
    return Array.from({ length: endColumn - startColumn }, (_, i) => ({
      ...area,
      startColumn: startColumn + i,
      endColumn: startColumn + i + 1,
    }));
  }
  return [area];
}

/** @throws Refusal when the area cuts a merge or a frozen edge. */
export function addMerge(batch: Batch, sheet: Sheet, area: Area): void {
  if (area.endRow - area.startRow === 1 && area.endColumn - area.startColumn === 1) return;
  assertWhole(sheet, area);
  const { frozenRowCount = 0, frozenColumnCount = 0 } = sheet.properties.gridProperties;
  if (area.startRow < frozenRowCount && frozenRowCount < area.endRow) {
    refuse(`You can't merge frozen and non-frozen rows.`);
  }
  if (area.startColumn < frozenColumnCount && frozenColumnCount < area.endColumn) {
    refuse(`You can't merge frozen and non-frozen columns.`);
  }
  sheet.merges = [...sheet.merges.filter((merge) => !contains(area, merge)), area];
  changeCells(batch, sheet, area, (cell, row, column) =>
    row === area.startRow && column === area.startColumn ? cell : withoutValue(cell),
  );
}

function assertWhole(sheet: Sheet, area: Area): void {
  if (sheet.merges.some((merge) => intersects(area, merge) && !contains(area, merge))) {
    refuse('You must select all cells in a merged range to merge or unmerge them.');
  }
}

function withoutValue(cell: Cell | undefined): Cell | undefined {
  if (!cell?.userEnteredValue) return cell;
  const { userEnteredValue: _, ...rest } = cell;
  return Object.keys(rest).length === 0 ? undefined : rest;
}
