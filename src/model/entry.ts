// What people typed into the grids, as one flat list: collection, withdrawal, coverage and export work on it alone.

/** The rater of a joint session. */
export const JURY = 'J*';
/** The column of a rating after all the épreuves. */
export const OVERALL = '*';
/** The column of an observation. */
export const NOTE = 'note';

/**
 * One cell's worth. `candidate` `C01`; `item` a competence key `BC01-1` or `EF`; `rater` `J1` or `J*`;
 * `column` a modality code, `*` or `note`; `value` as typed, never empty; `by` who transcribed a paper grid.
 */
export type Entry = { candidate: string; item: string; rater: string; column: string; value: string; by?: string };

export function entryKey(entry: Pick<Entry, 'candidate' | 'item' | 'rater' | 'column'>): string {
  return `${entry.candidate}|${entry.item}|${entry.rater}|${entry.column}`;
}
