// The hidden tab « Collecte »: of each cell collected, the value last taken (the base of the next comparison), and conflicts that wait for a choice.

import { collectedTabText as text } from '../text/other-tabs.ts';
import { layoutLog } from './history-tab.ts';
import type { CellValue, TabLayout } from './layout.ts';
import { TO_THE_END } from './people-tab.ts';
import { sheetIds } from './sheet-ids.ts';
import { exactText, type Table } from './table.ts';

/** `base`: the value last collected; `theirs`: the juror's, null but in a conflict; `row`: 0-based. */
export type CollectedLine = { row: number; base: string; theirs: string | null };
/** By entry key. */
export type Collected = ReadonlyMap<string, CollectedLine>;

export const collectedColumns = ['value', 'isConflict', 'theirs'] as const;
const widths = [220, 90, 220];
const CONFLICT = 1;
const ERASED = '|erased';

export function layoutCollected(): TabLayout {
  const heads = collectedColumns.map((key, i) => ({ key, widthPx: widths[i] ?? 100, label: text.columns[key] }));
  const tab = { sheetId: sheetIds.collected, title: text.title, color: '#5f6368', hidden: true };
  const layout = layoutLog(tab, text.heading, heads);
  const body = { top: layout.rows.length, bottom: TO_THE_END, left: 1, right: layout.columns.length };
  layout.formats.push({ area: body, format: { pattern: '@' } });
  return layout;
}

/** The cells of a line from its key on; `theirs`: null but in a conflict. */
export function collectedCells(key: string, base: string, theirs: string | null): CellValue[] {
  return theirs === null ? [key, base || null] : [key, base || null, CONFLICT, theirs || null];
}

/** The key of the line that says: whatever the jurors' workbooks hold of this candidate, it is not collected any more. */
export function erasedKey(candidate: string): string {
  return `${candidate}${ERASED}`;
}

/** Keys of the candidates whose data were erased. */
export function readErased(table: Table | undefined): ReadonlySet<string> {
  const marks = (table?.rows ?? []).filter(({ key }) => key.endsWith(ERASED));
  return new Set(marks.map(({ key }) => key.slice(0, -ERASED.length)));
}

/** Where a key stands twice, the last line counts: an answer that was lost may have left two. */
export function readCollected(table: Table): Collected {
  const lines = new Map<string, CollectedLine>();
  for (const { index, key } of table.rows) {
    if (key.split('|').length !== 4) continue;
    const theirs = exactText(table, index, 'isConflict') === '' ? null : exactText(table, index, 'theirs');
    lines.set(key, { row: index, base: exactText(table, index, 'value'), theirs });
  }
  return lines;
}
