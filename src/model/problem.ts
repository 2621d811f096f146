// What can be wrong, as data: a closed union of codes; only src/text turns one into a French sentence.

import type { ClosingProblem } from './problems/closing.ts';
import type { FicheProblem } from './problems/fiche.ts';
import type { JuryProblem } from './problems/jury.ts';
import type { PasteProblem } from './problems/paste.ts';
import type { RunProblem } from './problems/run.ts';
import type { SessionProblem } from './problems/session.ts';
import type { WorkbookProblem } from './problems/workbook.ts';

export type Level = 'error' | 'warning' | 'info';

/** Where it is: a cell, row or tab of the workbook (0-based), a line of a pasted text (1-based), a named part, or nowhere. */
export type Place =
  | { kind: 'tab'; sheetId: number; title: string; row?: number; column?: number }
  | { kind: 'line'; line: number }
  | { kind: 'part'; name: string }
  | { kind: 'nowhere' };

export const nowhere: Place = { kind: 'nowhere' };

export type Problem =
  | FicheProblem
  | SessionProblem
  | WorkbookProblem
  | PasteProblem
  | RunProblem
  | ClosingProblem
  | JuryProblem;

/** The shape that every member of the union has: a code of its own, a level, a place, and the data of its sentence. */
export type ProblemOf<Code extends string, Data = unknown> = { code: Code; level: Level; where: Place } & Data;

export function hasError(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.level === 'error');
}
