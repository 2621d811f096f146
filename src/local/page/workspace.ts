// The workspace behind the page: the host, the open workbook, who acts, what can be undone, and running the add-on for them.

import { pageContext } from '../context/page-context.ts';
import { type Host, hostOf } from '../create-host.ts';
import type { OpenDocument } from '../document.ts';
import type { Manifest } from '../manifest.ts';
import type { Spreadsheet } from '../sheets/spreadsheet.ts';
import type { WorkbookSnapshot } from '../snapshot.ts';
import { roleOf, type Workbook } from '../workbook.ts';
import { loadPageFonts } from './page-fonts.ts';

const mostUndone = 100;

export type Workspace = {
  host: Host;
  /** Every workbook, those that the add-on made included: ids in the order they came. */
  files: () => string[];
  /** Those that the acting person may open. */
  ownFiles: () => string[];
  workbook: () => Workbook;
  document: () => OpenDocument;
  /** Opens a workbook for the acting person. */
  open: (id: string) => void;
  /** The same workbook as somebody else sees it, or the first that they may open. */
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
  /** The add-on makes files as the person who acts. */
  const gather = () => {
    for (const { id, kind } of current ? host.files(current.person) : []) {
      if (kind === 'spreadsheet' && !files.includes(id)) files.push(id);
    }
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
    files: () => {
      gather();
      return files.slice();
    },
    ownFiles: () => {
      gather();
      return files.filter((id) => roleOf(host.workbook(id), document().person) !== undefined);
    },
    workbook,
    document,
    open(id) {
      if (!files.includes(id)) files.push(id);
      seat(id, current?.person ?? host.workbook(id).owner);
    },
    actAs(person) {
      gather();
      const { id } = document();
      const mayOpen = (one: string) => roleOf(host.workbook(one), person) !== undefined;
      seat(mayOpen(id) ? id : (files.find(mayOpen) ?? id), person);
    },
    load: (snapshot) => host.restore(snapshot),
    forget(id) {
      const at = files.indexOf(id);
      if (at >= 0) files.splice(at, 1);
      host.deleteFile(id);
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
