// What the grids of a session assess: its blocks and the final interview, each with its competences and its columns.

import type { Block, Certification, Competence, Modality } from './certification.ts';
import { FINAL_INTERVIEW } from './certification.ts';
import { OVERALL } from './entry.ts';
import { type Scale, scalePresets } from './scale.ts';
import type { Candidate, Session, SessionKind } from './session.ts';

/**
 * What one grid assesses. `item`: a block's key, or `EF`; `competences`: the final interview has one, of key `EF`;
 * `columns`: the codes of its rating columns, `['MSP', 'ET', '*']` or `['*']`, in the order they stand.
 */
export type Assessed = {
  item: string;
  title: string;
  competences: Competence[];
  modalities: Modality[];
  columns: string[];
  scale: Scale;
};

/** How a candidate stands to a block, or to the final interview: `none` when neither presented nor held. */
export type Standing = 'held' | 'presented' | 'none';

type SessionOfCertification = Pick<Session, 'kind' | 'byModality' | 'scale' | 'candidates'>;

/** The épreuves of a block: in a session for the title those that assess it, in a session CCP its own. */
export function modalitiesOf(certification: Certification, kind: SessionKind, block: Block): Modality[] {
  if (kind === 'blocks') return block.modalities;
  return certification.modalities.filter((modality) => modality.blocks?.includes(block.key));
}

/** One column for each épreuve then the overall one; the overall one alone when there is one épreuve, or by choice. */
export function ratingColumns(codes: readonly string[], byModality: boolean): string[] {
  return byModality && codes.length > 1 ? [...codes, OVERALL] : [OVERALL];
}

export function assessedBlock(
  certification: Certification,
  session: Pick<Session, 'kind' | 'byModality' | 'scale'>,
  block: Block,
): Assessed {
  const modalities = modalitiesOf(certification, session.kind, block);
  const codes = modalities.map((modality) => modality.code);
  return {
    item: block.key,
    title: block.title,
    competences: block.competences,
    modalities,
    columns: ratingColumns(codes, session.byModality),
    scale: session.scale,
  };
}

/** The final interview as a grid: one line a candidate, the overall column, a scale of its own. Its title is the fiche's name of the épreuve, or empty. */
export function assessedInterview(certification: Certification): Assessed {
  const modalities = certification.modalities.filter((modality) => modality.code === FINAL_INTERVIEW);
  const title = modalities[0]?.name ?? '';
  return {
    item: FINAL_INTERVIEW,
    title,
    competences: [{ key: FINAL_INTERVIEW, title, criteria: [] }],
    modalities,
    columns: [OVERALL],
    scale: scalePresets.finalInterview,
  };
}

/**
 * The grids of a session, in the fiche's order, the final interview last. A session for the title has them all;
 * a session CCP those that a candidate presents or sits.
 */
export function assessedOf(certification: Certification, session: SessionOfCertification): Assessed[] {
  const { kind, candidates } = session;
  const isBlockAssessed = (block: Block) =>
    kind === 'title' || candidates.some((candidate) => standingOn(candidate, block.key) === 'presented');
  const hasInterview =
    kind === 'title' || candidates.some((candidate) => sitsFinalInterview(candidate, certification, kind));
  const blocks = certification.blocks
    .filter(isBlockAssessed)
    .map((block) => assessedBlock(certification, session, block));
  return hasInterview ? [...blocks, assessedInterview(certification)] : blocks;
}

/** A block won at an earlier session stays held, even if it is also, by mistake, presented. */
export function standingOn(candidate: Pick<Candidate, 'blocks' | 'held'>, block: string): Standing {
  if (candidate.held.includes(block)) return 'held';
  return candidate.blocks.includes(block) ? 'presented' : 'none';
}

/** In a session for the title everybody; in a session CCP whoever would then hold every block: it closes their title. */
export function sitsFinalInterview(
  candidate: Pick<Candidate, 'blocks' | 'held'>,
  certification: Certification,
  kind: SessionKind,
): boolean {
  if (kind === 'title') return true;
  const { blocks } = certification;
  return blocks.length > 0 && blocks.every((block) => standingOn(candidate, block.key) !== 'none');
}

/** `item`: a block's key, or `EF`. */
export function standingOnItem(
  candidate: Candidate,
  item: string,
  certification: Certification,
  kind: SessionKind,
): Standing {
  if (item !== FINAL_INTERVIEW) return standingOn(candidate, item);
  return sitsFinalInterview(candidate, certification, kind) ? 'presented' : 'none';
}
