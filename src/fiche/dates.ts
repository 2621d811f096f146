// Dates as a fiche or a spreadsheet writes them, to ISO.

import { fold } from './lines.ts';

const months = 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' ');
const numeric = /\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b/;
const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/;
const written = /\b(\d{1,2})(?:er)? ([a-z]{3,9}) (\d{4})\b/;

/** The first date of a text as `2029-11-08`; null when there is none, or it does not exist. */
export function readDate(text: string): string | null {
  const folded = fold(text.slice(0, 300));
  const isoFound = iso.exec(folded);
  if (isoFound) return toIso(Number(isoFound[1]), Number(isoFound[2]), Number(isoFound[3]));
  const found = numeric.exec(folded);
  if (found) return toIso(Number(found[3]), Number(found[2]), Number(found[1]));
  const words = written.exec(folded);
  return words ? toIso(Number(words[3]), months.indexOf(words[2] ?? '') + 1, Number(words[1])) : null;
}

function toIso(year: number, month: number, day: number): string | null {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  if (days === undefined || day < 1 || day > days) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
