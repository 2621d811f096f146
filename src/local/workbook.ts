// A spreadsheet file as it stands in the owner's Drive: its content, who may do what, its lock, and its revision.

import type { Person, Role } from './sheets/batch.ts';
import { refuse } from './sheets/refusal.ts';
import type { Spreadsheet } from './sheets/spreadsheet.ts';

export type Workbook = {
  id: string;
  owner: string;
  /** by e-mail in lower case; the owner is not in it */
  shares: Map<string, Exclude<Role, 'owner'>>;
  book: Spreadsheet;
  /** the run that holds the document lock */
  lockedBy: number | undefined;
};

export function urlOf(workbook: Workbook): string {
  return `https://docs.google.com/spreadsheets/d/${workbook.id}/edit`;
}

export function roleOf(workbook: Workbook, email: string): Role | undefined {
  return email.toLowerCase() === workbook.owner.toLowerCase() ? 'owner' : workbook.shares.get(email.toLowerCase());
}

/** @throws Refusal as Google answers to somebody who may not. */
export function personFor(workbook: Workbook, email: string, to: 'read' | 'write'): Person {
  const role = roleOf(workbook, email);
  if (!role || (to === 'write' && role === 'reader')) refuse('The caller does not have permission', 403);
  return { email, role };
}
