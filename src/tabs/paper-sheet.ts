// One page of the paper kit: all that one rater judges of one candidate, with the scale as words to circle.

import { type Assessed, assessedBlock, assessedInterview, sitsFinalInterview, standingOn } from '../model/assessed.ts';
import type { Certification } from '../model/certification.ts';
import type { Candidate, Juror, Session } from '../model/session.ts';
import { candidateLabel, columnLabel, criterionText, gridText } from '../text/grid.ts';
import { kitText } from '../text/paper-kit.ts';
import { shortRoute } from '../text/report-tabs.ts';
import { gridNames } from './grid-names.ts';
import { area, type CellValue, emptyLayout, type FormatArea, HEAD, type RowLayout, type TabLayout } from './layout.ts';
import { look } from './look.ts';
import { lineLength, wrap } from './paper.ts';

const text = kitText.sheet;
const columns = [
  { key: 'competence', widthPx: 250 },
  { key: 'column', widthPx: 70 },
  { key: 'words', widthPx: 230 },
  { key: 'notes', widthPx: 230 },
];
/** What an upright A4 page holds at this width, its margins taken off. */
const PAGE_HEIGHT_PX = 1080;
const HEADING_PX = 24;
const LEAST_PX = 22;
const MOST_PX = 44;

type Line = { cells: CellValue[]; kind: 'block' | 'rating' | 'criterion' };

/** What a candidate is assessed on, in the order of the épreuves, the final interview last. */
export function assessedInOrder(certification: Certification, session: Session, candidate: Candidate): Assessed[] {
  const order = session.kind === 'title' ? certification.modalities.flatMap(({ blocks }) => blocks ?? []) : [];
  const keys = [...new Set([...order, ...certification.blocks.map(({ key }) => key)])];
  const blocks = keys.flatMap((key) => {
    const block = certification.blocks.find((one) => one.key === key);
    return block && standingOn(candidate, key) === 'presented' ? [assessedBlock(certification, session, block)] : [];
  });
  const sits = sitsFinalInterview(candidate, certification, session.kind);
  return sits ? [...blocks, assessedInterview(certification)] : blocks;
}

/** `juror`: null for the jury as one. */
export function layoutPaperSheet(
  certification: Certification,
  session: Session,
  candidate: Candidate,
  juror: Juror | null,
  sheetId: number,
): TabLayout {
  const lines = assessedInOrder(certification, session, candidate).flatMap((one) => linesOf(certification, one));
  const heads = ['#title', '#draft', '#candidate', '#juror', HEAD];
  const space = PAGE_HEIGHT_PX - (heads.length + 3) * HEADING_PX;
  const heightPx = Math.max(LEAST_PX, Math.min(MOST_PX, Math.floor(space / Math.max(1, lines.length))));
  const rows: RowLayout[] = [
    ...heads.map((key) => ({ key })),
    ...lines.map((_, i) => ({ key: `line|${i + 1}`, heightPx })),
    ...['#blank', '#facts', '#signature'].map((key) => ({ key })),
  ];
  const layout = emptyLayout({ sheetId, title: text.tab(candidate.number, juror?.number ?? null) }, columns, rows);
  const says = (line: string) => [wrap(line, lineLength(columns))];
  const body = heads.length + 1;
  const name = juror ? [juror.firstName, juror.lastName].filter(Boolean).join(' ') : '';
  const labels = text.columns;
  layout.open = null;
  layout.values = [
    {
      top: 1,
      left: 1,
      values: [
        says(text.heading(session.number)),
        says(kitText.draft),
        says(text.candidate(candidateLabel(candidate), shortRoute(candidate.accessRoute))),
        says(juror ? text.juror(`${juror.number} — ${name}`) : text.jury),
      ],
    },
    { top: body - 1, left: 1, values: [[labels.competence, labels.column, labels.words, labels.notes]] },
    { top: body, left: 1, values: lines.map(({ cells }) => cells) },
    { top: body + lines.length + 1, left: 1, values: [says(text.facts), says(text.signature)] },
  ];
  layout.formats = [
    { area: area(0, 0, rows.length + 1, columns.length + 1), format: { ...look.page, size: 9 } },
    { area: area(1, 1, 1, 1), format: look.title },
    { area: area(2, 1, 1, 1), format: look.small },
    { area: area(3, 1, 1, 1), format: { bold: true, size: 11 } },
    { area: area(body - 1, 1, 1, columns.length), format: { ...look.head, size: 9 } },
    ...lines.flatMap(({ kind }, i) => lineFormats(kind, body + i)),
    { area: area(body + lines.length + 2, 1, 1, 1), format: { bold: true } },
  ];
  return layout;
}

function linesOf(certification: Certification, assessed: Assessed): Line[] {
  const { competences, columns: rated, scale } = assessed;
  const { heading } = gridNames(certification, assessed);
  // a level is not cut between two lines
  const words = scale.map(({ label }) => label.replace(/ /g, '\u00a0')).join('   ·   ');
  const isAlone = rated.length === 1;
  return [
    { cells: [heading], kind: 'block' },
    ...competences.flatMap(({ title, criteria }): Line[] => [
      ...rated.map(
        (column, i): Line => ({
          cells: [i === 0 ? title || gridText.interviewItem : null, columnLabel(column, isAlone), words, null],
          kind: 'rating',
        }),
      ),
      ...criteria.map((criterion): Line => ({ cells: [criterionText(criterion)], kind: 'criterion' })),
    ]),
  ];
}

function lineFormats(kind: Line['kind'], row: number): FormatArea[] {
  const whole = area(row, 1, 1, columns.length);
  if (kind === 'block')
    return [{ area: whole, format: { bold: true, wrap: 'overflow', borders: { top: 'medium' }, vertical: 'bottom' } }];
  if (kind === 'criterion') return [{ area: whole, format: { ...look.small, italic: true } }];
  return [
    { area: whole, format: { ...look.typed, size: 9 } },
    { area: area(row, 2, 1, 2), format: { horizontal: 'center', size: 8 } },
  ];
}
