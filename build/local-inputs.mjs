// Remembers from which files dist/local or dist/page was built, so that it is built again only when one of them changed.
import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { root } from './paths.mjs';

const always = ['package-lock.json', 'build/bundled-text.mjs', 'build/built-aside.mjs', 'build/local-inputs.mjs'];

/** `built`: `local` or `page`. */
function recordOf(built) {
  return root(`dist/${built}.inputs.json`);
}

async function stamps(paths) {
  const found = await Promise.all(
    paths.map(async (path) => [path, (await stat(root(path)).catch(() => undefined))?.mtimeMs ?? 0]),
  );
  return Object.fromEntries(found);
}

export async function isUpToDate(built) {
  const held = await readFile(recordOf(built), 'utf8').then(JSON.parse, () => undefined);
  if (!held || !existsSync(root(`dist/${built}`))) return false;
  const now = await stamps(Object.keys(held.stamps));
  return Object.entries(held.stamps).every(([path, time]) => now[path] === time);
}

/** Packages are covered by the lock file. */
export async function remember(built, inputs) {
  const own = [`build/${built}.mjs`, ...inputs]
    .map((path) => path.replace(/^bundled-text:/, ''))
    .filter((path) => !path.includes('node_modules/'));
  await writeFile(recordOf(built), JSON.stringify({ stamps: await stamps([...always, ...own.map(relative)]) }));
}

function relative(path) {
  return path.startsWith('/') ? path.slice(root('').length) : path;
}
