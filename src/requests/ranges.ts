// The one place of index arithmetic: areas of a layout to Google's half-open grid ranges.

import type { Area } from '../tabs/layout.ts';

export type Request = gapi.client.sheets.Request;
export type GridRange = gapi.client.sheets.GridRange;

export function gridRange(sheetId: number, area: Area): GridRange {
  return {
    sheetId,
    startRowIndex: area.top,
    endRowIndex: area.bottom,
    startColumnIndex: area.left,
    endColumnIndex: area.right,
  };
}

export function dimensionRange(
  sheetId: number,
  dimension: 'ROWS' | 'COLUMNS',
  startIndex: number,
  endIndex: number,
): gapi.client.sheets.DimensionRange {
  return { sheetId, dimension, startIndex, endIndex };
}

export type Run<Value> = { start: number; end: number; value: Value };

/** Neighbours with one value, as runs: `[a, a, b]` gives `[0,2) a` and `[2,3) b`. */
export function runsOf<Value>(values: readonly Value[]): Run<Value>[] {
  const runs: Run<Value>[] = [];
  values.forEach((value, index) => {
    const last = runs[runs.length - 1];
    if (last && last.value === value) last.end = index + 1;
    else runs.push({ start: index, end: index + 1, value });
  });
  return runs;
}
