// What a jury cannot have awarded: a block, or the final interview, of somebody who was not there.

import { FINAL_INTERVIEW } from '../certification.ts';
import { type Decision, decisionOnBlock, decisionOnInterview, indexDecisions } from '../decision.ts';
import { nowhere, type Place, type Problem } from '../problem.ts';
import { sessionProblem } from '../problems/session.ts';
import type { Candidate } from '../session.ts';

/** `locate`: the place of the decision for a candidate's key and a block's key, or `EF`. A fraud is not looked at: the jury may have deliberated. */
export function checkAbsences(
  candidates: readonly Candidate[],
  decisions: Iterable<Decision>,
  locate: (candidate: string, item: string) => Place = () => nowhere,
): Problem[] {
  const index = indexDecisions(decisions);
  return candidates.flatMap(({ key, number, attendance, blocks }) => {
    if (attendance !== 'absent' && attendance !== 'excused') return [];
    const awarded = blocks.filter((block) => decisionOnBlock(index, key, block) === 'awarded');
    const items = decisionOnInterview(index, key) === 'satisfactory' ? [...awarded, FINAL_INTERVIEW] : awarded;
    return items.map((item) =>
      sessionProblem('absent-awarded', locate(key, item), { candidate: number, item, attendance }),
    );
  });
}
