// Where an entry can stand: the lines and columns of every grid, and what has lost its place there.

import { type Assessed, assessedBlock, assessedInterview, assessedOf, standingOnItem } from './assessed.ts';
import type { Certification } from './certification.ts';
import { type Entry, NOTE } from './entry.ts';
import { gridRaters } from './panel.ts';
import type { Candidate, Session } from './session.ts';

/** Why an entry has no place: its candidate, competence, rater or column is not in the grids, or the candidate has no line there. */
export type NoPlace =
  | 'candidateUnknown'
  | 'itemUnknown'
  | 'raterUnknown'
  | 'columnUnknown'
  | 'notPresented'
  | 'held'
  | 'absent'
  /** Only while the grids wait to be brought up to date. */
  | 'gridsOutdated'
  /** Only where two values were left for one cell. */
  | 'otherValue';

/** One candidate of a grid. `counted`: present; the others are kept for what was typed and count nowhere. */
export type GridCandidate = { candidate: Candidate; counted: boolean };

/** The candidates of one grid, in the session's order, and those it leaves out, with why. */
export type GridLines = {
  assessed: Assessed;
  lines: GridCandidate[];
  leftOut: { candidate: Candidate; why: 'notPresented' | 'held' | 'absent' }[];
};

/** `whyNot`: null for an entry that has a place. Panels play no part: what is outside one stays shown and counts for nothing. */
export type Places = {
  grids: GridLines[];
  raters: string[];
  whyNot: (entry: Pick<Entry, 'candidate' | 'item' | 'rater' | 'column'>) => NoPlace | null;
};

/**
 * A candidate has lines on a grid when they present the block (or sit the final interview), do not hold it, and are
 * present or have entries there. `standing`: the entries that stand in the grids today.
 */
export function placesOf(certification: Certification, session: Session, standing: Iterable<Entry>): Places {
  const raters = gridRaters(session);
  const known = [
    ...certification.blocks.map((block) => assessedBlock(certification, session, block)),
    assessedInterview(certification),
  ];
  const gridOf = new Map(known.flatMap((one) => one.competences.map(({ key }) => [key, one] as const)));
  const candidates = new Map(session.candidates.map((candidate) => [candidate.key, candidate]));

  const whyNoCell = (entry: Pick<Entry, 'candidate' | 'item' | 'rater' | 'column'>): NoPlace | null => {
    if (!candidates.has(entry.candidate)) return 'candidateUnknown';
    const grid = gridOf.get(entry.item);
    if (!grid) return 'itemUnknown';
    if (!raters.includes(entry.rater)) return 'raterUnknown';
    return entry.column === NOTE || grid.columns.includes(entry.column) ? null : 'columnUnknown';
  };

  const typed = new Set<string>();
  for (const entry of standing) {
    if (whyNoCell(entry) === null) typed.add(`${entry.candidate}|${gridOf.get(entry.item)?.item}`);
  }

  const whyNoLine = (candidate: Candidate, item: string): 'notPresented' | 'held' | 'absent' | null => {
    const presented = standingOnItem(candidate, item, certification, session.kind);
    if (presented === 'held') return 'held';
    if (presented === 'none') return 'notPresented';
    return candidate.attendance === 'present' || typed.has(`${candidate.key}|${item}`) ? null : 'absent';
  };

  return {
    grids: assessedOf(certification, session).map((one) => linesOf(one, session.candidates, whyNoLine)),
    raters,
    whyNot: (entry) => {
      const why = whyNoCell(entry);
      const candidate = candidates.get(entry.candidate);
      const grid = gridOf.get(entry.item);
      return why === null && candidate && grid ? whyNoLine(candidate, grid.item) : why;
    },
  };
}

function linesOf(
  assessed: Assessed,
  candidates: readonly Candidate[],
  whyNoLine: (candidate: Candidate, item: string) => 'notPresented' | 'held' | 'absent' | null,
): GridLines {
  const lines: GridCandidate[] = [];
  const leftOut: GridLines['leftOut'] = [];
  for (const candidate of candidates) {
    const why = whyNoLine(candidate, assessed.item);
    if (why === null) lines.push({ candidate, counted: candidate.attendance === 'present' });
    else leftOut.push({ candidate, why });
  }
  return { assessed, lines, leftOut };
}
