// « Générer ou mettre à jour les grilles »: structure and labels follow the session; what people typed stays, moves with its line, or is kept.

import { checkScale } from '../model/checks/scale.ts';
import { checkSession } from '../model/checks/session.ts';
import type { Entry } from '../model/entry.ts';
import { type GridLines, placesOf } from '../model/places.ts';
import { hasError, nowhere, type Problem } from '../model/problem.ts';
import { tabRequests } from '../requests/tab-requests.ts';
import { appendRequest, deleteRowRequests, valueRequests } from '../requests/value-requests.ts';
import { dossierLines } from '../tabs/dossier.ts';
import { followLabels, type GridReading } from '../tabs/grid-reading.ts';
import { type KeptEntry, keptLine, layoutKept } from '../tabs/kept-tab.ts';
import type { TabLayout } from '../tabs/layout.ts';
import { writeLastKeys } from '../tabs/session-tab.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { momentText } from '../text/dates.ts';
import { historyText } from '../text/history.ts';
import { coverageTab } from './coverage.ts';
import { type KeptPlan, planKept } from './kept-entries.ts';
import { locateIn } from './locate.ts';
import { type PlannedGrid, planGrids } from './plan-grids.ts';
import type { BookRequest } from './ports.ts';
import { movedLabels, shiftedLines } from './questions.ts';
import { type Action, type Context, type ExpectedKeys, editorsOf, expectedKeys, refuse } from './run.ts';
import { withFreeTitle } from './standing.ts';
import { allAssessed, sheetIdOf } from './workbook.ts';

export type GenerateData = { grids: { item: string; sheetId: number }[] };

export const generate: Action<GenerateData> = (context) => {
  const { workbook, ports, state } = context;
  const { certification, session } = workbook;
  if (session.candidates.length === 0) return refuse({ code: 'no-candidates', level: 'error', where: nowhere });
  const unusable = workbook.fields?.hasFixedScale ? [] : checkScale(session.scale, locateIn(workbook));
  if (hasError(unusable)) return refuse(...unusable);
  const questions = [...moveQuestion(context), ...shiftedLines(workbook.grids.values())];
  for (const question of questions) {
    if (!ports.ask(question)) return refuse(question, { code: 'declined', level: 'info', where: nowhere });
  }
  const readings = new Map([...workbook.grids].map(([item, reading]) => [item, followLabels(reading)]));
  const standing = [...readings.values()].flatMap(({ entries }) => entries);
  const places = placesOf(certification, session, standing);
  const dossier = dossierLines(certification, session);
  const lines = dossier ? [...places.grids, dossier] : places.grids;
  const unread = unreadItems(context, lines, readings);
  const waiting = workbook.kept.filter(({ entry }) => !unread.has(entry.item));
  const kept = planKept(places, dossier, session.candidates, standing, waiting);
  const grids = planGrids(context, lines, readings);
  const coverage = coverageTab(
    context,
    grids.filter(({ hasFinding }) => hasFinding).map(({ onSheet }) => onSheet),
  );
  const isFirst = state === 'preparation';
  const keys = changedKeys(grids, readings);
  return {
    requests: [
      ...tabRequests([...grids, ...coverage], editorsOf(context)),
      ...unusedGridRequests(context, grids),
      ...keptRequests(context, kept, grids),
    ],
    expected: [...grids.flatMap(({ layout, standing: stood }) => expectedKeys(layout, stood)), ...peopleKeys(context)],
    session: {
      keys: writeLastKeys(workbook.lastKeys),
      ...(workbook.fields?.hasFixedScale ? {} : { fixedScale: JSON.stringify(session.scale) }),
    },
    what: [isFirst ? historyText.generated : historyText.updated, ...keptText(kept)].join(' — '),
    keys,
    problems: [
      ...checkSession(certification, session, locateIn(workbook)),
      ...missingTabs(context, grids),
      ...keptProblems(kept),
    ],
    data: { grids: grids.map(({ lines: { assessed }, layout }) => ({ item: assessed.item, sheetId: layout.sheetId })) },
  };
};

/** What is assessed in grids that stand and cannot be read: nothing is put back there. */
function unreadItems(
  { workbook }: Context,
  all: readonly GridLines[],
  readings: ReadonlyMap<string, GridReading>,
): ReadonlySet<string> {
  const unread = all.filter(
    ({ assessed }) => workbook.sheets.has(sheetIdOf(assessed.item)) && !readings.has(assessed.item),
  );
  return new Set(unread.flatMap(({ assessed }) => assessed.competences.map(({ key }) => key)));
}

function moveQuestion({ workbook }: Context): Problem[] {
  const moves = movedLabels(workbook.grids.values(), workbook.session.candidates);
  return moves.length ? [{ code: 'labels-moved', level: 'warning', where: nowhere, moves }] : [];
}

/** A grid that stood and that the session no longer has: its entries are kept, its tab goes. */
function unusedGridRequests({ workbook }: Context, grids: readonly PlannedGrid[]): BookRequest[] {
  const used = new Set(grids.map(({ layout }) => layout.sheetId));
  return allAssessed(workbook.certification, workbook.session)
    .map(({ item }) => sheetIdOf(item))
    .filter((sheetId) => workbook.tables.has(sheetId) && !used.has(sheetId))
    .map((sheetId) => ({ deleteSheet: { sheetId } }));
}

function keptRequests(
  context: Context,
  { leaving, returning }: KeptPlan,
  grids: readonly PlannedGrid[],
): BookRequest[] {
  const { workbook, now } = context;
  const { kept: sheetId } = sheetIds;
  const columns = workbook.tables.get(sheetId)?.columns;
  const when = momentText(now);
  return [
    ...(workbook.sheets.has(sheetId)
      ? []
      : tabRequests([{ layout: withFreeTitle(workbook, layoutKept()), standing: null }], editorsOf(context))),
    ...returning.flatMap(({ entry }) => returnRequests(entry, grids)),
    ...deleteRowRequests(
      sheetId,
      returning.map(({ row }) => row),
    ),
    ...(leaving.length
      ? [
          appendRequest(
            sheetId,
            leaving.map(({ entry, why }) => keptLine(entry, why, when, columns)),
          ),
        ]
      : []),
  ];
}

/** Puts a kept entry back in its cell, at the place that the layouts give it. */
function returnRequests(entry: Entry, grids: readonly PlannedGrid[]): BookRequest[] {
  return grids.flatMap(({ layout }) => {
    const top = rowIn(layout, `${entry.candidate}|${entry.item}`);
    const columnAt = (suffix: string) => layout.columns.findIndex(({ key }) => key === `${entry.rater}|${suffix}`);
    const left = columnAt(entry.column);
    if (top < 0 || left < 0) return [];
    const by = entry.by ? valueRequests(layout.sheetId, { top, left: columnAt('by'), values: [[entry.by]] }) : [];
    return [...valueRequests(layout.sheetId, { top, left, values: [[entry.value]] }), ...by];
  });
}

function rowIn(layout: TabLayout, key: string): number {
  return layout.rows.findIndex((row) => row.key === key);
}

/** A session that has grids misses one that somebody deleted: it is made again, empty. */
function missingTabs({ state, workbook }: Context, grids: readonly PlannedGrid[]): Problem[] {
  if (state === 'preparation' || workbook.grids.size === 0) return [];
  return grids
    .filter(({ layout, lines }) => !workbook.sheets.has(layout.sheetId) && lines.lines.length > 0)
    .map(({ layout }): Problem => ({ code: 'tab-missing', level: 'warning', where: nowhere, title: layout.title }));
}

function keptText({ leaving, returning }: KeptPlan): string[] {
  return [
    ...(leaving.length ? [historyText.kept(leaving.length)] : []),
    ...(returning.length ? [historyText.returned(returning.length)] : []),
  ];
}

function keptProblems({ leaving, returning }: { leaving: unknown[]; returning: KeptEntry[] }): Problem[] {
  return [
    ...(leaving.length
      ? [{ code: 'entries-kept', level: 'info', where: nowhere, count: leaving.length } as const]
      : []),
    ...(returning.length
      ? [{ code: 'entries-returned', level: 'info', where: nowhere, count: returning.length } as const]
      : []),
  ];
}

/** « +C09 -J2 »: candidates and raters who came or went. */
function changedKeys(grids: readonly PlannedGrid[], readings: ReadonlyMap<string, GridReading>): string {
  const keysOf = (keys: Iterable<string>) =>
    new Set([...keys].map((key) => key.split('|')[0] ?? '').filter((key) => /^(C\d+|J\d+|J\*)$/.test(key)));
  const before = keysOf([...readings.values()].flatMap(({ rowKeys, table }) => [...rowKeys, ...table.columns.keys()]));
  const after = keysOf(grids.flatMap(({ layout }) => [...layout.rows, ...layout.columns].map(({ key }) => key)));
  const came = [...after].filter((key) => !before.has(key)).map((key) => `+${key}`);
  const went = [...before].filter((key) => !after.has(key)).map((key) => `-${key}`);
  return [...came, ...went].join(' ');
}

/** Where keys were just given, that the lines have not moved meanwhile. */
function peopleKeys({ workbook }: Context): ExpectedKeys[] {
  return workbook.givenKeys.flatMap(({ sheetId, keys }) => {
    const table = workbook.tables.get(sheetId);
    if (table?.keyColumn !== 0) return [];
    const expected = table.sheet.values.map((_, row): string => (row === table.keyRow ? '#keys' : ''));
    for (const { index, key } of table.rows) expected[index] = key;
    for (const { row, key } of keys) expected[row] = key;
    return [{ sheetId, title: table.sheet.title, keys: expected }];
  });
}
