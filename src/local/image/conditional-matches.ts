// Where conditional formats hold: their formulas calculated by the engine on a sheet of their own, over the values that stand now.

import { lazyCalculator } from '../calculation/calculator.ts';
import { quoteTitle } from '../sheets/a1.ts';
import { fillFormula, type Piece, parseFormula } from '../sheets/formula.ts';
import { calculatedOf } from '../sheets/results.ts';
import {
  type Cell,
  constantOf,
  formulaOf,
  newSheet,
  type Row,
  type Scalar,
  type Sheet,
  type Spreadsheet,
} from '../sheets/spreadsheet.ts';
import { formulaOfRule } from './conditional-images.ts';

export type Matches = (sheet: Sheet, rule: number, row: number, column: number) => boolean;

const scratchId = 2_000_000_000;
const scratchWidth = 1000;

/** The same formula text, once shifted, is calculated once. */
export async function conditionalMatches(book: Spreadsheet): Promise<Matches> {
  const cells = new Map<string, Cell>();
  const places = new Map<Sheet, Map<string, Cell>>();
  for (const sheet of book.sheets) {
    const found = new Map<string, Cell>();
    for (const rule of sheet.conditionalFormats.keys()) gather(sheet, rule, cells, found);
    places.set(sheet, found);
  }
  if (cells.size > 0) {
    const calculator = lazyCalculator();
    await calculator.calculate(scratchBook(book, [...cells.values()]));
    calculator.dispose();
  }
  return (sheet, rule, row, column) => {
    const cell = places.get(sheet)?.get(`${rule} ${row} ${column}`);
    return isTrue(cell && calculatedOf(cell));
  };
}

function isTrue(value: Scalar | undefined): boolean {
  return typeof value === 'number' ? value !== 0 : value === true;
}

function gather(sheet: Sheet, rule: number, cells: Map<string, Cell>, places: Map<string, Cell>): void {
  const held = sheet.conditionalFormats[rule];
  const first = held?.areas[0];
  if (!held || !first) return;
  const pieces = onItsTab(parseFormula(formulaOfRule(held.rule)), sheet.properties.title);
  for (const area of held.areas) {
    for (let row = area.startRow; row < Math.min(area.endRow, lastRow(sheet, area.startRow)); row++) {
      for (let column = area.startColumn; column < area.endColumn; column++) {
        const formulaValue = fillFormula(pieces, row - first.startRow, column - first.startColumn);
        const cell = cells.get(formulaValue) ?? { userEnteredValue: { formulaValue } };
        cells.set(formulaValue, cell);
        places.set(`${rule} ${row} ${column}`, cell);
      }
    }
  }
}

/** Rows below everything that stands on the tab are blank: one of them is looked at, not a thousand. */
function lastRow(sheet: Sheet, startRow: number): number {
  return Math.max(sheet.rows.length, startRow + 1);
}

function onItsTab(pieces: readonly Piece[], title: string): Piece[] {
  return pieces.map((piece) =>
    typeof piece === 'string' || piece.title !== undefined
      ? piece
      : { ...piece, title, prefix: `${quoteTitle(title)}!` },
  );
}

function scratchBook(book: Spreadsheet, formulas: Cell[]): Spreadsheet {
  const rows: Row[] = [];
  for (let i = 0; i < formulas.length; i += scratchWidth) rows.push(formulas.slice(i, i + scratchWidth));
  const scratch = { ...newSheet(scratchId, '(formats)', rows.length, scratchWidth), rows };
  const values = book.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => Array.from(row, valueOnly)) }));
  return { ...book, sheets: [...values, scratch] };
}

function valueOnly(cell: Cell | undefined): Cell | undefined {
  if (!cell) return undefined;
  const value = formulaOf(cell) === undefined ? constantOf(cell) : calculatedOf(cell);
  if (value === undefined) return undefined;
  if (typeof value === 'number') return { userEnteredValue: { numberValue: value } };
  return { userEnteredValue: typeof value === 'boolean' ? { boolValue: value } : { stringValue: value } };
}
