// The lines of « Délibération » as the panel shows them: what stands there, and which decisions would ask for a reason.

import { FINAL_INTERVIEW } from '../model/certification.ts';
import type { CandidateCoverage, SessionCoverage } from '../model/coverage.ts';
import { BlockDecision, InterviewDecision, reasonDue } from '../model/decision.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { plainText } from '../tabs/table.ts';
import type { Workbook } from './workbook.ts';

/** `typed`: the decision's cell as it is; `decision`: its code, '' when it is none; `asks`: decisions that ask for a reason. */
export type DecisionLine = {
  row: number;
  typed: string;
  decision: string;
  reason: string;
  observation: string;
  asks: string[];
};

/** `lines`: by `candidate|item`; `columns`: where decision, reason and observation stand, 0-based. */
export type DeliberationOverview = { lines: Record<string, DecisionLine>; columns: Record<string, number> };

export function deliberationOverview(
  { deliberation, tables }: Workbook,
  coverage: SessionCoverage,
): DeliberationOverview {
  const table = tables.get(sheetIds.deliberation);
  const lines: Record<string, DecisionLine> = {};
  if (!deliberation || !table) return { lines, columns: {} };
  const candidates = new Map(coverage.candidates.map((one) => [one.key, one]));
  for (const { candidate, item, decision, reason } of deliberation.decisions) {
    const key = `${candidate}|${item}`;
    const row = deliberation.rowKeys.indexOf(key);
    lines[key] = {
      row,
      typed: plainText(table, row, 'decision'),
      decision: decision ?? '',
      reason,
      observation: deliberation.observations.get(key) ?? '',
      asks: asking(candidates.get(candidate), item),
    };
  }
  const columns = Object.fromEntries([...table.columns].filter(([key]) => /^(decision|reason|observation)$/.test(key)));
  return { lines, columns };
}

function asking(candidate: CandidateCoverage | undefined, item: string): string[] {
  const isInterview = item === FINAL_INTERVIEW;
  const covered = isInterview ? candidate?.finalInterview : candidate?.blocks.find((block) => block.item === item);
  const all = isInterview ? InterviewDecision.options : BlockDecision.options;
  return all.filter((decision) => reasonDue(decision, covered?.reading ?? null));
}
