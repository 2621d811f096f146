// What of the certification a session assesses: the épreuves of a block, and who has a place for what.

import type { Certification } from '../../model/certification.ts';
import type { CandidateInput, SessionInput } from './session-schema.ts';

export const FINAL_INTERVIEW = 'EF';

export const interviewLevels = ['Satisfaisant', 'Non satisfaisant'] as const;

/** Codes of the épreuves that assess a block in this kind of session; those of the final interview for `EF`. */
export function modalityCodes(certification: Certification, kind: SessionInput['kind'], block: string): string[] {
  if (block === FINAL_INTERVIEW) return [FINAL_INTERVIEW];
  if (kind === 'blocks') {
    return certification.blocks.find(({ key }) => key === block)?.modalities.map(({ code }) => code) ?? [];
  }
  return certification.modalities.filter(({ blocks }) => blocks?.includes(block)).map(({ code }) => code);
}

/** The block that holds a competence, `EF` for the final interview, undefined when there is none of that key. */
export function blockOfItem(certification: Certification, item: string): string | undefined {
  if (item === FINAL_INTERVIEW) return FINAL_INTERVIEW;
  return certification.blocks.find(({ competences }) => competences.some(({ key }) => key === item))?.key;
}

/** Whether the jury has something to decide: a block that is presented and not held, an interview that may be due. */
export function isAssessed(
  candidate: CandidateInput,
  block: string,
  certification: Certification,
  kind: SessionInput['kind'],
): boolean {
  const { blocks, held } = candidate;
  if (block !== FINAL_INTERVIEW) return blocks.includes(block) && !held.includes(block);
  return kind === 'title' || certification.blocks.every(({ key }) => blocks.includes(key) || held.includes(key));
}
