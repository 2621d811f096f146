// Sessions from the deliberation on, made through the panel's own calls.

import type { WorkbookSnapshot } from '../../src/local/snapshot.ts';
import { type Day, newDay, ratedDay } from './session.ts';

const saved = new Map<string, WorkbookSnapshot>();

function once(name: string, make: () => Day): Day {
  const before = saved.get(name);
  if (before) return newDay(before);
  const day = make();
  saved.set(name, day.host.snapshot(day.id));
  return day;
}

/** Candidate 3 has one competence not acquired; nothing is decided. */
export function openedDay(): Day {
  return once('opened', () => {
    const day = ratedDay({ 'J2|C03|BC03-1|*': 'Non acquise', 'J3|C03|BC03-1|*': 'Non acquise' });
    day.call({ action: 'openDeliberation' });
    return day;
  });
}

/** Everybody wins the title, but candidate 3, refused one block without a word. */
export function unreasonedDay(): Day {
  return once('unreasoned', () => {
    const day = openedDay();
    for (const candidate of ['C01', 'C02', 'C03', 'C04']) decide(day, candidate);
    return day;
  });
}

/** The same with the reason; a rating of candidate 1 has changed since, and the results are filled. */
export function decidedDay(): Day {
  return once('decided', () => {
    const day = unreasonedDay();
    const reason = { was: '', value: 'Séances non préparées' };
    day.call({ action: 'saveDecisions', candidate: 'C03', decisions: [{ item: 'BC03', reason }] });
    const entries = [{ item: 'BC01-1', column: '*', was: 'Acquise', value: 'Non acquise' }];
    day.call({ action: 'saveEntries', rater: 'J1', candidate: 'C01', entries });
    day.call({ action: 'fillResults' });
    return day;
  });
}

function decide(day: Day, candidate: string): void {
  const block = (item: string) => {
    const value = candidate === 'C03' && item === 'BC03' ? 'refused' : 'awarded';
    return { item, decision: { was: '', value } } as const;
  };
  const interview = { item: 'EF', decision: { was: '', value: 'satisfactory' } } as const;
  const decisions = [...['BC01', 'BC02', 'BC03'].map(block), interview];
  day.call({ action: 'saveDecisions', candidate, decisions });
}

export function closedDay(): Day {
  return once('closed', () => {
    const day = decidedDay();
    const answer = day.answer({ action: 'close', confirm: ['close-session'] });
    if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join('\n'));
    return day;
  });
}
