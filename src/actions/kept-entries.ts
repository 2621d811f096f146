// Entries that lose their place go to « Saisies conservées »; they return when it exists again and is empty.

import { type Entry, entryKey } from '../model/entry.ts';
import { type GridLines, type NoPlace, type Places, placesOf } from '../model/places.ts';
import type { Candidate } from '../model/session.ts';
import { tabRequests } from '../requests/tab-requests.ts';
import { appendRequest, deleteRowRequests } from '../requests/value-requests.ts';
import { isDossierItem } from '../tabs/dossier.ts';
import { type KeptEntry, keptLine, layoutKept } from '../tabs/kept-tab.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { momentText } from '../text/dates.ts';
import type { BookRequest } from './ports.ts';
import { type Context, editorsOf } from './run.ts';
import { withFreeTitle } from './standing.ts';

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

/** `unplaced`: entries with no cell, in place of what was kept of them; '' only takes that away. `beside`: a second value of a cell, the first stays. `before`: what the same batch does first. */
export function keepRequests(
  context: Context,
  unplaced: readonly Entry[],
  beside: readonly Entry[] = [],
  before: readonly BookRequest[] = [],
): BookRequest[] {
  if (unplaced.length === 0 && beside.length === 0) return [];
  const { workbook, now } = context;
  const { certification, session, entries, kept, sheets, tables } = workbook;
  const keys = new Set(unplaced.map(entryKey));
  const places = placesOf(certification, session, entries);
  const lineOf = (entry: Entry, why: NoPlace) =>
    keptLine(entry, why, momentText(now), tables.get(sheetIds.kept)?.columns);
  const isTyped = ({ value }: Entry) => value !== '';
  const lines = [
    ...unplaced.filter(isTyped).map((entry) => lineOf(entry, places.whyNot(entry) ?? 'gridsOutdated')),
    ...beside.filter(isTyped).map((entry) => lineOf(entry, 'otherValue')),
  ];
  const isMade = before.some(({ addSheet }) => addSheet?.properties?.sheetId === sheetIds.kept);
  const table =
    isMade || sheets.has(sheetIds.kept)
      ? []
      : tabRequests([{ layout: withFreeTitle(workbook, layoutKept()), standing: null }], editorsOf(context));
  const replaced = kept.filter(({ entry }) => keys.has(entryKey(entry))).map(({ row }) => row);
  return [
    ...table,
    ...deleteRowRequests(sheetIds.kept, replaced),
    ...(lines.length ? [appendRequest(sheetIds.kept, lines)] : []),
  ];
}
