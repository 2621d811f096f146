// Bringing a tab's rows or columns to the order of its layout without touching what is in them: delete, move up, insert.

import { dimensionRange, type Request } from './ranges.ts';

export type Dimension = 'ROWS' | 'COLUMNS';

/** What stands at an index today: its key, and whether it may go when the layout does not name it. */
export type Standing = { key: string; removable: boolean };

/** `isNew[i]`: whether the layout's i-th row or column has just been inserted; `size`: how many there are in the end. */
export type AxisPlan = { requests: Request[]; isNew: boolean[]; size: number };

type Slot = { key: string; isNew: boolean };

/**
 * Whatever has a key of the layout goes where the layout says; what is removable and not named is deleted; all else stays,
 * after the layout's own. `frozen`: Google refuses to delete all that is not. Moves are grouped by runs, and always go up (Google counts a destination before the move).
 */
export function reconcileAxis(
  sheetId: number,
  dimension: Dimension,
  standing: readonly Standing[],
  wanted: readonly string[],
  frozen = 0,
): AxisPlan {
  const requests: Request[] = [];
  const named = new Set(wanted);
  const seen = new Set<string>();
  const slots: (Slot | null)[] = standing.map(({ key, removable }) => {
    if (key && named.has(key) && !seen.has(key)) {
      seen.add(key);
      return { key, isNew: false };
    }
    return removable ? null : { key: '', isNew: false };
  });
  const kept = slots.filter((slot) => slot !== null).length;
  if (kept < slots.length && kept <= frozen) {
    const length = frozen + 1 - kept;
    requests.push({ appendDimension: { sheetId, dimension, length } });
    slots.push(...Array.from({ length }, () => ({ key: '', isNew: false })));
  }
  for (let end = slots.length; end > 0; ) {
    let start = end;
    while (start > 0 && slots[start - 1] === null) start -= 1;
    if (start < end) {
      requests.push({ deleteDimension: { range: dimensionRange(sheetId, dimension, start, end) } });
      slots.splice(start, end - start);
      end = start;
    } else end -= 1;
  }
  for (let at = 0; at < wanted.length; at += 1) {
    if (slots[at]?.key === wanted[at]) continue;
    const from = seen.has(wanted[at] as string) ? slots.findIndex((slot, i) => i > at && slot?.key === wanted[at]) : -1;
    let length = 1;
    if (from > 0) {
      while (from + length < slots.length && slots[from + length]?.key === wanted[at + length]) length += 1;
      const source = dimensionRange(sheetId, dimension, from, from + length);
      requests.push({ moveDimension: { source, destinationIndex: at } });
      slots.splice(at, 0, ...slots.splice(from, length));
    } else {
      while (at + length < wanted.length && !seen.has(wanted[at + length] as string)) length += 1;
      requests.push(
        at < slots.length
          ? {
              insertDimension: {
                range: dimensionRange(sheetId, dimension, at, at + length),
                inheritFromBefore: at > 0,
              },
            }
          : { appendDimension: { sheetId, dimension, length } },
      );
      slots.splice(at, 0, ...wanted.slice(at, at + length).map((key) => ({ key, isNew: true })));
    }
    at += length - 1;
  }
  return { requests, isNew: wanted.map((_, i) => slots[i]?.isNew ?? false), size: slots.length };
}
