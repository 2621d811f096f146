// Bringing one juror's workbook to what it should hold today: structure and labels, never a rating or a note.

import type { Problem } from '../model/problem.ts';
import { ownRangeProtections, type RangeProtection, rangeProtectionRequests } from '../requests/range-protections.ts';
import { type TabPlan, tabRequests } from '../requests/tab-requests.ts';
import { coverColumns } from '../tabs/cover-tab.ts';
import { isEntryLine } from '../tabs/grid-reading.ts';
import { type JurorWorkbook, layoutJurorCover, layoutJurorWorkbook } from '../tabs/juror-workbook.ts';
import type { TabLayout } from '../tabs/layout.ts';
import { isGridSheetId, sheetIds } from '../tabs/sheet-ids.ts';
import { cellText, readTable, type Sheet, type Table } from '../tabs/table.ts';
import { inFile, type Parcel } from './juror-files.ts';
import type { BookRequest, BookSheet, FileSheet } from './ports.ts';
import { standingTab } from './standing.ts';

const FIRST_SHEET = 0;
const RATER_CELL = /^(J\d+)\|(?!panel$|state$|by$)/;

/** A file as read, in the terms of a session workbook's tabs. */
export type FileTabs = {
  sheets: Map<number, BookSheet>;
  tables: Map<number, Table>;
  contents: Map<number, { sheet: Sheet; formulas: ReadonlySet<string> }>;
};

export function fileTabs(read: readonly FileSheet[]): FileTabs {
  const tabs: FileTabs = { sheets: new Map(), tables: new Map(), contents: new Map() };
  for (const { sheet: own, values, formulas } of read) {
    const { sheetId = FIRST_SHEET, title = '', gridProperties } = own.properties ?? {};
    const { rowCount = 0, columnCount = 0 } = gridProperties ?? {};
    const sheet = { sheetId, title, rowCount, columnCount, values };
    tabs.sheets.set(sheetId, own);
    tabs.contents.set(sheetId, { sheet, formulas });
    const { table } = readTable(sheet, []);
    if (table) tabs.tables.set(sheetId, table);
  }
  return tabs;
}

/** `read`: null for a file just made. The cover alone while access is tested. */
export function fillRequests(
  given: Omit<JurorWorkbook, 'typed'>,
  parcel: Parcel,
  read: readonly FileSheet[] | null,
  team: readonly string[],
  isTest: boolean,
): { requests: BookRequest[]; layouts: TabLayout[]; problems: Problem[] } {
  const tabs = fileTabs(read ?? []);
  const whole: JurorWorkbook = { ...given, typed: typedLines(tabs) };
  const wanted = isTest ? [layoutJurorCover(whole)] : layoutJurorWorkbook(whole);
  const unread = wanted.filter(({ sheetId }) => tabs.sheets.has(sheetId) && !tabs.tables.has(sheetId));
  const layouts = wanted.filter((layout) => !unread.includes(layout));
  const plans = layouts.map((layout): TabPlan => ({ layout, standing: standingIn(tabs, layout.sheetId) }));
  const isBlankThere = read === null || tabs.sheets.has(FIRST_SHEET);
  return {
    layouts,
    requests: [
      ...(read === null ? [frenchBook] : []),
      ...(parcel.isCommon ? departedRequests(parcel, read ?? []) : []),
      ...tabRequests(plans, team),
      ...(isBlankThere ? [{ deleteSheet: { sheetId: FIRST_SHEET } }] : []),
    ],
    problems: unread.map(({ sheetId, title }): Problem => {
      const where = inFile(parcel.number, { kind: 'tab', sheetId, title });
      return { code: 'file-keys-missing', level: 'warning', where, juror: parcel.number, title };
    }),
  };
}

/** A file takes the language of whoever makes it: ours is French, on Paris time. */
const frenchBook: BookRequest = {
  updateSpreadsheetProperties: {
    properties: { locale: 'fr_FR', timeZone: 'Europe/Paris' },
    fields: 'locale,timeZone',
  },
};

function standingIn(tabs: FileTabs, sheetId: number) {
  const table = tabs.tables.get(sheetId);
  const isTyped = (row: number) => table !== undefined && raterCells(table).some((at) => textAt(table, row, at) !== '');
  const isColumnTyped = (key: string) => {
    const at = table?.columns.get(key);
    return (
      table !== undefined &&
      at !== undefined &&
      table.rows.some(({ index, key: line }) => isEntryLine(line) && textAt(table, index, at) !== '')
    );
  };
  return standingTab(tabs, sheetId, {
    isRowRemovable: (row, key) => sheetId === sheetIds.cover || (!key.startsWith('#') && !isTyped(row)),
    isColumnRemovable: (key) => key.includes('|') && (!RATER_CELL.test(key) || !isColumnTyped(key)),
  });
}

function raterCells(table: Table): number[] {
  return [...table.columns].flatMap(([key, at]) => (RATER_CELL.test(key) ? [at] : []));
}

function textAt({ sheet }: Table, row: number, at: number): string {
  return cellText(sheet.values[row]?.[at]);
}

/** `C01|BC03`: the candidates who have something in a grid of the file. */
function typedLines({ tables }: FileTabs): ReadonlySet<string> {
  const typed = new Set<string>();
  for (const [sheetId, table] of tables) {
    if (!isGridSheetId(sheetId)) continue;
    const cells = raterCells(table);
    for (const { index, key } of table.rows) {
      const [candidate = '', item = ''] = key.split('|');
      if (isEntryLine(key) && cells.some((at) => textAt(table, index, at) !== ''))
        typed.add(`${candidate}|${blockOf(item)}`);
    }
  }
  return typed;
}

/** `BC03` of `BC03-1`; `EF` as it is. */
function blockOf(item: string): string {
  return item.replace(/-\d+$/, '');
}

/** Protections of jurors who left go before their columns, which would take them along; the others are made anew after sharing. */
function departedRequests(parcel: Parcel, read: readonly FileSheet[]): BookRequest[] {
  const isPresent = (juror: string) => parcel.jurors.some(({ key }) => key === juror);
  return rangeProtectionRequests(
    [],
    standingProtections(read, (juror) => !isPresent(juror)),
  );
}

/** In a common workbook: each juror's columns and line of the cover, for the team and that juror. */
export function commonProtections(
  layouts: readonly TabLayout[],
  parcel: Parcel,
  read: readonly FileSheet[] | null,
  team: readonly string[],
): BookRequest[] {
  const wanted = layouts.flatMap((layout) =>
    parcel.jurors.flatMap(({ key, email }) => areasOf(layout, key, [...team, email.toLowerCase()])),
  );
  const isPresent = (juror: string) => parcel.jurors.some(({ key }) => key === juror);
  return rangeProtectionRequests(wanted, standingProtections(read ?? [], isPresent));
}

function standingProtections(read: readonly FileSheet[], isOf: (juror: string) => boolean): number[] {
  return read.flatMap(({ sheet }) =>
    ownRangeProtections(sheet.protectedRanges ?? []).flatMap(({ id, name }) => (isOf(name) ? [id] : [])),
  );
}

function areasOf({ sheetId, columns, rows }: TabLayout, juror: string, users: string[]): RangeProtection[] {
  if (sheetId === sheetIds.cover) {
    const top = rows.findIndex(({ key }) => key === juror);
    return top < 0
      ? []
      : [{ sheetId, name: juror, users, area: { top, bottom: top + 1, left: 2, right: coverColumns.length + 1 } }];
  }
  const own = columns.flatMap(({ key }, i) => (RATER_CELL.test(key) && key.startsWith(`${juror}|`) ? [i] : []));
  const left = own[0];
  if (left === undefined) return [];
  return [{ sheetId, name: juror, users, area: { top: 0, bottom: rows.length, left, right: left + own.length } }];
}
