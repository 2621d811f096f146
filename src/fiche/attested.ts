// « Compétences attestées »: the page's other list of blocks and competences, used to check the blocks' own sections.

import { filled, type Line, lastOf, readMarker } from './lines.ts';

export type AttestedBlock = { title: string; competences: string[] };

const blockTitle = /^bloc(?: de compétences)? ?(?:n ?[°o] ?)?\d{1,2} ?[-–—:.] ?(.+)$/i;

/** Blocks in the order of the page. A flat list of competences, as some certifiers write, gives none. */
export function readAttested(lines: readonly Line[]): AttestedBlock[] {
  const drafts: { title: string[]; competences: string[][] }[] = [];
  for (const { text } of filled(lines)) {
    const { marker, rest } = readMarker(text);
    const title = blockTitle.exec(rest)?.[1] ?? (marker.kind === 'number' ? rest : null);
    const block = lastOf(drafts);
    if (title) drafts.push({ title: [title], competences: [] });
    else if (marker.kind === 'bullet') block?.competences.push([rest]);
    else if (block) (lastOf(block.competences) ?? block.title).push(rest);
  }
  return drafts.map(({ title, competences }) => ({ title: joined(title), competences: competences.map(joined) }));
}

function joined(parts: readonly string[]): string {
  return parts.join(' ').replace(/ ?[.;:]+$/, '');
}
