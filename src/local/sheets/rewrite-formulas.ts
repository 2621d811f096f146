// Goes through every formula of the draft, in cells and conditional formats, and puts back those that changed.

import { type AxisChange, mapFormula, ruleWith } from './axis-change.ts';
import { type Batch, changeCells } from './batch.ts';
import { type Piece, parseFormula, writeFormula } from './formula.ts';
import { type Cell, formulaOf, type Sheet } from './spreadsheet.ts';

/** `change` gives another piece or the same one; formulas that name no tab are not read. */
export function rewriteFormulas(batch: Batch, change: (piece: Piece) => Piece): void {
  const rewrite = (text: string): string => {
    if (!text.includes('!')) return text;
    const pieces = parseFormula(text);
    const after = pieces.map(change);
    return after.some((piece, i) => piece !== pieces[i]) ? writeFormula(after) : text;
  };
  for (const sheet of batch.book.sheets) {
    rewriteCells(batch, sheet, rewrite);
    sheet.conditionalFormats = sheet.conditionalFormats.map((held) => ({
      ...held,
      rule: ruleWith(held.rule, rewrite),
    }));
  }
}

/** Formulas of all tabs after rows or columns of `changed` came, went or moved; its own conditional formats are mapped apart. */
export function shiftFormulas(batch: Batch, changed: Sheet, change: AxisChange): void {
  const title = changed.properties.title;
  for (const sheet of batch.book.sheets) {
    const own = sheet.properties.title;
    const rewrite = (text: string) => mapFormula(change, text, own, title) ?? text;
    rewriteCells(batch, sheet, rewrite);
    if (sheet === changed) continue;
    sheet.conditionalFormats = sheet.conditionalFormats.map((held) => ({
      ...held,
      rule: ruleWith(held.rule, rewrite),
    }));
  }
}

function rewriteCells(batch: Batch, sheet: Sheet, rewrite: (text: string) => string): void {
  sheet.rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      const formula = formulaOf(cell);
      if (formula === undefined) return;
      const after = rewrite(formula);
      if (after === formula) return;
      const area = { startRow: r, endRow: r + 1, startColumn: c, endColumn: c + 1 };
      changeCells(batch, sheet, area, (held) => withFormula(held, after));
    });
  });
}

export function withFormula(cell: Cell | undefined, formulaValue: string): Cell {
  return { ...cell, userEnteredValue: { formulaValue } };
}
