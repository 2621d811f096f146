// Cuts the page into the sections its headings announce, and its part of blocks into blocks.

import { fold, type Line } from './lines.ts';

/** `exact`: the heading is the whole line; else the line begins with it. `name`: as the page prints it. `other`: only ends the part before. */
const headings = [
  { id: 'objectives', name: 'Objectifs et contexte', exact: false },
  { id: 'activities', name: 'Activités visées', exact: true },
  { id: 'attested', name: 'Compétences attestées', exact: true },
  { id: 'assessment', name: "Modalités d'évaluation", exact: true },
  { id: 'other', name: "Description des modalités d'acquisition", exact: false },
  { id: 'sectors', name: "Secteurs d'activité", exact: false },
  { id: 'jobs', name: "Type d'emplois accessibles", exact: false },
  { id: 'rome', name: 'Code(s) ROME', exact: false },
  { id: 'other', name: 'Références juridiques', exact: false },
  { id: 'other', name: 'Le cas échant, prérequis', exact: false },
  { id: 'other', name: 'Le cas échéant, prérequis', exact: false },
  { id: 'other', name: 'Pré-requis di', exact: false },
  { id: 'other', name: 'Validité des composantes', exact: false },
  { id: 'routes', name: "Voie d'accès à la certification", exact: false },
  { id: 'statistics', name: 'Statistiques', exact: true },
  { id: 'end', name: 'Lien internet vers', exact: false },
  { id: 'end', name: 'Liste des organismes', exact: false },
  { id: 'former', name: 'Certification(s) antérieure(s)', exact: false },
  { id: 'end', name: "Référentiel d'activité", exact: false },
] as const;

export type SectionId = (typeof headings)[number]['id'];
const beforeBlocks: readonly SectionId[] = ['objectives', 'activities', 'attested', 'assessment'];
const foldedHeadings = headings.map((heading) => ({ ...heading, folded: fold(heading.name) }));

const headingStarts = new Set(
  headings.flatMap(({ name }) => [name, fold(name)].map((each) => each.slice(0, 3).toLowerCase())),
);

const blockHeading = /^(RNCP ?\d{1,6}) ?(BC ?\d{1,3})(?: ?[-–—:.] ?| (?!RNCP)(?=[\p{Lu}«"])|$)(.*)$/u;

/** `number` and `key` as printed, without spaces: `RNCP39794`, `BC01`. `lines`: all that follows the heading line. */
export type BlockSection = { number: string; key: string; heading: string; line: number; lines: Line[] };

/** `head`: what precedes the first section. `sections`: lines under each heading found, what follows its colon being the first. */
export type Page = { head: Line[]; sections: Map<SectionId, Line[]>; blocks: BlockSection[] };

export function splitPage(lines: readonly Line[]): Page {
  const page: Page = { head: [], sections: new Map(), blocks: [] };
  let current = page.head;
  let pastBlocks = false;
  for (const [index, line] of lines.entries()) {
    const block = blockHeading.exec(line.text);
    if (block && (!pastBlocks || opensList(lines, index))) {
      const section = toBlockSection(block, line);
      page.blocks.push(section);
      current = section.lines;
      continue;
    }
    const heading = findHeading(line.text);
    if (!heading || (page.blocks.length > 0 && beforeBlocks.includes(heading.id))) {
      current.push(line);
      continue;
    }
    pastBlocks = page.blocks.length > 0;
    current = page.sections.get(heading.id) ?? [];
    page.sections.set(heading.id, current);
    if (heading.rest) current.push({ ...line, text: heading.rest, raw: heading.rest });
  }
  return page;
}

/** The names, as the page prints them, of the sections in `wanted` that the page lacks. */
export function missingSections(page: Page, wanted: readonly SectionId[]): string[] {
  return wanted.filter((id) => !page.sections.has(id)).map((id) => sectionName(id));
}

export function sectionName(id: SectionId): string {
  return headings.find((heading) => heading.id === id)?.name ?? id;
}

/** After the blocks, a line that begins with a code is a mention of a block, unless the page is pasted twice. */
function opensList(lines: readonly Line[], index: number): boolean {
  return lines.slice(index + 1, index + 6).some((line) => /^liste de comp/i.test(line.text));
}

function findHeading(text: string): { id: SectionId; rest: string } | null {
  if (!headingStarts.has(text.slice(0, 3).toLowerCase())) return null;
  const folded = fold(text.slice(0, 200));
  const heading = foldedHeadings.find((each) =>
    each.exact ? folded === each.folded || folded.startsWith(`${each.folded} :`) : folded.startsWith(each.folded),
  );
  if (!heading) return null;
  const colon = text.indexOf(':');
  return { id: heading.id, rest: colon < 0 ? '' : text.slice(colon + 1).trim() };
}

function toBlockSection(found: RegExpExecArray, line: Line): BlockSection {
  const [, number = '', key = '', heading = ''] = found;
  return {
    number: number.replace(' ', ''),
    key: key.replace(' ', ''),
    heading,
    line: line.number,
    lines: [],
  };
}
