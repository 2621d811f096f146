// The workspace behind the page: the host, the open workbook, who acts, what can be undone, and running the add-on for them.

import { pageContext } from '../context/page-context.ts';
import { type Host, hostOf } from '../create-host.ts';
import type { OpenDocument } from '../document.ts';
import type { Manifest } from '../manifest.ts';
import type { Spreadsheet } from '../sheets/spreadsheet.ts';
import { restoreWorkbook, type WorkbookSnapshot } from '../snapshot.ts';
import type { Workbook } from '../workbook.ts';
import { loadPageFonts } from './page-fonts.ts';

const mostUndone = 100;

export type Workspace = {
  host: Host;
  /** Ids, in the order they were opened. */
  files: () => string[];
  workbook: () => Workbook;
  document: () => OpenDocument;
  /** Opens a workbook for the acting person. */
  open: (id: string) => void;
  /** The same workbook as somebody else sees it. */
  actAs: (person: string) => void;
  /** A saved workbook; it replaces the one of its id. @throws Error when it is none */
  load: (snapshot: WorkbookSnapshot) => string;
  forget: (id: string) => void;
  /** A person's edit was done since the last call: it can be undone. */
  edited: () => void;
  /** The add-on changed the workbook: what a person did before cannot be undone alone. */
  settled: () => void;
  undo: () => boolean;
  redo: () => boolean;
};

export type BuiltAddon = { bundle: string; manifest: Manifest; pages: ReadonlyMap<string, string> };

export function makeWorkspace(addon: BuiltAddon): Workspace {
  const host = hostOf({ ...addon, makeContext: pageContext, loadFonts: loadPageFonts });
  const files: string[] = [];
  let current: OpenDocument | undefined;
  let last: Spreadsheet | undefined;
  let done: Spreadsheet[] = [];
  let undone: Spreadsheet[] = [];

  const document = (): OpenDocument => {
    if (!current) throw new Error('no workbook is open');
    return current;
  };
  const workbook = () => host.workbook(document().id);
  const forgetEdits = () => {
    done = [];
    undone = [];
    last = workbook().book;
  };
  const seat = (id: string, person: string) => {
    current = host.open(id, person);
    current.runOnOpen();
    forgetEdits();
  };
  const step = (from: Spreadsheet[], to: Spreadsheet[]): boolean => {
    const book = from.pop();
    if (!book) return false;
    to.push(workbook().book);
    workbook().book = book;
    last = book;
    return true;
  };
  return {
    host,
    files: () => files.slice(),
    workbook,
    document,
    open(id) {
      if (!files.includes(id)) files.push(id);
      seat(id, current?.person ?? host.workbook(id).owner);
    },
    actAs: (person) => seat(document().id, person),
    load(snapshot) {
      restoreWorkbook(snapshot);
      return host.restore(snapshot);
    },
    forget(id) {
      const at = files.indexOf(id);
      if (at >= 0) files.splice(at, 1);
    },
    edited() {
      const { book } = workbook();
      if (last && last !== book) {
        done = [...done.slice(1 - mostUndone), last];
        undone = [];
      }
      last = book;
    },
    settled: forgetEdits,
    undo: () => step(done, undone),
    redo: () => step(undone, done),
  };
}
