// Values as updateCells and repeatCell requests: text as stringValue, so that a name beginning with « = » stays a name.

import type { Area, CellValue, ValueBlock } from '../tabs/layout.ts';
import { dimensionRange, gridRange, type Request, runsOf } from './ranges.ts';

type CellData = gapi.client.sheets.CellData;

/** A run of one value this long is written once for its whole range. */
const LONG_RUN = 4;

export function cellData(value: CellValue): CellData {
  if (value === null || value === '') return {};
  if (typeof value === 'string') return { userEnteredValue: { stringValue: value } };
  if (typeof value === 'number') return { userEnteredValue: { numberValue: value } };
  return { userEnteredValue: { boolValue: value } };
}

function updateCells(sheetId: number, top: number, left: number, values: CellValue[][]): Request {
  return {
    updateCells: {
      start: { sheetId, rowIndex: top, columnIndex: left },
      rows: values.map((cells) => ({ values: cells.map(cellData) })),
      fields: 'userEnteredValue',
    },
  };
}

/** `undefined` cells are left as they are; neighbouring rows that are whole are written together. */
export function valueRequests(sheetId: number, { top, left, values }: ValueBlock): Request[] {
  const width = Math.max(0, ...values.map((cells) => cells.length));
  if (width === 0) return [];
  const isWhole = values.map((cells) => cells.length === width && cells.every((cell) => cell !== undefined));
  return runsOf(isWhole).flatMap(({ start, end, value }) => {
    const rows = values.slice(start, end);
    if (value) return wholeRequests(sheetId, top + start, left, rows as CellValue[][]);
    return rows.flatMap((cells, i) => partRequests(sheetId, top + start + i, left, cells));
  });
}

function wholeRequests(sheetId: number, top: number, left: number, rows: CellValue[][]): Request[] {
  if (rows[0]?.length !== 1) return [updateCells(sheetId, top, left, rows)];
  return columnRequests(
    sheetId,
    top,
    left,
    rows.map(([cell]) => cell ?? null),
  );
}

function partRequests(
  sheetId: number,
  top: number,
  left: number,
  cells: readonly (CellValue | undefined)[],
): Request[] {
  return runsOf(cells.map((cell) => cell !== undefined))
    .filter(({ value }) => value)
    .map(({ start, end }) => updateCells(sheetId, top, left + start, [cells.slice(start, end) as CellValue[]]));
}

/** One column: a long run of one value is one repeatCell, whatever its length. */
function columnRequests(sheetId: number, top: number, left: number, values: CellValue[]): Request[] {
  const runs = runsOf(values);
  if (!runs.some(({ start, end }) => end - start >= LONG_RUN))
    return [
      updateCells(
        sheetId,
        top,
        left,
        values.map((value) => [value]),
      ),
    ];
  return runs.map(({ start, end, value }) => ({
    repeatCell: {
      range: gridRange(sheetId, { top: top + start, bottom: top + end, left, right: left + 1 }),
      cell: cellData(value),
      fields: 'userEnteredValue',
    },
  }));
}

/** Empties what was typed in an area; its looks stay. */
export function clearRequest(sheetId: number, area: Area): Request {
  return { repeatCell: { range: gridRange(sheetId, area), cell: {}, fields: 'userEnteredValue' } };
}

/** Rows after the last one that holds data. */
export function appendRequest(sheetId: number, rows: CellValue[][]): Request {
  return {
    appendCells: { sheetId, rows: rows.map((cells) => ({ values: cells.map(cellData) })), fields: 'userEnteredValue' },
  };
}

/** Deletes rows by their indexes of today, from the last up; as many blank ones come at the end, since Google refuses to delete them all. */
export function deleteRowRequests(sheetId: number, rows: readonly number[]): Request[] {
  if (rows.length === 0) return [];
  return [
    { appendDimension: { sheetId, dimension: 'ROWS', length: rows.length } },
    ...[...rows]
      .sort((a, b) => b - a)
      .map((row) => ({ deleteDimension: { range: dimensionRange(sheetId, 'ROWS', row, row + 1) } })),
  ];
}
