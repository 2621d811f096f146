// What Google prints in the margins: the workbook's title, the tab's name, the page number.

import { lineOfText } from './page-drawing.ts';
import type { Stroke } from './strokes.ts';
import type { Typeface } from './typeface.ts';

export type Furniture = {
  workbook?: string;
  tab?: string;
  number?: { place: 'LEFT' | 'CENTER' | 'RIGHT'; text: string };
};

type Box = { left: number; top: number; width: number; height: number };

const fontSizePt = 8;
const color = '#444444';

/** `body` is the page without its margins, in points. A margin too thin for a line of text still gets it, at the paper's very edge. */
export function furnishPage(
  furniture: Furniture,
  size: { width: number; height: number },
  body: Box,
  typeface: Typeface,
): Stroke[] {
  const lineHeight = fontSizePt * typeface.lineHeightEm;
  const bottomMargin = size.height - body.top - body.height;
  const headTop = Math.max(0, body.top / 2 - lineHeight / 2);
  const footTop = size.height - Math.max(lineHeight, bottomMargin / 2 + lineHeight / 2);
  const print = (text: string, place: 'LEFT' | 'CENTER' | 'RIGHT', top: number): Stroke[] => {
    const free = body.width - typeface.widthEm(text, 'regular') * fontSizePt;
    const x = body.left + Math.max(0, free) * { LEFT: 0, CENTER: 0.5, RIGHT: 1 }[place];
    const y = top + typeface.ascentEm * fontSizePt;
    return lineOfText(typeface, { text, x, y, face: 'regular', size: fontSizePt, color });
  };
  const { workbook, tab, number } = furniture;
  return [
    ...(workbook ? print(workbook, 'LEFT', headTop) : []),
    ...(tab ? print(tab, 'RIGHT', headTop) : []),
    ...(number ? print(number.text, number.place, footTop) : []),
  ];
}
