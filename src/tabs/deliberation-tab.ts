// The tab « Délibération »: what the grids say, block by block, beside the decisions and reasons that the team types as the jury states them.

import type { Certification } from '../model/certification.ts';
import type { CandidateCoverage, ItemCoverage, SessionCoverage } from '../model/coverage.ts';
import { NOTE, OVERALL } from '../model/entry.ts';
import type { EntryIndex, ItemFinding } from '../model/finding.ts';
import { cellsOf } from '../model/finding.ts';
import type { CandidateResult } from '../model/outcome.ts';
import type { SessionResults } from '../model/results.ts';
import type { Session } from '../model/session.ts';
import { blockDecisionLabel, interviewDecisionLabel, outcomeText } from '../text/decisions.ts';
import { candidateLabel, gridText, raterName } from '../text/grid.ts';
import { readingText } from '../text/labels.ts';
import { notCoveredText, deliberationTabText as text } from '../text/report-tabs.ts';
import { area, type CellValue, emptyLayout, HEAD, type TabLayout } from './layout.ts';
import { look } from './look.ts';
import { sheetIds } from './sheet-ids.ts';

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
/** The last line of each candidate: nobody types there. */
export const OUTCOME = 'outcome';

/** What was typed, and how to name who typed it and on which competence. */
type Said = { session: Session; entries: EntryIndex; titles: ReadonlyMap<string, string> };

function titlesOf({ blocks }: Certification): ReadonlyMap<string, string> {
  return new Map(blocks.flatMap(({ competences }) => competences.map(({ key, title }) => [key, title] as const)));
}

type Line = { key: string; cells: CellValue[]; kind: 'block' | 'interview' | 'outcome'; isFirst: boolean };

export function layoutDeliberation(
  certification: Certification,
  session: Session,
  coverage: SessionCoverage,
  results: SessionResults,
  entries: EntryIndex,
): TabLayout {
  const said: Said = { session, entries, titles: titlesOf(certification) };
  const lines = coverage.candidates.flatMap((candidate, i) => candidateLines(candidate, results.candidates[i], said));
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

function candidateLines(candidate: CandidateCoverage, result: CandidateResult | undefined, said: Said): Line[] {
  const person = said.session.candidates.find(({ key }) => key === candidate.key);
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
      part.reading ? readingText(part.reading, kind === 'interview') : null,
      discussed(candidate, part, said),
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
function discussed(candidate: CandidateCoverage, part: ItemCoverage, said: Said): string | null {
  const lines = part.about.map((finding) => {
    const name = said.titles.get(finding.item);
    const words =
      finding.finding === 'notCovered'
        ? notCoveredText(finding, said.session.jurors)
        : wordsOn(candidate, finding, said);
    return name ? `${name} — ${words}` : words;
  });
  return lines.join('\n') || null;
}

/** « juré 1 : MSP Partiellement acquise, ET Acquise ; juré 2 : Acquise », of the raters who count. */
function wordsOn({ key, raters }: CandidateCoverage, { item }: ItemFinding, { session, entries }: Said): string {
  const cells = cellsOf(entries, key, item);
  const said = raters.map((rater) => {
    const words = [...(cells.get(rater) ?? [])]
      .filter(([column]) => column !== NOTE)
      .map(([column, value]) => (column === OVERALL ? value : `${column} ${value}`));
    return words.length ? `${raterName(rater, session.jurors)} : ${words.join(', ')}` : '';
  });
  return said.filter(Boolean).join(' ; ');
}
