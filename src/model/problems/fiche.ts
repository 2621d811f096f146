// What can be wrong with, or worth knowing of, a pasted fiche.

import type { Level, Place, ProblemOf } from '../problem.ts';

/** Whose minutes: the title as a whole, a block (`name` its key), a modality or one of its steps (`name` its name). */
export type MinutesScope = { scope: 'title' | 'block' | 'modality' | 'step'; name: string };

export type FicheProblem =
  // The text is no page text of a fiche RNCP.
  | ProblemOf<'fiche-empty'>
  | ProblemOf<'fiche-too-long', { characters: number; lines: number }>
  | ProblemOf<'fiche-binary'>
  | ProblemOf<'fiche-encoding'>
  | ProblemOf<'fiche-xml'>
  | ProblemOf<'fiche-html'>
  | ProblemOf<'fiche-rs', { number: string }>
  | ProblemOf<'fiche-other-text'>
  | ProblemOf<'fiche-lines-lost'>
  // Its blocks cannot be trusted.
  | ProblemOf<'fiche-no-blocks'>
  | ProblemOf<'fiche-too-many-blocks', { count: number; limit: number }>
  | ProblemOf<'fiche-several-numbers', { numbers: string[] }>
  | ProblemOf<'fiche-block-doubled', { block: string; lines: number[] }>
  | ProblemOf<'fiche-block-empty', { block: string }>
  | ProblemOf<'fiche-block-heading-lost', { block: string }>
  | ProblemOf<'fiche-block-missing', { block: string }>
  | ProblemOf<'fiche-cut', { missing: string[] }>
  // Its blocks can be used, something else is missing or odd.
  | ProblemOf<'fiche-end-missing', { missing: string[] }>
  | ProblemOf<'fiche-section-missing', { section: string }>
  | ProblemOf<'fiche-number-differs', { printed: string; blocks: string }>
  | ProblemOf<'fiche-title-inferred', { title: string; replaced: string }>
  | ProblemOf<'fiche-title-missing'>
  | ProblemOf<'fiche-level-missing'>
  | ProblemOf<'fiche-certifier-missing'>
  | ProblemOf<'fiche-date-missing'>
  | ProblemOf<'fiche-date-malformed', { text: string }>
  | ProblemOf<'fiche-block-title-missing', { block: string }>
  | ProblemOf<'fiche-block-title-differs', { block: string; title: string; attested: string }>
  | ProblemOf<'fiche-block-count-differs', { blocks: number; attested: number }>
  | ProblemOf<'fiche-competences-differ', { block: string; onlyBlock: string[]; onlyAttested: string[] }>
  | ProblemOf<'fiche-competences-spaced', { block: string; count: number }>
  | ProblemOf<'fiche-modalities-missing', { block: string }>
  | ProblemOf<'fiche-modality-unnamed', { block: string; minutes: number }>
  | ProblemOf<'fiche-modality-block-unknown', { modality: string; blocks: string[] }>
  | ProblemOf<'fiche-block-not-assessed', { block: string }>
  | ProblemOf<'fiche-checklists-differ', { block: string; modality: string }>
  | ProblemOf<'fiche-total-missing', MinutesScope & { sum: number }>
  | ProblemOf<'fiche-minutes-differ', MinutesScope & { stated: number; sum: number }>
  | ProblemOf<'fiche-access-routes-inferred', { open: string[]; closed: string[] }>
  | ProblemOf<'fiche-access-routes-missing', { names: string[] }>
  | ProblemOf<'fiche-access-route-unclear', { name: string }>;

type Code = FicheProblem['code'];

/** One level a code. An error means that no certification could be read. */
const levels: { [C in Code]: Level } = {
  'fiche-empty': 'error',
  'fiche-too-long': 'error',
  'fiche-binary': 'error',
  'fiche-encoding': 'error',
  'fiche-xml': 'error',
  'fiche-html': 'error',
  'fiche-rs': 'error',
  'fiche-other-text': 'error',
  'fiche-lines-lost': 'error',
  'fiche-no-blocks': 'error',
  'fiche-too-many-blocks': 'error',
  'fiche-several-numbers': 'error',
  'fiche-block-doubled': 'error',
  'fiche-block-empty': 'error',
  'fiche-block-heading-lost': 'error',
  'fiche-block-missing': 'error',
  'fiche-cut': 'error',
  'fiche-end-missing': 'warning',
  'fiche-section-missing': 'warning',
  'fiche-number-differs': 'warning',
  'fiche-title-inferred': 'info',
  'fiche-title-missing': 'warning',
  'fiche-level-missing': 'warning',
  'fiche-certifier-missing': 'warning',
  'fiche-date-missing': 'warning',
  'fiche-date-malformed': 'warning',
  'fiche-block-title-missing': 'warning',
  'fiche-block-title-differs': 'info',
  'fiche-block-count-differs': 'warning',
  'fiche-competences-differ': 'warning',
  'fiche-competences-spaced': 'warning',
  'fiche-modalities-missing': 'warning',
  'fiche-modality-unnamed': 'warning',
  'fiche-modality-block-unknown': 'warning',
  'fiche-block-not-assessed': 'warning',
  'fiche-checklists-differ': 'info',
  'fiche-total-missing': 'warning',
  'fiche-minutes-differ': 'warning',
  'fiche-access-routes-inferred': 'info',
  'fiche-access-routes-missing': 'warning',
  'fiche-access-route-unclear': 'warning',
};

type DataOf<C extends Code> = Omit<Extract<FicheProblem, { code: C }>, 'code' | 'level' | 'where'>;

/** A problem of this area, at the level its code has. */
export function ficheProblem<C extends Code>(code: C, where: Place, data: DataOf<C>): FicheProblem {
  return { code, level: levels[code], where, ...data } as unknown as FicheProblem;
}
