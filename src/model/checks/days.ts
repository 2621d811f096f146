// The days of the session: real, in order, and before what ends (a habilitation, the registration of the title).

import type { Certification } from '../certification.ts';
import type { Problem } from '../problem.ts';
import { sessionProblem } from '../problems/session.ts';
import type { Session } from '../session.ts';
import { anywhere, type Locate } from './locate.ts';

/** Whether an ISO date is a day of the calendar: `2026-02-30` is not. */
export function isRealDay(iso: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}

export function checkDays(session: Pick<Session, 'firstDay' | 'lastDay'>, locate: Locate = anywhere): Problem[] {
  const { firstDay, lastDay } = session;
  const fields = ['firstDay', 'lastDay'] as const;
  const problems = fields
    .filter((field) => session[field] !== '' && !isRealDay(session[field]))
    .map((field) => sessionProblem('day-not-real', locate('', field), { day: session[field] }));
  if (firstDay === '' || lastDay === '' || firstDay <= lastDay) return problems;
  return [...problems, sessionProblem('days-reversed', locate('', 'lastDay'), { firstDay, lastDay })];
}

/** It ends with the title's registration at the latest. A date that is not given or not read is not looked at. */
export function checkHabilitations(session: Pick<Session, 'jurors' | 'lastDay'>, locate: Locate = anywhere): Problem[] {
  const { lastDay } = session;
  return session.jurors
    .filter(({ habilitatedUntil }) => isRealDay(habilitatedUntil) && habilitatedUntil < lastDay)
    .map(({ key, number, habilitatedUntil }) =>
      sessionProblem('habilitation-ends', locate(key, 'habilitatedUntil'), {
        juror: number,
        until: habilitatedUntil,
        lastDay,
      }),
    );
}

export function checkRegistration(
  certification: Pick<Certification, 'registeredUntil'>,
  session: Pick<Session, 'lastDay'>,
  locate: Locate = anywhere,
): Problem[] {
  const { registeredUntil: until } = certification;
  const { lastDay } = session;
  if (until === null || lastDay <= until) return [];
  return [sessionProblem('registration-ends', locate('', 'lastDay'), { until, lastDay })];
}
