// What a session must satisfy, as Problems: see « What a session must satisfy » in the rules.

import type { Level, Place, ProblemOf } from '../problem.ts';

type Person = { who: 'candidate' | 'juror'; number: number };

/** `juror`: null for the jury as one. `item`: a competence's key, or `EF`. */
type Cell = { candidate: number; item: string; juror: number | null; column: string };

/** `candidate` and `juror` are the numbers people see; blocks are keys, days ISO dates. */
export type SessionProblem =
  // Panels and the people who sit on them.
  | ProblemOf<'too-few-jurors', { candidate: number; onPanel: number }>
  | ProblemOf<'too-few-present-jurors', { candidate: number; present: number; absent: number[] }>
  | ProblemOf<'juror-trained-candidate', { candidate: number; juror: number }>
  | ProblemOf<'juror-of-same-company', { candidate: number; juror: number; company: string }>
  | ProblemOf<'juror-in-team', { juror: number }>
  | ProblemOf<'habilitation-ends', { juror: number; until: string; lastDay: string }>
  // Numbers and addresses. `number` of a team address: its rank, from 1.
  | ProblemOf<'number-not-positive', Person>
  | ProblemOf<'number-doubled', Person>
  | ProblemOf<'email-malformed', { who: 'candidate' | 'juror' | 'team'; number: number; email: string }>
  | ProblemOf<'email-doubled', Person & { email: string; other: Person }>
  // Blocks, access routes, days.
  | ProblemOf<'block-unknown', { candidate: number; block: string; list: 'presented' | 'held'; known: string[] }>
  | ProblemOf<'block-presented-and-held', { candidate: number; block: string }>
  | ProblemOf<'block-left-out', { candidate: number; block: string }>
  | ProblemOf<'nothing-presented', { candidate: number }>
  | ProblemOf<'access-route-closed', { candidate: number; route: string }>
  | ProblemOf<'access-route-perhaps-closed', { candidate: number; route: string }>
  | ProblemOf<'access-route-unknown', { candidate: number; route: string }>
  | ProblemOf<'registration-ends', { until: string; lastDay: string }>
  | ProblemOf<'day-not-real', { day: string }>
  | ProblemOf<'days-reversed', { firstDay: string; lastDay: string }>
  // The certification. `block`: null for the list of the title.
  | ProblemOf<'block-without-competences', { block: string }>
  | ProblemOf<'minutes-differ', { block: string | null; sum: number; stated: number }>
  | ProblemOf<'final-interview-missing'>
  | ProblemOf<'final-interview-not-last'>
  | ProblemOf<'technical-interview-first', { block: string | null }>
  // The rating scale. `rank`: from 1.
  | ProblemOf<'scale-label-empty', { rank: number }>
  | ProblemOf<'scale-label-character', { label: string; character: string }>
  | ProblemOf<'scale-label-start', { label: string; character: string }>
  | ProblemOf<'scale-label-spaces', { label: string }>
  | ProblemOf<'scale-label-not-words', { label: string }>
  | ProblemOf<'scale-label-doubled', { label: string; other: string }>
  | ProblemOf<'scale-without-meaning', { meaning: 'attests' | 'refutes' }>
  // Entries and decisions.
  | ProblemOf<'rating-not-a-level', Cell & { value: string; labels: string[] }>
  | ProblemOf<'entries-outside-panel', { candidate: number; juror: number; isAbsent: boolean; count: number }>
  | ProblemOf<'reason-missing', { candidate: number; item: string }>
  | ProblemOf<'absent-awarded', { candidate: number; item: string; attendance: 'absent' | 'excused' }>;

type Code = SessionProblem['code'];

/** One level a code. An error stops sharing and closing, never preparing, printing, typing, collecting or reading. */
const levels: { [C in Code]: Level } = {
  'too-few-jurors': 'error',
  'too-few-present-jurors': 'error',
  'juror-trained-candidate': 'error',
  'juror-of-same-company': 'warning',
  'juror-in-team': 'warning',
  'habilitation-ends': 'warning',
  'number-not-positive': 'error',
  'number-doubled': 'error',
  'email-malformed': 'error',
  'email-doubled': 'error',
  'block-unknown': 'error',
  'block-presented-and-held': 'error',
  'block-left-out': 'error',
  'nothing-presented': 'warning',
  'access-route-closed': 'error',
  'access-route-perhaps-closed': 'warning',
  'access-route-unknown': 'warning',
  'registration-ends': 'warning',
  'day-not-real': 'error',
  'days-reversed': 'warning',
  'block-without-competences': 'error',
  'minutes-differ': 'warning',
  'final-interview-missing': 'warning',
  'final-interview-not-last': 'warning',
  'technical-interview-first': 'warning',
  'scale-label-empty': 'error',
  'scale-label-character': 'error',
  'scale-label-start': 'error',
  'scale-label-spaces': 'error',
  'scale-label-not-words': 'error',
  'scale-label-doubled': 'error',
  'scale-without-meaning': 'error',
  'rating-not-a-level': 'warning',
  'entries-outside-panel': 'warning',
  'reason-missing': 'error',
  'absent-awarded': 'error',
};

type DataOf<C extends Code> = Omit<Extract<SessionProblem, { code: C }>, 'code' | 'level' | 'where'>;

/** A problem of this area, at the level its code has. */
export function sessionProblem<C extends Code>(code: C, where: Place, data: DataOf<C>): SessionProblem {
  return { code, level: levels[code], where, ...data } as unknown as SessionProblem;
}
