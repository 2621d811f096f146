// What is typed in a form and not sent yet: it stays while other views are looked at.

import { useState } from 'preact/hooks';
import { edited, shown, without } from './edits.ts';
import { usePanel } from './panel-state.ts';

export type Typed<Form> = {
  typed: Form;
  type: (field: keyof Form & string, value: string) => void;
  /** It was sent. */
  clear: () => void;
  /** Something was already typed when the view opened. */
  isFound: boolean;
};

/** `name`: of the form, its own in the panel; `usual`: what each field holds before anything is typed. */
export function useTyped<Form extends Readonly<Record<string, string>>>(name: string, usual: Form): Typed<Form> {
  const { drafts, setDraft } = usePanel();
  const keyOf = (field: string) => `${name}|${field}`;
  const keys = Object.keys(usual).map(keyOf);
  const [isFound] = useState(() => keys.some((key) => drafts.forms[key] !== undefined));
  const held = Object.entries(usual).map(([field, value]) => [field, shown(drafts.forms, keyOf(field), value)]);
  return {
    typed: Object.fromEntries(held),
    type: (field, value) => setDraft('forms', (all) => edited(all, keyOf(field), usual[field] ?? '', value)),
    clear: () => setDraft('forms', (all) => without(all, keys)),
    isFound,
  };
}
