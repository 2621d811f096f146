// copyPaste: a source repeated over its destination, whole (PASTE_NORMAL) or in part.

import { contains, intersection, locate, shiftArea } from '../areas.ts';
import { assertMayEdit, type Batch, changeCells } from '../batch.ts';
import { fillFormula, parseFormula } from '../formula.ts';
import { notEmulated } from '../refusal.ts';
import { type Area, type Cell, cellAt, formulaOf, type Sheet, wholeSheet } from '../spreadsheet.ts';
import type { Handlers } from './handler.ts';
import { addMerge } from './merges.ts';

type Located = { sheet: Sheet; area: Area };

export const copyPasteHandlers = {
  copyPaste({ source, destination, pasteType = 'PASTE_NORMAL', pasteOrientation = 'NORMAL' }, batch) {
    if (pasteType !== 'PASTE_NORMAL' && pasteType !== 'PASTE_FORMAT') notEmulated(`copyPaste ${pasteType}`);
    if (pasteOrientation !== 'NORMAL') notEmulated(`copyPaste ${pasteOrientation}`);
    const from = locate(batch.book, source);
    const given = locate(batch.book, destination);
    const to = { sheet: given.sheet, area: repeated(from.area, given.area, wholeSheet(given.sheet)) };
    assertMayEdit(batch, to.sheet, to.area);
    pasteCells(batch, from, to, pasteType === 'PASTE_NORMAL');
    pasteMerges(batch, from, to);
    pasteRules(from, to);
    return undefined;
  },
} satisfies Handlers;

/** A destination that is a multiple of the source repeats it; else the source is pasted once, at its first cell. */
function repeated(source: Area, destination: Area, sheet: Area): Area {
  const height = source.endRow - source.startRow;
  const width = source.endColumn - source.startColumn;
  const rows = destination.endRow - destination.startRow;
  const columns = destination.endColumn - destination.startColumn;
  const fits = rows % height === 0 && columns % width === 0;
  const { startRow, startColumn } = destination;
  return {
    startRow,
    startColumn,
    endRow: Math.min(sheet.endRow, startRow + (fits ? rows : height)),
    endColumn: Math.min(sheet.endColumn, startColumn + (fits ? columns : width)),
  };
}

function pasteCells(batch: Batch, from: Located, to: Located, values: boolean): void {
  const { area } = from;
  const height = area.endRow - area.startRow;
  const width = area.endColumn - area.startColumn;
  // read before writing: source and destination may overlap
  const copied = Array.from({ length: height }, (_, r) =>
    Array.from({ length: width }, (_, c) => cellAt(from.sheet, area.startRow + r, area.startColumn + c)),
  );
  changeCells(batch, to.sheet, to.area, (held, row, column) => {
    const r = (row - to.area.startRow) % height;
    const c = (column - to.area.startColumn) % width;
    const cell = copied[r]?.[c];
    return values ? moved(cell, row - area.startRow - r, column - area.startColumn - c) : lookOf(held, cell);
  });
}

function moved(cell: Cell | undefined, rows: number, columns: number): Cell | undefined {
  const formula = formulaOf(cell);
  if (formula === undefined) return cell;
  return { ...cell, userEnteredValue: { formulaValue: fillFormula(parseFormula(formula), rows, columns) } };
}

/** « Paste the format and data validation only » (the API's reference). */
function lookOf(held: Cell | undefined, cell: Cell | undefined): Cell | undefined {
  const { userEnteredFormat: _, dataValidation: __, ...kept } = held ?? {};
  const { userEnteredFormat, dataValidation } = cell ?? {};
  const after: Cell = {
    ...kept,
    ...(userEnteredFormat && { userEnteredFormat }),
    ...(dataValidation && { dataValidation }),
  };
  return Object.keys(after).length === 0 ? undefined : after;
}

function tiles({ area }: Located, to: Located): { rows: number; columns: number }[] {
  const found: { rows: number; columns: number }[] = [];
  for (let row = to.area.startRow; row < to.area.endRow; row += area.endRow - area.startRow) {
    for (let column = to.area.startColumn; column < to.area.endColumn; column += area.endColumn - area.startColumn) {
      found.push({ rows: row - area.startRow, columns: column - area.startColumn });
    }
  }
  return found;
}

function pasteMerges(batch: Batch, from: Located, to: Located): void {
  const merges = from.sheet.merges.filter((merge) => contains(from.area, merge));
  if (merges.length === 0) return;
  for (const { rows, columns } of tiles(from, to)) {
    if (from.sheet === to.sheet && rows === 0 && columns === 0) continue;
    for (const merge of merges) addMerge(batch, to.sheet, shiftArea(merge, rows, columns));
  }
}

/** A rule that reached the source reaches the destination too; on another tab it is another rule. */
function pasteRules(from: Located, to: Located): void {
  for (const held of from.sheet.conditionalFormats) {
    const parts = held.areas.flatMap((area) => intersection(area, from.area) ?? []);
    if (parts.length === 0) continue;
    if (from.sheet !== to.sheet) notEmulated('copyPaste of a conditional format to another tab');
    const added = tiles(from, to).flatMap(({ rows, columns }) =>
      parts.flatMap((part) => intersection(shiftArea(part, rows, columns), to.area) ?? []),
    );
    const missing = added.filter((area) => !held.areas.some((there) => contains(there, area)));
    if (missing.length === 0) continue;
    to.sheet.conditionalFormats = to.sheet.conditionalFormats.map((rule) =>
      rule === held ? { ...rule, areas: [...rule.areas, ...missing] } : rule,
    );
  }
}
