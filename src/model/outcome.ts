// What the decisions of the jury make of one candidate's session, in a session for the title and in a session CCP.

import { standingOn } from './assessed.ts';
import { type Certification, FINAL_INTERVIEW } from './certification.ts';
import {
  type BlockDecision,
  type DecisionIndex,
  decisionOnBlock,
  decisionOnInterview,
  type InterviewDecision,
  reasonOn,
} from './decision.ts';
import type { Candidate, SessionKind } from './session.ts';

export type Outcome = 'fraud' | 'absent' | 'excused' | 'pending' | 'title' | 'partial' | 'failure' | 'blocks';

/** A block presented and not held; `decision` is null where there is none. */
export type DecidedBlock = { block: string; decision: BlockDecision | null; reason: string };

/**
 * `awarded`: keys of the blocks won in this session, in the fiche's order, held ones not; `holdsEvery`: with them every
 * block is held; `title`: the title is won in this session, in either kind.
 */
export type CandidateResult = {
  key: string;
  number: number;
  decisions: DecidedBlock[];
  finalInterview: InterviewDecision | null;
  interviewReason: string;
  outcome: Outcome;
  awarded: string[];
  holdsEvery: boolean;
  title: boolean;
};

/** One candidate's outcome by the rules of the arrêté of 22 December 2015; `pending` while a decision is missing. */
export function resultOf(
  certification: Certification,
  kind: SessionKind,
  candidate: Candidate,
  index: DecisionIndex,
): CandidateResult {
  const { key, number, attendance } = candidate;
  const decisions = decidedBlocks(certification, candidate, index);
  const finalInterview = decisionOnInterview(index, key);
  const awarded = decisions
    .filter((one) => attendance === 'present' && one.decision === 'awarded')
    .map((one) => one.block);
  const holdsEvery = holdsAll(certification, [...candidate.held, ...awarded]);
  const outcome = outcomeOf(kind, candidate, decisions, { awarded, holdsEvery, finalInterview });
  return {
    key,
    number,
    decisions,
    finalInterview,
    interviewReason: reasonOn(index, key, FINAL_INTERVIEW),
    outcome,
    awarded,
    holdsEvery,
    title: attendance === 'present' && outcome !== 'pending' && holdsEvery && finalInterview === 'satisfactory',
  };
}

function decidedBlocks(certification: Certification, candidate: Candidate, index: DecisionIndex): DecidedBlock[] {
  return certification.blocks
    .map((block) => block.key)
    .filter((block) => standingOn(candidate, block) === 'presented')
    .map((block) => ({
      block,
      decision: decisionOnBlock(index, candidate.key, block),
      reason: reasonOn(index, candidate.key, block),
    }));
}

function holdsAll(certification: Certification, held: readonly string[]): boolean {
  return certification.blocks.length > 0 && certification.blocks.every((block) => held.includes(block.key));
}

type Won = Pick<CandidateResult, 'awarded' | 'holdsEvery' | 'finalInterview'>;

function outcomeOf(
  kind: SessionKind,
  candidate: Candidate,
  decisions: readonly DecidedBlock[],
  { awarded, holdsEvery, finalInterview }: Won,
): Outcome {
  if (candidate.attendance !== 'present') return candidate.attendance;
  if (decisions.some((one) => one.decision === null)) return 'pending';
  if (holdsEvery && finalInterview === null) return 'pending';
  // Presenting nothing while blocks are missing is an error of the session: no jury decided a failure.
  if (decisions.length === 0 && !holdsEvery) return 'pending';
  if (kind === 'blocks') return 'blocks';
  if (holdsEvery && finalInterview === 'satisfactory') return 'title';
  return holdsEvery || awarded.length > 0 ? 'partial' : 'failure';
}
