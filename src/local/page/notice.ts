// One sentence over the sheet: what was refused, or that something runs. Read aloud, and gone after a while.

import { byId, make } from './dom.ts';
import { words } from './words.ts';

const shownMs = 9000;
let leaving: ReturnType<typeof setTimeout> | undefined;

export function notify(text: string): void {
  const notice = byId('notice');
  const close = make('button', { type: 'button', textContent: words.close, onclick: clearNotice });
  notice.replaceChildren(make('p', { textContent: text }), close);
  notice.hidden = false;
  clearTimeout(leaving);
  leaving = setTimeout(clearNotice, shownMs);
}

export function clearNotice(): void {
  byId('notice').hidden = true;
}

/** Shows that the add-on runs, once the screen has been painted, until `work` ends. */
export async function whileRunning<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  const running = byId('running');
  running.hidden = false;
  await painted();
  try {
    return await work();
  } finally {
    running.hidden = true;
  }
}

/** Hidden tabs paint nothing: a timer stands in. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    const go = () => setTimeout(resolve, 0);
    requestAnimationFrame(go);
    setTimeout(go, 100);
  });
}
