// A Problem in words: the one place where codes become French.

import type { Place, Problem } from '../model/problem.ts';
import { closingProblemText } from './closing-problems.ts';
import { columnLetters } from './column-letters.ts';
import { ficheProblemText } from './fiche-problems.ts';
import { juryProblemText } from './jury-problems.ts';
import { pasteProblemText } from './paste-problems.ts';
import { runProblemText } from './run-problems.ts';
import { sessionProblemText } from './session-problems.ts';
import { workbookProblemText } from './workbook-problems.ts';

const sentences = {
  ...ficheProblemText,
  ...sessionProblemText,
  ...workbookProblemText,
  ...pasteProblemText,
  ...runProblemText,
  ...closingProblemText,
  ...juryProblemText,
};

export function sentenceOf(problem: Problem): string {
  const say = sentences[problem.code] as (one: Problem) => string;
  return say(problem);
}

/** « Candidats!C7 », « BC03, ligne 14 », « ligne 214 de la fiche », or '' when nowhere. */
export function placeText(place: Place): string {
  if (place.kind === 'nowhere') return '';
  if (place.kind === 'line') return `ligne ${place.line} de la fiche`;
  if (place.kind === 'part') return place.name;
  const { title, row, column } = place;
  if (row !== undefined && column !== undefined) return `${title}!${columnLetters(column)}${row + 1}`;
  if (row !== undefined) return `${title}, ligne ${row + 1}`;
  return title;
}
