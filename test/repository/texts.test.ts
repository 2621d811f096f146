// What a person reads is in src/text: no French sentence hides in the rest of the code.

import { describe, expect, it } from 'vitest';
import { tokenize } from './code-tokens.ts';
import { sourceFiles } from './source-files.ts';

const folders = ['model', 'tabs', 'requests', 'actions', 'google', 'addon', 'panel'];

/** Files whose French is data, not a sentence of the interface, with why. */
const data: Record<string, string> = {
  'model/scale.ts': 'the levels that a session starts from: once chosen they are data of the session',
};

const french = /[À-ÖØ-öø-ÿœŒ«»’…]/;

function frenchLiterals(path: string, text: string): string[] {
  return tokenize(text)
    .filter((token) => (token.kind === 'string' || token.kind === 'template') && french.test(token.text))
    .map((token) => `${path}:${token.line} ${token.text}`);
}

describe('French', () => {
  it.each(folders)('stays out of the literals of %s', (folder) => {
    const files = sourceFiles().filter((file) => file.folder === folder && !(file.path in data));
    expect(files.flatMap(({ path, text }) => frenchLiterals(path, text))).toEqual([]);
  });

  it.each(Object.keys(data))('is still there as data in %s', (path) => {
    const file = sourceFiles().find((each) => each.path === path);
    expect(frenchLiterals(path, file?.text ?? '')).not.toEqual([]);
  });

  it('is seen in strings and templates, not in comments', () => {
    const source = "// à côté\nconst a = 'Évaluée par';\nconst b = `Juré ${'n°'}`;\n/* « c » */ const d = 'plain';\n";
    expect(frenchLiterals('a.ts', source)).toEqual(["a.ts:2 'Évaluée par'", 'a.ts:3 `Juré ${']);
  });
});
