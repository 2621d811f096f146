// An épreuve stands twice in the fiche, for the title and for its block: a checklist that both give alike is kept once.

import type { Block, Checklist, Modality } from '../model/certification.ts';
import { type FicheProblem, ficheInfo } from '../model/problems/fiche.ts';
import { fold } from './lines.ts';

/** The block without the checklists that the title's épreuve of the same name has word for word. */
export function mergeChecklists(
  block: Block,
  ofTitle: readonly Modality[],
): { block: Block; problems: FicheProblem[] } {
  const byName = new Map(ofTitle.map((modality) => [fold(modality.name), modality]));
  const problems: FicheProblem[] = [];
  const modalities = block.modalities.map((modality) => {
    const twin = byName.get(fold(modality.name));
    const { checklist, ...rest } = modality;
    if (!twin) return modality;
    if (words(checklist) === words(twin.checklist)) return rest;
    const where = { kind: 'part', name: `${block.key}, ${modality.name}` } as const;
    problems.push(ficheInfo('fiche-checklists-differ', where, { block: block.key, modality: modality.name }));
    return modality;
  });
  return { block: { ...block, modalities }, problems };
}

function words(checklist: Checklist | undefined): string {
  return checklist ? fold(JSON.stringify(checklist)) : '';
}
