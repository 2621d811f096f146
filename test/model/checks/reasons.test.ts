// Which decisions lack the reason that they owe.

import { describe, expect, it } from 'vitest';
import { checkReasons } from '../../../src/model/checks/reasons.ts';
import { coverageOf } from '../../../src/model/coverage.ts';
import type { Decision } from '../../../src/model/decision.ts';
import { candidate, certification, entry, session } from '../builders.ts';

const day = session({ candidates: [candidate(1, { held: ['BC01'] })] });
const coverage = coverageOf(certification(), day, [
  entry('C01|BC02-1|J1|*', 'Acquise'),
  entry('C01|BC02-1|J2|*', 'Acquise'),
]);

function missing(item: string, decision: Decision['decision'], reason: string) {
  return checkReasons(coverage, [{ candidate: 'C01', item, decision, reason }]).map((problem) => problem.code);
}

describe('motifs dus', () => {
  it.each([
    ['BC02', 'awarded', '', 0],
    ['BC02', 'refused', '', 1],
    ['BC02', 'refused', '  ', 1],
    ['BC02', 'refused', 'sécurité oubliée', 0],
    ['BC03', 'awarded', '', 1],
    ['BC03', null, '', 0],
    ['BC01', 'awarded', '', 0],
    ['EF', 'satisfactory', '', 1],
    ['EF', 'unsatisfactory', 'métier mal connu', 0],
  ] as const)(
    '%s (BC01 acquis, BC02 tout acquis, BC03 et EF incomplets), décision %s, motif « %s » : %i dû',
    (item, decision, reason, count) => {
      expect(missing(item, decision, reason)).toEqual(Array.from({ length: count }, () => 'reason-missing'));
    },
  );
});
