// Who closed a session, as its history tells, and whether that locks out the person who is asking.

import { serialToMoment } from '../tabs/dates.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { plainText, rawCell, type Table } from '../tabs/table.ts';
import { momentText } from '../text/dates.ts';
import { historyText } from '../text/history.ts';
import type { Workbook } from './workbook.ts';

/** A line of the history: « 07/12/2026 09:30 », an address or '', and its words. */
export type Told = { at: string; by: string; what: string };

/** null when the session is not closed, or the history does not say. */
export function closingTold({ fields, tables }: Workbook): Told | null {
  const fingerprint = fields?.fingerprint ?? '';
  if (!fingerprint) return null;
  return lastTold(tables.get(sheetIds.history), (what) => what === historyText.closed(fingerprint));
}

/** Whoever closed, and the owner, alone may write in the papers. */
export function isLockedFor({ sheets }: Workbook): boolean {
  return (sheets.get(sheetIds.results)?.protectedRanges ?? []).some((one) => one.requestingUserCanEdit === false);
}

export function lastTold(history: Table | undefined, is: (what: string) => boolean): Told | null {
  if (!history) return null;
  const line = [...history.rows].reverse().find(({ index }) => is(plainText(history, index, 'what')));
  if (!line) return null;
  const when = rawCell(history, line.index, 'when');
  const at = typeof when === 'number' ? momentText(serialToMoment(when)) : '';
  return { at, by: plainText(history, line.index, 'who'), what: plainText(history, line.index, 'what') };
}
