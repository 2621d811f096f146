// What the browser keeps between two visits, at this address: the workbooks and where the person was, in IndexedDB;
// and what was on its way there as the page was left, which the browser may give up, in localStorage.

import type { WorkbookSnapshot } from '../snapshot.ts';
import { joined, type KeptHead, type KeptTab } from './cut-workbook.ts';

const databaseName = 'grilles-de-jury';
const version = 2;
const files = 'classeurs';
const tabs = 'onglets';
const desk = 'bureau';
const onDesk = 'courant';
const onLeaving = `${databaseName}/en-quittant`;
const keyPaths = { [files]: 'id', [tabs]: ['file', 'sheetId'], [desk]: null };

export type Kept = { file: string; person: string; panelOpen: boolean; tourSeen: boolean };
/** What changed, and every workbook that there still is. */
export type Changed = { heads: KeptHead[]; tabs: KeptTab[]; files: readonly string[] };
/** What says which workbooks there are; the first version of this page did not say. */
type Desk = Kept & Partial<Pick<Changed, 'files'>>;
/** One workbook; `open` throws where this page cannot read what was kept. */
export type KeptWorkbook = { id: string; open: () => WorkbookSnapshot };
/** What one writing puts. */
type Put = { desk: Desk; heads: readonly KeptHead[]; tabs: readonly KeptTab[] };
export type Storage = {
  /** Undefined on a first visit. @throws DOMException when the browser does not give back what it keeps */
  read: () => Promise<{ kept: Kept; workbooks: KeptWorkbook[] } | undefined>;
  /** A workbook that could not be opened: it stays as it is, whatever is written. */
  setAside: (id: string) => void;
  /** Those go too, with the next writing. */
  forgetAside: () => void;
  /** All or nothing, asked for at once. */
  write: (kept: Kept, changed: Changed) => Promise<void>;
  /** The page is being left: what is not written yet is put where the browser writes without waiting, as far as it has room there. */
  leave: () => void;
};

/** @throws DOMException where the browser keeps nothing (a private window of some browsers). */
export async function openStorage(): Promise<Storage> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(databaseName, version);
    opening.onupgradeneeded = () => {
      const held = opening.result.objectStoreNames;
      for (const [name, keyPath] of Object.entries(keyPaths))
        if (!held.contains(name)) opening.result.createObjectStore(name, { keyPath });
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const unfinished = new Set<Put>();
  const aside = new Set<string>();
  return {
    async read() {
      const reading = database.transaction([files, tabs, desk]);
      const [kept, heads, all] = await Promise.all([
        result<Desk | undefined>(reading.objectStore(desk).get(onDesk)),
        result<(KeptHead | WorkbookSnapshot)[]>(reading.objectStore(files).getAll()),
        result<KeptTab[]>(reading.objectStore(tabs).getAll()),
      ]);
      const left = readLeft();
      const now = left?.desk ?? kept;
      const last = new Map([...heads, ...(left?.heads ?? [])].map((head) => [head.id, head]));
      const known = [...last.values()].filter(({ id }) => now?.files?.includes(id) ?? true);
      const cut = [...all, ...(left?.tabs ?? [])];
      const workbooks = known.map((head) => ({
        id: head.id,
        open: () => ('around' in head ? joined(head, cut) : head),
      }));
      return now && { kept: now, workbooks };
    },
    setAside: (id) => void aside.add(id),
    forgetAside: () => aside.clear(),
    async write(kept, { heads, tabs: cut, files: ids }) {
      const known = [...ids, ...aside];
      const put: Put = { desk: { ...kept, files: known }, heads, tabs: cut };
      unfinished.add(put);
      const writing = database.transaction([files, tabs, desk], 'readwrite');
      for (const head of put.heads) writing.objectStore(files).put(head);
      for (const tab of put.tabs) writing.objectStore(tabs).put(tab);
      writing.objectStore(desk).put(put.desk, onDesk);
      // nothing more is asked of it: a writing that waits for an answer would be given up with the page
      writing.commit();
      dropRest(database.transaction([files, tabs], 'readwrite'), { ...put, files: known });
      return new Promise((resolve, reject) => {
        writing.oncomplete = () => {
          unfinished.delete(put);
          localStorage.removeItem(onLeaving);
          resolve();
        };
        // an error aborts
        writing.onabort = () => {
          unfinished.delete(put);
          reject(writing.error);
        };
      });
    },
    leave: () => keepLeft([...unfinished]),
  };
}

function keepLeft(unfinished: readonly Put[]): void {
  const last = unfinished.at(-1);
  if (!last) return;
  const left: Put = {
    desk: last.desk,
    heads: unfinished.flatMap(({ heads }) => heads),
    tabs: unfinished.flatMap((put) => put.tabs),
  };
  try {
    localStorage.setItem(onLeaving, JSON.stringify(left));
  } catch {
    // no room: the writing that was asked for is what remains
  }
}

function readLeft(): Put | undefined {
  try {
    return JSON.parse(localStorage.getItem(onLeaving) ?? '') as Put;
  } catch {
    // nothing was left, or only a part of it: the database has what was written before
    return undefined;
  }
}

/** Workbooks that are gone, and tabs that a changed workbook no longer has: room alone, reading passes them over. */
function dropRest(writing: IDBTransaction, changed: Pick<Changed, 'files'> & Pick<Put, 'heads'>): void {
  const orders = new Map(changed.heads.map(({ id, order }) => [id, order]));
  dropKeys(writing.objectStore(files), ([file]) => !changed.files.includes(String(file)));
  dropKeys(writing.objectStore(tabs), ([file, sheetId]) => {
    const order = orders.get(String(file));
    return !changed.files.includes(String(file)) || (order !== undefined && !order.includes(Number(sheetId)));
  });
}

function dropKeys(store: IDBObjectStore, isGone: (key: unknown[]) => boolean): void {
  const asked = store.getAllKeys();
  asked.onsuccess = () => {
    for (const key of asked.result) if (isGone([key].flat())) store.delete(key);
  };
}

function result<Value>(request: IDBRequest): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as Value);
    request.onerror = () => reject(request.error);
  });
}
