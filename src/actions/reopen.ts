// « Rouvrir la session »: with a reason; the papers as they were closed stay in tabs of their own.

import { nowhere } from '../model/problem.ts';
import { tabRequests } from '../requests/tab-requests.ts';
import { asItStands } from '../tabs/as-it-stands.ts';
import { closedVersionId, sheetIds } from '../tabs/sheet-ids.ts';
import { historyText } from '../text/history.ts';
import { paperText } from '../text/papers.ts';
import { closingTold, isLockedFor } from './closed-by.ts';
import { unlockTabs } from './lock-tabs.ts';
import { isDraft, paperLayouts, paperRequests, paperTabs } from './papers.ts';
import type { BookRequest } from './ports.ts';
import { type Action, type Context, editorsOf, refuse } from './run.ts';
import { isUnreadable, withFreeTitle } from './standing.ts';

export const reopen: Action<null> = (context) => {
  const { workbook, ports } = context;
  if (paperTabs.some((sheetId) => isUnreadable(workbook, sheetId))) return refuse();
  if (isLockedFor(workbook))
    return refuse({ code: 'closed-by-another', level: 'error', where: nowhere, by: closingTold(workbook)?.by ?? '' });
  const question = { code: 'reason-needed', level: 'warning', where: nowhere, action: 'reopen' } as const;
  const reason = ports.askReason(question)?.trim();
  if (!reason) return refuse(question);
  const { fingerprint = '', frozen = '' } = workbook.fields ?? {};
  const papers = paperRequests(context, { isDraft: isDraft(workbook), fingerprint: '' });
  return {
    requests: [
      ...closedVersions(context),
      ...papers.requests,
      ...unlockTabs(workbook, frozen, paperTabs, editorsOf(context)),
    ],
    expected: papers.expected,
    session: { fingerprint: '', frozen: '' },
    what: historyText.reopened(reason, fingerprint),
    problems: frozen ? [] : [{ code: 'grids-locked', level: 'info', where: nowhere }],
    data: null,
  };
};

/** « Résultats — clos 1 »: the cells as they stand, which are what was closed. */
function closedVersions(context: Context): BookRequest[] {
  const { workbook, person } = context;
  const fingerprint = workbook.fields?.fingerprint ?? '';
  let rank = 1;
  while (workbook.sheets.has(closedVersionId(sheetIds.results, rank))) rank += 1;
  const layouts = paperLayouts(workbook, { isDraft: false, fingerprint }).flatMap((layout) => {
    const table = workbook.tables.get(layout.sheetId);
    if (!table || layout.sheetId === sheetIds.statistics) return [];
    const title = paperText.closedVersion(table.sheet.title, rank);
    const sheetId = closedVersionId(layout.sheetId, rank);
    return [withFreeTitle(workbook, { ...asItStands(layout, table), sheetId, title })];
  });
  const editors = person ? [person] : [];
  return tabRequests(
    layouts.map((layout) => ({ layout, standing: null })),
    editors,
  );
}
