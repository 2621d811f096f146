// The figures of a session in the form of the fiche's own table.

import type { Statistics } from './certification.ts';
import type { SessionResults } from './results.ts';
import type { Session } from './session.ts';
import { wordsOf } from './words.ts';

/** The last day's year, 0 when there is none; rates are known months later, from a survey: null here. */
export function sessionStatistics(
  { lastDay, candidates }: Pick<Session, 'lastDay' | 'candidates'>,
  results: SessionResults,
): Statistics {
  const certified = results.candidates.filter(({ title }) => title).map(({ key }) => key);
  const byVae = candidates.filter(({ key, accessRoute }) => certified.includes(key) && isVae(accessRoute));
  const year = Number(lastDay.slice(0, 4));
  return { year, certified: certified.length, byVae: byVae.length, rates: [null, null, null] };
}

/** « Par expérience », « VAE », « Validation des acquis de l'expérience ». */
function isVae(route: string): boolean {
  const words = wordsOf(route);
  return words.includes('vae') || words.includes('experience');
}
