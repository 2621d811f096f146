// The results of a whole session: the outcome of each candidate, and the totals that go to the Ministry's statistics.

import type { Certification } from './certification.ts';
import { type Decision, indexDecisions } from './decision.ts';
import { type CandidateResult, type Outcome, resultOf } from './outcome.ts';
import type { Session, SessionKind } from './session.ts';

/**
 * Numbers of candidates. `absent` counts the excused too, fraud is neither present nor absent; `successRate`: from 0 to
 * 1, of those present and decided, null when there are none and in a session CCP.
 */
export type ResultTotals = {
  candidates: number;
  present: number;
  absent: number;
  title: number;
  partial: number;
  failure: number;
  pending: number;
  successRate: number | null;
};

export type SessionResults = { candidates: CandidateResult[]; totals: ResultTotals };

/** Each candidate's outcome as the jury's decisions make it, in the session's order, and how many of each. */
export function resultsOf(
  certification: Certification,
  session: Pick<Session, 'kind' | 'candidates'>,
  decisions: Iterable<Decision>,
): SessionResults {
  const index = indexDecisions(decisions);
  const candidates = session.candidates.map((one) => resultOf(certification, session.kind, one, index));
  return { candidates, totals: totalsOf(session.kind, candidates) };
}

function totalsOf(kind: SessionKind, results: readonly CandidateResult[]): ResultTotals {
  const count = (...outcomes: Outcome[]) => results.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const present = results.length - count('absent', 'excused', 'fraud');
  const pending = count('pending');
  const title = results.filter((result) => result.title).length;
  const decided = present - pending;
  return {
    candidates: results.length,
    present,
    absent: count('absent', 'excused'),
    title,
    partial: count('partial'),
    failure: count('failure'),
    pending,
    successRate: kind === 'blocks' || decided === 0 ? null : title / decided,
  };
}
