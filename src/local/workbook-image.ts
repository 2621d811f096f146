// A workbook as the exporters see it: plain data drawn from the engine, so that PDF and xlsx never touch the engine itself.

export type Color = `#${string}`;
export type BorderStyle = 'thin' | 'medium' | 'thick' | 'dashed' | 'dotted' | 'double';
export type Border = { style: BorderStyle; color: Color };

/** `fontSize` in points; a field left out is Google's default (Arial 10, black on white, bottom, overflow). */
export type CellStyle = {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  fontSize?: number;
  color?: Color;
  background?: Color;
  wrap?: 'overflow' | 'clip' | 'wrap';
  horizontal?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'middle' | 'bottom';
  numberFormat?: string;
  borders?: { top?: Border; bottom?: Border; left?: Border; right?: Border };
};

/** `value` as stored or calculated (dates are serial numbers), `text` as displayed, `formula` as Google holds it: `=IF(A1;1;0)`. */
export type CellImage = { value: string | number | boolean | null; text: string; formula?: string; style: CellStyle };

/** Half-open, 0-based. */
export type RangeImage = { startRow: number; endRow: number; startColumn: number; endColumn: number };

export type ValidationImage = { ranges: RangeImage[]; list: string[]; strict: boolean };
/** `formula` begins with `=` and is relative to the first range's first cell. */
export type ConditionalFormatImage = {
  ranges: RangeImage[];
  formula: string;
  style: Pick<CellStyle, 'bold' | 'italic' | 'color' | 'background' | 'strikethrough'>;
};

/** `cells[row][column]`; a missing row or cell is empty. `hidden…` list 0-based indexes. Conditional formats are NOT yet applied to `cells`' styles; first rule wins, and `matches(rule, row, column)` says where each holds. */
export type SheetImage = {
  sheetId: number;
  title: string;
  hidden: boolean;
  rowCount: number;
  columnCount: number;
  frozenRows: number;
  frozenColumns: number;
  columnWidthsPx: number[];
  rowHeightsPx: (number | undefined)[];
  hiddenRows: number[];
  hiddenColumns: number[];
  merges: RangeImage[];
  cells: (CellImage | undefined)[][];
  validations: ValidationImage[];
  conditionalFormats: ConditionalFormatImage[];
  /** the style that the conditional formats give this cell now, if any */
  conditionalStyle: (row: number, column: number) => CellStyle | undefined;
  protected: boolean;
  unprotected: RangeImage[];
};

export type WorkbookImage = { title: string; locale: string; timeZone: string; sheets: SheetImage[] };
