// Checks of days: ones that exist, in order, within habilitations and the registration.

import { describe, expect, it } from 'vitest';
import { checkDays, checkHabilitations, checkRegistration, isRealDay } from '../../../src/model/checks/days.ts';
import { certification, juror, session } from '../builders.ts';

describe('jours', () => {
  it.each([
    ['2026-12-07', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-02-30', false],
    ['2026-13-01', false],
    ['2026-04-31', false],
    ['07/12/2026', false],
    ['', false],
  ])('« %s » existe : %s', (day, exists) => {
    expect(isRealDay(day)).toBe(exists);
  });

  it.each([
    ['2026-12-07', '2026-12-09', []],
    ['2026-12-07', '2026-12-07', []],
    ['', '', []],
    ['2026-12-07', '', []],
    ['2026-12-09', '2026-12-07', [['days-reversed', 'warning']]],
    ['2026-02-30', '2026-12-07', [['day-not-real', 'error']]],
    ['2026-12-07', '2026-12-32', [['day-not-real', 'error']]],
  ])('du « %s » au « %s » : %j', (firstDay, lastDay, problems) => {
    expect(checkDays(session({ firstDay, lastDay })).map(({ code, level }) => [code, level])).toEqual(problems);
  });

  it.each([
    ['2026-12-09', []],
    ['2027-01-01', []],
    [
      '2026-12-08',
      [{ code: 'habilitation-ends', level: 'warning', juror: 1, until: '2026-12-08', lastDay: '2026-12-09' }],
    ],
    ['', []],
    ['à vérifier', []],
  ])('une habilitation jusqu’au « %s », dernier jour le 9 décembre : %j', (habilitatedUntil, problems) => {
    expect(checkHabilitations(session({ jurors: [juror(1, { habilitatedUntil })] }))).toMatchObject(problems);
    expect(checkHabilitations(session({ jurors: [juror(1, { habilitatedUntil })] }))).toHaveLength(problems.length);
  });

  it.each([
    ['2029-11-08', '2029-11-08', 0],
    ['2029-11-08', '2029-11-09', 1],
    [null, '2029-11-09', 0],
    ['2029-11-08', '', 0],
  ])('enregistrement jusqu’au %s, dernier jour « %s » : %i avertissement', (registeredUntil, lastDay, count) => {
    const found = checkRegistration(certification({ registeredUntil }), session({ lastDay }));
    expect(found.map(({ code, level }) => [code, level])).toEqual(
      Array.from({ length: count }, () => ['registration-ends', 'warning']),
    );
  });
});
