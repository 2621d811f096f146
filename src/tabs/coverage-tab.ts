// The tab « Couverture »: candidates by competences, live; below, how far each rater is. Formulas only: nobody types here.

import { type Assessed, standingOnItem } from '../model/assessed.ts';
import type { Certification } from '../model/certification.ts';
import { FINAL_INTERVIEW } from '../model/certification.ts';
import type { GridLines } from '../model/places.ts';
import type { Session } from '../model/session.ts';
import { candidateLabel, findingLabelsOf, gridText, jurorLabel } from '../text/grid.ts';
import { attendanceLabel } from '../text/labels.ts';
import { coverageTabText as text } from '../text/report-tabs.ts';
import { findingConditions } from './grid-looks.ts';
import { type GridReading, isEntryLine } from './grid-reading.ts';
import { CELLS_EXPECTED, CELLS_GIVEN, GRID_BODY_ROW, LEFT_OUT } from './grid-shape.ts';
import {
  area,
  type CellValue,
  type ColumnLayout,
  cellName,
  emptyLayout,
  fixedRange,
  HEAD,
  KEYS,
  quoteText,
  quoteTitle,
  type TabLayout,
} from './layout.ts';
import { look } from './look.ts';
import { sheetIds } from './sheet-ids.ts';

/** A grid that coverage looks into: what it assesses, the title its tab bears today, and where its lines and columns stand. */
export type GridOnSheet = {
  assessed: Assessed;
  title: string;
  top: number;
  bottom: number;
  givenRow: number;
  expectedRow: number;
  columns: ReadonlyMap<string, number>;
};

/** A grid as it will stand once its layout is written. */
export function gridAsLaidOut(lines: GridLines, layout: TabLayout, title: string): GridOnSheet {
  const columns = new Map(layout.columns.map(({ key }, i) => [key, i]));
  const rowOf = (key: string) => layout.rows.findIndex((row) => row.key === key);
  const [givenRow, expectedRow] = [rowOf(CELLS_GIVEN), rowOf(CELLS_EXPECTED)];
  return {
    assessed: lines.assessed,
    title,
    top: GRID_BODY_ROW,
    bottom: rowOf(LEFT_OUT),
    givenRow,
    expectedRow,
    columns,
  };
}

/** A grid as it stands, wherever its lines and columns are. */
export function gridAsItStands({ assessed, table, rowKeys }: GridReading): GridOnSheet {
  const lines = rowKeys.flatMap((key, row) => (isEntryLine(key) ? [row] : []));
  const top = lines[0] ?? 0;
  const bottom = lines.length ? (lines[lines.length - 1] ?? 0) + 1 : 0;
  const [givenRow, expectedRow] = [rowKeys.indexOf(CELLS_GIVEN), rowKeys.indexOf(CELLS_EXPECTED)];
  return { assessed, title: table.sheet.title, top, bottom, givenRow, expectedRow, columns: table.columns };
}

const BODY_ROW = 5;
const FINDING_WIDTH_PX = 105;

type Group = { grid: GridOnSheet; left: number; competences: number; isInterview: boolean };

export function layoutCoverage(
  certification: Certification,
  session: Session,
  grids: readonly GridOnSheet[],
  raters: readonly string[],
): TabLayout {
  const { candidates } = session;
  const columns: ColumnLayout[] = [{ key: 'candidate', widthPx: 170 }];
  const groups = grids.map((grid): Group => {
    const { item, competences } = grid.assessed;
    const isInterview = item === FINAL_INTERVIEW;
    const left = columns.length + 1;
    columns.push(...competences.map(({ key }) => ({ key, widthPx: FINDING_WIDTH_PX })));
    if (!isInterview)
      columns.push({ key: `${item}|coverage`, widthPx: 90 }, { key: `${item}|attainment`, widthPx: 90 });
    columns.push({ key: `${item}|standing`, widthPx: 60, hidden: true });
    return { grid, left, competences: competences.length, isInterview };
  });
  const rows = [
    ...['#title', '#help', '#blocks', HEAD].map((key) => ({ key })),
    ...candidates.map(({ key }) => ({ key })),
    { key: '#progress' },
    ...raters.map((key) => ({ key })),
  ];
  const layout = emptyLayout({ sheetId: sheetIds.coverage, title: text.title, color: '#9334e6' }, columns, rows);
  const width = columns.length;
  const progressRow = BODY_ROW + candidates.length;
  layout.frozenRows = BODY_ROW;
  layout.frozenColumns = 2;
  layout.values = [
    { top: 1, left: 1, values: [[text.heading], [text.help]] },
    { top: 3, left: 1, values: headings(groups) },
    ...(candidates.length ? [{ top: BODY_ROW, left: 1, values: candidates.map((one) => [candidateLabel(one)]) }] : []),
    {
      top: progressRow,
      left: 1,
      values: [[text.progress, text.cells], ...raters.map((rater) => [raterText(rater, session)])],
    },
  ];
  layout.formats = [
    { area: area(0, 0, rows.length + 1, width + 1), format: look.page },
    { area: area(1, 1, 1, 1), format: look.title },
    { area: area(2, 1, 1, 1), format: look.subtitle },
    { area: area(3, 1, 2, width), format: look.head },
    { area: area(3, 1, 1, width), format: { horizontal: 'left', wrap: 'overflow' } },
    { area: area(progressRow, 1, 1, 2), format: look.head },
  ];
  if (candidates.length) {
    layout.formats.push({ area: area(BODY_ROW, 1, candidates.length, 1), format: look.label });
    layout.formats.push({
      area: area(BODY_ROW, 2, candidates.length, width - 1),
      format: { ...look.computed, ...look.centered, size: 9 },
    });
  }
  if (raters.length) {
    layout.formats.push({ area: area(progressRow + 1, 1, raters.length, 1), format: look.label });
    layout.formats.push({
      area: area(progressRow + 1, 2, raters.length, 1),
      format: { ...look.computed, ...look.centered },
    });
  }
  for (const group of candidates.length ? groups : []) addGroup(layout, group, certification, session);
  raters.forEach((rater, i) => {
    const formula = progressFormula(rater, grids);
    if (formula) layout.formulas.push({ area: area(progressRow + 1 + i, 2, 1, 1), formula });
  });
  return layout;
}

function raterText(rater: string, session: Session): string {
  const juror = session.jurors.find(({ key }) => key === rater);
  return juror ? jurorLabel(juror) : text.jury;
}

function headings(groups: readonly Group[]): CellValue[][] {
  const blocks: CellValue[] = [null];
  const heads: CellValue[] = [text.candidate];
  for (const { grid, isInterview } of groups) {
    const { item, title, competences } = grid.assessed;
    const group = isInterview
      ? [gridText.interviewTitle]
      : [...competences.map((one) => one.title), text.covered, text.acquired];
    heads.push(...group, null);
    blocks.push(isInterview ? null : `${item} — ${title}`, ...group.map(() => null));
  }
  return [blocks, heads];
}

/** Findings looked up by key in the grid; figures counted on them; why a candidate has none, in a hidden column. */
function addGroup(layout: TabLayout, group: Group, certification: Certification, session: Session): void {
  const { grid, left, competences, isInterview } = group;
  const { item } = grid.assessed;
  const { candidates } = session;
  const standing = left + competences + (isInterview ? 0 : 2);
  const findings = area(BODY_ROW, left, candidates.length, competences);
  layout.values.push({
    top: BODY_ROW,
    left: standing,
    values: candidates.map((candidate) => {
      const on = standingOnItem(candidate, item, certification, session.kind);
      if (on !== 'presented') return [on === 'held' ? text.held : text.notPresented];
      return [candidate.attendance === 'present' ? null : attendanceLabel[candidate.attendance]];
    }),
  });
  const why = cellName(BODY_ROW, standing, '$');
  const found = lookup(grid, left);
  layout.formulas.push({ area: findings, formula: `=IF(${why}<>"";${isInterview ? why : '""'};${found})` });
  layout.conditions.push(...findingConditions(findings, item));
  if (isInterview) return;
  const range = `${cellName(BODY_ROW, left, '$')}:${cellName(BODY_ROW, left + competences - 1, '$')}`;
  const labels = findingLabelsOf(item);
  const count = (...texts: string[]) => texts.map((one) => `COUNTIF(${range};${quoteText(one)})`).join('+');
  const figure = (counted: string) => `=IF(${why}<>"";${why};${counted}&" ${gridText.sur} ${competences}")`;
  const covered = `(${count(labels.acquired, labels.notAcquired, labels.toDeliberate)})`;
  layout.formulas.push({ area: area(BODY_ROW, left + competences, candidates.length, 1), formula: figure(covered) });
  layout.formulas.push({
    area: area(BODY_ROW, left + competences + 1, candidates.length, 1),
    formula: figure(count(labels.acquired)),
  });
}

function bodyColumn({ title, top, bottom, columns }: GridOnSheet, columnKey: string): string | null {
  const column = columns.get(columnKey);
  if (column === undefined || bottom <= top) return null;
  return `${quoteTitle(title)}!${fixedRange(area(top, column, bottom - top, 1))}`;
}

/** Who has no line in the grid yet is not assessed. */
function lookup(grid: GridOnSheet, left: number): string {
  const none = quoteText(findingLabelsOf(grid.assessed.item).notCovered);
  const findings = bodyColumn(grid, 'finding');
  const keys = bodyColumn(grid, KEYS);
  if (!findings || !keys) return none;
  const key = `${cellName(BODY_ROW, 0, '$')}&"|"&${columnOnKeyRow(left)}`;
  return `IFERROR(INDEX(${findings};MATCH(${key};${keys};0));${none})`;
}

/** The column's key, in the hidden first row: the column shifts, the row does not. */
function columnOnKeyRow(column: number): string {
  return cellName(0, column).replace(/(\d+)$/, '$$$1');
}

function progressFormula(rater: string, grids: readonly GridOnSheet[]): string | null {
  const cells = (rowOf: (grid: GridOnSheet) => number) =>
    grids.flatMap((grid) => {
      const column = grid.columns.get(`${rater}|state`);
      const row = rowOf(grid);
      if (column === undefined || row < 0 || grid.bottom <= grid.top) return [];
      return [`${quoteTitle(grid.title)}!${cellName(row, column, '$')}`];
    });
  const given = cells(({ givenRow }) => givenRow);
  const expected = cells(({ expectedRow }) => expectedRow);
  if (!given.length || !expected.length) return null;
  return `=SUM(${given.join(';')})&" ${gridText.sur} "&SUM(${expected.join(';')})`;
}
