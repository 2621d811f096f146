// The grids of the session, each with its layout, what stands of it today, and where coverage will find its cells.

import { gridRaters, ratersOf } from '../model/panel.ts';
import type { GridLines } from '../model/places.ts';
import type { StandingTab } from '../requests/tab-requests.ts';
import { type GridOnSheet, gridAsLaidOut } from '../tabs/coverage-tab.ts';
import { DOSSIER } from '../tabs/dossier.ts';
import { gridNames } from '../tabs/grid-names.ts';
import type { GridReading } from '../tabs/grid-reading.ts';
import { layoutGrid } from '../tabs/grid-tab.ts';
import type { TabLayout } from '../tabs/layout.ts';
import type { Context } from './run.ts';
import { standingTab, withFreeTitle } from './standing.ts';
import { sheetIdOf } from './workbook.ts';

export type PlannedGrid = {
  lines: GridLines;
  layout: TabLayout;
  standing: StandingTab | null;
  /** The title that the tab bears today, or will. */
  title: string;
  onSheet: GridOnSheet;
  hasFinding: boolean;
};

export function planGrids(
  context: Context,
  all: readonly GridLines[],
  readings: ReadonlyMap<string, GridReading>,
): PlannedGrid[] {
  const { workbook } = context;
  const { session, certification } = workbook;
  const raters = gridRaters(session);
  const counting = new Map(session.candidates.map((candidate) => [candidate.key, ratersOf(candidate, session)]));
  return all.flatMap((lines) => {
    const { item } = lines.assessed;
    const sheetId = sheetIdOf(item);
    const reading = readings.get(item);
    // a tab whose hidden keys are gone is reported and left as it is
    if (workbook.sheets.has(sheetId) && !reading) return [];
    const laidOut = layoutGrid({
      sheetId,
      ...gridNames(certification, lines.assessed),
      lines,
      session,
      raters,
      ratersOf: (candidate) => counting.get(candidate) ?? [],
      hasFinding: item !== DOSSIER,
    });
    const layout = withFreeTitle(workbook, laidOut);
    const standing = reading
      ? standingTab(workbook, sheetId, {
          rowKeys: reading.rowKeys,
          rekeyed: reading.rekeyed,
          isRowRemovable: (_, key) => !key.startsWith('#'),
          isColumnRemovable: (key) => key.includes('|'),
        })
      : null;
    const tabTitle = standing?.title ?? layout.title;
    return [
      {
        lines,
        layout,
        standing,
        title: tabTitle,
        onSheet: gridAsLaidOut(lines, layout, tabTitle),
        hasFinding: item !== DOSSIER,
      },
    ];
  });
}
