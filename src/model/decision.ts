// What the jury decided for a block or for the final interview, and when a reason is due. Nothing here proposes a decision.

import * as z from 'zod/mini';
import { FINAL_INTERVIEW } from './certification.ts';
import type { Reading } from './reading.ts';

export const BlockDecision = z.enum(['awarded', 'refused', 'notPresented']);
export type BlockDecision = z.infer<typeof BlockDecision>;

export const InterviewDecision = z.enum(['satisfactory', 'unsatisfactory']);
export type InterviewDecision = z.infer<typeof InterviewDecision>;

/** `item`: a block's key, or `EF`; `decision`: null when only a reason stands there so far. */
export const Decision = z.object({
  candidate: z.string(),
  item: z.string(),
  decision: z.nullable(z.union([BlockDecision, InterviewDecision])),
  reason: z.string(),
});
export type Decision = z.infer<typeof Decision>;

/** The decisions of a session by candidate and item; where one stands twice the last one counts. */
export type DecisionIndex = ReadonlyMap<string, Decision>;

export function indexDecisions(decisions: Iterable<Decision>): DecisionIndex {
  const index = new Map<string, Decision>();
  for (const decision of decisions) index.set(`${decision.candidate}|${decision.item}`, decision);
  return index;
}

/** A decision with a word of the final interview is none on a block. */
export function decisionOnBlock(index: DecisionIndex, candidate: string, block: string): BlockDecision | null {
  const word = index.get(`${candidate}|${block}`)?.decision;
  return BlockDecision.options.find((option) => option === word) ?? null;
}

export function decisionOnInterview(index: DecisionIndex, candidate: string): InterviewDecision | null {
  const word = index.get(`${candidate}|${FINAL_INTERVIEW}`)?.decision;
  return InterviewDecision.options.find((option) => option === word) ?? null;
}

export function reasonOn(index: DecisionIndex, candidate: string, item: string): string {
  return index.get(`${candidate}|${item}`)?.reason ?? '';
}

const agreeing: Record<BlockDecision | InterviewDecision, Reading> = {
  awarded: 'allAcquired',
  refused: 'notAllAcquired',
  notPresented: 'absent',
  satisfactory: 'allAcquired',
  unsatisfactory: 'notAllAcquired',
};

/** Whether the decision needs a reason in words: a refusal always does, else a decision that differs from the reading. */
export function reasonDue(decision: BlockDecision | InterviewDecision, reading: Reading | null): boolean {
  if (decision === 'refused' || decision === 'unsatisfactory') return true;
  return reading !== 'toDeliberate' && agreeing[decision] !== reading;
}
