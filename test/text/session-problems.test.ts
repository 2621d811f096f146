// The sentence of every Problem of a session.

import { describe, expect, it } from 'vitest';
import { nowhere, type Place } from '../../src/model/problem.ts';
import { type SessionProblem, sessionProblem } from '../../src/model/problems/session.ts';
import { sessionProblemText } from '../../src/text/session-problems.ts';

type Code = SessionProblem['code'];
type DataOf<C extends Code> = Omit<Extract<SessionProblem, { code: C }>, 'code' | 'level' | 'where'>;

/** One problem or more of every code: a new code does not compile without one. */
const samples: { [C in Code]: DataOf<C>[] } = {
  'too-few-jurors': [
    { candidate: 3, onPanel: 0 },
    { candidate: 3, onPanel: 1 },
  ],
  'too-few-present-jurors': [
    { candidate: 3, present: 1, absent: [2] },
    { candidate: 3, present: 0, absent: [1, 2, 4] },
  ],
  'juror-trained-candidate': [{ candidate: 3, juror: 2 }],
  'juror-of-same-company': [{ candidate: 3, juror: 2, company: 'Les Ateliers' }],
  'juror-in-team': [{ juror: 2 }],
  'habilitation-ends': [{ juror: 2, until: '2026-12-08', lastDay: '2026-12-09' }],
  'number-not-positive': [{ who: 'candidate', number: 0 }],
  'number-doubled': [{ who: 'juror', number: 2 }],
  'email-malformed': [
    { who: 'juror', number: 2, email: 'anne@' },
    { who: 'team', number: 1, email: 'equipe' },
  ],
  'email-doubled': [
    { who: 'juror', number: 2, email: 'a@x.fr', other: { who: 'juror', number: 1 } },
    { who: 'juror', number: 2, email: 'a@x.fr', other: { who: 'candidate', number: 1 } },
  ],
  'block-unknown': [
    { candidate: 3, block: 'BC9', list: 'presented', known: ['BC01', 'BC02', 'BC03'] },
    { candidate: 3, block: 'BC9', list: 'held', known: [] },
  ],
  'block-presented-and-held': [{ candidate: 3, block: 'BC01' }],
  'block-left-out': [{ candidate: 3, block: 'BC01' }],
  'nothing-presented': [{ candidate: 3 }],
  'access-route-closed': [{ candidate: 3, route: 'candidature individuelle' }],
  'access-route-perhaps-closed': [{ candidate: 3, route: 'candidature individuelle' }],
  'access-route-unknown': [{ candidate: 3, route: 'à distance' }],
  'registration-ends': [{ until: '2029-11-08', lastDay: '2029-11-09' }],
  'day-not-real': [{ day: '2026-02-30' }],
  'days-reversed': [{ firstDay: '2026-12-09', lastDay: '2026-12-07' }],
  'block-without-competences': [{ block: 'BC02' }],
  'minutes-differ': [
    { block: null, sum: 165, stated: 180 },
    { block: 'BC03', sum: 45, stated: 90 },
  ],
  'final-interview-missing': [{}],
  'final-interview-not-last': [{}],
  'technical-interview-first': [{ block: null }, { block: 'BC03' }],
  'scale-label-empty': [{ rank: 2 }],
  'scale-label-character': [
    { label: 'Oui, en partie', character: ',' },
    { label: 'Acquise*', character: '*' },
    { label: 'Acquise\nen partie', character: '\n' },
  ],
  'scale-label-start': [{ label: '=Acquise', character: '=' }],
  'scale-label-spaces': [{ label: 'Acquise ' }],
  'scale-label-not-words': [{ label: '1/2' }],
  'scale-label-doubled': [{ label: 'ACQUISE', other: 'Acquise' }],
  'scale-without-meaning': [{ meaning: 'attests' }, { meaning: 'refutes' }],
  'rating-not-a-level': [
    { candidate: 3, item: 'BC03-1', juror: 2, column: 'MSP', value: 'Bidon', labels: ['Acquise', 'Non acquise'] },
    { candidate: 3, item: 'BC03-1', juror: 2, column: '*', value: 'acquise ', labels: ['Acquise', 'Non acquise'] },
    {
      candidate: 3,
      item: 'BC03-1',
      juror: 2,
      column: '*',
      value: 'vu\n'.repeat(40),
      labels: ['Acquise', 'Non acquise'],
    },
    {
      candidate: 3,
      item: 'EF',
      juror: null,
      column: '*',
      value: 'Acquise',
      labels: ['Satisfaisant', 'Non satisfaisant'],
    },
  ],
  'entries-outside-panel': [
    { candidate: 3, juror: 2, isAbsent: false, count: 1 },
    { candidate: 3, juror: 2, isAbsent: true, count: 4 },
  ],
  'absent-awarded': [
    { candidate: 3, item: 'BC03', attendance: 'absent' },
    { candidate: 3, item: 'EF', attendance: 'excused' },
  ],
  'reason-missing': [
    { candidate: 3, item: 'BC03' },
    { candidate: 3, item: 'EF' },
  ],
};

function sentence<C extends Code>(code: C, data: DataOf<C>, where: Place = nowhere): string {
  const write = sessionProblemText[code] as (problem: SessionProblem) => string;
  return write(sessionProblem(code, where, data));
}

const sentences = (Object.keys(samples) as Code[]).flatMap((code) =>
  samples[code].map((data) => `${code}: ${sentence(code, data as never)}`),
);

describe('phrases des problèmes d’une session', () => {
  it('disent quoi, où, et que faire', () => {
    expect(sentences).toMatchSnapshot();
  });

  it.each(sentences)('%s — est une phrase française entière', (text) => {
    expect(text).toMatch(/: \p{Lu}.*\.$/u);
    expect(text).not.toMatch(/undefined|null|NaN|\n|'| {2}|\.\./);
  });
});
