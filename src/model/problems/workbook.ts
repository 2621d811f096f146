// What can be wrong with what people typed into the tabs, or did to them.

import type { ProblemOf } from '../problem.ts';

export type WorkbookProblem = ProblemOf<'tab-missing', { title: string }>;
