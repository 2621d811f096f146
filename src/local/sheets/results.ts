// What the engine calculated, by cell object: a changed formula is another cell and has no result until calculated again.

import type { Cell, Scalar } from './spreadsheet.ts';

const results = new WeakMap<Cell, Scalar>();

export function calculatedOf(cell: Cell): Scalar | undefined {
  return results.get(cell);
}

/** `undefined`: the formula gives an empty cell. */
export function setCalculated(cell: Cell, value: Scalar | undefined): void {
  if (value === undefined) results.delete(cell);
  else results.set(cell, value);
}
