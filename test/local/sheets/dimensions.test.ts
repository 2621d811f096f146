// Rows and columns that come, go or move: references follow, and so does all that stands on them.

import { describe, expect, it } from 'vitest';
import type { Request } from '../../../src/local/sheets/spreadsheet.ts';
import { apply, cell, columns, content, range, rows, sheet, smallBook, write } from './small-book.ts';

const insert = (count: number, at: number): Request => ({ insertDimension: { range: rows(1, count, at) } });
const remove = (count: number, at: number): Request => ({ deleteDimension: { range: rows(1, count, at) } });
const move = (count: number, at: number, destinationIndex: number): Request => ({
  moveDimension: { source: rows(1, count, at), destinationIndex },
});

describe('references after rows came, went or moved', () => {
  it.each<[string, string, Request, string]>([
    ['a row above both ends', '=SUM(A3:A5)', insert(1, 0), '=SUM(A4:A6)'],
    ['rows inside a range', '=SUM(A3:A5)', insert(2, 3), '=SUM(A3:A7)'],
    ['a row at the range’s first row', '=SUM(A3:A5)', insert(1, 2), '=SUM(A4:A6)'],
    ['a row just below a range', '=SUM(A3:A5)', insert(1, 5), '=SUM(A3:A5)'],
    ['fixed references too', '=$A$3', insert(1, 0), '=$A$4'],
    ['a row deleted inside a range', '=SUM(A3:A5)', remove(1, 3), '=SUM(A3:A4)'],
    ['the first row of a range deleted', '=SUM(A3:A5)', remove(1, 2), '=SUM(A3:A4)'],
    ['a whole range deleted', '=SUM(A3:A5)', remove(3, 2), '=SUM(#REF!)'],
    ['a cell deleted', '=A3+A5', remove(1, 2), '=#REF!+A4'],
    ['a cell moved down', '=A3', move(1, 2, 6), '=A6'],
    ['a cell moved up', '=A7', move(1, 6, 2), '=A3'],
    ['a cell that makes room', '=A5', move(1, 2, 6), '=A4'],
    ['a row moved within a range', '=SUM(A3:A8)', move(1, 3, 6), '=SUM(A3:A8)'],
    ['a row moved out of a range', '=SUM(A3:A5)', move(1, 3, 10), '=SUM(A3:A4)'],
    ['a range moved whole', '=SUM(A3:A5)', move(3, 2, 10), '=SUM(A8:A10)'],
    ['what is written in quotes', '="A3 et "&A3', insert(1, 0), '="A3 et "&A4'],
  ])('%s: %s', (_, before, request, after) => {
    const book = apply(smallBook(), [
      write('H20', [[before]]),
      write('B1', [[before.replaceAll(/(?<!")\$?A\$?\d/g, 'Un!$&').replace(/:Un!/, ':')]], 2),
    ]);
    const changed = apply(book, [request]);
    const own = sheet(changed)
      .rows.flat()
      .map((held) => held?.userEnteredValue?.formulaValue)
      .find(Boolean);
    expect(own).toBe(after);
    const other = content(changed, 'B1', 2);
    expect(String(other).replaceAll('Un!', '')).toBe(after);
  });

  it('another tab’s own references stay', () => {
    const book = apply(smallBook(), [write('B1', [['=A3+Un!A3']], 2)]);
    expect(content(apply(book, [insert(1, 0)]), 'B1', 2)).toBe('=A3+Un!A4');
  });

  it('columns shift references as rows do', () => {
    const book = apply(smallBook(), [write('H1', [['=SUM(B1:D1)&$C$1']])]);
    expect(content(apply(book, [{ insertDimension: { range: columns(1, 2, 2) } }]), 'J1')).toBe('=SUM(B1:F1)&$E$1');
    expect(content(apply(book, [{ deleteDimension: { range: columns(1, 1, 2) } }]), 'G1')).toBe('=SUM(B1:C1)&#REF!');
    expect(content(apply(book, [{ moveDimension: { source: columns(1, 1, 2), destinationIndex: 0 } }]), 'H1')).toBe(
      '=SUM(C1:D1)&$A$1',
    );
  });
});

describe('what goes with the rows', () => {
  const list = { condition: { type: 'ONE_OF_LIST' as const, values: [{ userEnteredValue: 'Acquise' }] }, strict: true };
  const dressed = () =>
    apply(smallBook(), [
      write('A5', [['cinq'], ['six'], ['sept']]),
      { setDataValidation: { range: range('B6:B6'), rule: list } },
      {
        repeatCell: {
          range: range('A6:C6'),
          cell: { userEnteredFormat: { wrapStrategy: 'WRAP' } },
          fields: 'userEnteredFormat',
        },
      },
      { updateDimensionProperties: { range: rows(1, 1, 5), properties: { pixelSize: 77 }, fields: 'pixelSize' } },
      { mergeCells: { range: range('D6:E6') } },
      {
        addConditionalFormatRule: {
          rule: {
            ranges: [range('B5:B10')],
            booleanRule: {
              condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$A5="six"' }] },
              format: {},
            },
          },
        },
      },
      {
        addProtectedRange: {
          protectedRange: { protectedRangeId: 5, range: { sheetId: 1 }, unprotectedRanges: [range('B6:B8')] },
        },
      },
      { addProtectedRange: { protectedRange: { protectedRangeId: 6, range: range('A6:A8', 2) } } },
    ]);

  it.each<
    [
      string,
      Request,
      { row: number; merge: number; format: [number, number]; formula: string; opening: [number, number] },
    ]
  >([
    [
      'an insertion above',
      insert(2, 0),
      { row: 8, merge: 7, format: [6, 12], formula: '=$A7="six"', opening: [7, 10] },
    ],
    ['a deletion above', remove(1, 0), { row: 5, merge: 4, format: [3, 9], formula: '=$A4="six"', opening: [4, 7] }],
    [
      'the first row of the format deleted',
      remove(1, 4),
      { row: 5, merge: 4, format: [4, 9], formula: '=$A5="six"', opening: [4, 7] },
    ],
    ['a move down', move(1, 5, 12), { row: 12, merge: 11, format: [4, 9], formula: '=$A5="six"', opening: [5, 7] }],
  ])('%s carries value, list, look, height, merge, conditional format and openings', (_, request, expected) => {
    const book = apply(dressed(), [request]);
    const tab = sheet(book);
    expect(content(book, `A${expected.row}`)).toBe('six');
    expect(cell(book, `B${expected.row}`)?.dataValidation).toEqual(list);
    expect(cell(book, `C${expected.row}`)?.userEnteredFormat).toEqual({ wrapStrategy: 'WRAP' });
    expect(tab.rowBands[expected.row - 1]?.pixelSize).toBe(77);
    expect(tab.merges).toEqual([
      { startRow: expected.merge, endRow: expected.merge + 1, startColumn: 3, endColumn: 5 },
    ]);
    const [held] = tab.conditionalFormats;
    expect([held?.areas[0]?.startRow, held?.areas[0]?.endRow]).toEqual(expected.format);
    expect(held?.rule.booleanRule?.condition?.values).toEqual([{ userEnteredValue: expected.formula }]);
    const [opening] = tab.protections[0]?.unprotected ?? [];
    expect([opening?.startRow, opening?.endRow]).toEqual(expected.opening);
  });

  it('a new row takes the look and the list of the row before when asked, not its value', () => {
    const book = apply(dressed(), [{ insertDimension: { range: rows(1, 1, 6), inheritFromBefore: true } }]);
    expect(cell(book, 'B7')).toEqual({ dataValidation: list, userEnteredFormat: { wrapStrategy: 'WRAP' } });
    expect(content(book, 'A7')).toBeUndefined();
    expect(content(book, 'A8')).toBe('sept');
  });

  it('appendDimension adds empty rows or columns at the end', () => {
    const book = apply(dressed(), [
      { appendDimension: { sheetId: 1, dimension: 'ROWS', length: 3 } },
      { appendDimension: { sheetId: 1, dimension: 'COLUMNS', length: 2 } },
    ]);
    expect(sheet(book).properties.gridProperties).toMatchObject({ rowCount: 23, columnCount: 10 });
  });

  it('deleting frozen rows thaws them', () => {
    const book = apply(smallBook(), [
      {
        updateSheetProperties: {
          properties: { sheetId: 1, gridProperties: { frozenRowCount: 3 } },
          fields: 'gridProperties.frozenRowCount',
        },
      },
      remove(2, 0),
    ]);
    expect(sheet(book).properties.gridProperties.frozenRowCount).toBe(1);
  });
});
