// What the coverage says, sorted for reading: what to talk about first, then what is missing and who owes it.

import type { Overview } from '../actions/overview.ts';
import type { ItemCoverage } from '../model/coverage.ts';
import type { ItemFinding } from '../model/finding.ts';
import { coverageText } from '../text/panel-deciding.ts';
import { standing } from './paper-sheet.ts';

export type Cell = { sheetId: number; row: number; column: number };
/** `said`: each rater's words; `where`: null when the grid is gone. */
export type Disagreement = { candidate: string; item: string; title: string; said: string[]; where: Cell | null };
export type Owed = { rater: string; items: { candidate: string; item: string; title: string; where: Cell | null }[] };
export type Figure = { item: string; covered: number; total: number };

/** The blocks that a candidate is assessed on, and the final interview. */
export function assessedParts(candidate: Overview['coverage']['candidates'][number]): ItemCoverage[] {
  const all = candidate.finalInterview ? [...candidate.blocks, candidate.finalInterview] : candidate.blocks;
  return all.filter(({ findings }) => findings.length > 0);
}

export function disagreements(overview: Overview): Disagreement[] {
  return findings(overview, 'toDeliberate').map(({ candidate, item, raters }) => ({
    candidate,
    item,
    title: titleOf(overview, item),
    said: saidBy(overview, candidate, item, raters),
    where: cellOf(overview, candidate, item, raters[0]),
  }));
}

/** By rater, in the order of the jury; `''` where no juror of the panel is there. */
export function owed(overview: Overview): Owed[] {
  const byRater = new Map<string, Owed['items']>();
  for (const { candidate, item, missing } of findings(overview, 'notCovered')) {
    for (const rater of missing.length ? missing : ['']) {
      const items = byRater.get(rater) ?? [];
      items.push({ candidate, item, title: titleOf(overview, item), where: cellOf(overview, candidate, item, rater) });
      byRater.set(rater, items);
    }
  }
  const order = ['', ...overview.raters.map(({ key }) => key)];
  return order.flatMap((rater) => {
    const items = byRater.get(rater);
    return items ? [{ rater, items }] : [];
  });
}

export function blockFigures({ coverage }: Overview): Figure[] {
  const figures = new Map<string, Figure>();
  for (const part of coverage.candidates.flatMap(assessedParts)) {
    const figure = figures.get(part.item) ?? { item: part.item, covered: 0, total: 0 };
    figure.covered += part.coverage.covered;
    figure.total += part.coverage.total;
    figures.set(part.item, figure);
  }
  return [...figures.values()];
}

/** « juré 1 : MSP Partiellement acquise, Après les épreuves Acquise » for each rater who wrote something. */
export function saidBy(overview: Overview, candidate: string, item: string, raters: readonly string[]): string[] {
  const columns = overview.grids.find(({ competences }) => competences.some(({ key }) => key === item))?.columns ?? [];
  return raters.flatMap((rater) => {
    const words = columns.flatMap((column) => {
      const value = standing(overview, rater, candidate, `${item}|${column}`);
      return value ? [column === '*' ? value : `${column} ${value}`] : [];
    });
    return words.length ? [`${raterName(overview, rater)}\u00a0: ${words.join(', ')}`] : [];
  });
}

export function raterLabel({ raters }: Overview, rater: string): string {
  return raters.find(({ key }) => key === rater)?.label ?? coverageText.nobody;
}

/** « juré 1 », as the tabs say it in a sentence. */
export function raterName({ raters }: Overview, rater: string): string {
  return raters.find(({ key }) => key === rater)?.name ?? coverageText.nobody;
}

export function candidateLabelOf({ candidates }: Overview, candidate: string): string {
  return candidates.find(({ key }) => key === candidate)?.label ?? candidate;
}

export function titleOf({ grids }: Overview, item: string): string {
  return grids.flatMap(({ competences }) => competences).find(({ key }) => key === item)?.title ?? '';
}

/** The first cell of a rater on a line, the overall one where it stands. */
export function cellOf({ grids }: Overview, candidate: string, item: string, rater?: string): Cell | null {
  const grid = grids.find(({ competences }) => competences.some(({ key }) => key === item));
  const row = grid?.rows[`${candidate}|${item}`];
  if (!grid || row === undefined) return null;
  const column = rater ? (grid.places[`${rater}|${grid.columns[0]}`] ?? grid.places[`${rater}|*`]) : undefined;
  return { sheetId: grid.sheetId, row, column: column ?? 1 };
}

function findings(overview: Overview, wanted: ItemFinding['finding']) {
  return overview.coverage.candidates.flatMap((candidate) =>
    assessedParts(candidate).flatMap((part) =>
      part.findings
        .filter(({ finding }) => finding === wanted)
        .map(({ item, missing }) => ({ candidate: candidate.key, item, missing, raters: candidate.raters })),
    ),
  );
}
