// When a decision asks for a reason, and how decisions are found by candidate and block.

import { describe, expect, it } from 'vitest';
import {
  type BlockDecision,
  decisionOnBlock,
  decisionOnInterview,
  type InterviewDecision,
  indexDecisions,
  reasonDue,
  reasonOn,
} from '../../src/model/decision.ts';
import type { Reading } from '../../src/model/reading.ts';

const due = 'motif';
const free = '';

describe('quand une décision demande un motif', () => {
  it.each<[Reading | null, Record<BlockDecision | InterviewDecision, string>]>([
    ['allAcquired', { awarded: free, refused: due, notPresented: due, satisfactory: free, unsatisfactory: due }],
    ['notAllAcquired', { awarded: due, refused: due, notPresented: due, satisfactory: due, unsatisfactory: due }],
    ['toDeliberate', { awarded: free, refused: due, notPresented: free, satisfactory: free, unsatisfactory: due }],
    ['incomplete', { awarded: due, refused: due, notPresented: due, satisfactory: due, unsatisfactory: due }],
    ['absent', { awarded: due, refused: due, notPresented: free, satisfactory: due, unsatisfactory: due }],
    ['held', { awarded: due, refused: due, notPresented: due, satisfactory: due, unsatisfactory: due }],
    [null, { awarded: due, refused: due, notPresented: due, satisfactory: due, unsatisfactory: due }],
  ])('lecture %s : %j', (reading, expected) => {
    const words = Object.keys(expected) as (BlockDecision | InterviewDecision)[];
    expect(Object.fromEntries(words.map((word) => [word, reasonDue(word, reading) ? due : free]))).toEqual(expected);
  });
});

describe('décisions du jury', () => {
  const index = indexDecisions([
    { candidate: 'C01', item: 'BC01', decision: 'refused', reason: 'première' },
    { candidate: 'C01', item: 'BC01', decision: 'awarded', reason: 'seconde' },
    { candidate: 'C01', item: 'BC02', decision: 'satisfactory', reason: '' },
    { candidate: 'C01', item: 'BC03', decision: null, reason: 'en cours' },
    { candidate: 'C01', item: 'EF', decision: 'awarded', reason: '' },
    { candidate: 'C02', item: 'EF', decision: 'unsatisfactory', reason: 'métier mal connu' },
  ]);

  it('sans décision saisie, rien n’est proposé', () => {
    expect(decisionOnBlock(index, 'C02', 'BC01')).toBeNull();
    expect(decisionOnInterview(indexDecisions([]), 'C01')).toBeNull();
    expect(reasonOn(index, 'C02', 'BC01')).toBe('');
  });

  it('un motif peut être écrit avant la décision', () => {
    expect(decisionOnBlock(index, 'C01', 'BC03')).toBeNull();
    expect(reasonOn(index, 'C01', 'BC03')).toBe('en cours');
  });

  it('deux fois la même ligne : la dernière compte', () => {
    expect(decisionOnBlock(index, 'C01', 'BC01')).toBe('awarded');
    expect(reasonOn(index, 'C01', 'BC01')).toBe('seconde');
  });

  it('une décision d’entretien ne vaut rien sur un bloc, ni l’inverse', () => {
    expect(decisionOnBlock(index, 'C01', 'BC02')).toBeNull();
    expect(decisionOnInterview(index, 'C01')).toBeNull();
    expect(decisionOnInterview(index, 'C02')).toBe('unsatisfactory');
  });
});
