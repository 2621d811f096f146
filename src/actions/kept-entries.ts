// Entries that lose their place go to « Saisies conservées »; they return when it exists again and is empty.

import { type Entry, entryKey } from '../model/entry.ts';
import type { GridLines, NoPlace, Places } from '../model/places.ts';
import type { Candidate } from '../model/session.ts';
import { isDossierItem } from '../tabs/dossier.ts';
import type { KeptEntry } from '../tabs/kept-tab.ts';

export type KeptPlan = {
  /** Entries of the grids that have no place any more, with why. */
  leaving: { entry: Entry; why: NoPlace }[];
  /** Kept entries whose place exists and is empty. */
  returning: KeptEntry[];
};

/** `dossier`: the dossier's lines, null when the session has none. */
export function planKept(
  places: Places,
  dossier: GridLines | null,
  candidates: readonly Candidate[],
  standing: readonly Entry[],
  kept: readonly KeptEntry[],
): KeptPlan {
  const whyNot = (entry: Entry): NoPlace | null =>
    isDossierItem(entry.item) ? whyNotInDossier(entry, places, dossier, candidates) : places.whyNot(entry);
  const leaving = standing.flatMap((entry) => {
    const why = whyNot(entry);
    return why === null ? [] : [{ entry, why }];
  });
  const leavingKeys = new Set(leaving.map(({ entry }) => entryKey(entry)));
  const taken = new Set(standing.map(entryKey).filter((key) => !leavingKeys.has(key)));
  const returning: KeptEntry[] = [];
  for (const one of [...kept].reverse()) {
    const key = entryKey(one.entry);
    if (taken.has(key) || whyNot(one.entry) !== null) continue;
    taken.add(key);
    returning.push(one);
  }
  return { leaving, returning };
}

function whyNotInDossier(
  entry: Entry,
  places: Places,
  dossier: GridLines | null,
  candidates: readonly Candidate[],
): NoPlace | null {
  if (!candidates.some(({ key }) => key === entry.candidate)) return 'candidateUnknown';
  if (!dossier?.assessed.competences.some(({ key }) => key === entry.item)) return 'itemUnknown';
  if (!places.raters.includes(entry.rater)) return 'raterUnknown';
  if (dossier.lines.some(({ candidate }) => candidate.key === entry.candidate)) return null;
  return dossier.leftOut.some(({ candidate }) => candidate.key === entry.candidate) ? 'absent' : 'notPresented';
}
