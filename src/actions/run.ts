// How every action runs: under the lock, two reads, a decision, one write that carries its history line.

import { nowhere, type Problem } from '../model/problem.ts';
import type { SessionState } from '../model/session.ts';
import { type SessionAction, stateAfter } from '../model/states.ts';
import { chunksOf } from '../requests/chunks.ts';
import { type StandingTab, tabRequests } from '../requests/tab-requests.ts';
import { appendRequest, valueRequests } from '../requests/value-requests.ts';
import { historyCells, layoutHistory } from '../tabs/history-tab.ts';
import type { CellValue, TabLayout } from '../tabs/layout.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { cellText } from '../tabs/table.ts';
import { stateLabel } from '../text/labels.ts';
import { lostTabs } from './lost-tabs.ts';
import type { BookRequest, CheckedColumn, Ports } from './ports.ts';
import { protectionsOf, withFreeTitle } from './standing.ts';
import { readWorkbook, type Workbook } from './workbook.ts';

export type Context = {
  ports: Ports;
  workbook: Workbook;
  state: SessionState;
  next: SessionState;
  now: string;
  person: string;
};

/** A key column to compare after the write: by row, the key that should stand there; '' where the write may give one. */
export type ExpectedKeys = { sheetId: number; title: string; keys: readonly string[] };

/** What an action writes and answers. `what`, `keys`: its line of history; `session`: cells of « Session » to set, by row key. */
export type Plan<Data> = {
  requests: BookRequest[];
  expected?: ExpectedKeys[];
  session?: Record<string, CellValue>;
  what: string;
  keys?: string;
  problems: Problem[];
  data: Data;
  /** Files were deleted: `problems` are told even when Google refuses the write that should say so. */
  isIrrevocable?: boolean;
};

/** An action that will not run: nothing is written. */
export type Refusal = { refused: Problem[] };

export type Answer<Data> = { ok: true; problems: Problem[]; data: Data } | { ok: false; problems: Problem[] };

export type Action<Data> = (context: Context) => Plan<Data> | Refusal;

export function refuse(...problems: Problem[]): Refusal {
  return { refused: problems };
}

export function runAction<Data>(ports: Ports, name: SessionAction, action: Action<Data>): Answer<Data> {
  const answer = ports.withLock((): Answer<Data> => {
    const workbook = readWorkbook(ports.book);
    const state = workbook.fields?.state ?? 'preparation';
    const lost = lostTabs(workbook);
    // until there are grids, « Préparer la session » makes a deleted tab of people again; never « Session » itself
    const isMadeAgain = name === 'prepare' && workbook.fields !== null && workbook.grids.size === 0;
    if (lost.length && !isMadeAgain) return { ok: false, problems: lost };
    if (!workbook.fields && name !== 'prepare') {
      return { ok: false, problems: [{ code: 'not-prepared', level: 'error', where: nowhere }] };
    }
    const next = stateAfter(name, state);
    if (!next)
      return {
        ok: false,
        problems: [{ code: 'not-in-this-state', level: 'error', where: nowhere, action: name, state }],
      };
    const context: Context = { ports, workbook, state, next, now: ports.now(), person: ports.person() };
    const plan = action(context);
    if ('refused' in plan)
      return { ok: false, problems: [...plan.refused, ...workbook.problems.filter(({ level }) => level !== 'info')] };
    try {
      const moved = write(context, plan);
      return { ok: true, data: plan.data, problems: [...moved, ...workbook.problems, ...plan.problems] };
    } catch (error) {
      const refusal = plan.isIrrevocable ? ports.refusalOf(error) : null;
      if (!refusal) throw error;
      const { message } = refusal;
      return {
        ok: false,
        problems: [{ code: 'end-not-told', level: 'error', where: nowhere, message }, ...plan.problems],
      };
    }
  });
  return answer ?? { ok: false, problems: [{ code: 'busy', level: 'error', where: nowhere }] };
}

/** The addresses that may edit what is protected: the team's, and always the acting person, whose batch Google would refuse otherwise. */
export function editorsOf({ workbook, person }: Context): string[] {
  const all = [...(workbook.fields?.team ?? []), person].filter(Boolean).map((address) => address.toLowerCase());
  return [...new Set(all)];
}

/** What must stand before anything else is done: a write of its own, after which the run goes on in the same state. */
export function writeFirst(context: Context, plan: Omit<Plan<null>, 'data' | 'problems'>): Problem[] {
  const { workbook, state } = context;
  // a history that was deleted is made again by the last write
  const hasHistory = workbook.sheets.has(sheetIds.history);
  return write({ ...context, next: state }, { ...plan, problems: [], data: null }, hasHistory);
}

function write<Data>(context: Context, plan: Plan<Data>, writesHistory = true): Problem[] {
  const { ports, workbook, state, next, now, person } = context;
  const session = { ...plan.session, ...(next === state ? {} : { state: stateCell(next) }) };
  const line = historyCells({ at: now, who: person, what: plan.what, keys: plan.keys ?? '' });
  const requests = [
    ...(state === 'closed' ? [] : editorRequests(context)),
    ...givenKeyRequests(workbook),
    ...plan.requests,
    ...sessionRequests(workbook, session),
    ...(writesHistory ? [...historyTab(context), appendRequest(sheetIds.history, [line])] : []),
  ];
  const expected = plan.expected ?? [];
  const chunks = chunksOf(requests);
  // above two megabytes: the state and the history line go with the last one, and running again completes
  for (const chunk of chunks.slice(0, -1)) ports.book.write(chunk, []);
  const after = ports.book.write(
    chunks[chunks.length - 1] ?? [],
    expected.map(({ sheetId, title, keys }): CheckedColumn => ({ sheetId, title, bottom: keys.length })),
  );
  return expected.flatMap(({ sheetId, title, keys }): Problem[] => {
    const values = after.find((one) => one.sheetId === sheetId)?.values ?? [];
    const stands = keys.every((key, row) => key === '' || cellText(values[row]?.[0]) === key);
    return stands ? [] : [{ code: 'moved-meanwhile', level: 'warning', where: nowhere, title }];
  });
}

function historyTab(context: Context): BookRequest[] {
  const { workbook } = context;
  if (workbook.sheets.has(sheetIds.history)) return [];
  return tabRequests([{ layout: withFreeTitle(workbook, layoutHistory()), standing: null }], editorsOf(context));
}

/** The team of today may edit every tab of the add-on, also those that an action does not touch: it writes history and state there. */
function editorRequests(context: Context): BookRequest[] {
  const editors = { users: editorsOf(context) };
  return [...context.workbook.tables.keys()].flatMap((sheetId) =>
    protectionsOf(context.workbook.sheets.get(sheetId))
      .filter(({ isWholeSheet }) => isWholeSheet)
      .map(({ protectedRangeId }) => ({
        updateProtectedRange: { protectedRange: { protectedRangeId, editors }, fields: 'editors' },
      })),
  );
}

function stateCell(state: SessionState): string {
  return stateLabel[state];
}

/** Keys given on this reading, before anything else moves. */
function givenKeyRequests({ givenKeys, tables }: Workbook): BookRequest[] {
  return givenKeys.flatMap(({ sheetId, keys }) => {
    const left = tables.get(sheetId)?.keyColumn ?? 0;
    return keys.flatMap(({ row, key }) => valueRequests(sheetId, { top: row, left, values: [[key]] }));
  });
}

/** Cells of « Session » by row key; a line that was deleted is made again by « Préparer la session ». */
function sessionRequests({ tables }: Workbook, cells: Record<string, CellValue>): BookRequest[] {
  const table = tables.get(sheetIds.session);
  const left = table?.columns.get('value');
  if (!table || left === undefined) return [];
  return Object.entries(cells).flatMap(([key, value]) => {
    const row = table.rows.find((one) => one.key === key);
    return row ? valueRequests(sheetIds.session, { top: row.index, left, values: [[value]] }) : [];
  });
}

/** The keys that the first column of a tab that stood before should bear once its layout is written. */
export function expectedKeys(layout: TabLayout, standing: StandingTab | null): ExpectedKeys[] {
  return standing ? [{ sheetId: layout.sheetId, title: standing.title, keys: layout.rows.map(({ key }) => key) }] : [];
}
