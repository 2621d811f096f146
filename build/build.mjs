// Builds what runs: dist/addon (what clasp pushes), dist/local (the local host) and dist/page (its page); `--quiet` prints nothing.
import { buildAddon } from './addon.mjs';
import { buildLocal } from './local.mjs';
import { buildPage } from './page.mjs';

const started = Date.now();
const builds = [buildAddon(), buildLocal(), buildPage()];
// one that fails lets the others take away what they made aside
await Promise.allSettled(builds);
const lines = await Promise.all(builds);
if (!process.argv.includes('--quiet')) {
  for (const line of lines.flat()) console.log(line);
  console.log(`Built in ${Date.now() - started} ms.`);
}
