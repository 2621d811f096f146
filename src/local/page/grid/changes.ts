// What has to be drawn again between two states of a spreadsheet: some cells, or everything.

import type { ChangedCell } from '../../calculation/changed-cells.ts';
import type { Sheet, Spreadsheet } from '../../sheets/spreadsheet.ts';
import { idOf } from './workbook-data.ts';

export type Changes = { sheet: Sheet; cells: ChangedCell[] }[];

/** `'all'` when tabs, sizes, lists, conditional formats or merges differ. */
export function changesBetween(before: Spreadsheet, after: Spreadsheet): Changes | 'all' {
  if (before.spreadsheetId !== after.spreadsheetId || before.sheets.length !== after.sheets.length) return 'all';
  const changes: Changes = [];
  for (const [i, sheet] of after.sheets.entries()) {
    const held = before.sheets[i] as Sheet;
    if (held === sheet) continue;
    if (idOf(held) !== idOf(sheet) || frameOf(held) !== frameOf(sheet)) return 'all';
    const cells = changedIn(held, sheet);
    if (cells === 'all') return 'all';
    if (cells.length > 0) changes.push({ sheet, cells });
  }
  return changes;
}

function frameOf({ properties, rowBands, columnBands, merges, conditionalFormats }: Sheet): string {
  return JSON.stringify([properties, rowBands, columnBands, merges, conditionalFormats]);
}

function changedIn(before: Sheet, after: Sheet): ChangedCell[] | 'all' {
  const cells: ChangedCell[] = [];
  for (let row = 0; row < Math.max(before.rows.length, after.rows.length); row++) {
    const old = before.rows[row] ?? [];
    const now = after.rows[row] ?? [];
    if (old === now) continue;
    for (let column = 0; column < Math.max(old.length, now.length); column++) {
      const [was, cell] = [old[column], now[column]];
      if (was === cell) continue;
      if (JSON.stringify(was?.dataValidation) !== JSON.stringify(cell?.dataValidation)) return 'all';
      if (JSON.stringify(was) !== JSON.stringify(cell)) cells.push({ row, column, cell });
    }
  }
  return cells;
}
