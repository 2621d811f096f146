// Pasted tables and served scripts, read as Google reads them.

import { describe, expect, it } from 'vitest';
import { stripComments } from '../../src/local/page/frame/strip-comments.ts';
import { tableFromText } from '../../src/local/page/grid/pasted-text.ts';
import { downloadRefusal } from '../../src/local/page/refusal-words.ts';
import { words } from '../../src/local/page/words.ts';
import { Refusal } from '../../src/local/sheets/refusal.ts';
import { actionLabel } from '../../src/text/menu.ts';

describe('a pasted text', () => {
  it.each([
    ['one cell', 'a', [['a']]],
    [
      'tabs and lines',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['empty cells', '\ta\n\n', [['', 'a'], ['']]],
    ['quotes around tabs and lines', '"a\tb\nc"\td', [['a\tb\nc', 'd']]],
    ['doubled quotes', '"dit ""oui"""\tb', [['dit "oui"', 'b']]],
    ['a quote that opens nothing', '"a" dit-elle\tb', [['"a" dit-elle', 'b']]],
    ['nothing', '', []],
  ])('with %s', (_, text, rows) => {
    expect(tableFromText(text)).toEqual(rows);
  });
});

describe('HtmlService', () => {
  const served = (code: string) => stripComments(`<script>${code}</script>`);

  it.each([
    ['a line comment', 'a(); // b\nc();', 'a(); \nc();'],
    ['a block comment', 'a(/* b */);', 'a();'],
    ['a string with slashes', 'a("https://x", \'/*\');', 'a("https://x", \'/*\');'],
    ['a regular expression', "a.replace(/[/]\\/'/g, 1); // b", "a.replace(/[/]\\/'/g, 1); "],
    ['a division', 'a / b / c;', 'a / b / c;'],
    ['a template literal, whose address is cut as Google cuts it', 'a(`https://x`);\nb();', 'a(`https:\nb();'],
  ])('takes out %s', (_, code, kept) => {
    expect(served(code)).toBe(`<script>${kept}</script>`);
  });

  it('leaves alone what is not a script', () => {
    expect(stripComments('<p>// a</p><style>/* b */</style>')).toBe('<p>// a</p><style>/* b */</style>');
  });
});

it('la visite nomme les entrées du menu comme le menu', () => {
  const quoted = words.tour.hints.flatMap(({ text }) => [...text.matchAll(/« (.+?) »/g)].map(([, name]) => name));
  expect(quoted.length).toBeGreaterThan(0);
  expect(Object.values<string>(actionLabel)).toEqual(expect.arrayContaining(quoted));
});

describe('un fichier qui ne se télécharge pas', () => {
  it.each([
    ['sans accès', new Refusal('The caller does not have permission', 403), 'Vous n’avez pas accès à ce classeur'],
    ['un onglet supprimé', new Refusal('No grid with id: 77'), 'Le classeur ou l’onglet n’existe plus'],
    ['une partie de la page qui manque', new TypeError('Failed to fetch'), 'Le fichier n’a pas pu être fait'],
  ])('est dit en français : %s', (_, problem, sentence) => {
    expect(downloadRefusal(problem)).toContain(sentence);
  });
});
