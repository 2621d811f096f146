// The spreadsheet as the stand-ins hold it: Google's own shapes, immutable between two batches, rows shared where nothing changed.

import type { RangeImage } from '../workbook-image.ts';

export type CellData = gapi.client.sheets.CellData;
export type ExtendedValue = gapi.client.sheets.ExtendedValue;
export type CellFormat = gapi.client.sheets.CellFormat;
export type GridRange = gapi.client.sheets.GridRange;
export type DataValidationRule = gapi.client.sheets.DataValidationRule;
export type ConditionalFormatRule = gapi.client.sheets.ConditionalFormatRule;
export type ProtectedRange = gapi.client.sheets.ProtectedRange;
export type Request = gapi.client.sheets.Request;
export type Dimension = 'ROWS' | 'COLUMNS';
export type Scalar = string | number | boolean;

/** Half-open, 0-based, bounded, on a sheet known from elsewhere. */
export type Area = RangeImage;

/** A cell is never changed in place: another object stands for another content. */
export type Cell = {
  readonly userEnteredValue?: ExtendedValue;
  readonly userEnteredFormat?: CellFormat;
  readonly dataValidation?: DataValidationRule;
  readonly note?: string;
};
export type Row = (Cell | undefined)[];
export type Band = { pixelSize?: number; hiddenByUser?: boolean };

type GridProperties = gapi.client.sheets.GridProperties & { rowCount: number; columnCount: number };
export type SheetProperties = Omit<gapi.client.sheets.SheetProperties, 'sheetId' | 'title' | 'gridProperties'> & {
  sheetId: number;
  title: string;
  gridProperties: GridProperties;
};

/** A conditional format's or a protection's `GridRange`s are kept as areas, so that a moved row moves them by one function. */
export type HeldRule = { areas: Area[]; rule: ConditionalFormatRule };
/** `area: null` is the whole sheet. */
export type Protection = {
  id: number;
  area: Area | null;
  unprotected: Area[];
  warningOnly: boolean;
  description?: string;
  users: string[];
};

export type Sheet = {
  properties: SheetProperties;
  /** `rows[row][column]`; missing rows and cells are empty */
  rows: Row[];
  rowBands: (Band | undefined)[];
  columnBands: (Band | undefined)[];
  merges: Area[];
  conditionalFormats: HeldRule[];
  protections: Protection[];
  basicFilter?: { area: Area; rest: object };
};

export type Spreadsheet = {
  spreadsheetId: string;
  properties: gapi.client.sheets.SpreadsheetProperties & { title: string; locale: string; timeZone: string };
  /** in the order of the tabs */
  sheets: Sheet[];
  nextId: number;
};

export const defaultRowHeightPx = 21;
export const defaultColumnWidthPx = 100;

export function newSheet(sheetId: number, title: string, rowCount: number, columnCount: number): Sheet {
  return {
    properties: { sheetId, title, sheetType: 'GRID', gridProperties: { rowCount, columnCount } },
    rows: [],
    rowBands: [],
    columnBands: [],
    merges: [],
    conditionalFormats: [],
    protections: [],
  };
}

export function findSheet(book: Spreadsheet, sheetId: number): Sheet | undefined {
  return book.sheets.find((sheet) => sheet.properties.sheetId === sheetId);
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows[row]?.[column];
}

export function wholeSheet(sheet: Sheet): Area {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  return { startRow: 0, endRow: rowCount, startColumn: 0, endColumn: columnCount };
}

export function hasValue(cell: Cell | undefined): boolean {
  return cell?.userEnteredValue !== undefined && Object.keys(cell.userEnteredValue).length > 0;
}

export function formulaOf(cell: Cell | undefined): string | undefined {
  return cell?.userEnteredValue?.formulaValue;
}

/** What was typed, when it is no formula. */
export function constantOf(cell: Cell | undefined): Scalar | undefined {
  const value = cell?.userEnteredValue;
  return value?.stringValue ?? value?.numberValue ?? value?.boolValue;
}
