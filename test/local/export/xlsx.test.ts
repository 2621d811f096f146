// The workbook for Excel reads back with its values, formulas, lists, looks and protections.

import ExcelJS, { type Worksheet } from 'exceljs';
import { expect, test } from 'vitest';
import { exportXlsx } from '../../../src/local/export/xlsx.ts';
import { xlsxFormula, xlsxSheetNames } from '../../../src/local/export/xlsx-formula.ts';
import { isDateFormat } from '../../../src/local/export/xlsx-value.ts';
import type { Border, SheetImage } from '../../../src/local/workbook-image.ts';
import { type CellSpec, sheetImage, workbookImage } from './images.ts';
import { gridSheet, resultsSheet } from './samples.ts';

async function readBack(...sheets: SheetImage[]): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const file = await exportXlsx(workbookImage(...sheets));
  await workbook.xlsx.load(file.buffer as ArrayBuffer);
  return workbook;
}

async function readSheet(rows: CellSpec[][], given: Partial<SheetImage> = {}): Promise<Worksheet> {
  const [sheet] = (await readBack(sheetImage(rows, given))).worksheets;
  if (!sheet) throw new Error('No tab in the file');
  return sheet;
}

test.each([
  ['un texte', 'Œuvre d’été « 1 »'],
  ['un texte qui ressemble à une formule', '=1+1'],
  ['un texte fait de chiffres', '007'],
  ['un texte à chevrons', '<b>&amp;"\n'],
  ['un nombre', 12.5],
  ['un booléen', true],
])('%s se relit tel quel', async (_name, value) => {
  const sheet = await readSheet([[value]]);
  expect(sheet.getCell('A1').value).toBe(value);
});

test('a text that begins with = is formatted as text, so that editing it makes no formula', async () => {
  const sheet = await readSheet([['=1+1', 'autre']]);
  expect(sheet.getCell('A1').numFmt).toBe('@');
  expect(sheet.getCell('B1').numFmt).toBeUndefined();
});

test('a date is a date, with its format', async () => {
  const sheet = await readSheet([[{ value: 46365, text: '09/12/2026', style: { numberFormat: 'dd/mm/yyyy' } }, 46365]]);
  expect(sheet.getCell('A1').value).toEqual(new Date('2026-12-09T00:00:00Z'));
  expect(sheet.getCell('A1').numFmt).toBe('dd/mm/yyyy');
  expect(sheet.getCell('B1').value).toBe(46365);
});

test.each([
  ['dd/mm/yyyy', true],
  ['d mmmm yyyy', true],
  ['hh:mm', true],
  ['[h]:mm', true],
  ['0', false],
  ['0.00%', false],
  ['0" jours"', false],
  ['[Red]0', false],
  ['@', false],
  ['General', false],
])('le format %s montre une date : %s', (format, expected) => {
  expect(isDateFormat(format)).toBe(expected);
});

test.each([
  ['=IF(A1;1;0)', 'IF(A1,1,0)'],
  ['=IF(A1="a;b";"c "";"" d";0)', 'IF(A1="a;b","c "";"" d",0)'],
  ['=COUNTIF(\'Un; deux\'!A1:A9;"x")', 'COUNTIF(\'Un; deux\'!A1:A9,"x")'],
  ["='L''essai'!A1", "'L’essai'!A1"],
])('la formule %s devient %s', (formula, expected) => {
  expect(xlsxFormula(formula, new Map([["L'essai", 'L’essai']]))).toBe(expected);
});

test('a formula keeps its result, be it text, number, error or nothing', async () => {
  const formula = '=IF(A1;"oui;non";0)';
  const cells = ['oui;non', 3, '#VALUE!', ''].map((value): CellSpec => ({ value, text: String(value), formula }));
  const sheet = await readSheet([cells]);
  const results = [1, 2, 3, 4].map((column) => sheet.getCell(1, column).value);
  const written = { formula: 'IF(A1,"oui;non",0)' };
  expect(results).toMatchObject([
    { ...written, result: 'oui;non' },
    { ...written, result: 3 },
    { ...written, result: { error: '#VALUE!' } },
    written,
  ]);
});

test('a list is one rule over its range, strict or not', async () => {
  const ranges = [{ startRow: 1, endRow: 60, startColumn: 3, endColumn: 5 }];
  const list = ['Acquise', 'Partiellement acquise', 'Non "acquise"'];
  const sheet = await readSheet([['x']], { validations: [{ ranges, list, strict: true }] });
  for (const address of ['D2', 'E60']) {
    expect(sheet.getCell(address).dataValidation).toMatchObject({
      type: 'list',
      errorStyle: 'stop',
      formulae: ['"Acquise,Partiellement acquise,Non ""acquise"""'],
    });
  }
  expect(sheet.getCell('F2').dataValidation).toBeUndefined();
  const loose = await readSheet([['x']], { validations: [{ ranges, list, strict: false }] });
  expect(loose.getCell('D2').dataValidation.errorStyle).toBe('warning');
});

test.each([
  ['longer than Excel takes in a rule', Array.from({ length: 40 }, (_, index) => `Candidat numéro ${index}`)],
  ['with a comma in a choice', ['Oui', 'Non, jamais']],
])('a list %s is kept in a hidden tab', async (_name, list) => {
  const at = (startRow: number) => [{ startRow, endRow: startRow + 1, startColumn: 0, endColumn: 1 }];
  const validations = [
    { ranges: at(0), list, strict: true },
    { ranges: at(1), list, strict: true },
  ];
  const workbook = await readBack(sheetImage([['x']], { validations }));
  const source = `'Listes'!$A$1:$A$${list.length}`;
  expect(workbook.worksheets[0]?.getCell('A1').dataValidation.formulae).toEqual([source]);
  expect(workbook.worksheets[0]?.getCell('A2').dataValidation.formulae).toEqual([source]);
  expect(workbook.getWorksheet('Listes')?.state).toBe('hidden');
  expect(workbook.getWorksheet('Listes')?.getColumn(1).values.slice(1)).toEqual(list);
});

test('conditional formats keep their order, their formula and their look', async () => {
  const ranges = [{ startRow: 1, endRow: 9, startColumn: 0, endColumn: 3 }];
  const sheet = await readSheet([['x']], {
    conditionalFormats: [
      { ranges, formula: '=AND($A2="x";B2=1)', style: { background: '#fff4d6', bold: true } },
      { ranges, formula: '=$A2=""', style: { color: '#cc0000', strikethrough: true } },
    ],
  });
  const { conditionalFormattings } = sheet as unknown as { conditionalFormattings: { ref: string; rules: object[] }[] };
  const rules = conditionalFormattings.flatMap(({ ref, rules }) => rules.map((rule) => ({ ref, ...rule })));
  expect(rules).toMatchObject([
    {
      ref: 'A2:C9',
      priority: 1,
      formulae: ['AND($A2="x",B2=1)'],
      style: { font: { bold: true }, fill: { bgColor: { argb: 'FFFFF4D6' } } },
    },
    { ref: 'A2:C9', priority: 2, formulae: ['$A2=""'], style: { font: { strike: true, color: { argb: 'FFCC0000' } } } },
  ]);
});

test('a protected tab has no password, and its unprotected ranges stay open', async () => {
  const unprotected = [{ startRow: 1, endRow: 3, startColumn: 1, endColumn: 2 }];
  const sheet = await readSheet([['titre'], ['a', 'b']], { protected: true, unprotected });
  const { sheetProtection } = sheet as unknown as { sheetProtection: Record<string, unknown> };
  expect(sheetProtection).toMatchObject({ sheet: true });
  expect(sheetProtection).not.toHaveProperty('hashValue');
  expect(sheet.getCell('B2').protection).toMatchObject({ locked: false });
  expect(sheet.getCell('B3').protection).toMatchObject({ locked: false });
  expect(sheet.getCell('A2').protection?.locked ?? true).toBe(true);
});

test('sizes, hidden rows, columns and tabs, frozen panes and merges are kept', async () => {
  const merges = [{ startRow: 3, endRow: 4, startColumn: 1, endColumn: 4 }];
  const workbook = await readBack(
    sheetImage([['a', 'b'], ['c'], [], [null, 'fusion']], {
      frozenRows: 2,
      frozenColumns: 1,
      columnWidthsPx: [60, 152],
      rowHeightsPx: [undefined, 40],
      hiddenRows: [0],
      hiddenColumns: [0],
      merges,
    }),
    sheetImage([['x']], { sheetId: 2, title: 'Collecte', hidden: true }),
  );
  const [sheet, hidden] = workbook.worksheets;
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 2 });
  expect(sheet?.getColumn(1).hidden).toBe(true);
  expect(sheet?.getColumn(2).width).toBe(21);
  expect(sheet?.getRow(1).hidden).toBe(true);
  expect(sheet?.getRow(2).height).toBe(30);
  expect(sheet?.getCell('D4').master.address).toBe('B4');
  expect(hidden?.state).toBe('hidden');
});

test('the page prints in A4 landscape, fitted to the width, frozen rows repeated', async () => {
  const sheet = await readSheet([['a']], { frozenRows: 3, title: "Journée d'examen" });
  expect(sheet.name).toBe('Journée d’examen');
  expect(sheet.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '1:3',
  });
});

test('a row is high enough for its wrapped text, and the others keep their height', async () => {
  const wrapped: CellSpec = { value: 'une observation assez longue pour trois lignes', style: { wrap: 'wrap' } };
  const sheet = await readSheet([['court'], [wrapped], [wrapped]], { rowHeightsPx: [undefined, undefined, 200] });
  expect(sheet.getRow(1).height).toBeUndefined();
  expect(sheet.getRow(2).height).toBeGreaterThan(30);
  expect(sheet.getRow(3).height).toBe(150);
});

test('fonts, colours, borders and alignment are kept', async () => {
  const thick: Border = { style: 'medium', color: '#112233' };
  const sheet = await readSheet([
    [
      {
        value: 'x',
        style: {
          bold: true,
          fontSize: 14,
          color: '#aa0000',
          background: '#e8edf3',
          wrap: 'wrap',
          horizontal: 'center',
          vertical: 'middle',
          borders: { top: thick },
        },
      },
    ],
  ]);
  const { font, fill, alignment, border } = sheet.getCell('A1');
  expect(font).toMatchObject({ name: 'Arial', size: 14, bold: true, color: { argb: 'FFAA0000' } });
  expect(fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFE8EDF3' } });
  expect(alignment).toMatchObject({ horizontal: 'center', vertical: 'middle', wrapText: true });
  expect(border).toEqual({ top: { style: 'medium', color: { argb: 'FF112233' } } });
});

test('names of tabs are what Excel allows, each once', () => {
  const long = 'Compétences et épreuves de la session';
  expect(xlsxSheetNames(['BC01', 'bc01', 'Jury/2026', long, `${long} 2`, 'History'])).toEqual([
    'BC01',
    'bc01 (2)',
    'Jury 2026',
    'Compétences et épreuves de la s',
    'Compétences et épreuves de (2)',
    'History (2)',
  ]);
});

test('a results table and a grid come back whole', async () => {
  const workbook = await readBack(resultsSheet(60), gridSheet(40));
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Résultats', 'BC03']);
  expect(workbook.getWorksheet('Résultats')?.getCell('B63').value).toBe(60);
  expect(workbook.getWorksheet('BC03')?.getCell('M45').value).toBe('À délibérer');
});
