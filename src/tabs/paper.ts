// What the papers of a session share: lines folded to the paper's width, decisions in words, signature boxes.

import { sitsFinalInterview, standingOn } from '../model/assessed.ts';
import type { Certification } from '../model/certification.ts';
import type { CandidateResult } from '../model/outcome.ts';
import type { Candidate, Juror, Session } from '../model/session.ts';
import { blockDecisionLabel, interviewDecisionLabel } from '../text/decisions.ts';
import { jurorLabel } from '../text/grid.ts';
import { paperText as text } from '../text/papers.ts';
import { area, type CellValue, type ColumnLayout, type FormatArea, type RowLayout, type TabLayout } from './layout.ts';

/** `isDraft`: something is still missing; `fingerprint`: of the closed results, '' before. */
export type Paper = { isDraft: boolean; fingerprint: string };

export type PaperColumn = ColumnLayout & { label: string };

const BOX_HEIGHT_PX = 62;
const BOXES_A_LINE = 3;
/** A character of the papers' usual size, on the wide side. */
const CHARACTER_PX = 7.4;

/** How many characters a line over the whole width of these columns may hold at 10 points. */
export function lineLength(columns: readonly ColumnLayout[]): number {
  return Math.floor(columns.reduce((sum, { widthPx }) => sum + widthPx, 0) / CHARACTER_PX);
}

/** Cut at spaces into lines of `length` characters at most: a text beside empty cells runs over them, and would be cut at the paper's edge. */
export function fold(line: string, length: number): string {
  const lines = [''];
  for (const word of line.replace(/\n/g, ' ').split(' ')) {
    const last = lines[lines.length - 1] ?? '';
    if (last !== '' && last.length + word.length + 1 > length) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
}

/** One word per block, then the final interview's: a decision, « Déjà acquis », or that there is none. */
export function decisionCells(
  certification: Certification,
  { kind }: Pick<Session, 'kind'>,
  candidate: Candidate,
  result: CandidateResult | undefined,
): CellValue[] {
  const missing = result?.outcome === 'pending' ? text.missing : text.notConcerned;
  const blocks = certification.blocks.map(({ key }): string => {
    const standing = standingOn(candidate, key);
    if (standing === 'held') return text.held;
    if (standing === 'none') return text.notConcerned;
    const decision = result?.decisions.find((one) => one.block === key)?.decision;
    return decision ? blockDecisionLabel[decision] : missing;
  });
  const interview = result?.finalInterview ? interviewDecisionLabel[result.finalInterview] : missing;
  return [...blocks, sitsFinalInterview(candidate, certification, kind) ? interview : text.notConcerned];
}

export function signatureRows(jurors: readonly Juror[]): RowLayout[] {
  return Array.from({ length: Math.ceil(jurors.length / BOXES_A_LINE) }, (_, line) => ({
    key: `signatures|${line + 1}`,
    heightPx: BOX_HEIGHT_PX,
  }));
}

/** A box per juror, three a line. `edges`: the first column of each of the three, then one past the last. */
export function addSignatures(
  layout: TabLayout,
  top: number,
  edges: readonly number[],
  jurors: readonly Juror[],
): void {
  jurors.forEach((juror, i) => {
    const row = top + Math.floor(i / BOXES_A_LINE);
    const left = edges[i % BOXES_A_LINE] ?? 1;
    const right = edges[(i % BOXES_A_LINE) + 1] ?? left + 1;
    layout.values.push({ top: row, left, values: [[jurorLabel(juror)]] });
    layout.formats.push(...box(row, left, right));
  });
}

function box(row: number, left: number, right: number): FormatArea[] {
  const across = { top: 'medium', bottom: 'medium' } as const;
  const inside = area(row, left, 1, right - left);
  return [
    { area: inside, format: { vertical: 'top', size: 9, wrap: 'overflow', borders: across } },
    { area: area(row, left, 1, 1), format: { borders: { ...across, left: 'medium' } } },
    { area: area(row, right - 1, 1, 1), format: { borders: { ...across, right: 'medium' } } },
  ];
}
