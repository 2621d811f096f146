// All the checks of a session together, each Problem with its place.

import { describe, expect, it } from 'vitest';
import type { Locate } from '../../../src/model/checks/locate.ts';
import { checkSession } from '../../../src/model/checks/session.ts';
import { hasError } from '../../../src/model/problem.ts';
import { candidate, certification, juror, session } from '../builders.ts';

describe('contrôles d’une session', () => {
  it('une session bien préparée n’a rien à corriger', () => {
    expect(checkSession(certification(), session())).toEqual([]);
  });

  it('un seul juré, qui est le formateur, est deux erreurs', () => {
    const day = session({
      jurors: [juror(1, { lastName: 'Durand', firstName: 'Émile' })],
      candidates: [candidate(1, { panel: ['J1'], trainer: 'DURAND Emile' })],
    });
    const problems = checkSession(certification(), day);
    expect(problems.map((problem) => problem.code)).toEqual(['too-few-jurors', 'juror-trained-candidate']);
    expect(hasError(problems)).toBe(true);
  });

  it('chaque problème dit sa place : la clé de la personne et le champ', () => {
    const locate: Locate = (key, field) => ({ kind: 'part', name: `${key} ${field}` });
    const day = session({
      lastDay: '2030-01-01',
      jurors: [juror(1, { email: 'jure' }), juror(2, { number: 1, habilitatedUntil: '' })],
      candidates: [candidate(7, { accessRoute: 'candidature individuelle', held: ['BC01'], panel: ['J1'] })],
      scale: [],
    });
    const odd = certification({ totalMinutes: 10, blocks: [] });
    expect(
      checkSession(odd, day, locate).map(({ code, where }) => [code, where.kind === 'part' && where.name]),
    ).toEqual([
      ['too-few-jurors', 'C07 panel'],
      ['habilitation-ends', 'J1 habilitatedUntil'],
      ['number-doubled', 'J2 number'],
      ['email-malformed', 'J1 email'],
      ['access-route-perhaps-closed', 'C07 accessRoute'],
      ['registration-ends', ' lastDay'],
      ['block-unknown', 'C07 blocks'],
      ['block-unknown', 'C07 blocks'],
      ['block-unknown', 'C07 blocks'],
      ['block-unknown', 'C07 held'],
      ['minutes-differ', ' modalities'],
      ['scale-without-meaning', ' scale'],
      ['scale-without-meaning', ' scale'],
    ]);
  });
});
