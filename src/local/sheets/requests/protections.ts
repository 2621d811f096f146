// addProtectedRange, updateProtectedRange, deleteProtectedRange: a whole tab with openings, or a range.

import { clampArea, contains, gridRange, isWholeSheet, locate, sheetOf } from '../areas.ts';
import { type Batch, mayPass } from '../batch.ts';
import { overlay, parseMask } from '../field-mask.ts';
import { notEmulated, refuse } from '../refusal.ts';
import type { Area, GridRange, ProtectedRange, Protection, Sheet } from '../spreadsheet.ts';
import { wholeSheet } from '../spreadsheet.ts';
import type { Handlers } from './handler.ts';

export const protectionHandlers = {
  addProtectedRange({ protectedRange = {} }, batch) {
    const id = protectedRange.protectedRangeId ?? batch.book.nextId;
    if (findProtection(batch, id)) refuse(`A protected range with the id ${id} already exists.`);
    batch.book.nextId += 1;
    const { sheet, protection } = protectionFrom(batch, protectedRange, id);
    sheet.protections = [...sheet.protections, protection];
    return { addProtectedRange: { protectedRange: shownProtection(batch, sheet, protection) } };
  },

  updateProtectedRange({ protectedRange = {}, fields = '' }, batch) {
    const id = protectedRange.protectedRangeId ?? 0;
    const found = findProtection(batch, id) ?? refuse(`No protected range with id: ${id}`);
    assertMayChange(batch, found.protection);
    found.sheet.protections = found.sheet.protections.filter((held) => held.id !== id);
    const before = shownProtection(batch, found.sheet, found.protection);
    const after = overlay<ProtectedRange>(before, protectedRange, parseMask(fields)) ?? {};
    const { sheet, protection } = protectionFrom(batch, after, id);
    sheet.protections = [...sheet.protections, protection];
    return undefined;
  },

  deleteProtectedRange({ protectedRangeId = 0 }, batch) {
    const found = findProtection(batch, protectedRangeId) ?? refuse(`No protected range with id: ${protectedRangeId}`);
    assertMayChange(batch, found.protection);
    found.sheet.protections = found.sheet.protections.filter((held) => held.id !== protectedRangeId);
    return undefined;
  },
} satisfies Handlers;

function findProtection(batch: Batch, id: number): { sheet: Sheet; protection: Protection } | undefined {
  for (const sheet of batch.book.sheets) {
    const protection = sheet.protections.find((held) => held.id === id);
    if (protection) return { sheet, protection };
  }
  return undefined;
}

function assertMayChange(batch: Batch, protection: Protection): void {
  if (!protection.warningOnly && !mayPass(batch, protection.users)) {
    refuse('You do not have permission to edit this protected range.', 403);
  }
}

function protectionFrom(batch: Batch, wanted: ProtectedRange, id: number): { sheet: Sheet; protection: Protection } {
  if (wanted.namedRangeId || wanted.tableId) notEmulated('a protection of a named range or a table');
  if (wanted.editors?.groups?.length) notEmulated('editors.groups');
  const range = wanted.range ?? refuse('protectedRange.range: Must specify a range');
  const sheet = sheetOf(batch.book, range.sheetId);
  const whole = isWholeSheet(range);
  const unprotected = (wanted.unprotectedRanges ?? []).map((opening) => openingArea(batch, sheet, opening));
  if (!whole && unprotected.length > 0) refuse('unprotectedRanges can only be set on a protected sheet.');
  if (whole && sheet.protections.some((held) => held.area === null)) {
    refuse(`Sheet ${sheet.properties.title} is already protected: a sheet has at most one sheet protection.`);
  }
  const area = whole ? null : locate(batch.book, range).area;
  if (wanted.warningOnly && wanted.editors?.users?.length)
    refuse('A warning only protected range cannot have editors.');
  const protection: Protection = {
    id,
    area,
    unprotected,
    warningOnly: wanted.warningOnly ?? false,
    users: wanted.warningOnly ? [] : editors(batch, wanted),
  };
  if (wanted.description !== undefined) protection.description = wanted.description;
  return { sheet, protection };
}

function openingArea(batch: Batch, sheet: Sheet, range: GridRange): Area {
  const located = locate(batch.book, range);
  if (located.sheet !== sheet) refuse('unprotectedRanges: must be on the protected sheet');
  if (!contains(wholeSheet(sheet), clampArea(sheet, range))) refuse('unprotectedRanges: must be within the sheet');
  return located.area;
}

/** Google keeps the owner and whoever makes the protection among its editors, asked or not. */
function editors(batch: Batch, wanted: ProtectedRange): string[] {
  const users = new Map<string, string>();
  for (const user of [batch.owner, batch.person.email, ...(wanted.editors?.users ?? [])]) {
    if (!/^[^\s@]+@[^\s@]+$/.test(user)) refuse(`Invalid email address: ${user}`);
    users.set(user.toLowerCase(), user);
  }
  return [...users.values()];
}

export function shownProtection(
  batch: Pick<Batch, 'person' | 'owner'>,
  sheet: Sheet,
  protection: Protection,
): ProtectedRange {
  const { sheetId } = sheet.properties;
  const pass = mayPass(batch, protection.users);
  const shown: ProtectedRange = {
    protectedRangeId: protection.id,
    range: protection.area ? gridRange(sheetId, protection.area) : { sheetId },
    requestingUserCanEdit: pass || protection.warningOnly,
  };
  if (protection.description !== undefined) shown.description = protection.description;
  if (protection.warningOnly) shown.warningOnly = true;
  if (protection.unprotected.length > 0) {
    shown.unprotectedRanges = protection.unprotected.map((area) => gridRange(sheetId, area));
  }
  if (pass && !protection.warningOnly) shown.editors = { users: [...protection.users] };
  return shown;
}
