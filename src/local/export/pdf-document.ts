// Hands finished pages to pdfmake, every stroke at its own place: pdfmake decides nothing but how a PDF is written.

import pdfmake from 'pdfmake';
import type { FontFiles } from './font-files.ts';
import type { Dash, Stroke } from './strokes.ts';
import type { FontName, Typeface } from './typeface.ts';

/** Width and height in points; strokes in the order they are painted. */
export type PaperPage = { strokes: Stroke[] };

export type DocumentInfo = { title: string; createdAt: Date };

const families: Record<string, { normal: FontName; bold: FontName; italics: FontName; bolditalics: FontName }> = {
  Text: { normal: 'regular', bold: 'bold', italics: 'italic', bolditalics: 'boldItalic' },
  Symbols: { normal: 'symbols', bold: 'symbolsBold', italics: 'symbols', bolditalics: 'symbolsBold' },
};

const fontStyle: Record<FontName, { font: string; bold: boolean; italics: boolean }> = {
  regular: { font: 'Text', bold: false, italics: false },
  bold: { font: 'Text', bold: true, italics: false },
  italic: { font: 'Text', bold: false, italics: true },
  boldItalic: { font: 'Text', bold: true, italics: true },
  symbols: { font: 'Symbols', bold: false, italics: false },
  symbolsBold: { font: 'Symbols', bold: true, italics: false },
};

/** `size`: width and height of every page in points. */
export async function writePdf(
  pages: PaperPage[],
  size: { width: number; height: number },
  info: DocumentInfo,
  fonts: FontFiles,
  typeface: Typeface,
): Promise<Uint8Array> {
  for (const [name, file] of Object.entries(fonts)) pdfmake.virtualfs.writeFileSync(name, file);
  pdfmake.setFonts(families);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy?.(() => false);
  const content = pages.flatMap((page, index) => pageContent(page, index > 0, typeface));
  const definition = {
    pageSize: size,
    pageMargins: 0,
    language: 'fr-FR',
    info: { title: info.title, creator: 'Grilles de jury', creationDate: info.createdAt, modDate: info.createdAt },
    defaultStyle: { font: 'Text' },
    content,
  };
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
}

function pageContent(page: PaperPage, isLater: boolean, typeface: Typeface): object[] {
  const start = { text: '', fontSize: 1, ...(isLater ? { pageBreak: 'before' } : {}) };
  const vectors = page.strokes.flatMap(vectorOf);
  const canvas = vectors.length > 0 ? [{ canvas: vectors, absolutePosition: { x: 0, y: 0 } }] : [];
  return [start, ...canvas, ...page.strokes.flatMap((stroke) => textOf(stroke, typeface))];
}

function vectorOf(stroke: Stroke): object[] {
  if (stroke.kind === 'area') {
    return [
      { type: 'rect', x: stroke.x, y: stroke.y, w: stroke.width, h: stroke.height, color: stroke.color, lineWidth: 0 },
    ];
  }
  if (stroke.kind === 'text') return [];
  const { x1, y1, x2, y2, width, color, dash } = stroke;
  return [{ type: 'line', x1, y1, x2, y2, lineWidth: width, lineColor: color, ...dashOf(dash, width) }];
}

function dashOf(dash: Dash, width: number): object {
  if (dash === 'solid') return {};
  return { dash: dash === 'dashed' ? { length: 4 * width, space: 3 * width } : { length: width, space: 2 * width } };
}

function textOf(stroke: Stroke, typeface: Typeface): object[] {
  if (stroke.kind !== 'text') return [];
  return [
    {
      text: stroke.text,
      ...fontStyle[stroke.font],
      fontSize: stroke.size,
      color: stroke.color,
      noWrap: true,
      preserveLeadingSpaces: true,
      preserveTrailingSpaces: true,
      // pdfmake places the top of a line of this font, we its baseline
      absolutePosition: { x: stroke.x, y: stroke.y - typeface.ascentOf(stroke.font) * stroke.size },
    },
  ];
}
