// addSheet, deleteSheet, updateSheetProperties.

import { quoteTitle } from '../a1.ts';
import { sheetOf } from '../areas.ts';
import { isOn } from '../axis-change.ts';
import { assertMayEditSheet, type Batch } from '../batch.ts';
import { overlay, parseMask } from '../field-mask.ts';
import type { Piece } from '../formula.ts';
import { refuse } from '../refusal.ts';
import { rewriteFormulas } from '../rewrite-formulas.ts';
import { newSheet, type Sheet, type SheetProperties } from '../spreadsheet.ts';
import type { Handlers } from './handler.ts';

const maxCells = 10_000_000;
const maxColumns = 18_278;

export const sheetHandlers = {
  addSheet({ properties = {} }, batch) {
    const sheetId = properties.sheetId ?? batch.book.nextId;
    if (batch.book.sheets.some((sheet) => sheet.properties.sheetId === sheetId)) {
      refuse(`A sheet with the id ${sheetId} already exists. Please enter another id.`);
    }
    if (sheetId < 0) refuse(`Invalid sheetId: ${sheetId}`);
    const title = properties.title ?? freeTitle(batch);
    assertTitle(batch, title);
    const { rowCount = 1000, columnCount = 26 } = properties.gridProperties ?? {};
    const sheet = newSheet(sheetId, title, rowCount, columnCount);
    sheet.properties = {
      ...properties,
      ...sheet.properties,
      gridProperties: { ...properties.gridProperties, rowCount, columnCount },
    };
    delete sheet.properties.index;
    batch.book.sheets = batch.book.sheets.slice();
    batch.book.sheets.splice(properties.index ?? batch.book.sheets.length, 0, sheet);
    batch.book.nextId += 1;
    assertGrid(batch, sheet);
    assertFrozen(sheet);
    return { addSheet: { properties: propertiesOf(batch.book.sheets, sheet) } };
  },

  deleteSheet({ sheetId }, batch) {
    const sheet = sheetOf(batch.book, sheetId);
    assertMayEditSheet(batch, sheet);
    const left = batch.book.sheets.filter((other) => other !== sheet);
    if (!left.some((other) => !other.properties.hidden)) {
      refuse(`You can't remove all the visible sheets in a document.`);
    }
    batch.book.sheets = left;
    const gone = sheet.properties.title;
    rewriteReferences(batch, gone, () => '#REF!');
    return undefined;
  },

  updateSheetProperties({ properties = {}, fields = '' }, batch) {
    const sheet = sheetOf(batch.book, properties.sheetId);
    assertMayEditSheet(batch, sheet);
    const before = sheet.properties;
    const { index: _, ...wanted } = properties;
    const after = overlay<object>(before, wanted, parseMask(fields)) as SheetProperties;
    sheet.properties = {
      ...after,
      sheetId: before.sheetId,
      title: after.title ?? '',
      gridProperties: { ...after.gridProperties, ...sizeAfter(before, after) },
    };
    if (sheet.properties.title !== before.title) rename(batch, sheet, before.title);
    if (!batch.book.sheets.some((other) => !other.properties.hidden))
      refuse(`You can't hide all the sheets in a document.`);
    dropOutside(sheet);
    assertGrid(batch, sheet);
    assertFrozen(sheet);
    if (properties.index !== undefined && /(^|,)\s*(index|\*)\s*(,|$)/.test(fields))
      place(batch, sheet, properties.index);
    return undefined;
  },
} satisfies Handlers;

/** As Google answers: with the index, which is the place among the tabs. */
export function propertiesOf(sheets: readonly Sheet[], sheet: Sheet): SheetProperties {
  const { sheetId, title, ...rest } = sheet.properties;
  const shown: SheetProperties = { sheetId, title, index: sheets.indexOf(sheet), ...rest };
  if (!shown.hidden) delete shown.hidden;
  return shown;
}

function sizeAfter(before: SheetProperties, after: SheetProperties): { rowCount: number; columnCount: number } {
  const { rowCount, columnCount } = before.gridProperties;
  return {
    rowCount: after.gridProperties?.rowCount ?? rowCount,
    columnCount: after.gridProperties?.columnCount ?? columnCount,
  };
}

function freeTitle(batch: Batch): string {
  for (let number = batch.book.sheets.length + 1; ; number++) {
    const title = `Feuille ${number}`;
    if (!batch.book.sheets.some((sheet) => sheet.properties.title === title)) return title;
  }
}

function assertTitle(batch: Batch, title: string, except?: Sheet): void {
  if (title.trim() === '') refuse('Sheet name cannot be empty.');
  if (title.length > 100) refuse(`Sheet name cannot be longer than 100 characters: ${title}`);
  const taken = batch.book.sheets.some(
    (sheet) => sheet !== except && sheet.properties.title.toLowerCase() === title.toLowerCase(),
  );
  if (taken) refuse(`A sheet with the name "${title}" already exists. Please enter another name.`);
}

function rename(batch: Batch, sheet: Sheet, before: string): void {
  assertTitle(batch, sheet.properties.title, sheet);
  const prefix = `${quoteTitle(sheet.properties.title)}!`;
  rewriteReferences(batch, before, (piece) => ({ ...piece, prefix, title: sheet.properties.title }));
}

type Named = Exclude<Piece, string>;

/** Only what names the tab: a reference without a name stands on its own tab. */
function rewriteReferences(batch: Batch, title: string, change: (piece: Named) => Piece): void {
  rewriteFormulas(batch, (piece) =>
    typeof piece !== 'string' && piece.title !== undefined && isOn(piece, '', title) ? change(piece) : piece,
  );
}

function place(batch: Batch, sheet: Sheet, index: number): void {
  const held = batch.book.sheets.indexOf(sheet);
  const others = batch.book.sheets.filter((other) => other !== sheet);
  // Google counts the new place before the tab leaves its own
  others.splice(index > held ? index - 1 : index, 0, sheet);
  batch.book.sheets = others;
}

function dropOutside(sheet: Sheet): void {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  if (sheet.rows.length > rowCount) sheet.rows.length = rowCount;
  if (sheet.rows.some((row) => row.length > columnCount))
    sheet.rows = sheet.rows.map((row) => row.slice(0, columnCount));
  sheet.rowBands.length = Math.min(sheet.rowBands.length, rowCount);
  sheet.columnBands.length = Math.min(sheet.columnBands.length, columnCount);
}

/** @throws Refusal above ten million cells or 18,278 columns. */
export function assertGrid(batch: Batch, sheet: Sheet): void {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  if (rowCount < 1 || columnCount < 1) refuse('A sheet must have at least one row and one column.');
  if (columnCount > maxColumns) refuse(`columnCount exceeds the limit of ${maxColumns}`);
  let cells = 0;
  for (const { properties } of batch.book.sheets) {
    cells += properties.gridProperties.rowCount * properties.gridProperties.columnCount;
  }
  if (cells > maxCells) {
    refuse(`This action would increase the number of cells in the workbook above the limit of ${maxCells} cells.`);
  }
}

/** @throws Refusal when all rows or columns are frozen, or the edge runs through a merge. */
export function assertFrozen(sheet: Sheet): void {
  const { rowCount, columnCount, frozenRowCount = 0, frozenColumnCount = 0 } = sheet.properties.gridProperties;
  if (frozenRowCount >= rowCount) refuse(`You can't freeze all visible rows on the sheet.`);
  if (frozenColumnCount >= columnCount) refuse(`You can't freeze all visible columns on the sheet.`);
  for (const merge of sheet.merges) {
    if (merge.startRow < frozenRowCount && frozenRowCount < merge.endRow) {
      refuse(`You can't freeze rows which contain only part of a merged cell.`);
    }
    if (merge.startColumn < frozenColumnCount && frozenColumnCount < merge.endColumn) {
      refuse(`You can't freeze columns which contain only part of a merged cell.`);
    }
  }
}
