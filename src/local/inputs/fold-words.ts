// Words compared as people compare them: accents, case, apostrophes, dashes and spaces aside.

/** `foldWords('D’Élève ')` is `d eleve`. */
export function foldWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/giu, 'oe')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Case aside, and however the accents are coded; nothing trimmed. */
export function sameLabel(one: string, other: string): boolean {
  return one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase();
}
