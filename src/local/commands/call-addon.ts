// The panel's one function of the add-on, called as the acting person.

import type { CallAnswer, CallData as Calls } from '../../actions/calls.ts';
import type { OpenDocument } from '../document.ts';

export type CallName = keyof Calls;
export type CallData<Name extends CallName> = Calls[Name];

/** `more`: what the action takes beside its name, as `CallRequest` has it. */
export function callAddon<Name extends CallName>(
  document: OpenDocument,
  action: Name,
  more: object = {},
): CallAnswer<CallData<Name>> {
  return document.run({ function: 'call', action }, { action, ...more });
}
