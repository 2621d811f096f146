// Finding an access route from what people type: its name in the fiche, or its short form.

import type { AccessRoute } from './certification.ts';
import { foldText, isSameText } from './words.ts';

/** What tells each of the six routes, in their names in a fiche and in the words people use. */
const routeMarks = [
  /\bapprentissage\b/,
  /\bprofessionnalisation\b/,
  /\bformation continue\b/,
  /\b(eleve|etudiant)\b/,
  /\bcandidature individuelle\b/,
  /\b(experience|vae)\b/,
];

/** The route that the text means (« VAE », « en contrat d’apprentissage »); null when none does, or several. */
export function routeNamed(routes: readonly AccessRoute[], text: string): AccessRoute | null {
  const named = routes.find((route) => isSameText(route.name, text));
  if (named) return named;
  const typed = marksIn(text);
  const meant = routes.filter((route) => marksIn(route.name).some((mark) => typed.includes(mark)));
  return typed.length === 1 && meant.length === 1 ? (meant[0] ?? null) : null;
}

function marksIn(text: string): RegExp[] {
  const words = foldText(text);
  return routeMarks.filter((mark) => mark.test(words));
}
