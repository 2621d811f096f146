// What a person does by hand in the spreadsheet: typing, pasting, sorting, inserting; held back by lists and protections as in Google.

import { applyRequests } from '../sheets/apply-requests.ts';
import { sheetOf } from '../sheets/areas.ts';
import { refuse } from '../sheets/refusal.ts';
import { cellAt, constantOf, type GridRange, type Request, type Scalar } from '../sheets/spreadsheet.ts';
import { isAllowed } from '../sheets/validation-rule.ts';
import { personFor, type Workbook } from '../workbook.ts';
import { parseTyped, type Typed } from './parse-typed.ts';

/** 0-based. */
export type CellPlace = { sheetId: number; row: number; column: number };

/** Every member throws a Refusal (an Error) for what Google does not let this person do, and then changes nothing. */
export type Hand = {
  /** Typed text, read as in a French file; a strict list refuses what it does not hold. */
  type: (place: CellPlace, text: string) => void;
  /** Pasted rows, read as typed texts are; goes past lists. */
  paste: (place: CellPlace, rows: readonly (readonly string[])[]) => void;
  clear: (range: GridRange) => void;
  sortRows: (range: GridRange, column: number, order?: 'ASCENDING' | 'DESCENDING') => void;
  /** Above the row. */
  insertRow: (sheetId: number, row: number) => void;
  deleteRow: (sheetId: number, row: number) => void;
  /** `[start, end)` to before `to`. */
  moveRows: (sheetId: number, start: number, end: number, to: number) => void;
  insertColumn: (sheetId: number, column: number) => void;
  deleteColumn: (sheetId: number, column: number) => void;
  moveColumns: (sheetId: number, start: number, end: number, to: number) => void;
  hideColumn: (sheetId: number, column: number, hidden?: boolean) => void;
  renameSheet: (sheetId: number, title: string) => void;
  deleteSheet: (sheetId: number) => void;
  /** Anything else, in the words of the API. */
  edit: (requests: readonly Request[]) => void;
};

export function handOf(workbook: Workbook, email: string, now: () => number): Hand {
  const edit = (requests: readonly Request[]) => {
    const person = personFor(workbook, email, 'write');
    workbook.book = applyRequests(workbook.book, requests, person, workbook.owner).book;
  };
  const span = (sheetId: number, dimension: 'ROWS' | 'COLUMNS', startIndex: number, endIndex = startIndex + 1) => ({
    sheetId,
    dimension,
    startIndex,
    endIndex,
  });
  const parsed = ({ sheetId, row, column }: CellPlace, text: string) => {
    const cell = cellAt(sheetOf(workbook.book, sheetId), row, column);
    return { cell, typed: parseTyped(text, cell?.userEnteredFormat, new Date(now())) };
  };
  return {
    edit,
    type(place, text) {
      const { cell, typed } = parsed(place, text);
      assertAllowed(cell?.dataValidation, typed, text);
      edit(writes(place, typed, cell?.userEnteredFormat?.numberFormat !== undefined));
    },
    paste(place, rows) {
      edit(
        rows.flatMap((texts, r) =>
          texts.flatMap((text, c) => {
            const there = { ...place, row: place.row + r, column: place.column + c };
            const { cell, typed } = parsed(there, text);
            return writes(there, typed, cell?.userEnteredFormat?.numberFormat !== undefined);
          }),
        ),
      );
    },
    clear: (range) => edit([{ repeatCell: { range, cell: {}, fields: 'userEnteredValue' } }]),
    sortRows: (range, dimensionIndex, sortOrder = 'ASCENDING') =>
      edit([{ sortRange: { range, sortSpecs: [{ dimensionIndex, sortOrder }] } }]),
    insertRow: (sheetId, row) =>
      edit([{ insertDimension: { range: span(sheetId, 'ROWS', row), inheritFromBefore: row > 0 } }]),
    deleteRow: (sheetId, row) => edit([{ deleteDimension: { range: span(sheetId, 'ROWS', row) } }]),
    moveRows: (sheetId, start, end, to) =>
      edit([{ moveDimension: { source: span(sheetId, 'ROWS', start, end), destinationIndex: to } }]),
    insertColumn: (sheetId, column) =>
      edit([{ insertDimension: { range: span(sheetId, 'COLUMNS', column), inheritFromBefore: column > 0 } }]),
    deleteColumn: (sheetId, column) => edit([{ deleteDimension: { range: span(sheetId, 'COLUMNS', column) } }]),
    moveColumns: (sheetId, start, end, to) =>
      edit([{ moveDimension: { source: span(sheetId, 'COLUMNS', start, end), destinationIndex: to } }]),
    hideColumn: (sheetId, column, hiddenByUser = true) =>
      edit([
        {
          updateDimensionProperties: {
            range: span(sheetId, 'COLUMNS', column),
            properties: { hiddenByUser },
            fields: 'hiddenByUser',
          },
        },
      ]),
    renameSheet: (sheetId, title) =>
      edit([{ updateSheetProperties: { properties: { sheetId, title }, fields: 'title' } }]),
    deleteSheet: (sheetId) => edit([{ deleteSheet: { sheetId } }]),
  };
}

function assertAllowed(rule: Parameters<typeof isAllowed>[0], { value }: Typed, text: string): void {
  if (!rule?.strict || text === '') return;
  const typed: Scalar | undefined = constantOf({ userEnteredValue: value });
  const same = rule.condition?.type === 'BOOLEAN' ? typed : text;
  if (same === undefined || !isAllowed(rule, same)) {
    refuse('The data you entered violates the data validation rules set on this cell.');
  }
}

/** A number format comes with a date or a percentage, unless the cell has one. */
function writes({ sheetId, row, column }: CellPlace, { value, numberFormat }: Typed, hasFormat: boolean): Request[] {
  const look = numberFormat && !hasFormat ? { userEnteredFormat: { numberFormat } } : undefined;
  return [
    {
      updateCells: {
        start: { sheetId, rowIndex: row, columnIndex: column },
        rows: [{ values: [{ userEnteredValue: value, ...look }] }],
        fields: look ? 'userEnteredValue,userEnteredFormat.numberFormat' : 'userEnteredValue',
      },
    },
  ];
}
