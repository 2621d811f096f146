// The jury of each candidate: two jurors, who did not train them and are not of their company.

import { presentPanel } from '../panel.ts';
import type { Problem } from '../problem.ts';
import { sessionProblem } from '../problems/session.ts';
import type { Candidate, Juror, Session } from '../session.ts';
import { isSameText, namesPerson } from '../words.ts';
import { anywhere, type Locate } from './locate.ts';

const JURORS_DUE = 2;

type People = Pick<Session, 'candidates' | 'jurors'>;

/** Arrêté du 22 décembre 2015, art. 6. Of a candidate who will not come (absent, excused) nothing is asked. */
export function checkPanelSizes(session: People, locate: Locate = anywhere): Problem[] {
  const awaited = session.candidates.filter(({ attendance }) => attendance === 'present' || attendance === 'fraud');
  return awaited.flatMap((candidate): Problem[] => {
    const where = locate(candidate.key, 'panel');
    const panel = panelOf(candidate, session);
    if (panel.length < JURORS_DUE) {
      return [sessionProblem('too-few-jurors', where, { candidate: candidate.number, onPanel: panel.length })];
    }
    const present = presentPanel(candidate, session).length;
    if (present >= JURORS_DUE) return [];
    const absent = panel.filter((juror) => juror.attendance === 'absent').map((juror) => juror.number);
    return [sessionProblem('too-few-present-jurors', where, { candidate: candidate.number, present, absent })];
  });
}

/** A trainer never sits on the panel of whom they trained: same e-mail, or same name. */
export function checkTrainers(session: People, locate: Locate = anywhere): Problem[] {
  return session.candidates.flatMap((candidate) =>
    panelOf(candidate, session)
      .filter((juror) => namesPerson(candidate.trainer, juror))
      .map((juror) =>
        sessionProblem('juror-trained-candidate', locate(candidate.key, 'panel'), {
          candidate: candidate.number,
          juror: juror.number,
        }),
      ),
  );
}

export function checkCompanies(session: People, locate: Locate = anywhere): Problem[] {
  return session.candidates.flatMap((candidate) =>
    panelOf(candidate, session)
      .filter((juror) => isSameText(juror.company, candidate.company))
      .map((juror) =>
        sessionProblem('juror-of-same-company', locate(candidate.key, 'panel'), {
          candidate: candidate.number,
          juror: juror.number,
          company: candidate.company,
        }),
      ),
  );
}

/** Absent jurors too: the panel as it was set up. */
function panelOf(candidate: Candidate, session: People): Juror[] {
  return session.jurors.filter((juror) => candidate.panel.includes(juror.key));
}
