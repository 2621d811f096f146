// The project's own files and what they import, read as text.

import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withoutComments } from './code-tokens.ts';

/** `path` from `src`, with `/`; `folder`: its first part, or the file's own name for a file of `src` itself. */
export type SourceFile = { path: string; folder: string; text: string };

/** `target`: a path from `src` or, when `package`, the name as written. `typeOnly`: gone once compiled. */
export type Import = { from: string; line: number; target: string; package: boolean; typeOnly: boolean };

export function rootPath(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

export function readText(path: string): string {
  return readFileSync(rootPath(path), 'utf8');
}

export function readJson(path: string): unknown {
  return JSON.parse(readText(path));
}

/** Every TypeScript file under `src`, sorted by path. */
export function sourceFiles(): SourceFile[] {
  return readdirSync(rootPath('src'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.tsx?$/.test(name))
    .sort()
    .map((path) => ({ path, folder: folderOf(path), text: readText(`src/${path}`) }));
}

/** `model/scale.ts` is in `model`, `addon.ts` in `addon`, and what leaves `src` in `..`. */
export function folderOf(path: string): string {
  return path.split('/')[0]?.replace(/\.tsx?$/, '') ?? '';
}

const statement = /^[ \t]*(?:import|export)\s+(type\s+)?(?:[\w$*{}\s,]+?\sfrom\s*)?(['"])([^'"\n]+)\2/gm;
const call = /\bimport\(\s*(['"])([^'"\n]+)\1\s*\)(\.[A-Z])?/g;

/** Imports and re-exports in order of kind. `import('x').Name` counts as a type, any other `import('x')` as a value. */
export function importsOf(file: Pick<SourceFile, 'path' | 'text'>): Import[] {
  const code = withoutComments(file.text);
  const at = (index: number, name: string, typeOnly: boolean): Import => {
    const relative = name.startsWith('.');
    const target = relative ? posix.normalize(posix.join(posix.dirname(file.path), name.replace(/\?.*$/, ''))) : name;
    return { from: file.path, line: code.slice(0, index).split('\n').length, target, package: !relative, typeOnly };
  };
  return [
    ...[...code.matchAll(statement)].map((match) => at(match.index, match[3] ?? '', Boolean(match[1]))),
    ...[...code.matchAll(call)].map((match) => at(match.index, match[2] ?? '', Boolean(match[3]))),
  ];
}
