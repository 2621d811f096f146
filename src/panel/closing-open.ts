// Who still waits for a decision before the session can be closed, and on what.

import type { Overview } from '../actions/overview.ts';
import { closingText } from '../text/panel-closing.ts';
import { candidateLabelOf } from './coverage-figures.ts';
import { FINAL_INTERVIEW_ITEM } from './items.ts';

/** `items`: blocks without a decision; the interview is due once they all have one. */
export type Undecided = { candidate: string; label: string; items: string[] };

export function undecidedOf(overview: Overview): Undecided[] {
  const lines = Object.entries(overview.deliberation?.lines ?? {});
  return overview.outcomes
    .filter(({ isPending }) => isPending)
    .map(({ candidate }) => {
      const missing = lines
        .filter(([key, { decision }]) => key.startsWith(`${candidate}|`) && decision === '')
        .map(([key]) => key.slice(candidate.length + 1));
      const blocks = missing.filter((item) => item !== FINAL_INTERVIEW_ITEM);
      const items = blocks.length ? blocks : missing.map(() => closingText.interview);
      return { candidate, label: candidateLabelOf(overview, candidate), items };
    });
}
