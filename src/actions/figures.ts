// What the entries and the decisions of a workbook come to. Several parts of one answer want them: computed once a reading.

import { coverageOf } from '../model/coverage.ts';
import { resultsOf } from '../model/results.ts';
import type { Workbook } from './workbook.ts';

/** A workbook never changes: what was computed of it holds as long as it is there. */
export function oncePerWorkbook<Value extends object>(
  compute: (workbook: Workbook) => Value,
): (workbook: Workbook) => Value {
  const held = new WeakMap<Workbook, Value>();
  return (workbook) => {
    const known = held.get(workbook);
    if (known) return known;
    const value = compute(workbook);
    held.set(workbook, value);
    return value;
  };
}

export const workbookCoverage = oncePerWorkbook(({ certification, session, entries }) =>
  coverageOf(certification, session, entries),
);

export const workbookResults = oncePerWorkbook(({ certification, session, deliberation }) =>
  resultsOf(certification, session, deliberation?.decisions ?? []),
);
