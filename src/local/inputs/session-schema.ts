// session.json: its keys, what each may hold, and what a key left out stands for.

import * as z from 'zod';

const text = z.string();
const requiredText = text.refine((value) => value.trim() !== '', { error: 'required' });
const positive = z.int().positive();

/** True for a day of the calendar written `2026-12-07`. */
export function isExistingDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

const day = text.refine(isExistingDay, { error: 'day' });

const juror = z.strictObject({
  number: positive,
  lastName: requiredText,
  firstName: requiredText,
  email: text.default(''),
  quality: text.default(''),
  company: text.default(''),
  habilitatedUntil: z.union([z.literal(''), day], { error: 'day' }).default(''),
  attendance: z.enum(['present', 'absent']).default('present'),
});

const candidate = z.strictObject({
  number: positive,
  ceresId: text.default(''),
  lastName: requiredText,
  firstName: requiredText,
  email: text.default(''),
  accessRoute: text.default(''),
  company: text.default(''),
  trainer: text.default(''),
  arrangement: text.default(''),
  blocks: z.array(text).optional(),
  held: z.array(text).default([]),
  panel: z.array(positive).optional(),
  attendance: z.enum(['present', 'absent', 'excused', 'fraud']).default('present'),
  dossier: text.default(''),
  ecf: z.record(text, text).default({}),
});

const level = z.strictObject({ label: requiredText, meaning: z.enum(['attests', 'partial', 'refutes', 'silent']) });
const incident = z.strictObject({ time: text.default(''), what: text.default(''), who: text.default('') });

export const SessionFile = z.strictObject({
  kind: z.enum(['title', 'blocks']),
  number: requiredText,
  centre: text.default(''),
  place: text.default(''),
  firstDay: day,
  lastDay: day,
  deliberationDay: z.union([z.literal(''), day], { error: 'day' }).default(''),
  mode: z.enum(['joint', 'blind', 'open']).default('joint'),
  byModality: z.boolean().default(true),
  scale: z
    .array(level)
    .min(1)
    .default([
      { label: 'Acquise', meaning: 'attests' },
      { label: 'Partiellement acquise', meaning: 'partial' },
      { label: 'Non acquise', meaning: 'refutes' },
      { label: 'Non observée', meaning: 'silent' },
    ]),
  team: z.array(text).default([]),
  incidents: z.array(incident).default([]),
  jurors: z.array(juror).default([]),
  candidates: z.array(candidate).default([]),
});
export type SessionFile = z.infer<typeof SessionFile>;

export type JurorInput = z.infer<typeof juror>;

/** `accessRoute`: a route's name as the fiche has it, or empty; `blocks` presented and `held`: block keys; `panel`: juror numbers. */
export type CandidateInput = Omit<z.infer<typeof candidate>, 'blocks' | 'panel'> & {
  blocks: string[];
  panel: number[];
};

/** A session of the command line, nothing left out; an empty `team` stands for the acting person alone. */
export type SessionInput = Omit<SessionFile, 'candidates'> & { candidates: CandidateInput[] };

/** The keys known at each level of the file, by the list they stand in (the file itself: `''`). */
export const knownKeys: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(SessionFile.shape),
  jurors: Object.keys(juror.shape),
  candidates: Object.keys(candidate.shape),
  scale: Object.keys(level.shape),
  incidents: Object.keys(incident.shape),
};
