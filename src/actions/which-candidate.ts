// The candidate that an action is about, by the number that a person gives.

import { nowhere, type Problem } from '../model/problem.ts';
import type { Candidate } from '../model/session.ts';
import type { Context } from './run.ts';

/** A Problem when nobody was named, or nobody has this number. */
export function whichCandidate({ ports, workbook }: Context): Candidate | Problem {
  const { candidates } = workbook.session;
  const question: Problem = { code: 'which-candidate', level: 'warning', where: nowhere };
  const answer = ports.askReason(question)?.trim();
  if (!answer) return question;
  const number = Number(answer.replace(/^n°\s*/i, ''));
  const found = candidates.filter((one) => one.number === number);
  return found.length === 1 && found[0]
    ? found[0]
    : { code: 'candidate-unknown', level: 'error', where: nowhere, answer };
}
