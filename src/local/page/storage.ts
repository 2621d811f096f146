// What the browser keeps between two visits: the workbooks and where the person was, in IndexedDB, at this address.

import type { WorkbookSnapshot } from '../snapshot.ts';
import { joined, type KeptHead, type KeptTab } from './cut-workbook.ts';

const databaseName = 'grilles-de-jury';
const version = 2;
const files = 'classeurs';
const tabs = 'onglets';
const desk = 'bureau';
const onDesk = 'courant';
const keyPaths = { [files]: 'id', [tabs]: ['file', 'sheetId'], [desk]: null };

export type Kept = { file: string; person: string; panelOpen: boolean; tourSeen: boolean };
/** What changed, and every workbook that there still is. */
export type Changed = { heads: KeptHead[]; tabs: KeptTab[]; files: readonly string[] };
export type Storage = {
  /** Undefined on a first visit. */
  read: () => Promise<{ kept: Kept; snapshots: WorkbookSnapshot[] } | undefined>;
  /** All or nothing. `isLast`: the page is being left, so nothing more is asked; what is gone is dropped another time. */
  write: (kept: Kept, changed: Changed, isLast?: boolean) => Promise<void>;
};

/** @throws DOMException where the browser keeps nothing (a private window of some browsers). */
export async function openStorage(): Promise<Storage> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(databaseName, version);
    opening.onupgradeneeded = () => {
      for (const old of [...opening.result.objectStoreNames]) opening.result.deleteObjectStore(old);
      for (const [name, keyPath] of Object.entries(keyPaths)) opening.result.createObjectStore(name, { keyPath });
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  return {
    async read() {
      const reading = database.transaction([files, tabs, desk]);
      const [kept, heads, all] = await Promise.all([
        result<Kept | undefined>(reading.objectStore(desk).get(onDesk)),
        result<KeptHead[]>(reading.objectStore(files).getAll()),
        result<KeptTab[]>(reading.objectStore(tabs).getAll()),
      ]);
      return kept && { kept, snapshots: heads.map((head) => joined(head, all)) };
    },
    async write(kept, changed, isLast = false) {
      const writing = database.transaction([files, tabs, desk], 'readwrite');
      for (const head of changed.heads) writing.objectStore(files).put(head);
      for (const tab of changed.tabs) writing.objectStore(tabs).put(tab);
      writing.objectStore(desk).put(kept, onDesk);
      if (isLast) writing.commit();
      else dropRest(writing, changed);
      return new Promise((resolve, reject) => {
        writing.oncomplete = () => resolve();
        writing.onerror = () => reject(writing.error);
        writing.onabort = () => reject(writing.error);
      });
    },
  };
}

/** Workbooks that are gone, and tabs that a changed workbook no longer has. */
function dropRest(writing: IDBTransaction, changed: Changed): void {
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
