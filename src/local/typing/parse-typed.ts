// What Google makes of a text that a person types in a cell of a French file.

import type { CellFormat, ExtendedValue } from '../sheets/spreadsheet.ts';

export type Typed = { value: ExtendedValue; numberFormat?: gapi.client.sheets.NumberFormat };

const thousands = /^([-+]?\d{1,3}(?:[\s\u00a0\u202f]\d{3})+|[-+]?\d+)(?:,(\d*))?\s*(%)?$/;
const dayMonthYear = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{2}|\d{4}))?$/;
const yearMonthDay = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const timeOfDay = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/** `today` gives the year of a date typed without one. An empty text clears the cell. */
export function parseTyped(text: string, format: CellFormat | undefined, today: Date): Typed {
  if (text === '') return { value: {} };
  if (format?.numberFormat?.type === 'TEXT') return { value: { stringValue: text } };
  if (text.startsWith("'")) return { value: { stringValue: text.slice(1) } };
  if (text.startsWith('=')) return { value: { formulaValue: text } };
  const trimmed = text.trim();
  if (/^(vrai|true)$/i.test(trimmed)) return { value: { boolValue: true } };
  if (/^(faux|false)$/i.test(trimmed)) return { value: { boolValue: false } };
  return typedNumber(trimmed) ?? typedDate(trimmed, today) ?? typedTime(trimmed) ?? { value: { stringValue: text } };
}

function typedNumber(text: string): Typed | undefined {
  const match = thousands.exec(text);
  if (!match) return undefined;
  const [, whole = '', decimals = '', percent] = match;
  const number = Number(`${whole.replace(/\s/g, '')}.${decimals === '' ? '0' : decimals}`);
  if (percent === undefined) return { value: { numberValue: number } };
  const pattern = decimals === '' ? '0%' : '0.00%';
  return { value: { numberValue: number / 100 }, numberFormat: { type: 'PERCENT', pattern } };
}

function typedDate(text: string, today: Date): Typed | undefined {
  const iso = yearMonthDay.exec(text);
  const french = dayMonthYear.exec(text);
  const parts = iso ? [iso[1], iso[2], iso[3]] : french && [french[3], french[2], french[1]];
  if (!parts) return undefined;
  const [year, month, day] = parts;
  const serial = serialOf(fullYear(year, today), Number(month), Number(day));
  if (serial === undefined) return undefined;
  return { value: { numberValue: serial }, numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } };
}

function fullYear(text: string | undefined, today: Date): number {
  if (text === undefined) return today.getFullYear();
  const year = Number(text);
  if (text.length === 4) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

/** Days since 30 December 1899; undefined when the date does not exist. */
export function serialOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return Math.round((date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000);
}

function typedTime(text: string): Typed | undefined {
  const [whole, hours, minutes, seconds = '0'] = timeOfDay.exec(text) ?? [];
  if (whole === undefined || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const numberValue = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return { value: { numberValue }, numberFormat: { type: 'TIME', pattern: 'hh:mm:ss' } };
}
