// What can keep an action from running: state, lock, permissions, Google's refusals.

import type { ProblemOf } from '../problem.ts';

export type RunProblem = ProblemOf<'busy'>;
