// A day in the local host with the built bundle: a session workbook, who acts in it, and its cells by their keys.

import type { ActionData, ActionName, CallAnswer } from '../../src/actions/calls.ts';
import type { SaidProblem } from '../../src/actions/said-problem.ts';
import type { Host } from '../../src/local/create-host.ts';
import type { OpenDocument } from '../../src/local/document.ts';
import type * as HostModule from '../../src/local/host.ts';
import type { WorkbookSnapshot } from '../../src/local/snapshot.ts';

const { createHost }: typeof HostModule = await import(new URL('../../dist/local/host.mjs', import.meta.url).href);

export const secretary = 'secretariat@example.org';
export const morning = Date.UTC(2026, 11, 7, 8, 30);

export const tab = {
  session: 1001,
  candidates: 1002,
  jury: 1003,
  reference: 1004,
  coverage: 2001,
  deliberation: 2002,
  results: 2003,
  minutes: 2004,
  bc01: 3001,
  bc02: 3002,
  bc03: 3003,
  interview: 3900,
  dossier: 3901,
  kept: 8001,
  history: 9001,
} as const;

export type Day = ReturnType<typeof dayOf>;

/** A new spreadsheet, or one put back as it was saved. */
export function newDay(saved?: WorkbookSnapshot, now = morning): Day {
  const host = createHost({ now: () => now });
  const id = saved ? host.restore(saved) : host.newSpreadsheet({ title: 'Session 2026-041', owner: secretary });
  return dayOf(host, id);
}

function dayOf(host: Host, id: string) {
  const doc = host.open(id, secretary);
  return { host, id, doc, ...deskOf(doc) };
}

/** What somebody does in the workbook, and what they read there. Rows and columns are named by their keys. */
export function deskOf(doc: OpenDocument) {
  const find = (sheetId: number, row: string, column: string) => {
    const values = doc.values(sheetId);
    const keyColumn = values[0]?.indexOf('#keys') ?? -1;
    return {
      sheetId,
      row: values.findIndex((cells) => cells[keyColumn] === row),
      column: values[0]?.indexOf(column) ?? -1,
    };
  };
  const place = (sheetId: number, row: string, column: string) => {
    const found = find(sheetId, row, column);
    if (found.row < 0 || found.column < 0) throw new Error(`no cell ${row}, ${column} in the sheet ${sheetId}`);
    return found;
  };
  return {
    refusals: () => doc.calls.flatMap(({ error }) => error ?? []),
    call: <Name extends ActionName>(
      action: Name,
      more: { confirm?: string[]; reason?: string } = {},
    ): CallAnswer<ActionData[Name]> => doc.run({ function: 'call', action }, { action, ...more }),
    place,
    has: (sheetId: number, row: string, column: string) => {
      const found = find(sheetId, row, column);
      return found.row >= 0 && found.column >= 0;
    },
    value: (sheetId: number, row: string, column: string) => {
      const at = place(sheetId, row, column);
      return doc.values(sheetId)[at.row]?.[at.column] ?? '';
    },
    type: (sheetId: number, row: string, column: string, text: string) => doc.type(place(sheetId, row, column), text),
    paste: (sheetId: number, row: string, column: string, text: string) =>
      doc.paste(place(sheetId, row, column), [[text]]),
    tabs: () => doc.sheets().map(({ sheetId }) => sheetId),
    title: (sheetId: number) => doc.sheets().find((sheet) => sheet.sheetId === sheetId)?.title,
    rows: (sheetId: number) => doc.values(sheetId).map((cells) => String(cells[0] ?? '')),
    history: () =>
      doc
        .values(tab.history)
        .slice(3)
        .filter((cells) => cells[1]),
  };
}

/** @throws Error with its sentences when the add-on would not. */
export function done<Data>(answer: CallAnswer<Data>): { data: Data; problems: SaidProblem[] } {
  if (!answer.ok) throw new Error(answer.problems.map(({ code, message }) => `${code}: ${message}`).join('\n'));
  return answer;
}

export function codes({ problems }: { problems: readonly SaidProblem[] }): string[] {
  return problems.map(({ code }) => code);
}

export function said(answer: { problems: readonly SaidProblem[] }, code: string): SaidProblem {
  const found = answer.problems.find((problem) => problem.code === code);
  if (!found) throw new Error(`no problem ${code} among ${codes(answer).join(', ') || 'none'}`);
  return found;
}
