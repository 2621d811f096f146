// What can be wrong with, or worth knowing of, a pasted fiche.

import type { ProblemOf } from '../problem.ts';

export type FicheProblem = ProblemOf<'fiche-empty'>;
