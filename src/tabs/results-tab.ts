// The tab « Résultats »: the page that the jury signs. Decisions only: no rating, no reading, no rate.

import { type Certification, FINAL_INTERVIEW } from '../model/certification.ts';
import type { CandidateResult } from '../model/outcome.ts';
import type { SessionResults } from '../model/results.ts';
import type { Candidate, Juror, Session } from '../model/session.ts';
import { dayRange } from '../text/dates.ts';
import { outcomeText } from '../text/decisions.ts';
import { gridText } from '../text/grid.ts';
import { jurorAttendanceLabel } from '../text/labels.ts';
import { paperText } from '../text/papers.ts';
import { shortRoute, resultsTabText as text } from '../text/report-tabs.ts';
import type { CellValue, TabLayout } from './layout.ts';
import { look } from './look.ts';
import { blockColumns, decisionCells, layoutPaper, type Paper, type PaperColumn } from './paper.ts';
import { blocksLine, countsLine, madeLine } from './paper-lines.ts';
import { sheetIds } from './sheet-ids.ts';

const BLOCKS_LEFT = 5;
const BLOCKS_PX = 273;
const LEAST_OBSERVATIONS_PX = 200;

function columnsOf({ blocks }: Certification): PaperColumn[] {
  const { columns: heads } = text;
  const { columns, overPx } = blockColumns(blocks, BLOCKS_PX);
  return [
    { key: 'number', widthPx: 30, label: heads.number },
    { key: 'lastName', widthPx: 122, label: heads.lastName },
    { key: 'firstName', widthPx: 88, label: heads.firstName },
    { key: 'route', widthPx: 118, label: heads.route },
    ...columns,
    { key: 'interview', widthPx: 104, label: heads.interview },
    { key: 'outcome', widthPx: 126, label: heads.outcome },
    { key: 'observations', widthPx: Math.max(LEAST_OBSERVATIONS_PX, 250 - overPx), label: heads.observations },
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
  const width = columns.length;
  return layoutPaper({
    tab: { sheetId: sheetIds.results, title: text.title },
    columns,
    title: title(certification, session, isDraft),
    under: { key: '#jury', line: text.jury(jurors.map(jurorName)) },
    body: candidates.map((candidate, i) => ({
      key: candidate.key,
      cells: candidateCells(certification, session, candidate, results.candidates[i], observations),
    })),
    bodyLooks: [
      { left: 1, columns: 1, format: look.centered },
      { left: BLOCKS_LEFT - 1, columns: 1, format: { size: 9 } },
      { left: BLOCKS_LEFT, columns: width - BLOCKS_LEFT, format: look.centered },
      { left: width - 1, columns: 1, format: { bold: true } },
      { left: width, columns: 1, format: { size: 9 } },
    ],
    foot: [
      countsLine(session, results),
      {
        key: '#where',
        line: text.where(session.centre, session.place, dayRange(session.firstDay, session.lastDay)),
      },
      blocksLine(certification),
      madeLine(session),
    ],
    jurors,
    edges: [1, BLOCKS_LEFT, width - 1, width + 1],
    fingerprint,
  });
}

function jurorName({ firstName, lastName, quality, attendance }: Juror): string {
  const name = [firstName, lastName].filter(Boolean).join(' ');
  const absent = attendance === 'absent' ? jurorAttendanceLabel.absent.toLowerCase() : '';
  const about = [quality, absent].filter(Boolean).join(', ');
  return about ? `${name} (${about})` : name;
}

function title(certification: Certification, session: Session, isDraft: boolean): string {
  const heading = `${text.heading(session.number)} — ${certification.title} (${certification.number})`;
  return isDraft ? paperText.draft + heading : heading;
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
    result ? outcomeText(result, certification) : null,
    remarks(candidate, result, observations),
  ];
}

/** The reasons that the jury gave, and the observations typed for this page, each with the block that it is about. */
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
    .flatMap(({ item, name, reason }) =>
      [reason, observations.get(`${candidate.key}|${item}`)].map((words) => words && text.remark(name, words)),
    )
    .filter(Boolean)
    .join('\n');
}
