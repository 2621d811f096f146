// What people do by hand in the page: typing, pasting, sorting, moving, and what is refused.

import { describe, expect, it } from 'vitest';
import { handOf } from '../../../src/local/typing/hand.ts';
import { parseTyped } from '../../../src/local/typing/parse-typed.ts';
import type { Workbook } from '../../../src/local/workbook.ts';
import { apply, cell, colleague, content, owner, range, smallBook, stranger, write } from '../sheets/small-book.ts';

const today = new Date('2026-12-07T08:00:00Z');
const now = () => today.getTime();
const textFormat = { numberFormat: { type: 'TEXT' as const } };

describe('ce qui est tapé se lit comme dans un classeur français', () => {
  it.each<[string, object]>([
    ['12,5', { numberValue: 12.5 }],
    ['12.5', { stringValue: '12.5' }],
    ['1 234,5', { numberValue: 1234.5 }],
    ['-3', { numberValue: -3 }],
    ['66 %', { numberValue: 0.66 }],
    ['07/12/2026', { numberValue: 46363 }],
    ['7/12/26', { numberValue: 46363 }],
    ['7/12', { numberValue: 46363 }],
    ['2026-12-07', { numberValue: 46363 }],
    ['31/02/2026', { stringValue: '31/02/2026' }],
    ['9:30', { numberValue: 9.5 / 24 }],
    ['vrai', { boolValue: true }],
    ['FAUX', { boolValue: false }],
    ['=A1+1', { formulaValue: '=A1+1' }],
    ["'=A1+1", { stringValue: '=A1+1' }],
    ["'007", { stringValue: '007' }],
    ['Acquise ', { stringValue: 'Acquise ' }],
    ['3 — A. Martin', { stringValue: '3 — A. Martin' }],
    ['', {}],
  ])('« %s »', (text, value) => {
    expect(parseTyped(text, undefined, today).value).toEqual(value);
  });

  it.each(['007', '2/3', '=1+1', 'VRAI', "'x"])('« %s » reste un texte dans une cellule au format texte', (text) => {
    expect(parseTyped(text, textFormat, today).value).toEqual({ stringValue: text });
  });
});

function workbook(): Workbook {
  const list = { condition: { type: 'ONE_OF_LIST' as const, values: [{ userEnteredValue: 'Acquise' }] }, strict: true };
  const book = apply(smallBook(), [
    { setDataValidation: { range: range('B2:B9'), rule: list } },
    {
      addProtectedRange: {
        protectedRange: {
          range: { sheetId: 1 },
          unprotectedRanges: [range('B2:C9')],
          editors: { users: [colleague.email] },
        },
      },
    },
  ]);
  const shares = new Map([
    [colleague.email, 'writer' as const],
    [stranger.email, 'writer' as const],
    ['lecteur@exemple.fr', 'reader' as const],
  ]);
  return { id: 'classeur', owner: owner.email, shares, book, lockedBy: undefined };
}

const at = (address: string) => {
  const { startRowIndex, startColumnIndex } = range(address);
  return { sheetId: 1, row: startRowIndex, column: startColumnIndex };
};

describe('à la main', () => {
  it('une liste stricte refuse ce qu’elle ne contient pas, un collage passe outre', () => {
    const file = workbook();
    const hand = handOf(file, stranger.email, now);
    hand.type(at('B2'), 'Acquise');
    expect(() => hand.type(at('B3'), 'Bidon')).toThrow('violates the data validation rules');
    expect(() => hand.type(at('B3'), 'acquise')).toThrow('violates the data validation rules');
    hand.paste(at('B3'), [['Bidon', '12,5'], ['acquise']]);
    expect(['B2', 'B3', 'C3', 'B4'].map((address) => content(file.book, address))).toEqual([
      'Acquise',
      'Bidon',
      12.5,
      'acquise',
    ]);
    hand.type(at('B2'), '');
    expect(content(file.book, 'B2')).toBeUndefined();
  });

  it('une cellule protégée refuse frappe, collage, effacement et tri, sans rien changer', () => {
    const file = workbook();
    const before = file.book;
    const hand = handOf(file, stranger.email, now);
    for (const attempt of [
      () => hand.type(at('A1'), 'x'),
      () => hand.paste(at('C2'), [['x', 'y']]),
      () => hand.clear(range('A1:C9')),
      () => hand.sortRows(range('A1:C9'), 0),
      () => hand.insertRow(1, 3),
      () => hand.deleteRow(1, 3),
      () => hand.moveRows(1, 3, 4, 8),
      () => hand.renameSheet(1, 'Autre'),
      () => hand.deleteSheet(1),
    ]) {
      expect(attempt).toThrow('protected cell');
    }
    expect(file.book).toBe(before);
    handOf(file, colleague.email, now).type(at('A1'), 'x');
    expect(content(file.book, 'A1')).toBe('x');
  });

  it('qui ne peut que lire, ou rien, ne tape pas', () => {
    const file = workbook();
    for (const email of ['lecteur@exemple.fr', 'inconnu@exemple.fr']) {
      expect(() => handOf(file, email, now).type(at('B2'), 'Acquise')).toThrow('does not have permission');
    }
  });

  it('une date tapée prend un format de date, sauf si la cellule en a un', () => {
    const file = workbook();
    const hand = handOf(file, owner.email, now);
    hand.type(at('D1'), '07/12/2026');
    expect(cell(file.book, 'D1')?.userEnteredFormat?.numberFormat).toEqual({ type: 'DATE', pattern: 'dd/mm/yyyy' });
    const numberFormat = { type: 'DATE' as const, pattern: 'd mmm' };
    hand.edit([
      {
        repeatCell: { range: range('E1'), cell: { userEnteredFormat: { numberFormat } }, fields: 'userEnteredFormat' },
      },
    ]);
    hand.type(at('E1'), '07/12/2026');
    expect(cell(file.book, 'E1')?.userEnteredFormat).toEqual({ numberFormat });
  });

  it('trie, insère, déplace, renomme', () => {
    const file = workbook();
    const hand = handOf(file, owner.email, now);
    hand.edit([write('A2', [['c'], ['a'], ['b']])]);
    hand.sortRows(range('A2:A4'), 0);
    expect(['A2', 'A3', 'A4'].map((address) => content(file.book, address))).toEqual(['a', 'b', 'c']);
    hand.insertRow(1, 2);
    hand.moveRows(1, 4, 5, 1);
    expect(['A2', 'A3', 'A4', 'A5'].map((address) => content(file.book, address))).toEqual(['c', 'a', undefined, 'b']);
    hand.renameSheet(1, 'Grille');
    expect(file.book.sheets[0]?.properties.title).toBe('Grille');
  });
});
