// `fiche FILE`: what the add-on reads in a fiche, as one JSON object.

import { readOptions, refuseFiles, UsageError } from './options.ts';
import { previewFiche } from './preview-fiche.ts';
import { problemLines } from './problem-lines.ts';
import { readLenientText } from './read-file.ts';

/** 0: a certification was read; 1: nothing usable, or no such file. @throws UsageError */
export async function fiche(args: readonly string[]): Promise<number> {
  const [path, ...others] = readOptions(args, []).files;
  if (path === undefined) throw new UsageError('Il faut le fichier d’une fiche.');
  refuseFiles(others);
  const text = readLenientText(path);
  if (text.value === undefined) {
    process.stderr.write(`${problemLines([{ step: 'Lecture du fichier', problems: text.problems }]).join('\n')}\n`);
    return 1;
  }
  const { certification, problems } = previewFiche(text.value);
  const said = problems.map(({ code, level, where, message }) => ({ code, level, where, message }));
  process.stdout.write(`${JSON.stringify({ certification, problems: said }, null, 2)}\n`);
  return certification ? 0 : 1;
}
