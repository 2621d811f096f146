// « Remplir les résultats »: the page that the jury signs, from its decisions alone.

import { coverageOf } from '../model/coverage.ts';
import { nowhere } from '../model/problem.ts';
import type { SessionResults } from '../model/results.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { historyText } from '../text/history.ts';
import { entryProblems } from './coverage.ts';
import { decisionProblems } from './deliberation.ts';
import { isDraft, paperRequests, paperTabs, workbookResults } from './papers.ts';
import { type Action, refuse } from './run.ts';
import { isUnreadable } from './standing.ts';

export type ResultsData = { results: SessionResults };

export const fillResults: Action<ResultsData> = (context) => {
  const { workbook } = context;
  const { certification, session, deliberation, entries } = workbook;
  if (isUnreadable(workbook, sheetIds.deliberation)) return refuse();
  if (!deliberation) return refuse({ code: 'deliberation-missing', level: 'error', where: nowhere });
  if (paperTabs.some((sheetId) => isUnreadable(workbook, sheetId))) return refuse();
  return {
    ...paperRequests(context, { isDraft: isDraft(workbook), fingerprint: '' }),
    what: historyText.results,
    problems: [...entryProblems(workbook), ...decisionProblems(workbook, coverageOf(certification, session, entries))],
    data: { results: workbookResults(workbook) },
  };
};

export type ExportData = { url: string };

/**
 * The spreadsheet's own export address, opened by the person's browser: no file is made here.
 * Landscape A4, fit to width, frozen rows repeated, page numbers; margins in inches.
 */
export const exportPdf: Action<ExportData> = (context) => {
  const { workbook, ports, person } = context;
  if (!workbook.tables.has(sheetIds.results))
    return refuse({ code: 'results-missing', level: 'error', where: nowhere });
  return {
    requests: [],
    what: historyText.exported,
    problems: [],
    data: { url: exportAddress(ports.book.id, sheetIds.results, person) },
  };
};

function exportAddress(id: string, sheetId: number, person: string): string {
  const parameters = {
    format: 'pdf',
    gid: sheetId,
    size: 'A4',
    portrait: false,
    fitw: true,
    fzr: true,
    gridlines: false,
    sheetnames: false,
    printtitle: false,
    pagenum: 'CENTER',
    top_margin: 0.5,
    bottom_margin: 0.6,
    left_margin: 0.4,
    right_margin: 0.4,
    ...(person ? { authuser: person } : {}),
  };
  const query = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `https://docs.google.com/spreadsheets/d/${id}/export?${query.join('&')}`;
}
