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
    ['31/02/2027', null],
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
});
