// The French sentence of what stands between the decisions of the jury and the archive.

import { FINAL_INTERVIEW } from '../model/certification.ts';
import type { ClosingProblem } from '../model/problems/closing.ts';

type SentenceOf = { [C in ClosingProblem['code']]: (problem: Extract<ClosingProblem, { code: C }>) => string };

const part = (item: string) => (item === FINAL_INTERVIEW ? 'entretien final' : item);

export const closingProblemText: SentenceOf = {
  'decision-line-missing': ({ candidate, item }) =>
    `Candidat ${candidate}, ${part(item)} : sa ligne manque dans l’onglet Délibération, il n’a donc pas de décision. Menu Grilles de jury › Remplir la délibération la remet, vide ; la décision effacée se retrouve par Fichier › Historique des versions.`,
  'reading-changed': ({ candidate, item, was, today }) =>
    `Candidat ${candidate}, ${part(item)} : la lecture des grilles était « ${was} » quand la décision a été saisie, elle est maintenant « ${today} ». La décision n’a pas changé : le jury la confirme en complétant son motif, ou en choisit une autre.`,
};
