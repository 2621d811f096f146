// Decisions and outcomes in the trade's words: the only ones to use, each in one place.

import type { BlockDecision, InterviewDecision } from '../model/decision.ts';
import type { CandidateResult, Outcome } from '../model/outcome.ts';
import type { SessionKind } from '../model/session.ts';

export const blockDecisionLabel: Record<BlockDecision, string> = {
  awarded: 'Obtenu',
  refused: 'Non obtenu',
  notPresented: 'Non présenté',
};

export const interviewDecisionLabel: Record<InterviewDecision, string> = {
  satisfactory: 'Satisfaisant',
  unsatisfactory: 'Non satisfaisant',
};

const outcomeLabel: Record<Exclude<Outcome, 'blocks' | 'partial'>, string> = {
  fraud: 'Fraude signalée — décision de la DDETS',
  absent: 'Absent',
  excused: 'Excusé',
  pending: 'En attente de délibération',
  title: 'Réussite',
  failure: 'Échec',
};

/** « CCP obtenus : BC01, BC02 » … A session CCP that closes the title says so too. */
function blocksOutcome({ awarded, holdsEvery, title }: CandidateResult): string {
  const blocks = awarded.length ? `CCP obtenus : ${awarded.join(', ')}` : 'Aucun CCP obtenu';
  if (title) return `${blocks} — titre obtenu`;
  return holdsEvery ? 'CCP obtenus, titre non acquis' : blocks;
}

export function outcomeText(result: CandidateResult): string {
  const { outcome, awarded } = result;
  if (outcome === 'blocks') return blocksOutcome(result);
  if (outcome === 'partial')
    return awarded.length ? `Réussite partielle (${awarded.join(', ')})` : 'Réussite partielle';
  return outcomeLabel[outcome];
}

export type OutcomeCount = 'present' | 'absent' | 'title' | 'partial' | 'failure' | 'pending';

const countWords: Record<OutcomeCount, [one: string, many: string]> = {
  present: ['présent', 'présents'],
  absent: ['absent ou excusé', 'absents ou excusés'],
  title: ['réussite', 'réussites'],
  partial: ['réussite partielle', 'réussites partielles'],
  failure: ['échec', 'échecs'],
  pending: ['en attente', 'en attente'],
};

/** « 1 échec », « 2 échecs »; in French, 0 is singular. */
export function countText(count: OutcomeCount, number: number): string {
  return `${number} ${countWords[count][number > 1 ? 1 : 0]}`;
}

/** Which counts a paper shows: a session CCP has no partial success and no failure. */
export function countsShown(kind: SessionKind): OutcomeCount[] {
  return kind === 'title'
    ? ['present', 'absent', 'title', 'partial', 'failure', 'pending']
    : ['present', 'absent', 'title', 'pending'];
}
