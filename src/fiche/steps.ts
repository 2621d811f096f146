// The timed steps of an épreuve: a sentence ending in « (n minutes) » is a step, one ending in « (n minutes) : » a parent.

import type { Step } from '../model/certification.ts';
import { splitTimedSentence } from './durations.ts';
import type { Item } from './items.ts';
import type { Marker } from './lines.ts';

type Draft = { title: string; minutes: number; text: string[] };
type Parent = Draft & { marker: Marker; children: Draft[]; childMinutes: number; lastNumber: number };

/** `text`: the sentences that belong to no step. */
export type StepsRead = { steps: Step[]; text: string[] };

export function readSteps(items: readonly Item[]): StepsRead {
  const steps: Parent[] = [];
  const text: string[] = [];
  let parent: Parent | null = null;
  let leaf: Draft | null = null;
  for (const { marker, sentences } of items) {
    if (!sentences.some((sentence) => splitTimedSentence(sentence))) {
      const owner = textOwner(marker, parent, leaf, text);
      for (const sentence of sentences) owner.push(sentence);
      continue;
    }
    let early: string[] = [];
    let own: Draft | null = null;
    for (const sentence of sentences) {
      const timed = splitTimedSentence(sentence);
      if (!timed) {
        (own?.text ?? early).push(sentence);
        continue;
      }
      const draft: Draft = { title: timed.title, minutes: timed.minutes, text: early };
      early = [];
      own = draft;
      leaf = draft;
      if (parent && isChild(marker, timed.lead, parent)) {
        parent.children.push(draft);
        parent.childMinutes += draft.minutes;
        if (marker.kind === 'number') parent.lastNumber = marker.number;
        continue;
      }
      const step: Parent = { ...draft, marker, children: [], childMinutes: 0, lastNumber: 0 };
      steps.push(step);
      parent = timed.lead ? step : null;
    }
  }
  return { steps: steps.map(toStep), text };
}

/** Untimed entries under a lead, or right after a step, are that step's text; other paragraphs are the épreuve's. */
function textOwner(marker: Marker, parent: Parent | null, leaf: Draft | null, text: string[]): string[] {
  if (parent && parent.childMinutes < parent.minutes) return parent.text;
  return leaf && marker.kind === 'bullet' ? leaf.text : text;
}

/** Whether a timed sentence under an open lead is one of its parts, rather than the next step. */
function isChild(marker: Marker, lead: boolean, parent: Parent): boolean {
  if (parent.childMinutes >= parent.minutes) return false;
  if (marker.kind !== parent.marker.kind) return true;
  if (marker.kind === 'number') return marker.number === parent.lastNumber + 1;
  return marker.kind === 'none' && !lead;
}

function toStep(draft: Parent): Step {
  const { children } = draft;
  return { ...plain(draft), ...(children.length > 0 ? { steps: children.map(plain) } : {}) };
}

function plain({ title, minutes, text }: Draft): { title: string; minutes: number; text?: string } {
  return { title, minutes, ...(text.length > 0 ? { text: text.join(' ') } : {}) };
}
