// Results of formulas as they come back from the second thread, a moment after the entry that they follow.

import type { ICellData, Nullable } from '@univerjs/core';
import type { ISetFormulaCalculationResultMutation } from '@univerjs/engine-formula';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import { resultOf } from '../../calculation/engine-cells.ts';
import { setCalculated } from '../../sheets/results.ts';
import { type Cell, cellAt, findSheet, formulaOf, type Spreadsheet } from '../../sheets/spreadsheet.ts';

/** Kept beside the host's own cells, so that sorting, reading and drawing again know them. */
export function keepResults(
  book: Spreadsheet,
  unitId: string,
  { unitData }: ISetFormulaCalculationResultMutation,
): void {
  for (const [sheetId, rows] of Object.entries(unitData[unitId] ?? {})) {
    eachCell(book, sheetId, rows ?? {}, (cell, cells, column) => {
      const value = cells[Number(column)] as Nullable<ICellData>;
      if (cell && formulaOf(cell) !== undefined) setCalculated(cell, resultOf(value));
    });
  }
}

/** A cell that was written over meanwhile has no formula any more: it keeps what was written. */
export function dropOutdated(book: Spreadsheet, { subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
  eachCell(book, subUnitId, cellValue ?? {}, (cell, cells, column) => {
    if (formulaOf(cell) === undefined) delete cells[Number(column)];
  });
}

type Cells = Record<number, unknown>;

function eachCell(
  book: Spreadsheet,
  sheetId: string,
  rows: object,
  visit: (cell: Cell | undefined, cells: Cells, column: string) => void,
): void {
  const sheet = findSheet(book, Number(sheetId));
  for (const [row, cells] of Object.entries(rows) as [string, Cells | undefined][]) {
    for (const column of Object.keys(cells ?? {})) {
      visit(sheet && cellAt(sheet, Number(row), Number(column)), cells ?? {}, column);
    }
  }
}
