// Whether a tab still shows what its layout would write today, wherever people moved its rows and columns.

import type { TabLayout } from './layout.ts';
import { cellText, exactText, type Table } from './table.ts';

export function isAsLaidOut(layout: TabLayout, table: Table): boolean {
  const rowOf = new Map(table.rows.map(({ key, index }) => [key, index]));
  const known = new Set(layout.rows.map(({ key }) => key));
  if (table.rows.some(({ key }) => /^C\d+/.test(key) && !known.has(key))) return false;
  return layout.values.every(({ top, left, values }) =>
    values.every((cells, down) =>
      cells.every((value, right) => {
        if (value === undefined) return true;
        const row = rowOf.get(layout.rows[top + down]?.key ?? '');
        const column = layout.columns[left + right]?.key;
        return row !== undefined && column !== undefined && exactText(table, row, column) === cellText(value);
      }),
    ),
  );
}
