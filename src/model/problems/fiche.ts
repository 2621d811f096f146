// What can be wrong with, or worth knowing of, a pasted fiche.

import type { Level, Place, ProblemOf } from '../problem.ts';

/** Whose minutes: the title as a whole, a block (`name` its key), a modality or one of its steps (`name` its name). */
export type MinutesScope = { scope: 'title' | 'block' | 'modality' | 'step'; name: string };

type Leveled<L extends Level, Code extends string, Data = unknown> = ProblemOf<Code, Data> & { level: L };

/** No certification could be read: the text is no page text of a fiche RNCP, or its blocks cannot be trusted. */
export type FicheError =
  | Leveled<'error', 'fiche-empty'>
  | Leveled<'error', 'fiche-too-long', { characters: number; lines: number }>
  | Leveled<'error', 'fiche-binary'>
  | Leveled<'error', 'fiche-encoding'>
  | Leveled<'error', 'fiche-xml'>
  | Leveled<'error', 'fiche-html'>
  | Leveled<'error', 'fiche-rs', { number: string }>
  | Leveled<'error', 'fiche-other-text'>
  | Leveled<'error', 'fiche-lines-lost'>
  | Leveled<'error', 'fiche-no-blocks'>
  | Leveled<'error', 'fiche-too-many-blocks', { count: number; limit: number }>
  | Leveled<'error', 'fiche-several-numbers', { numbers: string[] }>
  | Leveled<'error', 'fiche-block-doubled', { block: string; lines: number[] }>
  | Leveled<'error', 'fiche-block-empty', { block: string }>
  | Leveled<'error', 'fiche-block-heading-lost', { block: string }>
  | Leveled<'error', 'fiche-block-missing', { block: string }>
  | Leveled<'error', 'fiche-cut', { missing: string[] }>;

/** The certification can be used once a person has looked. */
export type FicheWarning =
  | Leveled<'warning', 'fiche-end-missing', { missing: string[] }>
  | Leveled<'warning', 'fiche-section-missing', { section: string }>
  | Leveled<'warning', 'fiche-number-differs', { printed: string; blocks: string }>
  | Leveled<'warning', 'fiche-title-missing'>
  | Leveled<'warning', 'fiche-level-missing'>
  | Leveled<'warning', 'fiche-certifier-missing'>
  | Leveled<'warning', 'fiche-date-missing'>
  | Leveled<'warning', 'fiche-date-malformed', { text: string }>
  | Leveled<'warning', 'fiche-block-title-missing', { block: string }>
  | Leveled<'warning', 'fiche-block-count-differs', { blocks: number; attested: number }>
  | Leveled<'warning', 'fiche-competences-differ', { block: string; onlyBlock: string[]; onlyAttested: string[] }>
  | Leveled<'warning', 'fiche-competences-spaced', { block: string; count: number }>
  | Leveled<'warning', 'fiche-modalities-missing', { block: string }>
  | Leveled<'warning', 'fiche-modality-unnamed', { block: string; minutes: number }>
  | Leveled<'warning', 'fiche-modality-block-unknown', { modality: string; blocks: string[] }>
  | Leveled<'warning', 'fiche-block-not-assessed', { block: string }>
  | Leveled<'warning', 'fiche-total-missing', MinutesScope & { sum: number }>
  | Leveled<'warning', 'fiche-minutes-differ', MinutesScope & { stated: number; sum: number }>
  | Leveled<'warning', 'fiche-access-routes-missing', { names: string[] }>
  | Leveled<'warning', 'fiche-access-route-unclear', { name: string }>;

/** Worth knowing, nothing to mend. */
export type FicheInfo =
  | Leveled<'info', 'fiche-title-inferred', { title: string; replaced: string }>
  | Leveled<'info', 'fiche-block-title-differs', { block: string; title: string; attested: string }>
  | Leveled<'info', 'fiche-checklists-differ', { block: string; modality: string }>
  | Leveled<'info', 'fiche-access-routes-inferred', { open: string[]; closed: string[] }>;

export type FicheProblem = FicheError | FicheWarning | FicheInfo;

type DataOf<P, Code> = Omit<Extract<P, { code: Code }>, 'code' | 'level' | 'where'>;

function maker<P extends FicheProblem>(level: P['level']) {
  return <C extends P['code']>(code: C, where: Place, data: DataOf<P, C>) =>
    ({ code, level, where, ...data }) as unknown as FicheProblem;
}

export const ficheError = maker<FicheError>('error');
export const ficheWarning = maker<FicheWarning>('warning');
export const ficheInfo = maker<FicheInfo>('info');
