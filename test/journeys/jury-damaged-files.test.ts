// A juror’s file that somebody damaged, or that cannot be read: told by name, and the rest is collected.

import { describe, expect, it } from 'vitest';
import type { Request } from '../../src/local/sheets/spreadsheet.ts';
import { codes, done, said, secretary, tab } from './day.ts';
import { addressOf, blindDay, type JuryDay, sent } from './jury.ts';

/** What somebody does to a file outside of it, by its owner's hand: nothing is held back. */
function damage(
  day: JuryDay,
  number: number,
  requests: (
    place: (sheet: number, row: string, column: string) => { rowIndex: number; columnIndex: number },
  ) => Request[],
) {
  const juror = day.juror(number);
  day.host.open(day.fileOf(number), secretary).edit(
    requests((sheet, row, column) => {
      const { row: rowIndex, column: columnIndex } = juror.place(sheet, row, column);
      return { rowIndex, columnIndex };
    }),
  );
}

const write = (
  sheetId: number,
  { rowIndex, columnIndex }: { rowIndex: number; columnIndex: number },
  value: string,
): Request => ({
  updateCells: {
    start: { sheetId, rowIndex, columnIndex },
    rows: [
      {
        values: [
          { userEnteredValue: value ? (value.startsWith('=') ? { formulaValue: value } : { stringValue: value }) : {} },
        ],
      },
    ],
    fields: 'userEnteredValue',
  },
});

describe('relever un classeur abîmé', () => {
  it('une formule n’est pas une saisie', () => {
    const day = sent();
    damage(day, 1, (at) => [write(tab.bc01, at(tab.bc01, 'C01|BC01-1', 'J1|*'), '=A1')]);
    const answer = done(day.ask('collect'));
    expect(codes(answer)).toContain('file-formula');
    expect(day.sessionValue('C01', 'BC01-1', 1, '*')).toBe('');
  });

  it.each<[string, string, (day: JuryDay) => void]>([
    [
      'doublée',
      'file-line-doubled',
      (day) => damage(day, 1, (at) => [write(tab.bc01, at(tab.bc01, 'C01|BC01-2', '#keys'), 'C01|BC01-1')]),
    ],
    [
      'échangée',
      'file-line-differs',
      (day) => damage(day, 1, (at) => [write(tab.bc01, at(tab.bc01, 'C01|BC01-1', '#keys'), 'C04|BC01-1')]),
    ],
    [
      'effacée',
      'file-line-unknown',
      (day) => damage(day, 1, (at) => [write(tab.bc01, at(tab.bc01, 'C01|BC01-1', '#keys'), '')]),
    ],
    [
      'd’une autre grille',
      'file-line-unknown',
      (day) => damage(day, 1, (at) => [write(tab.bc01, at(tab.bc01, 'C01|BC01-1', '#keys'), 'C01|BC02-1')]),
    ],
    [
      'd’un autre juré',
      'file-column-foreign',
      (day) => damage(day, 1, (at) => [write(tab.bc01, at(tab.bc01, '#keys', 'J1|*'), 'J2|*')]),
    ],
    [
      'de colonne échangée',
      'file-column-differs',
      (day) => damage(day, 1, (at) => [write(tab.bc01, at(tab.bc01, '#head', 'J1|*'), 'Observations')]),
    ],
    [
      'masquée perdue',
      'file-keys-missing',
      (day) => damage(day, 1, (at) => [write(tab.bc01, at(tab.bc01, '#keys', '#keys'), '')]),
    ],
  ])('clé %s dans un fichier modifié ailleurs : rien n’en est relevé, le reste oui', (_, code, hurt) => {
    const day = sent();
    day.juror(1).rate('C01', 'BC01-1', '*', 'Acquise');
    day.juror(1).rate('C01', 'BC02-1', '*', 'Acquise');
    day.juror(2).rate('C01', 'BC01-1', '*', 'Non acquise');
    hurt(day);
    const answer = done(day.ask('collect'));
    expect(said(answer, code).where).toMatch(/^Grille du juré 1, BC01/);
    expect(day.sessionValue('C01', 'BC01-1', 1, '*')).toBe('');
    expect(day.sessionValue('C01', 'BC02-1', 1, '*')).toBe('Acquise');
    expect(day.sessionValue('C01', 'BC01-1', 2, '*')).toBe('Non acquise');
  });

  it('un onglet recopié par le juré : dit, et rien n’en est relevé', () => {
    const day = sent();
    damage(day, 1, () => [
      { addSheet: { properties: { sheetId: 77, title: 'Copie de BC01' } } },
      write(77, { rowIndex: 0, columnIndex: 0 }, '#keys'),
      write(77, { rowIndex: 1, columnIndex: 1 }, 'Acquise'),
    ]);
    const answer = done(day.ask('collect'));
    expect(said(answer, 'file-tab-unknown')).toMatchObject({ where: 'Grille du juré 1, Copie de BC01' });
    expect(answer.data.taken).toBe(0);
  });

  it('le troisième de six classeurs illisible : dit par son nom, les cinq autres relevés', () => {
    const day = blindDay();
    const jurors = [4, 5, 6].map((number) => `${number}\tNom${number}\tPrénom\t${addressOf(number)}`).join('\n');
    done(day.ask('addPeople', { who: 'jurors', text: jurors }));
    day.type(tab.candidates, 'C01', 'panel', '1, 2, 3, 4, 5, 6');
    done(day.ask('generate'));
    done(day.ask('send'));
    for (const number of [1, 2, 3, 4, 5, 6]) day.juror(number).rate('C01', 'BC01-1', '*', 'Acquise');
    day.host.deleteFile(day.fileOf(3));
    const answer = done(day.ask('collect'));
    expect(answer.data).toMatchObject({ taken: 5, read: 5, unread: 1 });
    expect(said(answer, 'file-unreadable').message).toMatch(
      /^La grille du juré 3 n’a pas pu être lue : il a été supprimé/,
    );
  });
});
