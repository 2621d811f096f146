// The host's spreadsheet as Univer takes a workbook: cells, sizes, merges, frozen edges, lists and conditional formats.

import {
  BooleanNumber,
  CellValueType,
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  type ICellData,
  type IColumnData,
  type IRange,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from '@univerjs/core';
import { engineCell } from '../../calculation/engine-cells.ts';
import { cellStyle } from '../../image/cell-style.ts';
import { conditionalImages } from '../../image/conditional-images.ts';
import { validationImages } from '../../image/validation-images.ts';
import { engineFormula } from '../../sheets/formula.ts';
import { calculatedOf } from '../../sheets/results.ts';
import {
  type Area,
  type Cell,
  type CellFormat,
  defaultColumnWidthPx,
  defaultRowHeightPx,
  formulaOf,
  type Sheet,
  type Spreadsheet,
} from '../../sheets/spreadsheet.ts';
import type { CellStyle } from '../../workbook-image.ts';
import { rowHeightPx } from './row-heights.ts';
import { defaultStyle, drawnStyle, univerStyle } from './univer-style.ts';

export const listsResource = 'SHEET_DATA_VALIDATION_PLUGIN';
export const conditionsResource = 'SHEET_CONDITIONAL_FORMATTING_PLUGIN';

export function workbookData(book: Spreadsheet, unitId: string): IWorkbookData {
  const styles = styleTable();
  const sheets = Object.fromEntries(book.sheets.map((sheet) => [idOf(sheet), worksheetData(book, sheet, styles.idOf)]));
  const bySheet = (make: (sheet: Sheet) => unknown[]) =>
    JSON.stringify(Object.fromEntries(book.sheets.map((sheet) => [idOf(sheet), make(sheet)])));
  return {
    id: unitId,
    name: book.properties.title,
    appVersion: '',
    locale: LocaleType.FR_FR,
    defaultStyle,
    styles: styles.items,
    sheetOrder: book.sheets.map(idOf),
    sheets,
    resources: [
      { name: listsResource, data: bySheet(listRules) },
      { name: conditionsResource, data: bySheet((sheet) => conditionRules(book, sheet)) },
    ],
  };
}

export function idOf({ properties }: Sheet): string {
  return String(properties.sheetId);
}

/** Texts that Univer would read as something else without their type. It looks into each typed text for a number, at every drawing. */
const mayBeRead = /\d|^=|^(true|false|vrai|faux)$/i;

/** A whole cell, its known result included; `style` gives what to write for a look. */
export function univerCell(
  cell: Cell | undefined,
  book: Spreadsheet,
  style: (format: CellFormat) => string | IStyleData,
): ICellData | undefined {
  const data = engineCell(cell, book);
  const format = cell?.userEnteredFormat;
  if (!cell || (!data && !format)) return undefined;
  const result = formulaOf(cell) === undefined ? undefined : calculatedOf(cell);
  if (typeof data?.v === 'string' && !mayBeRead.test(data.v)) delete data.t;
  return { ...data, ...(result !== undefined && typed(result)), ...(format && { s: style(format) }) };
}

function typed(result: string | number | boolean): ICellData {
  if (typeof result === 'boolean') return { v: result ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: result, t: typeof result === 'number' ? CellValueType.NUMBER : CellValueType.STRING };
}

function worksheetData(
  book: Spreadsheet,
  sheet: Sheet,
  styleId: (format: CellFormat) => string,
): Partial<IWorksheetData> {
  const { title, hidden, gridProperties } = sheet.properties;
  const { rowCount, columnCount, frozenRowCount = 0, frozenColumnCount = 0, hideGridlines } = gridProperties;
  const color = cellStyle({ backgroundColorStyle: sheet.properties.tabColorStyle ?? {} }).background;
  const cellData: Record<number, Record<number, ICellData>> = {};
  sheet.rows.forEach((row, r) => {
    const cells: Record<number, ICellData> = {};
    row.forEach((cell, c) => {
      const data = univerCell(cell, book, styleId);
      if (data) cells[c] = data;
    });
    cellData[r] = cells;
  });
  return {
    id: idOf(sheet),
    name: title,
    hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    tabColor: color ?? '',
    rowCount,
    columnCount,
    defaultRowHeight: defaultRowHeightPx,
    defaultColumnWidth: defaultColumnWidthPx,
    showGridlines: hideGridlines ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: {
      xSplit: frozenColumnCount,
      ySplit: frozenRowCount,
      startRow: frozenRowCount > 0 ? frozenRowCount : -1,
      startColumn: frozenColumnCount > 0 ? frozenColumnCount : -1,
    },
    mergeData: sheet.merges.map(rangeOf),
    rowData: rowData(sheet),
    columnData: columnData(sheet),
    cellData,
  };
}

function rowData(sheet: Sheet): Record<number, IRowData> {
  const rows: Record<number, IRowData> = {};
  const count = Math.max(sheet.rows.length, sheet.rowBands.length);
  for (let row = 0; row < count; row++) {
    const band = sheet.rowBands[row];
    const h = band?.pixelSize ?? rowHeightPx(sheet, row) ?? defaultRowHeightPx;
    if (h !== defaultRowHeightPx || band?.hiddenByUser) {
      rows[row] = { h, ...(band?.hiddenByUser && { hd: BooleanNumber.TRUE }) };
    }
  }
  return rows;
}

function columnData(sheet: Sheet): Record<number, IColumnData> {
  const columns: Record<number, IColumnData> = {};
  sheet.columnBands.forEach((band, column) => {
    if (!band) return;
    columns[column] = {
      w: band.pixelSize ?? defaultColumnWidthPx,
      ...(band.hiddenByUser && { hd: BooleanNumber.TRUE }),
    };
  });
  return columns;
}

/** Univer's ranges hold their last row and column. */
export function rangeOf({ startRow, endRow, startColumn, endColumn }: Area): IRange {
  return { startRow, endRow: endRow - 1, startColumn, endColumn: endColumn - 1 };
}

function listRules(sheet: Sheet): unknown[] {
  return validationImages(sheet).map(({ ranges, list, strict }, i) => ({
    uid: `list-${sheet.properties.sheetId}-${i}`,
    ranges: ranges.map(rangeOf),
    allowBlank: true,
    ...(list.join() === 'TRUE,FALSE'
      ? { type: DataValidationType.CHECKBOX }
      : { type: DataValidationType.LIST, formula1: JSON.stringify(list), renderMode: DataValidationRenderMode.ARROW }),
    errorStyle: strict ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.INFO,
  }));
}

function conditionRules(book: Spreadsheet, sheet: Sheet): unknown[] {
  const hasTab = (title: string) =>
    book.sheets.some(({ properties }) => properties.title.toLowerCase() === title.toLowerCase());
  return conditionalImages(sheet).map(({ ranges, formula, style }, i) => ({
    cfId: `format-${sheet.properties.sheetId}-${i}`,
    ranges: ranges.map(rangeOf),
    stopIfTrue: false,
    rule: {
      type: 'highlightCell',
      subType: 'formula',
      value: engineFormula(formula, hasTab),
      style: univerStyle(style as CellStyle),
    },
  }));
}

function styleTable(): { items: Record<string, IStyleData>; idOf: (format: CellFormat) => string } {
  const items: Record<string, IStyleData> = {};
  const known = new Map<CellFormat, string>();
  return {
    items,
    idOf(format) {
      const held = known.get(format) ?? `s${known.size}`;
      if (!known.has(format)) items[held] = drawnStyle(format);
      known.set(format, held);
      return held;
    },
  };
}
