// The shape of a grid: what it is given, its lines and its columns.

import type { GridLines } from '../model/places.ts';
import type { Session } from '../model/session.ts';
import { criterionText } from '../text/grid.ts';
import type { ColumnLayout } from './layout.ts';
import { FROZEN_WIDTH_PX, RATING_WIDTH_PX } from './look.ts';

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
export const FIRST_RATER = 3;
export const RATERS_ROW = 3;
export const GRID_BODY_ROW = 5;

export const gridColumns = ['candidate', 'competence', 'present'];
export const LEFT_OUT = '#left-out';
/** Hidden lines below: in each rater's state column, the cells given and expected on the whole grid. */
export const CELLS_GIVEN = '#given';
export const CELLS_EXPECTED = '#expected';

/** The lines of one candidate: a competence each, its criteria below it. */
export type BodyLine = { key: string; text: string; isCriterion: boolean };

export function bodyLines(lines: GridLines): BodyLine[] {
  return lines.assessed.competences.flatMap(({ key, title, criteria }) => [
    { key, text: title, isCriterion: false },
    ...criteria.map((text, i) => ({ key: `${key}|c${i + 1}`, text: criterionText(text), isCriterion: true })),
  ]);
}

export function gridColumnLayouts({ lines, raters, hasFinding }: GridGiven): ColumnLayout[] {
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
