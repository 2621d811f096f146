// Every file of code opens with a sentence that says what it is.

import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readText, rootPath } from './source-files.ts';

const opening = /^\/\/ [^\s/].*(?:\n\/\/ .*)*\n/;

function opensWithSentence(text: string): boolean {
  return /\.(?:\s|$)/.test(opening.exec(text)?.[0] ?? '');
}

it.each(['src', 'build', 'test'])('in %s', (folder) => {
  const names = readdirSync(rootPath(folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|tsx|mjs)$/.test(name))
    .sort();
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !opensWithSentence(readText(`${folder}/${name}`)))).toEqual([]);
});

it.each([
  ["import { a } from './a.ts';\n", false],
  ['// biome-ignore lint: a reason\n', false],
  ['/** What a is. */\nconst a = 1;\n', false],
  ['// What this is.\n\nconst a = 1;\n', true],
  ['// What this is, in\n// two lines.\nconst a = 1;\n', true],
  ['// What this is.\n// https://example.org/reference\n', true],
])('%j: %s', (text, expected) => expect(opensWithSentence(text)).toBe(expected));
