// Only what differs is written: if somebody sorts a tab between our read and our write, its labels still stand beside their keys.

import type { CellValue, TabLayout, ValueBlock } from '../tabs/layout.ts';
import type { StandingTab } from './tab-requests.ts';

/** The block with `undefined` where a row and a column that stood before hold the value already. */
export function changedValues(
  layout: TabLayout,
  standing: StandingTab,
  isNew: { rows: readonly boolean[]; columns: readonly boolean[] },
): (block: ValueBlock) => ValueBlock {
  const indexOf = (axis: StandingTab['rows']) => {
    const indexes = new Map<string, number>();
    axis.forEach(({ key }, i) => {
      if (key && !indexes.has(key)) indexes.set(key, i);
    });
    return indexes;
  };
  const [rowOf, columnOf] = [indexOf(standing.rows), indexOf(standing.columns)];
  const rows = layout.rows.map(({ key }, i) => (isNew.rows[i] ? undefined : rowOf.get(key)));
  const columns = layout.columns.map(({ key }, i) => (isNew.columns[i] ? undefined : columnOf.get(key)));
  const isSame = (value: CellValue | undefined, row: number | undefined, column: number | undefined) =>
    row !== undefined && column !== undefined && (standing.values[row]?.[column] ?? '') === (value ?? '');
  return ({ top, left, values }) => ({
    top,
    left,
    values: values.map((cells, down) =>
      cells.map((value, right) => (isSame(value, rows[top + down], columns[left + right]) ? undefined : value)),
    ),
  });
}
