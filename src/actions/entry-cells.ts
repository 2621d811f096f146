// The cell of an entry in the session's grids, by its key, and writing many of them with few requests.

import { entryKey } from '../model/entry.ts';
import type { Place } from '../model/problem.ts';
import { valueRequests } from '../requests/value-requests.ts';
import type { GridReading } from '../tabs/grid-reading.ts';
import type { CellValue } from '../tabs/layout.ts';
import { placeOf } from '../tabs/table.ts';
import type { BookRequest } from './ports.ts';
import type { Workbook } from './workbook.ts';

/** 0-based, as the tab stands. */
export type EntryCell = { grid: GridReading; row: number; column: number; place: Place };

/** By entry key; undefined when the grids have no cell for it. */
export function cellsByKey({ grids }: Workbook): (key: string) => EntryCell | undefined {
  const places = new Map<string, { grid: GridReading; rowOf: Map<string, number> }>();
  for (const grid of grids.values()) {
    const rowOf = new Map(grid.rowKeys.map((key, row) => [key, row]));
    for (const { key } of grid.assessed.competences) places.set(key, { grid, rowOf });
  }
  return (key) => {
    const [candidate = '', item = '', rater = '', column = ''] = key.split('|');
    const found = places.get(item);
    const row = found?.rowOf.get(`${candidate}|${item}`);
    const at = found?.grid.table.columns.get(`${rater}|${column}`);
    if (!found || row === undefined || at === undefined) return undefined;
    return { grid: found.grid, row, column: at, place: placeOf(found.grid.table.sheet, row, at) };
  };
}

/** What the workbook holds, by entry key: its grids, and « Saisies conservées » where they have no cell. */
export function valuesHere(workbook: Workbook): ReadonlyMap<string, string> {
  const cellOf = cellsByKey(workbook);
  const waiting = workbook.kept.map(({ entry }) => entry).filter((entry) => !cellOf(entryKey(entry)));
  return new Map([...waiting, ...workbook.entries].map((one) => [entryKey(one), one.value]));
}

/** Neighbours of one column are written together. */
export function writeCells(cells: readonly (EntryCell & { value: string })[]): BookRequest[] {
  const columns = new Map<string, { sheetId: number; left: number; cells: { row: number; value: string }[] }>();
  for (const { grid, row, column, value } of cells) {
    const { sheetId } = grid.table.sheet;
    const key = `${sheetId}|${column}`;
    const own = columns.get(key) ?? { sheetId, left: column, cells: [] };
    own.cells.push({ row, value });
    columns.set(key, own);
  }
  return [...columns.values()].flatMap(({ sheetId, left, cells: own }) =>
    runs(own).flatMap(({ top, values }) => valueRequests(sheetId, { top, left, values })),
  );
}

function runs(cells: { row: number; value: string }[]): { top: number; values: CellValue[][] }[] {
  const found: { top: number; values: CellValue[][] }[] = [];
  for (const { row, value } of cells.sort((a, b) => a.row - b.row)) {
    const last = found[found.length - 1];
    if (last && last.top + last.values.length === row) last.values.push([value || null]);
    else found.push({ top: row, values: [[value || null]] });
  }
  return found;
}
