// A Problem with its words, as it crosses to the panel.

import type { Place, Problem } from '../model/problem.ts';
import type { GoogleRefusal } from '../model/problems/run.ts';
import { placeText, sentenceOf } from '../text/say.ts';

export type SaidProblem = {
  code: Problem['code'];
  level: Problem['level'];
  where: string;
  message: string;
  place: Place;
  /** Of which kind, when Google refused. */
  refusal?: GoogleRefusal;
};

export function sayProblem(problem: Problem): SaidProblem {
  const { code, level, where } = problem;
  const refusal = problem.code === 'google-refused' ? { refusal: problem.kind } : {};
  return { code, level, where: placeText(where), message: sentenceOf(problem), place: where, ...refusal };
}

/** What a question is about, to be read with it. */
export function pointsUnder(question: Problem): readonly Problem[] {
  return question.code === 'close-session' ? question.open : [];
}
