// Whether the person before the panel is who closed the session: what it locked, nobody else of the team can change.

import type { Overview } from '../actions/overview.ts';

/** As far as the history says; the workbook's owner can too, and Google does not tell who that is. */
export function isCloser({ closing, person }: Overview): boolean {
  return closing.closed !== null && closing.closed.by.toLowerCase() === person.toLowerCase();
}
