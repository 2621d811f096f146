// One batch under way: a draft that shares with the spreadsheet all that it does not change, so that giving it up costs nothing.

import { intersects, isCovered } from './areas.ts';
import { refuse } from './refusal.ts';
import type { Area, Cell, Row, Sheet, Spreadsheet } from './spreadsheet.ts';

export type Role = 'owner' | 'writer' | 'reader';
export type Person = { email: string; role: Role };

export type Batch = {
  book: Spreadsheet;
  person: Person;
  owner: string;
  /** rows that this batch made and may change in place */
  fresh: Set<Row>;
};

export function startBatch(book: Spreadsheet, person: Person, owner: string): Batch {
  return { book: { ...book, sheets: book.sheets.map(draftSheet) }, person, owner, fresh: new Set() };
}

function draftSheet(sheet: Sheet): Sheet {
  return {
    ...sheet,
    rows: sheet.rows.slice(),
    rowBands: sheet.rowBands.slice(),
    columnBands: sheet.columnBands.slice(),
  };
}

export function writableRow(batch: Batch, sheet: Sheet, index: number): Row {
  while (sheet.rows.length <= index) sheet.rows.push([]);
  const held = sheet.rows[index] as Row;
  if (batch.fresh.has(held)) return held;
  const row = held.slice();
  batch.fresh.add(row);
  sheet.rows[index] = row;
  return row;
}

/** `change` gives the new content from the old; an empty one is left out. */
export function changeCells(
  batch: Batch,
  sheet: Sheet,
  area: Area,
  change: (cell: Cell | undefined, row: number, column: number) => Cell | undefined,
): void {
  for (let r = area.startRow; r < area.endRow; r++) {
    let row = sheet.rows[r];
    for (let c = area.startColumn; c < area.endColumn; c++) {
      const before = row?.[c];
      const after = change(before, r, c);
      if (after === before) continue;
      row = writableRow(batch, sheet, r);
      while (row.length < c) row.push(undefined);
      row[c] = after;
    }
  }
}

const protectedMessage =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** @throws Refusal when part of the area is protected against the acting person. */
export function assertMayEdit(batch: Pick<Batch, 'person' | 'owner'>, sheet: Sheet, area: Area): void {
  if (!mayEdit(batch, sheet, area)) refuse(protectedMessage);
}

export function mayEdit(batch: Pick<Batch, 'person' | 'owner'>, sheet: Sheet, area: Area): boolean {
  return sheet.protections.every((protection) => {
    if (protection.warningOnly || mayPass(batch, protection.users)) return true;
    if (protection.area === null) return isCovered(area, protection.unprotected);
    return !intersects(protection.area, area);
  });
}

export function mayPass(batch: Pick<Batch, 'person' | 'owner'>, users: readonly string[]): boolean {
  const email = batch.person.email.toLowerCase();
  return email === batch.owner.toLowerCase() || users.some((user) => user.toLowerCase() === email);
}

/** For what touches the tab as a whole (its name, its size, its removal): only an untouched tab or a listed person. */
export function assertMayEditSheet(batch: Batch, sheet: Sheet): void {
  const blocked = sheet.protections.some(
    (protection) => protection.area === null && !protection.warningOnly && !mayPass(batch, protection.users),
  );
  if (blocked) refuse(protectedMessage);
}
