// A workbook as plain JSON, to be saved and put back.

import { sharedFormat } from './sheets/cell-change.ts';
import type { Cell, Sheet, Spreadsheet } from './sheets/spreadsheet.ts';
import type { Workbook } from './workbook.ts';

export type WorkbookSnapshot = {
  kind: 'grilles-de-jury/workbook';
  version: 1;
  id: string;
  owner: string;
  shares: [string, 'writer' | 'reader'][];
  book: Spreadsheet;
};

export function snapshotOf({ id, owner, shares, book }: Workbook): WorkbookSnapshot {
  const snapshot = { kind: 'grilles-de-jury/workbook', version: 1, id, owner, shares: [...shares], book };
  return JSON.parse(JSON.stringify(snapshot));
}

/** @throws Error when it is no snapshot of this kind. */
export function restoreWorkbook(snapshot: WorkbookSnapshot): Workbook {
  if (snapshot.kind !== 'grilles-de-jury/workbook' || snapshot.version !== 1) throw new Error('not a saved workbook');
  const { id, owner, shares, book } = JSON.parse(JSON.stringify(snapshot)) as WorkbookSnapshot;
  return {
    id,
    owner,
    shares: new Map(shares),
    book: { ...book, sheets: book.sheets.map(restoredSheet) },
    lockedBy: undefined,
  };
}

/** JSON writes an empty place as null. */
function restoredSheet(sheet: Sheet): Sheet {
  return {
    ...sheet,
    rows: sheet.rows.map((row) => row.map((cell) => (cell ? restoredCell(cell) : undefined))),
    rowBands: sheet.rowBands.map((band) => band ?? undefined),
    columnBands: sheet.columnBands.map((band) => band ?? undefined),
  };
}

function restoredCell(cell: Cell): Cell {
  const userEnteredFormat = sharedFormat(cell.userEnteredFormat);
  return userEnteredFormat ? { ...cell, userEnteredFormat } : cell;
}
