// An evaluation grid: one function for blocks, the final interview, the dossier and every juror's workbook.

import { OVERALL } from '../model/entry.ts';
import type { GridLines } from '../model/places.ts';
import type { Session } from '../model/session.ts';
import {
  columnLabel,
  findingLabelsOf,
  gridCandidateLabel,
  gridText,
  jurorLabel,
  leftOutLine,
  modalitiesLine,
} from '../text/grid.ts';
import {
  assessedFormula,
  findingFormula,
  outsidePanelFormula,
  progressFormulas,
  type RaterColumns,
  stateFormula,
  wrongLevelFormula,
} from './grid-formulas.ts';
import {
  type Area,
  area,
  type CellValue,
  type ColumnLayout,
  columnLetters as columnName,
  emptyLayout,
  type FormulaArea,
  HEAD,
  type RowLayout,
  type TabLayout,
} from './layout.ts';
import { FROZEN_WIDTH_PX, look, RATING_WIDTH_PX } from './look.ts';

/** `ratersOf` tells whose ratings count for a candidate; `heading` the title line; `hasFinding`: false for the dossier, which feeds none. */
export type GridGiven = {
  sheetId: number;
  title: string;
  heading: string;
  lines: GridLines;
  session: Session;
  raters: readonly string[];
  ratersOf: (candidate: string) => readonly string[];
  about: readonly string[];
  hasFinding: boolean;
};

const CANDIDATE_WIDTH_PX = 90;
const NOTE_WIDTH_PX = 260;
const FIRST_RATER = 3;
const RATERS_ROW = 3;
export const GRID_BODY_ROW = 5;

export const gridColumns = ['candidate', 'competence', 'present'];
export const LEFT_OUT = '#left-out';
/** Hidden lines below: in each rater's state column, the cells given and expected on the whole grid. */
export const CELLS_GIVEN = '#given';
export const CELLS_EXPECTED = '#expected';

/** The lines of one candidate: a competence each, its criteria below it. */
type BodyLine = { key: string; text: string; isCriterion: boolean };

function bodyLines(lines: GridLines): BodyLine[] {
  return lines.assessed.competences.flatMap(({ key, title, criteria }) => [
    { key, text: title, isCriterion: false },
    ...criteria.map((text, i) => ({ key: `${key}|c${i + 1}`, text: `– ${text}`, isCriterion: true })),
  ]);
}

export function layoutGrid(given: GridGiven): TabLayout {
  const { lines } = given;
  const body = bodyLines(lines);
  const columns = gridColumnLayouts(given);
  const rows: RowLayout[] = [
    { key: '#title' },
    { key: '#modalities' },
    { key: '#raters' },
    { key: HEAD, heightPx: 36 },
  ];
  for (const { candidate } of lines.lines) rows.push(...body.map(({ key }) => ({ key: `${candidate.key}|${key}` })));
  rows.push({ key: LEFT_OUT }, { key: CELLS_GIVEN, hidden: true }, { key: CELLS_EXPECTED, hidden: true });
  const layout = emptyLayout({ sheetId: given.sheetId, title: given.title, color: '#188038' }, columns, rows);
  const count = lines.lines.length * body.length;
  const at = (key: string) => layout.columns.findIndex((column) => column.key === key);
  const bodyArea = (left: number, width = 1): Area => area(GRID_BODY_ROW, left, count, width);
  const perRater = lines.assessed.columns.length + 1;

  layout.frozenRows = GRID_BODY_ROW;
  layout.frozenColumns = 3;
  layout.values = [
    { top: 1, left: 1, values: [[given.heading]] },
    { top: 2, left: 1, values: [[modalitiesLine(lines.assessed.modalities, given.session, given.about)]] },
    { top: RATERS_ROW, left: 1, values: headRows(given) },
    { top: GRID_BODY_ROW + count, left: 1, values: [[leftOutLine(lines.leftOut)]] },
  ];
  if (count > 0) {
    layout.values.push({
      top: GRID_BODY_ROW,
      left: 1,
      values: lines.lines.flatMap(({ candidate }) => body.map(({ text }) => [gridCandidateLabel(candidate), text])),
    });
    layout.values.push(...flagColumns(given, body, at));
    layout.formulas = gridFormulas(given, at, bodyArea);
  }
  formatGrid(layout, given, { body, count, perRater, at, bodyArea });
  return layout;
}

function gridColumnLayouts({ lines, raters, hasFinding }: GridGiven): ColumnLayout[] {
  const { columns } = lines.assessed;
  const hidden = (key: string): ColumnLayout => ({ key, widthPx: 60, hidden: true });
  const each = (suffix: string) => raters.map((rater) => hidden(`${rater}|${suffix}`));
  return [
    { key: 'candidate', widthPx: CANDIDATE_WIDTH_PX },
    { key: 'competence', widthPx: FROZEN_WIDTH_PX - CANDIDATE_WIDTH_PX },
    ...raters.flatMap((rater): ColumnLayout[] => [
      ...columns.map((column) => ({ key: `${rater}|${column}`, widthPx: RATING_WIDTH_PX })),
      { key: `${rater}|note`, widthPx: NOTE_WIDTH_PX },
    ]),
    hidden('present'),
    ...each('panel'),
    ...(hasFinding ? each('state') : []),
    ...each('by'),
    ...(hasFinding
      ? [
          { key: 'assessed', widthPx: 90 },
          { key: 'finding', widthPx: 120 },
        ]
      : []),
  ];
}

/** The two heading lines: whose columns they are, then what each column is. */
function headRows({ lines, raters, session, hasFinding }: GridGiven): CellValue[][] {
  const { columns } = lines.assessed;
  const hiddenColumns = 1 + raters.length * (hasFinding ? 3 : 2);
  const blanks: CellValue[] = Array.from({ length: hiddenColumns }, () => null);
  const names = raters.map((rater) => {
    const juror = session.jurors.find(({ key }) => key === rater);
    return juror ? jurorLabel(juror) : gridText.jury;
  });
  const synthesis = hasFinding ? [gridText.assessed, gridText.finding] : [];
  return [
    [
      null,
      null,
      ...names.flatMap((name): CellValue[] => [name, ...columns.map(() => null)]),
      ...blanks,
      ...(hasFinding ? [gridText.jury, null] : []),
    ],
    [
      gridText.candidate,
      hasFinding ? gridText.competence : gridText.item,
      ...raters.flatMap(() => [...columns.map((column) => columnLabel(column, columns.length === 1)), gridText.note]),
      ...blanks,
      ...synthesis,
    ],
  ];
}

/** Who counts, as 1 or 0, on every line with cells to fill; formulas and code use the same. */
function flagColumns(given: GridGiven, body: BodyLine[], at: (key: string) => number): TabLayout['values'] {
  const { lines, raters, ratersOf } = given;
  const column = (left: number, flag: (candidate: string) => boolean) => ({
    top: GRID_BODY_ROW,
    left,
    values: lines.lines.flatMap(({ candidate, counted }) =>
      body.map(({ isCriterion }): CellValue[] => [isCriterion ? null : Number(counted && flag(candidate.key))]),
    ),
  });
  const counting = new Map(lines.lines.map(({ candidate }) => [candidate.key, new Set(ratersOf(candidate.key))]));
  return [
    column(at('present'), () => true),
    ...raters.map((rater) => column(at(`${rater}|panel`), (candidate) => counting.get(candidate)?.has(rater) ?? false)),
  ];
}

/** Where the columns of one rater stand in the layout. */
function raterColumns(rater: string, columns: readonly string[], at: (key: string) => number): RaterColumns {
  const overall = at(`${rater}|${OVERALL}`);
  return {
    modalities: { left: overall - (columns.length - 1), right: overall },
    overall,
    panel: at(`${rater}|panel`),
    state: at(`${rater}|state`),
  };
}

function gridFormulas(given: GridGiven, at: (key: string) => number, bodyArea: (left: number) => Area): FormulaArea[] {
  const { lines, raters } = given;
  if (!given.hasFinding || raters.length === 0) return [];
  const { scale, columns, item } = lines.assessed;
  const formulas = raters.flatMap((rater) => {
    const where = raterColumns(rater, columns, at);
    const { given: cells, expected } = progressFormulas(bodyArea(0), where, scale);
    const below = GRID_BODY_ROW + bodyArea(0).bottom - bodyArea(0).top;
    return [
      { area: bodyArea(where.state), formula: stateFormula(GRID_BODY_ROW, where, scale) },
      { area: area(below + 1, where.state, 1, 1), formula: cells },
      { area: area(below + 2, where.state, 1, 1), formula: expected },
    ];
  });
  const span = (suffix: string) => {
    const left = at(`${raters[0]}|${suffix}`);
    return { left, right: left + raters.length };
  };
  const synthesis = { present: at('present'), panels: span('panel'), states: span('state') };
  formulas.push({ area: bodyArea(at('assessed')), formula: assessedFormula(GRID_BODY_ROW, synthesis, gridText.sur) });
  formulas.push({
    area: bodyArea(at('finding')),
    formula: findingFormula(GRID_BODY_ROW, synthesis, findingLabelsOf(item)),
  });
  return formulas;
}

type Shape = {
  body: BodyLine[];
  count: number;
  perRater: number;
  at: (key: string) => number;
  bodyArea: (left: number, width?: number) => Area;
};

function formatGrid(layout: TabLayout, given: GridGiven, { body, count, perRater, at, bodyArea }: Shape): void {
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
    formula: `=${columnName(firstCell.column)}${firstCell.row + 1}="${text}"`,
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
