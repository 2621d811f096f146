// Cells that a person typed, chose, pasted, filled or cleared in the page, written into the host's spreadsheet.

import { CellValueType, type ICellData } from '@univerjs/core';
import { cellAt, type ExtendedValue, findSheet, type Request } from '../../sheets/spreadsheet.ts';
import { NotHere } from '../not-here.ts';
import { allOrNothing } from './all-or-nothing.ts';
import type { Seat } from './grid.ts';

/** The cell's editor, a list's choice and a tick box write through this command alone. */
const typingCommand = 'sheet.command.set-range-values';
const pasteCommands = /paste/;

type Written = { row: number; column: number; data: ICellData | null };

/** @throws Refusal, and nothing is written. */
export function writeCells(
  { document, workbook }: Seat,
  sheetId: number,
  cellValue: Record<number, Record<number, ICellData | null>>,
  trigger: string,
): void {
  const cells = Object.entries(cellValue).flatMap(([row, columns]) =>
    Object.entries(columns).map(([column, data]): Written => ({ row: Number(row), column: Number(column), data })),
  );
  if (!cells.some(({ data }) => holdsValue(data))) throw new NotHere('format');
  const [only] = cells;
  if (trigger === typingCommand && cells.length === 1 && only) {
    const { row, column, data } = only;
    const isTickBox = isBox({ document, workbook }, sheetId, row, column);
    document.type({ sheetId, row, column }, isTickBox ? tickText(data) : typedText(data));
    return;
  }
  if (pasteCommands.test(trigger)) {
    // read as typed texts are, and past the lists
    allOrNothing(workbook, () => {
      for (const { row, column, data } of cells) document.paste({ sheetId, row, column }, [[typedText(data)]]);
    });
    return;
  }
  document.edit(cells.map((cell) => writeRequest(sheetId, cell)));
}

function holdsValue(data: ICellData | null): boolean {
  return data === null || ['v', 'f', 'p'].some((key) => key in data);
}

function isBox({ workbook }: Seat, sheetId: number, row: number, column: number): boolean {
  const sheet = findSheet(workbook.book, sheetId);
  return sheet !== undefined && cellAt(sheet, row, column)?.dataValidation?.condition?.type === 'BOOLEAN';
}

function tickText(data: ICellData | null): string {
  return data?.v === true || Number(data?.v) === 1 ? 'VRAI' : 'FAUX';
}

/** What the person sees in the editor, as the host reads a typed text. */
function typedText(data: ICellData | null): string {
  if (data?.f) return frenchFormula(data.f);
  if (data?.p?.body) return data.p.body.dataStream.replace(/\r\n$/, '').replace(/\r/g, '\n');
  if (data?.t === CellValueType.BOOLEAN) return data.v === 1 || data.v === true ? 'VRAI' : 'FAUX';
  // a leading apostrophe was taken away by the editor
  if (data?.t === CellValueType.FORCE_STRING) return `'${data.v ?? ''}`;
  return typeof data?.v === 'number' ? String(data.v).replace('.', ',') : String(data?.v ?? '');
}

function writeRequest(sheetId: number, { row, column, data }: Written): Request {
  return {
    updateCells: {
      start: { sheetId, rowIndex: row, columnIndex: column },
      rows: [{ values: [{ userEnteredValue: enteredValue(data) }] }],
      fields: 'userEnteredValue',
    },
  };
}

function enteredValue(data: ICellData | null): ExtendedValue {
  if (data?.f) return { formulaValue: frenchFormula(data.f) };
  if (data?.p?.body) return { stringValue: typedText(data) };
  if (data?.v === undefined || data.v === null || data.v === '') return {};
  if (data.t === CellValueType.BOOLEAN) return { boolValue: data.v === 1 || data.v === true };
  return typeof data.v === 'number' ? { numberValue: data.v } : { stringValue: String(data.v) };
}

/** Univer's formulas part arguments with a comma; a French file with a semicolon. */
function frenchFormula(text: string): string {
  return text.replace(/("[^"]*"|'[^']*')|,/g, (_, quoted?: string) => quoted ?? ';');
}
