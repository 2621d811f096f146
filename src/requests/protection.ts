// One whole-sheet protection a tab, with the cells that people fill left open: Google refuses a second one.

import type { Area, TabLayout } from '../tabs/layout.ts';
import { gridRange, type Request } from './ranges.ts';

/** A protected range that stands: `isWholeSheet` when it covers its whole tab. */
export type StandingProtection = { protectedRangeId: number; isWholeSheet: boolean };

/** The mark of the add-on's own protections. */
const DESCRIPTION = 'Grilles de jury';

export function protectionRequests(
  { sheetId, open }: TabLayout,
  standing: readonly StandingProtection[],
  team: readonly string[],
  clip: (area: Area) => Area,
): Request[] {
  if (open === null) return [];
  const protectedRange = {
    range: { sheetId },
    description: DESCRIPTION,
    warningOnly: false,
    unprotectedRanges: open.map((area) => gridRange(sheetId, clip(area))),
    editors: { users: [...team] },
  };
  const whole = standing.find(({ isWholeSheet }) => isWholeSheet);
  if (!whole) return [{ addProtectedRange: { protectedRange } }];
  return [
    {
      updateProtectedRange: {
        protectedRange: { ...protectedRange, protectedRangeId: whole.protectedRangeId },
        fields: 'description,warningOnly,unprotectedRanges,editors',
      },
    },
  ];
}
