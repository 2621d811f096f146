// What the lines of a grid show, number, name and competence, held against their keys.

import type { Assessed } from '../model/assessed.ts';
import type { Candidate } from '../model/session.ts';
import { foldText } from '../model/words.ts';
import { candidateLabel, criterionText } from '../text/grid.ts';

/** A line that shows another candidate or competence than its key says: 0-based row, key, what it shows, and the key of that, '' when nobody's. */
export type MovedLabel = { row: number; key: string; shown: string; shownKey: string };

/** What a line shows, folded, to its key: number, name and competence as they read today. What two lines show alike names neither. */
export function keysByLabel(assessed: Assessed, candidates: readonly Candidate[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const add = (candidate: Candidate, text: string, key: string) => {
    const label = foldText(`${candidateLabel(candidate)} · ${text}`);
    keys.set(label, keys.has(label) ? '' : `${candidate.key}|${key}`);
  };
  for (const candidate of candidates) {
    for (const { key, title, criteria } of assessed.competences) {
      add(candidate, title, key);
      criteria.forEach((text, i) => {
        add(candidate, criterionText(text), `${key}|c${i + 1}`);
      });
    }
  }
  return keys;
}

/**
 * Whether labels differ on every line of a candidate, always by the same other candidate: then numbers or names were
 * changed in « Candidats »; else lines were shifted in the grid. `lines`: the keys of all candidates' lines.
 */
export function areWholeCandidates(differing: readonly MovedLabel[], lines: readonly string[]): boolean {
  const others = new Map<string, Set<string>>();
  const counts = new Map<string, number>();
  for (const { key, shownKey } of differing) {
    const [candidate, other] = [candidateOf(key), candidateOf(shownKey)];
    const isSameItem = key.slice(candidate.length) === shownKey.slice(other.length);
    others.set(candidate, (others.get(candidate) ?? new Set()).add(isSameItem ? other : ''));
    counts.set(candidate, (counts.get(candidate) ?? 0) + 1);
  }
  return [...others].every(
    ([candidate, shown]) =>
      shown.size === 1 &&
      !shown.has('') &&
      counts.get(candidate) === lines.filter((key) => candidateOf(key) === candidate).length,
  );
}

/** `C01` of `C01|BC03-1`. */
export function candidateOf(key: string): string {
  return key.split('|')[0] ?? '';
}
