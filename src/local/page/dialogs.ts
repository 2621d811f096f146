// Dialogs of the page: what the add-on tells and asks, and the page's own questions.

import type { DeskAnswer } from '../services/desk.ts';
import { make } from './dom.ts';
import type { Question } from './run-addon.ts';
import { words } from './words.ts';

type Button = Extract<DeskAnswer, string>;

const labels: Record<Button, string> = {
  OK: words.ok,
  CANCEL: words.cancel,
  YES: words.yes,
  NO: words.no,
  CLOSE: words.close,
};
const offered: Record<string, Button[]> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

/** Escape and the closing cross answer CLOSE, as Google does. */
export function askQuestion({ kind, title, prompt, buttons }: Question): Promise<DeskAnswer> {
  const input =
    kind === 'prompt' ? make('input', { id: 'answer', type: 'text', attributes: { 'aria-label': title } }) : undefined;
  const text = make('p', { id: 'question', textContent: prompt });
  return openDialog(title, input ? [text, input] : [text], offered[buttons] ?? ['OK']).then((button) =>
    input && button !== 'CLOSE' ? { button, text: input.value } : button,
  );
}

export async function confirmDialog({ title, text }: { title: string; text: string }): Promise<boolean> {
  return (await openDialog(title, [make('p', { textContent: text })], ['YES', 'NO'])) === 'YES';
}

export async function tellDialog({ title, text }: { title: string; text: string }): Promise<void> {
  await openDialog(title, [make('p', { textContent: text })], ['OK']);
}

/** Resolves with the button that closed it. */
export function openDialog(title: string, content: (Node | string)[], buttons: readonly Button[]): Promise<Button> {
  const heading = make('h2', { id: 'dialog-title', textContent: title });
  const row = make(
    'menu',
    {},
    ...buttons.map((name, i) => make('button', { value: name, textContent: labels[name], autofocus: i === 0 })),
  );
  const form = make('form', { method: 'dialog' }, heading, ...content, row);
  const dialog = make('dialog', { id: 'dialog', attributes: { 'aria-labelledby': 'dialog-title' } }, form);
  document.body.append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve((dialog.returnValue || 'CLOSE') as Button);
    });
    dialog.showModal();
  });
}
