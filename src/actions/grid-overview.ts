// A grid as the panel types into it: its competences, columns and levels, and where each line and column stands.

import { DOSSIER } from '../tabs/dossier.ts';
import type { GridReading } from '../tabs/grid-reading.ts';
import { isEntryLine } from '../tabs/grid-reading.ts';
import type { Workbook } from './workbook.ts';

/**
 * `item`: `BC01`, `EF` or the dossier's `DOS`; `columns`: rating columns that stand, `*` last; `rows`: by
 * `candidate|competence`; `places`: by `rater|column`; both 0-based. `isRated`: false for the dossier, which feeds no finding.
 */
export type GridOverview = {
  item: string;
  title: string;
  sheetId: number;
  tab: string;
  isRated: boolean;
  columns: string[];
  levels: { label: string; meaning: string }[];
  competences: { key: string; title: string }[];
  rows: Record<string, number>;
  places: Record<string, number>;
};

export function gridOverviews({ grids }: Workbook): GridOverview[] {
  return [...grids.values()].map(gridOverview);
}

function gridOverview({ assessed, table, rowKeys }: GridReading): GridOverview {
  const { item, title, columns, scale, competences } = assessed;
  const rows: Record<string, number> = {};
  rowKeys.forEach((key, row) => {
    if (isEntryLine(key)) rows[key] = row;
  });
  const places = Object.fromEntries([...table.columns].filter(([key]) => /^(J\d+|J\*)\|/.test(key)));
  return {
    item,
    title,
    sheetId: table.sheet.sheetId,
    tab: table.sheet.title,
    isRated: item !== DOSSIER,
    columns,
    levels: scale,
    competences: competences.map(({ key, title: text }) => ({ key, title: text })),
    rows,
    places,
  };
}
