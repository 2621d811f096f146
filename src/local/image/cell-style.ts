// Google's cell formats as the exporters' styles.

import type { CellFormat } from '../sheets/spreadsheet.ts';
import type { Border, BorderStyle, CellStyle, Color } from '../workbook-image.ts';

const known = new WeakMap<CellFormat, CellStyle>();

export function cellStyle(format: CellFormat | undefined): CellStyle {
  if (!format) return {};
  const held = known.get(format);
  if (held) return held;
  const style = convert(format);
  known.set(format, style);
  return style;
}

const wraps = { OVERFLOW_CELL: 'overflow', LEGACY_WRAP: 'overflow', CLIP: 'clip', WRAP: 'wrap' } as const;
const horizontals = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' } as const;
const verticals = { TOP: 'top', MIDDLE: 'middle', BOTTOM: 'bottom' } as const;

function convert(format: CellFormat): CellStyle {
  const { textFormat = {}, numberFormat, borders } = format;
  const style: CellStyle = {};
  const put = <Key extends keyof CellStyle>(key: Key, value: CellStyle[Key] | undefined) => {
    if (value !== undefined) style[key] = value;
  };
  put('bold', textFormat.bold);
  put('italic', textFormat.italic);
  put('underline', textFormat.underline);
  put('strikethrough', textFormat.strikethrough);
  put('fontSize', textFormat.fontSize);
  put('color', colorOf(textFormat.foregroundColorStyle, textFormat.foregroundColor));
  put('background', colorOf(format.backgroundColorStyle, format.backgroundColor));
  put('wrap', wraps[format.wrapStrategy as keyof typeof wraps]);
  put('horizontal', horizontals[format.horizontalAlignment as keyof typeof horizontals]);
  put('vertical', verticals[format.verticalAlignment as keyof typeof verticals]);
  put(
    'numberFormat',
    numberFormat?.type === 'TEXT' ? '@' : (numberFormat?.pattern ?? defaultPattern(numberFormat?.type)),
  );
  put('borders', borders && bordersOf(borders));
  return style;
}

function defaultPattern(type: string | undefined): string | undefined {
  const patterns: Record<string, string> = {
    DATE: 'dd/mm/yyyy',
    TIME: 'hh:mm:ss',
    DATE_TIME: 'dd/mm/yyyy hh:mm:ss',
    PERCENT: '0.00%',
    NUMBER: '#,##0.00',
  };
  return type === undefined ? undefined : patterns[type];
}

type ColorStyle = gapi.client.sheets.ColorStyle;
type GoogleColor = gapi.client.sheets.Color;

export function colorOf(style: ColorStyle | undefined, plain: GoogleColor | undefined): Color | undefined {
  const color = style?.rgbColor ?? plain;
  if (!color) return undefined;
  const part = (share = 0) =>
    Math.round(share * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${part(color.red)}${part(color.green)}${part(color.blue)}`;
}

const borderStyles: Record<string, BorderStyle> = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'double',
};

function bordersOf(borders: NonNullable<CellFormat['borders']>): NonNullable<CellStyle['borders']> {
  const converted: NonNullable<CellStyle['borders']> = {};
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const border = borderOf(borders[side]);
    if (border) converted[side] = border;
  }
  return converted;
}

function borderOf(border: gapi.client.sheets.Border | undefined): Border | undefined {
  const style = borderStyles[border?.style ?? ''];
  return style && { style, color: colorOf(border?.colorStyle, border?.color) ?? '#000000' };
}
