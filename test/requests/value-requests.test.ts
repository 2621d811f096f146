// Values as requests: what is left alone, what is written together, and lines that go.

import { describe, expect, it } from 'vitest';
import { cellData, deleteRowRequests, valueRequests } from '../../src/requests/value-requests.ts';

describe('une valeur', () => {
  it.each([
    ['=1+1', { userEnteredValue: { stringValue: '=1+1' } }],
    ['007', { userEnteredValue: { stringValue: '007' } }],
    [2.5, { userEnteredValue: { numberValue: 2.5 } }],
    [true, { userEnteredValue: { boolValue: true } }],
    ['', {}],
    [null, {}],
  ])('%j', (value, cell) => {
    expect(cellData(value)).toEqual(cell);
  });
});

describe('un bloc de valeurs', () => {
  const starts = (values: (string | number | undefined)[][]) =>
    valueRequests(9, { top: 10, left: 3, values }).map(({ updateCells, repeatCell }) =>
      updateCells
        ? [updateCells.start?.rowIndex, updateCells.start?.columnIndex, updateCells.rows?.length]
        : [repeatCell?.range?.startRowIndex, repeatCell?.range?.startColumnIndex, repeatCell?.range?.endRowIndex],
    );

  it('entier, fait une requête', () => {
    expect(
      starts([
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ).toEqual([[10, 3, 2]]);
  });

  it('laisse les cases des gens', () => {
    expect(
      starts([
        ['a', undefined, 'c'],
        [undefined, undefined, undefined],
      ]),
    ).toEqual([
      [10, 3, 1],
      [10, 5, 1],
    ]);
  });

  it('coupé par des lignes inchangées, va par morceaux', () => {
    expect(starts([['a'], ['b'], [undefined], ['d']])).toEqual([
      [10, 3, 2],
      [13, 3, 1],
    ]);
  });

  it('d’une longue suite égale, écrit la valeur une fois', () => {
    expect(starts(Array.from({ length: 50 }, () => [1]))).toEqual([[10, 3, 60]]);
  });

  it('vide, ne demande rien', () => {
    expect(starts([])).toEqual([]);
    expect(starts([[undefined]])).toEqual([]);
  });
});

it('des lignes s’en vont du bas vers le haut, et l’onglet en garde', () => {
  expect(deleteRowRequests(9, [4, 7, 5])).toEqual([
    { appendDimension: { sheetId: 9, dimension: 'ROWS', length: 3 } },
    ...[7, 5, 4].map((row) => ({
      deleteDimension: { range: { sheetId: 9, dimension: 'ROWS', startIndex: row, endIndex: row + 1 } },
    })),
  ]);
  expect(deleteRowRequests(9, [])).toEqual([]);
});
