// dist/local: the local host as Node modules, the engine bundled in (plain Node cannot import it) and loaded only when a formula is calculated.
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { bundledText } from './bundled-text.mjs';
import { isUpToDate, remember } from './local-inputs.mjs';
import { root, sizeLine } from './paths.mjs';

const external = ['exceljs', 'pdfmake', 'pdfmake/*', 'pdfjs-dist', 'pdfjs-dist/*', 'vitest', 'esbuild'];

export async function buildLocal() {
  const entryPoints = {};
  const skipped = [];
  for (const name of ['host', 'cli']) {
    const entry = root(`src/local/${name}.ts`);
    if (existsSync(entry)) entryPoints[name] = entry;
    else skipped.push(`dist/local/${name}.mjs skipped: src/local/${name}.ts is not there.`);
  }
  if (Object.keys(entryPoints).length === 0) return skipped;
  const entries = Object.keys(entryPoints);
  if (await isUpToDate('local', entries)) return [...skipped, 'dist/local is up to date.'];
  await rm(root('dist/local'), { recursive: true, force: true });
  const inside = new Set();
  const result = await build({
    entryPoints,
    bundle: true,
    splitting: true,
    metafile: true,
    outdir: root('dist/local'),
    outExtension: { '.js': '.mjs' },
    chunkNames: 'part-[hash]',
    format: 'esm',
    target: 'node20',
    platform: 'node',
    mainFields: ['module', 'main'],
    external,
    plugins: [bundledText(inside)],
    // some of the bundled packages are CommonJS and ask for Node's own modules
    banner: {
      js: "import { createRequire as createRequireHere } from 'node:module'; const require = createRequireHere(import.meta.url);",
    },
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  await remember('local', entries, [...Object.keys(result.metafile.inputs), ...inside]);
  const bytes = Object.values(result.metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
  return [...skipped, sizeLine('dist/local', bytes, entries.join(', '))];
}
