// What is said when a call does not come back, or when the workbook cannot be read.

import type { SaidProblem } from '../actions/said-problem.ts';
import { doneText, failureText } from '../text/panel.ts';
import { CallFailure } from './call.ts';
import { isUnsureKind } from './failure-kind.ts';
import type { Message } from './panel-state.ts';

/** The add-on answered that it could not read the workbook. */
export class Refused extends Error {
  readonly problems: SaidProblem[];

  constructor(problems: SaidProblem[]) {
    super('refused');
    this.problems = problems;
  }
}

/** Whether the action may have been done all the same. */
export function isUnsure(error: unknown): boolean {
  return error instanceof CallFailure && isUnsureKind(error.kind);
}

/** What failed: a mere reading, a write, or the reading after a write that is done. */
type Attempt = 'read' | 'write' | 'reread';

/** Its title is given by whoever asked. */
export function failureMessage(error: unknown, attempt: Attempt): Omit<Message, 'title'> {
  if (error instanceof Refused && !error.problems.some(({ refusal }) => refusal === 'permission'))
    return { tone: 'error', lines: error.problems };
  if (!(error instanceof Refused || error instanceof CallFailure)) throw error;
  const kind = error instanceof CallFailure ? error.kind : 'accounts';
  const { why, remedy } = failureText[kind];
  const text = [why, fateText(attempt, isUnsure(error)), remedy].filter(Boolean).join(' ');
  return { tone: 'error', text, ...(kind === 'unexpected' ? { told: error.message } : {}) };
}

function fateText(attempt: Attempt, isUnsure: boolean): string {
  if (attempt === 'reread') return '';
  return attempt === 'write' && isUnsure ? doneText.maybe : doneText.untouched;
}
