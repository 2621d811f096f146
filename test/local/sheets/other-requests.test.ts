// The requests on tabs, sizes, lists, formats, protections, merges, borders, copies and sorting.

import { describe, expect, it } from 'vitest';
import type { Request } from '../../../src/local/sheets/spreadsheet.ts';
import { apply, cell, columns, content, range, rows, send, sheet, smallBook, write } from './small-book.ts';

const list = { condition: { type: 'ONE_OF_LIST' as const, values: [{ userEnteredValue: 'Acquise' }] }, strict: true };
const rule = (formula: string, address = 'A1:A5') => ({
  ranges: [range(address)],
  booleanRule: { condition: { type: 'CUSTOM_FORMULA' as const, values: [{ userEnteredValue: formula }] }, format: {} },
});
const formulasOf = (book: ReturnType<typeof smallBook>) =>
  sheet(book).conditionalFormats.map((held) => held.rule.booleanRule?.condition?.values?.[0]?.userEnteredValue);

describe('tabs', () => {
  it('addSheet takes the id, the size, the place and the frozen rows asked for, and answers with them', () => {
    const properties = {
      sheetId: 3001,
      title: 'BC01',
      index: 1,
      gridProperties: { rowCount: 30, columnCount: 5, frozenRowCount: 2 },
    };
    const { book, answer } = send(smallBook(), [{ addSheet: { properties } }]);
    expect(book.sheets.map((tab) => tab.properties.title)).toEqual(['Un', 'BC01', 'Deux']);
    expect(answer.replies).toEqual([{ addSheet: { properties: { ...properties, sheetType: 'GRID' } } }]);
  });

  it('a new title is followed by the formulas that name the tab', () => {
    const book = apply(smallBook(), [
      write('A1', [["=Un!A5&'Un'!$B$2&Deux!A1"]], 2),
      { updateSheetProperties: { properties: { sheetId: 1, title: "L'un" }, fields: 'title' } },
    ]);
    expect(content(book, 'A1', 2)).toBe("='L''un'!A5&'L''un'!$B$2&Deux!A1");
  });

  it('a removed tab leaves #REF! in the formulas that named it', () => {
    const book = apply(smallBook(), [write('A1', [['=SUM(Un!A1:A5)+A2']], 2), { deleteSheet: { sheetId: 1 } }]);
    expect(content(book, 'A1', 2)).toBe('=SUM(#REF!)+A2');
  });

  it('moves among the others by its index', () => {
    const book = apply(smallBook(), [
      { addSheet: { properties: { sheetId: 3, title: 'Trois' } } },
      { updateSheetProperties: { properties: { sheetId: 3, index: 0 }, fields: 'index' } },
    ]);
    expect(book.sheets.map((tab) => tab.properties.title)).toEqual(['Trois', 'Un', 'Deux']);
  });

  it('a tab made smaller loses what stands outside', () => {
    const book = apply(smallBook(), [
      write('A1', [['a', 'b']]),
      write('A20', [['z']]),
      {
        updateSheetProperties: {
          properties: { sheetId: 1, gridProperties: { rowCount: 5, columnCount: 1 } },
          fields: 'gridProperties(rowCount,columnCount)',
        },
      },
    ]);
    expect(sheet(book).rows.length).toBeLessThanOrEqual(5);
    expect([content(book, 'A1'), content(book, 'B1'), content(book, 'A20')]).toEqual(['a', undefined, undefined]);
  });

  it('the spreadsheet’s title, locale and time zone change by their mask', () => {
    const book = apply(smallBook(), [
      { updateSpreadsheetProperties: { properties: { title: 'Session', locale: 'en_US' }, fields: 'title' } },
    ]);
    expect(book.properties).toMatchObject({ title: 'Session', locale: 'fr_FR', timeZone: 'Europe/Paris' });
  });
});

describe('rows and columns', () => {
  it('take a size and are hidden', () => {
    const book = apply(smallBook(), [
      {
        updateDimensionProperties: {
          range: columns(1, 2, 1),
          properties: { pixelSize: 170, hiddenByUser: true },
          fields: 'pixelSize,hiddenByUser',
        },
      },
      { updateDimensionProperties: { range: columns(1, 1, 2), properties: {}, fields: 'hiddenByUser' } },
    ]);
    expect(sheet(book).columnBands.slice(1, 3)).toEqual([{ pixelSize: 170, hiddenByUser: true }, { pixelSize: 170 }]);
  });

  it('autoResizeDimensions makes a column as wide as its text and frees a row’s height', () => {
    const book = apply(smallBook(), [
      write('A1', [['un long titre de colonne']]),
      { updateDimensionProperties: { range: rows(1, 1, 0), properties: { pixelSize: 80 }, fields: 'pixelSize' } },
      { autoResizeDimensions: { dimensions: columns(1, 1, 0) } },
      { autoResizeDimensions: { dimensions: rows(1, 1, 0) } },
    ]);
    expect(sheet(book).columnBands[0]?.pixelSize).toBeGreaterThan(150);
    expect(sheet(book).rowBands[0]).toEqual({});
  });
});

describe('lists', () => {
  it('are set over a range and taken away', () => {
    const set = apply(smallBook(), [{ setDataValidation: { range: range('A1:B2'), rule: list } }]);
    expect(cell(set, 'B2')?.dataValidation).toEqual(list);
    const cleared = apply(set, [{ setDataValidation: { range: range('B1:B2') } }]);
    expect([cell(cleared, 'A2')?.dataValidation, cell(cleared, 'B2')]).toEqual([list, undefined]);
  });
});

describe('conditional formats', () => {
  it('stand in Google’s order: index 0 is the first that wins', () => {
    const book = apply(smallBook(), [
      { addConditionalFormatRule: { rule: rule('=1'), index: 0 } },
      { addConditionalFormatRule: { rule: rule('=2'), index: 0 } },
      { addConditionalFormatRule: { rule: rule('=3'), index: 1 } },
    ]);
    expect(formulasOf(book)).toEqual(['=2', '=3', '=1']);
    const moved = apply(book, [{ updateConditionalFormatRule: { sheetId: 1, index: 0, newIndex: 2 } }]);
    expect(formulasOf(moved)).toEqual(['=3', '=1', '=2']);
    const replaced = apply(moved, [{ updateConditionalFormatRule: { index: 1, rule: rule('=9') } }]);
    expect(formulasOf(replaced)).toEqual(['=3', '=9', '=2']);
    const { book: left, answer } = send(replaced, [{ deleteConditionalFormatRule: { sheetId: 1, index: 1 } }]);
    expect(formulasOf(left)).toEqual(['=3', '=2']);
    expect(answer.replies).toEqual([{ deleteConditionalFormatRule: { rule: rule('=9') } }]);
  });
});

describe('protections', () => {
  it('change by their mask and are taken away', () => {
    const { book, answer } = send(smallBook(), [
      { addProtectedRange: { protectedRange: { range: { sheetId: 1 }, editors: { users: ['a@exemple.fr'] } } } },
    ]);
    const [reply] = answer.replies as { addProtectedRange: { protectedRange: { protectedRangeId: number } } }[];
    const id = reply?.addProtectedRange.protectedRange.protectedRangeId ?? 0;
    const changed = apply(book, [
      {
        updateProtectedRange: {
          protectedRange: { protectedRangeId: id, unprotectedRanges: [range('B2:B3')] },
          fields: 'unprotectedRanges',
        },
      },
    ]);
    expect(sheet(changed).protections).toMatchObject([{ id, area: null, unprotected: [{ startRow: 1, endRow: 3 }] }]);
    expect(sheet(changed).protections[0]?.users).toContain('a@exemple.fr');
    expect(sheet(apply(changed, [{ deleteProtectedRange: { protectedRangeId: id } }])).protections).toEqual([]);
  });
});

describe('merges', () => {
  it('keep the first value, by cell, by row or by column, and come apart', () => {
    const merged = apply(smallBook(), [
      write('A1', [
        ['a', 'b'],
        ['c', 'd'],
      ]),
      { mergeCells: { range: range('A1:B2'), mergeType: 'MERGE_ROWS' } },
    ]);
    expect(sheet(merged).merges.map(({ startRow, endColumn }) => [startRow, endColumn])).toEqual([
      [0, 2],
      [1, 2],
    ]);
    expect(['A1', 'B1', 'A2', 'B2'].map((address) => content(merged, address))).toEqual([
      'a',
      undefined,
      'c',
      undefined,
    ]);
    const larger = apply(merged, [{ mergeCells: { range: range('A1:B2'), mergeType: 'MERGE_ALL' } }]);
    expect(sheet(larger).merges).toHaveLength(1);
    expect(sheet(apply(larger, [{ unmergeCells: { range: range('A1:C3') } }])).merges).toEqual([]);
  });
});

describe('borders', () => {
  it('stand on the outer sides and between the cells', () => {
    const solid = { style: 'SOLID' as const };
    const book = apply(smallBook(), [
      { updateBorders: { range: range('A1:B2'), bottom: { style: 'SOLID_THICK' }, innerVertical: solid } },
    ]);
    expect(cell(book, 'A1')?.userEnteredFormat?.borders).toEqual({ right: solid });
    expect(cell(book, 'B2')?.userEnteredFormat?.borders).toEqual({ left: solid, bottom: { style: 'SOLID_THICK' } });
    const cleared = apply(book, [{ updateBorders: { range: range('A1:B2'), innerVertical: { style: 'NONE' } } }]);
    expect(cell(cleared, 'A1')).toBeUndefined();
  });
});

describe('copyPaste', () => {
  const source = (): Request[] => [
    write('A1', [['a', '=B9']]),
    {
      repeatCell: {
        range: range('A1'),
        cell: { userEnteredFormat: { wrapStrategy: 'WRAP' }, dataValidation: list },
        fields: 'userEnteredFormat,dataValidation',
      },
    },
    { addConditionalFormatRule: { rule: rule('=$A1="a"', 'A1:B1') } },
  ];

  it('repeats the source over a destination that is a multiple of it, formulas filled', () => {
    const book = apply(smallBook(), [
      ...source(),
      { copyPaste: { source: range('A1:B1'), destination: range('C2:F3'), pasteType: 'PASTE_NORMAL' } },
    ]);
    expect(['C2', 'D2', 'E2', 'F2', 'C3', 'F3'].map((address) => content(book, address))).toEqual([
      'a',
      '=D10',
      'a',
      '=F10',
      'a',
      '=F11',
    ]);
    expect(cell(book, 'E3')).toMatchObject({ userEnteredFormat: { wrapStrategy: 'WRAP' }, dataValidation: list });
    expect(sheet(book).conditionalFormats[0]?.areas).toHaveLength(5);
  });

  it('pastes once where the destination is no multiple', () => {
    const book = apply(smallBook(), [
      ...source(),
      { copyPaste: { source: range('A1:B1'), destination: range('C2:E2') } },
    ]);
    expect(['C2', 'D2', 'E2'].map((address) => content(book, address))).toEqual(['a', '=D10', undefined]);
  });

  it('PASTE_FORMAT carries looks and lists, never values', () => {
    const book = apply(smallBook(), [
      ...source(),
      write('C2', [['gardé', '=A1']]),
      { copyPaste: { source: range('A1:B1'), destination: range('C2:D3'), pasteType: 'PASTE_FORMAT' } },
    ]);
    expect(['C2', 'D2', 'C3'].map((address) => content(book, address))).toEqual(['gardé', '=A1', undefined]);
    expect(cell(book, 'C3')).toEqual({ userEnteredFormat: { wrapStrategy: 'WRAP' }, dataValidation: list });
  });
});

describe('sortRange and filters', () => {
  it('sorts numbers before texts and leaves empty cells last, in both orders; rows keep together', () => {
    const lines = [
      ['b', 1],
      [3, 2],
      ['', 3],
      ['À', 4],
      [1, 5],
    ];
    const sorted = (sortOrder: 'ASCENDING' | 'DESCENDING') =>
      apply(smallBook(), [
        write('A1', lines),
        { sortRange: { range: range('A1:B5'), sortSpecs: [{ dimensionIndex: 0, sortOrder }] } },
      ]);
    expect([1, 2, 3, 4, 5].map((row) => content(sorted('ASCENDING'), `B${row}`))).toEqual([5, 2, 4, 1, 3]);
    expect([1, 2, 3, 4, 5].map((row) => content(sorted('DESCENDING'), `B${row}`))).toEqual([1, 4, 2, 5, 3]);
  });

  it('relative formulas follow their row', () => {
    const book = apply(smallBook(), [
      write('A1', [
        [2, '=A1&$A$1'],
        [1, '=A2&$A$1'],
      ]),
      { sortRange: { range: range('A1:B2'), sortSpecs: [{ dimensionIndex: 0 }] } },
    ]);
    expect([content(book, 'B1'), content(book, 'B2')]).toEqual(['=A1&$A$1', '=A2&$A$1']);
  });

  it('a basic filter stands until it is cleared', () => {
    const book = apply(smallBook(), [{ setBasicFilter: { filter: { range: range('A1:C9') } } }]);
    expect(sheet(book).basicFilter?.area).toMatchObject({ endRow: 9, endColumn: 3 });
    expect(sheet(apply(book, [{ clearBasicFilter: { sheetId: 1 } }])).basicFilter).toBeUndefined();
  });
});
