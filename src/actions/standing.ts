// A tab as it stands, in the terms of the requests that will change it.

import type { StandingTab } from '../requests/tab-requests.ts';
import type { TabLayout } from '../tabs/layout.ts';
import { isBlankRow, type Table } from '../tabs/table.ts';
import type { BookSheet } from './ports.ts';
import type { Workbook } from './workbook.ts';

/** Which rows and columns may go when the layout does not name them. `rowKeys`: by index, where the reading restored some. */
export type StandingRules = {
  rowKeys?: readonly string[];
  rekeyed?: readonly number[];
  isRowRemovable?: (row: number, key: string) => boolean;
  isColumnRemovable?: (key: string) => boolean;
};

/** null when the tab does not stand, so that it is made. */
export function standingTab(
  workbook: Pick<Workbook, 'sheets' | 'tables'>,
  sheetId: number,
  rules: StandingRules = {},
): StandingTab | null {
  const sheet = workbook.sheets.get(sheetId);
  const table = workbook.tables.get(sheetId);
  if (!sheet || !table) return null;
  const { isRowRemovable = () => false, isColumnRemovable = () => false } = rules;
  const keys = rules.rowKeys ?? rowKeysOf(table);
  const columnKeys = new Map([...table.columns].map(([key, column]) => [column, key]));
  const { rowCount, columnCount } = table.sheet;
  return {
    title: table.sheet.title,
    rows: Array.from({ length: rowCount }, (_, row) => {
      const key = keys[row] ?? '';
      return { key, removable: key !== '' && isRowRemovable(row, key) };
    }),
    columns: Array.from({ length: columnCount }, (_, column) => {
      const key = columnKeys.get(column) ?? '';
      return { key, removable: key !== '' && isColumnRemovable(key) };
    }),
    values: table.sheet.values,
    rekeyed: [...(rules.rekeyed ?? [])],
    conditionalFormats: sheet.conditionalFormats?.length ?? 0,
    protections: protectionsOf(sheet),
  };
}

/** A title that no other tab bears: Google refuses a second one, case aside. */
export function withFreeTitle({ sheets }: Workbook, layout: TabLayout): TabLayout {
  if (sheets.has(layout.sheetId)) return layout;
  const taken = new Set([...sheets.values()].map(({ properties }) => properties?.title?.toLowerCase()));
  let title = layout.title;
  for (let rank = 2; taken.has(title.toLowerCase()); rank += 1) title = `${layout.title} (${rank})`;
  return { ...layout, title };
}

/** Whether a tab stands whose hidden keys are gone: it is neither read nor changed. */
export function isUnreadable({ sheets, tables }: Workbook, sheetId: number): boolean {
  return sheets.has(sheetId) && !tables.has(sheetId);
}

/** The key of every row by its index, the hidden one included; where a key stands twice, the first. */
function rowKeysOf(table: Table): string[] {
  const keys: string[] = [];
  const seen = new Set<string>();
  keys[table.keyRow] = '#keys';
  for (const { index, key } of table.rows) {
    if (!key || seen.has(key) || (isBlankRow(table, index) && !key)) continue;
    seen.add(key);
    keys[index] = key;
  }
  return keys;
}

export function protectionsOf(sheet: BookSheet | undefined): StandingTab['protections'] {
  return (sheet?.protectedRanges ?? []).flatMap(({ protectedRangeId, range }) => {
    if (protectedRangeId === undefined) return [];
    const isWholeSheet = range?.startRowIndex === undefined && range?.startColumnIndex === undefined;
    return [{ protectedRangeId, isWholeSheet }];
  });
}
