// Builds what runs: dist/addon (what clasp pushes) and dist/local (the local host); `--quiet` prints nothing.
import { buildAddon } from './addon.mjs';
import { buildLocal } from './local.mjs';

const started = Date.now();
const lines = await Promise.all([buildAddon(), buildLocal()]);
if (!process.argv.includes('--quiet')) {
  for (const line of lines.flat()) console.log(line);
  console.log(`Built in ${Date.now() - started} ms.`);
}
