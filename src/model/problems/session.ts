// What a session must satisfy, as Problems: see « What a session must satisfy » in the rules.

import type { ProblemOf } from '../problem.ts';

export type SessionProblem = ProblemOf<'too-few-jurors', { candidate: number; present: number }>;
