// Reading « Délibération » back: decisions, reasons and observations, found by the key of their line.

import { FINAL_INTERVIEW } from '../model/certification.ts';
import type { Decision } from '../model/decision.ts';
import type { Problem } from '../model/problem.ts';
import { blockDecisionLabel, interviewDecisionLabel } from '../text/decisions.ts';
import { codeOf } from '../text/labels.ts';
import { OUTCOME, stampOf, type TypedBeside } from './deliberation-tab.ts';
import { placeOfCell, plainText, type Table } from './table.ts';

const decisionLabels = { ...blockDecisionLabel, ...interviewDecisionLabel };

/** What people typed in the tab. `observation` goes to the results; a decision that is no word of the list counts as none, with its cell. */
export type DeliberationReading = {
  decisions: Decision[];
  observations: ReadonlyMap<string, string>;
  /** By line, what stood beside its decision and reason when these were typed. */
  beside: ReadonlyMap<string, TypedBeside>;
  rowKeys: string[];
  problems: Problem[];
};

/** What the jury decided, line by line; a decision that is none counts as missing, and is reported with its cell. */
export function readDeliberation(table: Table): DeliberationReading {
  const decisions: Decision[] = [];
  const observations = new Map<string, string>();
  const beside = new Map<string, TypedBeside>();
  const problems: Problem[] = [];
  const rowKeys: string[] = table.sheet.values.map(() => '');
  rowKeys[table.keyRow] = '#keys';
  const seen = new Set<string>();
  for (const { index, key } of table.rows) {
    if (!key) continue;
    if (seen.has(key)) {
      problems.push({
        code: 'key-doubled',
        level: 'warning',
        where: placeOfCell(table, index, 'candidate'),
        shown: plainText(table, index, 'candidate'),
      });
      continue;
    }
    seen.add(key);
    rowKeys[index] = key;
    const [candidate, item] = key.split('|');
    if (!candidate || !item || item === OUTCOME) continue;
    const typed = plainText(table, index, 'decision');
    const labels = item === FINAL_INTERVIEW ? interviewDecisionLabel : blockDecisionLabel;
    const decision = typed ? codeOf<keyof typeof decisionLabels>(labels as typeof decisionLabels, typed) : null;
    if (typed && !decision) {
      problems.push({
        code: 'decision-unknown',
        level: 'warning',
        where: placeOfCell(table, index, 'decision'),
        value: typed,
        choices: Object.values(labels),
      });
    }
    decisions.push({ candidate, item, decision, reason: plainText(table, index, 'reason') });
    if (typed) beside.set(key, typedBeside(table, index));
    const observation = plainText(table, index, 'observation');
    if (observation) observations.set(key, observation);
  }
  return { decisions, observations, beside, rowKeys, problems };
}

/**
 * A decision or a reason typed since the tab was last filled stands beside what the tab was filled with; one that has
 * not moved since keeps what its hidden cell says.
 */
function typedBeside(table: Table, row: number): TypedBeside {
  const [decision, reason] = [plainText(table, row, 'decision'), plainText(table, row, 'reason')];
  const typed = stampOf('', decision, reason);
  const kept = plainText(table, row, 'readingAt');
  const basis = kept.endsWith(typed) ? kept.slice(0, -typed.length) : plainText(table, row, 'basis');
  return { basis, stamp: stampOf(basis, decision, reason) };
}
