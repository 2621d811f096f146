// What a document handed to the jury must hold: « Il contient : » and its numbered lines.

import type { Checklist } from '../model/certification.ts';
import { splitTimedSentence } from './durations.ts';
import type { Item } from './items.ts';
import { fold, lastOf } from './lines.ts';

/** `rest`: the items that are no part of the checklist. */
export type ChecklistRead = { checklist: Checklist | null; rest: Item[] };

const lead = /\b(?:contient|comporte|comprend)$/;
const documentName =
  /\b(?:un|une|le|la|son|sa|du|ce|cette) ((?:dossier|rapport|document|mémoire|fiche|support|note|livret)\b[^.,;:()]*)/i;
const pageRange = /\b(?:de|entre) (\d{1,3}) (?:à|et) (\d{1,3}) pages\b/;

export function readChecklist(items: readonly Item[]): ChecklistRead {
  const start = items.findIndex((item) => isLead(item));
  const leadItem = items[start];
  const entries = leadItem ? readEntries(items, start + 1) : [];
  if (!leadItem || entries.length < 2) return { checklist: null, rest: [...items] };

  const leadText = lastOf(leadItem.sentences) ?? '';
  const before = [...items.slice(0, start), withSentences(leadItem, leadItem.sentences.slice(0, -1))];
  const after = items.slice(start + 1 + entries.length);
  const [listed, unlisted] = splitLastEntry(entries);
  const wordsBefore = before.flatMap((item) => item.sentences).join(' ');
  const pages = pageRange.exec(`${wordsBefore} ${leadText}`);
  return {
    checklist: {
      title: titleOf(wordsBefore, leadText),
      ...(pages ? { pages: [Number(pages[1]), Number(pages[2])] as [number, number] } : {}),
      items: listed.map((item) => item.sentences.join(' ').replace(/ ?[.;:,]+$/, '')),
    },
    rest: [...before, ...unlisted, ...after].filter((item) => item.sentences.length > 0),
  };
}

function readEntries(items: readonly Item[], start: number): Item[] {
  const end = items.findIndex(
    ({ marker, sentences }, index) => index >= start && (marker.kind === 'none' || sentences.some(splitTimedSentence)),
  );
  return items.slice(start, end < 0 ? items.length : end);
}

/** Where no blank line closes a list of phrases, what follows the last one's stop is a paragraph. */
function splitLastEntry(entries: readonly Item[]): [listed: Item[], unlisted: Item[]] {
  const others = entries.slice(0, -1);
  const last = lastOf(entries);
  if (!last || last.sentences.length === 1 || others.some((item) => item.sentences.length > 1))
    return [[...entries], []];
  const paragraph: Item = { ...withSentences(last, last.sentences.slice(1)), marker: { kind: 'none' } };
  return [[...others, withSentences(last, last.sentences.slice(0, 1))], [paragraph]];
}

function withSentences(item: Item, sentences: string[]): Item {
  return { ...item, sentences };
}

function isLead(item: Item): boolean {
  const last = lastOf(item.sentences) ?? '';
  return item.marker.kind === 'none' && last.endsWith(':') && lead.test(fold(last.slice(-60)));
}

/** The document's name where the text before gives one, else the words that open the list. */
function titleOf(before: string, leadText: string): string {
  const name = documentName.exec(before)?.[1] ?? leadText.replace(/ ?:$/, '');
  return name.charAt(0).toUpperCase() + name.slice(1).trim();
}
