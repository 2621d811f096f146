// Reading a file that a person named, with a French sentence when it cannot be.

import { readFileSync } from 'node:fs';
import { failed, inputError, type Read } from '../inputs/input-problem.ts';

const sentences: Readonly<Record<string, string>> = {
  ENOENT: 'Ce fichier n’existe pas : vérifiez son nom et son dossier.',
  ENOTDIR: 'Ce fichier n’existe pas : vérifiez son nom et son dossier.',
  EISDIR: 'C’est un dossier : donnez un fichier.',
  EACCES: 'Ce fichier ne peut pas être lu : vérifiez vos droits.',
  EPERM: 'Ce fichier ne peut pas être lu : vérifiez vos droits.',
};

export function readBytes(path: string): Read<Uint8Array> {
  try {
    return { value: readFileSync(path), problems: [] };
  } catch (error) {
    return failed(
      inputError(path, sentences[(error as { code?: string }).code ?? ''] ?? 'Ce fichier ne peut pas être lu.'),
    );
  }
}

/** A fiche in any encoding: what is no UTF-8 gets replacement signs, which the add-on tells of. */
export function readLenientText(path: string): Read<string> {
  const { value, problems } = readBytes(path);
  return { value: value && new TextDecoder('utf-8').decode(value), problems };
}
