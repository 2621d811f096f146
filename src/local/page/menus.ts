// The menu bar: the page's own menus, and what the add-on added on opening; mouse and keyboard alike.

import type { DeskMenu, MenuItem } from '../services/desk.ts';
import { byId, make } from './dom.ts';

export type Entry = { label: string; run: () => void } | { label: string; entries: Entry[] } | null;

export function addonEntries(menus: readonly DeskMenu[], run: (functionName: string) => void): Entry[] {
  const entryOf = (item: MenuItem): Entry => {
    if (item.kind === 'separator') return null;
    if (item.kind === 'item') return { label: item.caption, run: () => run(item.functionName) };
    return { label: item.caption, entries: item.items.map(entryOf) };
  };
  return menus.map(entryOf);
}

export function showMenus(menus: readonly { label: string; entries: Entry[] }[]): void {
  const bar = byId('menus');
  bar.replaceChildren(...menus.map(({ label, entries }) => menuButton(label, entries)));
  bar.onkeydown = (event) => walkBar(bar, event);
}

let openOne: { close: () => void; button: HTMLElement } | undefined;

export function closeMenus(): void {
  openOne?.close();
  openOne = undefined;
}

document.addEventListener('pointerdown', (event) => {
  if (openOne && !(event.target instanceof Element && event.target.closest('#menus'))) closeMenus();
});
// the panel and the sheet take the focus for themselves
window.addEventListener('blur', closeMenus);

function menuButton(label: string, entries: Entry[]): HTMLElement {
  const { button, holder } = opener(label);
  const open = () => {
    closeMenus();
    const list = menuList(label, entries);
    holder.append(list);
    button.setAttribute('aria-expanded', 'true');
    openOne = {
      button,
      close: () => {
        list.remove();
        button.setAttribute('aria-expanded', 'false');
      },
    };
    list.querySelector('button')?.focus();
  };
  button.onclick = () => (openOne?.button === button ? closeMenus() : open());
  button.onpointerenter = () => {
    if (openOne && openOne.button !== button) open();
  };
  return holder;
}

/** A button that opens a list, and what holds both. */
function opener(label: string): { button: HTMLButtonElement; holder: HTMLElement } {
  const button = make('button', {
    type: 'button',
    textContent: label,
    attributes: { role: 'menuitem', 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
  });
  const holder = make('div', { attributes: { role: 'none' } }, button);
  return { button, holder };
}

function menuList(label: string, entries: readonly Entry[]): HTMLElement {
  const items = entries.map((entry) => {
    if (!entry) return make('hr', { attributes: { role: 'separator' } });
    return 'run' in entry ? actionItem(entry) : subMenu(entry);
  });
  return make('div', { attributes: { role: 'menu', 'aria-label': label } }, ...items);
}

function actionItem({ label, run }: { label: string; run: () => void }): HTMLElement {
  const button = make('button', { type: 'button', textContent: label, attributes: { role: 'menuitem' } });
  button.onclick = () => {
    closeMenus();
    run();
  };
  return button;
}

function subMenu({ label, entries }: { label: string; entries: Entry[] }): HTMLElement {
  const { button, holder } = opener(label);
  const open = () => {
    if (button.getAttribute('aria-expanded') === 'true') return;
    button.setAttribute('aria-expanded', 'true');
    holder.append(menuList(label, entries));
  };
  button.onclick = () => {
    open();
    holder.querySelector<HTMLElement>('[role=menu] button')?.focus();
  };
  holder.onpointerenter = open;
  return holder;
}

function walkBar(bar: HTMLElement, event: KeyboardEvent): void {
  const focused = document.activeElement as HTMLElement | null;
  const list = focused?.closest<HTMLElement>('[role=menu]') ?? undefined;
  const top = openOne?.button ?? focused;
  if (event.key === 'Tab') {
    closeMenus();
    return;
  }
  if (!walked(event.key, bar, focused, list, top)) return;
  event.preventDefault();
}

/** True for a key that moves in the menus. */
function walked(
  key: string,
  bar: HTMLElement,
  focused: HTMLElement | null,
  list: HTMLElement | undefined,
  top: HTMLElement | null,
): boolean {
  switch (key) {
    case 'ArrowDown':
      if (list) step(list, focused, 1);
      else top?.click();
      return true;
    case 'ArrowUp':
      if (list) step(list, focused, -1);
      return true;
    case 'ArrowRight':
      if (list && focused?.getAttribute('aria-haspopup')) focused.click();
      else neighbour(bar, top, 1);
      return true;
    case 'ArrowLeft':
      if (!leaveSubMenu(list)) neighbour(bar, top, -1);
      return true;
    case 'Escape':
      closeMenus();
      top?.focus();
      return true;
    default:
      return false;
  }
}

function leaveSubMenu(list: HTMLElement | undefined): boolean {
  const opener = list?.parentElement?.closest('[role=menu]') ? list.previousElementSibling : null;
  if (!list || !(opener instanceof HTMLElement)) return false;
  list.remove();
  opener.setAttribute('aria-expanded', 'false');
  opener.focus();
  return true;
}

function step(list: HTMLElement, from: HTMLElement | null, by: number): void {
  const items = [...list.querySelectorAll<HTMLElement>(':scope > button, :scope > div > button')];
  const at = from ? items.indexOf(from) : -1;
  items[(at + by + items.length) % items.length]?.focus();
}

function neighbour(bar: HTMLElement, from: HTMLElement | null, by: number): void {
  const buttons = [...bar.querySelectorAll<HTMLElement>(':scope > div > button')];
  const next = buttons[(buttons.indexOf(from as HTMLElement) + by + buttons.length) % buttons.length];
  if (openOne) next?.click();
  else next?.focus();
}
