// Keys of the people in « Candidats » and « Jury »: given once, when a line is first read, and never again to anybody else.

import { nextKey } from '../model/keys.ts';
import type { Problem } from '../model/problem.ts';
import { foldText } from '../model/words.ts';
import { candidateLabel, jurorLabel } from '../text/grid.ts';
import { peopleRows } from './people-tab.ts';
import { placeOf, plainText, type Table, type TableRow } from './table.ts';

/** A key to write in a line's first column. */
export type GivenKey = { row: number; key: string };

/**
 * The lines that hold something, each with its key. A line without one is given the next; so is a copy of a line,
 * which bears a key that stands above it already. One whose key was erased gets it back when the grids still show whose
 * it is. `used`: every key ever given; `shown`: what the grids show of a person, folded, to their key.
 */
export function givePeopleKeys(
  table: Table,
  prefix: 'C' | 'J',
  used: ReadonlySet<string>,
  shown: ReadonlyMap<string, string> = new Map(),
): { rows: TableRow[]; given: GivenKey[]; problems: Problem[] } {
  const width = prefix === 'C' ? 2 : 1;
  const problems: Problem[] = [];
  const given: GivenKey[] = [];
  const standing = new Set(table.rows.map(({ key }) => key));
  const all = new Set([...used, ...standing]);
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
      const label = row.key ? '' : labelOf(table, row.index, prefix);
      const known = shown.get(foldText(label)) ?? '';
      const isRestored = isKey(known) && !standing.has(known) && !seen.has(known);
      const key = isRestored ? known : nextKey(prefix, all, width);
      const where = placeOf(table.sheet, row.index);
      if (isRestored) problems.push({ code: 'key-restored', level: 'info', where, shown: label });
      if (row.key) {
        const number = Number(plainText(table, row.index, 'number')) || 0;
        problems.push({ code: 'person-doubled', level: 'info', where, key, number });
      }
      all.add(key);
      seen.add(key);
      given.push({ row: row.index, key });
      return { index: row.index, key };
    });
  return { rows, given, problems };
}

/** The person of a line as the grids name them. */
function labelOf(table: Table, row: number, prefix: 'C' | 'J'): string {
  const cell = (column: string) => plainText(table, row, column);
  const person = { number: Number(cell('number')), lastName: cell('lastName'), firstName: cell('firstName') };
  return prefix === 'C' ? candidateLabel(person) : jurorLabel(person);
}

/** A line is somebody's once it has a number or a name. */
function isPerson(table: Table, row: number): boolean {
  return ['number', 'lastName', 'firstName'].some((column) => plainText(table, row, column) !== '');
}
