// How a grid looks, what is chosen from its lists, and which cells are open to whoever fills them.

import { columnLetters } from '../text/column-letters.ts';
import { findingLabelsOf } from '../text/grid.ts';
import { outsidePanelFormula, wrongLevelFormula } from './grid-formulas.ts';
import { type BodyLine, FIRST_RATER, GRID_BODY_ROW, type GridGiven, RATERS_ROW } from './grid-shape.ts';
import { type Area, area, quoteText, type TabLayout } from './layout.ts';
import { look } from './look.ts';

export type GridShape = {
  body: BodyLine[];
  count: number;
  perRater: number;
  at: (key: string) => number;
  bodyArea: (left: number, width?: number) => Area;
};

export function formatGrid(
  layout: TabLayout,
  given: GridGiven,
  { body, count, perRater, at, bodyArea }: GridShape,
): void {
  const { lines, raters, hasFinding } = given;
  const width = layout.columns.length;
  const { scale } = lines.assessed;
  const raterLeft = (i: number) => FIRST_RATER + i * perRater;
  layout.formats = [
    { area: area(0, 0, layout.rows.length, width), format: look.page },
    { area: area(1, 1, 1, 1), format: look.title },
    { area: area(2, 1, 1, 1), format: look.subtitle },
    { area: area(RATERS_ROW, 1, 2, width - 1), format: look.head },
    { area: area(RATERS_ROW, 1, 1, width - 1), format: { horizontal: 'left', wrap: 'overflow' } },
    { area: area(GRID_BODY_ROW + count, 1, 1, 1), format: look.subtitle },
  ];
  if (count === 0) return;
  const first = (left: number, columns: number, from = 0, lineCount = body.length) =>
    area(GRID_BODY_ROW + from, left, lineCount, columns);
  layout.formats.push({ area: first(1, 2), format: look.computed });
  layout.formats.push({ area: first(1, 2), format: { size: 9 } });
  raters.forEach((_, i) => {
    layout.formats.push({ area: first(raterLeft(i), perRater - 1), format: { ...look.typedText, ...look.centered } });
    layout.formats.push({ area: first(raterLeft(i) + perRater - 1, 1), format: { ...look.typedText, size: 9 } });
  });
  if (hasFinding)
    layout.formats.push({ area: first(at('assessed'), 2), format: { ...look.computed, ...look.centered } });
  body.forEach(({ isCriterion }, i) => {
    if (isCriterion) layout.formats.push({ area: first(1, width - 1, i, 1), format: { ...look.faded, italic: true } });
  });
  layout.formats.push({ area: first(1, width - 1, 0, 1), format: { borders: { top: 'medium' } } });
  if (count > body.length) layout.repeats = [{ source: first(1, width - 1), target: bodyArea(1, width - 1) }];

  layout.open = mergeOpen(raters.map((rater, i) => openRuns(given, rater, body.length, raterLeft(i), perRater)));
  raters.forEach((rater, i) => {
    const ratings = bodyArea(raterLeft(i), perRater - 1);
    layout.lists.push({ area: ratings, values: scale.map(({ label }) => label) });
    layout.conditions.push({
      areas: [bodyArea(raterLeft(i), perRater)],
      formula: outsidePanelFormula(GRID_BODY_ROW, at(`${rater}|panel`)),
      format: look.faded,
    });
  });
  const ratingAreas = raters.map((_, i) => bodyArea(raterLeft(i), perRater - 1));
  if (ratingAreas.length) {
    layout.conditions.unshift({
      areas: ratingAreas,
      formula: wrongLevelFormula({ row: GRID_BODY_ROW, column: FIRST_RATER }, scale),
      format: look.wrong,
    });
  }
  if (hasFinding) layout.conditions.push(...findingConditions(bodyArea(at('finding')), lines.assessed.item));
}

/** Findings in words first; a shade besides, for the eye. */
export function findingConditions(
  where: Area,
  item: string,
  firstCell = { row: where.top, column: where.left },
): TabLayout['conditions'] {
  const labels = findingLabelsOf(item);
  const is = (text: string, format: TabLayout['conditions'][number]['format']) => ({
    areas: [where],
    formula: `=${columnLetters(firstCell.column)}${firstCell.row + 1}=${quoteText(text)}`,
    format,
  });
  return [
    is(labels.toDeliberate, look.alert),
    is(labels.acquired, look.good),
    is(labels.notAcquired, look.bad),
    is(labels.notCovered, look.missing),
  ];
}

/** The lines that the rater fills, as runs of neighbouring candidates. */
function openRuns(given: GridGiven, rater: string, linesPerCandidate: number, left: number, width: number): Area[] {
  const runs: Area[] = [];
  given.lines.lines.forEach(({ candidate, counted }, i) => {
    if (!counted || !given.ratersOf(candidate.key).includes(rater)) return;
    const top = GRID_BODY_ROW + i * linesPerCandidate;
    const last = runs[runs.length - 1];
    if (last && last.bottom === top) last.bottom = top + linesPerCandidate;
    else runs.push(area(top, left, linesPerCandidate, width));
  });
  return runs;
}

/** Neighbouring raters who fill the same lines have one area. */
function mergeOpen(perRater: Area[][]): Area[] {
  const merged: Area[] = [];
  for (const area of perRater.flat()) {
    const left = merged.find((one) => one.right === area.left && one.top === area.top && one.bottom === area.bottom);
    if (left) left.right = area.right;
    else merged.push({ ...area });
  }
  return merged;
}
