// The three figures of a session, never confused: coverage and attainment of a block for a candidate, progress of a rater.

import {
  type Assessed,
  assessedBlock,
  assessedInterview,
  type Standing,
  sitsFinalInterview,
  standingOn,
} from './assessed.ts';
import type { Certification } from './certification.ts';
import type { Entry } from './entry.ts';
import { cellsOf, type EntryIndex, findingOf, type ItemFinding, indexEntries, progressOn } from './finding.ts';
import { gridRaters, ratersOf } from './panel.ts';
import { type ReadingWithWhy, readingOf } from './reading.ts';
import type { Candidate, Session } from './session.ts';

/** `item`: a block's key, or `EF`. Held, absent and not presented: no findings, nothing covered, nothing acquired. */
export type ItemCoverage = ReadingWithWhy & {
  item: string;
  coverage: { covered: number; total: number };
  attainment: { acquired: number; total: number };
  findings: ItemFinding[];
};

/** `raters`: those whose entries count; `blocks`: every block of the certification, in its order; `finalInterview`: null when the candidate does not sit it. */
export type CandidateCoverage = {
  key: string;
  number: number;
  raters: string[];
  blocks: ItemCoverage[];
  finalInterview: ItemCoverage | null;
};

/** Cells given and expected; `number`: the juror's, null for the jury as one (`J*`). */
export type RaterProgress = { rater: string; number: number | null; given: number; expected: number };

export type SessionCoverage = { candidates: CandidateCoverage[]; raters: RaterProgress[] };

/** What the entries cover, by candidate, block and competence, and how far each rater is. Counts alone: nothing is averaged or decided. */
export function coverageOf(certification: Certification, session: Session, entries: Iterable<Entry>): SessionCoverage {
  const index = indexEntries(entries);
  const blocks = certification.blocks.map((block) => assessedBlock(certification, session, block));
  const interview = assessedInterview(certification);
  const progress = emptyProgress(session);
  const candidates = session.candidates.map((candidate): CandidateCoverage => {
    const raters = ratersOf(candidate, session);
    const cover = (assessed: Assessed, standing: Standing): ItemCoverage => {
      if (standing === 'presented' && candidate.attendance === 'present') {
        addProgress(progress, assessed, candidate, raters, index);
      }
      return itemCoverage(assessed, standing, candidate, raters, index);
    };
    const { key, number } = candidate;
    return {
      key,
      number,
      raters,
      blocks: blocks.map((block) => cover(block, standingOn(candidate, block.item))),
      finalInterview: sitsFinalInterview(candidate, certification, session.kind) ? cover(interview, 'presented') : null,
    };
  });
  return { candidates, raters: [...progress.values()] };
}

function itemCoverage(
  assessed: Assessed,
  standing: Standing,
  candidate: Candidate,
  raters: readonly string[],
  index: EntryIndex,
): ItemCoverage {
  const { item, competences } = assessed;
  const isAssessed = standing === 'presented' && candidate.attendance === 'present';
  const findings = isAssessed
    ? competences.map(({ key }) => findingOf(key, cellsOf(index, candidate.key, key), raters, assessed))
    : [];
  const total = competences.length;
  return {
    item,
    coverage: { covered: findings.filter(({ finding }) => finding !== 'notCovered').length, total },
    attainment: { acquired: findings.filter(({ finding }) => finding === 'acquired').length, total },
    ...readingOf(standing, candidate.attendance, findings),
    findings,
  };
}

function emptyProgress(session: Session): Map<string, RaterProgress> {
  const numbers = new Map(session.jurors.map((juror) => [juror.key, juror.number]));
  return new Map(
    gridRaters(session).map((rater) => [rater, { rater, number: numbers.get(rater) ?? null, given: 0, expected: 0 }]),
  );
}

function addProgress(
  progress: ReadonlyMap<string, RaterProgress>,
  assessed: Assessed,
  candidate: Candidate,
  raters: readonly string[],
  index: EntryIndex,
): void {
  for (const { key } of assessed.competences) {
    const byRater = cellsOf(index, candidate.key, key);
    for (const rater of raters) {
      const figures = progress.get(rater);
      if (!figures) continue;
      const { given, expected } = progressOn(byRater.get(rater) ?? new Map(), assessed);
      figures.given += given;
      figures.expected += expected;
    }
  }
}
