// What the panel shows of the closing and of what lasts: what is open, who closed or purged and when, and until when papers are kept.

import type { Place } from '../model/problem.ts';
import { retentionEnd } from '../model/retention.ts';
import { serialToMoment } from '../tabs/dates.ts';
import { closedVersionsAmong, sheetIds } from '../tabs/sheet-ids.ts';
import { plainText, rawCell, type Table } from '../tabs/table.ts';
import { momentText } from '../text/dates.ts';
import { historyText } from '../text/history.ts';
import { closingOf } from './closing.ts';
import { paperTabs, retentionPlace } from './papers.ts';
import { type SaidProblem, sayProblem } from './said-problem.ts';
import type { Workbook } from './workbook.ts';

/** A line of the history: « 07/12/2026 09:30 », an address or '', and its words. */
export type Told = { at: string; by: string; what: string };

/** `typed`: as in the tab; `until`: ISO day, null when it says none. */
export type Retention = {
  what: 'grids' | 'results';
  typed: string;
  until: string | null;
  isOver: boolean;
  place: Place;
};

/** `before`: null unless the session is in deliberation; `closed`, `purged`: null when the history does not say; `papers`: the tabs that stand, then those kept as they were closed. */
export type ClosingOverview = {
  before: { stops: SaidProblem[]; open: SaidProblem[] } | null;
  fingerprint: string;
  closed: Told | null;
  purged: Told | null;
  papers: { sheetId: number; title: string }[];
  retention: Retention[];
};

/** `now`: local time. */
export function closingOverview(workbook: Workbook, now: string): ClosingOverview {
  const { session, fields, sheets, tables } = workbook;
  const history = tables.get(sheetIds.history);
  const fingerprint = fields?.fingerprint ?? '';
  return {
    before: session.state === 'deliberation' ? saidClosing(workbook) : null,
    fingerprint,
    closed: fingerprint ? lastTold(history, (what) => what === historyText.closed(fingerprint)) : null,
    purged: lastTold(history, (what) => what.startsWith(historyText.purge)),
    papers: [...paperTabs, ...closedVersionsAmong([...sheets.keys()])].flatMap((sheetId) => {
      const title = sheets.get(sheetId)?.properties?.title;
      return title === undefined ? [] : [{ sheetId, title }];
    }),
    retention: (['grids', 'results'] as const).map((what) => {
      const typed = session.retention[what];
      const until = retentionEnd(typed, session.lastDay);
      const isOver = until !== null && now.slice(0, 10) > until;
      return { what, typed, until, isOver, place: retentionPlace(workbook, what) };
    }),
  };
}

function saidClosing(workbook: Workbook): NonNullable<ClosingOverview['before']> {
  const { stops, open } = closingOf(workbook);
  return { stops: stops.map(sayProblem), open: open.map(sayProblem) };
}

/** The last line of the history that says so. */
export function lastTold(history: Table | undefined, is: (what: string) => boolean): Told | null {
  if (!history) return null;
  const line = [...history.rows].reverse().find(({ index }) => is(plainText(history, index, 'what')));
  if (!line) return null;
  const when = rawCell(history, line.index, 'when');
  const at = typeof when === 'number' ? momentText(serialToMoment(when)) : '';
  return { at, by: plainText(history, line.index, 'who'), what: plainText(history, line.index, 'what') };
}
