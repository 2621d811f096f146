// An evaluation grid: one function for blocks, the final interview, the dossier and every juror's workbook.

import { OVERALL } from '../model/entry.ts';
import {
  columnLabel,
  findingLabelsOf,
  gridCandidateLabel,
  gridText,
  jurorLabel,
  leftOutLine,
  modalitiesLine,
} from '../text/grid.ts';
import { DOSSIER } from './dossier.ts';
import { assessedFormula, findingFormula, progressFormulas, type RaterColumns, stateFormula } from './grid-formulas.ts';
import { formatGrid } from './grid-looks.ts';
import {
  type BodyLine,
  bodyLines,
  CELLS_EXPECTED,
  CELLS_GIVEN,
  GRID_BODY_ROW,
  type GridGiven,
  gridColumnLayouts,
  LEFT_OUT,
  RATERS_ROW,
} from './grid-shape.ts';
import {
  type Area,
  area,
  type CellValue,
  emptyLayout,
  type FormulaArea,
  HEAD,
  type RowLayout,
  type TabLayout,
} from './layout.ts';

/** One grid: a block's, or the final interview's. Its hidden first row and column hold the keys that `readGrid` finds it by. */
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
      lines.assessed.item === DOSSIER ? gridText.item : gridText.competence,
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
