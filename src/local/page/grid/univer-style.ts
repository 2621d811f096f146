// A cell's look as Univer draws it.

import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import { cellStyle } from '../../image/cell-style.ts';
import type { CellFormat } from '../../sheets/spreadsheet.ts';
import type { Border, BorderStyle, CellStyle } from '../../workbook-image.ts';

/** What a cell without a look of its own has: Google's defaults. */
export const defaultStyle: IStyleData = { ff: 'Arial', fs: 10, vt: VerticalAlign.BOTTOM, tb: WrapStrategy.OVERFLOW };

const horizontals = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };
const verticals = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };
const wraps = { overflow: WrapStrategy.OVERFLOW, clip: WrapStrategy.CLIP, wrap: WrapStrategy.WRAP };
const borderStyles: Record<BorderStyle, BorderStyleTypes> = {
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  dashed: BorderStyleTypes.DASHED,
  dotted: BorderStyleTypes.DOTTED,
  double: BorderStyleTypes.DOUBLE,
};

/** A cell's whole look; one that leads elsewhere looks it, as in Google. */
export function drawnStyle(format: CellFormat): IStyleData {
  const style = univerStyle(cellStyle(format));
  return format.textFormat?.link ? { ...style, cl: { rgb: '#1155cc' }, ul: { s: BooleanNumber.TRUE } } : style;
}

export function univerStyle(style: CellStyle): IStyleData {
  const { bold, italic, underline, strikethrough, fontSize, color, background } = style;
  const { wrap, horizontal, vertical, numberFormat, borders } = style;
  return {
    ...(bold !== undefined && { bl: flag(bold) }),
    ...(italic !== undefined && { it: flag(italic) }),
    ...(underline !== undefined && { ul: { s: flag(underline) } }),
    ...(strikethrough !== undefined && { st: { s: flag(strikethrough) } }),
    ...(fontSize !== undefined && { fs: fontSize }),
    ...(color && { cl: { rgb: color } }),
    ...(background && { bg: { rgb: background } }),
    ...(wrap && { tb: wraps[wrap] }),
    ...(horizontal && { ht: horizontals[horizontal] }),
    ...(vertical && { vt: verticals[vertical] }),
    ...(numberFormat && { n: { pattern: numberFormat } }),
    ...(borders && { bd: bordersOf(borders) }),
  };
}

function flag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function bordersOf({ top, right, bottom, left }: NonNullable<CellStyle['borders']>): NonNullable<IStyleData['bd']> {
  return {
    ...(top && { t: borderOf(top) }),
    ...(right && { r: borderOf(right) }),
    ...(bottom && { b: borderOf(bottom) }),
    ...(left && { l: borderOf(left) }),
  };
}

function borderOf({ style, color }: Border) {
  return { s: borderStyles[style], cl: { rgb: color } };
}
