// What Google refuses in a batch, in its own words, and what the stand-in does not know.

import { describe, expect, it } from 'vitest';
import { apply, colleague, columns, range, rows, send, sheet, smallBook, stranger, write } from './small-book.ts';

const frozen = (sheetId: number, frozenRowCount: number, frozenColumnCount = 0) => ({
  updateSheetProperties: {
    properties: { sheetId, gridProperties: { frozenRowCount, frozenColumnCount } },
    fields: 'gridProperties(frozenRowCount,frozenColumnCount)',
  },
});
const rule = (formula: string) => ({
  ranges: [range('A1:A5')],
  booleanRule: { condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] }, format: {} },
});
const text = (stringValue: string) => ({
  updateCells: {
    start: { sheetId: 1 },
    rows: [{ values: [{ userEnteredValue: { stringValue } }] }],
    fields: 'userEnteredValue',
  },
});
const formula = (formulaValue: string) => ({
  repeatCell: { range: range('A1'), cell: { userEnteredValue: { formulaValue } }, fields: 'userEnteredValue' },
});
const wholeSheet = { addProtectedRange: { protectedRange: { range: { sheetId: 1 } } } };

describe('a body that Google’s reader does not take', () => {
  it.each<[string, unknown, RegExp]>([
    ['an unknown kind', { addSheeet: {} }, /Unknown name "addSheeet" at 'requests\[0\]': Cannot find field/],
    [
      'two kinds at once',
      { deleteSheet: { sheetId: 1 }, clearBasicFilter: { sheetId: 1 } },
      /oneof field 'kind' is already set/,
    ],
    ['no kind', {}, /No request set/],
    ['an unknown field', { deleteSheet: { sheet: 1 } }, /Unknown name "sheet" at 'requests\[0\]\.deleteSheet'/],
    [
      'an unknown field deep inside',
      { repeatCell: { range: range('A1'), cell: { userEnteredFormat: { textFormat: { gras: true } } }, fields: '*' } },
      /Unknown name "gras"/,
    ],
    [
      'two values in one cell',
      {
        repeatCell: {
          range: range('A1'),
          cell: { userEnteredValue: { stringValue: 'a', numberValue: 1 } },
          fields: '*',
        },
      },
      /oneof field 'value' is already set/,
    ],
    [
      'a text for a number',
      { deleteSheet: { sheetId: '1' } },
      /Invalid value at 'requests\[0\]\.deleteSheet\.sheetId' \(TYPE_INT32\)/,
    ],
    ['a number for a text', { addSheet: { properties: { title: 7 } } }, /TYPE_STRING/],
    ['an unknown word', { mergeCells: { range: range('A1:B1'), mergeType: 'MERGE' } }, /mergeType/],
    [
      'no field mask',
      { repeatCell: { range: range('A1'), cell: {} } },
      /At least one field must be listed in 'fields'/,
    ],
    [
      'a mask of unknown fields',
      { repeatCell: { range: range('A1'), cell: {}, fields: 'userEnteredFormat.gras' } },
      /Invalid field: gras/,
    ],
    [
      'a mask of unknown properties',
      { updateSheetProperties: { properties: { sheetId: 1 }, fields: 'titre' } },
      /Invalid field: titre/,
    ],
    [
      'a mask that cannot be read',
      { repeatCell: { range: range('A1'), cell: {}, fields: 'a(b' } },
      /Invalid field mask/,
    ],
  ])('%s', (_, request, message) => {
    expect(() => send(smallBook(), [request])).toThrow(message);
  });

  it('an empty list of requests', () => {
    expect(() => send(smallBook(), [])).toThrow('Must specify at least one request');
  });

  it('a request that the stand-in does not know says so by name', () => {
    expect(() => send(smallBook(), [{ addChart: {} }])).toThrow(
      'Not emulated: Sheets.Spreadsheets.batchUpdate addChart',
    );
  });
});

describe('what Google refuses', () => {
  it.each<[string, unknown[], string | RegExp]>([
    [
      'a taken sheet id',
      [{ addSheet: { properties: { sheetId: 2 } } }],
      'Invalid requests[0].addSheet: A sheet with the id 2 already exists.',
    ],
    [
      'a taken title, case aside',
      [{ addSheet: { properties: { title: 'DEUX' } } }],
      'A sheet with the name "DEUX" already exists',
    ],
    [
      'an empty title',
      [{ updateSheetProperties: { properties: { sheetId: 1, title: '' }, fields: 'title' } }],
      'cannot be empty',
    ],
    [
      'a missing tab',
      [text('a'), { deleteSheet: { sheetId: 7 } }],
      'Invalid requests[1].deleteSheet: No grid with id: 7',
    ],
    [
      'the last visible tab removed',
      [{ deleteSheet: { sheetId: 1 } }, { deleteSheet: { sheetId: 2 } }],
      /requests\[1\].*all the visible sheets/,
    ],
    [
      'the last visible tab hidden',
      [1, 2].map((sheetId) => ({ updateSheetProperties: { properties: { sheetId, hidden: true }, fields: 'hidden' } })),
      'hide all the sheets',
    ],
    [
      'more than ten million cells',
      [{ addSheet: { properties: { gridProperties: { rowCount: 100_000, columnCount: 100 } } } }],
      'above the limit of 10000000 cells',
    ],
    [
      'a range outside the sheet',
      [{ repeatCell: { range: range('A1:A21'), cell: {}, fields: '*' } }],
      'exceeds grid limits. Max rows: 20, max columns: 8',
    ],
    ['an empty range', [{ unmergeCells: { range: { ...range('A3'), endRowIndex: 2 } } }], 'is empty'],
    ['rows written below the sheet', [write('A20', [['a'], ['b']])], /Attempting to write row: 20/],
    ['cells written right of the sheet', [write('H1', [['a', 'b']])], /Attempting to write column: 8/],
    [
      'more rows than the range has',
      [{ updateCells: { range: range('A1'), rows: [{}, {}], fields: '*' } }],
      /Attempting to write row/,
    ],
    ['a text over 50,000 characters', [text('a'.repeat(50_001))], 'more than the maximum of 50000 characters'],
    [
      'a formula over 50,000 characters',
      [formula(`="${'a'.repeat(50_000)}"`)],
      'more than the maximum of 50000 characters',
    ],
    ['a comma between arguments', [formula('=IF(A1,1,0)')], 'Formula parse error'],
    ['parentheses that do not close', [formula('=IF(A1;1')], 'Formula parse error'],
    ['a formula without « = »', [formula('A1')], 'must begin with "="'],
    [
      'a comma in a conditional format',
      [{ addConditionalFormatRule: { rule: rule('=IF($A1,1,0)') } }],
      'Formula parse error',
    ],
    [
      'another tab in a conditional format',
      [{ addConditionalFormatRule: { rule: rule('=Deux!A1=1') } }],
      'cannot reference a different sheet',
    ],
    [
      'a conditional format that is not there',
      [{ deleteConditionalFormatRule: { sheetId: 1, index: 0 } }],
      'No conditional format on sheet: 1 at index: 0',
    ],
    [
      'a merge over part of a merge',
      [{ mergeCells: { range: range('A1:B2') } }, { mergeCells: { range: range('B2:C3') } }],
      'select all cells in a merged range',
    ],
    [
      'a merge across the frozen edge',
      [frozen(1, 1), { mergeCells: { range: range('A1:A2') } }],
      'merge frozen and non-frozen rows',
    ],
    [
      'freezing through a merge',
      [{ mergeCells: { range: range('A1:C1') } }, frozen(1, 0, 2)],
      'only part of a merged cell',
    ],
    ['as many frozen rows as rows', [frozen(1, 20)], `can't freeze all visible rows`],
    ['all rows deleted', [{ deleteDimension: { range: rows(1, 20, 0) } }], `can't delete all the rows`],
    [
      'all rows deleted but frozen ones',
      [frozen(1, 2), { deleteDimension: { range: rows(1, 18, 2) } }],
      'not possible to delete all non-frozen rows',
    ],
    ['a move into itself', [{ moveDimension: { source: rows(1, 3, 2), destinationIndex: 4 } }], 'destinationIndex'],
    [
      'part of a merge moved',
      [{ mergeCells: { range: range('A1:A3') } }, { moveDimension: { source: rows(1, 1, 1), destinationIndex: 9 } }],
      'part of a merged cell',
    ],
    [
      'columns beyond the sheet',
      [{ updateDimensionProperties: { range: columns(1, 2, 7), properties: { pixelSize: 9 }, fields: 'pixelSize' } }],
      'COLUMNS span [7, 9)',
    ],
    ['a second protection of a whole sheet', [wholeSheet, wholeSheet], /requests\[1\].*already protected/],
    [
      'openings in a protected range',
      [{ addProtectedRange: { protectedRange: { range: range('A1:B5'), unprotectedRanges: [range('A1')] } } }],
      'can only be set on a protected sheet',
    ],
    [
      'a protection that is not there',
      [{ deleteProtectedRange: { protectedRangeId: 77 } }],
      'No protected range with id: 77',
    ],
    [
      'an empty list of levels',
      [
        {
          setDataValidation: {
            range: range('A1'),
            rule: { condition: { type: 'ONE_OF_LIST', values: [] }, strict: true },
          },
        },
      ],
      'at least one value',
    ],
    [
      'sorting merged cells',
      [
        { mergeCells: { range: range('A1:A2') } },
        { sortRange: { range: range('A1:B5'), sortSpecs: [{ dimensionIndex: 0 }] } },
      ],
      `can't sort a range with merged cells`,
    ],
    [
      'an unknown locale',
      [{ updateSpreadsheetProperties: { properties: { locale: 'français' }, fields: 'locale' } }],
      'Unsupported locale',
    ],
    [
      'an unknown time zone',
      [{ updateSpreadsheetProperties: { properties: { timeZone: 'Europe/Besançon' }, fields: 'timeZone' } }],
      'Invalid time zone',
    ],
  ])('%s', (_, requests, message) => {
    expect(() => send(smallBook(), requests)).toThrow(message);
  });
});

describe('a protected tab', () => {
  const guarded = apply(smallBook(), [
    write('A1', [['a', 'b']]),
    {
      addProtectedRange: {
        protectedRange: {
          protectedRangeId: 9,
          range: { sheetId: 1 },
          unprotectedRanges: [range('C2:D9')],
          editors: { users: [colleague.email] },
        },
      },
    },
  ]);

  it.each<[string, unknown]>([
    ['a cell outside the openings', write('A1', [['x']])],
    ['a range that leaves an opening', { repeatCell: { range: range('C2:E2'), cell: {}, fields: '*' } }],
    ['a look', { repeatCell: { range: range('A1'), cell: {}, fields: 'userEnteredFormat' } }],
    ['a list', { setDataValidation: { range: range('A1') } }],
    ['a conditional format', { addConditionalFormatRule: { rule: rule('=1') } }],
    ['a row', { insertDimension: { range: rows(1, 1, 3) } }],
    ['a row deleted', { deleteDimension: { range: rows(1, 1, 3) } }],
    ['a row moved', { moveDimension: { source: rows(1, 1, 3), destinationIndex: 9 } }],
    [
      'a width',
      { updateDimensionProperties: { range: columns(1, 1, 0), properties: { pixelSize: 9 }, fields: 'pixelSize' } },
    ],
    ['a merge', { mergeCells: { range: range('A1:B1') } }],
    ['a border', { updateBorders: { range: range('A1:B1'), top: { style: 'SOLID' } } }],
    ['a paste', { copyPaste: { source: range('C2'), destination: range('A1') } }],
    ['a sort', { sortRange: { range: range('A1:B5'), sortSpecs: [{ dimensionIndex: 0 }] } }],
    ['the tab’s name', { updateSheetProperties: { properties: { sheetId: 1, title: 'Z' }, fields: 'title' } }],
    ['the tab itself', { deleteSheet: { sheetId: 1 } }],
    ['the protection', { deleteProtectedRange: { protectedRangeId: 9 } }],
  ])('refuses somebody who is not listed: %s', (_, request) => {
    expect(() => send(guarded, [request], stranger)).toThrow(/protected (cell|range)/);
    expect(() => send(guarded, [request], colleague)).not.toThrow();
  });

  it('lets anybody write in its openings', () => {
    expect(() => send(guarded, [write('C2', [['x', 'y']])], stranger)).not.toThrow();
  });

  it('lists the owner and whoever protects, and shows editors only to those who may pass', () => {
    const [protection] = sheet(guarded).protections;
    expect(protection?.users).toEqual(['secretaire@exemple.fr', 'collegue@exemple.fr']);
  });

  it('a protected range refuses what touches it, and a warning refuses nothing', () => {
    const book = apply(smallBook(), [
      { addProtectedRange: { protectedRange: { range: range('B2:B5') } } },
      { addProtectedRange: { protectedRange: { range: range('D2:D5'), warningOnly: true } } },
    ]);
    expect(() => send(book, [write('A2', [['x', 'y']])], stranger)).toThrow('protected cell');
    expect(() => send(book, [{ insertDimension: { range: rows(1, 1, 3) } }], stranger)).toThrow('protected cell');
    expect(() => send(book, [write('C2', [['x', 'y']])], stranger)).not.toThrow();
  });
});
