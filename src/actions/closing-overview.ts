// What the panel shows of the closing and of what lasts: what is open, who closed or purged and when, and until when papers are kept.

import type { Place } from '../model/problem.ts';
import { retentionEnd } from '../model/retention.ts';
import { closedVersionsAmong, sheetIds } from '../tabs/sheet-ids.ts';
import { historyText } from '../text/history.ts';
import { closingTold, isLockedFor, lastTold, type Told } from './closed-by.ts';
import { closingOf } from './closing.ts';
import { paperTabs, retentionPlace } from './papers.ts';
import { type SaidProblem, sayProblem } from './said-problem.ts';
import { withdrawn } from './which-candidate.ts';
import type { Workbook } from './workbook.ts';

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
  /** Whether the person who asks can change nothing of what was closed. */
  isLocked: boolean;
  purged: Told | null;
  papers: { sheetId: number; title: string }[];
  retention: Retention[];
  /** Candidates whose line is gone, and of whom something is still written. */
  withdrawn: { key: string; label: string }[];
};

/** `now`: local time. */
export function closingOverview(workbook: Workbook, now: string): ClosingOverview {
  const { session, fields, sheets, tables } = workbook;
  return {
    withdrawn: withdrawn(workbook).map(({ key, labels }) => ({ key, label: labels[0] ?? key })),
    before: session.state === 'deliberation' ? saidClosing(workbook) : null,
    fingerprint: fields?.fingerprint ?? '',
    closed: closingTold(workbook),
    isLocked: session.state === 'closed' && isLockedFor(workbook),
    purged: lastTold(tables.get(sheetIds.history), (what) => what.startsWith(historyText.purge)),
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
