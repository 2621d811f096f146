// Whose ratings count for a candidate, and who has a place in the grids.

import { JURY } from './entry.ts';
import type { Candidate, Juror, Session } from './session.ts';

/** The jurors of the candidate's panel who are there, in the order of the jury: an absent juror is out of every panel. */
export function presentPanel(candidate: Candidate, session: Pick<Session, 'jurors'>): Juror[] {
  return session.jurors.filter((juror) => juror.attendance === 'present' && candidate.panel.includes(juror.key));
}

/**
 * The raters whose entries count for this candidate: keys of the present jurors of the panel; in joint mode the jury
 * as one, `J*`. None when no juror of the panel is present, in joint mode too: a jury of nobody assesses nothing.
 */
export function ratersOf(candidate: Candidate, session: Pick<Session, 'mode' | 'jurors'>): string[] {
  const present = presentPanel(candidate, session);
  if (session.mode !== 'joint') return present.map((juror) => juror.key);
  return present.length > 0 ? [JURY] : [];
}

/** The raters who have columns in every grid of the session, whatever the panels: `J*`, or every juror's key. */
export function gridRaters(session: Pick<Session, 'mode' | 'jurors'>): string[] {
  return session.mode === 'joint' ? [JURY] : session.jurors.map((juror) => juror.key);
}
