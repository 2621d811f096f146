// Whether the acting person may edit a cell, asked before its editor opens.

import { cellArea, sheetOf } from '../../sheets/areas.ts';
import { assertMayEdit } from '../../sheets/batch.ts';
import { personFor } from '../../workbook.ts';
import type { Seat } from './grid.ts';

/** @throws Refusal as Google refuses the edit itself. */
export function refuseProtected({ document, workbook }: Seat, sheetId: number, row: number, column: number): void {
  const person = personFor(workbook, document.person, 'write');
  assertMayEdit({ person, owner: workbook.owner }, sheetOf(workbook.book, sheetId), cellArea(row, column));
}
