// The live formulas of a grid. They say what src/model says of the same cells; the add-on itself never reads them.
// One form for every locale: English names, « ; » between arguments, integers, bounded ranges.

import type { Finding } from '../model/finding.ts';
import type { Meaning, Scale } from '../model/scale.ts';
import { type Area, cellName, columnLetters, quoteText } from './layout.ts';

/** Where the columns of one rater stand, 0-based; `modalities`: half-open, empty when the overall column is alone. */
export type RaterColumns = {
  modalities: { left: number; right: number };
  overall: number;
  panel: number;
  given: number;
  expected: number;
  state: number;
};

/** What one rater's evidence says of a competence, as the hidden state column holds it. */
export const raterState = { notAssessed: 0, attests: 1, refutes: 2, mixed: 3 } as const;

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

/** Formulas for the cells of one rater on this row: cells given, cells expected, state. */
export function raterFormulas(
  row: number,
  columns: RaterColumns,
  scale: Scale,
): Record<'given' | 'expected' | 'state', string> {
  const labels = scale.map(({ label }) => label);
  const overall = rowRange(row, columns.overall, columns.overall + 1);
  const hasOverall = `${count(overall, labels)}>0`;
  const inPanel = `${cellName(row, columns.panel, '$')}=1`;
  const { left, right } = columns.modalities;
  if (left === right) {
    return {
      given: `=IF(${inPanel};IF(${hasOverall};1;0);0)`,
      expected: `=IF(${inPanel};1;0)`,
      state: `=IF(${inPanel};${evidenceState(overall, scale)};"")`,
    };
  }
  const modalities = rowRange(row, left, right);
  return {
    given: `=IF(${inPanel};IF(${hasOverall};1;${count(modalities, labels)});0)`,
    expected: `=IF(${inPanel};IF(${hasOverall};1;${right - left});0)`,
    state: `=IF(${inPanel};IF(${hasOverall};${evidenceState(overall, scale)};${evidenceState(modalities, scale)});"")`,
  };
}

type Synthesis = { present: number; panels: { left: number; right: number }; states: { left: number; right: number } };

/** « 2 sur 3 » raters have assessed the competence; empty on a line that counts nowhere. */
export function assessedFormula(row: number, at: Synthesis, sur: string): string {
  const states = rowRange(row, at.states.left, at.states.right);
  const panels = rowRange(row, at.panels.left, at.panels.right);
  return `=IF(${cellName(row, at.present, '$')}=1;COUNTIF(${states};">0")&" ${sur} "&SUM(${panels});"")`;
}

export function findingFormula(row: number, at: Synthesis, labels: Record<Finding, string>): string {
  const states = rowRange(row, at.states.left, at.states.right);
  const size = `SUM(${rowRange(row, at.panels.left, at.panels.right)})`;
  const said = (finding: Finding) => quoteText(labels[finding]);
  const isAll = (state: number) => `COUNTIF(${states};${state})=${size}`;
  const covered = `IF(${isAll(raterState.attests)};${said('acquired')};IF(${isAll(raterState.refutes)};${said('notAcquired')};${said('toDeliberate')}))`;
  const isCovered = `AND(${size}>0;COUNTIF(${states};">0")=${size})`;
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

export function columnRange(area: Area): string {
  return `$${columnLetters(area.left)}$${area.top + 1}:$${columnLetters(area.right - 1)}$${area.bottom}`;
}
