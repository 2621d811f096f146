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

export const outcomeCountLabel = {
  present: 'présents',
  absent: 'absents ou excusés',
  title: 'réussites',
  partial: 'réussites partielles',
  failure: 'échecs',
  pending: 'en attente',
} as const;

/** Which counts a paper shows: a session CCP has no partial success and no failure. */
export function countsShown(kind: SessionKind): (keyof typeof outcomeCountLabel)[] {
  return kind === 'title'
    ? ['present', 'absent', 'title', 'partial', 'failure', 'pending']
    : ['present', 'absent', 'title', 'pending'];
}
