// What stands between the decisions of the jury and the archive: what is open, what is asked first, what stays to be done.

import type { Problem, ProblemOf } from '../problem.ts';

/** What Google can refuse before anything is deleted. */
export type PurgeStep = 'archive' | 'list';

/** Jurors' workbooks, individual sheets, or the paper kit. */
export type MadeFiles = 'grids' | 'sheets' | 'kit';

/** `candidate`: their number; `item`: a block's key, or `EF`. */
export type ClosingProblem =
  | ProblemOf<'decision-line-missing', { candidate: number; item: string }>
  | ProblemOf<'reading-changed', { candidate: number; item: string; was: string; today: string }>
  // Closing.
  | ProblemOf<'not-closable'>
  | ProblemOf<'outcomes-pending', { candidates: number[] }>
  | ProblemOf<'close-session', { open: readonly Problem[] }>
  | ProblemOf<'session-closed', { fingerprint: string; person: string }>
  | ProblemOf<'closed-by-another', { by: string }>
  | ProblemOf<'grids-locked'>
  | ProblemOf<'fingerprint-differs', { fingerprint: string }>
  | ProblemOf<'record-differs', { title: string }>
  | ProblemOf<'decisions-differ', { fingerprint: string }>
  // Papers.
  | ProblemOf<'sheets-made'>
  // Archive, purge and retention. `expected`: what a person types to confirm.
  | ProblemOf<'purge-confirm', { expected: string }>
  | ProblemOf<'purged', { deleted: number; left: number }>
  | ProblemOf<'file-not-deleted'>
  | ProblemOf<'files-of-another', { what: MadeFiles; madeBy: string }>
  | ProblemOf<'purge-not-done', { step: PurgeStep; message: string }>
  | ProblemOf<'end-not-told', { message: string }>
  | ProblemOf<'retention-over', { what: 'grids' | 'results'; until: string }>
  | ProblemOf<'retention-unreadable', { what: 'grids' | 'results'; value: string }>
  // One person: `candidate` is a number, or a key when no line shows one any more. `keepsName`: decisions stand;
  // `files`: jurors' workbooks that were sent.
  | ProblemOf<'which-candidate'>
  | ProblemOf<'candidate-unknown', { answer: string }>
  | ProblemOf<'person-exported', { candidate: string; files: number }>
  | ProblemOf<'person-named-elsewhere', { candidate: string }>
  | ProblemOf<'delete-person', { candidate: string; keepsName: boolean }>
  | ProblemOf<'person-deleted', { candidate: string; keepsName: boolean; files: number; hasClosedVersions: boolean }>;
