// What the papers of a session share: lines wrapped to the paper's width, decisions in words, signature boxes.

import { sitsFinalInterview, standingOn } from '../model/assessed.ts';
import type { Certification } from '../model/certification.ts';
import type { CandidateResult } from '../model/outcome.ts';
import type { Candidate, Juror, Session } from '../model/session.ts';
import { blockDecisionLabel, interviewDecisionLabel } from '../text/decisions.ts';
import { jurorLabel } from '../text/grid.ts';
import { paperText as text } from '../text/papers.ts';
import {
  area,
  type CellValue,
  type ColumnLayout,
  emptyLayout,
  type FormatArea,
  HEAD,
  type RowLayout,
  type TabLayout,
} from './layout.ts';
import { look } from './look.ts';
import { FINGERPRINT_ROW, type PaperLine } from './paper-lines.ts';

/** `isDraft`: something is still missing; `fingerprint`: of the closed results, '' before. */
export type Paper = { isDraft: boolean; fingerprint: string };

export type PaperColumn = ColumnLayout & { label: string };

/**
 * `title`: wrapped to leave room for the date; `under`: the line below it; `body`: a line a candidate, its cells by column;
 * `foot`: the lines below; `jurors`: the present ones sign; `edges`: see `addSignatures`; `bodyLooks`: columns from 1, over every line of the body.
 */
export type PaperParts = {
  tab: { sheetId: number; title: string };
  columns: readonly PaperColumn[];
  title: string;
  under: PaperLine & { isBold?: true };
  body: readonly { key: string; cells: CellValue[] }[];
  bodyLooks: readonly { left: number; columns: number; format: FormatArea['format'] }[];
  foot: readonly PaperLine[];
  jurors: readonly Juror[];
  edges: readonly number[];
  fingerprint: string;
};

/** The rows above the candidates: repeated on every page. */
const HEAD_ROWS = 4;
const BOX_HEIGHT_PX = 58;
const BOXES_A_LINE = 3;
/** A character of the papers' usual size, on the wide side. */
const CHARACTER_PX = 7.4;

/** How many characters a line over the whole width of these columns may hold. `size`: in points. */
export function lineLength(columns: readonly ColumnLayout[], size = 10): number {
  return Math.floor((columns.reduce((sum, { widthPx }) => sum + widthPx, 0) / CHARACTER_PX) * (10 / size));
}

/** Cut at spaces into lines of `length` characters at most: a text beside empty cells runs over them, and would be cut at the paper's edge. */
export function wrap(line: string, length: number): string {
  const lines = [''];
  for (const word of line.replace(/\n/g, ' ').split(' ')) {
    const last = lines[lines.length - 1] ?? '';
    if (last !== '' && last.length + word.length + 1 > length) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
}

/** A page that the jury signs: title, heads, candidates, what is said below, a box a juror, the fingerprint. */
export function layoutPaper(parts: PaperParts): TabLayout {
  const { tab, columns, title, under, body, bodyLooks, foot, edges, fingerprint } = parts;
  const jurors = parts.jurors.filter(({ attendance }) => attendance === 'present');
  const width = columns.length;
  const length = lineLength(columns);
  const rows: RowLayout[] = [
    ...['#title', under.key, HEAD].map((key) => ({ key })),
    ...body.map(({ key }) => ({ key })),
    { key: '#blank', heightPx: 8 },
    ...foot.map(({ key }) => ({ key })),
    ...signatureRows(jurors),
    { key: FINGERPRINT_ROW, heightPx: 16 },
  ];
  const layout = emptyLayout(
    { ...tab, color: '#9334e6' },
    columns.map(({ key, widthPx }) => ({ key, widthPx })),
    rows,
  );
  const footRow = HEAD_ROWS + body.length + 1;
  const end = layout.rows.length - 1;
  layout.frozenRows = HEAD_ROWS;
  layout.values = [
    { top: 1, left: 1, values: [[wrap(title, Math.floor(length * 0.75))], [wrap(under.line, length)]] },
    { top: 3, left: 1, values: [columns.map(({ label }) => label)] },
    { top: footRow, left: 1, values: foot.map(({ line, size }) => [wrap(line, lineLength(columns, size))]) },
    { top: end, left: 1, values: [[text.fingerprint(fingerprint)]] },
  ];
  layout.formats = [
    { area: area(0, 0, end + 1, width + 1), format: look.page },
    { area: area(1, 1, 1, 1), format: { ...look.title, size: 12 } },
    ...(under.isBold ? [{ area: area(2, 1, 1, 1), format: { bold: true } }] : []),
    { area: area(3, 1, 1, width), format: { ...look.head, size: 9 } },
    { area: area(end, 1, 1, 1), format: look.small },
    ...foot.flatMap(({ size }, i) => (size ? [{ area: area(footRow + i, 1, 1, 1), format: { size } }] : [])),
  ];
  addSignatures(layout, footRow + foot.length, edges, jurors);
  if (body.length === 0) return layout;
  layout.values.push({ top: HEAD_ROWS, left: 1, values: body.map(({ cells }) => cells) });
  layout.formats.push(
    { area: area(HEAD_ROWS, 1, body.length, width), format: look.typed },
    ...bodyLooks.map(({ left, columns: count, format }) => ({
      area: area(HEAD_ROWS, left, body.length, count),
      format,
    })),
  );
  return layout;
}

/** « Non présenté » on two lines, at the least. */
const LEAST_BLOCK_PX = 60;

/** A column a block, within `widthPx` of the paper: the more there are, the narrower. `overPx`: what they take beyond it. */
export function blockColumns(
  blocks: Certification['blocks'],
  widthPx: number,
): { columns: PaperColumn[]; overPx: number } {
  const each = Math.max(LEAST_BLOCK_PX, Math.floor(widthPx / Math.max(3, blocks.length)));
  const columns = blocks.map(({ key }) => ({ key, widthPx: each, label: key }));
  return { columns, overPx: Math.max(0, each * blocks.length - widthPx) };
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
