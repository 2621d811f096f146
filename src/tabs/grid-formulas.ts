// The live formulas of a grid. They say what src/model says of the same cells; the add-on itself never reads them.
// One form for every locale: English names, « ; » between arguments, integers, bounded ranges.

import type { Finding } from '../model/finding.ts';
import type { Meaning, Scale } from '../model/scale.ts';
import { cellName, fixedRange, quoteText } from './layout.ts';

/** Where the columns of one rater stand, 0-based; `modalities`: half-open, empty when the overall column is alone. */
export type RaterColumns = {
  modalities: { left: number; right: number };
  overall: number;
  panel: number;
  state: number;
};

/** What one rater's evidence says of a competence, as the hidden state column holds it; 10 more once the overall rating is given. */
const raterState = { notAssessed: 0, attests: 1, refutes: 2, mixed: 3 } as const;
const OVERALL_GIVEN = 10;

function rowRange(row: number, left: number, right: number): string {
  const first = cellName(row, left, '$');
  return right - left === 1 ? first : `${first}:${cellName(row, right - 1, '$')}`;
}

function count(range: string, labels: readonly string[]): string {
  return labels.length ? labels.map((label) => `COUNTIF(${range};${quoteText(label)})`).join('+') : '0';
}

function labelsOf(scale: Scale, meaning: Meaning): string[] {
  return scale.filter((level) => level.meaning === meaning).map(({ label }) => label);
}

function evidenceState(range: string, scale: Scale): string {
  const attests = count(range, labelsOf(scale, 'attests'));
  const refutes = count(range, labelsOf(scale, 'refutes'));
  const partial = count(range, labelsOf(scale, 'partial'));
  const { notAssessed, attests: yes, refutes: no, mixed } = raterState;
  return `IF(${partial}>0;${mixed};IF(${attests}>0;IF(${refutes}>0;${mixed};${yes});IF(${refutes}>0;${no};${notAssessed})))`;
}

/** The state of one rater's evidence on this row; empty for a rater who does not count there. */
export function stateFormula(row: number, columns: RaterColumns, scale: Scale): string {
  const labels = scale.map(({ label }) => label);
  const overall = rowRange(row, columns.overall, columns.overall + 1);
  const { left, right } = columns.modalities;
  const otherwise = left === right ? String(raterState.notAssessed) : evidenceState(rowRange(row, left, right), scale);
  const ofOverall = `${OVERALL_GIVEN}+${evidenceState(overall, scale)}`;
  return `=IF(${cellName(row, columns.panel, '$')}=1;IF(${count(overall, labels)}>0;${ofOverall};${otherwise});"")`;
}

/** Cells that one rater gave and should give on the whole grid: one where the overall rating is given or alone, else one an épreuve. */
export function progressFormulas(
  body: { top: number; bottom: number },
  columns: RaterColumns,
  scale: Scale,
): { given: string; expected: string } {
  const whole = (left: number) => fixedRange({ ...body, left, right: left + 1 });
  const states = whole(columns.state);
  const overall = `COUNTIF(${states};">=${OVERALL_GIVEN}")`;
  const noOverall = `"<${OVERALL_GIVEN}"`;
  const { left, right } = columns.modalities;
  const modalities = Array.from({ length: right - left }, (_, i) => whole(left + i));
  const levels = modalities.flatMap((range) =>
    scale.map(({ label }) => `COUNTIFS(${states};${noOverall};${range};${quoteText(label)})`),
  );
  return {
    given: `=${[overall, ...levels].join('+')}`,
    expected: `=${overall}+${Math.max(1, right - left)}*COUNTIF(${states};${noOverall})`,
  };
}

type Synthesis = { present: number; panels: { left: number; right: number }; states: { left: number; right: number } };

/** How many raters gave evidence: an overall « non observée » is given, and is none. */
function assessing(states: string): string {
  return `COUNTIF(${states};">0")-COUNTIF(${states};${OVERALL_GIVEN})`;
}

/** « 2 sur 3 » raters have assessed the competence; empty on a line that counts nowhere. */
export function assessedFormula(row: number, at: Synthesis, sur: string): string {
  const states = rowRange(row, at.states.left, at.states.right);
  const panels = rowRange(row, at.panels.left, at.panels.right);
  return `=IF(${cellName(row, at.present, '$')}=1;${assessing(states)}&" ${sur} "&SUM(${panels});"")`;
}

export function findingFormula(row: number, at: Synthesis, labels: Record<Finding, string>): string {
  const states = rowRange(row, at.states.left, at.states.right);
  const size = `SUM(${rowRange(row, at.panels.left, at.panels.right)})`;
  const said = (finding: Finding) => quoteText(labels[finding]);
  const isAll = (state: number) => `COUNTIF(${states};${state})+COUNTIF(${states};${OVERALL_GIVEN + state})=${size}`;
  const covered = `IF(${isAll(raterState.attests)};${said('acquired')};IF(${isAll(raterState.refutes)};${said('notAcquired')};${said('toDeliberate')}))`;
  const isCovered = `AND(${size}>0;${assessing(states)}=${size})`;
  return `=IF(${cellName(row, at.present, '$')}=1;IF(${isCovered};${covered};${said('notCovered')});"")`;
}

/** True where a cell holds something that is no level. Relative to the area's first cell. */
export function wrongLevelFormula(first: { row: number; column: number }, scale: Scale): string {
  const cell = cellName(first.row, first.column);
  return `=AND(${cell}<>"";${count(
    cell,
    scale.map(({ label }) => label),
  )}=0)`;
}

/** True where the rater does not judge the candidate of the line, or the candidate is not there. */
export function outsidePanelFormula(row: number, panel: number): string {
  return `=${cellName(row, panel, '$')}<>1`;
}
