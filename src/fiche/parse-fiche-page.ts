// The text of a fiche's page, as copied from the public site, to a certification.

import type { Certification } from '../model/certification.ts';
import { hasError } from '../model/problem.ts';
import { type FicheProblem, ficheInfo, ficheWarning } from '../model/problems/fiche.ts';
import { readAccessRoutes } from './access-routes.ts';
import { assignBlocks } from './assessed-blocks.ts';
import { readAttested } from './attested.ts';
import { readBlock } from './blocks.ts';
import { checkBlockCount, checkBlockSections, checkEnd, checkMinutes } from './checks.ts';
import { type HeadRead, readHead, withoutKind } from './head.ts';
import { filled, fold, lastOf, toLines } from './lines.ts';
import { mergeChecklists } from './merge-checklists.ts';
import { readModalities, sumMinutes } from './modalities.ts';
import { codeGivers } from './modality-codes.ts';
import { type Page, type SectionId, sectionName, splitPage } from './sections.ts';
import { readReplaced, readRome, readStatistics } from './tables.ts';

/** `certification`: null exactly when a problem is an error. */
export type FicheReading = { certification: Certification | null; problems: FicheProblem[] };

/** Reads the page text, whatever its accidents of copy. What is odd or missing is told as a problem, never guessed in silence. */
export function parseFichePage(text: string): FicheReading {
  const lines = toLines(text);
  const page = splitPage(lines);
  const unusable = checkBlockSections(page.blocks, () => lines.map((line) => line.text).join('\n'));
  if (unusable.length > 0) return { certification: null, problems: unusable };

  const number = page.blocks[0]?.number ?? '';
  const head = readHead(page.head);
  const replaced = readReplaced(section(page, 'former'));
  const title = readTitle(page, head, replaced);
  const attested = readAttested(section(page, 'attested'));
  const newList = codeGivers();
  const assessment = readModalities(section(page, 'assessment'), newList());
  const blocks = page.blocks.map((each, rank) => readBlock(each, attested[rank], newList()));
  const assessed = assignBlocks(
    assessment.modalities,
    blocks.map((read) => read.block),
  );
  const checklists = blocks.map((read) => mergeChecklists(read.block, assessed.modalities));
  const routes = readAccessRoutes(page.sections.get('routes') ?? null);
  const certification: Certification = {
    number,
    title: title.value,
    level: head.level,
    certifier: head.certifier,
    registeredUntil: head.registeredUntil,
    nsf: head.nsf,
    formacodes: head.formacodes,
    rome: readRome(section(page, 'rome')),
    accessRoutes: routes.routes,
    blocks: checklists.map((each) => each.block),
    modalities: assessed.modalities,
    totalMinutes: assessment.statedTotal ?? sumMinutes(assessed.modalities),
    replaces: [...new Set(replaced.map((each) => each.number))],
    statistics: readStatistics(section(page, 'statistics')),
  };
  const lastLine = lastOf(filled(lines))?.number ?? 1;
  const problems = [
    ...checkEnd(page, blocks, attested, lastLine),
    ...checkSections(page),
    ...(head.printedNumber && head.printedNumber !== number
      ? [
          ficheWarning(
            'fiche-number-differs',
            { kind: 'part', name: 'Haut de la page' },
            { printed: head.printedNumber, blocks: number },
          ),
        ]
      : []),
    ...title.problems,
    ...head.problems,
    ...checkBlockCount(
      page.blocks.map((each) => each.key),
      attested.length,
    ),
    ...blocks.flatMap((read) => read.problems),
    ...assessed.problems,
    ...checklists.flatMap((each) => each.problems),
    ...checkMinutes(certification, assessment.statedTotal, blocks),
    ...routes.problems,
  ];
  return { certification: hasError(problems) ? null : certification, problems };
}

function section(page: Page, id: SectionId) {
  return page.sections.get(id) ?? [];
}

/** The page prints the title above what people copy: failing that, the replaced certification's, if the page speaks of it. */
function readTitle(
  page: Page,
  head: HeadRead,
  replaced: readonly { name: string }[],
): { value: string; problems: FicheProblem[] } {
  if (head.printedTitle) return { value: head.printedTitle, problems: [] };
  const prose = fold(
    (['objectives', 'activities', 'sectors', 'jobs'] as const)
      .flatMap((id) => section(page, id).map((line) => line.text))
      .join(' '),
  );
  const former = replaced.find(({ name }) => withoutKind(name) !== '' && prose.includes(fold(withoutKind(name))));
  const where = { kind: 'part', name: 'Intitulé' } as const;
  if (!former) return { value: '', problems: [ficheWarning('fiche-title-missing', where, {})] };
  const value = withoutKind(former.name);
  return { value, problems: [ficheInfo('fiche-title-inferred', where, { title: value, replaced: former.name })] };
}

function checkSections(page: Page): FicheProblem[] {
  const wanted = ['attested', 'assessment'] as const;
  return wanted
    .filter((id) => !page.sections.has(id))
    .map((id) =>
      ficheWarning('fiche-section-missing', { kind: 'part', name: sectionName(id) }, { section: sectionName(id) }),
    );
}
