// Builds workbook images by hand, as plain data.

import type { CellImage, CellStyle, SheetImage, WorkbookImage } from '../../../src/local/workbook-image.ts';

/** A cell given as its value alone, or with what else is known of it. */
export type CellSpec = string | number | boolean | null | (Partial<CellImage> & { style?: CellStyle });

export function cellImage(spec: CellSpec, style: CellStyle = {}): CellImage | undefined {
  if (spec === null) return Object.keys(style).length > 0 ? { value: null, text: '', style } : undefined;
  if (typeof spec !== 'object') return { value: spec, text: String(spec), style };
  const value = spec.value ?? null;
  return { text: value === null ? '' : String(value), ...spec, value, style: { ...style, ...spec.style } };
}

/** A visible tab; `rows` gives the cells, anything else is as in a new tab. */
export function sheetImage(rows: CellSpec[][], given: Partial<SheetImage> = {}): SheetImage {
  return {
    sheetId: 1,
    title: 'Feuille',
    hidden: false,
    rowCount: Math.max(rows.length, 100),
    columnCount: Math.max(26, ...rows.map((row) => row.length)),
    frozenRows: 0,
    frozenColumns: 0,
    columnWidthsPx: [],
    rowHeightsPx: [],
    hiddenRows: [],
    hiddenColumns: [],
    merges: [],
    cells: rows.map((row) => row.map((spec) => cellImage(spec))),
    validations: [],
    conditionalFormats: [],
    conditionalStyle: () => undefined,
    protected: false,
    unprotected: [],
    ...given,
  };
}

export function workbookImage(...sheets: SheetImage[]): WorkbookImage {
  return { title: 'Session 2026-041', locale: 'fr_FR', timeZone: 'Europe/Paris', sheets };
}
