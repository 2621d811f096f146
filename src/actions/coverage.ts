// « Actualiser la couverture »: flags follow today's panels and absences, formulas are made good again, and the figures are told.

import { checkLevels, checkRaters } from '../model/checks/entries.ts';
import { checkSession } from '../model/checks/session.ts';
import type { SessionCoverage } from '../model/coverage.ts';
import { gridRaters, ratersOf } from '../model/panel.ts';
import { placesOf } from '../model/places.ts';
import { nowhere, type Place, type Problem } from '../model/problem.ts';
import { type TabPlan, tabRequests } from '../requests/tab-requests.ts';
import { valueRequests } from '../requests/value-requests.ts';
import { type GridOnSheet, gridAsItStands, layoutCoverage } from '../tabs/coverage-tab.ts';
import { DOSSIER } from '../tabs/dossier.ts';
import { type GridReading, isEntryLine } from '../tabs/grid-reading.ts';
import type { CellValue } from '../tabs/layout.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { cellText, rawCell } from '../tabs/table.ts';
import { historyText } from '../text/history.ts';
import { oncePerWorkbook, workbookCoverage } from './figures.ts';
import { locateIn } from './locate.ts';
import type { BookRequest } from './ports.ts';
import { movedLabels } from './questions.ts';
import { type Action, type Context, type ExpectedKeys, editorsOf } from './run.ts';
import { isUnreadable, standingTab, withFreeTitle } from './standing.ts';
import type { Workbook } from './workbook.ts';

export type CoverageData = { coverage: SessionCoverage };

export const coverage: Action<CoverageData> = (context) => {
  const { workbook } = context;
  // a closed session keeps its tabs as they were closed
  const requests = context.state === 'closed' ? [] : coverageRequests(context);
  return {
    requests,
    expected: gridKeys(workbook),
    what: historyText.covered,
    problems: [...entryProblems(workbook)],
    data: { coverage: workbookCoverage(workbook) },
  };
};

/** The tab « Couverture » over the grids as they stand, and the grids' flags brought to today's panels and absences. */
export function coverageRequests(context: Context): BookRequest[] {
  const { workbook } = context;
  const { grids } = workbook;
  const rated = [...grids.values()].filter(({ assessed }) => assessed.item !== DOSSIER);
  return [
    ...[...grids.values()].flatMap((grid) => flagRequests(grid, workbook)),
    ...tabRequests(coverageTab(context, rated.map(gridAsItStands)), editorsOf(context)),
  ];
}

/** The tab as it will be, and as it stands; all its lines and columns are the add-on's. None when its keys are gone. */
export function coverageTab({ workbook }: Context, grids: readonly GridOnSheet[]): TabPlan[] {
  const { certification, session } = workbook;
  if (isUnreadable(workbook, sheetIds.coverage)) return [];
  const layout = withFreeTitle(workbook, layoutCoverage(certification, session, grids, gridRaters(session)));
  const anyGoes = { isRowRemovable: () => true, isColumnRemovable: () => true };
  return [{ layout, standing: standingTab(workbook, layout.sheetId, anyGoes) }];
}

/** The keys of the grids as read: flags are written beside them. */
export function gridKeys({ grids }: Workbook): ExpectedKeys[] {
  return [...grids.values()]
    .filter(({ table }) => table.keyColumn === 0)
    .map(({ table: { sheet } }) => ({
      sheetId: sheet.sheetId,
      title: sheet.title,
      keys: sheet.values.map(([key]) => cellText(key)),
    }));
}

/** What the entries and the session have that a person should know. */
export const entryProblems = oncePerWorkbook(findProblems);

function findProblems(workbook: Workbook): readonly Problem[] {
  const { certification, session, entries } = workbook;
  const placeOfEntry = (entry: (typeof entries)[number]): Place => {
    for (const grid of workbook.grids.values()) {
      const place = grid.placeOfEntry(entry);
      if (place) return place;
    }
    return nowhere;
  };
  return [
    ...checkSession(certification, session, locateIn(workbook)),
    ...checkLevels(certification, session, entries, placeOfEntry),
    ...checkRaters(session, entries, placeOfEntry),
    ...differing(workbook),
    ...outdated(workbook),
  ];
}

/** Figures follow keys: told when a number, a name or a title has changed owner since the grids were made. */
function differing({ grids, session }: Workbook): Problem[] {
  const moves = movedLabels(grids.values(), session.candidates);
  return moves.length ? [{ code: 'labels-differ', level: 'warning', where: nowhere, moves }] : [];
}

/** The 1 or 0 of a flag column on each line, where it differs from what stands. */
function flagRequests({ table, rowKeys, assessed }: GridReading, { session }: Workbook): BookRequest[] {
  const candidates = new Map(
    session.candidates.map((one) => [
      one.key,
      { raters: new Set(ratersOf(one, session)), isPresent: one.attendance === 'present' },
    ]),
  );
  const isFlagged = new Set(assessed.competences.map(({ key }) => key));
  const column = (columnKey: string, flag: (candidate: string) => boolean): BookRequest[] => {
    const left = table.columns.get(columnKey);
    if (left === undefined) return [];
    return rowKeys.flatMap((key, row) => {
      const [candidate = '', item = ''] = key.split('|');
      if (!isEntryLine(key) || !isFlagged.has(item)) return [];
      const value: CellValue = Number(flag(candidate));
      return rawCell(table, row, columnKey) === value
        ? []
        : valueRequests(table.sheet.sheetId, { top: row, left, values: [[value]] });
    });
  };
  return [
    ...column('present', (candidate) => candidates.get(candidate)?.isPresent ?? false),
    ...gridRaters(session).flatMap((rater) =>
      column(`${rater}|panel`, (candidate) => {
        const one = candidates.get(candidate);
        return one?.isPresent === true && one.raters.has(rater);
      }),
    ),
  ];
}

/** « Grilles à mettre à jour »: candidates, competences or raters of the session that the grids do not have yet. None before the first grids. */
function outdated({ certification, session, entries, grids, sheets }: Workbook): Problem[] {
  if (session.state === 'preparation') return [];
  const places = placesOf(certification, session, entries);
  const missing = places.grids.reduce((count, { assessed, lines }) => {
    const grid = grids.get(assessed.item);
    const keys = new Set(grid?.rowKeys);
    const columns = assessed.columns.flatMap((column) => places.raters.map((rater) => `${rater}|${column}`));
    const missingLines = lines.flatMap(({ candidate }) =>
      assessed.competences.filter(({ key }) => !keys.has(`${candidate.key}|${key}`)),
    );
    const missingColumns = lines.length ? columns.filter((key) => !grid?.table.columns.has(key)) : [];
    return count + missingLines.length + missingColumns.length;
  }, 0);
  return missing && sheets.size ? [{ code: 'grids-outdated', level: 'warning', where: nowhere, missing }] : [];
}
