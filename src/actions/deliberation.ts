// « Ouvrir » and « Remplir la délibération »: figures and readings are told; decisions, reasons and observations stay as people typed them.

import { checkReasons } from '../model/checks/reasons.ts';
import { coverageOf, type SessionCoverage } from '../model/coverage.ts';
import { indexEntries } from '../model/finding.ts';
import { nowhere, type Place, type Problem } from '../model/problem.ts';
import { resultsOf } from '../model/results.ts';
import { tabRequests } from '../requests/tab-requests.ts';
import { layoutDeliberation } from '../tabs/deliberation-tab.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { placeOfCell, plainText } from '../tabs/table.ts';
import { historyText } from '../text/history.ts';
import { coverageRequests, entryProblems } from './coverage.ts';
import { type Action, type Context, editorsOf, expectedKeys, type Plan } from './run.ts';
import { standingTab } from './standing.ts';
import type { Workbook } from './workbook.ts';

export type DeliberationData = { coverage: SessionCoverage };

export const openDeliberation: Action<DeliberationData> = (context) => fill(context, historyText.opened);
export const fillDeliberation: Action<DeliberationData> = (context) => fill(context, historyText.deliberated);

function fill(context: Context, what: string): Plan<DeliberationData> {
  const { workbook } = context;
  const { certification, session, entries, deliberation } = workbook;
  const coverage = coverageOf(certification, session, entries);
  const decisions = deliberation?.decisions ?? [];
  const results = resultsOf(certification, session, decisions);
  const layout = layoutDeliberation(certification, session, coverage, results, indexEntries(entries));
  const table = workbook.tables.get(sheetIds.deliberation);
  const isTyped = (row: number) =>
    ['decision', 'reason', 'observation'].some((column) => table && plainText(table, row, column) !== '');
  const standing = standingTab(workbook, layout.sheetId, {
    ...(deliberation ? { rowKeys: deliberation.rowKeys } : {}),
    isRowRemovable: (row, key) => !key.startsWith('#') && !isTyped(row),
  });
  return {
    requests: [...coverageRequests(context), ...tabRequests([{ layout, standing }], editorsOf(context))],
    expected: expectedKeys(layout, standing),
    what,
    problems: [...entryProblems(workbook), ...reasonProblems(workbook, coverage)],
    data: { coverage },
  };
}

/** The reasons that are still due, each with its cell. */
export function reasonProblems(workbook: Workbook, coverage: SessionCoverage): Problem[] {
  const { deliberation, tables } = workbook;
  const table = tables.get(sheetIds.deliberation);
  const locate = (candidate: string, item: string): Place => {
    const row = deliberation?.rowKeys.indexOf(`${candidate}|${item}`) ?? -1;
    return table && row >= 0 ? placeOfCell(table, row, 'reason') : nowhere;
  };
  return checkReasons(coverage, deliberation?.decisions ?? [], locate);
}
