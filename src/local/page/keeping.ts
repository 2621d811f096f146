// Saves after each change, a moment later; what is on its way is finished before the page is left.

import { byId } from './dom.ts';
import type { Kept, Storage } from './storage.ts';
import { words } from './words.ts';
import type { Workspace } from './workspace.ts';

const waitMs = 150;

export type Keeper = {
  /** Something changed: a workbook, or where the person is. */
  touch: () => void;
  /** Writes what waits. */
  flush: () => Promise<void>;
  /** Another tab writes from now on. */
  stop: () => void;
};

export function keep(storage: Storage | undefined, workspace: Workspace, kept: () => Kept): Keeper {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let stopped = storage === undefined;
  let writing = Promise.resolve();
  const saved = new Map<string, unknown>();
  const say = (text: string) => {
    byId('saved').textContent = text;
  };
  say(stopped ? words.notSaved : words.saved);

  function write(): Promise<void> {
    clearTimeout(waiting);
    waiting = undefined;
    if (stopped || !storage) return writing;
    const ids = workspace.files();
    const changed = ids.filter((id) => saved.get(id) !== stateOf(workspace, id));
    const snapshots = changed.map((id) => workspace.host.snapshot(id));
    for (const id of changed) saved.set(id, stateOf(workspace, id));
    writing = writing
      .then(() => storage.write(kept(), snapshots, ids))
      .then(
        () => say(waiting === undefined ? words.saved : words.saving),
        () => say(words.notSaved),
      );
    return writing;
  }
  window.addEventListener('pagehide', () => void write());
  document.addEventListener('visibilitychange', () => {
    if (document.hidden && waiting !== undefined) void write();
  });
  return {
    touch() {
      if (stopped) return;
      say(words.saving);
      clearTimeout(waiting);
      waiting = setTimeout(() => void write(), waitMs);
    },
    flush: () => (waiting === undefined ? writing : write()),
    stop() {
      stopped = true;
      clearTimeout(waiting);
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
