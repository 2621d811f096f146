// What of a tab is printed: its visible rows and columns up to the last cell that shows something, addressed by their place on paper.

import type { Border, CellImage, CellStyle, RangeImage, SheetImage } from '../workbook-image.ts';

/** A merge in places of the printed rows and columns, half-open. */
export type Span = { top: number; bottom: number; left: number; right: number };

export type PrintedSheet = {
  /** the tab's row and column index at each printed place */
  rows: number[];
  columns: number[];
  /** how many of the printed rows are frozen */
  headerRows: number;
  merges: Span[];
  /** the merge that covers a place, if any */
  mergeAt: (row: number, column: number) => Span | undefined;
  /** by printed place; a merge shows the content of its first cell */
  textAt: (row: number, column: number) => string;
  valueAt: (row: number, column: number) => CellImage['value'];
  styleAt: (row: number, column: number) => CellStyle;
  /** the border that the cell itself asks for on one side */
  borderAt: (row: number, column: number, side: BorderSide) => Border | undefined;
};

export type BorderSide = keyof NonNullable<CellStyle['borders']>;

export function printedSheet(sheet: SheetImage): PrintedSheet {
  const end = shownEnd(sheet);
  const rows = visibleUpTo(end.row, sheet.hiddenRows);
  const columns = visibleUpTo(end.column, sheet.hiddenColumns);
  const spans = sheet.merges
    .map((merge) => ({ merge, span: spanOf(merge, rows, columns) }))
    .filter(({ span }) => span.top < span.bottom && span.left < span.right);
  const covering = new Map<string, (typeof spans)[number]>();
  for (const entry of spans) {
    for (let row = entry.span.top; row < entry.span.bottom; row++) {
      for (let column = entry.span.left; column < entry.span.right; column++) covering.set(`${row} ${column}`, entry);
    }
  }
  const indexesAt = (row: number, column: number): [number, number] => [rows[row] ?? -1, columns[column] ?? -1];
  const contentIndexesAt = (row: number, column: number): [number, number] => {
    const merge = covering.get(`${row} ${column}`)?.merge;
    return merge ? [merge.startRow, merge.startColumn] : indexesAt(row, column);
  };
  const contentAt = (row: number, column: number) => cellOf(sheet, ...contentIndexesAt(row, column));
  return {
    rows,
    columns,
    headerRows: rows.filter((row) => row < sheet.frozenRows).length,
    merges: spans.map(({ span }) => span),
    mergeAt: (row, column) => covering.get(`${row} ${column}`)?.span,
    textAt: (row, column) => contentAt(row, column)?.text ?? '',
    valueAt: (row, column) => contentAt(row, column)?.value ?? null,
    styleAt: (row, column) => styleOf(sheet, ...contentIndexesAt(row, column)),
    borderAt: (row, column, side) =>
      cellOf(sheet, ...indexesAt(row, column))?.style.borders?.[side] ??
      (covering.has(`${row} ${column}`) ? contentAt(row, column)?.style.borders?.[side] : undefined),
  };
}

function cellOf(sheet: SheetImage, row: number, column: number): CellImage | undefined {
  return sheet.cells[row]?.[column];
}

function styleOf(sheet: SheetImage, row: number, column: number): CellStyle {
  return { ...cellOf(sheet, row, column)?.style, ...sheet.conditionalStyle(row, column) };
}

/** One past the last row and column where a cell has a text, a colour or a border. */
function shownEnd(sheet: SheetImage): { row: number; column: number } {
  const end = { row: 0, column: 0 };
  const include = (row: number, column: number) => {
    end.row = Math.max(end.row, row);
    end.column = Math.max(end.column, column);
  };
  sheet.cells.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell && shows(cell.text, styleOf(sheet, row, column))) include(row + 1, column + 1);
    });
  });
  for (const merge of sheet.merges) {
    const first = cellOf(sheet, merge.startRow, merge.startColumn);
    if (first && shows(first.text, first.style)) include(merge.endRow, merge.endColumn);
  }
  return end;
}

function shows(text: string, style: CellStyle): boolean {
  const coloured = style.background !== undefined && style.background.toLowerCase() !== '#ffffff';
  return text !== '' || coloured || Object.values(style.borders ?? {}).some((border) => border !== undefined);
}

function visibleUpTo(end: number, hidden: number[]): number[] {
  const hiddenOnes = new Set(hidden);
  return Array.from({ length: end }, (_, index) => index).filter((index) => !hiddenOnes.has(index));
}

function spanOf(merge: RangeImage, rows: number[], columns: number[]): Span {
  const placeOf = (indexes: number[], index: number) => {
    const place = indexes.findIndex((visible) => visible >= index);
    return place < 0 ? indexes.length : place;
  };
  return {
    top: placeOf(rows, merge.startRow),
    bottom: placeOf(rows, merge.endRow),
    left: placeOf(columns, merge.startColumn),
    right: placeOf(columns, merge.endColumn),
  };
}
