// The small session with every decision taken: what is left is to fill the papers and close.

import type { SessionInput } from '../../src/local/inputs/session-schema.ts';
import type { WorkbookSnapshot } from '../../src/local/snapshot.ts';
import { type Day, done, newDay, tab } from './day.ts';
import { generated } from './small-session.ts';

export const agreed = ['close-session'];

const saved = new Map<string, WorkbookSnapshot>();

/** Candidate 1 wins the title, 2 (who holds BC01) two blocks, 3 is absent, 4 fails; reasons where they are due. */
export function decided(changes: Partial<SessionInput> = {}): Day {
  const name = JSON.stringify(changes);
  const known = saved.get(name);
  if (known) return newDay(known);
  const day = generated(changes);
  for (const [row, column, text] of [
    ['C01|BC03-1', 'J1|*', 'Acquise'],
    ['C01|BC03-1', 'J1|note', 'Observation confidentielle du juré 1'],
    ['C04|BC03-1', 'J2|*', 'Non acquise'],
  ] as const)
    day.type(tab.bc03, row, column, text);
  done(day.call('openDeliberation'));
  const decide = (row: string, decision: string, reason = 'Constaté par le jury à l’entretien') => {
    day.type(tab.deliberation, row, 'decision', decision);
    day.type(tab.deliberation, row, 'reason', reason);
  };
  for (const block of ['BC01', 'BC02', 'BC03']) {
    decide(`C01|${block}`, 'Obtenu');
    decide(`C03|${block}`, 'Non présenté', '');
    decide(`C04|${block}`, 'Non obtenu', 'Gestes non montrés');
  }
  decide('C02|BC02', 'Obtenu');
  decide('C02|BC03', 'Obtenu');
  decide('C01|EF', 'Satisfaisant');
  decide('C02|EF', 'Non satisfaisant', 'Cadre de l’insertion mal connu');
  decide('C04|EF', 'Non satisfaisant', 'Cadre de l’insertion mal connu');
  done(day.call('fillDeliberation'));
  saved.set(name, day.host.snapshot(day.id));
  return day;
}

/** The same, closed. */
export function closed(changes: Partial<SessionInput> = {}): Day {
  const name = `closed ${JSON.stringify(changes)}`;
  const known = saved.get(name);
  if (known) return newDay(known);
  const day = decided(changes);
  done(day.call('close', { confirm: agreed }));
  saved.set(name, day.host.snapshot(day.id));
  return day;
}

export const fingerprintOf = (day: Day) => String(day.value(tab.session, 'fingerprint', 'value'));
