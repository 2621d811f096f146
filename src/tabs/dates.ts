// Days as cells hold them (serial numbers since 30 December 1899) and as the model does (ISO dates). No clock in here.

import type { CellValue } from './layout.ts';

const DAY_MS = 86_400_000;
const SERIAL_OF_1970 = 25_569;

export function isoToSerial(iso: string): number {
  return Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY_MS + SERIAL_OF_1970;
}

/** `2026-12-07T09:30:00` as a serial number with its fraction of a day. */
export function momentToSerial(moment: string): number {
  return Date.parse(`${moment}Z`) / DAY_MS + SERIAL_OF_1970;
}

export function serialToIso(serial: number): string {
  return new Date(Math.floor(serial - SERIAL_OF_1970) * DAY_MS).toISOString().slice(0, 10);
}

/** The same back, to the minute. */
export function serialToMoment(serial: number): string {
  const minutes = Math.round((serial - SERIAL_OF_1970) * 24 * 60);
  return new Date(minutes * 60_000).toISOString().slice(0, 19);
}

/** `2026-12-07` of a date cell, or of « 07/12/2026 » or « 2026-12-07 » typed as text; '' when empty; null when it is no date that exists. */
export function readDate(value: CellValue | undefined): string | null {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'number') return value > 0 && value < 200_000 ? serialToIso(value) : null;
  const text = String(value).trim();
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const iso = french ? `${french[3]}-${french[2]?.padStart(2, '0')}-${french[1]?.padStart(2, '0')}` : text;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso;
}
