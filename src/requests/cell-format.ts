// A layout's Format as Google's CellFormat, with the field mask that names just what it sets.
// https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/cells#cellformat

import type { Edge, Format } from '../tabs/layout.ts';

type CellFormat = gapi.client.sheets.CellFormat;

const edgeStyle = { thin: 'SOLID', medium: 'SOLID_MEDIUM', thick: 'SOLID_THICK' } as const satisfies Record<
  Edge,
  string
>;
const edgeColor: Record<Edge, string> = { thin: '#bdc1c6', medium: '#202124', thick: '#202124' };
const horizontal = { left: 'LEFT', center: 'CENTER', right: 'RIGHT' } as const;
const vertical = { top: 'TOP', middle: 'MIDDLE', bottom: 'BOTTOM' } as const;
const wrapStrategy = { wrap: 'WRAP', clip: 'CLIP', overflow: 'OVERFLOW_CELL' } as const;

/** `#rrggbb` to channels from 0 to 1. */
export function colorStyle(hex: string): gapi.client.sheets.ColorStyle {
  const channel = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16) / 255;
  return { rgbColor: { red: channel(1), green: channel(3), blue: channel(5) } };
}

function numberFormat(pattern: string): gapi.client.sheets.NumberFormat {
  if (pattern === '@') return { type: 'TEXT', pattern };
  return { type: pattern.includes('hh') ? 'DATE_TIME' : pattern.includes('yy') ? 'DATE' : 'NUMBER', pattern };
}

export function cellFormat(format: Format): CellFormat {
  const result: CellFormat = {};
  const text: gapi.client.sheets.TextFormat = {};
  if (format.bold !== undefined) text.bold = format.bold;
  if (format.italic !== undefined) text.italic = format.italic;
  if (format.size !== undefined) text.fontSize = format.size;
  if (format.color !== undefined) text.foregroundColorStyle = colorStyle(format.color);
  if (Object.keys(text).length) result.textFormat = text;
  if (format.background !== undefined) result.backgroundColorStyle = colorStyle(format.background);
  if (format.wrap) result.wrapStrategy = wrapStrategy[format.wrap];
  if (format.horizontal) result.horizontalAlignment = horizontal[format.horizontal];
  if (format.vertical) result.verticalAlignment = vertical[format.vertical];
  if (format.pattern) result.numberFormat = numberFormat(format.pattern);
  if (format.borders) {
    result.borders = {};
    for (const side of ['top', 'bottom', 'left', 'right'] as const) {
      const edge = format.borders[side];
      if (edge) result.borders[side] = { style: edgeStyle[edge], colorStyle: colorStyle(edgeColor[edge]) };
    }
  }
  return result;
}

/** `userEnteredFormat.textFormat.bold,userEnteredFormat.wrapStrategy` */
export function formatMask(format: CellFormat): string {
  return Object.entries(format)
    .flatMap(([name, value]) =>
      name === 'textFormat' || name === 'borders'
        ? Object.keys(value as object).map((inner) => `${name}.${inner}`)
        : [name],
    )
    .map((path) => `userEnteredFormat.${path}`)
    .join(',');
}
