// Every check of a session, in the order of the rules: what is said before sharing and before closing.

import type { Certification } from '../certification.ts';
import type { Problem } from '../problem.ts';
import type { Session } from '../session.ts';
import { checkAccessRoutes, checkBlocks } from './candidates.ts';
import { checkCompetences, checkMinutes, checkOrder } from './certification.ts';
import { checkDays, checkHabilitations, checkRegistration } from './days.ts';
import { anywhere, type Locate } from './locate.ts';
import { checkCompanies, checkPanelSizes, checkTrainers } from './panels.ts';
import { checkEmails, checkNumbers, checkTeam } from './people.ts';
import { checkScale } from './scale.ts';

/** `locate`: the cell of a person's or the session's field, where there is one; nowhere otherwise. */
export function checkSession(certification: Certification, session: Session, locate: Locate = anywhere): Problem[] {
  return [
    ...checkPanelSizes(session, locate),
    ...checkTrainers(session, locate),
    ...checkCompanies(session, locate),
    ...checkHabilitations(session, locate),
    ...checkNumbers(session, locate),
    ...checkEmails(session, locate),
    ...checkTeam(session, locate),
    ...checkAccessRoutes(certification, session, locate),
    ...checkDays(session, locate),
    ...checkRegistration(certification, session, locate),
    ...checkBlocks(certification, session, locate),
    ...checkCompetences(certification, locate),
    ...checkMinutes(certification, locate),
    ...checkOrder(certification, locate),
    ...checkScale(session.scale, locate),
  ];
}
