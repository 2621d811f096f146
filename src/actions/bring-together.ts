// What was read of the jurors' workbooks, compared with the session and with what was last collected, as requests and as a workbook.

import { type Conflict, mergeCells } from '../model/collection.ts';
import { type Entry, entryKey } from '../model/entry.ts';
import { placesOf } from '../model/places.ts';
import { nowhere, type Problem } from '../model/problem.ts';
import { tabRequests } from '../requests/tab-requests.ts';
import { appendRequest, deleteRowRequests, valueRequests } from '../requests/value-requests.ts';
import { type Collected, collectedCells, layoutCollected } from '../tabs/collected-tab.ts';
import type { GridReading } from '../tabs/grid-reading.ts';
import { keptLine, layoutKept } from '../tabs/kept-tab.ts';
import type { CellValue } from '../tabs/layout.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { momentText } from '../text/dates.ts';
import { cellsByKey, type EntryCell, writeCells } from './entry-cells.ts';
import { juryAsRead, type RegistryChange, registryRequests } from './juror-files.ts';
import type { BookRequest } from './ports.ts';
import { type Context, type ExpectedKeys, editorsOf } from './run.ts';
import { withFreeTitle } from './standing.ts';
import { keysAsRead } from './typed-cells.ts';
import type { Workbook } from './workbook.ts';

/** `workbook`: as it will be once the requests are written; `taken`: cells that changed; `read`, `unread`: files. */
export type Collection = {
  workbook: Workbook;
  requests: BookRequest[];
  expected: ExpectedKeys[];
  session: Record<string, CellValue>;
  keys: string;
  problems: Problem[];
  taken: number;
  conflicts: Conflict[];
  read: number;
  unread: number;
};

/** Lines of « Collecte » in one request. */
const MOST_LINES = 2000;

export function noCollection(workbook: Workbook): Collection {
  const nothing = { requests: [], expected: [], session: {}, keys: '', problems: [], conflicts: [] };
  return { workbook, ...nothing, taken: 0, read: 0, unread: 0 };
}

/** `theirs`: every cell read, by entry key; `registry`: what to note of the jurors; `isLast`: no choice can wait, both values stay in the workbook. */
export function bringTogether(
  context: Context,
  theirs: ReadonlyMap<string, string>,
  registry: readonly RegistryChange[],
  isLast = false,
): Collection {
  const { workbook, now } = context;
  const cellOf = cellsByKey(workbook);
  const waiting = workbook.kept.map(({ entry }) => entry).filter((entry) => !cellOf(entryKey(entry)));
  const here = new Map([...waiting, ...workbook.entries].map((one) => [entryKey(one), one.value]));
  const base = new Map([...workbook.collected].map(([key, line]) => [key, line.base]));
  const { taken, bases, conflicts } = mergeCells(theirs, here, base);
  const placed: (EntryCell & { value: string })[] = [];
  const unplaced: Entry[] = [];
  for (const [key, value] of taken) {
    const cell = cellOf(key);
    if (cell) placed.push({ ...cell, value });
    else unplaced.push({ ...entryOf(key), value });
  }
  const without = unplaced.filter(({ value }) => value !== '');
  return {
    workbook: withEntries(workbook, taken),
    requests: [
      ...writeCells(placed),
      ...keepRequests(context, isLast ? [...unplaced, ...conflicts.map(theirEntry)] : unplaced),
      ...(isLast ? [] : baseRequests(context, theirs, bases, conflicts)),
      ...registryRequests(workbook, registry),
    ],
    expected: [...keysAsRead(placed.map(({ grid }) => grid.table)), ...(registry.length ? juryAsRead(workbook) : [])],
    session: { collectedOn: now },
    keys: [...new Set([...taken.keys()].map((key) => key.split('|')[2] ?? ''))].join(' '),
    problems: [
      ...conflicts.map((one) => conflictProblem(workbook, one)),
      ...(without.length
        ? [{ code: 'collected-without-cell', level: 'warning', where: nowhere, count: without.length } as const]
        : []),
    ],
    taken: taken.size,
    conflicts,
    read: 0,
    unread: 0,
  };
}

export function conflictProblem(workbook: Workbook, { key, session, theirs }: Conflict): Problem {
  const { rater } = entryOf(key);
  const juror = workbook.session.jurors.find((one) => one.key === rater)?.number ?? 0;
  const where = cellsByKey(workbook)(key)?.place ?? nowhere;
  return { code: 'collect-conflict', level: 'warning', where, key, juror, session, theirs };
}

export function entryOf(key: string): Entry {
  const [candidate = '', item = '', rater = '', column = ''] = key.split('|');
  return { candidate, item, rater, column, value: '' };
}

function theirEntry({ key, theirs }: Conflict): Entry {
  return { ...entryOf(key), value: theirs };
}

/** An entry with no cell yet waits in « Saisies conservées », and returns when the grids are brought up to date. */
function keepRequests(context: Context, unplaced: readonly Entry[]): BookRequest[] {
  if (unplaced.length === 0) return [];
  const { workbook, now } = context;
  const { certification, session, entries, kept, sheets } = workbook;
  const keys = new Set(unplaced.map(entryKey));
  const places = placesOf(certification, session, entries);
  const cellOf = cellsByKey(workbook);
  const lines = unplaced
    .filter(({ value }) => value !== '')
    .map((entry) =>
      keptLine(
        entry,
        places.whyNot(entry) ?? (cellOf(entryKey(entry)) ? 'raterUnknown' : 'gridsOutdated'),
        momentText(now),
      ),
    );
  const table = sheets.has(sheetIds.kept)
    ? []
    : tabRequests([{ layout: withFreeTitle(workbook, layoutKept()), standing: null }], editorsOf(context));
  const replaced = kept.filter(({ entry }) => keys.has(entryKey(entry))).map(({ row }) => row);
  return [
    ...table,
    ...deleteRowRequests(sheetIds.kept, replaced),
    ...(lines.length ? [appendRequest(sheetIds.kept, lines)] : []),
  ];
}

/** The values now last collected, and the conflicts that wait; those that are settled no longer do. */
function baseRequests(
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

/** The workbook with its grids' entries as they will stand. */
function withEntries(workbook: Workbook, taken: ReadonlyMap<string, string>): Workbook {
  if (taken.size === 0) return workbook;
  const cellOf = cellsByKey(workbook);
  const grids = new Map(
    [...workbook.grids].map(([item, grid]): [string, GridReading] => {
      const values = new Map(grid.entries.map((one) => [entryKey(one), one]));
      for (const [key, value] of taken) {
        if (cellOf(key)?.grid !== grid) continue;
        if (value === '') values.delete(key);
        else values.set(key, { ...(values.get(key) ?? entryOf(key)), value });
      }
      const placeOfEntry = (entry: Entry) => cellOf(entryKey(entry))?.place;
      return [item, { ...grid, entries: [...values.values()], placeOfEntry }];
    }),
  );
  return { ...workbook, grids, entries: [...grids.values()].flatMap(({ entries }) => entries) };
}
