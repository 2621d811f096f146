// What stands between the decisions and the closing: what stops it, and what it would leave open.

import { nowhere, type Problem } from '../model/problem.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { conflictProblem } from './bring-together.ts';
import { entryProblems } from './coverage.ts';
import { decisionProblems } from './deliberation.ts';
import { workbookResults } from './figures.ts';
import { movedDecisions } from './questions.ts';
import { conflictsOf } from './resolve-conflict.ts';
import { isUnreadable } from './standing.ts';
import type { Workbook } from './workbook.ts';

/** `stops`: nothing is closed while one is there; `open`: warnings that a person reads before saying yes. */
export type Closing = { stops: Problem[]; open: Problem[] };

export function closingOf(workbook: Workbook): Closing {
  const found = [...workbook.problems, ...entryProblems(workbook), ...decisionProblems(workbook)];
  return {
    stops: [
      ...movedDecisions(workbook),
      ...pending(workbook),
      ...conflictsOf(workbook).map((one) => conflictProblem(workbook, one)),
      ...found.filter(({ level }) => level === 'error'),
    ],
    open: found.filter(({ level }) => level === 'warning'),
  };
}

function pending(workbook: Workbook): Problem[] {
  // one that stands without its keys is told by its reading
  if (!workbook.deliberation)
    return isUnreadable(workbook, sheetIds.deliberation)
      ? []
      : [{ code: 'deliberation-missing', level: 'error', where: nowhere }];
  const waiting = workbookResults(workbook).candidates.filter(({ outcome }) => outcome === 'pending');
  const candidates = waiting.map(({ number }) => number);
  return candidates.length ? [{ code: 'outcomes-pending', level: 'error', where: nowhere, candidates }] : [];
}
