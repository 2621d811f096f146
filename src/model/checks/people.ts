// Numbers and addresses: each person is told from the others, and can be written to.

import type { Problem } from '../problem.ts';
import { sessionProblem } from '../problems/session.ts';
import type { Session } from '../session.ts';
import { isEmail, isSameEmail } from '../words.ts';
import { anywhere, type Locate } from './locate.ts';

type Person = { who: 'candidate' | 'juror'; key: string; number: number; email: string };

/** Candidates and jurors are numbered apart; a doubled number is reported once for each person after the first. */
export function checkNumbers(session: Pick<Session, 'candidates' | 'jurors'>, locate: Locate = anywhere): Problem[] {
  const people = peopleOf(session);
  return people.flatMap(({ who, key, number }, rank): Problem[] => {
    const where = locate(key, 'number');
    if (!Number.isInteger(number) || number < 1) return [sessionProblem('number-not-positive', where, { who, number })];
    const isDoubled = people.slice(0, rank).some((other) => other.who === who && other.number === number);
    return isDoubled ? [sessionProblem('number-doubled', where, { who, number })] : [];
  });
}

/** Candidates and jurors together: a juror's file must never be shared with a candidate. */
export function checkEmails(session: Pick<Session, 'candidates' | 'jurors'>, locate: Locate = anywhere): Problem[] {
  const people = peopleOf(session).filter(({ email }) => email !== '');
  return people.flatMap(({ who, key, number, email }, rank): Problem[] => {
    const where = locate(key, 'email');
    if (!isEmail(email)) return [sessionProblem('email-malformed', where, { who, number, email })];
    const same = people.slice(0, rank).find((person) => isSameEmail(person.email, email));
    if (!same) return [];
    const other = { who: same.who, number: same.number };
    return [sessionProblem('email-doubled', where, { who, number, email, other })];
  });
}

/** A juror of the team reads every grid: the session workbook is never shared with a juror. */
export function checkTeam(session: Pick<Session, 'team' | 'jurors'>, locate: Locate = anywhere): Problem[] {
  const malformed = session.team.flatMap((email, rank) =>
    isEmail(email)
      ? []
      : [sessionProblem('email-malformed', locate('', 'team'), { who: 'team', number: rank + 1, email })],
  );
  const jurors = session.jurors
    .filter((juror) => session.team.some((email) => isSameEmail(email, juror.email)))
    .map((juror) => sessionProblem('juror-in-team', locate(juror.key, 'email'), { juror: juror.number }));
  return [...malformed, ...jurors];
}

function peopleOf({ candidates, jurors }: Pick<Session, 'candidates' | 'jurors'>): Person[] {
  return [
    ...candidates.map(({ key, number, email }): Person => ({ who: 'candidate', key, number, email })),
    ...jurors.map(({ key, number, email }): Person => ({ who: 'juror', key, number, email })),
  ];
}
