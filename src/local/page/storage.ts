// What the browser keeps between two visits: the workbooks and where the person was, in IndexedDB, at this address.

import type { WorkbookSnapshot } from '../snapshot.ts';

const databaseName = 'grilles-de-jury';
const files = 'classeurs';
const desk = 'bureau';
const onDesk = 'courant';

export type Kept = { file: string; person: string; panelOpen: boolean; tourSeen: boolean };
export type Storage = {
  /** Undefined on a first visit. */
  read: () => Promise<{ kept: Kept; snapshots: WorkbookSnapshot[] } | undefined>;
  /** Both or neither. */
  write: (kept: Kept, changed: readonly WorkbookSnapshot[], others: readonly string[]) => Promise<void>;
};

/** @throws DOMException where the browser keeps nothing (a private window of some browsers). */
export async function openStorage(): Promise<Storage> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(databaseName, 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore(files, { keyPath: 'id' });
      opening.result.createObjectStore(desk);
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  return {
    async read() {
      const reading = database.transaction([files, desk]);
      const [kept, snapshots] = await Promise.all([
        result<Kept | undefined>(reading.objectStore(desk).get(onDesk)),
        result<WorkbookSnapshot[]>(reading.objectStore(files).getAll()),
      ]);
      return kept && { kept, snapshots };
    },
    write(kept, changed, others) {
      const writing = database.transaction([files, desk], 'readwrite');
      const store = writing.objectStore(files);
      for (const snapshot of changed) store.put(snapshot);
      writing.objectStore(desk).put(kept, onDesk);
      const all = new Set([...changed.map(({ id }) => id), ...others]);
      store.getAllKeys().onsuccess = (event) => {
        const keys = (event.target as IDBRequest<IDBValidKey[]>).result;
        for (const key of keys) if (!all.has(String(key))) store.delete(key);
      };
      return new Promise((resolve, reject) => {
        writing.oncomplete = () => resolve();
        writing.onerror = () => reject(writing.error);
        writing.onabort = () => reject(writing.error);
      });
    },
  };
}

function result<Value>(request: IDBRequest): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as Value);
    request.onerror = () => reject(request.error);
  });
}
