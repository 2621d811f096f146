// The pasted text as numbered lines without the accidents of a copy: odd spaces, hidden signs, bullets of a symbol font.

/** `number`: 1-based, in the pasted text; `text`: single spaces, trimmed; `raw`: with its tabs. */
export type Line = { number: number; text: string; raw: string };

const hiddenSigns = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** A blank line that follows a blank line is left out: two say no more than one. */
export function toLines(pasted: string): Line[] {
  const raws = unquote(pasted)
    .normalize('NFC')
    .replace(hiddenSigns, '')
    .split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/);
  const lines: Line[] = [];
  let blank = false;
  raws.forEach((raw, index) => {
    const text = singleSpaced(raw);
    if (text !== '' || !blank) lines.push({ number: index + 1, text, raw });
    blank = text === '';
  });
  return lines;
}

/** A line as cut by its tabs. */
export function cellsOf(line: Line): string[] {
  return line.raw.includes('\t') ? line.raw.split('\t').map(singleSpaced) : [line.text];
}

/** A cell copied from a spreadsheet comes between quotes, its own quotes doubled. */
function unquote(pasted: string): string {
  if (!pasted.startsWith('"') || !pasted.trimEnd().endsWith('"')) return pasted;
  return pasted.trimEnd().slice(1, -1).replace(/""/g, '"');
}

function singleSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** For comparing what people would call the same words: no case, no accents, one apostrophe, one dash, no doubled final stop. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/[‐-―]/g, '-')
    .replace(/œ/g, 'oe')
    .replace(/\s+/g, ' ')
    .replace(/ ?[.;:,]+$/, '')
    .trim();
}

export type Marker = { kind: 'number'; number: number } | { kind: 'bullet' } | { kind: 'none' };

// The page writes « • » and, from a symbol font, private-use signs such as U+F0A7.
const bullet = /^[•●○▪■◦‣⁃·*–—\-\ue000-\uf8ff] ?(?=\S)/u;
const dashBullet = /^[*–—-](?! )/;
const listNumber = /^(\d{1,2})[.)] (?=\S)/;

/** Splits a line into its list marker, if any, and the rest. */
export function readMarker(text: string): { marker: Marker; rest: string } {
  const number = listNumber.exec(text);
  if (number) return { marker: { kind: 'number', number: Number(number[1]) }, rest: text.slice(number[0].length) };
  const sign = dashBullet.test(text) ? null : bullet.exec(text);
  if (sign) return { marker: { kind: 'bullet' }, rest: text.slice(sign[0].length) };
  return { marker: { kind: 'none' }, rest: text };
}

/** ES2020 has no `at(-1)`. */
export function lastOf<T>(list: readonly T[]): T | undefined {
  return list[list.length - 1];
}

export function filled(lines: readonly Line[]): Line[] {
  return lines.filter((line) => line.text !== '');
}
