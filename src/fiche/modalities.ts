// The épreuves a text announces: lines « Name : hh h mm min », what follows each, and the stated total.

import type { Modality } from '../model/certification.ts';
import { readChecklist } from './checklist.ts';
import { readDuration, splitFinalDuration } from './durations.ts';
import { type Item, toItems } from './items.ts';
import { fold, type Line, readMarker } from './lines.ts';
import { type CodeGiver, tradeCode, unnamed } from './modality-codes.ts';
import { readSteps } from './steps.ts';

/** `statedTotal`: minutes of « Durée totale », null where the text has none that can be read. `loose`: what stands before the épreuves or after the total. */
export type ModalitiesRead = { modalities: Modality[]; statedTotal: number | null; loose: Item[] };

type Heading = { name: string; minutes: number };

export function readModalities(lines: readonly Line[], giveCode: CodeGiver): ModalitiesRead {
  const parts: { heading: Heading; lines: Line[] }[] = [];
  const loose: Line[] = [];
  let current = loose;
  let statedTotal: number | null = null;
  for (const line of joinDurations(lines)) {
    const heading = readHeading(line.text);
    if (isTotal(line.text)) {
      statedTotal ??= splitFinalDuration(line.text)?.minutes ?? null;
      current = loose;
    } else if (heading) {
      current = [];
      parts.push({ heading, lines: current });
    } else {
      current.push(line);
    }
  }
  const modalities = parts.map(({ heading, lines: body }) =>
    toModality({ code: giveCode(heading.name), ...heading }, toItems(body)),
  );
  return { modalities, statedTotal, loose: toItems(loose) };
}

/** An épreuve that has no heading. Its minutes are the stated total, else those of its steps. */
export function unnamedModality(items: readonly Item[], statedTotal: number | null): Modality {
  const modality = toModality({ ...unnamed, minutes: 0 }, items);
  return { ...modality, minutes: statedTotal ?? sumMinutes(modality.steps) };
}

export function sumMinutes(parts: readonly { minutes?: number | undefined }[]): number {
  return parts.reduce((sum, part) => sum + (part.minutes ?? 0), 0);
}

function toModality(heading: { code: string; name: string; minutes: number }, items: readonly Item[]): Modality {
  const { checklist, rest } = readChecklist(items);
  const { steps, text } = readSteps(rest);
  const said = text.length > 0 ? { text: text.join(' ') } : {};
  return { ...heading, ...said, steps, ...(checklist ? { checklist } : {}) };
}

/** A duration alone on its line belongs to the line before it that ends in a colon. */
function joinDurations(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  let lastFilled = -1;
  for (const line of lines) {
    const before = joined[lastFilled];
    if (before?.text.endsWith(':') && before.text.length < 200 && readDuration(line.text) !== null) {
      joined[lastFilled] = { ...before, text: `${before.text} ${line.text}` };
      continue;
    }
    if (line.text !== '') lastFilled = joined.length;
    joined.push(line);
  }
  return joined;
}

function isTotal(text: string): boolean {
  return /^.{0,5}dur.e totale/iu.test(text) && fold(readMarker(text).rest.slice(0, 20)).startsWith('duree totale');
}

/** Without its colon, a heading is only known by the name of an épreuve of the trade. */
function readHeading(text: string): Heading | null {
  if (text.length > 200) return null;
  const found = splitFinalDuration(readMarker(text).rest);
  if (!found) return null;
  const name = found.before.replace(/ ?[:–—-]$/, '').trim();
  const hasColon = found.before.endsWith(':');
  if (name === '' || name.includes('. ') || (!hasColon && tradeCode(name) === null)) return null;
  return { name, minutes: found.minutes };
}
