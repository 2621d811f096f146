// A workbook as the browser keeps it: cut by tabs, so that an edit writes the tab that it touched and no other.

import type { Sheet } from '../sheets/spreadsheet.ts';
import { snapshotOf, snapshotText, type WorkbookSnapshot } from '../snapshot.ts';
import type { Workbook } from '../workbook.ts';

/** All but the tabs, and their ids in order. */
export type KeptHead = { id: string; around: WorkbookSnapshot; order: number[] };
/** One tab, with the looks and lists that it uses, as JSON: a browser stores a text several times faster than as many objects. */
export type KeptTab = { file: string; sheetId: number; alone: string };

export function headOf(workbook: Workbook): KeptHead {
  const { id, book } = workbook;
  return {
    id,
    around: snapshotOf({ ...workbook, book: { ...book, sheets: [] } }),
    order: book.sheets.map(({ properties }) => properties.sheetId),
  };
}

export function tabOf(workbook: Workbook, sheet: Sheet): KeptTab {
  const { id, book } = workbook;
  return {
    file: id,
    sheetId: sheet.properties.sheetId,
    alone: snapshotText({ ...workbook, book: { ...book, sheets: [sheet] } }),
  };
}

/** Rows and rules that did not change are the same objects. */
export function isSameTab(before: Sheet, after: Sheet): boolean {
  const isSame = (a: unknown, b: unknown) =>
    a === b ||
    (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((each, i) => Object.is(each, b[i])));
  const keys = Object.keys({ ...before, ...after }) as (keyof Sheet)[];
  return keys.every((key) => isSame(before[key], after[key]));
}

/** The snapshot that the workbook would give whole, but for the order of its looks. A tab that is not among `tabs` is left out. */
export function joined({ id, around, order }: KeptHead, tabs: readonly KeptTab[]): WorkbookSnapshot {
  const whole: WorkbookSnapshot = { ...around, formats: [], validations: [], book: { ...around.book, sheets: [] } };
  const own = new Map(tabs.filter(({ file }) => file === id).map(({ sheetId, alone }) => [sheetId, alone]));
  for (const sheetId of order) {
    const text = own.get(sheetId);
    const alone: WorkbookSnapshot | undefined = text === undefined ? undefined : JSON.parse(text);
    const [sheet] = alone?.book.sheets ?? [];
    if (!alone || !sheet) continue;
    const [formats, validations] = [whole.formats.length, whole.validations.length];
    const rows = sheet.rows.map((row) =>
      row.map((cell): typeof cell => {
        if (!cell) return null;
        const [value, look, list, ...note] = cell;
        return [value, look && look + formats, list && list + validations, ...note];
      }),
    );
    whole.formats.push(...alone.formats);
    whole.validations.push(...alone.validations);
    whole.book.sheets.push({ ...sheet, rows });
  }
  return whole;
}
