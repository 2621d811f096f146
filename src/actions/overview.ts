// All that the panel shows of the workbook, in two reads: nothing is written, no line goes to the history, no lock is needed.

import type { Certification } from '../model/certification.ts';
import { checkDays } from '../model/checks/days.ts';
import type { SessionCoverage } from '../model/coverage.ts';
import type { Entry } from '../model/entry.ts';
import { indexEntries } from '../model/finding.ts';
import { gridRaters } from '../model/panel.ts';
import type { Problem } from '../model/problem.ts';
import type { ResultTotals } from '../model/results.ts';
import type { Attendance, SessionState } from '../model/session.ts';
import { isAsLaidOut } from '../tabs/as-laid-out.ts';
import { layoutDeliberation } from '../tabs/deliberation-tab.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { outcomeText } from '../text/decisions.ts';
import { candidateLabel, gridText, jurorLabel, raterName } from '../text/grid.ts';
import { type ClosingOverview, closingOverview } from './closing-overview.ts';
import { entryProblems } from './coverage.ts';
import { type DeliberationOverview, deliberationOverview } from './deliberation-overview.ts';
import { workbookCoverage, workbookResults } from './figures.ts';
import { type FollowData, followOf } from './follow.ts';
import { type GridOverview, gridOverviews } from './grid-overview.ts';
import { locateIn } from './locate.ts';
import { lostTabs } from './lost-tabs.ts';
import { isDraft, resultsLayout, retentionProblems } from './papers.ts';
import type { Ports } from './ports.ts';
import { type FormField, formValue } from './save-session.ts';
import { readWorkbook, type Workbook } from './workbook.ts';

/** Whether a tab that the add-on fills is there, and says what it would say today. */
export type Freshness = 'missing' | 'outdated' | 'current';

export type Person = { key: string; number: number; label: string };

/**
 * `form`: codes, ISO days or text; `entries`: by candidate, then rater, then `item|column`; `raters`: those with columns in the grids,
 * `label` « Juré 1 : Émilie Durand », `name` « juré 1 ».
 */
export type Overview = {
  person: string;
  isPrepared: boolean;
  /** Whether no tab is lost without which nothing can be read: the problems say which, and the rest means nothing. */
  isWhole: boolean;
  state: SessionState;
  form: Record<FormField, string>;
  certification: Certification;
  candidates: (Person & { attendance: Attendance; panel: string[] })[];
  jurors: (Person & { isPresent: boolean })[];
  raters: { key: string; label: string; name: string }[];
  /** The fixed ids of the tabs that are no grid. */
  tabs: typeof sheetIds;
  grids: GridOverview[];
  entries: Record<string, Record<string, Record<string, string>>>;
  coverage: SessionCoverage;
  jury: FollowData;
  deliberation: DeliberationOverview | null;
  isDeliberationCurrent: boolean;
  results: Freshness;
  outcomes: { candidate: string; text: string; isPending: boolean }[];
  totals: ResultTotals;
  closing: ClosingOverview;
};

const formFields: FormField[] = ['kind', 'number', 'centre', 'place', 'firstDay', 'lastDay', 'mode', 'byModality'];

export function readOverview(ports: Ports): { data: Overview; problems: Problem[] } {
  const workbook = readWorkbook(ports.book);
  return {
    data: overviewOf(workbook, ports.person(), ports.now()),
    problems: problemsOf(workbook, ports.now()),
  };
}

/** What a person should know or mend; nothing before the session's tabs are there, and a lost tab alone: the rest comes of it. */
function problemsOf(workbook: Workbook, now: string): Problem[] {
  const lost = lostTabs(workbook);
  if (lost.length) return lost;
  if (!workbook.fields) return workbook.problems.filter(({ level }) => level === 'error');
  const hasPeople = workbook.session.candidates.length > 0;
  const found = hasPeople ? entryProblems(workbook) : checkDays(workbook.session, locateIn(workbook));
  return [...workbook.problems, ...found, ...retentionProblems(workbook, now)];
}

function overviewOf(workbook: Workbook, person: string, now: string): Overview {
  const { certification, session, deliberation, entries } = workbook;
  const coverage = workbookCoverage(workbook);
  const results = workbookResults(workbook);
  return {
    person,
    isPrepared: workbook.fields !== null,
    isWhole: lostTabs(workbook).length === 0,
    state: session.state,
    form: Object.fromEntries(formFields.map((field) => [field, formValue(session, field)])) as Record<
      FormField,
      string
    >,
    certification,
    candidates: session.candidates.map((one) => {
      const { key, number, attendance, panel } = one;
      return { key, number, label: candidateLabel(one), attendance, panel };
    }),
    jurors: session.jurors.map((one) => {
      const { key, number, attendance } = one;
      return { key, number, label: jurorLabel(one), isPresent: attendance === 'present' };
    }),
    raters: gridRaters(session).map((key) => {
      const juror = session.jurors.find((one) => one.key === key);
      return { key, label: juror ? jurorLabel(juror) : gridText.jury, name: raterName(key, session.jurors) };
    }),
    tabs: sheetIds,
    grids: gridOverviews(workbook),
    entries: groupEntries(entries),
    coverage,
    jury: followOf(workbook, now),
    deliberation: deliberation ? deliberationOverview(workbook, coverage) : null,
    isDeliberationCurrent: isDeliberationCurrent(workbook),
    results: resultsFreshness(workbook),
    outcomes: results.candidates.map((one) => ({
      candidate: one.key,
      text: outcomeText(one, certification),
      isPending: one.outcome === 'pending',
    })),
    totals: results.totals,
    closing: closingOverview(workbook, now),
  };
}

function groupEntries(entries: readonly Entry[]): Overview['entries'] {
  const grouped: Overview['entries'] = {};
  for (const { candidate, rater, item, column, value } of entries) {
    const ofCandidate = grouped[candidate] ?? {};
    const ofRater = ofCandidate[rater] ?? {};
    ofRater[`${item}|${column}`] = value;
    ofCandidate[rater] = ofRater;
    grouped[candidate] = ofCandidate;
  }
  return grouped;
}

function isDeliberationCurrent(workbook: Workbook): boolean {
  const table = workbook.tables.get(sheetIds.deliberation);
  if (!table) return false;
  return isAsLaidOut(
    layoutDeliberation(
      workbook.certification,
      workbook.session,
      workbookCoverage(workbook),
      workbookResults(workbook),
      indexEntries(workbook.entries),
      workbook.deliberation?.beside,
    ),
    table,
  );
}

function resultsFreshness(workbook: Workbook): Freshness {
  const table = workbook.tables.get(sheetIds.results);
  if (!table) return 'missing';
  const fingerprint = workbook.fields?.fingerprint ?? '';
  const layout = resultsLayout(workbook, { isDraft: fingerprint === '' && isDraft(workbook), fingerprint });
  return isAsLaidOut(layout, table) ? 'current' : 'outdated';
}
