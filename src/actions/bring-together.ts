// What was read of the jurors' workbooks, compared with the session and with what was last collected, as requests and as a workbook.

import { type Conflict, mergeCells } from '../model/collection.ts';
import { type Entry, entryKey } from '../model/entry.ts';
import { nowhere, type Place, type Problem } from '../model/problem.ts';
import type { GridReading } from '../tabs/grid-reading.ts';
import type { CellValue } from '../tabs/layout.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { baseRequests } from './collected-lines.ts';
import { cellsByKey, type EntryCell, valuesHere, writeCells } from './entry-cells.ts';
import { juryAsRead, type RegistryChange, registryRequests } from './juror-files.ts';
import { keepRequests } from './kept-entries.ts';
import type { BookRequest } from './ports.ts';
import type { Context, ExpectedKeys } from './run.ts';
import { unmarkRequests } from './transcribed-mark.ts';
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
  const here = valuesHere(workbook);
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
      ...unmarkRequests(workbook, new Map([...here, ...taken]), bases, [...taken.keys()]),
      ...keepRequests(context, unplaced, isLast ? conflicts.map(theirEntry) : []),
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
  const where = cellsByKey(workbook)(key)?.place ?? keptPlace(workbook);
  return { code: 'collect-conflict', level: 'warning', where, key, juror, session, theirs };
}

function keptPlace({ tables }: Workbook): Place {
  const table = tables.get(sheetIds.kept);
  return table ? { kind: 'tab', sheetId: sheetIds.kept, title: table.sheet.title } : nowhere;
}

export function entryOf(key: string): Entry {
  const [candidate = '', item = '', rater = '', column = ''] = key.split('|');
  return { candidate, item, rater, column, value: '' };
}

function theirEntry({ key, theirs }: Conflict): Entry {
  return { ...entryOf(key), value: theirs };
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
