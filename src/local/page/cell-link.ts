// A cell that leads to another of the same workbook: once it is selected, a button offers to go there, as Google's little card does.

import { parseA1, quoteTitle } from '../sheets/a1.ts';
import { cellAt, findSheet } from '../sheets/spreadsheet.ts';
import type { CellPlace } from '../typing/hand.ts';
import type { Workbook } from '../workbook.ts';
import { byId, make } from './dom.ts';
import type { Grid } from './grid/grid.ts';
import { words } from './words.ts';

const inside = /^#gid=(\d+)(?:&range=([A-Z]+\d+))?/;

export function offerLink(workbook: Workbook, grid: Grid, { sheetId, row, column }: CellPlace): void {
  const offer = byId('link');
  const sheet = findSheet(workbook.book, sheetId);
  const uri = sheet && cellAt(sheet, row, column)?.userEnteredFormat?.textFormat?.link?.uri;
  const [, gid, range] = inside.exec(uri ?? '') ?? [];
  const target = gid === undefined ? undefined : findSheet(workbook.book, Number(gid));
  offer.hidden = target === undefined;
  if (!target) return;
  const { title } = target.properties;
  const go = () => {
    offer.hidden = true;
    const area = range === undefined ? undefined : parseA1(workbook.book, `${quoteTitle(title)}!${range}`).area;
    grid.select(target.properties.sheetId, area?.startRow, area?.startColumn);
  };
  offer.replaceChildren(make('button', { type: 'button', textContent: words.goTo(title), onclick: go }));
}
