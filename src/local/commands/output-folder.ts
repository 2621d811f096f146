// Files that appear together: written beside the folder first, moved into it at the end.

import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type InputProblem, inputError } from '../inputs/input-problem.ts';

export type OutputFile = { name: string; content: string | Uint8Array };

/** Other files of the folder stay. Gives what kept it from being written, when something did. */
export function writeTogether(folder: string, files: readonly OutputFile[]): InputProblem[] {
  const target = resolve(folder);
  let beside: string | undefined;
  try {
    mkdirSync(dirname(target), { recursive: true });
    beside = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
    for (const { name, content } of files) writeFileSync(join(beside, name), content);
    mkdirSync(target, { recursive: true });
    for (const { name } of files) renameSync(join(beside, name), join(target, name));
    return [];
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === undefined) throw error;
    return [inputError(folder, `Les fichiers ne peuvent pas être écrits ici (${code}) : choisissez un autre dossier.`)];
  } finally {
    if (beside !== undefined) rmSync(beside, { recursive: true, force: true });
  }
}

/** Before a long run: a file that stands where the folder should be. */
export function checkFolder(folder: string): InputProblem[] {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found || found.isDirectory()) return [];
  return [inputError(folder, 'C’est un fichier, pas un dossier : choisissez un autre dossier.')];
}
