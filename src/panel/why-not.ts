// Whether the session's state allows what a view saves.

import type { Overview } from '../actions/overview.ts';
import { type SessionAction, stateAfter } from '../model/states.ts';
import { stepText } from '../text/panel.ts';

/** In plain words, null when the state allows it. */
export function whyNotAction(action: SessionAction, { state }: Overview): string | null {
  if (stateAfter(action, state)) return null;
  return state === 'closed' ? stepText.later.closed : stepText.later.notNow;
}
