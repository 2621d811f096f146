// What is in dist is whole at any moment: a build is put in place when it is done, and one that fails changes nothing.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { builtAside } from '../../build/built-aside.mjs';

let dist: string;
const built = () => join(dist, 'built');
const writes = (name: string, text: string) => async (folder: string) => {
  writeFileSync(join(folder, name), text);
  return text;
};
const found = () =>
  Object.fromEntries(readdirSync(built()).map((name) => [name, readFileSync(join(built(), name), 'utf8')]));

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'built-'));
});
afterEach(() => rmSync(dist, { recursive: true }));

it('takes the place of what was built before, nothing of it left', async () => {
  expect(await builtAside(built(), writes('old.js', 'old'))).toBe('old');
  expect(await builtAside(built(), writes('new.js', 'new'))).toBe('new');
  expect(found()).toEqual({ 'new.js': 'new' });
  expect(readdirSync(dist)).toEqual(['built']);
});

it('leaves what was built as it was when it fails', async () => {
  await builtAside(built(), writes('old.js', 'old'));
  const failing = builtAside(built(), async (folder: string) => {
    await writes('half.js', 'half')(folder);
    throw new Error('does not compile');
  });
  await expect(failing).rejects.toThrow('does not compile');
  expect(found()).toEqual({ 'old.js': 'old' });
  expect(readdirSync(dist)).toEqual(['built']);
});

it('shows the earlier build until it is done, and replaces one that was quicker', async () => {
  await builtAside(built(), writes('old.js', 'old'));
  await builtAside(built(), async (folder: string) => {
    await writes('new.js', 'new')(folder);
    expect(found()).toEqual({ 'old.js': 'old' });
    await writes('other.js', 'other')(built());
  });
  expect(found()).toEqual({ 'new.js': 'new' });
});
