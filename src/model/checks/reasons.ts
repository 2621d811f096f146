// The reasons that the jury still owes: for a refusal, and for a decision that differs from the reading.

import { FINAL_INTERVIEW } from '../certification.ts';
import type { CandidateCoverage, ItemCoverage, SessionCoverage } from '../coverage.ts';
import {
  type Decision,
  decisionOnBlock,
  decisionOnInterview,
  indexDecisions,
  reasonDue,
  reasonOn,
} from '../decision.ts';
import { nowhere, type Place, type Problem } from '../problem.ts';
import { sessionProblem } from '../problems/session.ts';

/** `locate`: the place of the reason for a candidate's key and a block's key, or `EF`. */
export function checkReasons(
  coverage: SessionCoverage,
  decisions: Iterable<Decision>,
  locate: (candidate: string, item: string) => Place = () => nowhere,
): Problem[] {
  const index = indexDecisions(decisions);
  return coverage.candidates.flatMap((candidate) =>
    decidedItems(candidate).flatMap(({ item, reading }): Problem[] => {
      const { key, number } = candidate;
      const decision = item === FINAL_INTERVIEW ? decisionOnInterview(index, key) : decisionOnBlock(index, key, item);
      if (decision === null || !reasonDue(decision, reading) || reasonOn(index, key, item).trim() !== '') return [];
      return [sessionProblem('reason-missing', locate(key, item), { candidate: number, item })];
    }),
  );
}

/** What the jury decides of a candidate: the blocks presented, and the final interview where it is due. */
export function decidedItems({ blocks, finalInterview }: CandidateCoverage): ItemCoverage[] {
  const presented = blocks.filter(({ reading }) => reading !== null && reading !== 'held');
  return finalInterview ? [...presented, finalInterview] : presented;
}
