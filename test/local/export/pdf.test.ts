// The PDF of a tab: its options, pages and repeated rows, and every text on it whole.

import { expect, test } from 'vitest';
import { exportPdf, type PdfOptions, pdfOptionsFromQuery } from '../../../src/local/export/pdf.ts';
import type { Border, SheetImage } from '../../../src/local/workbook-image.ts';
import { ownMs } from '../../own-time.ts';
import { type CellSpec, sheetImage, workbookImage } from './images.ts';
import { type PrintedPage, readPdf, readPdfInfo } from './read-pdf.ts';
import { gridSheet, resultsSheet } from './samples.ts';

const addressOfResults =
  'format=pdf&gid=2003&size=A4&portrait=false&fitw=true&fzr=true&gridlines=false&sheetnames=false&printtitle=false' +
  '&pagenum=CENTER&top_margin=0.5&bottom_margin=0.6&left_margin=0.5&right_margin=0.5';
const asResults: PdfOptions = pdfOptionsFromQuery(addressOfResults.replace('gid=2003&', ''));
const actualSize: PdfOptions = { ...asResults, fitWidth: false };
const { pageNumbers: _none, ...unnumbered } = actualSize;

async function print(sheet: SheetImage, options = asResults): Promise<PrintedPage[]> {
  return readPdf(await exportPdf(workbookImage(sheet), options));
}

function printedAt(page: PrintedPage | undefined, text: string) {
  const found = page?.texts.find((printed) => printed.text.includes(text));
  if (!found) throw new Error(`Not printed: ${text}`);
  return found;
}

// on a baseline of its own, so that pdf.js does not join it to its neighbour
const full: CellSpec = { value: 'plein', style: { vertical: 'top' } };
const highRows = { rowHeightsPx: [40, 40] };

const long = 'La séance préparée n’a pas de critères d’évaluation, et la consigne de sécurité manque. ';

test('une adresse d’export donne ses options', () => {
  expect(pdfOptionsFromQuery(addressOfResults)).toEqual({
    gids: [2003],
    size: 'A4',
    portrait: false,
    fitWidth: true,
    repeatFrozenRows: true,
    gridlines: false,
    sheetNames: false,
    printTitle: false,
    pageNumbers: 'CENTER',
    margins: { top: 0.5, bottom: 0.6, left: 0.5, right: 0.5 },
  });
});

test('an empty query gives Google’s defaults, a whole address is read after its question mark', () => {
  const defaults = pdfOptionsFromQuery('');
  expect(defaults).toMatchObject({
    size: 'A4',
    portrait: true,
    fitWidth: false,
    gridlines: true,
    repeatFrozenRows: false,
  });
  expect(defaults).not.toHaveProperty('gids');
  expect(defaults).not.toHaveProperty('pageNumbers');
  const read = pdfOptionsFromQuery(
    'https://docs.example/d/x/export?format=pdf&size=a3&gid=1%2C2&pagenum=UNDEFINED&top_margin=0#gid=9',
  );
  expect(read).toMatchObject({ size: 'A3', gids: [1, 2], margins: { top: 0, bottom: 0.75 } });
  expect(read).not.toHaveProperty('pageNumbers');
});

test.each([
  ['A4', true, 595.28, 841.89],
  ['A4', false, 841.89, 595.28],
  ['A3', false, 1190.55, 841.89],
  ['letter', true, 612, 792],
] as const)('%s, upright: %s, makes pages of %f × %f points', async (size, portrait, width, height) => {
  const [page] = await print(sheetImage([['a']]), { ...asResults, size, portrait });
  expect(page?.width).toBeCloseTo(width, 1);
  expect(page?.height).toBeCloseTo(height, 1);
});

test('60 candidats : plusieurs pages numérotées, l’en-tête sur chacune, chaque nom une seule fois, rien hors de la page', async () => {
  const pages = await print(resultsSheet(60));
  expect(pages.length).toBeGreaterThanOrEqual(3);
  pages.forEach((page, index) => {
    expect(page.text).toContain('Résultats de la session 2026-041');
    expect(page.text).toContain('Voie d’accès');
    expect(page.text).toContain(`${index + 1} / ${pages.length}`);
    for (const { text, x, y, width, size } of page.texts) {
      const where = { text, isInside: x >= 36 && x + width <= page.width - 35.9 && y - size >= 0 && y <= page.height };
      expect(where).toEqual({ text, isInside: true });
    }
  });
  const numbers = pages.flatMap((page) =>
    page.texts.filter(({ text, x }) => /^\d+$/.test(text) && x < 70).map(({ text }) => text),
  );
  expect(numbers).toEqual(Array.from({ length: 60 }, (_, index) => String(index + 1)));
  expect(pages.at(-1)?.text).toContain('Fait au Puy-en-Velay');
});

test('without « fzr » the frozen rows are printed once', async () => {
  const pages = await print(resultsSheet(60), { ...asResults, repeatFrozenRows: false });
  expect(pages.filter((page) => page.text.includes('Voie d’accès'))).toHaveLength(1);
});

test('a grid of 40 lines by 12 columns fits the width, and keeps each line whole', async () => {
  const pages = await print(gridSheet(40));
  expect(pages).toHaveLength(2);
  for (const page of pages) {
    const body = page.texts.filter(({ text }) => text !== `${pages.indexOf(page) + 1} / 2`);
    expect(Math.max(...body.map(({ y }) => y))).toBeLessThan(page.height - 43);
    expect(Math.max(...page.texts.map(({ x, width }) => x + width))).toBeLessThan(page.width - 36);
  }
});

test('a long text wraps inside its column, and the next row stands below all of it', async () => {
  const rows: CellSpec[][] = [[{ value: long.repeat(4), style: { wrap: 'wrap' } }], ['dessous']];
  const [page] = await print(sheetImage(rows, { columnWidthsPx: [200, 300] }), actualSize);
  const lines = page?.texts.filter(({ text, x }) => x < 180 && text !== 'dessous') ?? [];
  expect(lines.length).toBeGreaterThan(8);
  expect(lines.map(({ text }) => text).join(' ')).toBe(long.repeat(4).trim());
  expect(Math.max(...lines.map(({ x, width }) => x + width))).toBeLessThanOrEqual(36 + 150);
  expect(printedAt(page, 'dessous').y).toBeGreaterThan(Math.max(...lines.map(({ y }) => y)));
});

test('a row that would not fit goes whole to the next page', async () => {
  const tall: CellSpec[] = [{ value: long.repeat(12), style: { wrap: 'wrap', vertical: 'top' } }];
  const pages = await print(sheetImage([tall, tall, tall], { columnWidthsPx: [200] }), actualSize);
  expect(pages).toHaveLength(3);
  for (const page of pages) expect(page.text).toContain(long.repeat(12).trim());
});

test('a row higher than a page goes on over several, and loses no word', async () => {
  const words = Array.from({ length: 3000 }, (_, index) => `mot${index}`).join(' ');
  const rows: CellSpec[][] = [['En-tête'], [{ value: words, style: { wrap: 'wrap' } }], ['fin']];
  const pages = await print(sheetImage(rows, { columnWidthsPx: [300], frozenRows: 1 }), unnumbered);
  expect(pages.length).toBeGreaterThan(3);
  const printed = pages.flatMap((page) => page.texts.map(({ text }) => text)).filter((text) => text.startsWith('mot'));
  expect(printed.join(' ')).toBe(words);
  for (const page of pages) {
    expect(page.texts[0]?.text).toBe('En-tête');
    expect(Math.max(...page.texts.map(({ y }) => y))).toBeLessThanOrEqual(page.height - 43.2);
  }
});

test('a text runs over the empty cells at its right, and is cut where the next one is filled', async () => {
  const [page] = await print(sheetImage([[long], [long, null, full]], highRows), actualSize);
  expect(page?.texts[0]?.text).toMatch(/^La séance préparée n’a pas/);
  const [first, second] = page?.texts ?? [];
  expect(first?.width).toBeGreaterThan(second?.width ?? Number.POSITIVE_INFINITY);
  expect((second?.x ?? 0) + (second?.width ?? 0)).toBeLessThanOrEqual(36 + 150);
  expect(printedAt(page, 'plein').x).toBeGreaterThanOrEqual(36 + 150);
});

test('a clipped text stays in its cell, a right-aligned one runs over to the left', async () => {
  const rows: CellSpec[][] = [
    [{ value: long, style: { wrap: 'clip' } }],
    [null, null, { value: 'un texte un peu long à droite', style: { horizontal: 'right' } }, full],
  ];
  const [page] = await print(sheetImage(rows, highRows), actualSize);
  expect(page?.texts[0]?.width).toBeLessThanOrEqual(75);
  const right = printedAt(page, 'un texte un peu long à droite');
  expect(right.x + right.width).toBeLessThanOrEqual(36 + 225);
  expect(right.x).toBeLessThan(36 + 150);
});

test('a number too wide for its column prints as ###, never as another number', async () => {
  const [page] = await print(sheetImage([[123456789012345, full, null, 12.5]], highRows), actualSize);
  expect(page?.texts.map(({ text }) => text).join(' ')).toMatch(/#{8,}/);
  expect(page?.text).toContain('12.5');
  expect(page?.text).not.toContain('1234');
});

test('a merge prints its text once, across its columns', async () => {
  const rows: CellSpec[][] = [
    [{ value: 'Un titre centré sur trois colonnes', style: { horizontal: 'center', wrap: 'wrap' } }],
    ['a', 'b', 'c'],
  ];
  const merges = [{ startRow: 0, endRow: 1, startColumn: 0, endColumn: 3 }];
  const [page] = await print(sheetImage(rows, { merges }), actualSize);
  const title = printedAt(page, 'Un titre centré sur trois colonnes');
  expect(title.x + title.width / 2).toBeCloseTo(36 + 112.5, 0);
});

test('rows tied by a merge stay on one page', async () => {
  const rows: CellSpec[][] = Array.from({ length: 40 }, (_, row) => [`fusion ${Math.floor(row / 2)}`, `ligne ${row}`]);
  const merges = Array.from({ length: 19 }, (_, index) => ({
    startRow: index * 2 + 1,
    endRow: index * 2 + 3,
    startColumn: 0,
    endColumn: 1,
  }));
  const pages = await print(sheetImage(rows, { merges }), actualSize);
  expect(pages).toHaveLength(2);
  const lastOfFirst = pages[0]?.texts.filter(({ text }) => text.startsWith('ligne')).at(-1)?.text;
  expect(Number(lastOfFirst?.replace('ligne ', '')) % 2).toBe(0);
});

test.each([
  ['accents et ligatures', 'àâäçéèêëîïôöùûüÿ ÀÂÇÉÈÊËÎÏÔÙÛÜ œŒ æÆ'],
  ['guillemets et apostrophes', '« oui » “non” ‘si’ l’œuvre "x" l\'a'],
  ['espaces insécables', 'à 14\u202fh\u00a030\u202f; 3\u202f€'],
  ['tirets et points', '2024–2026 — suite… a‑b • ·'],
  ['signes', '✓ ✗ ☐ ☑ → ← ≥ ≤ × ° ½ n° 1'],
  ['ce qui ressemble à une formule', '=1+1'],
  ['ce qui ressemble à du balisage', '<b>*gras*</b> {{x}} \\n %s'],
])('%s se lisent tels quels dans le PDF', async (_name, text) => {
  const [page] = await print(
    sheetImage([[{ value: text, style: { bold: true } }], [text]], { columnWidthsPx: [900] }),
    actualSize,
  );
  const plain = (value: string) => value.normalize('NFKC').replace(/\s+/g, '');
  expect(plain(page?.texts.map((printed) => printed.text).join('') ?? '')).toContain(plain(text + text));
});

test('hidden rows, columns and tabs are left out', async () => {
  const rows = [
    ['A1', 'B1', 'C1'],
    ['A2', 'B2', 'C2'],
    ['A3', 'B3', 'C3'],
  ];
  const shown = sheetImage(rows, { hiddenColumns: [0], hiddenRows: [1] });
  const hidden = sheetImage([['secret']], { sheetId: 2, title: 'Cachée', hidden: true });
  const pages = await readPdf(await exportPdf(workbookImage(shown, hidden), actualSize));
  expect(pages.map(({ text }) => text)).toEqual(['B1 C1 B3 C3 1 / 1']);
});

test('an empty tab gives one blank page, and so does a workbook without visible tab', async () => {
  const options = { ...asResults, repeatFrozenRows: true };
  expect((await print(sheetImage([], { frozenRows: 3 }), options)).map(({ text }) => text)).toEqual(['1 / 1']);
  expect(await print(sheetImage([['x']], { hidden: true }), options)).toHaveLength(1);
});

test('trailing rows and columns are printed only where a border or a colour shows', async () => {
  const border: Border = { style: 'thin', color: '#000000' };
  const far = Array.from({ length: 60 }, (_, row): CellSpec[] => [row === 0 ? 'haut' : '']);
  expect(await print(sheetImage(far))).toHaveLength(1);
  expect(await print(sheetImage([...far, [{ style: { borders: { bottom: border } } }]]), actualSize)).toHaveLength(2);
});

test('a conditional format changes what is printed', async () => {
  const sheet = sheetImage([['Lecture']]);
  const [plain] = await print(sheet, actualSize);
  const [bold] = await print({ ...sheet, conditionalStyle: () => ({ bold: true }) }, actualSize);
  expect(printedAt(bold, 'Lecture').width).toBeGreaterThan(printedAt(plain, 'Lecture').width);
});

test('titles of the workbook and of the tab stand in the top margin when asked', async () => {
  const [page] = await print(sheetImage([['a']]), { ...asResults, printTitle: true, sheetNames: true });
  expect(printedAt(page, 'Session 2026-041').y).toBeLessThan(36);
  expect(printedAt(page, 'Feuille').y).toBeLessThan(36);
});

test('tabs are printed in the order of the gids, and an unknown gid is refused', async () => {
  const image = workbookImage(
    sheetImage([['un']], { sheetId: 1 }),
    sheetImage([['deux']], { sheetId: 2, title: 'Deux' }),
  );
  const pages = await readPdf(await exportPdf(image, { ...asResults, gids: [2, 1] }));
  expect(pages.map(({ text }) => text)).toEqual(['deux 1 / 2', 'un 2 / 2']);
  await expect(exportPdf(image, { ...asResults, gids: [3] })).rejects.toThrow('No tab has the gid 3');
});

test('the same image and date give the same bytes', async () => {
  const options = { ...asResults, createdAt: new Date('2026-12-09T17:00:00Z') };
  const first = await exportPdf(workbookImage(resultsSheet(14)), options);
  expect(await exportPdf(workbookImage(resultsSheet(14)), options)).toEqual(first);
  expect(await readPdfInfo(first)).toEqual({ title: 'Session 2026-041', createdAt: 'D:20261209170000Z' });
});

test('60 candidats s’exportent en moins de 5 secondes, en moins de 100 ko', async () => {
  const start = ownMs();
  const file = await exportPdf(workbookImage(resultsSheet(60)), asResults);
  expect(ownMs() - start).toBeLessThan(5000);
  expect(file.length).toBeLessThan(100_000);
});
