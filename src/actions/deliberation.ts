// « Ouvrir » and « Remplir la délibération »: figures and readings are told; decisions, reasons and observations stay as people typed them.

import { checkAbsences } from '../model/checks/absences.ts';
import { checkReasons, decidedItems } from '../model/checks/reasons.ts';
import type { SessionCoverage } from '../model/coverage.ts';
import { indexEntries } from '../model/finding.ts';
import { nowhere, type Place, type Problem } from '../model/problem.ts';
import { tabRequests } from '../requests/tab-requests.ts';
import { basisOf, isAnotherReading, layoutDeliberation } from '../tabs/deliberation-tab.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { placeOfCell, plainText } from '../tabs/table.ts';
import { historyText } from '../text/history.ts';
import { deliberationTabText } from '../text/report-tabs.ts';
import { collectingFirst } from './collect-first.ts';
import { coverageRequests, entryProblems, gridKeys } from './coverage.ts';
import { workbookCoverage, workbookResults } from './figures.ts';
import { refusedDecisions } from './questions.ts';
import { type Context, editorsOf, expectedKeys, type Plan, type Refusal, refuse } from './run.ts';
import { isUnreadable, standingTab, withFreeTitle } from './standing.ts';
import type { Workbook } from './workbook.ts';

export type DeliberationData = { coverage: SessionCoverage };

export const openDeliberation = collectingFirst<DeliberationData>((context) => fill(context, historyText.opened), true);
export const fillDeliberation = collectingFirst<DeliberationData>((context) => {
  const filled = fill(context, historyText.deliberated);
  return 'refused' in filled ? filled : { ...filled, problems: [...lostTab(context), ...filled.problems] };
});

/** Deleted since the deliberation was opened: it comes back without its decisions. */
function lostTab({ workbook }: Context): Problem[] {
  if (workbook.sheets.has(sheetIds.deliberation)) return [];
  return [{ code: 'tab-missing', level: 'warning', where: nowhere, title: deliberationTabText.title }];
}

function fill(context: Context, what: string): Plan<DeliberationData> | Refusal {
  const { workbook } = context;
  if (isUnreadable(workbook, sheetIds.deliberation)) return refuse();
  const refused = refusedDecisions(workbook, context.ports.ask);
  if (refused) return refuse(...refused);
  const { certification, session, entries, deliberation } = workbook;
  const coverage = workbookCoverage(workbook);
  const results = workbookResults(workbook);
  const layout = withFreeTitle(
    workbook,
    layoutDeliberation(certification, session, coverage, results, indexEntries(entries), deliberation?.beside),
  );
  const table = workbook.tables.get(sheetIds.deliberation);
  const isTyped = (row: number) =>
    ['decision', 'reason', 'observation'].some((column) => table && plainText(table, row, column) !== '');
  const standing = standingTab(workbook, layout.sheetId, {
    ...(deliberation ? { rowKeys: deliberation.rowKeys } : {}),
    isRowRemovable: (row, key) => !key.startsWith('#') && !isTyped(row),
  });
  return {
    requests: [...coverageRequests(context), ...tabRequests([{ layout, standing }], editorsOf(context))],
    expected: [...expectedKeys(layout, standing), ...gridKeys(workbook)],
    what,
    problems: [...entryProblems(workbook), ...decisionProblems(workbook)],
    data: { coverage },
  };
}

/** What is wrong with the decisions, each with its cell: lines that are gone, reasons due, absences, readings that changed since. */
export function decisionProblems(workbook: Workbook): Problem[] {
  const { deliberation, session, tables } = workbook;
  const table = tables.get(sheetIds.deliberation);
  if (!deliberation || !table) return [];
  const { decisions, beside, rowKeys } = deliberation;
  const coverage = workbookCoverage(workbook);
  const locate = (candidate: string, item: string, column = 'reason'): Place => {
    const row = rowKeys.indexOf(`${candidate}|${item}`);
    return row >= 0 ? placeOfCell(table, row, column) : nowhere;
  };
  const lines = coverage.candidates.flatMap((candidate) =>
    decidedItems(candidate).map((part) => ({ candidate, part })),
  );
  return [
    ...lines.flatMap(({ candidate, part: { item } }): Problem[] =>
      rowKeys.includes(`${candidate.key}|${item}`)
        ? []
        : [{ code: 'decision-line-missing', level: 'warning', where: nowhere, candidate: candidate.number, item }],
    ),
    ...checkReasons(coverage, decisions, locate),
    ...checkAbsences(session.candidates, decisions, (candidate, item) => locate(candidate, item, 'decision')),
    ...lines.flatMap(({ candidate, part }): Problem[] => {
      const { item } = part;
      const typed = beside.get(`${candidate.key}|${item}`);
      const today = basisOf(part);
      if (!typed || !isAnotherReading(typed, today)) return [];
      const where = locate(candidate.key, item, 'decision');
      const said = { candidate: candidate.number, item, was: typed.basis, today };
      return [{ code: 'reading-changed', level: 'warning', where, ...said }];
    }),
  ];
}
