// results.json: the results of a session by the numbers that people use, not by keys.

import type { CandidateResult } from '../../model/outcome.ts';
import type { ResultTotals, SessionResults } from '../../model/results.ts';

type ResultsFile = {
  candidates: Pick<CandidateResult, 'number' | 'decisions' | 'finalInterview' | 'outcome' | 'awarded' | 'title'>[];
  totals: ResultTotals;
};

export function resultsFile({ candidates, totals }: SessionResults): ResultsFile {
  return {
    candidates: candidates.map(({ number, decisions, finalInterview, outcome, awarded, title }) => ({
      number,
      decisions: decisions.map(({ block, decision, reason }) => ({ block, decision, reason })),
      finalInterview,
      outcome,
      awarded,
      title,
    })),
    totals,
  };
}
