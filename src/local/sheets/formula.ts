// Formula text as a French file holds it (English names, `;` between arguments): read into pieces, references apart, and written again.

import { columnIndex, columnLetters } from './a1.ts';
import { notEmulated, refuse } from './refusal.ts';

export type Corner = { row: number; column: number; rowFixed: boolean; columnFixed: boolean };
/** `prefix` is the tab as written, `!` included, or empty; `title` the tab's title, or undefined for the formula's own tab. */
export type Reference = { prefix: string; title: string | undefined; first: Corner; last: Corner | undefined };
export type Piece = string | Reference;

// not the end of `#REF!`
const tab = `(?<![#\\w.À-ÿ])(?:'(?:[^']|'')+'|[A-Za-zÀ-ÿ_][\\wÀ-ÿ.]*)!`;
const corner = `\\$?[A-Za-z]{1,3}\\$?\\d+`;
const scanner = new RegExp(
  `("(?:[^"]|"")*")|(${tab})?(?<![\\w$.À-ÿ#])(${corner})(?::(${corner}))?(?![\\w(!.À-ÿ])|(${tab})`,
  'g',
);
const cornerParts = /(\$?)([A-Za-z]{1,3})(\$?)(\d+)/;

/** @throws Refusal for what a French file cannot read, or what this stand-in cannot calculate. */
export function parseFormula(text: string): Piece[] {
  if (!text.startsWith('=')) refuse(`Invalid formula, it must begin with "=": ${text}`);
  const pieces: Piece[] = [];
  let at = 0;
  let depth = 0;
  scanner.lastIndex = 0;
  const plain = (part: string) => {
    if (part === '') return;
    depth = checkPlain(part, depth, text);
    pieces.push(part);
  };
  for (let match = scanner.exec(text); match; match = scanner.exec(text)) {
    plain(text.slice(at, match.index));
    at = match.index + match[0].length;
    const [whole, quoted, prefix, first, last] = match;
    if (quoted !== undefined) pieces.push(whole);
    else if (first !== undefined) pieces.push(reference(prefix ?? '', first, last));
    else notEmulated(`a tab's name without a bounded range: ${text}`);
  }
  plain(text.slice(at));
  if (depth !== 0) refuse(`Formula parse error: ${text}`);
  return pieces;
}

function checkPlain(part: string, depthBefore: number, text: string): number {
  let depth = depthBefore;
  for (let i = 0; i < part.length; i++) {
    const letter = part[i];
    if (letter === '(') depth += 1;
    else if (letter === ')') depth -= 1;
    else if (letter === '{') notEmulated(`array literal: ${text}`);
    else if (letter === ':') notEmulated(`unbounded range: ${text}`);
    else if (letter === '"') refuse(`Formula parse error: ${text}`);
    else if (letter === ',' && !(/\d/.test(part[i - 1] ?? '') && /\d/.test(part[i + 1] ?? ''))) {
      refuse(`Formula parse error (in this locale arguments are separated by ";"): ${text}`);
    }
    if (depth < 0) refuse(`Formula parse error: ${text}`);
  }
  return depth;
}

function reference(prefix: string, first: string, last: string | undefined): Reference {
  return {
    prefix,
    title: prefix === '' ? undefined : titleOf(prefix),
    first: parseCorner(first),
    last: last === undefined ? undefined : parseCorner(last),
  };
}

function titleOf(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function parseCorner(text: string): Corner {
  const [, columnFixed, letters = '', rowFixed, digits] = cornerParts.exec(text) ?? [];
  return {
    row: Number(digits) - 1,
    column: columnIndex(letters),
    rowFixed: rowFixed === '$',
    columnFixed: columnFixed === '$',
  };
}

function cornerText(corner: Corner): string {
  return `${corner.columnFixed ? '$' : ''}${columnLetters(corner.column)}${corner.rowFixed ? '$' : ''}${corner.row + 1}`;
}

export function referenceText(reference: Reference): string {
  const { prefix, first, last } = reference;
  return last ? `${prefix}${cornerText(first)}:${cornerText(last)}` : `${prefix}${cornerText(first)}`;
}

export function writeFormula(pieces: readonly Piece[]): string {
  let text = '';
  for (const piece of pieces) text += typeof piece === 'string' ? piece : referenceText(piece);
  return text;
}

/** The formula as it reads `rows` lower and `columns` to the right of where it stood: relative references follow. */
export function fillFormula(pieces: readonly Piece[], rows: number, columns: number): string {
  let text = '';
  for (const piece of pieces) text += typeof piece === 'string' ? piece : filledReference(piece, rows, columns);
  return text;
}

function filledReference(reference: Reference, rows: number, columns: number): string {
  const first = shiftedCorner(reference.first, rows, columns);
  const last = reference.last && shiftedCorner(reference.last, rows, columns);
  if (!first || (reference.last && !last)) return '#REF!';
  return referenceText({ ...reference, first, last });
}

function shiftedCorner(corner: Corner, rows: number, columns: number): Corner | undefined {
  const row = corner.rowFixed ? corner.row : corner.row + rows;
  const column = corner.columnFixed ? corner.column : corner.column + columns;
  return row < 0 || column < 0 ? undefined : { ...corner, row, column };
}

/** As the engine reads it: `,` between arguments, `.` in decimals, and `#REF!` for a tab that is not there, as in Google. */
export function engineFormula(text: string, hasTab: (title: string) => boolean): string {
  return parseFormula(text)
    .map((piece) => {
      if (typeof piece !== 'string') {
        return piece.title === undefined || hasTab(piece.title) ? referenceText(piece) : '#REF!';
      }
      return piece.startsWith('"') ? piece : piece.replaceAll(',', '.').replaceAll(';', ',');
    })
    .join('');
}
