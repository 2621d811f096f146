// F6 and Shift+F6 walk from the bar to the sheet, to the panel and round again: inside the sheet, Tab goes from cell to cell.

import { byId } from './dom.ts';
import type { Grid } from './grid/grid.ts';
import { closeMenus } from './menus.ts';

type Part = { element: HTMLElement; enter: () => void };

let parts: readonly Part[] = [];

export function walkByKeyboard(grid: Grid): void {
  const [bar, sheet, panel] = ['bar', 'sheet', 'panel'].map((id) => byId(id)) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  parts = [
    { element: bar, enter: () => bar.querySelector('button')?.focus() },
    { element: sheet, enter: () => grid.focus() },
    { element: panel, enter: () => panel.querySelector('iframe')?.focus() },
  ];
  const leaveCell = async (event: KeyboardEvent) => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    await grid.finishEditing();
    walk(document.activeElement, event.shiftKey ? -1 : 1);
  };
  addEventListener('keydown', (event) => void leaveCell(event), true);
}

/** `from`: what has the focus; a dialog keeps it. */
export function walk(from: Element | null, by: 1 | -1): void {
  if (document.querySelector('dialog[open]')) return;
  const shown = parts.filter(({ element }) => !element.hidden);
  // nothing has the focus: as if the sheet had it
  const found = shown.findIndex(({ element }) => element.contains(from));
  const at = found < 0 ? 1 : found;
  closeMenus();
  shown[(at + by + shown.length) % shown.length]?.enter();
}
