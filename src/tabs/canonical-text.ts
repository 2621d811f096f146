// A tab as one text whose order and form are fixed, whatever people moved: what a fingerprint is taken of.

import { KEYS, type TabLayout } from './layout.ts';
import { cellText, exactText, type Table } from './table.ts';

/** Its first line: another form would be another number. */
const FORM = 'grilles-de-jury/2';

type KeyedCell = { row: string; column: string; text: string };

/** `without`: the keys of the rows that are left out. */
export function canonicalText({ rows, columns, values }: TabLayout, without: readonly string[]): string {
  const cells = values.flatMap(({ top, left, values: lines }) =>
    lines.flatMap((line, down) =>
      line.map((value, right) => ({
        row: rows[top + down]?.key ?? '',
        column: columns[left + right]?.key ?? '',
        text: cellText(value),
      })),
    ),
  );
  return written(cells, without);
}

/** The same text, of the tab as it stands. */
export function canonicalTextOfTable(table: Table, without: readonly string[]): string {
  const columns = [...table.columns.keys()].filter((key) => key !== KEYS);
  const cells = table.rows.flatMap(({ key, index }) =>
    columns.map((column) => ({ row: key, column, text: exactText(table, index, column) })),
  );
  return written(cells, without);
}

function written(cells: readonly KeyedCell[], without: readonly string[]): string {
  const lines = cells
    .filter(({ row, text }) => text !== '' && !without.includes(row))
    .map(({ row, column, text }) => JSON.stringify([row, column, text]));
  return [FORM, ...lines.sort()].join('\n');
}
