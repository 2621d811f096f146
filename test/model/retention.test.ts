// How long papers are kept: durations and dates read, and the day a reminder falls.

import { describe, expect, it } from 'vitest';
import { checkRetention, retentionEnd } from '../../src/model/retention.ts';

describe('la durée de conservation', () => {
  it.each([
    ['3 mois', '2027-03-09'],
    ['1 an', '2027-12-09'],
    ['5 ans après la session', '2031-12-09'],
    ['2 années', '2028-12-09'],
    ['30 jours', '2027-01-08'],
    ['jusqu’au 31/12/2027', '2027-12-31'],
    ['31 décembre 2027', '2027-12-31'],
    ['jusqu’au 1er janvier 2028 inclus', '2028-01-01'],
    ['15 févr. 2028', '2028-02-15'],
    ['2026-12-31', '2026-12-31'],
    ['31/12/26', '2026-12-31'],
    ['31 - 12 - 2027', '2027-12-31'],
    ['un an', '2027-12-09'],
    ['Un an et demi', '2028-06-09'],
    ['1 an et 6 mois', '2028-06-09'],
    ['un an, un mois et un jour', '2028-01-10'],
    ['pendant un délai de trois mois', '2027-03-09'],
    ['dix-huit mois', '2028-06-09'],
    ['trente et un jours', '2027-01-09'],
    ['quatre-vingt-dix jours', '2027-03-09'],
    ['cent vingt jours', '2027-04-08'],
    ['12 semaines', '2027-03-03'],
    ['deux trimestres', '2027-06-09'],
    ['3 mois, soit jusqu’au 09/03/2027', '2027-03-09'],
    ['3 mois, soit jusqu’au 10/03/2027', null],
    ['3 mois (grilles), 5 ans', null],
    ['3 mois, 5 ans', null],
    ['30 jours après le 01/03/2027', null],
    ['1,5 an', null],
    ['2 à 3 ans', null],
    ['deux ou trois ans', null],
    ['un mois et demi', null],
    ['1000 ans', null],
    ['31/02/2027', null],
    ['12/31/2027', null],
    ['31/13/2027', null],
    ['fin 2027', null],
    ['à voir', null],
    ['', null],
  ])('« %s » après le 9 décembre 2026 : %s', (text, end) => {
    expect(retentionEnd(text, '2026-12-09')).toBe(end);
  });

  it('un mois après le 31 janvier est le dernier jour de février', () => {
    expect(retentionEnd('1 mois', '2027-01-31')).toBe('2027-02-28');
  });

  it('sans dernier jour, une durée ne dit rien ; une date si', () => {
    expect(retentionEnd('3 mois', '')).toBeNull();
    expect(retentionEnd('31/12/2027', '')).toBe('2027-12-31');
  });

  it('se dit le lendemain de son dernier jour, pas avant', () => {
    const session = { retention: { grids: '3 mois', results: '' }, lastDay: '2026-12-09' } as const;
    expect(checkRetention(session, '2027-03-09T23:00:00')).toEqual([]);
    expect(checkRetention(session, '2027-03-10T00:00:00')).toMatchObject([
      { code: 'retention-over', what: 'grids', until: '2027-03-09' },
    ]);
  });

  it.each(['à voir', '1,5 an', '3 mois (grilles), 5 ans', '31/02/2027'])(
    '« %s » ne donne aucun rappel, et cela se dit',
    (results) => {
      const session = { retention: { grids: ' ', results }, lastDay: '2026-12-09' };
      expect(checkRetention(session, '2026-12-10')).toEqual([
        {
          code: 'retention-unreadable',
          level: 'warning',
          where: { kind: 'nowhere' },
          what: 'results',
          value: results,
        },
      ]);
    },
  );

  it('qui se lit mais attend le dernier jour n’est pas une durée illisible', () => {
    const session = { retention: { grids: 'un an', results: '?' }, lastDay: '' };
    expect(checkRetention(session, '2026-12-10')).toMatchObject([{ code: 'retention-unreadable', what: 'results' }]);
  });
});
