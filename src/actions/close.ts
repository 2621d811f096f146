// « Clore la session »: says what is open, fills the papers a last time with their fingerprint, and locks everything.

import { nowhere } from '../model/problem.ts';
import type { SessionResults } from '../model/results.ts';
import { canonicalText } from '../tabs/canonical-text.ts';
import { rowsAside } from '../tabs/paper-lines.ts';
import { historyText } from '../text/history.ts';
import { noCollection } from './bring-together.ts';
import { closingOf } from './closing.ts';
import { filesLeftAlone, oncePerTab } from './collect-first.ts';
import { collectFiles } from './collecting.ts';
import { workbookResults } from './figures.ts';
import { isCopy } from './juror-files.ts';
import { lockTabs } from './lock-tabs.ts';
import { paperRequests, paperTabs, resultsLayout } from './papers.ts';
import { type Action, type Context, type Plan, refuse } from './run.ts';
import { isUnreadable } from './standing.ts';
import { withdrawAccess } from './withdraw-access.ts';

export type CloseData = { fingerprint: string; results: SessionResults };

export const close: Action<CloseData> = (context) => {
  const { workbook, ports, person } = context;
  const { stops, open } = closingOf(workbook);
  // what the reading found is told with every refusal
  const found = [...stops, ...open].filter((one) => !workbook.problems.includes(one));
  const isLocked = paperTabs.some((sheetId) => isUnreadable(workbook, sheetId));
  if (stops.length || isLocked) return refuse({ code: 'not-closable', level: 'error', where: nowhere }, ...found);
  const last = isCopy(context) ? noCollection(workbook) : collectFiles(context);
  const late = last.taken + last.conflicts.length;
  if (late > 0)
    return refuse({ code: 'answers-to-collect', level: 'error', where: nowhere, count: late }, ...last.problems);
  const question = { code: 'close-session', level: 'warning', where: nowhere, open } as const;
  if (!ports.ask(question)) return refuse(question, ...found, { code: 'declined', level: 'info', where: nowhere });
  const unmarked = resultsLayout(workbook, { isDraft: false, fingerprint: '' });
  const fingerprint = ports.digest(canonicalText(unmarked, rowsAside));
  const editors = person ? [person.toLowerCase()] : [];
  const papers = paperRequests(context, { isDraft: false, fingerprint }, editors);
  const { requests, frozen } = lockTabs(workbook, paperTabs, editors);
  const withdrawal = withdrawEveryAccess(context);
  return {
    requests: [...last.requests, ...withdrawal.requests, ...papers.requests, ...requests],
    expected: oncePerTab([...last.expected, ...withdrawal.expected, ...papers.expected]),
    session: { fingerprint, frozen },
    what: historyText.closed(fingerprint),
    problems: [
      ...found,
      ...last.problems,
      ...withdrawal.problems,
      { code: 'session-closed', level: 'info', where: nowhere, fingerprint, person },
    ],
    data: { fingerprint, results: workbookResults(workbook) },
  };
};

/** A juror has nothing more to do in a closed session. Who alone can withdraw the others' access is told. */
function withdrawEveryAccess(context: Context): Required<Pick<Plan<unknown>, 'requests' | 'expected' | 'problems'>> {
  const { registry, session } = context.workbook;
  const jurors = session.jurors.filter(({ key }) => registry.get(key)?.sharedOn).map(({ number }) => number);
  const nothing = { requests: [], expected: [], problems: [] };
  if (jurors.length === 0) return nothing;
  if (isCopy(context)) return { ...nothing, problems: [filesLeftAlone] };
  const done = withdrawAccess({ jurors })(context);
  return 'refused' in done ? { ...nothing, problems: done.refused } : { ...nothing, ...done };
}
