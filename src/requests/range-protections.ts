// In a common workbook each juror's columns are protected for the team and that juror: ranges, beside the whole-tab protection.

import type { Area } from '../tabs/layout.ts';
import { gridRange, type Request } from './ranges.ts';

/** `name`: tells the ranges of one juror, `J1`; `users`: who may type there. */
export type RangeProtection = { sheetId: number; area: Area; name: string; users: readonly string[] };

const MARK = 'Grilles de jury';

/** `standing`: ids of the range protections that the add-on made before; they are made anew. */
export function rangeProtectionRequests(wanted: readonly RangeProtection[], standing: readonly number[]): Request[] {
  return [
    ...standing.map((protectedRangeId): Request => ({ deleteProtectedRange: { protectedRangeId } })),
    ...wanted.map(
      ({ sheetId, area, name, users }): Request => ({
        addProtectedRange: {
          protectedRange: {
            range: gridRange(sheetId, area),
            description: `${MARK} — ${name}`,
            warningOnly: false,
            editors: { users: [...users] },
          },
        },
      }),
    ),
  ];
}

/** Our own range protections among those that stand: their ids, and whose they are. */
export function ownRangeProtections(
  standing: readonly gapi.client.sheets.ProtectedRange[],
): { id: number; name: string }[] {
  const mark = `${MARK} — `;
  return standing.flatMap(({ protectedRangeId: id, description = '' }) =>
    id !== undefined && description.startsWith(mark) ? [{ id, name: description.slice(mark.length) }] : [],
  );
}
