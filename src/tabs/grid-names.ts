// What the tab of a grid is called, its title line, and what stands beside its épreuves.

import type { Assessed } from '../model/assessed.ts';
import { type Certification, FINAL_INTERVIEW } from '../model/certification.ts';
import { blockHeading, gridText } from '../text/grid.ts';
import { DOSSIER } from './dossier.ts';

export function gridNames(
  { blocks }: Pick<Certification, 'blocks'>,
  { item, title, competences }: Assessed,
): { title: string; heading: string; about: string[] } {
  if (item === FINAL_INTERVIEW)
    return { title: gridText.interviewTitle, heading: gridText.interviewTitle, about: [gridText.interviewAbout] };
  if (item === DOSSIER) return { title: gridText.dossierTitle, heading: title, about: [] };
  const code = blocks.find(({ key }) => key === item)?.code ?? '';
  const hasCriteria = competences.some(({ criteria }) => criteria.length > 0);
  return { title: item, heading: blockHeading(code, title), about: hasCriteria ? [] : [gridText.noCriteria] };
}
