// The blocks of competences, from the sections « RNCP39794BC01 - title » of the page.

import type { Block, Modality } from '../model/certification.ts';
import type { Place } from '../model/problem.ts';
import { type FicheProblem, ficheError, ficheInfo, ficheWarning } from '../model/problems/fiche.ts';
import type { AttestedBlock } from './attested.ts';
import { findListHeadings, readCompetences } from './competences.ts';
import { fold } from './lines.ts';
import { readModalities, sumMinutes, unnamedModality } from './modalities.ts';
import type { CodeGiver } from './modality-codes.ts';
import type { BlockSection } from './sections.ts';

/** `statedTotal`: null where the section has no « Durée totale ». */
export type BlockRead = { block: Block; statedTotal: number | null; problems: FicheProblem[] };

export function readBlock(section: BlockSection, attested: AttestedBlock | undefined, giveCode: CodeGiver): BlockRead {
  const { key } = section;
  const where: Place = { kind: 'part', name: key };
  const title = readTitle(section);
  const { titles, rest, problems } = readCompetences(key, section.lines, attested?.competences ?? []);
  const { modalities, statedTotal, loose } = readModalities(rest, giveCode);
  const hasNoHeading = modalities.length === 0 && (loose.length > 0 || statedTotal !== null);
  const all: Modality[] = hasNoHeading ? [unnamedModality(loose, statedTotal)] : modalities;
  const lists = findListHeadings(section.lines).length;
  return {
    block: {
      code: `${section.number}${key}`,
      key,
      title: title || attested?.title || '',
      competences: titles.map((text, index) => ({ key: `${key}-${index + 1}`, title: text, criteria: [] })),
      modalities: all,
      totalMinutes: statedTotal ?? sumMinutes(all),
    },
    statedTotal,
    problems: [
      ...(title === ''
        ? [ficheWarning('fiche-block-title-missing', { kind: 'line', line: section.line }, { block: key })]
        : []),
      ...(lists > 1 ? [ficheError('fiche-block-heading-lost', where, { block: key })] : []),
      ...(titles.length === 0 ? [ficheError('fiche-block-empty', where, { block: key })] : []),
      ...problems,
      ...(attested ? compare(key, title, titles, attested) : []),
      ...(hasNoHeading
        ? [ficheWarning('fiche-modality-unnamed', where, { block: key, minutes: all[0]?.minutes ?? 0 })]
        : []),
      ...(all.length === 0 ? [ficheWarning('fiche-modalities-missing', where, { block: key })] : []),
    ],
  };
}

/** The rest of the heading's line and the lines right under it, up to a blank one or the list of competences. */
function readTitle(section: BlockSection): string {
  const list = findListHeadings(section.lines)[0] ?? section.lines.length;
  const blank = section.lines.findIndex((line) => line.text === '');
  const end = Math.min(list, blank < 0 ? list : blank);
  const wrapped = section.lines.slice(0, Math.min(end, 5)).map((line) => line.text);
  return [section.heading, ...wrapped]
    .join(' ')
    .replace(/ ?[.;:]+$/, '')
    .trim();
}

function compare(key: string, title: string, titles: readonly string[], attested: AttestedBlock): FicheProblem[] {
  const where: Place = { kind: 'part', name: key };
  const differs = title !== '' && fold(title) !== fold(attested.title);
  const onlyBlock = missingFrom(attested.competences, titles);
  const onlyAttested = missingFrom(titles, attested.competences);
  const listed = attested.competences.length > 0 && titles.length > 0;
  return [
    ...(differs
      ? [ficheInfo('fiche-block-title-differs', where, { block: key, title, attested: attested.title })]
      : []),
    ...(listed && onlyBlock.length + onlyAttested.length > 0
      ? [ficheWarning('fiche-competences-differ', where, { block: key, onlyBlock, onlyAttested })]
      : []),
  ];
}

function missingFrom(known: readonly string[], titles: readonly string[]): string[] {
  const folded = new Set(known.map(fold));
  return titles.filter((title) => !folded.has(fold(title)));
}
