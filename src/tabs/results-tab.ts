// The tab « Résultats »: the page that the jury signs. Decisions only: no rating, no reading, no rate.

import { type Certification, FINAL_INTERVIEW } from '../model/certification.ts';
import type { CandidateResult } from '../model/outcome.ts';
import type { SessionResults } from '../model/results.ts';
import type { Candidate, Session } from '../model/session.ts';
import { dayRange } from '../text/dates.ts';
import { countsShown, countText, outcomeText } from '../text/decisions.ts';
import { gridText } from '../text/grid.ts';
import { paperText } from '../text/papers.ts';
import { shortRoute, resultsTabText as text } from '../text/report-tabs.ts';
import { area, type CellValue, emptyLayout, HEAD, type RowLayout, type TabLayout } from './layout.ts';
import { look } from './look.ts';
import {
  addSignatures,
  decisionCells,
  fold,
  lineLength,
  type Paper,
  type PaperColumn,
  signatureRows,
} from './paper.ts';
import { sheetIds } from './sheet-ids.ts';

const BODY_ROW = 4;
const BLOCKS_LEFT = 5;
/** Where the add-on writes the fingerprint: the one line that is no part of what it is taken of. */
export const FINGERPRINT_ROW = '#fingerprint';

function columnsOf({ blocks }: Certification): PaperColumn[] {
  const { columns: heads } = text;
  return [
    { key: 'number', widthPx: 30, label: heads.number },
    { key: 'lastName', widthPx: 122, label: heads.lastName },
    { key: 'firstName', widthPx: 88, label: heads.firstName },
    { key: 'route', widthPx: 118, label: heads.route },
    ...blocks.map(({ key }) => ({ key, widthPx: 91, label: key })),
    { key: 'interview', widthPx: 104, label: heads.interview },
    { key: 'outcome', widthPx: 126, label: heads.outcome },
    { key: 'observations', widthPx: 250, label: heads.observations },
  ];
}

/** `observations`: what the team typed in « Délibération », by `candidate|block`. */
export function layoutResults(
  certification: Certification,
  session: Session,
  results: SessionResults,
  observations: ReadonlyMap<string, string>,
  { isDraft, fingerprint }: Paper,
): TabLayout {
  const columns = columnsOf(certification);
  const { candidates, jurors } = session;
  const below = ['#blank', '#counts', '#where', '#made'].map((key) => ({ key }));
  const rows: RowLayout[] = [
    { key: '#title' },
    { key: '#jury' },
    { key: HEAD },
    ...candidates.map(({ key }) => ({ key })),
    ...below,
    ...signatureRows(jurors),
    { key: FINGERPRINT_ROW },
  ];
  const layout = emptyLayout(
    { sheetId: sheetIds.results, title: text.title, color: '#9334e6' },
    columns.map(({ key, widthPx }) => ({ key, widthPx })),
    rows,
  );
  const width = columns.length;
  const length = lineLength(columns);
  const foot = BODY_ROW + candidates.length + 1;
  const end = layout.rows.length - 1;
  layout.frozenRows = BODY_ROW;
  layout.values = [
    {
      top: 1,
      left: 1,
      values: [
        [fold(title(certification, session, isDraft), Math.floor(length * 0.75))],
        [fold(text.jury(jurors.map(jurorName)), length)],
      ],
    },
    { top: 3, left: 1, values: [columns.map(({ label }) => label)] },
    {
      top: foot,
      left: 1,
      values: [
        countsLine(session, results),
        text.where(session.centre, session.place, dayRange(session.firstDay, session.lastDay)),
        text.made,
      ].map((line) => [fold(line, length)]),
    },
    { top: end, left: 1, values: [[paperText.fingerprint(fingerprint)]] },
  ];
  layout.formats = [
    { area: area(0, 0, end + 1, width + 1), format: look.page },
    { area: area(1, 1, 1, 1), format: { ...look.title, size: 12 } },
    { area: area(3, 1, 1, width), format: { ...look.head, size: 9 } },
    { area: area(end, 1, 1, 1), format: look.small },
  ];
  addSignatures(layout, foot + 3, [1, BLOCKS_LEFT, width - 1, width + 1], jurors);
  if (candidates.length === 0) return layout;
  layout.values.push({
    top: BODY_ROW,
    left: 1,
    values: candidates.map((candidate, i) =>
      candidateCells(certification, session, candidate, results.candidates[i], observations),
    ),
  });
  layout.formats.push(
    { area: area(BODY_ROW, 1, candidates.length, width), format: look.typed },
    { area: area(BODY_ROW, 1, candidates.length, 1), format: look.centered },
    { area: area(BODY_ROW, BLOCKS_LEFT - 1, candidates.length, 1), format: { size: 9 } },
    { area: area(BODY_ROW, BLOCKS_LEFT, candidates.length, width - BLOCKS_LEFT), format: look.centered },
    { area: area(BODY_ROW, width - 1, candidates.length, 1), format: { bold: true } },
    { area: area(BODY_ROW, width, candidates.length, 1), format: { size: 9 } },
  );
  return layout;
}

function jurorName(juror: { firstName: string; lastName: string; quality: string }): string {
  const name = [juror.firstName, juror.lastName].filter(Boolean).join(' ');
  return juror.quality ? `${name} (${juror.quality})` : name;
}

function title(certification: Certification, session: Session, isDraft: boolean): string {
  const heading = `${text.heading(session.number)} — ${certification.title} (${certification.number})`;
  return isDraft ? paperText.draft + heading : heading;
}

function countsLine(session: Session, { totals }: SessionResults): string {
  const parts = countsShown(session.kind).map((count) => countText(count, totals[count]));
  return text.counts(totals.candidates, parts);
}

function candidateCells(
  certification: Certification,
  session: Session,
  candidate: Candidate,
  result: CandidateResult | undefined,
  observations: ReadonlyMap<string, string>,
): CellValue[] {
  return [
    candidate.number,
    candidate.lastName,
    candidate.firstName,
    shortRoute(candidate.accessRoute),
    ...decisionCells(certification, session, candidate, result),
    result ? outcomeText(result) : null,
    remarks(candidate, result, observations),
  ];
}

/** The reasons that the jury gave, and the observations typed for this page. */
function remarks(
  candidate: Candidate,
  result: CandidateResult | undefined,
  observations: ReadonlyMap<string, string>,
): string {
  const parts = [
    ...(result?.decisions.map(({ block, reason }) => ({ item: block, name: block, reason })) ?? []),
    { item: FINAL_INTERVIEW, name: gridText.interviewTitle, reason: result?.interviewReason ?? '' },
  ];
  return parts
    .flatMap(({ item, name, reason }) => [
      reason && text.reason(name, reason),
      observations.get(`${candidate.key}|${item}`),
    ])
    .filter(Boolean)
    .join('\n');
}
