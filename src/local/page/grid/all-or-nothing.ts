// Several edits of a person that stand for one: the first that is refused takes back those before it.

import type { Workbook } from '../../workbook.ts';

/** @throws what the work throws; the workbook is then as it was. */
export function allOrNothing(workbook: Workbook, work: () => void): void {
  const { book } = workbook;
  try {
    work();
  } catch (problem) {
    workbook.book = book;
    throw problem;
  }
}
