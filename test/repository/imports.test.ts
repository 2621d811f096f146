// Who may import whom: the table of docs/architecture.md as data, held against every file under src.

import { describe, expect, it } from 'vitest';
import { folderOf, type Import, importsOf, readJson, sourceFiles } from './source-files.ts';

/** Folders, or single files without `.ts`. `any`: values and types; `types`: types alone; `packages`: their exact names. */
type Rule = { any: string[]; types: string[]; packages: string[] | 'all' };

const rules: Record<string, Rule> = {
  model: { any: [], types: [], packages: ['zod/mini'] },
  text: { any: ['model'], types: [], packages: [] },
  fiche: { any: ['model', 'text'], types: [], packages: [] },
  tabs: { any: ['model', 'text'], types: [], packages: [] },
  requests: { any: ['model', 'text', 'tabs'], types: [], packages: [] },
  actions: { any: ['model', 'text', 'fiche', 'tabs', 'requests'], types: [], packages: ['zod/mini'] },
  google: { any: ['actions/ports'], types: ['model'], packages: [] },
  addon: { any: ['actions', 'google', 'text'], types: ['model'], packages: [] },
  panel: { any: ['model', 'text'], types: ['actions'], packages: ['preact', 'preact/hooks'] },
  local: { any: [], types: ['model', 'text', 'fiche', 'tabs', 'requests', 'actions'], packages: 'all' },
};

const files = sourceFiles();
const imports = files.flatMap(importsOf);
const say = ({ from, line, target }: Import) => `${from}:${line} imports ${target}`;

function allows(rule: Rule, { from, target, package: isPackage, typeOnly }: Import): boolean {
  if (isPackage) return rule.packages === 'all' || rule.packages.includes(target);
  const names = [folderOf(from), ...rule.any, ...(typeOnly ? rule.types : [])];
  return names.some((name) => folderOf(target) === name || target === `${name}.ts`);
}

describe('who may import whom', () => {
  it('has a rule for every folder that holds code', () => {
    expect([...new Set(files.map(({ folder }) => folder))].filter((folder) => !(folder in rules))).toEqual([]);
  });

  it.each(Object.entries(rules))('%s imports only what it may', (folder, rule) => {
    const own = imports.filter(({ from }) => folderOf(from) === folder);
    expect(own.filter((each) => !allows(rule, each)).map(say)).toEqual([]);
  });

  it.each([
    ['model/a.ts', "import type { A } from '../text/fr.ts';", false],
    ['tabs/a.ts', "import { a } from '../requests/b.ts';", false],
    ['google/a.ts', "import { a } from '../model/b.ts';", false],
    ['google/a.ts', "import type { A } from '../model/b.ts';", true],
    ['google/a.ts', "import type { A } from '../actions/ports.ts';", true],
    ['google/a.ts', "import { a } from '../actions/generate.ts';", false],
    ['local/a.ts', "import { a } from '../model/b.ts';", false],
    ['local/a.ts', "import type { A } from '../model/b.ts';", true],
    ['addon.ts', "import { a } from './local/host.ts';", false],
    ['panel/a.tsx', "import { a } from '../actions/calls.ts';", false],
    ['panel/a.tsx', "import type { A } from '../actions/calls.ts';", true],
    ['panel/a.tsx', "import { a } from 'preact/hooks';", true],
    ['fiche/a.ts', "import { a } from 'node:fs';", false],
    ['model/a.ts', "import { a } from '../../package.json';", false],
  ])('in %s, %j is allowed: %s', (path, text, allowed) => {
    const rule = rules[folderOf(path)];
    if (!rule) throw new Error(`No rule for ${path}`);
    expect(importsOf({ path, text }).every((each) => allows(rule, each))).toBe(allowed);
  });

  it('lets nothing import the local host', () => {
    expect(
      imports.filter(({ from, target }) => folderOf(target) === 'local' && folderOf(from) !== 'local').map(say),
    ).toEqual([]);
  });
});

describe('the compiler', () => {
  const isRelative = (folder: string) => folder !== 'addon' && folder !== 'panel';

  it.each(Object.keys(rules).filter(isRelative))('gives %s no project that it may not import', (folder) => {
    const { references } = readJson(`src/${folder}/tsconfig.json`) as { references: { path: string }[] };
    const rule = rules[folder];
    const allowed = [...(rule?.any ?? []), ...(rule?.types ?? [])].map(folderOf);
    expect(references.map(({ path }) => path.replace('../', '')).filter((name) => !allowed.includes(name))).toEqual([]);
  });

  it('compiles every project of the repository from the root', () => {
    const { references } = readJson('tsconfig.json') as { references: { path: string }[] };
    const projects = [...new Set(files.map(({ folder }) => (folder === 'addon' ? 'src' : `src/${folder}`)))];
    expect(references.map(({ path }) => path)).toEqual(expect.arrayContaining([...projects, 'test']));
  });
});

describe('shape of the imports', () => {
  it('has no circle among values', () => {
    const next = new Map(
      files.map((file) => [
        file.path,
        importsOf(file)
          .filter(({ typeOnly }) => !typeOnly)
          .map(({ target }) => target),
      ]),
    );
    expect(firstCircle(next)).toBe('');
  });

  it('finds a circle where there is one', () => {
    const next = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', []],
      ['d', ['b']],
    ]);
    expect(firstCircle(next)).toBe('b -> d -> b');
  });

  it('has no barrel and no drawer of odds and ends', () => {
    const banned = /(^|\/)(index|utils?|helpers?|common|misc|shared)(\/|\.ts$)/;
    expect(files.map(({ path }) => path).filter((path) => banned.test(path))).toEqual([]);
  });
});

/** The first circle met, as `a -> b -> a`, or an empty text. */
function firstCircle(next: ReadonlyMap<string, string[]>): string {
  const done = new Set<string>();
  const visit = (file: string, trail: string[]): string => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file].join(' -> ');
    if (done.has(file)) return '';
    for (const target of next.get(file) ?? []) {
      const circle = visit(target, [...trail, file]);
      if (circle) return circle;
    }
    done.add(file);
    return '';
  };
  for (const file of next.keys()) {
    const circle = visit(file, []);
    if (circle) return circle;
  }
  return '';
}
