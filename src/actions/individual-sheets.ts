// « Préparer les fiches individuelles »: one tab a candidate in a workbook of their own, exported whole: Google has no page breaks.

import { nowhere } from '../model/problem.ts';
import { replaceTabs } from '../requests/replace-tabs.ts';
import { layoutIndividualSheet } from '../tabs/individual-sheet.ts';
import { historyText } from '../text/history.ts';
import { sheetText } from '../text/individual-sheet.ts';
import { exportText } from '../text/papers.ts';
import { oneAddress, wholeAddress } from './export-address.ts';
import { workbookResults } from './figures.ts';
import { refusedDecisions } from './questions.ts';
import type { ExportData } from './results.ts';
import { type Action, refuse } from './run.ts';
import { decisionsSinceClosing } from './since-closing.ts';

/** `papers`: the whole first, then one by one. */
export const individualSheets: Action<ExportData> = (context) => {
  const { workbook, ports, person } = context;
  const { certification, session, deliberation } = workbook;
  if (!deliberation) return refuse({ code: 'deliberation-missing', level: 'error', where: nowhere });
  const refused = refusedDecisions(workbook, ports.ask);
  if (refused) return refuse(...refused);
  const results = new Map(workbookResults(workbook).candidates.map((one) => [one.key, one]));
  const titles = new Set<string>();
  const layouts = session.candidates.flatMap((candidate, i) => {
    const result = results.get(candidate.key);
    if (!result) return [];
    const layout = layoutIndividualSheet(certification, session, candidate, result);
    // two candidates of one number and one name: Google takes no title twice
    const title = titles.has(layout.title.toLowerCase()) ? `${layout.title} (${candidate.key})` : layout.title;
    titles.add(title.toLowerCase());
    return [{ ...layout, sheetId: i + 1, title }];
  });
  if (layouts.length === 0) return refuse({ code: 'no-candidates', level: 'error', where: nowhere });
  const file = ports.papers.list('sheets')[0] ?? ports.papers.make('sheets', sheetText.fileName(session.number));
  ports.papers.write(file, replaceTabs(ports.papers.tabs(file), layouts));
  const url = wholeAddress(file, person);
  return {
    requests: [],
    what: historyText.sheets(layouts.length),
    problems: [...decisionsSinceClosing(context), { code: 'sheets-made', level: 'info', where: nowhere }],
    data: {
      url,
      papers: [
        { label: exportText.open(exportText.allSheets(layouts.length)), url },
        ...layouts.map(({ title, sheetId }) => ({ label: title, url: oneAddress(file, sheetId, person) })),
      ],
    },
  };
};
