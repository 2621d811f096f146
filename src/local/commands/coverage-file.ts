// coverage.json: the coverage of a session by the numbers that people use, not by keys.

import type { CandidateCoverage, ItemCoverage, SessionCoverage } from '../../model/coverage.ts';
import type { Finding } from '../../model/finding.ts';
import type { Reading } from '../../model/reading.ts';

/** A juror's number, or `*` for the jury as one. */
type Rater = number | '*';

type CoverageFile = {
  candidates: {
    number: number;
    blocks: {
      key: string;
      coverage: { covered: number; total: number };
      attainment: { acquired: number; total: number };
      reading: Reading | null;
      findings: { competence: string; finding: Finding; missing: Rater[] }[];
    }[];
  }[];
  jurors: { number: Rater; given: number; expected: number }[];
};

export function coverageFile({ candidates, raters }: SessionCoverage): CoverageFile {
  const numbers = new Map(raters.map(({ rater, number }): [string, Rater] => [rater, number ?? '*']));
  const block = ({ item, coverage, attainment, reading, findings }: ItemCoverage) => ({
    key: item,
    coverage: { covered: coverage.covered, total: coverage.total },
    attainment: { acquired: attainment.acquired, total: attainment.total },
    reading,
    findings: findings.map(({ item: competence, finding, missing }) => ({
      competence,
      finding,
      missing: missing.map((rater) => numbers.get(rater) ?? '*'),
    })),
  });
  return {
    candidates: candidates.map(({ number, blocks }: CandidateCoverage) => ({ number, blocks: blocks.map(block) })),
    jurors: raters.map(({ number, given, expected }) => ({ number: number ?? '*', given, expected })),
  };
}
