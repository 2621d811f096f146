// dist/local: the local host as Node modules, the engine bundled in (plain Node cannot import it) and loaded only when a formula is calculated.
import { build } from 'esbuild';
import { builtAside } from './built-aside.mjs';
import { bundledText } from './bundled-text.mjs';
import { isUpToDate, remember } from './local-inputs.mjs';
import { root, sizeLine } from './paths.mjs';

const external = ['exceljs', 'pdfmake', 'pdfmake/*', 'pdfjs-dist', 'pdfjs-dist/*', 'vitest', 'esbuild'];

const entries = ['host', 'cli'];

export async function buildLocal() {
  if (await isUpToDate('local')) return ['dist/local is up to date.'];
  const { inputs, bytes } = await builtAside(root('dist/local'), localInto);
  await remember('local', inputs);
  return [sizeLine('dist/local', bytes, entries.join(', '))];
}

/** `inputs`: the files that were read; `bytes`: of all that was written. */
async function localInto(folder) {
  const inside = new Set();
  const result = await build({
    entryPoints: entries.map((name) => root(`src/local/${name}.ts`)),
    bundle: true,
    splitting: true,
    metafile: true,
    outdir: folder,
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
  return {
    inputs: [...Object.keys(result.metafile.inputs), ...inside],
    bytes: Object.values(result.metafile.outputs).reduce((sum, output) => sum + output.bytes, 0),
  };
}
