// Who assesses a candidate, and whose columns the grids have.

import { describe, expect, it } from 'vitest';
import { gridRaters, ratersOf } from '../../src/model/panel.ts';
import { candidate, juror, session } from './builders.ts';

const jurors = [juror(1), juror(2), juror(3, { attendance: 'absent' })];

describe('qui évalue un candidat', () => {
  it.each([
    ['blind', ['J1', 'J2'], ['J1', 'J2']],
    ['open', ['J2', 'J1'], ['J1', 'J2']],
    ['blind', ['J2', 'J2'], ['J2']],
    ['blind', ['J1', 'J3'], ['J1']],
    ['blind', ['J3'], []],
    ['blind', [], []],
    ['blind', ['J9'], []],
    ['joint', ['J1', 'J2'], ['J*']],
    ['joint', ['J1', 'J3'], ['J*']],
    ['joint', ['J3'], []],
    ['joint', [], []],
  ] as const)('en mode %s, le panel %j (J3 absent) compte les évaluateurs %j', (mode, panel, raters) => {
    expect(ratersOf(candidate(1, { panel: [...panel] }), session({ mode, jurors }))).toEqual(raters);
  });

  it.each([
    ['blind', ['J1', 'J2', 'J3']],
    ['open', ['J1', 'J2', 'J3']],
    ['joint', ['J*']],
  ] as const)('en mode %s, les grilles ont les colonnes de %j, absents compris', (mode, raters) => {
    expect(gridRaters(session({ mode, jurors }))).toEqual(raters);
  });
});
