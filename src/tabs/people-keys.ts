// Keys of the people in « Candidats » and « Jury »: given once, when a line is first read, and never again to anybody else.

import { nextKey } from '../model/keys.ts';
import type { Problem } from '../model/problem.ts';
import { peopleRows } from './people-tab.ts';
import { placeOf, plainText, type Table, type TableRow } from './table.ts';

/** A key to write in a line's first column. */
export type GivenKey = { row: number; key: string };

/**
 * The lines that hold something, each with its key. A line without one is given the next; so is a copy of a line,
 * which bears a key that stands above it already. `used`: every key ever given.
 */
export function givePeopleKeys(
  table: Table,
  prefix: 'C' | 'J',
  used: ReadonlySet<string>,
): { rows: TableRow[]; given: GivenKey[]; problems: Problem[] } {
  const width = prefix === 'C' ? 2 : 1;
  const problems: Problem[] = [];
  const given: GivenKey[] = [];
  const all = new Set([...used, ...table.rows.map(({ key }) => key)]);
  const seen = new Set<string>();
  const isKey = (key: string) => key.startsWith(prefix) && /^\d+$/.test(key.slice(1));
  const rows = peopleRows(table)
    .filter(({ index }) => isPerson(table, index))
    .map((row): TableRow => {
      const isOwn = isKey(row.key) && !seen.has(row.key);
      if (isOwn) {
        seen.add(row.key);
        return row;
      }
      const key = nextKey(prefix, all, width);
      if (row.key) {
        const number = Number(plainText(table, row.index, 'number')) || 0;
        problems.push({ code: 'person-doubled', level: 'info', where: placeOf(table.sheet, row.index), key, number });
      }
      all.add(key);
      seen.add(key);
      given.push({ row: row.index, key });
      return { index: row.index, key };
    });
  return { rows, given, problems };
}

/** A line is somebody's once it has a number or a name. */
function isPerson(table: Table, row: number): boolean {
  return ['number', 'lastName', 'firstName'].some((column) => plainText(table, row, column) !== '');
}
