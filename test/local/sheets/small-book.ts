// A small spreadsheet to apply requests to: « Un » (id 1, 20 × 8) and « Deux » (id 2, 20 × 8).

import { applyRequests } from '../../../src/local/sheets/apply-requests.ts';
import { batchUpdate } from '../../../src/local/sheets/batch-update.ts';
import { cellAt, newSheet, type Request, type Sheet, type Spreadsheet } from '../../../src/local/sheets/spreadsheet.ts';

export const owner = { email: 'secretaire@exemple.fr', role: 'owner' } as const;
export const colleague = { email: 'collegue@exemple.fr', role: 'writer' } as const;
export const stranger = { email: 'autre@exemple.fr', role: 'writer' } as const;

type Person = typeof owner | typeof colleague | typeof stranger;

export function smallBook(): Spreadsheet {
  return {
    spreadsheetId: 'classeur',
    properties: { title: 'Classeur', locale: 'fr_FR', timeZone: 'Europe/Paris' },
    sheets: [newSheet(1, 'Un', 20, 8), newSheet(2, 'Deux', 20, 8)],
    nextId: 1000,
  };
}

export function apply(book: Spreadsheet, requests: Request[], person: Person = owner): Spreadsheet {
  return applyRequests(book, requests, person, owner.email).book;
}

/** As the API is called: the body is checked first. */
export function send(book: Spreadsheet, requests: unknown[], person: Person = owner) {
  const view = { person, owner: owner.email, url: 'https://exemple.fr' };
  return batchUpdate(book, { requests: requests as Request[] }, view);
}

/** `range('B2:C3')` on tab 1, or on another. */
export function range(address: string, sheetId = 1) {
  const [first = '', last = first] = address.split(':');
  const corner = (text: string) => ({ column: text.charCodeAt(0) - 65, row: Number(text.slice(1)) - 1 });
  const [a, b] = [corner(first), corner(last)];
  return {
    sheetId,
    startRowIndex: a.row,
    endRowIndex: b.row + 1,
    startColumnIndex: a.column,
    endColumnIndex: b.column + 1,
  };
}

export function rows(sheetId: number, count: number, start: number) {
  return { sheetId, dimension: 'ROWS' as const, startIndex: start, endIndex: start + count };
}

export function columns(sheetId: number, count: number, start: number) {
  return { sheetId, dimension: 'COLUMNS' as const, startIndex: start, endIndex: start + count };
}

/** Writes texts, numbers, booleans and formulas (`=…`) from a cell on. */
export function write(address: string, values: (string | number | boolean)[][], sheetId = 1): Request {
  const { startRowIndex, startColumnIndex } = range(address, sheetId);
  return {
    updateCells: {
      start: { sheetId, rowIndex: startRowIndex, columnIndex: startColumnIndex },
      rows: values.map((line) => ({ values: line.map((value) => ({ userEnteredValue: entered(value) })) })),
      fields: 'userEnteredValue',
    },
  };
}

function entered(value: string | number | boolean) {
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  return value.startsWith('=') ? { formulaValue: value } : { stringValue: value };
}

export function sheet(book: Spreadsheet, sheetId = 1): Sheet {
  const found = book.sheets.find(({ properties }) => properties.sheetId === sheetId);
  if (!found) throw new Error(`no tab ${sheetId}`);
  return found;
}

export function cell(book: Spreadsheet, address: string, sheetId = 1) {
  const { startRowIndex, startColumnIndex } = range(address, sheetId);
  return cellAt(sheet(book, sheetId), startRowIndex, startColumnIndex);
}

/** What was entered: text, number, boolean or formula; undefined when empty. */
export function content(book: Spreadsheet, address: string, sheetId = 1) {
  return Object.values(cell(book, address, sheetId)?.userEnteredValue ?? {})[0];
}
