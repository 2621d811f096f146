// « Remplir les résultats »: the page that the jury signs, from its decisions alone.

import { nowhere, type Problem } from '../model/problem.ts';
import type { SessionResults } from '../model/results.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { historyText } from '../text/history.ts';
import { exportText } from '../text/papers.ts';
import { collectingFirst } from './collect-first.ts';
import { entryProblems } from './coverage.ts';
import { decisionProblems } from './deliberation.ts';
import { landscapeAddress } from './export-address.ts';
import { workbookResults } from './figures.ts';
import { isDraft, paperRequests, paperTabs, retentionProblems } from './papers.ts';
import { refusedDecisions } from './questions.ts';
import { type Action, type Context, type Plan, refuse } from './run.ts';
import { decisionsSinceClosing, papersSinceClosing } from './since-closing.ts';
import { isUnreadable } from './standing.ts';

export type ResultsData = { results: SessionResults };

export const fillResults = collectingFirst<ResultsData>((context) => {
  const { workbook } = context;
  if (isUnreadable(workbook, sheetIds.deliberation)) return refuse();
  if (!workbook.deliberation) return refuse({ code: 'deliberation-missing', level: 'error', where: nowhere });
  const refused = refusedDecisions(workbook, context.ports.ask);
  if (refused) return refuse(...refused);
  if (paperTabs.some((sheetId) => isUnreadable(workbook, sheetId))) return refuse();
  return {
    ...paperRequests(context, { isDraft: isDraft(workbook), fingerprint: '' }),
    what: historyText.results,
    problems: [...entryProblems(workbook), ...decisionProblems(workbook)],
    data: { results: workbookResults(workbook) },
  };
});

/** `url`: of the first paper; `papers`: every one that stands, in words. */
export type ExportData = { url: string; papers: { label: string; url: string }[] };

/** The papers that stand, as links to their PDF: no file is made here. */
export const exportPdf: Action<ExportData> = (context) => {
  const { workbook } = context;
  if (!workbook.tables.has(sheetIds.results))
    return refuse({ code: 'results-missing', level: 'error', where: nowhere });
  return exported(
    context,
    historyText.exported,
    [...paperTabs, ...workbook.closedVersions.keys()],
    [...papersSinceClosing(context), ...decisionsSinceClosing(context), ...retentionProblems(workbook, context.now)],
  );
};

/** « Imprimer le document de travail »: the deliberation as it was last filled. */
export const exportDeliberation: Action<ExportData> = (context) => {
  if (!context.workbook.tables.has(sheetIds.deliberation))
    return refuse({ code: 'deliberation-missing', level: 'error', where: nowhere });
  return exported(context, historyText.exportedDeliberation, [sheetIds.deliberation], []);
};

function exported(
  { workbook, ports, person }: Context,
  what: string,
  tabs: readonly number[],
  problems: Problem[],
): Plan<ExportData> {
  const papers = tabs.flatMap((sheetId) => {
    const table = workbook.tables.get(sheetId) ?? workbook.closedVersions.get(sheetId);
    if (!table) return [];
    return [{ label: exportText.open(table.sheet.title), url: landscapeAddress(ports.book.id, sheetId, person) }];
  });
  return { requests: [], what, problems, data: { url: papers[0]?.url ?? '', papers } };
}
