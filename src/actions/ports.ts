// How an action sees the world: the workbook, the person, the clock, the lock, and questions. src/google implements it.

import type { Problem } from '../model/problem.ts';
import type { SharingRefusal } from '../model/problems/jury.ts';
import type { GoogleRefusal } from '../model/problems/run.ts';
import type { CellValue } from '../tabs/layout.ts';

export type { CellValue };

export type BookSheet = gapi.client.sheets.Sheet;
export type BookRequest = gapi.client.sheets.Request;

/** The values of one tab, as stored: dates are serial numbers; trailing blanks are left out. */
export type SheetValues = { sheetId: number; values: CellValue[][] };

/** The first column of a tab, to read back with the write: its first `bottom` rows. */
export type CheckedColumn = { sheetId: number; title: string; bottom: number };

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

/** What the acting person made for this session, as Drive lists it. `jurors`: a juror's key, `*` for a common file, `left` for nobody's any more. */
export type ListedFile = {
  id: string;
  kind: 'folder' | 'jurors';
  jurors: string;
  isFrozen: boolean;
  /** permission ids by e-mail in lower case, the owner's aside */
  shared: Record<string, string>;
};

/** One tab of a juror's file: `values` as stored, formulas aside; `formulas`: the cells that hold one, `row,column`. */
export type FileSheet = { sheet: BookSheet; values: CellValue[][]; formulas: ReadonlySet<string> };

/** The workbooks of the jurors, of which each member but `list` touches one. Google's errors are thrown. */
export type JurorFiles = {
  /** One call: the folder and the files that the acting person made for this session. */
  list: () => ListedFile[];
  makeFolder: (name: string) => string;
  /** Not to be shared by those who may write in it. */
  make: (file: { name: string; folder: string; jurors: string }) => string;
  /** `message`: goes with Google's invitation; null: no e-mail. `until`: an RFC 3339 moment, where Google accepts one. */
  share: (id: string, address: string, message: string | null, until: string | null) => void;
  /** Permission ids by e-mail in lower case, the owner's aside: of a file that `list` does not give. */
  sharedWith: (id: string) => Record<string, string>;
  unshare: (id: string, permission: string) => void;
  read: (id: string) => FileSheet[];
  write: (id: string, requests: BookRequest[]) => void;
  /** Nobody writes in it any more, until its owner lifts it. */
  freeze: (id: string, reason: string) => void;
  unfreeze: (id: string) => void;
  /** Listed as `left` from now on: it is no juror's to be found again. */
  disown: (id: string) => void;
};

export type PaperKind = 'sheets' | 'archive' | 'kit';

/** Workbooks of papers that the acting person made for this session. Google's errors are thrown. */
export type PaperFiles = {
  /** Ids; more than one only when a making was lost sight of. */
  list: (kind: PaperKind) => string[];
  make: (kind: PaperKind, name: string) => string;
  /** Ids of the tabs that stand. */
  tabs: (id: string) => number[];
  write: (id: string, requests: BookRequest[]) => void;
  /** For good, and whatever file or folder the acting person made with the add-on. */
  remove: (id: string) => void;
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
  files: JurorFiles;
  papers: PaperFiles;
  /** Local time of the session, `2026-12-07T09:30:00`. */
  now: () => string;
  /** The acting person's address; '' when Google does not tell. */
  person: () => string;
  /** Brings the person to a tab, or to a cell of it (0-based); false when it is not there. */
  select: (sheetId: number, row?: number, column?: number) => boolean;
  /** Runs with the document's lock, or answers null at once when another action has it. */
  withLock: <Result>(run: () => Result) => Result | null;
  /** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
  digest: (text: string) => string;
  /** What kind of refusal an error thrown by a port is; null when it is none of Google's. */
  refusalOf: (error: unknown) => { kind: GoogleRefusal; message: string } | null;
  /** Why Google would not share; null when the error is none of sharing's. */
  sharingRefusalOf: (error: unknown) => SharingRefusal | null;
};

/** null is a separator; `functionName`: a function at the top of the bundle. */
export type MenuEntry = { label: string; functionName: string } | null;

/** `fileName`: what the link holds is saved under this name, instead of opened. */
export type Link = { label: string; url: string; fileName?: string };

/** What a menu command shows. Links open by the person's own click, in a tab of their browser. */
export type Ui = {
  addMenu: (entries: readonly MenuEntry[]) => void;
  confirm: (title: string, text: string) => boolean;
  /** null: the person gave up. */
  prompt: (title: string, text: string) => string | null;
  tell: (title: string, text: string) => void;
  /** `person`: the address that opens it, so that the panel sees when another account answers it. */
  showPanel: (title: string, person: string) => void;
  showLinks: (title: string, shown: { links: readonly Link[]; help: string }) => void;
};
