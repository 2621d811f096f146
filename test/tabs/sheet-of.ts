// A tab as it would stand once its layout is written, and what people type in it by the keys of its rows and columns.

import type { CellValue, TabLayout } from '../../src/tabs/layout.ts';
import { readTable, type Sheet, type Table } from '../../src/tabs/table.ts';

/** By row key and column key. */
export type Typed = Record<string, Record<string, CellValue>>;

export function sheetOf(layout: TabLayout, typed: Typed = {}): Sheet {
  const rowCount = layout.rows.length + layout.spareRows;
  const columnCount = layout.columns.length;
  const values: CellValue[][] = Array.from({ length: rowCount }, () => Array.from({ length: columnCount }, () => null));
  const put = (row: number, column: number, value: CellValue | undefined) => {
    const cells = values[row];
    if (cells && value !== undefined) cells[column] = value;
  };
  layout.rows.forEach(({ key }, row) => {
    put(row, 0, key);
  });
  layout.columns.forEach(({ key }, column) => {
    put(0, column, key);
  });
  for (const block of [...layout.values, ...layout.initial]) {
    block.values.forEach((cells, down) => {
      cells.forEach((value, right) => {
        put(block.top + down, block.left + right, value);
      });
    });
  }
  const sheet = { sheetId: layout.sheetId, title: layout.title, rowCount, columnCount, values };
  for (const [row, cells] of Object.entries(typed)) {
    for (const [column, value] of Object.entries(cells)) typeIn(sheet, row, column, value);
  }
  return sheet;
}

export function typeIn(sheet: Sheet, row: string, column: string, value: CellValue): void {
  const cells = sheet.values.find(([key]) => key === row);
  const at = sheet.values[0]?.indexOf(column) ?? -1;
  if (!cells || at < 0) throw new Error(`no cell ${row}, ${column}`);
  cells[at] = value;
}

/** Lines of a table that people fill: their cells by column key, on the blank rows below the heading. */
export function withLines(layout: TabLayout, lines: readonly Record<string, CellValue>[]): Sheet {
  const sheet = sheetOf(layout);
  const head = sheet.values.findIndex(([key]) => key === '#head');
  lines.forEach((line, i) => {
    for (const [column, value] of Object.entries(line)) {
      const cells = sheet.values[head + 1 + i];
      const at = sheet.values[0]?.indexOf(column) ?? -1;
      if (!cells || at < 0) throw new Error(`no column ${column}`);
      cells[at] = value;
    }
  });
  return sheet;
}

export function tableOf(sheet: Sheet): Table {
  const { table } = readTable(sheet, []);
  if (!table) throw new Error('no keys');
  return table;
}
