// What reading a spreadsheet answers: field masks, grid data, ranges after a batch, values by filter.

import { describe, expect, it } from 'vitest';
import type { Person } from '../../../src/local/sheets/batch.ts';
import { batchUpdate } from '../../../src/local/sheets/batch-update.ts';
import { parseMask, pick } from '../../../src/local/sheets/field-mask.ts';
import { readValues } from '../../../src/local/sheets/read-values.ts';
import { spreadsheetResource } from '../../../src/local/sheets/resource.ts';
import { setCalculated } from '../../../src/local/sheets/results.ts';
import { apply, cell, owner, range, smallBook, stranger, write } from './small-book.ts';

describe('field masks', () => {
  const answer = { id: 'x', sheets: [{ properties: { title: 'Un', sheetId: 1 }, merges: [], data: [1] }] };
  it.each([
    ['id', { id: 'x' }],
    ['*', answer],
    ['sheets.properties.title', { sheets: [{ properties: { title: 'Un' } }] }],
    ['id,sheets(properties(sheetId),merges)', { id: 'x', sheets: [{ properties: { sheetId: 1 }, merges: [] }] }],
    ['sheets(properties/title,data)', { sheets: [{ properties: { title: 'Un' }, data: [1] }] }],
    ['sheets(properties.sheetId),sheets.merges', { sheets: [{ properties: { sheetId: 1 }, merges: [] }] }],
    ['absent', {}],
  ])('%s', (mask, picked) => {
    expect(pick(answer, parseMask(mask))).toEqual(picked);
  });
});

describe('Spreadsheets.get', () => {
  const book = apply(smallBook(), [
    write('B3', [['a', '=1+1']]),
    { mergeCells: { range: range('A1:B1') } },
    { addProtectedRange: { protectedRange: { protectedRangeId: 4, range: { sheetId: 2 } } } },
  ]);
  const get = (mask: string, person: Person = owner) =>
    spreadsheetResource(book, { person, owner: owner.email, url: 'https://exemple.fr' }, parseMask(mask), undefined);

  it('answers what the mask names', () => {
    expect(get('spreadsheetId,properties(title,locale),sheets(properties(sheetId,index),merges)')).toEqual({
      spreadsheetId: 'classeur',
      properties: { title: 'Classeur', locale: 'fr_FR' },
      sheets: [
        { properties: { sheetId: 1, index: 0 }, merges: [range('A1:B1')] },
        { properties: { sheetId: 2, index: 1 } },
      ],
    });
  });

  it('shows the editors of a protection only to those who may pass it', () => {
    const shown = (person: Person) => get('sheets(protectedRanges(range,editors,requestingUserCanEdit))', person);
    expect(shown(owner)).toMatchObject({
      sheets: [
        {},
        {
          protectedRanges: [{ range: { sheetId: 2 }, requestingUserCanEdit: true, editors: { users: [owner.email] } }],
        },
      ],
    });
    expect(shown(stranger)).toEqual({
      sheets: [{}, { protectedRanges: [{ range: { sheetId: 2 }, requestingUserCanEdit: false }] }],
    });
  });

  it('answers grid data with entered and effective values, trimmed at the end', () => {
    const formula = cell(book, 'C3');
    if (formula) setCalculated(formula, 2);
    expect(get('sheets(data(startRow,rowData(values(userEnteredValue,effectiveValue))))')).toEqual({
      sheets: [
        {
          data: [
            {
              rowData: [
                {},
                {},
                {
                  values: [
                    {},
                    { userEnteredValue: { stringValue: 'a' }, effectiveValue: { stringValue: 'a' } },
                    { userEnteredValue: { formulaValue: '=1+1' }, effectiveValue: { numberValue: 2 } },
                  ],
                },
              ],
            },
          ],
        },
        { data: [{}] },
      ],
    });
  });
});

describe('a batch’s answer', () => {
  it('carries the ranges asked for, as they are after the batch', () => {
    const body = {
      requests: [write('A2', [['C01'], ['C02']])],
      includeSpreadsheetInResponse: true,
      responseRanges: ['Un!A2:A5'],
      responseIncludeGridData: true,
    };
    const { answer } = batchUpdate(smallBook(), body, { person: owner, owner: owner.email, url: '' });
    const mask = parseMask(
      'replies,updatedSpreadsheet.sheets(properties.sheetId,data(startRow,rowData.values.userEnteredValue))',
    );
    expect(pick(answer, mask)).toEqual({
      replies: [{}],
      updatedSpreadsheet: {
        sheets: [
          {
            properties: { sheetId: 1 },
            data: [
              {
                startRow: 1,
                rowData: ['C01', 'C02'].map((stringValue) => ({ values: [{ userEnteredValue: { stringValue } }] })),
              },
            ],
          },
        ],
      },
    });
  });
});

describe('Values.batchGetByDataFilter', () => {
  const book = apply(smallBook(), [write('B2', [['a', true], [1.5, '=1+1'], ['']])]);
  const read = (dataFilters: object[], more = {}) =>
    readValues(book, {
      dataFilters,
      valueRenderOption: 'UNFORMATTED_VALUE',
      dateTimeRenderOption: 'SERIAL_NUMBER',
      ...more,
    });

  it('leaves out trailing empty rows and cells, and keeps booleans', () => {
    const answer = read([{ gridRange: { sheetId: 1 } }]);
    expect(answer.valueRanges).toEqual([
      {
        dataFilters: [{ gridRange: { sheetId: 1 } }],
        valueRange: { range: 'Un!A1:H20', majorDimension: 'ROWS', values: [[], ['', 'a', true], ['', 1.5]] },
      },
    ]);
  });

  it('has no values for an empty range, and answers in another order than asked', () => {
    const answer = read([{ gridRange: { sheetId: 1 } }, { gridRange: range('A5:B6', 2) }]);
    expect(answer.valueRanges?.map(({ dataFilters }) => dataFilters?.[0]?.gridRange?.sheetId)).toEqual([2, 1]);
    expect(answer.valueRanges?.[0]?.valueRange).toEqual({ range: 'Deux!A5:B6', majorDimension: 'ROWS' });
  });

  it('reads by columns, and formulas when asked', () => {
    const by = (more: object) => read([{ gridRange: range('B2:C3') }], more).valueRanges?.[0]?.valueRange?.values;
    expect(by({ majorDimension: 'COLUMNS' })).toEqual([['a', 1.5], [true]]);
    expect(by({ valueRenderOption: 'FORMULA' })).toEqual([
      ['a', true],
      [1.5, '=1+1'],
    ]);
  });

  it('fails as a whole for a missing tab', () => {
    expect(() => read([{ gridRange: { sheetId: 1 } }, { gridRange: { sheetId: 3 } }])).toThrow('No grid with id: 3');
  });
});
