// One paper grid, as the panel types it: the lines of one rater for one candidate, in the order of the grids.

import type { GridOverview } from '../actions/grid-overview.ts';
import type { Overview } from '../actions/overview.ts';
import { type Edits, shown } from './edits.ts';

const OVERALL = '*';

/** `cells`: the columns to fill, in order; the overall one last, alone unless épreuves are wanted or already filled. */
export type SheetLine = { item: string; title: string; cells: string[] };
export type SheetPart = { grid: GridOverview; lines: SheetLine[] };

/** Who is there and judged by this rater, with at least one line in the grids. */
export function candidatesOf(overview: Overview, rater: string): Overview['candidates'] {
  const { candidates, coverage } = overview;
  return candidates.filter(({ key, attendance }) => {
    const raters = coverage.candidates.find((one) => one.key === key)?.raters ?? [];
    return attendance === 'present' && raters.includes(rater) && partsOf(overview, rater, key, false).length > 0;
  });
}

export function partsOf(overview: Overview, rater: string, candidate: string, byModality: boolean): SheetPart[] {
  return overview.grids.flatMap((grid) => {
    const lines = grid.competences
      .filter(({ key }) => grid.rows[`${candidate}|${key}`] !== undefined)
      .map(({ key, title }) => {
        const stands = (column: string) => standing(overview, rater, candidate, `${key}|${column}`) !== '';
        const here = grid.columns.filter((column) => grid.places[`${rater}|${column}`] !== undefined);
        return { item: key, title, cells: here.filter((one) => byModality || one === OVERALL || stands(one)) };
      })
      .filter(({ cells }) => cells.length > 0);
    return lines.length ? [{ grid, lines }] : [];
  });
}

/** What the workbook holds. `cell`: `item|column`. */
export function standing(overview: Overview, rater: string, candidate: string, cell: string): string {
  return overview.entries[candidate]?.[rater]?.[cell] ?? '';
}

/** Competences with a rating, of those to rate; `edits`: those of this sheet, by `item|column`. The dossier is not counted. */
export function progressOn(
  overview: Overview,
  rater: string,
  candidate: string,
  edits: Edits,
): { given: number; expected: number } {
  const lines = partsOf(overview, rater, candidate, true)
    .filter(({ grid }) => grid.isRated)
    .flatMap((part) => part.lines);
  const isGiven = ({ item, cells }: SheetLine) =>
    cells.some((column) =>
      shown(edits, `${item}|${column}`, standing(overview, rater, candidate, `${item}|${column}`)),
    );
  return { given: lines.filter(isGiven).length, expected: lines.length };
}

/** What is typed and not saved counts for nothing. */
export function isUnfinished(overview: Overview, rater: string, candidate: string): boolean {
  const { given, expected } = progressOn(overview, rater, candidate, {});
  return given < expected;
}

/** '' when all are finished. */
export function firstUnfinished(overview: Overview, rater: string): string {
  return candidatesOf(overview, rater).find(({ key }) => isUnfinished(overview, rater, key))?.key ?? '';
}
