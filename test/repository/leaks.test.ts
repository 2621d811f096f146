// Nothing in the repository depends on the machine, the network or the account of whoever wrote it.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { readJson, rootPath } from './source-files.ts';

const roots = ['work', 'tmp', 'root', 'home', 'Users', 'mnt', 'var/folders'].join('|');
const machinePath = new RegExp(`(?<![\\w./:@*-])/(?:${roots})(?:/[\\w.-]+|(?=['"\`\\s)]))|\\b[A-Z]:\\\\\\w`);
const registry = new RegExp(
  ['registry', 'npmjs|_auth', 'Token|\\bhttps?://(?:localhost|127\\.0|10\\.)[^\\s]*/(?:npm|repository)'].join('\\.?'),
  'i',
);

/** Paths of tracked text files. */
function trackedFiles(): string[] {
  const names = execFileSync('git', ['ls-files', '-z'], { cwd: rootPath('.'), encoding: 'utf8' })
    .split('\0')
    .filter(Boolean);
  return names.filter((name) => !/\.(png|jpg|gif|ttf|woff2?|pdf|xlsx|ico)$/.test(name));
}

function linesThatMatch(pattern: RegExp): string[] {
  return trackedFiles().flatMap((name) => {
    let text: string;
    try {
      text = readFileSync(rootPath(name), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
    return text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${name}:${index + 1} ${line.trim().slice(0, 120)}`] : []));
  });
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

describe('the repository', () => {
  it('carries no path of a machine', () => {
    expect(linesThatMatch(machinePath)).toEqual([]);
  });

  it('carries neither the place where it is checked out nor the home of its user', () => {
    const places = [rootPath('.').replace(/[/\\]$/, ''), homedir()].filter((place) => place.length > 1);
    const whole = new RegExp(places.map((place) => `(?<![\\w./-])${escaped(place)}(?![\\w-])`).join('|'));
    expect(linesThatMatch(whole)).toEqual([]);
  });

  it('carries no registry address', () => {
    expect(linesThatMatch(registry)).toEqual([]);
  });

  it('locks packages by their fingerprint, without an address', () => {
    const { packages } = readJson('package-lock.json') as {
      packages: Record<string, { resolved?: string; integrity?: string }>;
    };
    const installed = Object.entries(packages).filter(([name]) => name !== '');
    expect(installed.length).toBeGreaterThan(100);
    expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([name]) => name)).toEqual([]);
    expect(installed.filter(([, { integrity }]) => !integrity).map(([name]) => name)).toEqual([]);
  });

  it('asks for exact versions', () => {
    const { dependencies, devDependencies } = readJson('package.json') as Record<string, Record<string, string>>;
    const versions = Object.entries({ ...dependencies, ...devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

describe('the search', () => {
  const path = (...parts: string[]) => `/${parts.join('/')}`;

  it.each([`cd ${path('tmp', 'x')}`, `'${path('root', '.npmrc')}'`, `see ${path('home', 'anne', 'a.ts')}`])(
    'finds %s',
    (line) => {
      expect(line).toMatch(machinePath);
    },
  );

  it.each(['dist/tmp/x', 'https://example.org/home/x', './work/a', 'src/home/b', '../home/c'])(
    'leaves %s alone',
    (line) => {
      expect(line).not.toMatch(machinePath);
    },
  );
});
