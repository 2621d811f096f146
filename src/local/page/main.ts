// The page's entry: takes its turn, brings back what was kept or the demo session, and shows it.

import { openApp } from './app.ts';
import { byId, make } from './dom.ts';
import { takeOver, takeTurn } from './one-tab.ts';
import { openStorage } from './storage.ts';
import { words } from './words.ts';
import type { BuiltAddon } from './workspace.ts';

/** The built add-on as the server has it. */
async function fetchAddon(): Promise<BuiltAddon> {
  const [bundle, manifest, panel] = await Promise.all([
    fetchBuilt('addon.js'),
    fetchBuilt('appsscript.json'),
    fetchBuilt('panel.html'),
  ]);
  return { bundle, manifest: JSON.parse(manifest), pages: new Map([['panel', panel]]) };
}

/** @throws Error when it is not built */
async function fetchBuilt(name: string): Promise<string> {
  const answer = await fetch(`addon/${name}`);
  if (!answer.ok) throw new Error(`addon/${name}: ${answer.status}`);
  return answer.text();
}

/** Covers the page with why it does not write, and the way to take over. */
function stepAside(why: string): void {
  const closed = byId('closed');
  const take = make('button', {
    id: 'take-over',
    type: 'button',
    textContent: words.elsewhere.here,
    onclick: takeOver,
  });
  closed.replaceChildren(make('h2', { textContent: why }), make('p', { textContent: words.elsewhere.text }), take);
  closed.hidden = false;
  byId('opening').hidden = true;
  for (const id of ['bar', 'grid', 'panel']) byId(id).inert = true;
}

async function start(): Promise<void> {
  let leave = async () => {};
  let stop = () => {};
  const turn = await takeTurn(
    () => {
      stop();
      stepAside(words.elsewhere.taken);
    },
    () => leave(),
  );
  if (turn === 'elsewhere') {
    stepAside(words.elsewhere.first);
    return;
  }
  const [addon, storage] = await Promise.all([fetchAddon(), openStorage().catch(() => undefined)]);
  const { grid, keeper } = await openApp(addon, storage);
  leave = async () => {
    await grid.finishEditing();
    await keeper.flush();
  };
  stop = keeper.stop;
}

start().catch((error: unknown) => {
  byId('opening').textContent = words.notOpened;
  throw error;
});
