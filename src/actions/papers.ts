// The papers that the add-on fills from the decisions: results, record of decisions, statistics; together, so that they agree.

import { checkAbsences } from '../model/checks/absences.ts';
import { checkReasons } from '../model/checks/reasons.ts';
import { nowhere, type Place, type Problem } from '../model/problem.ts';
import { checkRetention } from '../model/retention.ts';
import { tabRequests } from '../requests/tab-requests.ts';
import type { TabLayout } from '../tabs/layout.ts';
import { layoutMinutes } from '../tabs/minutes-tab.ts';
import type { Paper } from '../tabs/paper.ts';
import { keepingMade } from '../tabs/paper-lines.ts';
import { layoutResults } from '../tabs/results-tab.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { layoutStatistics } from '../tabs/statistics-tab.ts';
import { placeOfCell } from '../tabs/table.ts';
import { workbookCoverage, workbookResults } from './figures.ts';
import type { BookRequest } from './ports.ts';
import { type Context, type ExpectedKeys, editorsOf, expectedKeys } from './run.ts';
import { standingTab, withFreeTitle } from './standing.ts';
import type { Workbook } from './workbook.ts';

/** A working document as long as a decision or a reason is missing, or somebody absent has been awarded something. */
export function isDraft(workbook: Workbook): boolean {
  const { session, deliberation } = workbook;
  const { pending } = workbookResults(workbook).totals;
  const decisions = deliberation?.decisions ?? [];
  const open = [
    ...checkReasons(workbookCoverage(workbook), decisions),
    ...checkAbsences(session.candidates, decisions),
  ];
  return pending > 0 || open.length > 0;
}

export function resultsLayout(workbook: Workbook, paper: Paper): TabLayout {
  const { certification, session, deliberation } = workbook;
  const observations = deliberation?.observations ?? new Map<string, string>();
  return layoutResults(certification, session, workbookResults(workbook), observations, paper);
}

export function minutesLayout(workbook: Workbook, paper: Paper): TabLayout {
  return layoutMinutes(workbook.certification, workbook.session, workbookResults(workbook), paper);
}

export function paperLayouts(workbook: Workbook, paper: Paper): TabLayout[] {
  const { certification, session } = workbook;
  return [
    resultsLayout(workbook, paper),
    minutesLayout(workbook, paper),
    layoutStatistics(certification, session, workbookResults(workbook)),
  ];
}

/** What is filled in by hand on a paper that stands is not written over. */
function papersToWrite(workbook: Workbook, paper: Paper): TabLayout[] {
  const { deliberationDay } = workbook.session;
  return paperLayouts(workbook, paper).map((layout) =>
    keepingMade(layout, workbook.tables.get(layout.sheetId), deliberationDay),
  );
}

export const paperTabs: readonly number[] = [sheetIds.results, sheetIds.minutes, sheetIds.statistics];

/** Everything on a paper is the add-on's: a line deleted by hand comes back, one that is nobody's goes. */
const anyGoes = { isRowRemovable: () => true, isColumnRemovable: () => true };

export function paperRequests(
  context: Context,
  paper: Paper,
  editors = editorsOf(context),
): { requests: BookRequest[]; expected: ExpectedKeys[] } {
  const tabs = papersToWrite(context.workbook, paper).map((layout) => ({
    layout: withFreeTitle(context.workbook, layout),
    standing: standingTab(context.workbook, layout.sheetId, anyGoes),
  }));
  return {
    requests: tabRequests(tabs, editors),
    expected: tabs.flatMap(({ layout, standing }) => expectedKeys(layout, standing)),
  };
}

/** What should no longer be kept, with the cell that says until when. `now`: local time. */
export function retentionProblems(workbook: Workbook, now: string): Problem[] {
  return checkRetention(workbook.session, now, (what) => retentionPlace(workbook, what));
}

/** The cell of « Session » where people say how long. */
export function retentionPlace({ tables }: Workbook, what: 'grids' | 'results'): Place {
  const table = tables.get(sheetIds.session);
  const row = table?.rows.find(({ key }) => key === (what === 'grids' ? 'retentionGrids' : 'retentionResults'));
  return table && row ? placeOfCell(table, row.index, 'value') : nowhere;
}
