// A1 addresses, both ways.

import { refuse } from './refusal.ts';
import { type Area, type Sheet, type Spreadsheet, wholeSheet } from './spreadsheet.ts';

/** 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** A → 0, AA → 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function quoteTitle(title: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(title) && !/^[A-Za-z]{1,3}\d+$/.test(title)
    ? title
    : `'${title.replaceAll("'", "''")}'`;
}

export function a1Of(title: string, area: Area): string {
  const first = `${columnLetters(area.startColumn)}${area.startRow + 1}`;
  const last = `${columnLetters(area.endColumn - 1)}${area.endRow}`;
  return `${quoteTitle(title)}!${first === last ? first : `${first}:${last}`}`;
}

const address = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(?:([A-Za-z]*)(\d*)(?::([A-Za-z]*)(\d*))?)?$/;

/** `'BC01'!A6:A65`, `BC01!A:A`, `A1`, or a title alone. @throws Refusal when it cannot be read or names no tab. */
export function parseA1(book: Spreadsheet, text: string): { sheet: Sheet; area: Area } {
  const byTitle = sheetByTitle(book, text);
  if (byTitle) return { sheet: byTitle, area: wholeSheet(byTitle) };
  const parts = address.exec(text) ?? refuse(`Unable to parse range: ${text}`);
  const [, quoted, plain, firstLetters, firstRow, lastLetters, lastRow] = parts;
  const title = quoted?.replaceAll("''", "'") ?? plain;
  const sheet = title === undefined ? book.sheets[0] : sheetByTitle(book, title);
  if (!sheet || (!firstLetters && !firstRow && title === undefined)) refuse(`Unable to parse range: ${text}`);
  const whole = wholeSheet(sheet);
  const startColumn = firstLetters ? columnIndex(firstLetters) : 0;
  const startRow = firstRow ? Number(firstRow) - 1 : 0;
  const single = lastLetters === undefined;
  const endColumn = lastLetters
    ? columnIndex(lastLetters) + 1
    : single && firstLetters
      ? startColumn + 1
      : whole.endColumn;
  const endRow = lastRow ? Number(lastRow) : single && firstRow ? startRow + 1 : whole.endRow;
  if (endRow > whole.endRow || endColumn > whole.endColumn) {
    refuse(`Range (${text}) exceeds grid limits. Max rows: ${whole.endRow}, max columns: ${whole.endColumn}`);
  }
  return { sheet, area: { startRow, endRow, startColumn, endColumn } };
}

function sheetByTitle(book: Spreadsheet, title: string): Sheet | undefined {
  const unquoted = /^'((?:[^']|'')+)'$/.exec(title)?.[1]?.replaceAll("''", "'") ?? title;
  return book.sheets.find((sheet) => sheet.properties.title.toLowerCase() === unquoted.toLowerCase());
}
