// What the whole fiche must agree on: its number, its blocks, its end, and minutes that add up.

import type { Certification, Modality } from '../model/certification.ts';
import { nowhere, type Place } from '../model/problem.ts';
import { type FicheProblem, ficheError, ficheWarning, type MinutesScope } from '../model/problems/fiche.ts';
import type { AttestedBlock } from './attested.ts';
import type { BlockRead } from './blocks.ts';
import { lastOf } from './lines.ts';
import { sumMinutes } from './modalities.ts';
import { type BlockSection, missingSections, type Page, sectionName } from './sections.ts';

/** More than any certification has: a text with more is no fiche. */
const MAX_BLOCKS = 40;

/** Problems of the list of blocks itself: none, too many, several fiches, doubled codes. */
export function checkBlockSections(sections: readonly BlockSection[], allText: () => string): FicheProblem[] {
  if (sections.length === 0) {
    const inside = /RNCP ?\d{1,6} ?BC ?\d/.test(allText());
    return [ficheError(inside ? 'fiche-lines-lost' : 'fiche-no-blocks', nowhere, {})];
  }
  const numbers = [...new Set(sections.map((section) => section.number))];
  const lines = new Map<string, number[]>();
  for (const section of sections) lines.set(section.key, [...(lines.get(section.key) ?? []).slice(0, 9), section.line]);
  const doubled = [...lines].filter(([, places]) => places.length > 1);
  return [
    ...(numbers.length > 1
      ? [ficheError('fiche-several-numbers', nowhere, { numbers: numbers.slice(0, 10) })]
      : doubled.map(([block, places]) =>
          ficheError('fiche-block-doubled', { kind: 'line', line: places[1] ?? 1 }, { block, lines: places }),
        )),
    ...(lines.size > MAX_BLOCKS
      ? [ficheError('fiche-too-many-blocks', nowhere, { count: lines.size, limit: MAX_BLOCKS })]
      : []),
  ];
}

/** Blocks against « Compétences attestées »: a gap in their codes is an error, unless both lists are of one length. */
export function checkBlockCount(keys: readonly string[], attested: number): FicheProblem[] {
  if (attested === keys.length) return [];
  const ranks = new Set(keys.map((key) => Number(key.slice(2))));
  const gaps = keys.map((_, index) => index + 1).filter((rank) => !ranks.has(rank));
  const where: Place = { kind: 'part', name: sectionName('attested') };
  return [
    ...gaps.map((rank) => {
      const block = `BC${String(rank).padStart(2, '0')}`;
      return ficheError('fiche-block-missing', { kind: 'part', name: block }, { block });
    }),
    ...(attested > 0 ? [ficheWarning('fiche-block-count-differs', where, { blocks: keys.length, attested })] : []),
  ];
}

/** A text that stops before the page's last sections: an error when the last block may be cut too. */
export function checkEnd(
  page: Page,
  blocks: readonly BlockRead[],
  attested: readonly AttestedBlock[],
  lastLine: number,
): FicheProblem[] {
  const tail = ['statistics', 'end', 'former'] as const;
  const end = missingSections(page, ['sectors', 'jobs', 'rome', 'routes', 'statistics']);
  const where: Place = { kind: 'line', line: lastLine };
  const hasEnd = tail.some((id) => page.sections.has(id));
  const followed = page.sections.has('other') || end.length < 5 || hasEnd;
  const whole = attested.length === blocks.length && lastOf(blocks)?.statedTotal !== null;
  if (!followed && !whole) return [ficheError('fiche-cut', where, { missing: end })];
  return hasEnd ? [] : [ficheWarning('fiche-end-missing', where, { missing: end })];
}

/** Stated totals against épreuves, and épreuves against their steps, for the title and each block. */
export function checkMinutes(
  certification: Pick<Certification, 'modalities' | 'totalMinutes'>,
  statedTotal: number | null,
  blocks: readonly BlockRead[],
): FicheProblem[] {
  return [
    ...checkTotal(
      statedTotal,
      certification.modalities,
      { scope: 'title', name: '' },
      { kind: 'part', name: 'Modalités d’évaluation' },
    ),
    ...checkModalities(certification.modalities, ''),
    ...blocks.flatMap((read) => [
      ...checkTotal(
        read.statedTotal,
        read.block.modalities,
        { scope: 'block', name: read.block.key },
        { kind: 'part', name: read.block.key },
      ),
      ...checkModalities(read.block.modalities, read.block.key),
    ]),
  ];
}

function checkTotal(
  stated: number | null,
  modalities: readonly Modality[],
  scope: MinutesScope,
  where: Place,
): FicheProblem[] {
  if (modalities.length === 0) return [];
  const sum = sumMinutes(modalities);
  if (stated === null) return [ficheWarning('fiche-total-missing', where, { ...scope, sum })];
  return stated === sum ? [] : [ficheWarning('fiche-minutes-differ', where, { ...scope, stated, sum })];
}

function checkModalities(modalities: readonly Modality[], block: string): FicheProblem[] {
  return modalities.flatMap((modality) => {
    const where: Place = { kind: 'part', name: block ? `${block}, ${modality.name}` : modality.name };
    const differing = (
      scope: MinutesScope['scope'],
      name: string,
      stated: number,
      parts: readonly { minutes?: number | undefined }[],
    ) => {
      const sum = sumMinutes(parts);
      return parts.length === 0 || sum === stated
        ? []
        : [ficheWarning('fiche-minutes-differ', where, { scope, name, stated, sum })];
    };
    return [
      ...differing('modality', modality.name, modality.minutes, modality.steps),
      ...modality.steps.flatMap((step) => differing('step', step.title, step.minutes, step.steps ?? [])),
    ];
  });
}
