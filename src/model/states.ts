// Which action a session allows in which state, and the state it leads to.

import type { SessionState } from './session.ts';

/** `leadsTo`: the states that allow it, each with the state after it; `needsReason`: asked for and kept in the history; `asksFirst`: states where a person confirms. */
type Rule = {
  leadsTo: Partial<Record<SessionState, SessionState>>;
  needsReason?: true;
  asksFirst?: readonly SessionState[];
};

const withGrids = { ready: 'ready', running: 'running', deliberation: 'deliberation', closed: 'closed' } as const;

const decided = { deliberation: 'deliberation', closed: 'closed' } as const;

const untilDeliberation = { preparation: 'preparation', ready: 'ready', running: 'running' } as const;

const rules = {
  importFiche: { leadsTo: { preparation: 'preparation' } },
  useFiche: { leadsTo: { preparation: 'preparation' } },
  prepare: { leadsTo: { preparation: 'preparation' } },
  saveSession: { leadsTo: untilDeliberation },
  addPeople: { leadsTo: untilDeliberation },
  generate: {
    leadsTo: { preparation: 'ready', ready: 'ready', running: 'running', deliberation: 'deliberation' },
  },
  testAccess: { leadsTo: { preparation: 'preparation', ready: 'ready', running: 'running' } },
  send: { leadsTo: { ready: 'running', running: 'running' } },
  withdrawAccess: { leadsTo: withGrids },
  lockGrids: { leadsTo: { running: 'running', deliberation: 'deliberation' } },
  unlockGrids: { leadsTo: { running: 'running', deliberation: 'deliberation' }, needsReason: true },
  replaceJuror: { leadsTo: { ready: 'ready', running: 'running' } },
  collect: {
    leadsTo: { preparation: 'preparation', ready: 'ready', running: 'running', deliberation: 'deliberation' },
    asksFirst: ['deliberation'],
  },
  resolveConflict: { leadsTo: { ready: 'ready', running: 'running', deliberation: 'deliberation' } },
  saveEntries: { leadsTo: { ready: 'ready', running: 'running', deliberation: 'deliberation' } },
  coverage: { leadsTo: withGrids },
  exportDeliberation: { leadsTo: { deliberation: 'deliberation' } },
  exportPdf: { leadsTo: withGrids },
  paperKit: { leadsTo: withGrids },
  openDeliberation: { leadsTo: { ready: 'deliberation', running: 'deliberation' } },
  backToExamDay: { leadsTo: { deliberation: 'running' }, needsReason: true },
  fillDeliberation: { leadsTo: { deliberation: 'deliberation' } },
  saveDecisions: { leadsTo: { deliberation: 'deliberation' } },
  fillResults: { leadsTo: { deliberation: 'deliberation' } },
  individualSheets: { leadsTo: decided },
  register: { leadsTo: decided },
  exportPerson: { leadsTo: { preparation: 'preparation', ...withGrids } },
  deletePerson: { leadsTo: { preparation: 'preparation', ...withGrids } },
  purge: { leadsTo: { closed: 'closed' } },
  close: { leadsTo: { deliberation: 'closed' } },
  reopen: { leadsTo: { closed: 'deliberation' }, needsReason: true },
} satisfies Record<string, Rule>;

export type SessionAction = keyof typeof rules;

export const sessionActions = Object.keys(rules) as SessionAction[];

/** The state after the action, the same one when it moves nothing; null when the state does not allow it. */
export function stateAfter(action: SessionAction, state: SessionState): SessionState | null {
  const rule: Rule = rules[action];
  return rule.leadsTo[state] ?? null;
}

/** The states in which a person may ask for the action, in the order of a session. */
export function statesAllowing(action: SessionAction): SessionState[] {
  return Object.keys(rules[action].leadsTo) as SessionState[];
}

export function needsReason(action: SessionAction): boolean {
  const rule: Rule = rules[action];
  return rule.needsReason === true;
}

export function asksFirst(action: SessionAction, state: SessionState): boolean {
  const rule: Rule = rules[action];
  return rule.asksFirst?.includes(state) === true;
}

export type Phase = 'prepare' | 'examDay' | 'conclude';

const phases: Record<SessionState, Phase> = {
  preparation: 'prepare',
  ready: 'examDay',
  running: 'examDay',
  deliberation: 'conclude',
  closed: 'conclude',
};

/** The phase that the panel shows. A session on paper goes from `ready` to the deliberation without being `running`. */
export function phaseOf(state: SessionState): Phase {
  return phases[state];
}
