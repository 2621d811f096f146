// The reader of imports and literals on which the other tests of this folder stand.

import { describe, expect, it } from 'vitest';
import { codeOnly, tokenize } from './code-tokens.ts';
import { folderOf, importsOf } from './source-files.ts';

describe('importsOf', () => {
  it.each([
    ["import { a, type B } from './b.ts';", 'model/b.ts', false],
    ["import type { A } from '../text/fr.ts';", 'text/fr.ts', true],
    ["import * as z from 'zod/mini';", 'zod/mini', false],
    ["import {\n  a,\n  b,\n} from './long/list.ts';", 'model/long/list.ts', false],
    ["import './effect.ts';", 'model/effect.ts', false],
    ["export { a } from './b.ts';", 'model/b.ts', false],
    ["export type * from './b.ts';", 'model/b.ts', true],
    ["import data from './data.json' with { type: 'json' };", 'model/data.json', false],
    ["const code = await import('../local/host.ts');", 'local/host.ts', false],
    ["type Host = import('../local/host.ts').Host;", 'local/host.ts', true],
    ["import page from './page.ts?bundled';", 'model/page.ts', false],
    ["import lock from '../../package.json';", '../package.json', false],
  ])('reads %j', (text, target, typeOnly) => {
    expect(importsOf({ path: 'model/a.ts', text })).toMatchObject([{ target, typeOnly }]);
  });

  it('does not read comments', () => {
    expect(importsOf({ path: 'a.ts', text: "// import './b.ts'\n/*\nimport './c.ts'\n*/ const d = 1;" })).toEqual([]);
  });

  it('gives the line of each import', () => {
    const text = "// one\n\nimport './b.ts';\nimport './c.ts';";
    expect(importsOf({ path: 'a.ts', text }).map(({ line }) => line)).toEqual([3, 4]);
  });

  it.each([
    ['model/problems/fiche.ts', 'model'],
    ['addon.ts', 'addon'],
    ['../package.json', '..'],
  ])('%s is in %s', (path, folder) => expect(folderOf(path)).toBe(folder));
});

describe('tokenize', () => {
  const kinds = (source: string) => tokenize(source).map(({ kind, text }) => `${kind} ${text.trim()}`);

  it('tells quotes in a regular expression from a string', () => {
    expect(kinds("x.replace(/['\"/]/g, 'é')")).toEqual([
      'code x.replace(',
      'regex /[\'"/]/',
      'code g,',
      "string 'é'",
      'code )',
    ]);
  });

  it('tells a division from a regular expression', () => {
    expect(kinds("a / b; f(1) / 2; 'c'")).toEqual(['code a / b; f(1) / 2;', "string 'c'"]);
  });

  it('reads what is inside a template, templates in templates included', () => {
    expect(kinds("`a ${b ? `c ${'d'}` : { e: 1 }} f` + g")).toEqual([
      'template `a ${',
      'code b ?',
      'template `c ${',
      "string 'd'",
      'template }`',
      'code : { e: 1 }',
      'template } f`',
      'code + g',
    ]);
  });

  it('keeps every character and every line', () => {
    const source = "// é\nconst a = 'b'; /* c\n */ const d = /e'/;\n`f\n${g}`;\n";
    expect(
      tokenize(source)
        .map(({ text }) => text)
        .join(''),
    ).toBe(source);
    expect(codeOnly(source).split('\n').length).toBe(source.split('\n').length);
    expect(tokenize(source).find(({ kind }) => kind === 'template')?.line).toBe(4);
  });
});
