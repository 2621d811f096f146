// What a candidate's own sheet says, and what they may do next.

import type { CandidateResult } from '../model/outcome.ts';
import { identifierLabel } from './papers.ts';

const joined = (parts: readonly string[]) => parts.filter(Boolean).join(' · ');

export const sheetText = {
  fileName: (session: string) => `Fiches individuelles — session ${session}`.trim(),
  heading: 'Fiche individuelle',
  candidate: (number: number, name: string) => `Candidat ${number} : ${name}`,
  route: (route: string, identifier: string, isMinistry: boolean) =>
    joined([route && `Voie d’accès : ${route}`, identifier && `${identifierLabel(isMinistry)} : ${identifier}`]),
  session: (number: string, centre: string, days: string) => joined([`Session ${number}`.trim(), centre, days]),
  part: 'Bloc de compétences',
  decision: 'Décision du jury',
  reason: 'Motif',
  notice:
    'Document interne. Ne vaut pas notification : le résultat est soumis à la validation du représentant territorial du ministère chargé de l’emploi. À ne pas remettre au candidat avant cette validation.',
  noticeElsewhere:
    'Document interne. Ne vaut pas notification : le résultat est soumis à la validation du certificateur. À ne pas remettre au candidat avant cette validation.',
};

/** `missing`: keys of the blocks still to win; `until`: the end of the registration in words, or ''. */
export function nextSteps(
  { outcome, awarded, holdsEvery, title }: CandidateResult,
  missing: readonly string[],
  until: string,
  isMinistry: boolean,
): string {
  const check = isMinistry ? 'À vérifier auprès de la DDETS.' : 'À vérifier auprès du certificateur.';
  if (outcome === 'pending') return 'Suite : le jury n’a pas encore décidé.';
  if (outcome === 'fraud')
    return `Suite : elle dépend de la décision ${isMinistry ? 'de la DDETS' : 'du certificateur'}. ${check}`;
  if (title) return 'Suite : rien d’autre à présenter.';
  if (holdsEvery || (awarded.length > 0 && missing.length > 0)) {
    const what = holdsEvery ? 'l’entretien final' : `les blocs qui manquent (${missing.join(', ')})`;
    const end = until ? ` (jusqu’au ${until})` : '';
    return `Suite possible : présenter ${what} tant que le titre est enregistré${end}, et un an au plus après. ${check}`;
  }
  return `Suite possible : se présenter de nouveau pendant un an, sans nouveau parcours de formation. ${check}`;
}
