// coverage.json and results.json: jurors by number, and the fields described, no others.

import { describe, expect, it } from 'vitest';
import { coverageFile } from '../../../src/local/commands/coverage-file.ts';
import { resultsFile } from '../../../src/local/commands/results-file.ts';
import { coverageOf } from '../../../src/model/coverage.ts';
import { resultsOf } from '../../../src/model/results.ts';
import { candidate, certification, juror, session } from '../../model/builders.ts';

const one = certification();

describe('coverage.json', () => {
  it('nomme les jurés par leur numéro, pas par leur clé', () => {
    const jurors = [juror(1, { number: 30 }), juror(2, { number: 4 })];
    const candidates = [candidate(1, { number: 12, blocks: ['BC01'], held: ['BC02'], panel: ['J1', 'J2'] })];
    const entries = ['BC01-1', 'BC01-2'].map((item) => ({
      candidate: 'C01',
      item,
      rater: 'J1',
      column: '*',
      value: 'Acquise',
    }));
    const file = coverageFile(coverageOf(one, session({ mode: 'open', jurors, candidates }), entries));
    expect(file.jurors).toEqual([
      { number: 30, given: 2, expected: 3 },
      { number: 4, given: 0, expected: 3 },
    ]);
    expect(file.candidates).toEqual([
      {
        number: 12,
        blocks: [
          {
            key: 'BC01',
            coverage: { covered: 0, total: 2 },
            attainment: { acquired: 0, total: 2 },
            reading: 'incomplete',
            findings: [
              { competence: 'BC01-1', finding: 'notCovered', missing: [4] },
              { competence: 'BC01-2', finding: 'notCovered', missing: [4] },
            ],
          },
          {
            key: 'BC02',
            coverage: { covered: 0, total: 1 },
            attainment: { acquired: 0, total: 1 },
            reading: 'held',
            findings: [],
          },
          {
            key: 'BC03',
            coverage: { covered: 0, total: 3 },
            attainment: { acquired: 0, total: 3 },
            reading: null,
            findings: [],
          },
        ],
      },
    ]);
  });

  it('a « * » pour le jury qui remplit ensemble', () => {
    const candidates = [candidate(1, { blocks: ['BC02'], panel: ['J1'] })];
    const file = coverageFile(coverageOf(one, session({ mode: 'joint', candidates }), []));
    expect(file.jurors).toEqual([{ number: '*', given: 0, expected: 2 }]);
    expect(file.candidates[0]?.blocks[1]?.findings).toEqual([
      { competence: 'BC02-1', finding: 'notCovered', missing: ['*'] },
    ]);
  });
});

it('results.json a les champs de la description, et eux seuls', () => {
  const candidates = [candidate(1, { number: 12, blocks: ['BC01'], held: ['BC02', 'BC03'] })];
  const decisions = [
    { candidate: 'C01', item: 'BC01', decision: 'awarded' as const, reason: 'vu' },
    { candidate: 'C01', item: 'EF', decision: 'satisfactory' as const, reason: '' },
  ];
  expect(resultsFile(resultsOf(one, session({ candidates }), decisions))).toEqual({
    candidates: [
      {
        number: 12,
        decisions: [{ block: 'BC01', decision: 'awarded', reason: 'vu' }],
        finalInterview: 'satisfactory',
        outcome: 'title',
        awarded: ['BC01'],
        title: true,
      },
    ],
    totals: { candidates: 1, present: 1, absent: 0, title: 1, partial: 0, failure: 0, pending: 0, successRate: 1 },
  });
});
