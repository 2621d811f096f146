// Decisions and outcomes in the trade's words: the only ones to use, each in one place.

import type { Certification } from '../model/certification.ts';
import { isEmploymentMinistry } from '../model/certifier.ts';
import type { BlockDecision, InterviewDecision } from '../model/decision.ts';
import type { CandidateResult, Outcome } from '../model/outcome.ts';
import type { ResultTotals } from '../model/results.ts';
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

const outcomeLabel: Record<Exclude<Outcome, 'blocks' | 'partial' | 'fraud'>, string> = {
  absent: 'Absent',
  excused: 'Excusé',
  pending: 'En attente de délibération',
  title: 'Réussite',
  failure: 'Échec',
};

/** « CCP obtenus : BC01, BC02 » … A session CCP that closes the title says so too; alone when every block was held before. */
function blocksOutcome({ awarded, holdsEvery, title }: CandidateResult): string {
  if (title && awarded.length === 0) return 'Titre obtenu';
  const blocks = awarded.length ? `CCP obtenus : ${awarded.join(', ')}` : 'Aucun CCP obtenu';
  if (title) return `${blocks} — titre obtenu`;
  return holdsEvery ? 'CCP obtenus, titre non acquis' : blocks;
}

/** `certification`: whose certifier decides on a fraud. */
export function outcomeText(result: CandidateResult, certification: Pick<Certification, 'certifier'>): string {
  const { outcome, awarded } = result;
  if (outcome === 'fraud')
    return `Fraude signalée — décision ${isEmploymentMinistry(certification) ? 'de la DDETS' : 'du certificateur'}`;
  if (outcome === 'blocks') return blocksOutcome(result);
  if (outcome === 'partial')
    return awarded.length ? `Réussite partielle (${awarded.join(', ')})` : 'Réussite partielle';
  return outcomeLabel[outcome];
}

type OutcomeCount = 'present' | 'absent' | 'fraud' | 'title' | 'partial' | 'failure' | 'pending';

const countWords: Record<OutcomeCount, [one: string, many: string]> = {
  present: ['présent', 'présents'],
  absent: ['absent ou excusé', 'absents ou excusés'],
  fraud: ['fraude signalée', 'fraudes signalées'],
  title: ['réussite', 'réussites'],
  partial: ['réussite partielle', 'réussites partielles'],
  failure: ['échec', 'échecs'],
  pending: ['en attente', 'en attente'],
};

/** « 1 échec », « 2 échecs »; in French, 0 is singular. */
function countText(count: OutcomeCount, number: number): string {
  return `${number} ${countWords[count][number > 1 ? 1 : 0]}`;
}

/** The counts that a paper shows: a session CCP has no partial success and no failure; a fraud or a missing decision is told where there is one. */
export function countTexts(kind: SessionKind, totals: ResultTotals): string[] {
  const counts = { ...totals, fraud: totals.candidates - totals.present - totals.absent };
  const shown: OutcomeCount[] =
    kind === 'title'
      ? ['present', 'absent', 'fraud', 'title', 'partial', 'failure', 'pending']
      : ['present', 'absent', 'fraud', 'title', 'pending'];
  const isShown = (count: OutcomeCount) => (count !== 'fraud' && count !== 'pending') || counts[count] > 0;
  return shown.filter(isShown).map((count) => countText(count, counts[count]));
}
