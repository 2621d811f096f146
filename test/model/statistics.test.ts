// What the statistics of a session count.

import { describe, expect, it } from 'vitest';
import { resultsOf } from '../../src/model/results.ts';
import { sessionStatistics } from '../../src/model/statistics.ts';
import { candidate, certification, session } from './builders.ts';

describe('les statistiques de la session', () => {
  it('comptent les titres obtenus, et de ceux-ci la VAE ; les taux d’insertion ne se lisent pas dans une session', () => {
    const day = session({
      candidates: [
        candidate(1, { accessRoute: 'Par expérience' }),
        candidate(2),
        candidate(3, { accessRoute: 'Par expérience' }),
      ],
    });
    const decide = (who: string, interview: 'satisfactory' | 'unsatisfactory') => [
      ...['BC01', 'BC02', 'BC03'].map((item) => ({ candidate: who, item, decision: 'awarded' as const, reason: '' })),
      { candidate: who, item: 'EF', decision: interview, reason: '' },
    ];
    const results = resultsOf(certification(), day, [
      ...decide('C01', 'satisfactory'),
      ...decide('C02', 'satisfactory'),
      ...decide('C03', 'unsatisfactory'),
    ]);
    expect(sessionStatistics(day, results)).toEqual({
      year: 2026,
      certified: 2,
      byVae: 1,
      rates: [null, null, null],
    });
  });
});
