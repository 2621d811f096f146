// An access route as people write it, found among the routes of the fiche.

import type { AccessRoute } from '../../model/certification.ts';
import { foldWords } from './fold-words.ts';

/** The short forms, each with the words by which the fiche's own sentence is known. */
const shortForms: readonly { form: string; words: readonly string[] }[] = [
  { form: 'élève ou étudiant', words: ['eleve', 'etudiant'] },
  { form: 'apprentissage', words: ['apprentissage'] },
  { form: 'formation continue', words: ['formation continue'] },
  { form: 'contrat de professionnalisation', words: ['professionnalisation'] },
  { form: 'candidature individuelle', words: ['candidature individuelle'] },
  { form: 'VAE', words: ['experience'] },
  { form: 'expérience', words: ['experience'] },
];

export const shortRouteNames: readonly string[] = shortForms.map(({ form }) => form);

/** The route's name as the fiche has it, or undefined. */
export function resolveAccessRoute(typed: string, routes: readonly AccessRoute[]): string | undefined {
  const folded = foldWords(typed);
  const whole = routes.find((route) => foldWords(route.name) === folded);
  if (whole) return whole.name;
  const short = shortForms.find(({ form }) => foldWords(form) === folded);
  if (!short) return undefined;
  return routes.find((route) => short.words.every((word) => foldWords(route.name).includes(word)))?.name;
}
