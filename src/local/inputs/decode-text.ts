// The text of an input file: UTF-8, with or without its mark; anything else is refused with how to save it.

import { failed, inputError, type Read } from './input-problem.ts';

const SAVE_AS_UTF8 =
  'Enregistrez-le en UTF-8 : dans Excel, type « CSV UTF-8 » ; dans LibreOffice, jeu de caractères « Unicode (UTF-8) » ; dans un éditeur de texte, encodage « UTF-8 ».';

/** The whole text without byte order mark. A string is taken as already decoded, and refused where decoding lost a character. */
export function decodeText(source: Uint8Array | string, fileName: string): Read<string> {
  const text = typeof source === 'string' ? source : decodeBytes(source);
  if (text === undefined) return failed(inputError(fileName, `Ce fichier n’est pas en UTF-8. ${SAVE_AS_UTF8}`));
  const lost = text.search(/[\uFFFD\0]/);
  if (lost >= 0) {
    const where = `${fileName}, ligne ${lineOf(text, lost)}`;
    return failed(inputError(where, `Un caractère est illisible : le fichier n’est pas en UTF-8. ${SAVE_AS_UTF8}`));
  }
  return { value: text.replace(/^\uFEFF/, ''), problems: [] };
}

/** 1-based line of a character. */
export function lineOf(text: string, offset: number): number {
  return linesOf(text.slice(0, offset));
}

export function linesOf(text: string): number {
  return text.split(/\r\n|\r|\n/).length;
}

function decodeBytes(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
