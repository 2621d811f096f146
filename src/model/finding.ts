// What the entries of a candidate say of one competence, all raters together: never an average, never a majority.

import type { Entry } from './entry.ts';
import { OVERALL } from './entry.ts';
import { levelOf, type Meaning, type Scale, type ScaleLevel } from './scale.ts';

export type Finding = 'notCovered' | 'acquired' | 'notAcquired' | 'toDeliberate';

/** `item`: a competence's key, or `EF`; `missing`: raters (`J1`, `J*`) who have not assessed it, empty once covered. */
export type ItemFinding = { item: string; finding: Finding; missing: string[] };

/** What one rater typed for one candidate and one competence: column code to value. */
export type Cells = ReadonlyMap<string, string>;

/** The entries of a session by candidate and item, then by rater. Where a cell stands twice the last one counts. */
export type EntryIndex = ReadonlyMap<string, ReadonlyMap<string, Cells>>;

/** What is rated in a grid: its rating columns, in order, and its scale. */
export type Rated = { columns: readonly string[]; scale: Scale };

const noCells: Cells = new Map();
const noRaters: ReadonlyMap<string, Cells> = new Map();

export function indexEntries(entries: Iterable<Entry>): EntryIndex {
  const index = new Map<string, Map<string, Map<string, string>>>();
  for (const { candidate, item, rater, column, value } of entries) {
    const key = `${candidate}|${item}`;
    const byRater = index.get(key) ?? new Map<string, Map<string, string>>();
    const cells = byRater.get(rater) ?? new Map<string, string>();
    index.set(key, byRater.set(rater, cells.set(column, value)));
  }
  return index;
}

/** What each rater typed for this candidate and this item; raters who typed nothing are not in it. */
export function cellsOf(index: EntryIndex, candidate: string, item: string): ReadonlyMap<string, Cells> {
  return index.get(`${candidate}|${item}`) ?? noRaters;
}

/**
 * The levels that are this rater's evidence: the overall one alone once it is given, else those of the épreuves;
 * never a `silent` one. A column that the grid does not have, and a value that is no level, say nothing.
 */
export function evidenceOf(cells: Cells, { columns, scale }: Rated): ScaleLevel[] {
  const overall = levelIn(cells, OVERALL, scale);
  const given = overall ? [overall] : columns.flatMap((column) => levelIn(cells, column, scale) ?? []);
  return given.filter((level) => level.meaning !== 'silent');
}

/** `raters`: those whose entries count (`ratersOf`); entries of anybody else are not looked at. */
export function findingOf(
  item: string,
  byRater: ReadonlyMap<string, Cells>,
  raters: readonly string[],
  rated: Rated,
): ItemFinding {
  const missing: string[] = [];
  const meanings = new Set<Meaning>();
  for (const rater of raters) {
    const evidence = evidenceOf(byRater.get(rater) ?? noCells, rated);
    if (evidence.length === 0) missing.push(rater);
    for (const level of evidence) meanings.add(level.meaning);
  }
  const isCovered = raters.length > 0 && missing.length === 0;
  return { item, finding: isCovered ? covered(meanings) : 'notCovered', missing };
}

/** Cells that a rater gave and should give for one competence: one once the overall rating is given or alone, else one an épreuve. `silent` counts. */
export function progressOn(cells: Cells, { columns, scale }: Rated): { given: number; expected: number } {
  if (levelIn(cells, OVERALL, scale)) return { given: 1, expected: 1 };
  const modalities = columns.filter((column) => column !== OVERALL);
  const given = modalities.filter((column) => levelIn(cells, column, scale)).length;
  return { given, expected: Math.max(1, modalities.length) };
}

function levelIn(cells: Cells, column: string, scale: Scale): ScaleLevel | null {
  const value = cells.get(column);
  return value === undefined ? null : levelOf(value, scale);
}

function covered(meanings: ReadonlySet<Meaning>): Finding {
  if (meanings.size > 1 || meanings.has('partial')) return 'toDeliberate';
  return meanings.has('attests') ? 'acquired' : 'notAcquired';
}
