// The tab « Délibération »: what the grids say, block by block, beside the decisions and reasons that the team types as the jury states them.

import { type Certification, FINAL_INTERVIEW } from '../model/certification.ts';
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
import { lineLength, wrap } from './paper.ts';
import { blocksLine } from './paper-lines.ts';
import { sheetIds } from './sheet-ids.ts';

export const deliberationColumns = [
  'candidate',
  'part',
  'discuss',
  'notes',
  'handedIn',
  'coverage',
  'attainment',
  'reading',
  'decision',
  'reason',
  'observation',
  'readingAt',
  'basis',
] as const;
const widths = [122, 62, 200, 310, 96, 66, 66, 104, 88, 132, 92, 60, 60];
/** What the add-on remembers of each line. */
const hiddenColumns: readonly string[] = ['readingAt', 'basis'];
/** Columns from `candidate` to `reading`, which the add-on writes. */
const TOLD = 8;
const BODY_ROW = 4;
/** The last line of each candidate: nobody types there. */
export const OUTCOME = 'outcome';

/** What a decision was typed beside, see `basisOf`, and what is kept of it in the line's hidden cell. */
export type TypedBeside = { basis: string; stamp: string };

/** What a line's hidden cell keeps: the basis, then the decision and the reason that stood beside it. */
export function stampOf(basis: string, decision: string, reason: string): string {
  return `${basis}|${decision}|${reason}`;
}

/** What the jury has before it: « À délibérer (évaluées : 3 sur 3, acquises : 1 sur 3 ; BC01-2, BC01-3) »; '' when nothing is read. */
export function basisOf({ item, reading, coverage, attainment, about }: ItemCoverage): string {
  if (!reading) return '';
  const isInterview = item === FINAL_INTERVIEW;
  const words = readingText(reading, isInterview);
  if (isInterview || reading === 'absent' || reading === 'held') return words;
  const figures = [
    text.figure(text.columns.coverage, coverage.covered, coverage.total),
    text.figure(text.columns.attainment, attainment.acquired, attainment.total),
  ];
  return text.basis(
    words,
    figures,
    about.map(({ item: competence }) => competence),
  );
}

/** What was typed, and how to name who typed it and on which competence. */
type Said = {
  session: Session;
  entries: EntryIndex;
  titles: ReadonlyMap<string, string>;
  beside: ReadonlyMap<string, TypedBeside>;
};

function titlesOf({ blocks }: Certification): ReadonlyMap<string, string> {
  return new Map(blocks.flatMap(({ competences }) => competences.map(({ key, title }) => [key, title] as const)));
}

type Line = {
  key: string;
  cells: CellValue[];
  stamp: string | null;
  basis: string | null;
  kind: 'block' | 'interview' | 'outcome';
  isFirst: boolean;
  isMarked: boolean;
};

/** `beside`: by line, the reading that its decision was typed beside: a line whose reading has changed since is marked. */
export function layoutDeliberation(
  certification: Certification,
  session: Session,
  coverage: SessionCoverage,
  results: SessionResults,
  entries: EntryIndex,
  beside: ReadonlyMap<string, TypedBeside> = new Map(),
): TabLayout {
  const said: Said = { session, entries, titles: titlesOf(certification), beside };
  const lines = coverage.candidates.flatMap((candidate, i) =>
    candidateLines(candidate, results.candidates[i], said, certification),
  );
  const layout = emptyLayout(
    { sheetId: sheetIds.deliberation, title: text.title, color: '#9334e6' },
    deliberationColumns.map((key, i) => ({
      key,
      widthPx: widths[i] ?? 100,
      ...(hiddenColumns.includes(key) ? { hidden: true } : {}),
    })),
    [...['#title', '#help', HEAD], ...lines.map(({ key }) => key)].map((key) => ({ key })),
  );
  const column = (key: (typeof deliberationColumns)[number]) => deliberationColumns.indexOf(key) + 1;
  const width = deliberationColumns.length - hiddenColumns.length;
  const length = lineLength(layout.columns.slice(1, width + 1), 9);
  layout.frozenRows = BODY_ROW;
  layout.frozenColumns = 2;
  layout.values = [
    {
      top: 1,
      left: 1,
      values: [
        [text.heading(session.number, `${certification.title} (${certification.number})`)],
        [`${text.help}\n${wrap(blocksLine(certification).line, length)}`],
      ],
    },
    { top: 3, left: 1, values: [deliberationColumns.slice(0, width).map((key) => text.columns[key])] },
  ];
  layout.formats = [
    { area: area(0, 0, BODY_ROW, layout.columns.length), format: look.page },
    { area: area(1, 1, 1, 1), format: look.title },
    { area: area(2, 1, 1, 1), format: { ...look.subtitle, bold: true, size: 9 } },
    { area: area(3, 1, 1, width), format: { ...look.head, size: 9 } },
  ];
  if (lines.length === 0) return layout;
  layout.values.push({ top: BODY_ROW, left: 1, values: lines.map(({ cells }) => cells) });
  layout.values.push({
    top: BODY_ROW,
    left: column('readingAt'),
    values: lines.map(({ stamp, basis }) => [stamp, basis]),
  });
  layout.formats.push({ area: area(BODY_ROW, 1, lines.length, TOLD), format: look.computed });
  layout.formats.push({ area: area(BODY_ROW, column('decision'), lines.length, 3), format: look.typedText });
  const isKind = (kind: Line['kind']) => runs(lines, (line) => line.kind === kind);
  for (const run of isKind('outcome')) {
    layout.formats.push({ area: area(run.start, 1, run.count, width), format: { ...look.computed, bold: true } });
  }
  lines.forEach(({ isFirst, isMarked }, i) => {
    if (isFirst) layout.formats.push({ area: area(BODY_ROW + i, 1, 1, width), format: { borders: { top: 'medium' } } });
    if (isMarked) layout.formats.push({ area: area(BODY_ROW + i, column('discuss'), 1, 1), format: look.alert });
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
  said: Said,
  certification: Certification,
): Line[] {
  const person = said.session.candidates.find(({ key }) => key === candidate.key);
  if (!person || !result) return [];
  const label = candidateLabel(person);
  const line = (part: ItemCoverage, kind: 'block' | 'interview'): Line => {
    const key = `${candidate.key}|${part.item}`;
    const reading = part.reading ? readingText(part.reading, kind === 'interview') : '';
    const typed = said.beside.get(key);
    const basis = basisOf(part);
    const isMarked = typed !== undefined && isAnotherReading(typed, basis);
    return {
      key,
      kind,
      stamp: typed?.stamp ?? null,
      basis: basis || null,
      isFirst: false,
      isMarked,
      cells: [
        label,
        kind === 'block' ? part.item : gridText.interviewTitle,
        [isMarked ? text.readingChanged(typed.basis) : '', discussed(candidate, part, said)].filter(Boolean).join('\n'),
        notesOn(candidate, part, said),
        kind === 'block'
          ? person.ecf[part.item] && text.ecf(person.ecf[part.item] ?? '')
          : text.dossier(person.dossier),
        ...figures(part, kind),
        reading || null,
      ].map((cell) => cell || null),
    };
  };
  const blocks = candidate.blocks
    .filter(({ reading }) => reading !== null && reading !== 'held')
    .map((block) => line(block, 'block'));
  const interview = candidate.finalInterview ? [line(candidate.finalInterview, 'interview')] : [];
  const outcome: Line = {
    key: `${candidate.key}|${OUTCOME}`,
    kind: 'outcome',
    stamp: null,
    basis: null,
    isFirst: false,
    isMarked: false,
    cells: [label, text.outcome, null, null, null, null, null, outcomeText(result, certification)],
  };
  return [...blocks, ...interview, outcome].map((one, i) => ({ ...one, isFirst: i === 0 }));
}

/** Whether there is something else to read today, see `basisOf`, than the decision was typed beside. */
export function isAnotherReading({ basis }: TypedBeside, today: string): boolean {
  return basis !== '' && basis !== today;
}

function figures({ coverage, attainment, reading }: ItemCoverage, kind: 'block' | 'interview'): CellValue[] {
  if (kind === 'interview' || reading === 'absent') return [null, null];
  return [
    `${coverage.covered} ${gridText.sur} ${coverage.total}`,
    `${attainment.acquired} ${gridText.sur} ${attainment.total}`,
  ];
}

/** What there is to talk about: not covered and by whom, then each rater's words where they do not agree, then what is not acquired. */
function discussed(candidate: CandidateCoverage, part: ItemCoverage, said: Said): string {
  const toTalkAbout = (['notCovered', 'toDeliberate', 'notAcquired'] as const).flatMap((finding) =>
    part.findings.filter((one) => one.finding === finding),
  );
  const lines = toTalkAbout.map((finding) => {
    const name = said.titles.get(finding.item);
    const words =
      finding.finding === 'notCovered'
        ? notCoveredText(finding, said.session.jurors)
        : wordsOn(candidate, finding, said);
    return name ? `${name} — ${words}` : words;
  });
  return lines.join('\n');
}

/** « Compétence 2, juré 1 : objectifs clairs », of the raters who count. */
function notesOn({ key, raters }: CandidateCoverage, part: ItemCoverage, { session, entries }: Said): string {
  const lines = part.findings.flatMap(({ item }, rank) => {
    const cells = cellsOf(entries, key, item);
    return raters.flatMap((rater) => {
      const note = cells.get(rater)?.get(NOTE);
      return note
        ? [text.note(part.item === FINAL_INTERVIEW ? null : rank + 1, raterName(rater, session.jurors), note)]
        : [];
    });
  });
  return lines.join('\n');
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
