// updateSpreadsheetProperties.

import { overlay, parseMask } from '../field-mask.ts';
import { refuse } from '../refusal.ts';
import type { Spreadsheet } from '../spreadsheet.ts';
import type { Handlers } from './handler.ts';

export const spreadsheetPropertiesHandlers = {
  updateSpreadsheetProperties({ properties = {}, fields = '' }, batch) {
    const after = overlay<object>(batch.book.properties, properties, parseMask(fields)) as Spreadsheet['properties'];
    if (!after?.title) refuse('Spreadsheet title cannot be empty.');
    if (!/^[a-z]{2}(_[A-Z]{2})?$/.test(after.locale ?? '')) refuse(`Unsupported locale: ${after.locale}`);
    if (!isTimeZone(after.timeZone ?? '')) refuse(`Invalid time zone: ${after.timeZone}`);
    batch.book.properties = after;
    return undefined;
  },
} satisfies Handlers;

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('fr', { timeZone });
    return timeZone !== '';
  } catch {
    return false;
  }
}
