// A spreadsheet as Google makes it: one blank tab.

import { newSheet, type Spreadsheet } from './sheets/spreadsheet.ts';
import type { Workbook } from './workbook.ts';

export type NewSpreadsheet = { title: string; owner: string; locale?: string; timeZone?: string; id?: string };

export function newWorkbook(
  id: string,
  { title, owner, locale = 'fr_FR', timeZone = 'Europe/Paris' }: NewSpreadsheet,
): Workbook {
  const book: Spreadsheet = {
    spreadsheetId: id,
    properties: { title, locale, timeZone },
    sheets: [newSheet(0, 'Feuille 1', 1000, 26)],
    nextId: 1_000_000_001,
  };
  return { id, owner, shares: new Map(), book, lockedBy: undefined };
}
