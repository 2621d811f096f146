// A workbook drawn from the spreadsheet once everything in it is calculated: what the exporters and a page need, without the engine.

import type { Calculator } from '../calculation/calculator.ts';
import { calculatedOf } from '../sheets/results.ts';
import {
  type Band,
  type Cell,
  constantOf,
  defaultColumnWidthPx,
  formulaOf,
  type Sheet,
  type Spreadsheet,
} from '../sheets/spreadsheet.ts';
import type { CellImage, SheetImage, WorkbookImage } from '../workbook-image.ts';
import { cellStyle } from './cell-style.ts';
import { conditionalImages, conditionalStyles } from './conditional-images.ts';
import { conditionalMatches } from './conditional-matches.ts';
import { displayText } from './display-text.ts';
import { validationImages } from './validation-images.ts';

/** `only`: the tabs to draw; left out: all. What holds no formula is drawn without the engine. */
export async function drawImage(
  book: Spreadsheet,
  calculator: Calculator,
  only?: readonly number[],
): Promise<WorkbookImage> {
  const sheets = only ? book.sheets.filter(({ properties }) => only.includes(properties.sheetId)) : book.sheets;
  const isCalculated = sheets.some(hasFormula);
  if (isCalculated) await calculator.calculate(book);
  const matches = isCalculated ? await conditionalMatches(book) : () => false;
  const { title, locale, timeZone } = book.properties;
  return {
    title,
    locale,
    timeZone,
    sheets: sheets.map((sheet) => drawSheet(sheet, (rule, row, column) => matches(sheet, rule, row, column))),
  };
}

function hasFormula({ rows, conditionalFormats }: Sheet): boolean {
  return conditionalFormats.length > 0 || rows.some((row) => row.some((cell) => cell && formulaOf(cell) !== undefined));
}

function drawSheet(sheet: Sheet, matches: (rule: number, row: number, column: number) => boolean): SheetImage {
  const { sheetId, title, hidden = false, gridProperties } = sheet.properties;
  const { rowCount, columnCount, frozenRowCount = 0, frozenColumnCount = 0 } = gridProperties;
  const whole = sheet.protections.find((protection) => protection.area === null);
  return {
    sheetId,
    title,
    hidden,
    rowCount,
    columnCount,
    frozenRows: frozenRowCount,
    frozenColumns: frozenColumnCount,
    columnWidthsPx: Array.from(
      { length: columnCount },
      (_, i) => sheet.columnBands[i]?.pixelSize ?? defaultColumnWidthPx,
    ),
    rowHeightsPx: Array.from({ length: rowCount }, (_, i) => sheet.rowBands[i]?.pixelSize),
    hiddenRows: hiddenOf(sheet.rowBands),
    hiddenColumns: hiddenOf(sheet.columnBands),
    merges: sheet.merges,
    cells: sheet.rows.map((row) => Array.from(row, (cell) => cell && drawCell(cell))),
    validations: validationImages(sheet),
    conditionalFormats: conditionalImages(sheet),
    conditionalStyle: conditionalStyles(sheet, matches),
    protected: sheet.protections.some((protection) => !protection.warningOnly),
    unprotected: whole?.unprotected ?? [],
  };
}

function hiddenOf(bands: readonly (Band | undefined)[]): number[] {
  return bands.flatMap((band, i) => (band?.hiddenByUser ? [i] : []));
}

function drawCell(cell: Cell): CellImage {
  const formula = formulaOf(cell);
  const value = (formula === undefined ? constantOf(cell) : calculatedOf(cell)) ?? null;
  const style = cellStyle(cell.userEnteredFormat);
  const text = displayText(value, style.numberFormat, cell.dataValidation?.condition?.type === 'BOOLEAN');
  return formula === undefined ? { value, text, style } : { value, text, formula, style };
}
