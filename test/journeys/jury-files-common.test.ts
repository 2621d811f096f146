// A common workbook whose jury changes: protections go with the columns, and each writes in their own alone.

import { expect, it } from 'vitest';
import { codes, done, tab } from './day.ts';
import { addressOf, sent } from './jury.ts';

it.each([
  ['rien', false],
  ['une saisie', true],
])('un juré remplacé dans la grille commune, qui y a laissé %s : un seul envoi protège les colonnes', (_, hasTyped) => {
  const day = sent({ mode: 'open' });
  const file = day.fileOf(1);
  if (hasTyped) day.juror(2).rate('C04', 'BC01-1', '*', 'Acquise');
  done(day.ask('replaceJuror', { juror: 2, lastName: 'Durand', firstName: 'Anne', email: addressOf(9) }));
  done(day.ask('generate'));
  const answer = done(day.ask('send'));
  expect(codes(answer)).not.toContain('file-unreadable');
  const types = (person: number, rater: string) => {
    const doc = day.host.open(file, addressOf(person));
    const values = doc.values(tab.bc01);
    const row = values.findIndex(([key]) => key === 'C01|BC01-1');
    doc.type({ sheetId: tab.bc01, row, column: values[0]?.indexOf(`${rater}|*`) ?? -1 }, 'Acquise');
  };
  expect(() => types(1, 'J4')).toThrow('protected');
  if (hasTyped) expect(() => types(1, 'J2')).toThrow('protected');
  types(9, 'J4');
  types(1, 'J1');
});
