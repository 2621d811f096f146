// `start`: the local workspace; until the browser has one, the demo session and where its files are.

import { runDemo } from './demo.ts';
import { readOptions, refuseFiles } from './options.ts';

const folder = 'out';

/** @throws UsageError */
export async function start(args: readonly string[]): Promise<number> {
  refuseFiles(readOptions(args, []).files);
  const code = await runDemo({}, folder);
  if (code === 0) {
    process.stdout.write(
      `L’espace de travail dans le navigateur n’existe pas encore. Ouvrez ${folder}/session.xlsx (le classeur) et ${folder}/resultats.pdf (les résultats).\n`,
    );
  }
  return code;
}
