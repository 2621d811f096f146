// A retention period in words: days of the calendar and lengths of time, or nothing as soon as one number is not understood.

import { wordsOf } from './words.ts';

/** A length of time after the last day of the session. */
export type Term = { months: number; days: number };

/** An ISO day, or a term. */
export type RetentionPart = string | Term;

const monthNames = [
  ['janvier', 'janv'],
  ['fevrier', 'fevr', 'fev'],
  ['mars'],
  ['avril', 'avr'],
  ['mai'],
  ['juin'],
  ['juillet', 'juil'],
  ['aout'],
  ['septembre', 'sept'],
  ['octobre', 'oct'],
  ['novembre', 'nov'],
  ['decembre', 'dec'],
];

const units: Record<string, Term> = {
  jour: { months: 0, days: 1 },
  semaine: { months: 0, days: 7 },
  mois: { months: 1, days: 0 },
  trimestre: { months: 3, days: 0 },
  semestre: { months: 6, days: 0 },
  an: { months: 12, days: 0 },
  annee: { months: 12, days: 0 },
};

const numbers: Record<string, number> = {
  ...{ un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10, onze: 11 },
  ...{ douze: 12, treize: 13, quatorze: 14, quinze: 15, seize: 16, vingt: 20, vingts: 20, trente: 30, quarante: 40 },
  ...{ cinquante: 50, soixante: 60, cent: 100, cents: 100 },
};

/** null when nothing is said, or a number is left that is neither a day's nor a term's. */
export function retentionParts(text: string): RetentionPart[] | null {
  const words = wordsOf(text).flatMap((word) => word.match(/\d+|\p{L}+/gu) ?? []);
  const parts: RetentionPart[] = [];
  let isAfterTerm = false;
  for (let at = 0; at < words.length; ) {
    const found = dayAt(words, at) ?? termAt(words, at);
    if (found) {
      const last = parts[parts.length - 1];
      if (isAfterTerm && isTerm(found.part) && isTerm(last) && days(found.part) < days(last))
        parts[parts.length - 1] = sum(last, found.part);
      else parts.push(found.part);
      at += found.count;
      isAfterTerm = isTerm(found.part);
      continue;
    }
    const word = words[at] ?? '';
    if (/\d/.test(word) || /^demie?$/.test(word) || (numbers[word] ?? 0) > 1) return null;
    // « un an et six mois » is one term, « 3 mois, 5 ans » is two
    if (word !== 'et') isAfterTerm = false;
    at += 1;
  }
  return parts.length ? parts : null;
}

type Found<Part> = { part: Part; count: number } | null;

/** « 31/12/2027 », « 31/12/27 », « 2027-12-31 », « 1er janvier 2027 ». */
function dayAt(words: readonly string[], at: number): Found<string> {
  const [first = '', ...rest] = words.slice(at);
  const isFirstOfMonth = rest[0] === 'er';
  const [second = '', third = ''] = isFirstOfMonth ? rest.slice(1) : rest;
  const named = monthNames.findIndex((names) => names.includes(second)) + 1;
  const month = named || (/^\d{1,2}$/.test(second) ? Number(second) : 0);
  const [year, day] = first.length === 4 ? [first, third] : [third, first];
  if (!month || !/^(\d{4}|\d{2})$/.test(year) || !/^\d{1,2}$/.test(day)) return null;
  const part = isoOf(Number(year.length === 2 ? `20${year}` : year), month, Number(day));
  return part ? { part, count: isFirstOfMonth ? 4 : 3 } : null;
}

/** « 3 mois », « dix-huit mois », « un an et demi ». */
function termAt(words: readonly string[], at: number): Found<Term> {
  const number = numberAt(words, at);
  const word = words[at + (number?.count ?? 0)] ?? '';
  const unit = units[word] ?? units[word.replace(/s$/, '')];
  if (!number || !unit) return null;
  const part = { months: unit.months * number.part, days: unit.days * number.part };
  const count = number.count + 1;
  const isHalf = words[at + count] === 'et' && words[at + count + 1] === 'demi' && unit.months === 12;
  return isHalf ? { part: sum(part, { months: 6, days: 0 }), count: count + 2 } : { part, count };
}

/** Up to 999. */
function numberAt(words: readonly string[], at: number): Found<number> {
  if (/^\d{1,3}$/.test(words[at] ?? '')) return { part: Number(words[at]), count: 1 };
  let part = 0;
  let count = 0;
  for (;;) {
    const isLinked = count > 0 && words[at + count] === 'et';
    const word = words[at + count + (isLinked ? 1 : 0)] ?? '';
    const value = numbers[word];
    if (value === undefined) break;
    const isTimes = (part === 4 && value === 20) || (part > 1 && part < 10 && value === 100);
    if (count > 0 && !isTimes && (part % 10 !== 0 || part <= value)) return null;
    part = isTimes ? part * value : part + value;
    count += isLinked ? 2 : 1;
  }
  return count ? { part, count } : null;
}

function isTerm(part: RetentionPart | undefined): part is Term {
  return typeof part === 'object';
}

function days(term: Term): number {
  return term.months * 30 + term.days;
}

function sum(one: Term, other: Term): Term {
  return { months: one.months + other.months, days: one.days + other.days };
}

function isoOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}
