// Checks of panels: enough jurors, none who trained the candidate or shares their company.

import { describe, expect, it } from 'vitest';
import { checkCompanies, checkPanelSizes, checkTrainers } from '../../../src/model/checks/panels.ts';
import type { Candidate } from '../../../src/model/session.ts';
import { candidate, juror, session } from '../builders.ts';

describe('deux jurés au moins dans le panel de chaque candidat', () => {
  const jurors = [juror(1), juror(2), juror(3, { attendance: 'absent' })];

  it.each([
    [['J1', 'J2'], 'present', []],
    [['J1', 'J2', 'J3'], 'present', []],
    [['J1'], 'present', [{ code: 'too-few-jurors', level: 'error', candidate: 1, onPanel: 1 }]],
    [['J1', 'J1'], 'present', [{ code: 'too-few-jurors', level: 'error', onPanel: 1 }]],
    [['J1', 'J9'], 'present', [{ code: 'too-few-jurors', level: 'error', onPanel: 1 }]],
    [[], 'present', [{ code: 'too-few-jurors', level: 'error', onPanel: 0 }]],
    [
      ['J1', 'J3'],
      'present',
      [{ code: 'too-few-present-jurors', level: 'error', candidate: 1, present: 1, absent: [3] }],
    ],
    [['J1'], 'fraud', [{ code: 'too-few-jurors', level: 'error' }]],
    [['J1'], 'absent', []],
    [['J1', 'J3'], 'excused', []],
  ] as [string[], Candidate['attendance'], object[]][])(
    'panel %j (J3 absent), candidat %s : %j',
    (panel, attendance, problems) => {
      const one = candidate(1, { panel, attendance });
      expect(checkPanelSizes(session({ jurors, candidates: [one] }))).toMatchObject(problems);
      expect(checkPanelSizes(session({ jurors, candidates: [one] }))).toHaveLength(problems.length);
    },
  );
});

describe('un juré n’a pas formé le candidat', () => {
  const jurors = [juror(1, { lastName: 'DURAND', firstName: 'Émile', email: 'e.durand@centre.fr' }), juror(2)];

  it.each([
    ['Emile Durand', ['J1', 'J2'], 1],
    ['Durand Émile', ['J1', 'J2'], 1],
    ['E.Durand@centre.fr', ['J1', 'J2'], 1],
    ['Emile Durand', ['J2'], 0],
    ['Anne Martin', ['J1', 'J2'], 0],
    ['', ['J1', 'J2'], 0],
  ])('formateur « %s », panel %j : %i erreur', (trainer, panel, count) => {
    const problems = checkTrainers(session({ jurors, candidates: [candidate(4, { trainer, panel })] }));
    const expected = { code: 'juror-trained-candidate', level: 'error', candidate: 4, juror: 1 };
    expect(problems).toMatchObject(Array.from({ length: count }, () => expected));
    expect(problems).toHaveLength(count);
  });

  it('même si ce juré est noté absent : il ne doit pas être dans le panel', () => {
    const absent = [juror(1, { lastName: 'Durand', firstName: 'Émile', attendance: 'absent' }), juror(2)];
    const who = candidate(1, { trainer: 'Émile Durand' });
    expect(checkTrainers(session({ jurors: absent, candidates: [who] }))).toHaveLength(1);
  });
});

describe('un juré n’est pas de la structure du candidat', () => {
  it.each([
    ['Les Ateliers', 'LES ATELIERS', 1],
    ['Les Ateliers', 'Les Jardins', 0],
    ['', '', 0],
  ])('juré « %s », candidat « %s » : %i avertissement', (one, other, count) => {
    const problems = checkCompanies(
      session({ jurors: [juror(1, { company: one }), juror(2)], candidates: [candidate(1, { company: other })] }),
    );
    expect(problems.map(({ code, level }) => [code, level])).toEqual(
      Array.from({ length: count }, () => ['juror-of-same-company', 'warning']),
    );
  });
});
