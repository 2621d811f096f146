// How long the grids and the results of a session are kept: a field that people fill, and the day it comes to an end.

import { IsoDate } from './certification.ts';
import { nowhere, type Place, type Problem } from './problem.ts';
import { retentionParts, type Term } from './retention-words.ts';
import type { Session } from './session.ts';

const DAY_MS = 86_400_000;

/** « 31/12/2027 », « 31 décembre 2027 », or « 3 mois », « un an » after the last day, as an ISO date; null when it says none, or two. */
export function retentionEnd(text: string, lastDay: string): string | null {
  const parts = retentionParts(text);
  if (!parts) return null;
  const hasLastDay = IsoDate.safeParse(lastDay).success;
  const ends = parts.flatMap((part) => {
    if (typeof part === 'string') return [part];
    return hasLastDay ? [endOfTerm(part, lastDay)] : [];
  });
  const [end = null, another] = new Set(ends);
  return another === undefined ? end : null;
}

/** What should no longer be kept today, and what cannot be told. `locate`: the cell of the field. */
export function checkRetention(
  { retention, lastDay }: Pick<Session, 'retention' | 'lastDay'>,
  today: string,
  locate: (what: 'grids' | 'results') => Place = () => nowhere,
): Problem[] {
  return (['grids', 'results'] as const).flatMap((what): Problem[] => {
    const typed = retention[what].trim();
    const until = retentionEnd(typed, lastDay);
    const isMissingLastDay = lastDay === '' && retentionParts(typed) !== null;
    if (until === null) {
      if (typed === '' || isMissingLastDay) return [];
      return [{ code: 'retention-unreadable', level: 'warning', where: locate(what), what, value: typed }];
    }
    if (today.slice(0, 10) <= until) return [];
    return [{ code: 'retention-over', level: 'warning', where: locate(what), what, until }];
  });
}

/** The same day of a later month, or its last one; then the days. */
function endOfTerm({ months, days }: Term, lastDay: string): string {
  const [year = 0, month = 1, day = 1] = lastDay.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const time = Date.UTC(year, month - 1 + months, Math.min(day, last)) + days * DAY_MS;
  return new Date(time).toISOString().slice(0, 10);
}
