// The lines below the candidates of a signed paper: how many of each outcome, what each block is, « Fait à …, le … », the fingerprint.

import type { Certification } from '../model/certification.ts';
import type { SessionResults } from '../model/results.ts';
import type { Session } from '../model/session.ts';
import { longDate } from '../text/dates.ts';
import { countTexts } from '../text/decisions.ts';
import { paperText as text } from '../text/papers.ts';
import { resultsTabText } from '../text/report-tabs.ts';
import type { TabLayout } from './layout.ts';
import { exactText, type Table } from './table.ts';

/** `size`: in points, where it is not the papers' own. */
export type PaperLine = { key: string; line: string; size?: number };

export const FINGERPRINT_ROW = '#fingerprint';
/** « Fait à …, le … »: what is typed there is its own writer's, before and after the closing. */
const MADE_ROW = '#made';
/** The lines that are no part of what the fingerprint is taken of: its own, and the one filled by hand. */
export const rowsAside: readonly string[] = [FINGERPRINT_ROW, MADE_ROW];

/** What the heads of the columns of blocks stand for. */
export function blocksLine({ blocks }: Pick<Certification, 'blocks'>): PaperLine {
  return { key: '#blocks', size: 9, line: text.blocks(blocks.map(({ key, title }) => [key, title] as const)) };
}

/** How many candidates, and how many of each outcome. */
export function countsLine({ kind }: Pick<Session, 'kind'>, { totals }: Pick<SessionResults, 'totals'>): PaperLine {
  return { key: '#counts', line: resultsTabText.counts(totals.candidates, countTexts(kind, totals)) };
}

export function madeLine({ deliberationDay }: Pick<Session, 'deliberationDay'>): PaperLine {
  return { key: MADE_ROW, line: text.made(deliberationDay && longDate(deliberationDay)) };
}

/** The layout without its « Fait à …, le … » where somebody has typed another one than the add-on writes. */
export function keepingMade(layout: TabLayout, table: Table | undefined, day: string): TabLayout {
  const row = table?.rows.find(({ key }) => key === MADE_ROW);
  const stands = table && row ? exactText(table, row.index, layout.columns[1]?.key ?? '').replace(/\n/g, ' ') : '';
  // an earlier day of the session is the add-on's own writing
  const [before = '', after = ''] = text.made(day ? '@' : '').split('@');
  const isOurs = day ? stands.startsWith(before) && stands.endsWith(after) : stands === before;
  if (stands === '' || isOurs) return layout;
  const line = layout.rows.findIndex(({ key }) => key === MADE_ROW);
  const values = layout.values.map(({ top, left, values: lines }) => ({
    top,
    left,
    values: lines.map((cells, down) => (top + down === line ? cells.map(() => undefined) : cells)),
  }));
  return { ...layout, values };
}
