// A session small enough to be followed by hand: four candidates, three jurors, the embedded certification.

import { embeddedCertification as certification } from '../../src/fiche/embedded-certification.ts';
import { typeSession } from '../../src/local/commands/by-hand.ts';
import type { CandidateInput, JurorInput, SessionInput } from '../../src/local/inputs/session-schema.ts';
import type { WorkbookSnapshot } from '../../src/local/snapshot.ts';
import { type Day, done, newDay, secretary } from './day.ts';

const juror = (number: number, lastName: string, firstName: string): JurorInput => ({
  number,
  lastName,
  firstName,
  email: `jure-${number}@example.com`,
  quality: 'Encadrant technique',
  company: `Structure ${number}`,
  habilitatedUntil: '2029-06-30',
  attendance: 'present',
});

const candidate = (
  number: number,
  lastName: string,
  firstName: string,
  changes: Partial<CandidateInput> = {},
): CandidateInput => ({
  number,
  ceresId: '',
  lastName,
  firstName,
  email: '',
  accessRoute: certification.accessRoutes.find(({ open }) => open)?.name ?? '',
  company: '',
  trainer: 'Sylvie Garnier',
  arrangement: '',
  blocks: ['BC01', 'BC02', 'BC03'],
  held: [],
  panel: [1, 2],
  attendance: 'present',
  dossier: '',
  ecf: {},
  ...changes,
});

/** Candidate 2 holds BC01, candidate 3 is absent, candidate 4 sits before the jurors 2 and 3. */
export function smallSession(changes: Partial<SessionInput> = {}): SessionInput {
  return {
    kind: 'title',
    number: '2026-041',
    centre: 'Centre Les Trois Chemins',
    place: 'Limoges',
    firstDay: '2026-12-07',
    lastDay: '2026-12-09',
    deliberationDay: '',
    mode: 'open',
    byModality: true,
    scale: [
      { label: 'Acquise', meaning: 'attests' },
      { label: 'Partiellement acquise', meaning: 'partial' },
      { label: 'Non acquise', meaning: 'refutes' },
      { label: 'Non observée', meaning: 'silent' },
    ],
    team: [secretary, 'adjointe@example.org'],
    incidents: [],
    jurors: [
      juror(1, 'Castagné-Delorme', 'Nolwenn'),
      juror(2, 'Benmoulay', 'Idriss'),
      juror(3, 'Le Quellec', 'Maryvonne'),
    ],
    candidates: [
      candidate(1, 'Nowicka', 'Zofia'),
      candidate(2, 'd’Aubarède', 'Kévin', { blocks: ['BC02', 'BC03'], held: ['BC01'] }),
      candidate(3, 'Pradeau', 'Rosine', { attendance: 'absent' }),
      candidate(4, 'Adjovi', 'Prosper', { panel: [2, 3] }),
    ],
    ...changes,
  };
}

/** Typed, each person with their key, and no grid yet. */
export function prepared(session: SessionInput = smallSession()): Day {
  const day = newDay();
  done(day.call('prepare'));
  typeSession(day.doc, { session, certification }, session.team);
  for (const address of session.team.slice(1)) day.host.share(day.id, address, 'writer');
  // keys are given when a line is first read
  done(day.call('prepare'));
  return day;
}

const saved = new Map<string, WorkbookSnapshot>();

/** The grids generated; made once for all the tests of a file. */
export function generated(changes: Partial<SessionInput> = {}): Day {
  const name = JSON.stringify(changes);
  const known = saved.get(name);
  if (known) return newDay(known);
  const day = prepared(smallSession(changes));
  done(day.call('generate'));
  saved.set(name, day.host.snapshot(day.id));
  return day;
}
