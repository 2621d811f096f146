// What is drawn on a page: borders, areas of colour, texts and their fonts, each once and at its place.

import { expect, test } from 'vitest';
import { loadPackagedFonts } from '../../../src/local/export/font-files.ts';
import { drawPage } from '../../../src/local/export/page-drawing.ts';
import { paginate } from '../../../src/local/export/pagination.ts';
import { layoutSheet } from '../../../src/local/export/sheet-layout.ts';
import type { Stroke } from '../../../src/local/export/strokes.ts';
import { typefaceOf } from '../../../src/local/export/typeface.ts';
import type { Border, SheetImage } from '../../../src/local/workbook-image.ts';
import { type CellSpec, sheetImage } from './images.ts';

const typeface = typefaceOf(await loadPackagedFonts());
const thin: Border = { style: 'thin', color: '#999999' };
const medium: Border = { style: 'medium', color: '#000000' };
const wide = { columnWidthsPx: [100, 100, 100], rowHeightsPx: [20, 20, 20] };

function strokesOf<Kind extends Stroke['kind']>(sheet: SheetImage, kind: Kind, { scale = 1, gridlines = false } = {}) {
  const layout = layoutSheet(sheet, typeface);
  const [page] = paginate(layout, 1000, false);
  const strokes = page ? drawPage(layout, page, { x: 0, y: 0, scale }, typeface, gridlines) : [];
  return strokes.filter((stroke): stroke is Extract<Stroke, { kind: Kind }> => stroke.kind === kind);
}

const bordered = (
  borders: NonNullable<Required<Exclude<CellSpec, string | number | boolean | null>>['style']['borders']>,
): CellSpec => ({
  style: { borders },
});

test('of two cells that share an edge, the stronger border is drawn, once', () => {
  const lines = strokesOf(sheetImage([[bordered({ bottom: thin })], [bordered({ top: medium })]], wide), 'line');
  expect(lines).toMatchObject([{ y1: 15, y2: 15, width: 1.5, color: '#000000' }]);
});

test('equal borders of neighbours make one line', () => {
  const lines = strokesOf(sheetImage([[1, 2, 3].map(() => bordered({ bottom: thin }))], wide), 'line');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ x1: -0.375, x2: 225.375, width: 0.75 });
});

test.each([
  ['thin', 0.75, 'solid', 1],
  ['medium', 1.5, 'solid', 1],
  ['thick', 2.25, 'solid', 1],
  ['dashed', 0.75, 'dashed', 1],
  ['dotted', 0.75, 'dotted', 1],
  ['double', 0.75, 'solid', 2],
] as const)('a %s border is %f points wide, %s, in %i line(s)', (style, width, dash, count) => {
  const lines = strokesOf(sheetImage([[bordered({ bottom: { style, color: '#000000' } })]], wide), 'line');
  expect(lines).toHaveLength(count);
  expect(lines[0]).toMatchObject({ width, dash });
});

test('a merge has its borders around it, and none inside', () => {
  const box = bordered({ top: thin, bottom: thin, left: thin, right: thin });
  const merges = [{ startRow: 0, endRow: 2, startColumn: 0, endColumn: 2 }];
  const lines = strokesOf(
    sheetImage(
      [
        [box, box],
        [box, box],
      ],
      { ...wide, merges },
    ),
    'line',
  );
  const edges = lines.map(({ x1, y1, x2, y2 }) => [x1, y1, x2, y2].map(Math.round));
  expect(edges.toSorted()).toEqual(
    [
      [-0, 0, 150, 0],
      [0, -0, 0, 30],
      [-0, 30, 150, 30],
      [150, -0, 150, 30],
    ].toSorted(),
  );
});

test('neighbours of one colour make one area, white makes none, a conditional colour wins', () => {
  const cell = (background: `#${string}`): CellSpec => ({ value: 'x', style: { background } });
  const sheet = sheetImage([[cell('#e8edf3'), cell('#e8edf3'), cell('#ffffff')], [cell('#e8edf3')]], {
    ...wide,
    conditionalStyle: (row, column) => (row === 1 && column === 0 ? { background: '#fff4d6' } : undefined),
  });
  expect(strokesOf(sheet, 'area')).toEqual([
    { kind: 'area', x: 0, y: 0, width: 150, height: 15, color: '#e8edf3' },
    { kind: 'area', x: 0, y: 15, width: 75, height: 15, color: '#fff4d6' },
  ]);
});

test('gridlines spare a text that runs over its neighbours', () => {
  const sheet = sheetImage([['un texte qui déborde de sa cellule', null, 'fin']], wide);
  const verticals = strokesOf(sheet, 'line', { gridlines: true }).filter(({ x1, x2 }) => x1 === x2);
  expect(verticals.map(({ x1 }) => x1)).not.toContain(75);
  expect(verticals.map(({ x1 }) => x1)).toEqual(expect.arrayContaining([0, 150, 225]));
});

test('fonts, sizes and places are scaled by one factor', () => {
  const sheet = sheetImage([['a'], [null, { value: 'b', style: { fontSize: 12, color: '#aa0000' } }]], wide);
  const [, normal] = strokesOf(sheet, 'text');
  const [, half] = strokesOf(sheet, 'text', { scale: 0.5 });
  expect(normal).toMatchObject({ text: 'b', size: 12, color: '#aa0000' });
  expect(half).toMatchObject({ size: 6, x: (normal?.x ?? 0) / 2, y: (normal?.y ?? 0) / 2 });
});

test('underlined and struck text has its line, as wide as the text', () => {
  const sheet = sheetImage(
    [
      [
        { value: 'barré', style: { strikethrough: true } },
        { value: 'souligné', style: { underline: true } },
      ],
    ],
    wide,
  );
  const [struck, underlined] = strokesOf(sheet, 'line');
  const [first, second] = strokesOf(sheet, 'text');
  expect(struck?.y1).toBeLessThan(first?.y ?? 0);
  expect(underlined?.y1).toBeGreaterThan(second?.y ?? Number.POSITIVE_INFINITY);
  expect((struck?.x2 ?? 0) - (struck?.x1 ?? 0)).toBeCloseTo(typeface.widthEm('barré', 'regular') * 10);
});

test('a sign that the text font lacks comes from the font of signs', () => {
  const fonts = strokesOf(sheetImage([['fait ✓ oui']], wide), 'text').map(({ text, font }) => [text, font]);
  expect(fonts).toEqual([
    ['fait ', 'regular'],
    ['✓', 'symbols'],
    [' oui', 'regular'],
  ]);
});
