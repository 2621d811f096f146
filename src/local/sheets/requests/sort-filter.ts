// sortRange, setBasicFilter, clearBasicFilter.

import { contains, intersects, locate, sheetOf } from '../areas.ts';
import { assertMayEdit, changeCells } from '../batch.ts';
import { fillFormula, parseFormula } from '../formula.ts';
import { notEmulated, refuse } from '../refusal.ts';
import { calculatedOf } from '../results.ts';
import { type Cell, cellAt, constantOf, formulaOf, type Scalar } from '../spreadsheet.ts';
import type { Handlers } from './handler.ts';

export const sortFilterHandlers = {
  sortRange({ range, sortSpecs = [] }, batch) {
    const { sheet, area } = locate(batch.book, range);
    assertMayEdit(batch, sheet, area);
    if (sortSpecs.length === 0) refuse('Must specify at least one sort spec.');
    if (sheet.merges.some((merge) => intersects(merge, area))) refuse(`You can't sort a range with merged cells.`);
    const rows = Array.from({ length: area.endRow - area.startRow }, (_, i) => area.startRow + i);
    const keys = sortSpecs.map(({ dimensionIndex = 0, sortOrder }) => {
      if (dimensionIndex < area.startColumn || dimensionIndex >= area.endColumn)
        refuse('dimensionIndex is outside the range');
      return { column: dimensionIndex, sign: sortOrder === 'DESCENDING' ? -1 : 1 };
    });
    const valueAt = (row: number, column: number) => valueIn(cellAt(sheet, row, column));
    const sorted = rows.toSorted((a, b) => {
      for (const { column, sign } of keys) {
        const order = compare(valueAt(a, column), valueAt(b, column), sign);
        if (order !== 0) return order;
      }
      return a - b;
    });
    // copies: rows that this batch already made are changed in place
    const held = sorted.map((row) => (sheet.rows[row] ?? []).slice());
    changeCells(batch, sheet, area, (_, row, column) => {
      const from = sorted[row - area.startRow] ?? row;
      return moved(held[row - area.startRow]?.[column], row - from);
    });
    return undefined;
  },

  setBasicFilter({ filter = {} }, batch) {
    const { sheet, area } = locate(batch.book, filter.range);
    assertMayEdit(batch, sheet, area);
    const { range: _, ...rest } = filter;
    if (rest.sortSpecs?.length || rest.criteria || rest.filterSpecs?.length)
      notEmulated('a basic filter that sorts or hides');
    if (sheet.merges.some((merge) => intersects(merge, area) && !contains(merge, area))) {
      refuse(`You can't create a filter over a range containing merged cells.`);
    }
    sheet.basicFilter = { area, rest };
    return undefined;
  },

  clearBasicFilter({ sheetId }, batch) {
    delete sheetOf(batch.book, sheetId).basicFilter;
    return undefined;
  },
} satisfies Handlers;

function valueIn(cell: Cell | undefined): Scalar | undefined {
  return cell && formulaOf(cell) !== undefined ? calculatedOf(cell) : constantOf(cell);
}

/** Numbers, then texts, then booleans; what is empty stays last in both orders. */
function compare(a: Scalar | undefined, b: Scalar | undefined, sign: number): number {
  if (a === undefined || a === '') return b === undefined || b === '' ? 0 : 1;
  if (b === undefined || b === '') return -1;
  const rank = { number: 0, string: 1, boolean: 2 } as Record<string, number>;
  if (typeof a !== typeof b) return sign * ((rank[typeof a] ?? 0) - (rank[typeof b] ?? 0));
  if (typeof a === 'string') return sign * a.localeCompare(String(b), 'fr', { sensitivity: 'accent' });
  return sign * (Number(a) - Number(b));
}

function moved(cell: Cell | undefined, rows: number): Cell | undefined {
  const formula = formulaOf(cell);
  if (formula === undefined || rows === 0) return cell;
  return { ...cell, userEnteredValue: { formulaValue: fillFormula(parseFormula(formula), rows, 0) } };
}
