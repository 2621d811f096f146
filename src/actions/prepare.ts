// « Préparer la session »: the tabs that people fill in, made or made good again. What they typed stays.

import { checkSession } from '../model/checks/session.ts';
import { tabRequests } from '../requests/tab-requests.ts';
import { layoutCandidates } from '../tabs/candidates-tab.ts';
import { layoutCollected } from '../tabs/collected-tab.ts';
import { layoutJury } from '../tabs/jury-tab.ts';
import { layoutKept } from '../tabs/kept-tab.ts';
import type { TabLayout } from '../tabs/layout.ts';
import { layoutReference } from '../tabs/reference-tab.ts';
import { layoutSession, writeLastKeys } from '../tabs/session-tab.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { historyText } from '../text/history.ts';
import { locateIn } from './locate.ts';
import { type Action, type Context, editorsOf } from './run.ts';
import { standingTab, withFreeTitle } from './standing.ts';

export type PrepareData = { tabs: { name: string; sheetId: number }[] };

export function certificationLine({ workbook }: Context): string {
  const { number, title } = workbook.certification;
  return [number, title].filter(Boolean).join(' — ');
}

/** `isWhole`: its rows are the add-on's; a tab whose hidden keys are gone is left alone, and reported. */
function layouts(context: Context): TabLayout[] {
  const { workbook, state, person } = context;
  const { fields, certification, lastKeys, sheets, session } = workbook;
  const given = {
    certification: certificationLine(context),
    state,
    team: [person],
    lastKeys: writeLastKeys(lastKeys),
    fixedScale: fields?.hasFixedScale ? JSON.stringify(session.scale) : '',
  };
  const isMissing = (sheetId: number) => !sheets.has(sheetId);
  return [
    layoutSession(given),
    layoutCandidates(certification),
    layoutJury(),
    ...(isMissing(sheetIds.reference) ? [layoutReference(certification)] : []),
    layoutKept(),
    layoutCollected(),
  ];
}

export const prepare: Action<PrepareData> = (context) => {
  const { workbook } = context;
  const usable = layouts(context).filter(
    ({ sheetId }) => !workbook.sheets.has(sheetId) || workbook.tables.has(sheetId),
  );
  const requests = tabRequests(
    usable.map((layout) => ({
      layout: withFreeTitle(workbook, layout),
      standing: standingTab(workbook, layout.sheetId),
    })),
    editorsOf(context),
  );
  if (workbook.blankFirstSheet) requests.push({ deleteSheet: { sheetId: 0 } });
  const { session, candidates, jury, reference } = sheetIds;
  const hasPeople = workbook.session.candidates.length > 0;
  return {
    requests,
    what: historyText.prepared,
    problems: hasPeople ? checkSession(workbook.certification, workbook.session, locateIn(workbook)) : [],
    data: {
      tabs: Object.entries({ session, candidates, jury, reference }).map(([name, sheetId]) => ({ name, sheetId })),
    },
  };
};
