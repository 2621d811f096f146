// Checks of numbers and e-mail addresses, and of a team that holds a juror.

import { describe, expect, it } from 'vitest';
import { checkEmails, checkNumbers, checkTeam } from '../../../src/model/checks/people.ts';
import { candidate, juror, session } from '../builders.ts';

describe('numéros : entiers positifs et uniques', () => {
  it.each([
    [[1, 2], [1, 2], []],
    [[1, 2], [1, 1], [{ code: 'number-doubled', who: 'juror', number: 1 }]],
    [
      [3, 3, 3],
      [1],
      [
        { code: 'number-doubled', who: 'candidate', number: 3 },
        { code: 'number-doubled', number: 3 },
      ],
    ],
    [[0], [1], [{ code: 'number-not-positive', who: 'candidate', number: 0 }]],
    [[-2], [1], [{ code: 'number-not-positive', number: -2 }]],
    [[1.5], [1], [{ code: 'number-not-positive', number: 1.5 }]],
    [[Number.NaN], [1], [{ code: 'number-not-positive' }]],
  ] as [number[], number[], object[]][])('candidats %j, jurés %j : %j', (candidates, jurors, problems) => {
    const found = checkNumbers(
      session({
        candidates: candidates.map((number, rank) => candidate(rank + 1, { number })),
        jurors: jurors.map((number, rank) => juror(rank + 1, { number })),
      }),
    );
    expect(found).toMatchObject(problems.map((problem) => ({ level: 'error', ...problem })));
    expect(found).toHaveLength(problems.length);
  });
});

describe('adresses e-mail : bien formées et uniques où elles sont données', () => {
  it.each([
    [['a@x.fr', 'b@x.fr'], ['c@x.fr', ''], []],
    [['', ''], ['', ''], []],
    [
      ['a@x.fr', 'A@X.fr'],
      [],
      [{ code: 'email-doubled', who: 'candidate', number: 2, other: { who: 'candidate', number: 1 } }],
    ],
    [
      ['a@x.fr'],
      ['a@x.fr'],
      [{ code: 'email-doubled', who: 'juror', number: 1, other: { who: 'candidate', number: 1 } }],
    ],
    [[], ['jure'], [{ code: 'email-malformed', who: 'juror', number: 1, email: 'jure' }]],
    [[' '], [], [{ code: 'email-malformed', who: 'candidate', number: 1 }]],
  ] as [string[], string[], object[]][])('candidats %j, jurés %j : %j', (candidates, jurors, problems) => {
    const found = checkEmails(
      session({
        candidates: candidates.map((email, rank) => candidate(rank + 1, { email })),
        jurors: jurors.map((email, rank) => juror(rank + 1, { email })),
      }),
    );
    expect(found).toMatchObject(problems.map((problem) => ({ level: 'error', ...problem })));
    expect(found).toHaveLength(problems.length);
  });
});

describe('équipe', () => {
  it('ses adresses sont bien formées', () => {
    expect(checkTeam(session({ team: ['equipe@x.fr', 'equipe'] }))).toMatchObject([
      { code: 'email-malformed', level: 'error', who: 'team', number: 2, email: 'equipe' },
    ]);
  });

  it('un juré qui en est lirait toutes les grilles', () => {
    expect(checkTeam(session({ team: ['JURE2@exemple.fr'] }))).toMatchObject([
      { code: 'juror-in-team', level: 'warning', juror: 2 },
    ]);
  });
});
