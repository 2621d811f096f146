// The mark « transcrit par … » of a rater's line goes once it holds nothing but what its juror typed.

import { NOTE } from '../model/entry.ts';
import { valueRequests } from '../requests/value-requests.ts';
import { exactText } from '../tabs/table.ts';
import { cellsByKey } from './entry-cells.ts';
import type { BookRequest } from './ports.ts';
import type { Workbook } from './workbook.ts';

/** `values`: of the session once written; `bases`: what is now the value last collected, where it changed; `changed`: cells written. All by entry key. */
export function unmarkRequests(
  workbook: Workbook,
  values: ReadonlyMap<string, string>,
  bases: ReadonlyMap<string, string>,
  changed: readonly string[],
): BookRequest[] {
  const cellOf = cellsByKey(workbook);
  const lines = new Map(changed.map((key) => [key.replace(/\|[^|]*$/, ''), key]));
  return [...lines].flatMap(([line, key]) => {
    const cell = cellOf(key);
    const rater = line.split('|')[2] ?? '';
    const left = cell?.grid.table.columns.get(`${rater}|by`);
    if (!cell || left === undefined || exactText(cell.grid.table, cell.row, `${rater}|by`) === '') return [];
    const isTheirs = [...cell.grid.assessed.columns, NOTE].every((column) => {
      const value = values.get(`${line}|${column}`) ?? '';
      const base = bases.get(`${line}|${column}`) ?? workbook.collected.get(`${line}|${column}`)?.base ?? '';
      return value === '' || value === base;
    });
    return isTheirs ? valueRequests(cell.grid.table.sheet.sheetId, { top: cell.row, left, values: [[null]] }) : [];
  });
}
