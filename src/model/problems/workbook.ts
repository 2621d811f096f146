// What can be wrong with what people typed into the tabs, or did to them.

import type { ProblemOf } from '../problem.ts';

/** `key`: a column's or a line's; `value`: what is typed; `shown`: what a grid's line shows, number, name and competence. */
export type WorkbookProblem =
  // Tabs, columns and lines that people deleted, doubled or moved apart.
  | ProblemOf<'tab-missing', { title: string }>
  | ProblemOf<'keys-missing', { title: string }>
  | ProblemOf<'column-doubled', { key: string }>
  | ProblemOf<'column-missing', { key: string }>
  | ProblemOf<'column-key-lost', { shown: string }>
  | ProblemOf<'key-restored', { shown: string }>
  | ProblemOf<'key-doubled', { shown: string }>
  | ProblemOf<'key-lost', { shown: string }>
  | ProblemOf<'line-shifted', { key: string; shown: string }>
  | ProblemOf<'line-orphan', { missing: string }>
  | ProblemOf<'person-doubled', { key: string; number: number }>
  // Cells that say nothing the add-on understands.
  | ProblemOf<'choice-unknown', { value: string; choices: string[] }>
  | ProblemOf<'date-unknown', { value: string }>
  | ProblemOf<'number-unknown', { value: string }>
  | ProblemOf<'minutes-unknown', { value: string }>
  | ProblemOf<'juror-unknown', { value: string }>
  | ProblemOf<'decision-unknown', { value: string; choices: string[] }>
  | ProblemOf<'scale-fixed'>
  // What the grids and the session say of each other.
  | ProblemOf<'grids-outdated', { missing: number }>
  | ProblemOf<'entries-kept', { count: number }>
  | ProblemOf<'entries-returned', { count: number }>;
