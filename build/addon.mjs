// dist/addon: src/addon.ts as one script with a real top-level function for each of its exports, the manifest, and the panel's page.
import { copyFile, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { builtAside } from './built-aside.mjs';
import { buildPanel } from './panel.mjs';
import { root, sizeLine } from './paths.mjs';

const bundleName = 'GrillesDeJury';

/** Google finds a function by its name at the top level of the script only, so each export gets one that forwards to it. */
function topLevelFunction(name) {
  return `function ${name}(...args) { return ${bundleName}.${name}(...args); }`;
}

/** What clasp pushes is the whole folder: nothing of an earlier build is left in it. */
export function buildAddon() {
  return builtAside(root('dist/addon'), addonInto);
}

async function addonInto(folder) {
  const entry = root('src/addon.ts');
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    outfile: 'addon.js',
    format: 'iife',
    globalName: bundleName,
    target: 'es2020',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  const [output] = Object.values(result.metafile.outputs);
  const names = await exportedNames(entry);
  const code = `${result.outputFiles[0].text}${names.map(topLevelFunction).join('\n')}\n`;
  const panel = await buildPanel();
  await writeFile(`${folder}/addon.js`, code);
  await copyFile(root('appsscript.json'), `${folder}/appsscript.json`);
  await writeFile(`${folder}/panel.html`, panel.html);
  return [
    sizeLine(
      'dist/addon/addon.js',
      Buffer.byteLength(code),
      `${names.length} functions, ${Object.keys(output.inputs).length} modules`,
    ),
    panel.line,
  ];
}

/** An iife's metafile lists no exports: ask for them with the same entry as a module. */
async function exportedNames(entry) {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    packages: 'external',
    write: false,
    metafile: true,
    outdir: 'names',
    format: 'esm',
    logLevel: 'silent',
  });
  return Object.values(result.metafile.outputs)[0].exports.toSorted();
}
