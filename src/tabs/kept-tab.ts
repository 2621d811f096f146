// The tab « Saisies conservées »: entries with no place left in the grids. They return when their place exists again and is empty.

import { type Entry, entryKey } from '../model/entry.ts';
import type { NoPlace } from '../model/places.ts';
import { keptTabText as text, whyKept } from '../text/other-tabs.ts';
import { area, type CellValue, emptyLayout, HEAD, KEYS, type TabLayout } from './layout.ts';
import { look } from './look.ts';
import { TO_THE_END } from './people-tab.ts';
import { sheetIds } from './sheet-ids.ts';
import { exactText, type Table } from './table.ts';

/** One line of the tab: the entry, and its 0-based row. */
export type KeptEntry = { entry: Entry; row: number };

export const keptColumns = ['when', 'why', 'candidate', 'item', 'rater', 'column', 'value', 'by'] as const;
const widths = [130, 260, 90, 90, 80, 110, 320, 160];

export function layoutKept(): TabLayout {
  const columns = keptColumns.map((key, i) => ({ key, widthPx: widths[i] ?? 100 }));
  const layout = emptyLayout({ sheetId: sheetIds.kept, title: text.title, color: '#f9ab00' }, columns, [
    { key: '#title' },
    { key: '#help' },
    { key: HEAD },
  ]);
  const body = layout.rows.length;
  layout.frozenRows = body;
  layout.spareRows = 20;
  layout.values = [{ top: 1, left: 1, values: [[text.heading], [text.help]] }];
  layout.values.push({ top: 3, left: 1, values: [keptColumns.map((key) => text.columns[key])] });
  layout.formats = [
    { area: area(0, 0, body, layout.columns.length), format: look.page },
    { area: area(1, 1, 1, 1), format: look.title },
    { area: area(2, 1, 1, 1), format: look.subtitle },
    { area: area(3, 1, 1, columns.length), format: look.head },
    {
      area: { top: body, bottom: TO_THE_END, left: 1, right: layout.columns.length },
      format: { ...look.page, wrap: 'wrap', pattern: '@' },
    },
  ];
  return layout;
}

/** A line to append. `when`: « 07/12/2026 09:30 »; `columns`: where they stand in the tab, in their first order when left out. */
export function keptLine(entry: Entry, why: NoPlace, when: string, columns?: ReadonlyMap<string, number>): CellValue[] {
  const { candidate, item, rater, column, value, by } = entry;
  const cells = { when, why: whyKept[why], candidate, item, rater, column, value, by: by ?? null };
  const line: CellValue[] = [];
  line[columns?.get(KEYS) ?? 0] = entryKey(entry);
  keptColumns.forEach((key, i) => {
    line[columns ? (columns.get(key) ?? -1) : i + 1] = cells[key];
  });
  return Array.from(line, (cell) => cell ?? null);
}

export function readKept(table: Table): KeptEntry[] {
  return table.rows.flatMap(({ index, key }) => {
    const cell = (column: string) => exactText(table, index, column);
    const [candidate, item, rater, column, value] = [
      cell('candidate'),
      cell('item'),
      cell('rater'),
      cell('column'),
      cell('value'),
    ];
    if (!key || key.startsWith('#') || !candidate || !item || !rater || !column || !value) return [];
    const by = cell('by');
    return [{ entry: { candidate, item, rater, column, value, ...(by ? { by } : {}) }, row: index }];
  });
}
