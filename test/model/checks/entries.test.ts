// Checks of entries: levels that the scale does not have, raters outside the panel.

import { describe, expect, it } from 'vitest';
import { checkLevels, checkRaters } from '../../../src/model/checks/entries.ts';
import { candidate, certification, entry, juror, session } from '../builders.ts';

const tp = certification();
const day = session({
  jurors: [juror(1), juror(2), juror(3), juror(4, { attendance: 'absent' })],
  candidates: [candidate(1, { panel: ['J1', 'J2', 'J4'] })],
});

describe('appréciations qui ne sont pas de l’échelle', () => {
  it.each([
    ['C01|BC03-1|J1|MSP', 'Acquise', 0],
    ['C01|BC03-1|J1|MSP', 'acquise', 0],
    ['C01|BC03-1|J1|MSP', 'Acquise ', 1],
    ['C01|BC03-1|J1|*', 'Bidon', 1],
    ['C01|EF|J1|*', 'Satisfaisant', 0],
    ['C01|EF|J1|*', 'Acquise', 1],
    ['C01|BC03-1|J1|note', 'Bidon', 0],
    ['C01|BC09-1|J1|*', 'Bidon', 0],
    ['C09|BC03-1|J1|*', 'Bidon', 0],
    ['C01|BC03-1|J*|*', 'Bidon', 0],
  ])('%s « %s » : %i signalée', (key, value, count) => {
    expect(checkLevels(tp, day, [entry(key, value)])).toHaveLength(count);
  });

  it('sont dites avec leur cellule, et comptent comme vides', () => {
    const where = { kind: 'tab', sheetId: 3001, title: 'BC03', row: 5, column: 3 } as const;
    expect(checkLevels(tp, day, [entry('C01|BC03-1|J1|MSP', 'Bidon')], () => where)).toEqual([
      {
        code: 'rating-not-a-level',
        level: 'warning',
        where,
        candidate: 1,
        item: 'BC03-1',
        juror: 1,
        column: 'MSP',
        value: 'Bidon',
        labels: ['Acquise', 'Partiellement acquise', 'Non acquise', 'Non observée'],
      },
    ]);
  });

  it('en grille commune, viennent du jury', () => {
    const found = checkLevels(tp, { ...day, mode: 'joint' }, [entry('C01|BC03-1|J*|*', 'Bidon')]);
    expect(found).toMatchObject([{ juror: null }]);
  });
});

describe('saisies hors panel', () => {
  const entries = [
    entry('C01|BC03-1|J1|*', 'Acquise'),
    entry('C01|BC03-1|J3|*', 'Acquise'),
    entry('C01|BC03-2|J3|note', 'vu'),
    entry('C01|BC03-1|J4|*', 'Acquise'),
    entry('C01|BC03-1|J9|*', 'Acquise'),
    entry('C09|BC03-1|J3|*', 'Acquise'),
  ];

  it('sont comptées par juré et par candidat, l’absent à part', () => {
    expect(checkRaters(day, entries)).toMatchObject([
      { code: 'entries-outside-panel', level: 'warning', candidate: 1, juror: 3, isAbsent: false, count: 2 },
      { code: 'entries-outside-panel', level: 'warning', candidate: 1, juror: 4, isAbsent: true, count: 1 },
    ]);
  });

  it('en grille commune, il n’y en a pas', () => {
    expect(checkRaters({ ...day, mode: 'joint' }, entries)).toEqual([]);
  });
});
