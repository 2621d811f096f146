// « Ajouter des personnes »: lines pasted into the panel, read first, then written under the rows of their tab.

import * as z from 'zod/mini';
import { nowhere } from '../model/problem.ts';
import type { Candidate, Juror } from '../model/session.ts';
import { valueRequests } from '../requests/value-requests.ts';
import type { CellValue } from '../tabs/layout.ts';
import { HEAD, KEYS } from '../tabs/layout.ts';
import { type PastedPeople, readPastedPeople, type Who } from '../tabs/people-paste.ts';
import { peopleRows } from '../tabs/people-tab.ts';
import { writeLastKeys } from '../tabs/session-tab.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import type { Table } from '../tabs/table.ts';
import { historyText } from '../text/history.ts';
import type { BookRequest } from './ports.ts';
import { type Action, refuse } from './run.ts';
import { cellGone } from './typed-cells.ts';
import type { Workbook } from './workbook.ts';

const fields = { who: z.enum(['candidates', 'jurors']), text: z.string().check(z.maxLength(1_000_000)) };
export const PreviewPeople = z.object({ action: z.literal('previewPeople'), ...fields });
export const AddPeople = z.object({ action: z.literal('addPeople'), ...fields });
export type AddPeople = z.infer<typeof AddPeople>;

/** `columns`: keys of the tab's columns that were recognised; `leftOut`: lines that will not be written. */
export type PeoplePreview = {
  columns: string[];
  people: { line: number; number: number; lastName: string; firstName: string; more: string }[];
  leftOut: number;
};
export type AddPeopleData = { added: number };

export function readPeople(workbook: Workbook, who: Who, text: string): PastedPeople {
  const { certification, session, lastKeys } = workbook;
  const used = Object.entries(lastKeys).map(([prefix, last]) => `${prefix}${last}`);
  return readPastedPeople(who, text, { certification, session, used });
}

export function previewOf({ columns, people, leftOut }: PastedPeople): PeoplePreview {
  return {
    columns,
    leftOut,
    people: people.map(({ line, person }) => {
      const { number, lastName, firstName, email } = person;
      return { line, number, lastName, firstName, more: [email, detail(person)].filter(Boolean).join(' · ') };
    }),
  };
}

function detail(person: Candidate | Juror): string {
  return 'accessRoute' in person ? person.accessRoute : person.quality || person.company;
}

export function addPeople({ who, text }: AddPeople): Action<AddPeopleData> {
  return ({ workbook }) => {
    const sheetId = who === 'candidates' ? sheetIds.candidates : sheetIds.jury;
    const table = workbook.tables.get(sheetId);
    if (!table) return refuse(cellGone());
    const { people, problems } = readPeople(workbook, who, text);
    if (people.length === 0) return refuse({ code: 'nobody-to-add', level: 'error', where: nowhere }, ...problems);
    const lines = people.map(({ cells }) => cells);
    const keys = lines.map((cells) => String(cells[KEYS]));
    return {
      requests: writeLines(table, lines),
      session: { keys: writeLastKeys({ ...workbook.lastKeys, ...highest(keys) }) },
      what: who === 'candidates' ? historyText.candidatesAdded(people.length) : historyText.jurorsAdded(people.length),
      keys: keys.length > 2 ? historyText.from(keys[0] ?? '', keys[keys.length - 1] ?? '') : keys.join(' '),
      problems,
      data: { added: people.length },
    };
  };
}

function highest(keys: readonly string[]): Record<string, number> {
  const numbers = keys.map((key) => Number(key.slice(1)));
  return { [keys[0]?.slice(0, 1) ?? '']: Math.max(...numbers) };
}

/** Below the last line that holds something; the tab is made longer when it is full. */
export function writeLines(table: Table, lines: readonly Record<string, CellValue>[]): BookRequest[] {
  const { sheetId, rowCount, columnCount } = table.sheet;
  const head = table.rows.find(({ key }) => key === HEAD)?.index ?? table.keyRow;
  const top = Math.max(head, ...peopleRows(table).map(({ index }) => index)) + 1;
  const missing = top + lines.length - rowCount;
  const isLastRowBlank = top < rowCount;
  const room: BookRequest[] = [];
  if (missing > 0 && isLastRowBlank) {
    // before the last row, so that the new ones look like it and keep its lists
    const range = { sheetId, dimension: 'ROWS' as const, startIndex: rowCount - 1, endIndex: rowCount - 1 + missing };
    room.push({ insertDimension: { range, inheritFromBefore: true } });
  } else if (missing > 0) room.push({ appendDimension: { sheetId, dimension: 'ROWS', length: missing } });
  const columns = [...table.columns];
  const values = lines.map((cells) => {
    const row: CellValue[] = Array.from({ length: columnCount }, () => null);
    for (const [key, column] of columns) if (cells[key] !== undefined) row[column] = cells[key] || null;
    row[table.keyColumn] = cells[KEYS] ?? null;
    return row;
  });
  return [...room, ...valueRequests(sheetId, { top, left: 0, values })];
}
