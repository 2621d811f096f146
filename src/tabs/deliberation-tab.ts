// The tab « Délibération »: what the grids say, block by block, beside the decisions and reasons that the team types as the jury states them.

import { FINAL_INTERVIEW } from '../model/certification.ts';
import type { CandidateCoverage, ItemCoverage, SessionCoverage } from '../model/coverage.ts';
import type { Decision } from '../model/decision.ts';
import { NOTE } from '../model/entry.ts';
import type { EntryIndex, ItemFinding } from '../model/finding.ts';
import { cellsOf } from '../model/finding.ts';
import type { CandidateResult } from '../model/outcome.ts';
import type { Problem } from '../model/problem.ts';
import type { SessionResults } from '../model/results.ts';
import type { Session } from '../model/session.ts';
import { blockDecisionLabel, interviewDecisionLabel, outcomeText } from '../text/decisions.ts';
import { candidateLabel, gridText, raterName } from '../text/grid.ts';
import { codeOf, readingLabel } from '../text/labels.ts';
import { notCoveredText, deliberationTabText as text } from '../text/report-tabs.ts';
import { area, type CellValue, emptyLayout, HEAD, type TabLayout } from './layout.ts';
import { look } from './look.ts';
import { sheetIds } from './sheet-ids.ts';
import { placeOfCell, plainText, type Table } from './table.ts';

export const deliberationColumns = [
  'candidate',
  'part',
  'coverage',
  'attainment',
  'reading',
  'discuss',
  'decision',
  'reason',
  'observation',
] as const;
const widths = [150, 90, 75, 75, 130, 330, 130, 260, 220];
const BODY_ROW = 4;
const OUTCOME = 'outcome';
const decisionLabels = { ...blockDecisionLabel, ...interviewDecisionLabel };

/** A line of the tab; `typed`: people decide there. */
type Line = { key: string; cells: CellValue[]; kind: 'block' | 'interview' | 'outcome'; isFirst: boolean };

export function layoutDeliberation(
  session: Session,
  coverage: SessionCoverage,
  results: SessionResults,
  entries: EntryIndex,
): TabLayout {
  const lines = coverage.candidates.flatMap((candidate, i) =>
    candidateLines(candidate, results.candidates[i], session, entries),
  );
  const layout = emptyLayout(
    { sheetId: sheetIds.deliberation, title: text.title, color: '#9334e6' },
    deliberationColumns.map((key, i) => ({ key, widthPx: widths[i] ?? 100 })),
    [{ key: '#title' }, { key: '#help' }, { key: HEAD }, ...lines.map(({ key }) => ({ key }))],
  );
  const column = (key: (typeof deliberationColumns)[number]) => deliberationColumns.indexOf(key) + 1;
  const width = deliberationColumns.length;
  layout.frozenRows = BODY_ROW;
  layout.frozenColumns = 2;
  layout.values = [
    { top: 1, left: 1, values: [[text.heading], [text.help]] },
    { top: 3, left: 1, values: [deliberationColumns.map((key) => text.columns[key])] },
  ];
  layout.formats = [
    { area: area(0, 0, BODY_ROW, width + 1), format: look.page },
    { area: area(1, 1, 1, 1), format: look.title },
    { area: area(2, 1, 1, 1), format: { ...look.subtitle, bold: true } },
    { area: area(3, 1, 1, width), format: look.head },
  ];
  if (lines.length === 0) return layout;
  layout.values.push({ top: BODY_ROW, left: 1, values: lines.map(({ cells }) => cells) });
  layout.formats.push({ area: area(BODY_ROW, 1, lines.length, 6), format: { ...look.computed, size: 9 } });
  layout.formats.push({ area: area(BODY_ROW, column('decision'), lines.length, 3), format: look.typedText });
  const isKind = (kind: Line['kind']) => runs(lines, (line) => line.kind === kind);
  for (const run of isKind('outcome')) {
    layout.formats.push({ area: area(run.start, 1, run.count, width), format: { ...look.computed, bold: true } });
  }
  lines.forEach(({ isFirst }, i) => {
    if (isFirst) layout.formats.push({ area: area(BODY_ROW + i, 1, 1, width), format: { borders: { top: 'medium' } } });
  });
  for (const kind of ['block', 'interview'] as const) {
    const values = Object.values(kind === 'block' ? blockDecisionLabel : interviewDecisionLabel);
    for (const run of isKind(kind))
      layout.lists.push({ area: area(run.start, column('decision'), run.count, 1), values });
  }
  layout.open = runs(lines, (line) => line.kind !== 'outcome').map((run) =>
    area(run.start, column('decision'), run.count, 3),
  );
  return layout;
}

/** Neighbouring lines of a kind, as rows of the tab. */
function runs(lines: readonly Line[], is: (line: Line) => boolean): { start: number; count: number }[] {
  const found: { start: number; count: number }[] = [];
  lines.forEach((line, i) => {
    const last = found[found.length - 1];
    if (!is(line)) return;
    if (last && last.start + last.count === BODY_ROW + i) last.count += 1;
    else found.push({ start: BODY_ROW + i, count: 1 });
  });
  return found;
}

function candidateLines(
  candidate: CandidateCoverage,
  result: CandidateResult | undefined,
  session: Session,
  entries: EntryIndex,
): Line[] {
  const person = session.candidates.find(({ key }) => key === candidate.key);
  if (!person || !result) return [];
  const label = candidateLabel(person);
  const line = (part: ItemCoverage, kind: 'block' | 'interview'): Line => ({
    key: `${candidate.key}|${part.item}`,
    kind,
    isFirst: false,
    cells: [
      label,
      kind === 'block' ? part.item : gridText.interviewTitle,
      ...figures(part, kind),
      part.reading ? readingLabel[part.reading] : null,
      discussed(candidate.key, part, session, entries),
    ],
  });
  const blocks = candidate.blocks
    .filter(({ reading }) => reading !== null && reading !== 'held')
    .map((block) => line(block, 'block'));
  const interview = candidate.finalInterview ? [line(candidate.finalInterview, 'interview')] : [];
  const outcome: Line = {
    key: `${candidate.key}|${OUTCOME}`,
    kind: 'outcome',
    isFirst: false,
    cells: [label, text.outcome, null, null, outcomeText(result), null],
  };
  return [...blocks, ...interview, outcome].map((one, i) => ({ ...one, isFirst: i === 0 }));
}

function figures({ coverage, attainment, reading }: ItemCoverage, kind: 'block' | 'interview'): CellValue[] {
  if (kind === 'interview' || reading === 'absent') return [null, null];
  return [
    `${coverage.covered} ${gridText.sur} ${coverage.total}`,
    `${attainment.acquired} ${gridText.sur} ${attainment.total}`,
  ];
}

/** What there is to talk about: not covered and by whom, or each rater's words where they do not agree. */
function discussed(candidate: string, part: ItemCoverage, session: Session, entries: EntryIndex): string | null {
  const lines = part.about.map((finding) =>
    finding.finding === 'notCovered'
      ? notCoveredText(finding, session.jurors)
      : saidOf(candidate, finding, session, entries),
  );
  return lines.join('\n') || null;
}

function saidOf(candidate: string, { item }: ItemFinding, session: Session, entries: EntryIndex): string {
  const said = [...cellsOf(entries, candidate, item)].map(([rater, cells]) => {
    const words = [...cells]
      .filter(([column]) => column !== NOTE)
      .map(([column, value]) => (column === '*' ? value : `${column} ${value}`));
    return words.length ? `${raterName(rater, session.jurors)} : ${words.join(', ')}` : '';
  });
  return `${item} — ${said.filter(Boolean).join(' ; ')}`;
}

/** What people typed in the tab. `observation` goes to the results; a decision that is no word of the list counts as none, with its cell. */
export type DeliberationReading = {
  decisions: Decision[];
  observations: ReadonlyMap<string, string>;
  rowKeys: string[];
  problems: Problem[];
};

export function readDeliberation(table: Table): DeliberationReading {
  const decisions: Decision[] = [];
  const observations = new Map<string, string>();
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
    const observation = plainText(table, index, 'observation');
    if (observation) observations.set(key, observation);
  }
  return { decisions, observations, rowKeys, problems };
}
