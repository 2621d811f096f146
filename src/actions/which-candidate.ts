// The candidate that an action is about: chosen in the panel, or named at the menu by their number.

import { nowhere, type Problem } from '../model/problem.ts';
import type { Candidate } from '../model/session.ts';
import type { Context } from './run.ts';

/** `chosen`: a candidate's key, asked for when left out. A Problem when nobody was named, or it is nobody's. */
export function whichCandidate({ ports, workbook }: Context, chosen?: string): Candidate | Problem {
  const { candidates } = workbook.session;
  if (chosen !== undefined) {
    const known = candidates.find(({ key }) => key === chosen);
    return known ?? { code: 'candidate-unknown', level: 'error', where: nowhere, answer: chosen };
  }
  const question: Problem = { code: 'which-candidate', level: 'warning', where: nowhere };
  const answer = ports.askReason(question)?.trim();
  if (!answer) return question;
  const number = Number(answer.replace(/^n°\s*/i, ''));
  const found = candidates.filter((one) => one.number === number);
  return found.length === 1 && found[0]
    ? found[0]
    : { code: 'candidate-unknown', level: 'error', where: nowhere, answer };
}
