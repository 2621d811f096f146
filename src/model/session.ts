// One examination session: who is judged, by whom, for what, and how the grids are filled.

import * as z from 'zod/mini';
import { IsoDate } from './certification.ts';
import { Scale } from './scale.ts';

const text = z.string();

export const SessionKind = z.enum(['title', 'blocks']);
export type SessionKind = z.infer<typeof SessionKind>;

/** How the jury fills its grids: together on one, each alone on their own, each in their columns of a common one. */
export const GridMode = z.enum(['joint', 'blind', 'open']);
export type GridMode = z.infer<typeof GridMode>;

export const Attendance = z.enum(['present', 'absent', 'excused', 'fraud']);
export type Attendance = z.infer<typeof Attendance>;

export const SessionState = z.enum(['preparation', 'ready', 'running', 'deliberation', 'closed']);
export type SessionState = z.infer<typeof SessionState>;

/** `key`: `J1`; an empty e-mail means on paper; `habilitatedUntil`: ISO date or empty. */
export const Juror = z.object({
  key: text,
  number: z.int(),
  lastName: text,
  firstName: text,
  email: text,
  quality: text,
  company: text,
  habilitatedUntil: text,
  attendance: z.enum(['present', 'absent']),
});
export type Juror = z.infer<typeof Juror>;

/** `key`: `C01`; `blocks` presented and `held`: block keys; `panel`: juror keys; `trainer`: a name or an e-mail; `dossier`, `ecf`: what was handed in. */
export const Candidate = z.object({
  key: text,
  number: z.int(),
  ceresId: text,
  lastName: text,
  firstName: text,
  email: text,
  accessRoute: text,
  company: text,
  trainer: text,
  arrangement: text,
  blocks: z.array(text),
  held: z.array(text),
  panel: z.array(text),
  attendance: Attendance,
  dossier: text,
  ecf: z.record(text, text),
});
export type Candidate = z.infer<typeof Candidate>;

export const Incident = z.object({ time: text, what: text, who: text });
export type Incident = z.infer<typeof Incident>;

/** `byModality`: raters may rate épreuve by épreuve; `team`: addresses that may edit the session workbook. Days are ISO dates, or empty. */
export const Session = z.object({
  kind: SessionKind,
  number: text,
  centre: text,
  place: text,
  firstDay: z.union([IsoDate, z.literal('')]),
  lastDay: z.union([IsoDate, z.literal('')]),
  deliberationDay: z.union([IsoDate, z.literal('')]),
  mode: GridMode,
  byModality: z.boolean(),
  scale: Scale,
  team: z.array(text),
  retention: z.object({ grids: text, results: text }),
  incidents: z.array(Incident),
  state: SessionState,
  jurors: z.array(Juror),
  candidates: z.array(Candidate),
});
export type Session = z.infer<typeof Session>;
