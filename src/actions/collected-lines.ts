// The lines of the hidden tab « Collecte »: the value last collected of each cell, and the conflicts that wait for a choice.

import type { Conflict } from '../model/collection.ts';
import { tabRequests } from '../requests/tab-requests.ts';
import { appendRequest, valueRequests } from '../requests/value-requests.ts';
import { type Collected, collectedCells, layoutCollected } from '../tabs/collected-tab.ts';
import type { CellValue } from '../tabs/layout.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import type { BookRequest } from './ports.ts';
import { type Context, editorsOf } from './run.ts';
import { withFreeTitle } from './standing.ts';

/** Lines in one request. */
const MOST_LINES = 2000;

/** The values now last collected, and the conflicts that wait; those that are settled no longer do. */
export function baseRequests(
  context: Context,
  read: ReadonlyMap<string, string>,
  bases: ReadonlyMap<string, string>,
  conflicts: readonly Conflict[],
): BookRequest[] {
  const { workbook } = context;
  const { collected, sheets } = workbook;
  const waiting = new Map(conflicts.map(({ key, theirs }) => [key, theirs]));
  const settled = [...collected].filter(([key, { theirs }]) => theirs !== null && read.has(key) && !waiting.has(key));
  const changed = new Map<string, { base: string; theirs: string | null }>();
  const baseOf = (key: string) => bases.get(key) ?? collected.get(key)?.base ?? '';
  for (const [key, value] of bases) changed.set(key, { base: value, theirs: null });
  for (const [key] of settled) changed.set(key, { base: baseOf(key), theirs: null });
  for (const [key, theirs] of waiting) {
    if (collected.get(key)?.theirs !== theirs) changed.set(key, { base: baseOf(key), theirs });
  }
  if (changed.size === 0) return [];
  const tab = sheets.has(sheetIds.collected)
    ? []
    : tabRequests([{ layout: withFreeTitle(workbook, layoutCollected()), standing: null }], editorsOf(context));
  return [...tab, ...collectedRequests(collected, changed)];
}

/** Lines that stand are written over, in runs; the others follow the last. */
export function collectedRequests(
  collected: Collected,
  changed: ReadonlyMap<string, { base: string; theirs: string | null }>,
): BookRequest[] {
  const rows: { row: number; cells: CellValue[] }[] = [];
  const added: CellValue[][] = [];
  for (const [key, { base, theirs }] of changed) {
    const cells = collectedCells(key, base, theirs);
    const row = collected.get(key)?.row;
    if (row === undefined) added.push(cells);
    else rows.push({ row, cells: [...cells, null, null].slice(0, 4) });
  }
  rows.sort((a, b) => a.row - b.row);
  const runs: { top: number; values: CellValue[][] }[] = [];
  for (const { row, cells } of rows) {
    const last = runs[runs.length - 1];
    if (last && last.top + last.values.length === row) last.values.push(cells);
    else runs.push({ top: row, values: [cells] });
  }
  return [
    ...runs.flatMap(({ top, values }) => valueRequests(sheetIds.collected, { top, left: 0, values })),
    ...inSlices(added).map((lines) => appendRequest(sheetIds.collected, lines)),
  ];
}

/** So that no request is longer than a batch may be. */
function inSlices<Line>(lines: readonly Line[]): Line[][] {
  const count = Math.ceil(lines.length / MOST_LINES);
  return Array.from({ length: count }, (_, i) => lines.slice(i * MOST_LINES, (i + 1) * MOST_LINES));
}
