// A paper as its tab stands: the look of its layout, and the rows and words that are there, whatever the layout would write today.

import { area, type FormatArea, KEYS, type RowLayout, type TabLayout } from './layout.ts';
import { isBlankRow, rawCell, type Table } from './table.ts';

/** Rows that the layout does not know are looked at as one of their kind. */
export function asItStands(layout: TabLayout, table: Table): TabLayout {
  const lines = table.rows.filter(({ key, index }) => key !== '' || !isBlankRow(table, index));
  const sources = [0, ...lines.map(({ key }) => rowLike(layout, key))];
  const columns = layout.columns.slice(1).map(({ key }) => key);
  return {
    ...layout,
    rows: [
      { key: KEYS, hidden: true },
      ...lines.map(({ key }, i): RowLayout => ({ ...layout.rows[sources[i + 1] ?? -1], key })),
    ],
    values: [
      { top: 1, left: 1, values: lines.map(({ index }) => columns.map((column) => rawCell(table, index, column))) },
    ],
    formats: layout.formats.flatMap((one) => overRows(one, sources)),
  };
}

function rowLike({ rows }: TabLayout, key: string): number {
  const same = rows.findIndex((row) => row.key === key);
  const kind = key.replace(/\d+$/, '');
  const alike = rows.findIndex((row) => row.key.replace(/\d+$/, '') === kind);
  return same >= 0 || kind === '' ? same : alike;
}

/** The format on every run of rows that stand for rows of its area. */
function overRows(
  { area: { top, bottom, left, right }, format }: FormatArea,
  sources: readonly number[],
): FormatArea[] {
  const runs: { start: number; end: number }[] = [];
  sources.forEach((source, row) => {
    if (source < top || source >= bottom) return;
    const last = runs[runs.length - 1];
    if (last?.end === row) last.end += 1;
    else runs.push({ start: row, end: row + 1 });
  });
  return runs.map(({ start, end }) => ({ area: area(start, left, end - start, right - left), format }));
}
