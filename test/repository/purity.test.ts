// The pure folders cannot reach the world: their own compiler settings refuse it, and they read no clock and draw no lots.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOnly } from './code-tokens.ts';
import { readJson, rootPath, sourceFiles } from './source-files.ts';

const pureFolders = ['model', 'text', 'fiche', 'tabs', 'requests', 'actions'];
const world = [
  'SpreadsheetApp',
  'Session',
  'document',
  'window',
  'process',
  'Buffer',
  'console',
  'setTimeout',
  'fetch',
  'URL',
];

describe('the compiler settings of a pure folder', () => {
  let folder = '';

  beforeAll(() => {
    mkdirSync(rootPath('dist'), { recursive: true });
    folder = mkdtempSync(rootPath('dist/purity-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The names that do not exist for a file compiled with the settings of `src/<name>`. */
  function unknownNames(name: string, wanted: string[]): string[] {
    const own = join(folder, name);
    mkdirSync(own);
    writeFileSync(join(own, 'names.ts'), `export const names = [${wanted.join(', ')}];\n`);
    const { compilerOptions } = readJson(`src/${name}/tsconfig.json`) as { compilerOptions: { types?: string[] } };
    const options = {
      types: compilerOptions.types ?? [],
      rootDir: '.',
      outDir: 'out',
      noEmit: true,
      composite: false,
      incremental: false,
    };
    const config = {
      extends: '../../../tsconfig.base.json',
      compilerOptions: { ...options, emitDeclarationOnly: false },
      files: ['names.ts'],
    };
    writeFileSync(join(own, 'tsconfig.json'), JSON.stringify(config));
    const tsc = rootPath('node_modules/typescript/bin/tsc');
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', own], { encoding: 'utf8' });
    return wanted.filter((each) => new RegExp(`Cannot find name '${each}'`).test(stdout));
  }

  it.each(pureFolders)('gives %s nothing of a browser, of Node or of Apps Script', (name) => {
    expect(unknownNames(name, [...world, 'Map'])).toEqual(world);
  });

  it.each(pureFolders)('takes %s’s library from the base alone', (name) => {
    const { compilerOptions } = readJson(`src/${name}/tsconfig.json`) as { compilerOptions: object };
    expect(Object.keys(compilerOptions)).not.toContain('lib');
  });
});

describe('pure code', () => {
  const impure = /\bDate\.now\(|\bnew Date\(\s*\)|(?<!new )(?<![.\w])Date\(|\bMath\.random\(|\bIntl\.|\.toLocale\w+\(/;

  it.each(pureFolders)('%s reads no clock, no locale, and draws nothing at random', (name) => {
    const files = sourceFiles().filter(({ folder }) => folder === name);
    const found = files.flatMap(({ path, text }) =>
      codeOnly(text)
        .split('\n')
        .flatMap((line, index) => (impure.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
    );
    expect(found).toEqual([]);
  });

  it.each(['new Date()', 'Date.now()', 'Math.random()', "new Intl.NumberFormat('fr')", 'a.toLocaleUpperCase()'])(
    'sees %s',
    (code) => {
      expect(code).toMatch(impure);
    },
  );

  it.each(['new Date(Date.UTC(2026, 0, 1))', 'new Date(day)', 'isDate(day)'])('leaves %s alone', (code) => {
    expect(code).not.toMatch(impure);
  });
});
