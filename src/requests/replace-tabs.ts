// A workbook of papers made anew: its tabs of before go, those of today come; a tab must stand all the while.

import type { TabLayout } from '../tabs/layout.ts';
import type { Request } from './ranges.ts';
import { tabRequests } from './tab-requests.ts';

/** Stands alone between the old tabs and the new ones, never in the end. */
const PASSING = 99_999;

/** `standing`: ids of the tabs there today. */
export function replaceTabs(standing: readonly number[], layouts: readonly TabLayout[]): Request[] {
  return [
    { addSheet: { properties: { sheetId: PASSING, title: '-' } } },
    ...standing.map((sheetId): Request => ({ deleteSheet: { sheetId } })),
    ...tabRequests(
      layouts.map((layout) => ({ layout, standing: null })),
      [],
    ),
    { deleteSheet: { sheetId: PASSING } },
  ];
}
