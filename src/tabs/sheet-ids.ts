// The fixed sheet ids: tabs are found by these, never by name.

import { FINAL_INTERVIEW } from '../model/certification.ts';

export const sheetIds = {
  session: 1001,
  candidates: 1002,
  jury: 1003,
  reference: 1004,
  coverage: 2001,
  deliberation: 2002,
  results: 2003,
  minutes: 2004,
  statistics: 2005,
  finalInterview: 3900,
  dossier: 3901,
  cover: 4001,
  kit: 5000,
  kept: 8001,
  collected: 8002,
  history: 9001,
} as const;

const FIRST_GRID = 3000;
const FIRST_CLOSED = 4000;

/** The tab of a block's grid (`BC01` → 3001), or of the final interview's. */
export function gridSheetId(item: string): number {
  if (item === FINAL_INTERVIEW) return sheetIds.finalInterview;
  return FIRST_GRID + Number(item.replace(/\D/g, ''));
}

/** The tab that keeps a paper as it was closed for the `rank`-th time: 4013 for the first « Résultats ». */
export function closedVersionId(paper: number, rank: number): number {
  return FIRST_CLOSED + rank * 10 + (paper % 10);
}

/** Which paper a tab keeps as it was closed: 2003 for 4013. */
export function paperOfClosedVersion(sheetId: number): number {
  return sheetIds.coverage - 1 + (sheetId % 10);
}

/** Those of the tabs that are papers kept as they were closed, oldest first. */
export function closedVersionsAmong(all: readonly number[]): number[] {
  return all.filter((id) => id >= FIRST_CLOSED + 10 && id < sheetIds.kit).sort((one, other) => one - other);
}

/** Whether a tab is an evaluation grid: a block's, or the final interview's. */
export function isGridSheetId(sheetId: number): boolean {
  return sheetId > FIRST_GRID && sheetId <= sheetIds.finalInterview;
}
