// A page that the add-on shows, in a frame without any right but to speak with the page around it and to hand over a file.

import { make } from '../dom.ts';
import { walk } from '../keyboard-walk.ts';
import googleScriptText from './google-script.ts?bundled';
import type { FromFrame, ToFrame } from './messages.ts';
import { stripComments } from './strip-comments.ts';

export type FrameEvents = {
  /** A function of the bundle; what it throws is told to the frame. */
  run: (name: string, args: unknown[]) => Promise<unknown>;
  open: (address: string) => void;
  close: () => void;
  focusSheet: () => void;
};

export type AddonFrame = {
  element: HTMLIFrameElement;
  /** Somebody else changed the workbook. */
  changed: () => void;
  /** Something is typed there that would be lost with the frame. */
  isUnsaved: () => Promise<boolean>;
};

/** `functions`: what the bundle lets a page call. */
export function addonFrame(title: string, html: string, functions: readonly string[], events: FrameEvents): AddonFrame {
  const frame = make('iframe', {
    title,
    attributes: { sandbox: 'allow-scripts allow-forms allow-modals allow-downloads' },
  });
  let isReady = false;
  const asking: ((isUnsaved: boolean) => void)[] = [];
  const tell = (message: ToFrame) => frame.contentWindow?.postMessage(message, '*');
  const listen = ({ source, data }: MessageEvent<FromFrame>) => {
    if (!frame.isConnected) removeEventListener('message', listen);
    if (source === null || source !== frame.contentWindow) return;
    if (data.kind === 'open') events.open(data.address);
    else if (data.kind === 'close') events.close();
    else if (data.kind === 'focusSheet') events.focusSheet();
    else if (data.kind === 'walk') walk(frame, data.by);
    else if (data.kind === 'ready') isReady = true;
    else if (data.kind === 'leaves') for (const one of asking.splice(0)) one(data.isUnsaved);
    else if (functions.includes(data.name)) {
      events.run(data.name, data.args).then(
        (value) => tell({ kind: 'answer', id: data.id, value }),
        (error) =>
          tell({ kind: 'answer', id: data.id, error: { name: String(error.name), message: String(error.message) } }),
      );
    }
  };
  addEventListener('message', listen);
  frame.addEventListener('load', () => frame.contentWindow?.postMessage({ html: pageOf(html, functions) }, '*'), {
    once: true,
  });
  frame.src = 'frame.html';
  return {
    element: frame,
    changed: () => isReady && tell({ kind: 'changed' }),
    isUnsaved: () =>
      new Promise((resolve) => {
        if (!isReady) {
          resolve(false);
          return;
        }
        asking.push(resolve);
        tell({ kind: 'leaving' });
      }),
  };
}

/** Ours comes first; a page without a head is a fragment, as Google's are. */
function pageOf(html: string, functions: readonly string[]): string {
  const first = `<script>{const __functions=${JSON.stringify(functions)};${googleScriptText}}</script>`;
  const served = stripComments(html);
  const head = /<head\b[^>]*>/i.exec(served);
  if (!head) return `<!doctype html><html lang="fr"><head>${first}</head><body>${served}</body></html>`;
  const after = head.index + head[0].length;
  return served.slice(0, after) + first + served.slice(after);
}

/** The names of the bundle's functions: a name that ends with `_` is for the bundle alone. */
export function functionsOf(bundle: string): string[] {
  return [...bundle.matchAll(/^function ([A-Za-z_$][\w$]*)\(/gm)].flatMap(([, name = '']) =>
    name.endsWith('_') ? [] : [name],
  );
}
