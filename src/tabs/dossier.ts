// The dossier handed to the jury, as a grid: its parts, ticked by each rater. It informs, and feeds no finding.

import { type Assessed, standingOn } from '../model/assessed.ts';
import type { Certification, Modality } from '../model/certification.ts';
import { OVERALL } from '../model/entry.ts';
import type { GridLines } from '../model/places.ts';
import type { Session } from '../model/session.ts';
import { gridText } from '../text/grid.ts';
import { pagesText } from '../text/reference-tab.ts';

/** The item of the dossier's grid; its lines are `DOS-1`, `DOS-2`… */
export const DOSSIER = 'DOS';

/** The épreuve that asks for a dossier. A block's épreuve is written once in the fiche: it has the checklist of the title's of the same name. */
function modalityWithChecklist(certification: Certification, { kind }: Pick<Session, 'kind'>): Modality | null {
  const ofTitle = certification.modalities.find(({ checklist }) => checklist);
  if (kind === 'title') return ofTitle ?? null;
  const ofBlocks = certification.blocks.flatMap(({ modalities }) => modalities);
  const own = ofBlocks.find(({ checklist }) => checklist);
  const sameName = ofBlocks.some(({ name }) => name === ofTitle?.name);
  return own ?? (sameName ? (ofTitle ?? null) : null);
}

/** What the dossier's grid holds, or null when no épreuve of the session asks for one. */
export function dossierAssessed(certification: Certification, session: Pick<Session, 'kind'>): Assessed | null {
  const modality = modalityWithChecklist(certification, session);
  if (!modality?.checklist) return null;
  const { title, items, pages } = modality.checklist;
  const parts = pages ? [...items, pagesText(pages)] : items;
  return {
    item: DOSSIER,
    title,
    competences: parts.map((part, i) => ({ key: `${DOSSIER}-${i + 1}`, title: part, criteria: [] })),
    modalities: [modality],
    columns: [OVERALL],
    scale: [
      { label: gridText.dossierLevels.present, meaning: 'attests' },
      { label: gridText.dossierLevels.missing, meaning: 'refutes' },
    ],
  };
}

/** The candidates who hand one in: those present who present a block that the épreuve assesses. */
export function dossierLines(certification: Certification, session: Session): GridLines | null {
  const assessed = dossierAssessed(certification, session);
  const modality = assessed?.modalities[0];
  if (!assessed || !modality) return null;
  const blocks =
    session.kind === 'title'
      ? (modality.blocks ?? [])
      : certification.blocks
          .filter(({ modalities }) => modalities.some(({ name }) => name === modality.name))
          .map(({ key }) => key);
  const hands = session.candidates.filter((candidate) =>
    blocks.some((block) => standingOn(candidate, block) === 'presented'),
  );
  return {
    assessed,
    lines: hands
      .filter(({ attendance }) => attendance === 'present')
      .map((candidate) => ({ candidate, counted: true })),
    leftOut: hands
      .filter(({ attendance }) => attendance !== 'present')
      .map((candidate) => ({ candidate, why: 'absent' })),
  };
}

export function isDossierItem(item: string): boolean {
  return item.startsWith(`${DOSSIER}-`);
}
