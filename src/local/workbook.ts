// A spreadsheet file as it stands in the owner's Drive: its content, who may do what, its lock, and its revision.

import { type DriveFacts, roleIn, type Shares } from './drive/item.ts';
import type { Person, Role } from './sheets/batch.ts';
import { refuse } from './sheets/refusal.ts';
import type { Spreadsheet } from './sheets/spreadsheet.ts';

export type Workbook = {
  id: string;
  owner: string;
  shares: Shares;
  /** what Drive adds for a file that the add-on made */
  drive?: DriveFacts;
  book: Spreadsheet;
  /** the run that holds the document lock */
  lockedBy: number | undefined;
};

export function urlOf(workbook: Workbook): string {
  return `https://docs.google.com/spreadsheets/d/${workbook.id}/edit`;
}

export function roleOf(workbook: Workbook, email: string): Role | undefined {
  return roleIn(workbook, email);
}

/** @throws Refusal as Google answers to somebody who may not; a locked file is written by nobody. */
export function personFor(workbook: Workbook, email: string, to: 'read' | 'write'): Person {
  const role = roleOf(workbook, email);
  const isHeld = to === 'write' && (role === 'reader' || workbook.drive?.restriction !== undefined);
  if (!role || isHeld) refuse('The caller does not have permission', 403);
  return { email, role };
}
