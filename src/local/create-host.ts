// The local host, free of Node: workbooks, people, and the bundle running against the stand-ins.

import { type Calculator, lazyCalculator } from './calculation/calculator.ts';
import type { ContextMaker } from './context/context-maker.ts';
import { type OpenDocument, openDocument } from './document.ts';
import { type Invitation, newDriveState, roleIn, type SharingRefusal } from './drive/item.ts';
import type { Paging } from './drive/pages.ts';
import type { FontLoader } from './export/font-files.ts';
import { type HostState, nextFileId } from './host-state.ts';
import type { Manifest } from './manifest.ts';
import { type NewSpreadsheet, newWorkbook } from './new-workbook.ts';
import type { CallRecord } from './services/answer-call.ts';
import type { Role } from './sheets/batch.ts';
import { restoreWorkbook, snapshotOf, type WorkbookSnapshot } from './snapshot.ts';
import type { Workbook } from './workbook.ts';

export type HostParts = {
  bundle: string;
  manifest: Manifest;
  pages?: ReadonlyMap<string, string>;
  makeContext: ContextMaker;
  /** milliseconds; the machine's clock when left out */
  now?: () => number;
  uuid?: () => string;
  /** the fonts of the PDF; those of the installed packages when left out (Node only) */
  loadFonts?: FontLoader;
};

export type HostFile = { id: string; kind: 'folder' | 'spreadsheet'; name: string; owner: string; role: Role };
export type Fetched = { contentType: string; fileName: string; bytes: Uint8Array };

export type Host = {
  /** One tab « Feuille 1 », id 0, 1000 rows by 26 columns. Gives the id. */
  newSpreadsheet: (wanted: NewSpreadsheet) => string;
  /** The same workbook as one more person sees it. Each opening has a desk of its own. */
  open: (id: string, person: string) => OpenDocument;
  share: (id: string, email: string, role: Exclude<Role, 'owner'>) => void;
  unshare: (id: string, email: string) => void;
  /** What stands in this person's Drive, or is shared with them. */
  files: (person: string) => HostFile[];
  /** Deletes a spreadsheet for good. */
  deleteFile: (id: string) => void;
  /** The e-mails that sharing has sent so far. */
  invitations: readonly Invitation[];
  /** From now on Google refuses to share with this address so; null: no more. */
  refuseSharing: (email: string, how: SharingRefusal | null) => void;
  /** Whether a permission may have an end: not from a consumer's account. */
  acceptExpiration: (isAccepted: boolean) => void;
  /** From now on a listing of Drive's comes in pages of `most` files, or as many as are asked for when these are fewer. */
  pageListings: (paging: Paging) => void;
  /** Every call to a service since the host was made, in order. */
  calls: readonly CallRecord[];
  /** Milliseconds spent so far in answering calls: the stand-ins' time, not the bundle's. */
  servedMs: () => number;
  /** The `k`-th next call on a file (1 is the next) fails, before or after its effect. */
  failCall: (k: number, when: 'before' | 'after', message?: string) => void;
  /** Told of each call before it is answered; gives the function that ends it. */
  onCall: (listener: (record: CallRecord) => void) => () => void;
  /** As it stands, for whoever draws it: its `book` is replaced at each change and never changed in place. */
  workbook: (id: string) => Workbook;
  /** Plain JSON. */
  snapshot: (id: string) => WorkbookSnapshot;
  /** Puts a workbook back, in place of the one of its id if there is one. Gives the id. */
  restore: (snapshot: WorkbookSnapshot) => string;
  /** Answers the spreadsheet's own export address (`/spreadsheets/d/ID/export?format=…`). @throws Refusal */
  fetchExport: (url: string, person: string) => Promise<Fetched>;
  dispose: () => void;
};

/** A host over the given bundle; `makeContext` and `loadFonts` are what Node and a page do differently. */
export function hostOf(parts: HostParts): Host {
  let slept = 0;
  const clock = parts.now ?? Date.now;
  const state: HostState = {
    bundle: parts.bundle,
    manifest: parts.manifest,
    pages: parts.pages ?? new Map(),
    makeContext: parts.makeContext,
    workbooks: new Map(),
    drive: newDriveState(),
    log: { calls: [], listeners: new Set(), servedMs: 0, failure: undefined },
    runs: 0,
    now: () => clock() + slept,
    sleep: (milliseconds) => {
      slept += milliseconds;
    },
    uuid: parts.uuid ?? (() => crypto.randomUUID()),
    made: 0,
  };
  const calculators = new Map<string, Calculator>();
  const calculatorOf = (id: string) => {
    const calculator = calculators.get(id) ?? lazyCalculator();
    calculators.set(id, calculator);
    return calculator;
  };
  const found = (id: string): Workbook => {
    const workbook = state.workbooks.get(id);
    if (!workbook) throw new Error(`no spreadsheet ${id} in this host`);
    return workbook;
  };
  return {
    newSpreadsheet(wanted) {
      const id = wanted.id ?? nextFileId(state);
      state.workbooks.set(id, newWorkbook(id, wanted));
      return id;
    },
    open: (id, person) => openDocument(state, found(id), person, calculatorOf(id)),
    share: (id, email, role) => void found(id).shares.set(email.toLowerCase(), role),
    unshare: (id, email) => void found(id).shares.delete(email.toLowerCase()),
    files: (person) => filesOf(state, person),
    deleteFile: (id) => void state.workbooks.delete(id),
    invitations: state.drive.invitations,
    refuseSharing(email, how) {
      if (how) state.drive.refusals.set(email.toLowerCase(), how);
      else state.drive.refusals.delete(email.toLowerCase());
    },
    acceptExpiration(isAccepted) {
      state.drive.acceptsExpiration = isAccepted;
    },
    pageListings(paging) {
      state.drive.paging = paging;
    },
    calls: state.log.calls,
    servedMs: () => state.log.servedMs,
    failCall(k, when, message = 'The service is currently unavailable.') {
      state.log.failure = { after: k, when, message };
    },
    onCall(listener) {
      state.log.listeners.add(listener);
      return () => void state.log.listeners.delete(listener);
    },
    workbook: found,
    snapshot: (id) => snapshotOf(found(id)),
    restore(snapshot) {
      const restored = restoreWorkbook(snapshot, state.drive.folders);
      const held = state.workbooks.get(restored.id);
      if (held) Object.assign(held, restored);
      else state.workbooks.set(restored.id, restored);
      return restored.id;
    },
    async fetchExport(url, person) {
      const { answerExport } = await import('./answer-export.ts');
      return answerExport(url, person, (id) => state.workbooks.get(id), calculatorOf, parts.loadFonts);
    },
    dispose() {
      for (const calculator of calculators.values()) calculator.dispose();
      calculators.clear();
    },
  };
}

function filesOf({ workbooks, drive }: HostState, person: string): HostFile[] {
  const folders = [...drive.folders.values()].map((item) => ({ ...item, kind: 'folder' as const, item }));
  const spreadsheets = [...workbooks.values()].map((item) => {
    const { id, owner, book } = item;
    return { id, owner, name: book.properties.title, kind: 'spreadsheet' as const, item };
  });
  return [...folders, ...spreadsheets].flatMap(({ id, kind, name, owner, item }) => {
    const role = roleIn(item, person);
    return role ? [{ id, kind, name, owner, role }] : [];
  });
}
