// dist/page: the local workspace as the browser gets it, compressed beforehand; built again only when its sources changed.
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'esbuild';
import { builtAside } from './built-aside.mjs';
import { bundledText } from './bundled-text.mjs';
import { isUpToDate, remember } from './local-inputs.mjs';
import { root, sizeLine } from './paths.mjs';

const entries = ['main', 'grid/formula-worker'];
const fonts = [
  '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
  '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
  '@expo-google-fonts/arimo/400Regular_Italic/Arimo_400Regular_Italic.ttf',
  '@expo-google-fonts/arimo/700Bold_Italic/Arimo_700Bold_Italic.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
];

export async function buildPage() {
  if (await isUpToDate('page')) return ['dist/page is up to date.'];
  const { inputs, weights } = await builtAside(root('dist/page'), pageInto);
  await remember('page', inputs);
  return [sizeLine('dist/page', weights.raw, `${(weights.small / 1000).toFixed(1)} kB compressed, all parts`)];
}

/** `inputs`: the files that were read; `weights`: bytes as `compressAll` gives them. */
async function pageInto(folder) {
  await mkdir(`${folder}/fonts`, { recursive: true });
  const inside = new Set();
  const result = await build({
    entryPoints: [...entries.map((name) => `${name}.ts`), 'page.css'].map((name) => root(`src/local/page/${name}`)),
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    outdir: folder,
    entryNames: '[name]',
    chunkNames: 'part-[hash]',
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    external: ['node:*'],
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [bundledText(inside)],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  for (const name of ['page.html', 'frame.html']) {
    await copyFile(root(`src/local/page/${name}`), `${folder}/${name}`);
    inside.add(`src/local/page/${name}`);
  }
  for (const font of fonts) await copyFile(root(`node_modules/${font}`), `${folder}/fonts/${font.split('/').at(-1)}`);
  return { inputs: [...Object.keys(result.metafile.inputs), ...inside], weights: await compressAll(folder) };
}

/** Beside each text a `.br` and a `.gz`: the server then compresses nothing. `raw` and `small`: bytes of all texts, before and after. */
async function compressAll(folder) {
  const names = (await readdir(folder)).filter((name) => /\.(js|css|html)$/.test(name));
  const sizes = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(`${folder}/${name}`);
      const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 };
      const [small, zipped] = await Promise.all([
        promisify(brotliCompress)(text, { params }),
        promisify(gzip)(text, { level: 9 }),
      ]);
      await Promise.all([writeFile(`${folder}/${name}.br`, small), writeFile(`${folder}/${name}.gz`, zipped)]);
      return { raw: text.length, small: small.length };
    }),
  );
  return sizes.reduce((sum, one) => ({ raw: sum.raw + one.raw, small: sum.small + one.small }), { raw: 0, small: 0 });
}
