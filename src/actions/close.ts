// « Clore la session »: says what is open, fills the papers a last time with their fingerprint, and locks everything.

import { coverageOf } from '../model/coverage.ts';
import { nowhere, type Problem } from '../model/problem.ts';
import type { SessionResults } from '../model/results.ts';
import { canonicalText } from '../tabs/canonical-text.ts';
import { FINGERPRINT_ROW } from '../tabs/paper.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { historyText } from '../text/history.ts';
import { conflictProblem } from './bring-together.ts';
import { entryProblems } from './coverage.ts';
import { decisionProblems } from './deliberation.ts';
import { freeze } from './freeze.ts';
import { paperRequests, paperTabs, resultsLayout, workbookResults } from './papers.ts';
import { conflictsOf } from './resolve-conflict.ts';
import { type Action, type Context, type Plan, refuse } from './run.ts';
import { isUnreadable } from './standing.ts';
import { withdrawAccess } from './withdraw-access.ts';

export type CloseData = { fingerprint: string; results: SessionResults };

export const close: Action<CloseData> = (context) => {
  const { workbook, ports, person } = context;
  const { certification, session, entries, deliberation } = workbook;
  if ([sheetIds.deliberation, ...paperTabs].some((sheetId) => isUnreadable(workbook, sheetId))) return refuse();
  if (!deliberation) return refuse({ code: 'deliberation-missing', level: 'error', where: nowhere });
  const results = workbookResults(workbook);
  const open = [...entryProblems(workbook), ...decisionProblems(workbook, coverageOf(certification, session, entries))];
  const conflicts = conflictsOf(workbook).map((one) => conflictProblem(workbook, one));
  const errors = [...open.filter(({ level }) => level === 'error'), ...conflicts];
  const waiting = results.candidates.filter(({ outcome }) => outcome === 'pending').map(({ number }) => number);
  if (waiting.length || errors.length) {
    const pending: Problem[] = waiting.length
      ? [{ code: 'outcomes-pending', level: 'error', where: nowhere, candidates: waiting }]
      : [];
    return refuse({ code: 'not-closable', level: 'error', where: nowhere }, ...pending, ...conflicts, ...open);
  }
  const warnings = [...workbook.problems, ...open].filter(({ level }) => level === 'warning');
  const question = { code: 'close-session', level: 'warning', where: nowhere, open: warnings } as const;
  if (!ports.ask(question)) return refuse(question, ...open, { code: 'declined', level: 'info', where: nowhere });
  const unmarked = resultsLayout(workbook, { isDraft: false, fingerprint: '' });
  const fingerprint = ports.digest(canonicalText(unmarked, FINGERPRINT_ROW));
  const editors = person ? [person.toLowerCase()] : [];
  const papers = paperRequests(context, { isDraft: false, fingerprint }, editors);
  const { requests, frozen } = freeze(workbook, paperTabs, editors);
  const withdrawal = withdrawEveryAccess(context);
  return {
    requests: [...withdrawal.requests, ...papers.requests, ...requests],
    expected: papers.expected,
    session: { fingerprint, frozen },
    what: historyText.closed(fingerprint),
    problems: [
      ...open,
      ...withdrawal.problems,
      { code: 'session-closed', level: 'info', where: nowhere, fingerprint, person },
    ],
    data: { fingerprint, results },
  };
};

/** A juror has nothing more to do in a closed session. Who alone can withdraw the others' access is told. */
function withdrawEveryAccess(context: Context): Pick<Plan<unknown>, 'requests' | 'problems'> {
  const { registry, session } = context.workbook;
  const jurors = session.jurors.filter(({ key }) => registry.get(key)?.sharedOn).map(({ number }) => number);
  if (jurors.length === 0) return { requests: [], problems: [] };
  const done = withdrawAccess({ action: 'withdrawAccess', jurors })(context);
  return 'refused' in done ? { requests: [], problems: done.refused } : done;
}
