// Requests that write cells: their mask, their formulas, and a failed batch that changes nothing.

import { describe, expect, it } from 'vitest';
import { apply, cell, content, range, send, sheet, smallBook, write } from './small-book.ts';

const bold = { userEnteredFormat: { textFormat: { bold: true } } };

describe('updateCells', () => {
  it('writes texts, numbers, booleans and formulas from its first cell on', () => {
    const book = apply(smallBook(), [
      write('B2', [
        ['=Nom', 2.5],
        [true, '007'],
      ]),
    ]);
    expect(content(book, 'B2')).toBe('=Nom');
    expect(cell(book, 'B2')?.userEnteredValue).toEqual({ formulaValue: '=Nom' });
    expect(content(book, 'C2')).toBe(2.5);
    expect(content(book, 'B3')).toBe(true);
    expect(cell(book, 'C3')?.userEnteredValue).toEqual({ stringValue: '007' });
  });

  it('keeps a text that begins with « = » a text', () => {
    const book = apply(smallBook(), [
      {
        updateCells: {
          start: { sheetId: 1, rowIndex: 0, columnIndex: 0 },
          rows: [{ values: [{ userEnteredValue: { stringValue: '=HYPERLINK("x")' } }] }],
          fields: 'userEnteredValue',
        },
      },
    ]);
    expect(cell(book, 'A1')?.userEnteredValue).toEqual({ stringValue: '=HYPERLINK("x")' });
  });

  it('changes only what its mask names: formulas asked for are formulas there after a change of look', () => {
    const formulas = [
      ['=A1', '=B1'],
      ['=A2', '=B2'],
    ];
    const written = apply(smallBook(), [write('D1', formulas)]);
    const styled = apply(written, [
      { repeatCell: { range: range('A1:H20'), cell: bold, fields: 'userEnteredFormat.textFormat.bold' } },
      { updateCells: { range: range('D1:E2'), rows: [{ values: [bold, bold] }], fields: 'userEnteredFormat' } },
      { updateBorders: { range: range('A1:H20'), innerVertical: { style: 'SOLID' } } },
    ]);
    expect(
      [
        ['D1', 'E1'],
        ['D2', 'E2'],
      ].map((line) => line.map((address) => content(styled, address))),
    ).toEqual(formulas);
    expect(cell(styled, 'D1')?.userEnteredFormat?.textFormat?.bold).toBe(true);
  });

  it('over a range, clears what its rows leave out', () => {
    const book = apply(smallBook(), [
      write('A1', [
        ['a', 'b'],
        ['c', 'd'],
      ]),
      {
        updateCells: {
          range: range('A1:B2'),
          rows: [{ values: [{ userEnteredValue: { stringValue: 'x' } }] }],
          fields: 'userEnteredValue',
        },
      },
    ]);
    expect(['A1', 'B1', 'A2', 'B2'].map((address) => content(book, address))).toEqual([
      'x',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('empties a cell with an empty text, an empty value or none', () => {
    const book = apply(smallBook(), [write('A1', [['a', 'b', 'c']])]);
    const emptied = apply(book, [
      {
        updateCells: {
          start: { sheetId: 1, rowIndex: 0, columnIndex: 0 },
          rows: [{ values: [{ userEnteredValue: { stringValue: '' } }, { userEnteredValue: {} }, {}] }],
          fields: 'userEnteredValue',
        },
      },
    ]);
    expect(['A1', 'B1', 'C1'].map((address) => cell(emptied, address))).toEqual([undefined, undefined, undefined]);
  });
});

describe('repeatCell', () => {
  it('fills formulas down and right from the first cell of its range', () => {
    const book = apply(smallBook(), [
      {
        repeatCell: {
          range: range('C3:D4'),
          cell: { userEnteredValue: { formulaValue: `=IF($A3="";"";B$1&"A3"&'Deux'!C3)` } },
          fields: 'userEnteredValue',
        },
      },
    ]);
    expect(content(book, 'C3')).toBe(`=IF($A3="";"";B$1&"A3"&'Deux'!C3)`);
    expect(content(book, 'C4')).toBe(`=IF($A4="";"";B$1&"A3"&'Deux'!C4)`);
    expect(content(book, 'D4')).toBe(`=IF($A4="";"";C$1&"A3"&'Deux'!D4)`);
  });
});

describe('appendCells', () => {
  it('writes below the last row that holds a value, and makes the tab longer when it must', () => {
    const full = apply(smallBook(), [
      write('A1', [['titre']]),
      { repeatCell: { range: range('A5:B6'), cell: bold, fields: 'userEnteredFormat' } },
      {
        appendCells: {
          sheetId: 1,
          rows: [{ values: [{ userEnteredValue: { stringValue: 'ligne' } }] }],
          fields: 'userEnteredValue',
        },
      },
    ]);
    expect(content(full, 'A2')).toBe('ligne');
    const longer = apply(full, [
      write('A20', [['dernière']]),
      {
        appendCells: {
          sheetId: 1,
          rows: [{ values: [{ userEnteredValue: { numberValue: 1 } }] }],
          fields: 'userEnteredValue',
        },
      },
    ]);
    expect(sheet(longer).properties.gridProperties.rowCount).toBe(21);
    expect(content(longer, 'A21')).toBe(1);
  });
});

describe('a failed batch', () => {
  it('leaves the spreadsheet as it was, to the object', () => {
    const book = apply(smallBook(), [write('A1', [['a']])]);
    const before = JSON.stringify(book);
    expect(() =>
      send(book, [
        write('A1', [['b']]),
        { insertDimension: { range: { sheetId: 1, dimension: 'ROWS', startIndex: 0, endIndex: 1 } } },
        { updateSheetProperties: { properties: { sheetId: 1, title: 'Trois' }, fields: 'title' } },
        { deleteSheet: { sheetId: 99 } },
      ]),
    ).toThrow('Invalid requests[3].deleteSheet: No grid with id: 99');
    expect(JSON.stringify(book)).toBe(before);
  });
});
