// Cells that the panel types into: each is written only if it still holds what the panel had read, or already what it wants.

import { nowhere, type Place, type Problem } from '../model/problem.ts';
import { valueRequests } from '../requests/value-requests.ts';
import type { CellValue } from '../tabs/layout.ts';
import { cellText, placeOfCell, type Table } from '../tabs/table.ts';
import type { BookRequest } from './ports.ts';
import type { ExpectedKeys } from './run.ts';

/** `was`: as the panel read it; `stands`: as it is; `value`: as it should be, in the same words; `cell`: how the tab holds `value`. */
export type TypedCell = {
  table: Table;
  row: number;
  column: string;
  was: string;
  stands: string;
  value: string;
  cell?: CellValue;
};

/** The cells that change, their requests, and why nothing may be written. */
export function typedCells(cells: readonly TypedCell[]): {
  changed: TypedCell[];
  requests: BookRequest[];
  problems: Problem[];
} {
  const changed = cells.filter(({ stands, value }) => stands !== value);
  const problems = changed
    .filter(({ stands, was }) => stands !== was)
    .map(({ table, row, column, stands, value }): Problem => {
      const where = placeOfCell(table, row, column);
      return { code: 'typed-meanwhile', level: 'error', where, stands, yours: value };
    });
  const gone = changed.filter(({ table, row, column }) => row < 0 || !table.columns.has(column));
  return {
    changed,
    requests: changed.flatMap(({ table, row, column, value, cell }) =>
      valueRequests(table.sheet.sheetId, {
        top: row,
        left: table.columns.get(column) ?? 0,
        values: [[cell ?? (value || null)]],
      }),
    ),
    problems: gone.length ? [cellGone()] : problems,
  };
}

/** The key columns of the tabs that are written, as they were read: rows that somebody moves meanwhile are told. */
export function keysAsRead(tables: Iterable<Table>): ExpectedKeys[] {
  return [...new Set(tables)]
    .filter(({ keyColumn }) => keyColumn === 0)
    .map(({ sheet }) => ({
      sheetId: sheet.sheetId,
      title: sheet.title,
      keys: sheet.values.map((cells) => cellText(cells[0]).trim()),
    }));
}

export function cellGone(where: Place = nowhere): Problem {
  return { code: 'cell-gone', level: 'error', where };
}
