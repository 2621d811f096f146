// Whose certification it is: the papers of the ministry in charge of employment come from its own system, CERES.

import type { Certification } from './certification.ts';
import { wordsOf } from './words.ts';

/**
 * Whether the certifier is the ministry in charge of employment, from its name in the fiche: « Ministère du travail… »,
 * « Ministère chargé de l'emploi ». A certification without a certifier counts as one: nothing then calls itself a procès-verbal.
 */
export function isEmploymentMinistry({ certifier }: Pick<Certification, 'certifier'>): boolean {
  const words = wordsOf(certifier);
  return words.length === 0 || (words.includes('ministere') && (words.includes('travail') || words.includes('emploi')));
}
