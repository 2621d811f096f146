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
  const entries = [];
  for (let index = start + 1; start >= 0 && index < items.length; index += 1) {
    const item = items[index] as Item;
    const isEntry = item.marker.kind !== 'none' && !item.sentences.some((sentence) => splitTimedSentence(sentence));
    if (!isEntry) break;
    entries.push(item);
  }
  if (entries.length < 2) return { checklist: null, rest: [...items] };
  const leadItem = items[start] as Item;
  const leadText = lastOf(leadItem.sentences) ?? '';
  const before = [...items.slice(0, start).flatMap((item) => item.sentences), ...leadItem.sentences.slice(0, -1)].join(
    ' ',
  );
  const pages = pageRange.exec(`${before} ${leadText}`);
  const kept = { ...leadItem, sentences: leadItem.sentences.slice(0, -1) };
  return {
    checklist: {
      title: titleOf(before, leadText),
      ...(pages ? { pages: [Number(pages[1]), Number(pages[2])] as [number, number] } : {}),
      items: entries.map((item) => item.sentences.join(' ').replace(/ ?[.;:,]+$/, '')),
    },
    rest: [
      ...items.slice(0, start),
      ...(kept.sentences.length > 0 ? [kept] : []),
      ...items.slice(start + 1 + entries.length),
    ],
  };
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
