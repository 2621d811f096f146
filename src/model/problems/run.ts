// What can keep an action from running, what it asks first, and Google's refusals.

import type { ProblemOf } from '../problem.ts';
import type { SessionState } from '../session.ts';
import type { SessionAction } from '../states.ts';

/** A label that moved to another key: `from` what the grids show, `to` what the tab says now. */
export type LabelMove = { key: string; from: string; to: string };

export type RunProblem =
  | ProblemOf<'busy'>
  | ProblemOf<'not-in-this-state', { action: SessionAction; state: SessionState }>
  | ProblemOf<'not-prepared'>
  | ProblemOf<'no-candidates'>
  | ProblemOf<'nothing-pasted'>
  | ProblemOf<'deliberation-missing'>
  | ProblemOf<'results-missing'>
  | ProblemOf<'moved-meanwhile', { title: string }>
  | ProblemOf<'reason-needed', { action: SessionAction }>
  // What the panel sends: a cell that is gone, or that somebody else has changed since the panel read it.
  | ProblemOf<'cell-gone'>
  | ProblemOf<'typed-meanwhile', { stands: string; yours: string }>
  | ProblemOf<'nobody-to-add'>
  | ProblemOf<'decisions-moved', { moves: LabelMove[] }>
  // Questions: nothing is written before a person has said yes.
  | ProblemOf<'labels-moved', { moves: LabelMove[] }>
  | ProblemOf<'lines-shifted', { title: string; lines: number }>
  | ProblemOf<'declined'>
  | ProblemOf<'labels-differ', { moves: LabelMove[] }>
  | ProblemOf<'tab-needed', { title: string }>
  | ProblemOf<'state-lost'>
  // What Google answered.
  | ProblemOf<'google-refused', { kind: GoogleRefusal; message: string }>;

export type GoogleRefusal =
  | 'missing'
  | 'quota'
  | 'timeout'
  | 'permission'
  | 'api-off'
  | 'admin-blocked'
  | 'too-big'
  | 'other';
