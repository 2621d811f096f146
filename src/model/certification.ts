// What is awarded: blocks of competences, the épreuves that assess them, and who may present them (source: the fiche RNCP).

import * as z from 'zod/mini';

const text = z.string();
const minutes = z.int().check(z.nonnegative());
/** `2029-11-08` */
export const IsoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

export const Competence = z.object({ key: text, title: text, criteria: z.array(text) });
export type Competence = z.infer<typeof Competence>;

/** A part of an épreuve. `block`: the block it questions; `text`: what else the fiche says of it. A child has no children. */
export const Step = z.object({
  title: text,
  minutes,
  text: z.optional(text),
  block: z.optional(text),
  steps: z.optional(z.array(z.object({ title: text, minutes: z.optional(minutes), text: z.optional(text) }))),
});
export type Step = z.infer<typeof Step>;

/** What a document handed to the jury must hold; `pages`: from, to. */
export const Checklist = z.object({
  title: text,
  pages: z.optional(z.tuple([z.int(), z.int()])),
  items: z.array(text),
});
export type Checklist = z.infer<typeof Checklist>;

/**
 * An épreuve. `text`: what the fiche says of it outside its steps. `blocks`: keys of the blocks it assesses in a session for
 * the whole title (none for the final interview). `checklist`: a block's épreuve has one only where it differs from the title's.
 */
export const Modality = z.object({
  code: text,
  name: text,
  minutes,
  text: z.optional(text),
  steps: z.array(Step),
  blocks: z.optional(z.array(text)),
  checklist: z.optional(Checklist),
});
export type Modality = z.infer<typeof Modality>;

/** A part that can be awarded alone. `modalities`: its épreuves when it is presented alone (session CCP). */
export const Block = z.object({
  code: text,
  key: text,
  title: text,
  competences: z.array(Competence),
  modalities: z.array(Modality),
  totalMinutes: minutes,
});
export type Block = z.infer<typeof Block>;

/** `open` is inferred from the page (the paste loses the Oui/Non columns) until a person confirms it. `jury`: the composition the fiche asks for. */
export const AccessRoute = z.object({
  name: text,
  open: z.boolean(),
  inferred: z.boolean(),
  jury: text,
  confirmed: z.optional(z.boolean()),
});
export type AccessRoute = z.infer<typeof AccessRoute>;

const CodeAndName = z.object({ code: text, name: text });

/** `rates`: percentages, in the order of the fiche's own table. Null where the fiche has no figure. */
export const Statistics = z.object({
  year: z.int(),
  certified: z.nullable(z.int()),
  byVae: z.nullable(z.int()),
  rates: z.array(z.nullable(z.number())),
});
export type Statistics = z.infer<typeof Statistics>;

export const Certification = z.object({
  number: text,
  title: text,
  level: z.nullable(z.int()),
  certifier: text,
  registeredUntil: z.nullable(IsoDate),
  nsf: z.array(CodeAndName),
  formacodes: z.array(CodeAndName),
  rome: z.array(CodeAndName),
  accessRoutes: z.array(AccessRoute),
  blocks: z.array(Block),
  modalities: z.array(Modality),
  totalMinutes: minutes,
  replaces: z.array(text),
  statistics: z.array(Statistics),
});
export type Certification = z.infer<typeof Certification>;

/** The code of the final interview: it assesses no block and has a grid of its own. */
export const FINAL_INTERVIEW = 'EF';
