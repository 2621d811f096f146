// What is said when a call does not come back, or when the workbook cannot be read.

import type { SaidProblem } from '../actions/said-problem.ts';
import { doneText, failureText } from '../text/panel.ts';
import { CallFailure } from './call.ts';
import type { Message } from './panel-state.ts';

/** The add-on answered that it could not read the workbook. */
export class Refused extends Error {
  readonly problems: SaidProblem[];

  constructor(problems: SaidProblem[]) {
    super('refused');
    this.problems = problems;
  }
}

/** `retry`: asking again is always safe, a write being whole or none. */
export function failureMessage(error: unknown, retry: () => void): Message {
  const message = { tone: 'error', title: doneText.notDone, retry } as const;
  if (error instanceof Refused) {
    const isAccount = error.problems.some(({ refusal }) => refusal === 'permission');
    return isAccount ? { ...message, text: failureText.accounts } : { ...message, lines: error.problems };
  }
  if (!(error instanceof CallFailure)) throw error;
  const { kind } = error;
  return { ...message, text: failureText[kind], ...(kind === 'unexpected' ? { told: error.message } : {}) };
}
