// How long the grids and the results of a session are kept: a field that people fill, and the day it comes to an end.

import { IsoDate } from './certification.ts';
import { nowhere, type Place, type Problem } from './problem.ts';
import type { Session } from './session.ts';
import { wordsOf } from './words.ts';

const DAY_MS = 86_400_000;

/** « 31/12/2027 », « 3 mois », « 1 an », « 30 jours » after the last day, as an ISO date; null when it says none. */
export function retentionEnd(text: string, lastDay: string): string | null {
  const french = /(\d{1,2})[/.](\d{1,2})[/.](\d{4})/.exec(text);
  if (french) return realDay(Number(french[3]), Number(french[2]), Number(french[1]));
  const [, count, unit = ''] = /(\d{1,3})\s*(\p{L}+)/u.exec(text) ?? [];
  if (!count || !IsoDate.safeParse(lastDay).success) return null;
  const [year = 0, month = 1, day = 1] = lastDay.split('-').map(Number);
  const number = Number(count);
  const [word = ''] = wordsOf(unit);
  if (/^jours?$/.test(word)) return isoOf(Date.UTC(year, month - 1, day) + number * DAY_MS);
  if (word === 'mois') return monthsLater(year, month, day, number);
  return /^an(s|nees?)?$/.test(word) ? monthsLater(year, month, day, number * 12) : null;
}

/** What should no longer be kept today. `locate`: the cell of the field. */
export function checkRetention(
  { retention, lastDay }: Pick<Session, 'retention' | 'lastDay'>,
  today: string,
  locate: (what: 'grids' | 'results') => Place = () => nowhere,
): Problem[] {
  return (['grids', 'results'] as const).flatMap((what): Problem[] => {
    const until = retentionEnd(retention[what], lastDay);
    if (until === null || today.slice(0, 10) <= until) return [];
    return [{ code: 'retention-over', level: 'warning', where: locate(what), what, until }];
  });
}

/** The same day of a later month, or its last one. */
function monthsLater(year: number, month: number, day: number, months: number): string {
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return isoOf(Date.UTC(year, month - 1 + months, Math.min(day, last)));
}

function realDay(year: number, month: number, day: number): string | null {
  const time = Date.UTC(year, month - 1, day);
  return new Date(time).getUTCDate() === day ? isoOf(time) : null;
}

function isoOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
