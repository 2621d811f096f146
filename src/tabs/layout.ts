// A tab as a value: keyed rows and columns, what the add-on writes in them, and how they look. Never calls Google.

import { columnLetters } from '../text/column-letters.ts';

/** 0-based and half-open, on the rows and columns of the layout. */
export type Area = { top: number; bottom: number; left: number; right: number };

export type CellValue = string | number | boolean | null;

export type Edge = 'thin' | 'medium' | 'thick';

/** How cells look. `size` in points; colours `#rrggbb`; `pattern` a number format, `@` for text. */
export type Format = {
  bold?: boolean;
  italic?: boolean;
  size?: number;
  color?: string;
  background?: string;
  wrap?: 'wrap' | 'clip' | 'overflow';
  horizontal?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'middle' | 'bottom';
  pattern?: string;
  borders?: Partial<Record<'top' | 'bottom' | 'left' | 'right', Edge>>;
};

export type ColumnLayout = { key: string; widthPx: number; hidden?: boolean };
export type RowLayout = { key: string; heightPx?: number; hidden?: boolean };

/** What the add-on writes, from this cell on; `undefined` leaves a cell to the person who types there. */
export type ValueBlock = { top: number; left: number; values: (CellValue | undefined)[][] };

/** Written for the area's first cell; relative references shift like a fill-down. */
export type FormulaArea = { area: Area; formula: string };
export type FormatArea = { area: Area; format: Format };
/** The formats of `source` repeated over `target`, a whole multiple of it. */
export type FormatRepeat = { source: Area; target: Area };
export type ListArea = { area: Area; values: string[] };
/** Where a click on a cell leads, from this cell on: `#gid=3001&range=D6`; null: nowhere. */
export type LinkBlock = { top: number; left: number; links: (string | null)[][] };
/** The formula is relative to the first area's first cell. */
export type ConditionalArea = { areas: Area[]; formula: string; format: Format };

export type TabLayout = {
  sheetId: number;
  /** The title when the tab is made; a person may rename it since. */
  title: string;
  hidden?: boolean;
  color?: string;
  columns: ColumnLayout[];
  rows: RowLayout[];
  /** Blank rows below the layout's, for people to go on typing in. */
  spareRows: number;
  frozenRows: number;
  frozenColumns: number;
  /** Written each time. */
  values: ValueBlock[];
  /** Written only where the row is new: a first value that people change. */
  initial: ValueBlock[];
  formulas: FormulaArea[];
  formats: FormatArea[];
  repeats: FormatRepeat[];
  lists: ListArea[];
  /** Cells to tick. */
  boxes?: Area[];
  links?: LinkBlock[];
  conditions: ConditionalArea[];
  /** The whole tab is protected for the team but for these cells; null: not protected. */
  open: Area[] | null;
};

/** The key of a tab's hidden first row and column, where they cross. */
export const KEYS = '#keys';
/** The key of a table's heading row. */
export const HEAD = '#head';

export function area(top: number, left: number, rows: number, columns: number): Area {
  return { top, bottom: top + rows, left, right: left + columns };
}

/** A layout with nothing in it yet but its hidden keys. */
export function emptyLayout(
  tab: { sheetId: number; title: string; color?: string; hidden?: boolean },
  columns: ColumnLayout[],
  rows: RowLayout[],
): TabLayout {
  return {
    ...tab,
    columns: [{ key: KEYS, widthPx: 60, hidden: true }, ...columns],
    rows: [{ key: KEYS, hidden: true }, ...rows],
    spareRows: 0,
    frozenRows: 0,
    frozenColumns: 0,
    values: [],
    initial: [],
    formulas: [],
    formats: [],
    repeats: [],
    lists: [],
    conditions: [],
    open: [],
  };
}

/** `B7` for row 6, column 1 (both 0-based). `fixed` fixes the column: `$B7`. */
export function cellName(row: number, column: number, fixed: '' | '$' = ''): string {
  return `${fixed}${columnLetters(column)}${row + 1}`;
}

/** `$B$7:$B$20`: rows and columns fixed. */
export function fixedRange(range: Area): string {
  const first = `$${columnLetters(range.left)}$${range.top + 1}`;
  return `${first}:$${columnLetters(range.right - 1)}$${range.bottom}`;
}

/** A tab's title as formula text names it. */
export function quoteTitle(title: string): string {
  return `'${title.replace(/'/g, "''")}'`;
}

/** A text as formula text spells it. */
export function quoteText(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
