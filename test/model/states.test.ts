// Which action each state of a session allows, where it leads, and what is asked first.

import { describe, expect, it } from 'vitest';
import { SessionState } from '../../src/model/session.ts';
import {
  asksFirst,
  needsReason,
  phaseOf,
  type SessionAction,
  sessionActions,
  stateAfter,
  statesAllowing,
} from '../../src/model/states.ts';

const states = SessionState.options;

/** The state after the action, from each state in the order of a session; null where it is refused. */
const table: Record<SessionAction, (SessionState | null)[]> = {
  importFiche: ['preparation', null, null, null, null],
  useFiche: ['preparation', null, null, null, null],
  prepare: ['preparation', null, null, null, null],
  saveSession: ['preparation', 'ready', 'running', null, null],
  addPeople: ['preparation', 'ready', 'running', null, null],
  generate: ['ready', 'ready', 'running', 'deliberation', null],
  testAccess: ['preparation', 'ready', 'running', null, null],
  send: [null, 'running', 'running', null, null],
  withdrawAccess: [null, 'ready', 'running', 'deliberation', 'closed'],
  lockGrids: [null, null, 'running', 'deliberation', null],
  unlockGrids: [null, null, 'running', 'deliberation', null],
  replaceJuror: [null, 'ready', 'running', null, null],
  collect: ['preparation', 'ready', 'running', 'deliberation', null],
  resolveConflict: [null, 'ready', 'running', 'deliberation', null],
  saveEntries: [null, 'ready', 'running', 'deliberation', null],
  coverage: [null, 'ready', 'running', 'deliberation', 'closed'],
  exportDeliberation: [null, null, null, 'deliberation', null],
  exportPdf: [null, 'ready', 'running', 'deliberation', 'closed'],
  paperKit: [null, 'ready', 'running', 'deliberation', 'closed'],
  openDeliberation: [null, 'deliberation', 'deliberation', null, null],
  backToExamDay: [null, null, null, 'running', null],
  fillDeliberation: [null, null, null, 'deliberation', null],
  saveDecisions: [null, null, null, 'deliberation', null],
  fillResults: [null, null, null, 'deliberation', null],
  individualSheets: [null, null, null, 'deliberation', 'closed'],
  register: [null, null, null, 'deliberation', 'closed'],
  exportPerson: ['preparation', 'ready', 'running', 'deliberation', 'closed'],
  deletePerson: ['preparation', 'ready', 'running', 'deliberation', 'closed'],
  purge: [null, null, null, null, 'closed'],
  close: [null, null, null, 'closed', null],
  reopen: [null, null, null, null, 'deliberation'],
};

describe('états d’une session', () => {
  it('chaque action a sa ligne', () => {
    expect([...sessionActions].sort()).toEqual(Object.keys(table).sort());
  });

  it.each(Object.entries(table) as [SessionAction, (SessionState | null)[]][])(
    '%s, de Préparation à Close, mène à %j',
    (action, expected) => {
      expect(states.map((state) => stateAfter(action, state))).toEqual(expected);
      expect(statesAllowing(action)).toEqual(states.filter((_, rank) => expected[rank] !== null));
    },
  );

  it('revenir au jour de l’examen, rouvrir une grille et rouvrir la session demandent un motif, rien d’autre', () => {
    expect(sessionActions.filter(needsReason)).toEqual(['unlockGrids', 'backToExamDay', 'reopen']);
  });

  it('relever les grilles pendant la délibération demande d’abord, rien d’autre', () => {
    const asking = sessionActions.flatMap((action) =>
      states.filter((state) => asksFirst(action, state)).map((state) => `${action} ${state}`),
    );
    expect(asking).toEqual(['collect deliberation']);
  });

  it('se montre en trois phases', () => {
    expect(states.map(phaseOf)).toEqual(['prepare', 'examDay', 'examDay', 'conclude', 'conclude']);
  });
});
