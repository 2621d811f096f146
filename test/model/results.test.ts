// The totals of a session, and each candidate's result.

import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/model/decision.ts';
import { resultsOf } from '../../src/model/results.ts';
import { candidate, certification, session } from './builders.ts';

const tp = certification();
const blocks = ['BC01', 'BC02', 'BC03'];

function decisions(who: string, words: Decision['decision'][], interview: Decision['decision'] = null): Decision[] {
  const items = [...blocks.map((block, rank) => [block, words[rank] ?? null] as const), ['EF', interview] as const];
  return items.map(([item, decision]) => ({ candidate: who, item, decision, reason: '' }));
}

describe('totaux d’une session titre', () => {
  const day = session({
    candidates: [
      candidate(1),
      candidate(2),
      candidate(3),
      candidate(4),
      candidate(5),
      candidate(6, { attendance: 'absent' }),
      candidate(7, { attendance: 'excused' }),
      candidate(8, { attendance: 'fraud' }),
    ],
  });
  const { candidates, totals } = resultsOf(tp, day, [
    ...decisions('C01', ['awarded', 'awarded', 'awarded'], 'satisfactory'),
    ...decisions('C02', ['awarded', 'awarded', 'awarded'], 'unsatisfactory'),
    ...decisions('C03', ['awarded', 'refused', 'refused']),
    ...decisions('C04', ['refused', 'refused', 'refused']),
    ...decisions('C06', ['notPresented', 'notPresented', 'notPresented']),
  ]);

  it('compte les absents avec les excusés, la fraude à part, et le taux sur les présents délibérés', () => {
    expect(totals).toEqual({
      candidates: 8,
      present: 5,
      absent: 2,
      title: 1,
      partial: 2,
      failure: 1,
      pending: 1,
      successRate: 0.25,
    });
  });

  it('donne le résultat de chacun dans l’ordre de la session', () => {
    expect(candidates.map(({ number, outcome }) => [number, outcome])).toEqual([
      [1, 'title'],
      [2, 'partial'],
      [3, 'partial'],
      [4, 'failure'],
      [5, 'pending'],
      [6, 'absent'],
      [7, 'excused'],
      [8, 'fraud'],
    ]);
  });

  it('n’a pas de taux tant que personne n’est délibéré', () => {
    expect(resultsOf(tp, day, []).totals).toMatchObject({ pending: 5, successRate: null });
    expect(resultsOf(tp, session({ candidates: [] }), []).totals).toMatchObject({ candidates: 0, successRate: null });
  });
});

describe('totaux d’une session CCP', () => {
  it('comptent le titre de qui complète ses blocs, sans taux ni réussite partielle ni échec', () => {
    const day = session({
      kind: 'blocks',
      candidates: [candidate(1, { blocks: ['BC03'], held: ['BC01', 'BC02'] }), candidate(2, { blocks: ['BC03'] })],
    });
    const all = [
      ...decisions('C01', [null, null, 'awarded'], 'satisfactory'),
      ...decisions('C02', [null, null, 'refused']),
    ];
    expect(resultsOf(tp, day, all).totals).toMatchObject({
      present: 2,
      title: 1,
      partial: 0,
      failure: 0,
      pending: 0,
      successRate: null,
    });
  });
});
