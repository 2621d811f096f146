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
  'not-closable': () =>
    'La session ne peut pas encore être close. Rien n’a été modifié. Ce qui l’empêche est dit ci-dessous, avec son remède.',
  'outcomes-pending': ({ candidates }) =>
    candidates.length > 1
      ? `Les candidats ${candidates.join(', ')} attendent une décision. Le jury décide, puis la décision est saisie dans l’onglet Délibération.`
      : `Le candidat ${candidates[0]} attend une décision. Le jury décide, puis la décision est saisie dans l’onglet Délibération.`,
  'close-session': ({ open }) =>
    `${open.length ? `Rien n’empêche de clore, mais ${open.length > 1 ? `${open.length} points restent ouverts` : 'un point reste ouvert'}. ` : ''}Clore fige les décisions, les résultats et les grilles, et inscrit l’empreinte des résultats. Vous pourrez rouvrir, avec un motif. Clore la session ?`,
  'session-closed': ({ fingerprint, person }) =>
    `La session est close. Empreinte des résultats : ${fingerprint}. Elle permet de rapprocher un papier de son classeur, rien de plus. Pour rouvrir : ${person || 'vous'}, ou le propriétaire du classeur.`,
  'grids-locked': () =>
    'Les cases des grilles restent verrouillées. Menu Grilles de jury › Générer ou mettre à jour les grilles les ouvre de nouveau.',
  'fingerprint-differs': ({ fingerprint }) =>
    `Les résultats ont changé depuis la clôture : ils ne correspondent plus à l’empreinte ${fingerprint}. Rouvrez la session pour les refaire, ou retrouvez la version close par Fichier › Historique des versions.`,
};
