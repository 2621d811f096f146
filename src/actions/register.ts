// « Exporter le registre »: one line a candidate as CSV, handed to the person's browser; no file is made in Drive.

import { nowhere } from '../model/problem.ts';
import { registerCsv } from '../tabs/register.ts';
import { historyText } from '../text/history.ts';
import { registerText } from '../text/papers.ts';
import { workbookResults } from './figures.ts';
import { refusedDecisions } from './questions.ts';
import { type Action, refuse } from './run.ts';
import { decisionsSinceClosing } from './since-closing.ts';

/** A text to save under a name. */
export type TextFile = { fileName: string; text: string };

export const register: Action<TextFile> = (context) => {
  const { workbook, ports } = context;
  const { certification, session, deliberation } = workbook;
  if (!deliberation) return refuse({ code: 'deliberation-missing', level: 'error', where: nowhere });
  const refused = refusedDecisions(workbook, ports.ask);
  if (refused) return refuse(...refused);
  return {
    requests: [],
    what: historyText.registered,
    problems: decisionsSinceClosing(context),
    data: {
      fileName: registerText.fileName(session.number),
      text: registerCsv(certification, session, workbookResults(workbook)),
    },
  };
};
