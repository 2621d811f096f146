// What a session needs of its certification: competences in each block, minutes that add up, épreuves in their order.

import { type Certification, FINAL_INTERVIEW, type Modality } from '../certification.ts';
import type { Problem } from '../problem.ts';
import { sessionProblem } from '../problems/session.ts';
import { anywhere, type Locate } from './locate.ts';

const PRACTICE = 'MSP';
const TECHNICAL_INTERVIEW = 'ET';

/** `block`: its key, null for the list of the title; `totalMinutes`: 0 when the fiche states none. */
type List = { block: string | null; modalities: Modality[]; totalMinutes: number };

export function checkCompetences(certification: Certification, locate: Locate = anywhere): Problem[] {
  return certification.blocks
    .filter((block) => block.competences.length === 0)
    .map(({ key }) => sessionProblem('block-without-competences', locate(key, 'competences'), { block: key }));
}

export function checkMinutes(certification: Certification, locate: Locate = anywhere): Problem[] {
  return listsOf(certification).flatMap(({ block, modalities, totalMinutes: stated }) => {
    const sum = modalities.reduce((minutes, modality) => minutes + modality.minutes, 0);
    if (stated === 0 || sum === stated) return [];
    return [sessionProblem('minutes-differ', locate(block ?? '', 'modalities'), { block, sum, stated })];
  });
}

/** The final interview comes last, the technical interview after the mise en situation. */
export function checkOrder(certification: Certification, locate: Locate = anywhere): Problem[] {
  const codes = certification.modalities.map((modality) => modality.code);
  const where = locate('', 'modalities');
  const final = codes.indexOf(FINAL_INTERVIEW);
  const problems: Problem[] = [];
  if (final < 0) problems.push(sessionProblem('final-interview-missing', where, {}));
  else if (final < codes.length - 1) problems.push(sessionProblem('final-interview-not-last', where, {}));
  const technical = listsOf(certification)
    .filter(({ modalities }) => isTechnicalInterviewFirst(modalities.map((modality) => modality.code)))
    .map(({ block }) => sessionProblem('technical-interview-first', locate(block ?? '', 'modalities'), { block }));
  return [...problems, ...technical];
}

function isTechnicalInterviewFirst(codes: readonly string[]): boolean {
  const technical = codes.indexOf(TECHNICAL_INTERVIEW);
  return technical >= 0 && technical < codes.indexOf(PRACTICE);
}

function listsOf(certification: Certification): List[] {
  const { modalities, totalMinutes, blocks } = certification;
  return [{ block: null, modalities, totalMinutes }, ...blocks.map((block) => ({ ...block, block: block.key }))];
}
