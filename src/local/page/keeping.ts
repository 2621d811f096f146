// Saves after each change, once the page has nothing else to do, and as the page is left.

import type { Sheet } from '../sheets/spreadsheet.ts';
import { headOf, isSameTab, tabOf } from './cut-workbook.ts';
import { byId } from './dom.ts';
import type { Changed, Kept, Storage } from './storage.ts';
import { words } from './words.ts';
import type { Workspace } from './workspace.ts';

const waitMs = 150;
/** A page that is never idle saves all the same. */
const longestMs = 300;

export type Keeper = {
  /** Something changed: a workbook, or where the person is. */
  touch: () => void;
  /** Writes what waits. */
  flush: () => Promise<void>;
  /** Workbooks that could not be opened are kept no longer. */
  forgetAside: () => void;
  /** Another tab writes from now on. */
  stop: () => void;
};

export function keep(storage: Storage | undefined, workspace: Workspace, kept: () => Kept): Keeper {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let resting: number | undefined;
  let stopped = storage === undefined;
  let writing = Promise.resolve();
  const saved = new Map<string, { state: unknown; sheets: readonly Sheet[] }>();
  const say = (text: string) => {
    byId('saved').textContent = text;
  };
  say(stopped ? words.notSaved : words.saved);

  function takeChanges(): Changed {
    const files = workspace.files();
    const changed: Changed = { heads: [], tabs: [], files };
    for (const id of files) {
      const workbook = workspace.host.workbook(id);
      const [held, state] = [saved.get(id), stateOf(workspace, id)];
      if (held?.state === state) continue;
      const { sheets } = workbook.book;
      changed.heads.push(headOf(workbook));
      const fresh = sheets.filter((sheet) => !held?.sheets.some((old) => isSameTab(old, sheet)));
      changed.tabs.push(...fresh.map((sheet) => tabOf(workbook, sheet)));
      saved.set(id, { state, sheets });
    }
    return changed;
  }

  function cancel(): void {
    clearTimeout(waiting);
    if (resting !== undefined) cancelIdleCallback(resting);
    waiting = undefined;
    resting = undefined;
  }

  function write(): Promise<void> {
    cancel();
    if (stopped || !storage) return writing;
    const changed = takeChanges();
    // asked for at once, the browser keeps the order: a page that is left waits for nothing
    writing = Promise.all([writing, storage.write(kept(), changed)]).then(
      () => say(waiting === undefined ? words.saved : words.saving),
      () => {
        saved.clear();
        say(words.notSaved);
      },
    );
    return writing;
  }
  window.addEventListener('pagehide', () => {
    void write();
    if (!stopped) storage?.leave();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden && waiting !== undefined) void write();
  });
  return {
    touch() {
      if (stopped) return;
      say(words.saving);
      cancel();
      waiting = setTimeout(() => {
        resting = requestIdleCallback(() => void write(), { timeout: longestMs });
      }, waitMs);
    },
    forgetAside: () => storage?.forgetAside(),
    flush: () => (waiting === undefined ? writing : write()),
    stop() {
      stopped = true;
      cancel();
    },
  };
}

/** A workbook's content is replaced when it changes; its sharing and its lock change in place. */
function stateOf({ host }: Workspace, id: string): unknown {
  const { book, shares, drive } = host.workbook(id);
  const around = JSON.stringify([[...shares], drive?.restriction, drive?.expirations, drive?.appProperties]);
  const held = states.get(book);
  if (held?.around === around) return held;
  const state = { around };
  states.set(book, state);
  return state;
}

const states = new WeakMap<object, { around: string }>();
