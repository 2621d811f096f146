// The tab « Historique »: one line an action. Its form is also that of the add-on's other lists.

import { historyTabText } from '../text/other-tabs.ts';
import { momentToSerial } from './dates.ts';
import { area, type CellValue, emptyLayout, HEAD, type TabLayout } from './layout.ts';
import { look } from './look.ts';
import { TO_THE_END } from './people-tab.ts';
import { sheetIds } from './sheet-ids.ts';

/** One line of the history: local time `2026-12-07T09:30:00`, who, what they did, and on which keys (people are named by key). */
export type HistoryLine = { at: string; who: string; what: string; keys: string };

const columns = [
  { key: 'when', widthPx: 140 },
  { key: 'who', widthPx: 220 },
  { key: 'what', widthPx: 460 },
  { key: 'on', widthPx: 320 },
];

export function layoutLog(
  tab: { sheetId: number; title: string; color: string; hidden?: boolean },
  heading: string,
  heads: { key: string; widthPx: number; label: string }[],
): TabLayout {
  const layout = emptyLayout(
    tab,
    heads.map(({ key, widthPx }) => ({ key, widthPx })),
    [{ key: '#title' }, { key: HEAD }],
  );
  const body = layout.rows.length;
  layout.frozenRows = body;
  layout.spareRows = 20;
  layout.values = [
    { top: 1, left: 1, values: [[heading]] },
    { top: 2, left: 1, values: [heads.map(({ label }) => label)] },
  ];
  layout.formats = [
    { area: area(0, 0, body, layout.columns.length), format: look.page },
    { area: area(1, 1, 1, 1), format: look.title },
    { area: area(2, 1, 1, heads.length), format: look.head },
    {
      area: { top: body, bottom: TO_THE_END, left: 1, right: layout.columns.length },
      format: { ...look.page, wrap: 'wrap' },
    },
  ];
  return layout;
}

export function layoutHistory(): TabLayout {
  const heads = columns.map((column) => ({
    ...column,
    label: historyTabText.columns[column.key as keyof typeof historyTabText.columns],
  }));
  const layout = layoutLog(
    { sheetId: sheetIds.history, title: historyTabText.title, color: '#5f6368' },
    historyTabText.heading,
    heads,
  );
  const body = layout.rows.length;
  layout.formats.push({
    area: { top: body, bottom: TO_THE_END, left: 1, right: 2 },
    format: { pattern: 'dd/mm/yyyy hh:mm', horizontal: 'left' },
  });
  return layout;
}

export function historyCells({ at, who, what, keys }: HistoryLine): CellValue[] {
  return [null, momentToSerial(at), who, what, keys];
}
