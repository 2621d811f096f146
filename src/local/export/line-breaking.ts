// Cuts the text of a cell into printed lines.

/** Width of one line, in any unit, the same as the width asked for. */
export type Measure = (line: string) => number;

// A line ends after a space, but not beside French punctuation (« mot » ; ?), or after a hyphen or slash between letters.
// U+00A0 and U+202F are no such spaces.
const breakPlaces = /(?<=[^ «] +)(?=[^ »;:?!])|(?<=\p{L}[-/])(?=\p{L})/u;

/** The lines of `text` in a column of `width`; a word wider than the column is cut between characters. */
export function wrapText(text: string, width: number, measure: Measure): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width, measure));
}

function wrapParagraph(paragraph: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  let lineWidth = 0;
  for (const piece of paragraph.split(breakPlaces)) {
    if (line !== '' && lineWidth + measure(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
      lineWidth = 0;
    }
    const [whole, rest] = line === '' ? cutWord(piece, width, measure) : [[], piece];
    lines.push(...whole);
    line += rest;
    lineWidth += measure(rest);
  }
  return [...lines, line.trimEnd()];
}

/** The full lines that a too wide word fills, punctuation held to it included, and what is left of it. */
function cutWord(word: string, width: number, measure: Measure): [string[], string] {
  const lines: string[] = [];
  let rest = word;
  while (measure(rest.trimEnd()) > width) {
    const longest = longestStart(rest, width, measure) || firstCharacter(rest);
    const lastSpace = rest.slice(0, longest.length + 1).lastIndexOf(' ');
    const head = lastSpace > 0 ? rest.slice(0, lastSpace + 1) : longest;
    lines.push(head.trimEnd());
    rest = rest.slice(head.length);
  }
  return [lines, rest];
}

/** The longest beginning of `text` that is at most `width` wide. */
export function longestStart(text: string, width: number, measure: Measure): string {
  const characters = [...text];
  let fits = 0;
  let tooLong = characters.length + 1;
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (measure(characters.slice(0, middle).join('')) <= width) fits = middle;
    else tooLong = middle;
  }
  return characters.slice(0, fits).join('');
}

/** The longest end of `text` that is at most `width` wide. */
export function longestEnd(text: string, width: number, measure: Measure): string {
  const reversed = (value: string) => [...value].reverse().join('');
  return reversed(longestStart(reversed(text), width, (part) => measure(reversed(part))));
}

function firstCharacter(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0x20);
}
