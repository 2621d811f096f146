// What can be wrong with lines of people pasted into the panel: each is about one line of the paste.

import type { ProblemOf } from '../problem.ts';

/** `name`: who already stands in the tab, or above in the paste. An error leaves its line aside. */
export type PasteProblem =
  | ProblemOf<'paste-person-known', { name: string }>
  | ProblemOf<'paste-number-taken', { number: number; name: string }>
  | ProblemOf<'paste-name-missing'>
  | ProblemOf<'paste-column-unknown', { heading: string }>
  | ProblemOf<'paste-column-extra', { rank: number }>
  | ProblemOf<'paste-too-long', { lines: number; most: number }>;
