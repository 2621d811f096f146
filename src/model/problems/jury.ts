// What can go wrong between the session and the jurors' workbooks, and what is asked before.

import type { ProblemOf } from '../problem.ts';
import type { GoogleRefusal } from './run.ts';

/** How Google refuses to share with an address; `mail-not-sent`: shared all the same. */
export type SharingRefusal = 'no-account' | 'domain' | 'rate-limit' | 'mail-not-sent' | 'other';

/** Whose file: a juror's number, or null for the common one of an open session. */
type OfFile = { juror: number | null };

/** What only the person who made a file can do with it. */
export type OwnersTask = 'share' | 'freeze' | 'unfreeze' | 'withdraw';

/** What the add-on does with a file. */
export type FileTask = 'read' | 'write' | 'freeze' | 'unfreeze' | 'withdraw';

export type JuryProblem =
  // Before anything is sent.
  | ProblemOf<'jury-is-joint'>
  | ProblemOf<'no-juror-address'>
  | ProblemOf<'sharing-stopped', { errors: number }>
  | ProblemOf<'nothing-sent'>
  | ProblemOf<'nothing-shared'>
  | ProblemOf<'all-frozen'>
  | ProblemOf<'none-frozen'>
  | ProblemOf<'sender-is-trainer', { candidates: number[] }>
  | ProblemOf<'jurors-on-paper', { jurors: number[] }>
  // Sending.
  | ProblemOf<'sharing-refused', { juror: number; kind: SharingRefusal }>
  | ProblemOf<'team-sharing-refused', { address: string }>
  | ProblemOf<'already-invited', { jurors: number[] }>
  | ProblemOf<'juror-address-changed', { juror: number; isCommon: boolean }>
  | ProblemOf<'registry-missing'>
  | ProblemOf<'file-unregistered', { addresses: string[] }>
  | ProblemOf<'left-file-open'>
  | ProblemOf<'withdrawn-left-out', { jurors: number[] }>
  | ProblemOf<'owner-needed', OfFile & { madeBy: string; task: OwnersTask }>
  | ProblemOf<'file-handed-in', OfFile>
  | ProblemOf<'access-not-found', { juror: number; address: string; others: string[] }>
  // Collecting.
  | ProblemOf<'file-unreadable', OfFile & { task: FileTask; kind: GoogleRefusal; message: string }>
  | ProblemOf<'file-tab-missing', OfFile & { title: string }>
  | ProblemOf<'file-tab-unknown', OfFile & { title: string }>
  | ProblemOf<'file-keys-missing', OfFile & { title: string }>
  | ProblemOf<'file-line-unknown', OfFile & { shown: string }>
  | ProblemOf<'file-line-doubled', OfFile & { shown: string }>
  | ProblemOf<'file-line-differs', OfFile & { expected: string; shown: string }>
  | ProblemOf<'file-column-foreign', OfFile>
  | ProblemOf<'file-column-doubled', OfFile>
  | ProblemOf<'file-column-missing', OfFile & { column: string }>
  | ProblemOf<'file-column-differs', OfFile & { column: string }>
  | ProblemOf<'file-formula', OfFile>
  | ProblemOf<'file-level-unknown', OfFile & { value: string; labels: string[] }>
  | ProblemOf<'juror-declaration', { juror: number; except: string }>
  | ProblemOf<'collected-without-cell', { count: number }>
  | ProblemOf<'validate-last-cell'>
  | ProblemOf<'collect-conflict', { key: string; juror: number; session: string; theirs: string }>
  | ProblemOf<'no-conflict'>
  | ProblemOf<'answers-to-collect', { count: number }>
  | ProblemOf<'files-left-alone'>
  | ProblemOf<'files-still-frozen', { jurors: number[] }>
  // The paper kit.
  | ProblemOf<'kit-ready'>
  | ProblemOf<'kit-too-big', { pages: number; limit: number }>
  // Questions: nothing is written before a person has answered.
  | ProblemOf<'copied-workbook'>
  | ProblemOf<'left-file-gone', { jurors: (number | null)[] }>
  | ProblemOf<'which-deadline', { lastDay: string }>
  | ProblemOf<'deadline-unreadable', { value: string }>
  | ProblemOf<'grids-not-handed-in', { jurors: number[] }>
  | ProblemOf<'collect-in-deliberation'>
  | ProblemOf<'which-jurors', { jurors: { number: number; name: string }[] }>
  | ProblemOf<'jurors-unknown', { value: string; known: number[] }>
  | ProblemOf<'which-value', { juror: number; place: string; session: string; theirs: string }>
  | ProblemOf<'replacement-form', { jurors: { number: number; name: string }[] }>
  | ProblemOf<'replacement-unreadable', { missing: 'juror' | 'name' | 'email' }>;
