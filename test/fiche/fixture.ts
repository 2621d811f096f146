// The fiches of test/fixtures/fiches, and what reading one gives.

import { readFileSync } from 'node:fs';
import { readFiche } from '../../src/fiche/read-fiche.ts';
import type { Certification } from '../../src/model/certification.ts';
import type { FicheProblem } from '../../src/model/problems/fiche.ts';
import { ficheProblemText } from '../../src/text/fiche-problems.ts';

export function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/fiches/${name}`, import.meta.url), 'utf8');
}

export const rncp39794 = fixture('rncp39794.txt');

/** The text with one passage changed, which must be there. */
export function changed(text: string, passage: string, by: string): string {
  if (!text.includes(passage)) throw new Error(`No such passage: ${passage}`);
  return text.replace(passage, () => by);
}

/** Everything from a passage on is lost. */
export function cutAt(text: string, passage: string): string {
  const end = text.indexOf(passage);
  if (end < 0) throw new Error(`No such passage: ${passage}`);
  return text.slice(0, end);
}

export function certificationOf(text: string): Certification {
  const { certification, problems } = readFiche(text);
  if (!certification) throw new Error(problems.map((problem) => problem.code).join(', '));
  return certification;
}

export function codesOf(text: string): string[] {
  return readFiche(text).problems.map((problem) => problem.code);
}

export function sentence(problem: FicheProblem): string {
  const say = ficheProblemText[problem.code] as (problem: FicheProblem) => string;
  return say(problem);
}
