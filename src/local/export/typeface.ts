// Measures text as the PDF will print it, and says which font prints each part of it.

import { create, type Font } from 'fontkit';
import type { FontFiles } from './font-files.ts';

export type Face = 'regular' | 'bold' | 'italic' | 'boldItalic';
export type FontName = keyof FontFiles;

/** A stretch of one line that one font prints; `widthEm` times the font size is its width in points. */
export type TextRun = { text: string; font: FontName; widthEm: number };

export type Typeface = {
  /** distances from the baseline and from line to line, per point of font size */
  ascentEm: number;
  lineHeightEm: number;
  ascentOf: (font: FontName) => number;
  runs: (text: string, face: Face) => TextRun[];
  widthEm: (text: string, face: Face) => number;
};

const fallbackOf: Record<Face, FontName> = {
  regular: 'symbols',
  italic: 'symbols',
  bold: 'symbolsBold',
  boldItalic: 'symbolsBold',
};

export function faceOf(style: { bold?: boolean; italic?: boolean }): Face {
  if (style.bold) return style.italic ? 'boldItalic' : 'bold';
  return style.italic ? 'italic' : 'regular';
}

// A control character, a byte-order mark or an emoji's variation selector has no shape and would print as an empty box.
const shapeless = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Variation_Selector}]/gu;

/** One line of text as it can be printed: accents composed, tabs as spaces, characters without a shape left out. */
export function printableText(text: string): string {
  return text.normalize('NFC').replace(/\t/g, '    ').replace(shapeless, '');
}

export function typefaceOf(files: FontFiles): Typeface {
  const fonts = new Map<FontName, Font>();
  const font = (name: FontName): Font => {
    const known = fonts.get(name);
    if (known) return known;
    const parsed = create(files[name]);
    fonts.set(name, parsed);
    return parsed;
  };
  const widths = new Map<string, number>();
  const widthIn = (name: FontName, text: string): number => {
    const key = `${name} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    const width = font(name).layout(text).advanceWidth / font(name).unitsPerEm;
    widths.set(key, width);
    return width;
  };
  const fontFor = (character: string, face: Face): FontName => {
    const codePoint = character.codePointAt(0) ?? 0;
    const fallback = fallbackOf[face];
    if (font(face).hasGlyphForCodePoint(codePoint)) return face;
    return font(fallback).hasGlyphForCodePoint(codePoint) ? fallback : face;
  };
  const runs = (text: string, face: Face): TextRun[] => {
    const parts: { text: string; font: FontName }[] = [];
    for (const character of text) {
      const name = fontFor(character, face);
      const last = parts.at(-1);
      if (last?.font === name) last.text += character;
      else parts.push({ text: character, font: name });
    }
    return parts.map((part) => ({ ...part, widthEm: widthIn(part.font, part.text) }));
  };
  const { ascent, descent, lineGap, unitsPerEm } = font('regular');
  return {
    ascentEm: ascent / unitsPerEm,
    lineHeightEm: (ascent - descent + lineGap) / unitsPerEm,
    ascentOf: (name) => font(name).ascent / font(name).unitsPerEm,
    runs,
    widthEm: (text, face) => runs(text, face).reduce((sum, run) => sum + run.widthEm, 0),
  };
}
