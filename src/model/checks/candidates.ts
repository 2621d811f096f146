// What each candidate presents and holds, and the route they came by.

import { routeNamed } from '../access-route.ts';
import { sitsFinalInterview, standingOn } from '../assessed.ts';
import type { Certification } from '../certification.ts';
import type { Problem } from '../problem.ts';
import { sessionProblem } from '../problems/session.ts';
import type { Candidate, Session } from '../session.ts';
import { anywhere, type Locate } from './locate.ts';

type Presented = Pick<Session, 'kind' | 'candidates'>;

export function checkBlocks(certification: Certification, session: Presented, locate: Locate = anywhere): Problem[] {
  const known = certification.blocks.map((block) => block.key);
  return session.candidates.flatMap((candidate): Problem[] => {
    const unknown = (list: 'presented' | 'held') =>
      (list === 'held' ? candidate.held : candidate.blocks)
        .filter((block) => !known.includes(block))
        .map((block) => {
          const where = locate(candidate.key, list === 'held' ? 'held' : 'blocks');
          return sessionProblem('block-unknown', where, { candidate: candidate.number, block, list, known });
        });
    const both = known
      .filter((block) => candidate.blocks.includes(block) && candidate.held.includes(block))
      .map((block) =>
        sessionProblem('block-presented-and-held', locate(candidate.key, 'held'), {
          candidate: candidate.number,
          block,
        }),
      );
    return [
      ...unknown('presented'),
      ...unknown('held'),
      ...both,
      ...missing(certification, session, candidate, locate),
    ];
  });
}

/** In a session for the title every block is presented or held; in a session CCP one block at least, or the final interview alone. */
function missing(certification: Certification, session: Presented, candidate: Candidate, locate: Locate): Problem[] {
  const where = locate(candidate.key, 'blocks');
  const standings = certification.blocks.map(({ key }) => ({ key, standing: standingOn(candidate, key) }));
  if (session.kind === 'title') {
    return standings
      .filter(({ standing }) => standing === 'none')
      .map(({ key }) => sessionProblem('block-left-out', where, { candidate: candidate.number, block: key }));
  }
  const presents = standings.some(({ standing }) => standing === 'presented');
  if (presents || sitsFinalInterview(candidate, certification, session.kind)) return [];
  return [sessionProblem('nothing-presented', where, { candidate: candidate.number })];
}

/** A closed route is an error once a person has confirmed what the fiche says of it. An empty route is not looked at. */
export function checkAccessRoutes(
  certification: Certification,
  session: Pick<Session, 'candidates'>,
  locate: Locate = anywhere,
): Problem[] {
  if (certification.accessRoutes.length === 0) return [];
  return session.candidates.flatMap((candidate): Problem[] => {
    if (candidate.accessRoute === '') return [];
    const where = locate(candidate.key, 'accessRoute');
    const data = { candidate: candidate.number, route: candidate.accessRoute };
    const route = routeNamed(certification.accessRoutes, candidate.accessRoute);
    if (!route) return [sessionProblem('access-route-unknown', where, data)];
    if (route.open) return [];
    return [sessionProblem(route.confirmed ? 'access-route-closed' : 'access-route-perhaps-closed', where, data)];
  });
}
