// The PDF that Google's own export address would answer: its parameters, and the file.

import type { SheetImage, WorkbookImage } from '../workbook-image.ts';
import { type FontLoader, loadPackagedFonts } from './font-files.ts';
import { drawPage } from './page-drawing.ts';
import { furnishPage } from './page-furniture.ts';
import { paginate } from './pagination.ts';
import { writePdf } from './pdf-document.ts';
import { layoutSheet, tableWidth } from './sheet-layout.ts';
import type { Stroke } from './strokes.ts';
import { type Typeface, typefaceOf } from './typeface.ts';

export type PageNumbers = 'LEFT' | 'CENTER' | 'RIGHT';
export type Margins = { top: number; bottom: number; left: number; right: number };

/** What the export address can ask for; margins in inches. */
export type PdfOptions = {
  /** sheet ids, in the order printed; left out: every visible tab */
  gids?: number[];
  size: 'A4' | 'A3' | 'letter';
  portrait: boolean;
  /** the table is as wide as the page; else it keeps its size, and is made smaller only where it would not fit */
  fitWidth: boolean;
  repeatFrozenRows: boolean;
  gridlines: boolean;
  sheetNames: boolean;
  printTitle: boolean;
  pageNumbers?: PageNumbers;
  margins: Margins;
  /** written into the file; the same image, options and date give the same bytes */
  createdAt?: Date;
};

const pointsPerInch = 72;

/** Upright, in points. */
const paper: Record<PdfOptions['size'], { width: number; height: number }> = {
  A4: { width: 595.28, height: 841.89 },
  A3: { width: 841.89, height: 1190.55 },
  letter: { width: 612, height: 792 },
};

/**
 * Reads the query of an export address (`format=pdf&gid=3001&size=A4…`, or the whole address). What is left out is as in
 * Google's: A4 upright, actual size, gridlines, nothing repeated or numbered, « normal » margins. What is unknown is ignored.
 */
export function pdfOptionsFromQuery(query: string): PdfOptions {
  const given = queryValues(query);
  const isOn = (name: string, otherwise: boolean) => (given.has(name) ? given.get(name) !== 'false' : otherwise);
  const inches = (name: string, otherwise: number) => {
    const value = Number(given.get(name) || Number.NaN);
    return value >= 0 ? value : otherwise;
  };
  const gids = (given.get('gid') ?? '').split(',').filter((gid) => /^\d+$/.test(gid));
  const size = (Object.keys(paper) as PdfOptions['size'][]).find(
    (name) => name.toLowerCase() === given.get('size')?.toLowerCase(),
  );
  const pageNumbers = (['LEFT', 'CENTER', 'RIGHT'] as const).find(
    (place) => place === given.get('pagenum')?.toUpperCase(),
  );
  return {
    ...(gids.length > 0 ? { gids: gids.map(Number) } : {}),
    size: size ?? 'A4',
    portrait: isOn('portrait', true),
    fitWidth: isOn('fitw', false) || given.get('scale') === '2',
    repeatFrozenRows: isOn('fzr', false),
    gridlines: isOn('gridlines', true),
    sheetNames: isOn('sheetnames', false),
    printTitle: isOn('printtitle', false),
    ...(pageNumbers ? { pageNumbers } : {}),
    margins: {
      top: inches('top_margin', 0.75),
      bottom: inches('bottom_margin', 0.75),
      left: inches('left_margin', 0.7),
      right: inches('right_margin', 0.7),
    },
  };
}

function queryValues(query: string): Map<string, string> {
  const pairs =
    query
      .slice(query.indexOf('?') + 1)
      .split('#')[0]
      ?.split('&') ?? [];
  return new Map(
    pairs.map((pair) => {
      const [name = '', value = ''] = pair.split('=');
      return [name, value.replace(/%2C/gi, ',')];
    }),
  );
}

/** Throws when a gid is no tab of the workbook, or when the margins leave no paper. */
export async function exportPdf(
  image: WorkbookImage,
  options: PdfOptions,
  loadFonts: FontLoader = loadPackagedFonts,
): Promise<Uint8Array> {
  const fonts = await loadFonts();
  const typeface = typefaceOf(fonts);
  const upright = paper[options.size];
  const size = options.portrait ? upright : { width: upright.height, height: upright.width };
  const body = bodyOf(size, options.margins);
  const sheets = sheetsToPrint(image, options.gids);
  const tables = sheets.flatMap((sheet) =>
    sheetPages(sheet, options, body, typeface).map((strokes) => ({ strokes, title: sheet.title })),
  );
  const pages = tables.length > 0 ? tables : [{ strokes: [], title: '' }];
  const finished = pages.map(({ strokes, title }, index) => ({
    strokes: [
      ...strokes,
      ...furnishPage(
        {
          ...(options.printTitle ? { workbook: image.title } : {}),
          ...(options.sheetNames ? { tab: title } : {}),
          ...(options.pageNumbers
            ? { number: { place: options.pageNumbers, text: `${index + 1} / ${pages.length}` } }
            : {}),
        },
        size,
        body,
        typeface,
      ),
    ],
  }));
  return writePdf(finished, size, { title: image.title, createdAt: options.createdAt ?? new Date() }, fonts, typeface);
}

type Body = { left: number; top: number; width: number; height: number };

function bodyOf(size: { width: number; height: number }, margins: Margins): Body {
  const [left, top] = [margins.left * pointsPerInch, margins.top * pointsPerInch];
  const width = size.width - left - margins.right * pointsPerInch;
  const height = size.height - top - margins.bottom * pointsPerInch;
  const body = { left, top, width, height };
  if (body.width <= 0 || body.height <= 0) throw new RangeError('The margins leave no room on the page');
  return body;
}

function sheetsToPrint(image: WorkbookImage, gids: number[] | undefined): SheetImage[] {
  if (!gids) return image.sheets.filter((sheet) => !sheet.hidden);
  return gids.map((gid) => {
    const sheet = image.sheets.find(({ sheetId }) => sheetId === gid);
    if (!sheet) throw new RangeError(`No tab has the gid ${gid}`);
    return sheet;
  });
}

function sheetPages(sheet: SheetImage, options: PdfOptions, body: Body, typeface: Typeface): Stroke[][] {
  const layout = layoutSheet(sheet, typeface);
  const fitting = body.width / Math.max(tableWidth(layout), 1);
  const scale = options.fitWidth ? fitting : Math.min(1, fitting);
  const placement = { x: body.left, y: body.top, scale };
  return paginate(layout, body.height / scale, options.repeatFrozenRows).map((page) =>
    drawPage(layout, page, placement, typeface, options.gridlines),
  );
}
