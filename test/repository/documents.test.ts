// The documents hold together: links lead somewhere, commands exist, decisions are numbered and complete.

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readJson, readText, rootPath } from './source-files.ts';

const documents = execFileSync('git', ['ls-files', '-z', '--', '*.md'], { cwd: rootPath('.'), encoding: 'utf8' })
  .split('\0')
  .filter((name) => name && !name.startsWith('test/fixtures/') && existsSync(rootPath(name)));

describe('documents', () => {
  it('link to files that exist', () => {
    const links = documents.flatMap((name) =>
      [...readText(name).matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].map(([, target = '']) => ({ name, target })),
    );
    const local = links.filter(({ target }) => !/^[a-z]+:/.test(target));
    const broken = local.filter(
      ({ name, target }) => !existsSync(rootPath(posix.join(posix.dirname(name), decodeURI(target)))),
    );
    expect(broken.map(({ name, target }) => `${name}: ${target}`)).toEqual([]);
  });

  it('name only commands that package.json has', () => {
    const { scripts } = readJson('package.json') as { scripts: Record<string, string> };
    const commands = documents.flatMap((name) =>
      [...readText(name).matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(test|start)\b)/g)].map((match) => ({
        name,
        command: match[1] ?? match[2] ?? '',
      })),
    );
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter(({ command }) => !(command in scripts))).toEqual([]);
  });

  it.each(['README.md', 'CONTRIBUTING.md', 'docs/guide.md'])(
    '%s asks for the Node that package.json asks for',
    (name) => {
      const { engines } = readJson('package.json') as { engines: { node: string } };
      const versions = engines.node.replaceAll('.0', '').match(/\d+\.?\d*/g);
      const line = readText(name)
        .split('\n')
        .find((each) => /\bNode\b/.test(each));
      expect(line?.match(/\d+\.\d+|\b24\b/g)).toEqual(versions);
    },
  );

  it('need nothing outside the repository', () => {
    expect(documents.filter((name) => /\.\.\/shared/.test(readText(name)))).toEqual([]);
  });
});

describe('docs/decisions', () => {
  const records = readdirSync(rootPath('docs/decisions')).sort();

  it('are numbered from 0001 without a gap', () => {
    expect(records.map((name) => name.slice(0, 5))).toEqual(
      records.map((_, index) => `${String(index + 1).padStart(4, '0')}-`),
    );
  });

  it.each(records)('%s says the context, the decision and its consequences, in short', (name) => {
    const text = readText(`docs/decisions/${name}`);
    expect(text).toMatch(new RegExp(`^# ${Number(name.slice(0, 4))}\\. `));
    expect([...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title)).toEqual([
      'Context',
      'Decision',
      'Consequences',
    ]);
    expect(text.split('\n').length).toBeLessThanOrEqual(40);
  });
});
