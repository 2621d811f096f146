// The text of an épreuve as items: a paragraph or a list entry, its wrapped lines joined, cut into sentences.

import { type Line, lastOf, type Marker, readMarker } from './lines.ts';

/** `line`: of its first line. */
export type Item = { marker: Marker; sentences: string[]; line: number };

export function toItems(lines: readonly Line[]): Item[] {
  const drafts: { marker: Marker; parts: string[]; line: number }[] = [];
  let open = false;
  for (const line of lines) {
    const { marker, rest } = readMarker(line.text);
    const draft = lastOf(drafts);
    if (rest === '') {
      open = false;
    } else if (draft && open && marker.kind === 'none') {
      draft.parts.push(rest);
    } else {
      drafts.push({ marker, parts: [rest], line: line.number });
      open = true;
    }
  }
  return drafts.map(({ marker, parts, line }) => ({ marker, sentences: toSentences(parts), line }));
}

const sentenceEnd = /(?<=[.!?…:][»”")]?) (?=[\p{Lu}«“"])/u;
const timedEnd = /(\([^()]{0,40}\d ?(?:h|heures?|min|mn|minutes?)\)) (?=[\p{Lu}«“"])/gu;

function toSentences(parts: readonly string[]): string[] {
  const runs: string[][] = [];
  parts.forEach((part, index) => {
    const before = parts[index - 1];
    // A capital after a line without a stop may be a name: a new sentence needs both.
    const isNew = before === undefined || (/[.!?…:;)]/.test(before.slice(-1)) && /^[\p{Lu}«“"]/u.test(part));
    if (isNew) runs.push([part]);
    else lastOf(runs)?.push(part);
  });
  return runs
    .map((run) => run.join(' '))
    .flatMap((text) => text.replace(timedEnd, '$1\n').split('\n'))
    .flatMap((text) => text.split(sentenceEnd))
    .map((sentence) => sentence.replace(/([^.])\.\.$/, '$1.'));
}
