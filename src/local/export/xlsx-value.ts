// A cell's value in the terms of exceljs: dates as dates, text as text, formulas with their result.

import type { CellErrorValue, CellValue } from 'exceljs';
import type { CellImage } from '../workbook-image.ts';
import { xlsxFormula } from './xlsx-formula.ts';

// Excel refuses a file with a longer text; Google's cells go to 50,000 characters
const longestText = 32_767;

/** Days from the serial number's day 0 (30 December 1899) to 1 January 1970. */
const daysBeforeUnixEpoch = 25_569;
const msPerDay = 86_400_000;

const errorTexts = ['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!'] as const;

export function xlsxValue(cell: CellImage, sheetNames: ReadonlyMap<string, string>): CellValue {
  const value = plainValue(cell);
  if (cell.formula === undefined) return value;
  return { formula: xlsxFormula(cell.formula, sheetNames), result: value ?? '' };
}

/** A text that begins with `=` would become a formula at the next edit, unless its cell is formatted as text. */
export function mustStayText(cell: CellImage): boolean {
  return cell.formula === undefined && typeof cell.value === 'string' && cell.value.startsWith('=');
}

function plainValue(cell: CellImage): string | number | boolean | Date | CellErrorValue | null {
  const { value } = cell;
  if (typeof value === 'number' && isDateFormat(cell.style.numberFormat)) {
    return new Date(Math.round((value - daysBeforeUnixEpoch) * msPerDay));
  }
  if (typeof value !== 'string') return value;
  const error = cell.formula === undefined ? undefined : errorTexts.find((text) => text === value);
  return error ? { error } : value.slice(0, longestText);
}

/** Whether a number format shows days or hours: has a d, m, y, h or s outside its quoted and bracketed parts. */
export function isDateFormat(format: string | undefined): boolean {
  if (!format || /^(general|standard|@)$/i.test(format)) return false;
  return /[dmyhs]/i.test(format.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, ''));
}
