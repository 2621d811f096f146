// The spreadsheet as `Sheets.Spreadsheets.get` and a batch's answer show it; grid data only where the mask asks for it.

import { gridRange } from './areas.ts';
import type { Person } from './batch.ts';
import { below, type Mask, pick } from './field-mask.ts';
import { shownRule } from './requests/conditional-formats.ts';
import { shownProtection } from './requests/protections.ts';
import { propertiesOf } from './requests/sheets.ts';
import { calculatedOf } from './results.ts';
import {
  type Area,
  type Cell,
  type CellData,
  defaultColumnWidthPx,
  defaultRowHeightPx,
  type ExtendedValue,
  type Sheet,
  type Spreadsheet,
  wholeSheet,
} from './spreadsheet.ts';

export type View = { person: Person; owner: string; url: string };
/** `areas` asked for, by tab; undefined: every tab, whole. */
export type Selection = { sheet: Sheet; area: Area }[] | undefined;

export function spreadsheetResource(book: Spreadsheet, view: View, mask: Mask, selection: Selection): unknown {
  const sheetMask = below(mask, 'sheets');
  const sheets = selection
    ? book.sheets.filter((sheet) => selection.some((part) => part.sheet === sheet))
    : book.sheets;
  const resource = {
    spreadsheetId: book.spreadsheetId,
    properties: { autoRecalc: 'ON_CHANGE', ...book.properties },
    spreadsheetUrl: view.url,
    sheets: sheetMask && sheets.map((sheet) => sheetResource(book, view, sheetMask, sheet, selection)),
  };
  return pick(resource, mask);
}

function sheetResource(book: Spreadsheet, view: View, mask: Mask, sheet: Sheet, selection: Selection): unknown {
  const { sheetId } = sheet.properties;
  const dataMask = below(mask, 'data');
  const areas = selection?.filter((part) => part.sheet === sheet).map((part) => part.area) ?? [wholeSheet(sheet)];
  const some = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);
  const { basicFilter } = sheet;
  return pick(
    {
      properties: propertiesOf(book.sheets, sheet),
      merges: some(sheet.merges.map((area) => gridRange(sheetId, area))),
      conditionalFormats: some(sheet.conditionalFormats.map((held) => shownRule(sheet, held))),
      protectedRanges: some(sheet.protections.map((held) => shownProtection(view, sheet, held))),
      basicFilter: basicFilter && { ...basicFilter.rest, range: gridRange(sheetId, basicFilter.area) },
      data: dataMask && areas.map((area) => gridData(sheet, area, dataMask)),
    },
    mask,
  );
}

/** Trailing empty cells and rows are left out, as Google does. */
function gridData(sheet: Sheet, area: Area, mask: Mask): unknown {
  const rowMask = below(mask, 'rowData');
  const valueMask = rowMask && below(rowMask, 'values');
  const rowData: { values?: unknown[] }[] = [];
  if (valueMask) {
    for (let r = area.startRow; r < Math.min(area.endRow, sheet.rows.length); r++) {
      const values = (sheet.rows[r] ?? []).slice(area.startColumn, area.endColumn);
      const last = values.findLastIndex((cell) => cell !== undefined);
      const shown = Array.from(values.slice(0, last + 1), (cell) => pick(cell ? shownCell(cell) : {}, valueMask));
      rowData.push(shown.length > 0 ? { values: shown } : {});
    }
    while (rowData.length > 0 && !rowData.at(-1)?.values) rowData.pop();
  }
  return {
    ...(area.startRow > 0 && { startRow: area.startRow }),
    ...(area.startColumn > 0 && { startColumn: area.startColumn }),
    ...(rowData.length > 0 && { rowData }),
    ...(below(mask, 'rowMetadata') && {
      rowMetadata: bands(sheet.rowBands, area.startRow, area.endRow, defaultRowHeightPx),
    }),
    ...(below(mask, 'columnMetadata') && {
      columnMetadata: bands(sheet.columnBands, area.startColumn, area.endColumn, defaultColumnWidthPx),
    }),
  };
}

function bands(held: Sheet['rowBands'], start: number, end: number, pixelSize: number): unknown[] {
  return Array.from({ length: end - start }, (_, i) => ({ pixelSize, ...held[start + i] }));
}

export function shownCell(cell: Cell): CellData {
  const effective = effectiveValue(cell);
  return { ...cell, ...(effective && { effectiveValue: effective }) };
}

/** A formula has one once it is calculated. */
export function effectiveValue(cell: Cell): ExtendedValue | undefined {
  if (cell.userEnteredValue?.formulaValue === undefined) return cell.userEnteredValue;
  const result = calculatedOf(cell);
  if (typeof result === 'number') return { numberValue: result };
  if (typeof result === 'boolean') return { boolValue: result };
  if (result === undefined) return undefined;
  const type = errorTypes[result];
  return type ? { errorValue: { type, message: result } } : { stringValue: result };
}

type ErrorType = NonNullable<gapi.client.sheets.ErrorValue['type']>;

const errorTypes: Record<string, ErrorType> = {
  '#DIV/0!': 'DIVIDE_BY_ZERO',
  '#VALUE!': 'VALUE',
  '#REF!': 'REF',
  '#NAME?': 'NAME',
  '#NUM!': 'NUM',
  '#N/A': 'N_A',
  '#NULL!': 'NULL_VALUE',
  '#ERROR!': 'ERROR',
};
