// A workbook as plain JSON, to be saved and put back: looks and lists are written once, cells name them by number.

import * as z from 'zod';
import type { DriveFacts, Folder } from './drive/item.ts';
import { sharedFormat } from './sheets/cell-change.ts';
import type { Cell, CellFormat, DataValidationRule, ExtendedValue, Sheet, Spreadsheet } from './sheets/spreadsheet.ts';
import { SavedWorkbook } from './snapshot-schema.ts';
import type { Workbook } from './workbook.ts';

/** Value, look, list, note; 0 where there is none, else the place in the table plus one. Empty cells are null. */
type SavedCell = [ExtendedValue | 0, number, number, string?] | null;
type SavedSheet = Omit<Sheet, 'rows'> & { rows: SavedCell[][] };

export type WorkbookSnapshot = {
  kind: 'grilles-de-jury/workbook';
  version: 1;
  id: string;
  owner: string;
  shares: [string, 'writer' | 'reader'][];
  formats: CellFormat[];
  validations: DataValidationRule[];
  book: Omit<Spreadsheet, 'sheets'> & { sheets: SavedSheet[] };
  drive?: Omit<DriveFacts, 'folder'> & { folder?: SavedFolder };
};

type SavedFolder = Omit<Folder, 'shares' | 'drive'> & {
  shares: [string, 'writer' | 'reader'][];
  drive: Omit<DriveFacts, 'folder'>;
};

export function snapshotOf(workbook: Workbook): WorkbookSnapshot {
  return JSON.parse(snapshotText(workbook));
}

/** The same as JSON. */
export function snapshotText({ id, owner, shares, book, drive }: Workbook): string {
  const formats = table<CellFormat>();
  const validations = table<DataValidationRule>();
  const saved = (cell: Cell | undefined): SavedCell => {
    if (!cell) return null;
    const { userEnteredValue = 0, userEnteredFormat, dataValidation, note } = cell;
    const parts: [ExtendedValue | 0, number, number] = [
      userEnteredValue,
      formats.place(userEnteredFormat),
      validations.place(dataValidation),
    ];
    return note === undefined ? parts : [...parts, note];
  };
  const sheets = book.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => Array.from(row, saved)) }));
  const snapshot: WorkbookSnapshot = {
    kind: 'grilles-de-jury/workbook',
    version: 1,
    id,
    owner,
    shares: [...shares],
    formats: formats.items,
    validations: validations.items,
    book: { ...book, sheets },
    ...(drive && { drive: savedDrive(drive) }),
  };
  return JSON.stringify(snapshot);
}

function savedDrive({ folder, ...facts }: DriveFacts): NonNullable<WorkbookSnapshot['drive']> {
  if (!folder) return facts;
  const { folder: _, ...own } = folder.drive;
  return { ...facts, folder: { ...folder, shares: [...folder.shares], drive: own } };
}

/** The folder of this id if there is one, else the saved one, added. */
function restoredDrive(saved: NonNullable<WorkbookSnapshot['drive']>, folders: Map<string, Folder>): DriveFacts {
  const { folder, ...facts } = saved;
  if (!folder) return facts;
  const held = folders.get(folder.id) ?? { ...folder, shares: new Map(folder.shares) };
  folders.set(held.id, held);
  return { ...facts, folder: held };
}

function table<T extends object>(): { items: T[]; place: (item: T | undefined) => number } {
  const items: T[] = [];
  const places = new Map<T, number>();
  return {
    items,
    place(item) {
      if (!item) return 0;
      const held = places.get(item) ?? items.push(item);
      places.set(item, held);
      return held;
    },
  };
}

/** @throws Error when it is none, or a damaged one. */
export function asSnapshot(saved: unknown): WorkbookSnapshot {
  const { error } = SavedWorkbook.safeParse(saved);
  if (error) throw new Error(`not a saved workbook: ${z.prettifyError(error)}`);
  return saved as WorkbookSnapshot;
}

/** `folders` is touched only where it succeeds. @throws Error when it is no snapshot, or a damaged one. */
export function restoreWorkbook(snapshot: WorkbookSnapshot, folders = new Map<string, Folder>()): Workbook {
  asSnapshot(snapshot);
  const { id, owner, shares, book, formats, validations, drive }: WorkbookSnapshot = JSON.parse(
    JSON.stringify(snapshot),
  );
  const looks = formats.map(sharedFormat);
  const restored = (saved: SavedCell): Cell | undefined => {
    if (!saved) return undefined;
    const [value, look, list, note] = saved;
    const userEnteredFormat = looks[look - 1];
    const dataValidation = validations[list - 1];
    return {
      ...(value !== 0 && { userEnteredValue: value }),
      ...(userEnteredFormat && { userEnteredFormat }),
      ...(dataValidation && { dataValidation }),
      ...(note !== undefined && { note }),
    };
  };
  const sheets = book.sheets.map(
    (sheet): Sheet => ({
      ...sheet,
      rows: sheet.rows.map((row) => row.map(restored)),
      // JSON writes an empty place as null
      rowBands: sheet.rowBands.map((band) => band ?? undefined),
      columnBands: sheet.columnBands.map((band) => band ?? undefined),
    }),
  );
  return {
    id,
    owner,
    shares: new Map(shares),
    book: { ...book, sheets },
    lockedBy: undefined,
    ...(drive && { drive: restoredDrive(drive, folders) }),
  };
}
