// A cell's look in the terms of exceljs.

import type { Borders, Border as ExcelBorder, Fill, Style } from 'exceljs';
import type { Border, CellStyle, Color } from '../workbook-image.ts';

/** A whole style, Google's defaults filled in, so that Excel's own (Calibri 11) do not show. */
export function xlsxStyle(style: CellStyle): Partial<Style> {
  return {
    font: {
      name: 'Arial',
      size: style.fontSize ?? 10,
      bold: style.bold ?? false,
      italic: style.italic ?? false,
      underline: style.underline ?? false,
      strike: style.strikethrough ?? false,
      color: argb(style.color ?? '#000000'),
    },
    alignment: {
      vertical: style.vertical ?? 'bottom',
      ...(style.horizontal ? { horizontal: style.horizontal } : {}),
      wrapText: style.wrap === 'wrap',
    },
    ...(style.background ? { fill: solidFill(style.background) } : {}),
    ...(style.borders ? { border: borders(style.borders) } : {}),
    ...(style.numberFormat ? { numFmt: style.numberFormat } : {}),
  };
}

/** What a conditional format changes; Excel reads a rule's colour as the background of a pattern. */
export function xlsxRuleStyle(style: Pick<CellStyle, 'bold' | 'italic' | 'color' | 'background' | 'strikethrough'>) {
  const font = {
    ...(style.bold === undefined ? {} : { bold: style.bold }),
    ...(style.italic === undefined ? {} : { italic: style.italic }),
    ...(style.strikethrough === undefined ? {} : { strike: style.strikethrough }),
    ...(style.color ? { color: argb(style.color) } : {}),
  };
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(style.background ? { fill: solidFill(style.background) } : {}),
  };
}

function argb(color: Color): { argb: string } {
  return { argb: `FF${color.slice(1).toUpperCase()}` };
}

function solidFill(color: Color): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: argb(color), bgColor: argb(color) };
}

function borders(given: NonNullable<CellStyle['borders']>): Partial<Borders> {
  const line = (border: Border): Partial<ExcelBorder> => ({ style: border.style, color: argb(border.color) });
  return {
    ...(given.top ? { top: line(given.top) } : {}),
    ...(given.bottom ? { bottom: line(given.bottom) } : {}),
    ...(given.left ? { left: line(given.left) } : {}),
    ...(given.right ? { right: line(given.right) } : {}),
  };
}
