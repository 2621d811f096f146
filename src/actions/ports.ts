// How an action sees the world: the workbook, the person, the clock, the lock, and questions. src/google implements it.

import type { Problem } from '../model/problem.ts';
import type { GoogleRefusal } from '../model/problems/run.ts';
import type { CellValue } from '../tabs/layout.ts';

export type { CellValue };

export type BookSheet = gapi.client.sheets.Sheet;
export type BookRequest = gapi.client.sheets.Request;

/** The values of one tab, as stored: dates are serial numbers; trailing blanks are left out. */
export type SheetValues = { sheetId: number; values: CellValue[][] };

/** A column to read back with the write: 0-based, `bottom` excluded. */
export type CheckedColumn = { sheetId: number; title: string; column: number; bottom: number };

export type SessionBook = {
  /** `1AbC…`: the spreadsheet's id. */
  id: string;
  /** Title, tabs with sizes and protections: one call. */
  readSheets: () => { title: string; sheets: BookSheet[] };
  /** One call; none when there is no tab to read. */
  readValues: (sheetIds: readonly number[]) => SheetValues[];
  /** One call, all or nothing. Answers the columns asked for as they stand after the write. */
  write: (requests: BookRequest[], checked: readonly CheckedColumn[]) => SheetValues[];
};

/** How questions are answered: by a person at an alert, or beforehand by the panel. */
export type Answering = {
  /** Asks before anything is written; false: no. */
  ask: (question: Problem) => boolean;
  /** A reason in words; null: the person gave up. */
  askReason: (question: Problem) => string | null;
};

export type Ports = Answering & {
  book: SessionBook;
  /** Local time of the session, `2026-12-07T09:30:00`. */
  now: () => string;
  /** The acting person's address; '' when Google does not tell. */
  person: () => string;
  /** Brings the person to a tab, or to a cell of it (0-based); false when it is not there. */
  select: (sheetId: number, row?: number, column?: number) => boolean;
  /** Runs with the document's lock, or answers null at once when another action has it. */
  withLock: <Result>(run: () => Result) => Result | null;
  /** What kind of refusal an error thrown by a port is; null when it is none of Google's. */
  refusalOf: (error: unknown) => { kind: GoogleRefusal; message: string } | null;
};

/** null is a separator; `functionName`: a function at the top of the bundle. */
export type MenuEntry = { label: string; functionName: string } | null;

/** What a menu command shows. Links open by the person's own click, in a tab of their browser. */
export type Ui = {
  addMenu: (entries: readonly MenuEntry[]) => void;
  confirm: (title: string, text: string) => boolean;
  /** null: the person gave up. */
  prompt: (title: string, text: string) => string | null;
  tell: (title: string, text: string) => void;
  /** `person`: the address that opens it, so that the panel sees when another account answers it. */
  showPanel: (title: string, person: string) => void;
  showLink: (title: string, link: { url: string; label: string; help: string }) => void;
};
