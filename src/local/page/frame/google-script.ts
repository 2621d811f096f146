// Runs first inside the frame: `google.script` as Google's pages have it, and links that ask the page around instead of leaving.

import type { FromFrame, ToFrame } from './messages.ts';

type Handlers = {
  success?: (value: unknown, object?: unknown) => void;
  failure?: (error: Error, object?: unknown) => void;
  object?: unknown;
};
type Runner = Record<string, (...args: unknown[]) => unknown>;

declare const __functions: string[];

const pending = new Map<number, Handlers>();
let asked = 0;
let isBehind = false;

function tell(message: FromFrame): void {
  parent.postMessage(message, '*');
}

/** Handlers belong to the runner that they made, as in Google's. */
function runner(handlers: Handlers): Runner {
  const made: Runner = {
    withSuccessHandler: (success) => runner({ ...handlers, success: success as Handlers['success'] & object }),
    withFailureHandler: (failure) => runner({ ...handlers, failure: failure as Handlers['failure'] & object }),
    withUserObject: (object) => runner({ ...handlers, object }),
  };
  for (const name of __functions) {
    made[name] = (...args) => {
      asked += 1;
      pending.set(asked, handlers);
      tell({ kind: 'run', id: asked, name, args });
    };
  }
  return made;
}

addEventListener('message', ({ source, data }: MessageEvent<ToFrame>) => {
  if (source !== parent) return;
  if (data.kind === 'answer') receive(data);
  else if (data.kind === 'changed') comeBack();
  else if (data.kind === 'leaving') tell({ kind: 'leaves', isUnsaved: isUnsaved() });
});

function receive(data: Extract<ToFrame, { kind: 'answer' }>): void {
  const { success, failure, object } = pending.get(data.id) ?? {};
  pending.delete(data.id);
  if (!data.error) success?.(data.value, object);
  else if (failure) failure(Object.assign(new Error(data.error.message), { name: data.error.name }), object);
  else console.error(data.error.message);
  if (isBehind) setTimeout(comeBack);
}

/** As when a person comes back from the sheet; never while a call waits, whose answer may be older or newer. */
function comeBack(): void {
  isBehind = pending.size > 0;
  if (!isBehind) dispatchEvent(new Event('focus'));
}

/** The page is asked as a browser asks before it leaves. */
function isUnsaved(): boolean {
  return !dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

const host = {
  close: () => tell({ kind: 'close' }),
  setHeight: () => {},
  setWidth: () => {},
  origin: '',
  editor: { focus: () => tell({ kind: 'focusSheet' }) },
};

Object.assign(globalThis, { google: { script: { run: runner({}), host } } });

addEventListener(
  'click',
  (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    // one to save is the browser's own affair, in Google's frame as here
    const isOwn = link instanceof HTMLAnchorElement && !link.hasAttribute('download');
    if (!isOwn || link.getAttribute('href')?.startsWith('#')) return;
    event.preventDefault();
    tell({ kind: 'open', address: link.href });
  },
  true,
);
addEventListener('keydown', (event) => {
  if (event.key !== 'F6') return;
  event.preventDefault();
  tell({ kind: 'walk', by: event.shiftKey ? -1 : 1 });
});
window.open = (address) => {
  tell({ kind: 'open', address: String(address) });
  return null;
};
tell({ kind: 'ready' });
