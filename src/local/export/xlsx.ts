// The xlsx file that Google's own export address would answer.

import ExcelJS, { type Worksheet } from 'exceljs';
import type { RangeImage, SheetImage, WorkbookImage } from '../workbook-image.ts';
import { type FontLoader, loadPackagedFonts } from './font-files.ts';
import { layoutSheet } from './sheet-layout.ts';
import { type Typeface, typefaceOf } from './typeface.ts';
import { xlsxFormula, xlsxSheetNames } from './xlsx-formula.ts';
import { addList, type ListStore, listStore, rangeAddress } from './xlsx-lists.ts';
import { xlsxRuleStyle, xlsxStyle } from './xlsx-style.ts';
import { mustStayText, xlsxValue } from './xlsx-value.ts';

const paperA4 = 9;
const defaultHeightPt = 15.75;
const marginsInches = { left: 0.5, right: 0.5, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };

/** The whole workbook, hidden tabs too; the tabs are protected without a password. The fonts serve to measure wrapped text. */
export async function exportXlsx(image: WorkbookImage, loadFonts: FontLoader = loadPackagedFonts): Promise<Uint8Array> {
  const typeface = typefaceOf(await loadFonts());
  const workbook = new ExcelJS.Workbook();
  workbook.title = image.title;
  workbook.creator = 'Grilles de jury';
  const titles = image.sheets.map((sheet) => sheet.title);
  const [listName = 'Listes', ...names] = xlsxSheetNames(['Listes', ...titles]);
  const sheetNames = new Map(titles.map((title, index) => [title, names[index] ?? title]));
  const store = listStore(workbook, listName);
  const sheets = image.sheets.map((sheet) => ({ sheet, target: addSheet(workbook, sheet, sheetNames) }));
  for (const { sheet, target } of sheets) await fillSheet(target, sheet, sheetNames, store, typeface);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

type SheetNames = ReadonlyMap<string, string>;

function addSheet(workbook: ExcelJS.Workbook, sheet: SheetImage, sheetNames: SheetNames): Worksheet {
  const { frozenRows, frozenColumns } = sheet;
  return workbook.addWorksheet(sheetNames.get(sheet.title) ?? sheet.title, {
    state: sheet.hidden ? 'hidden' : 'visible',
    views: frozenRows + frozenColumns > 0 ? [{ state: 'frozen', xSplit: frozenColumns, ySplit: frozenRows }] : [],
    pageSetup: {
      paperSize: paperA4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: marginsInches,
      ...(frozenRows > 0 ? { printTitlesRow: `1:${frozenRows}` } : {}),
    },
  });
}

async function fillSheet(
  target: Worksheet,
  sheet: SheetImage,
  names: SheetNames,
  store: ListStore,
  typeface: Typeface,
): Promise<void> {
  setSizes(target, sheet);
  setHeights(target, sheet, typeface);
  setCells(target, sheet, names);
  for (const { startRow, startColumn, endRow, endColumn } of sheet.merges) {
    target.mergeCellsWithoutStyle(startRow + 1, startColumn + 1, endRow, endColumn);
  }
  for (const validation of sheet.validations) addList(target, validation, store);
  sheet.conditionalFormats.forEach((format, index) => {
    const rule = {
      formulae: [xlsxFormula(format.formula, names)],
      style: xlsxRuleStyle(format.style),
      priority: index + 1,
    };
    target.addConditionalFormatting({
      ref: format.ranges.map(rangeAddress).join(' '),
      rules: [{ type: 'expression', ...rule }],
    });
  });
  if (sheet.protected) await protect(target, sheet.unprotected);
}

function setSizes(target: Worksheet, sheet: SheetImage): void {
  for (let column = 0; column < sheet.columnCount; column++) {
    const widthPx = sheet.columnWidthsPx[column] ?? 100;
    // a width in xlsx counts digits of 7 pixels, 5 pixels of padding apart
    target.getColumn(column + 1).width = Math.round(((widthPx - 5) / 7) * 100) / 100;
  }
  for (const column of sheet.hiddenColumns) target.getColumn(column + 1).hidden = true;
  for (const row of sheet.hiddenRows) target.getRow(row + 1).hidden = true;
}

/** LibreOffice does not make a row higher for its wrapped text when it opens a file: the height must be written. */
function setHeights(target: Worksheet, sheet: SheetImage, typeface: Typeface): void {
  const layout = layoutSheet(sheet, typeface);
  sheet.rowHeightsPx.forEach((heightPx, row) => {
    if (heightPx !== undefined) target.getRow(row + 1).height = heightPx * 0.75;
  });
  layout.sheet.rows.forEach((row, place) => {
    const height = layout.rowHeights[place] ?? 0;
    if (sheet.rowHeightsPx[row] !== undefined || height > defaultHeightPt) target.getRow(row + 1).height = height;
  });
}

function setCells(target: Worksheet, sheet: SheetImage, names: SheetNames): void {
  sheet.cells.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (!cell) return;
      const targetCell = target.getCell(row + 1, column + 1);
      targetCell.value = xlsxValue(cell, names);
      targetCell.style = xlsxStyle(mustStayText(cell) ? { numberFormat: '@', ...cell.style } : cell.style);
    });
  });
}

async function protect(target: Worksheet, unprotected: RangeImage[]): Promise<void> {
  for (const { startRow, endRow, startColumn, endColumn } of unprotected) {
    for (let row = startRow; row < endRow; row++) {
      for (let column = startColumn; column < endColumn; column++) {
        target.getCell(row + 1, column + 1).protection = { locked: false };
      }
    }
  }
  await target.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
  });
}
