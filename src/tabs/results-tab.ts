// The tab « Résultats »: the page that the jury signs. Decisions only: no rating, no reading, no rate.

import { sitsFinalInterview, standingOn } from '../model/assessed.ts';
import type { Certification } from '../model/certification.ts';
import { FINAL_INTERVIEW } from '../model/certification.ts';
import type { CandidateResult } from '../model/outcome.ts';
import type { SessionResults } from '../model/results.ts';
import type { Candidate, Session } from '../model/session.ts';
import { dayRange } from '../text/dates.ts';
import { blockDecisionLabel, countsShown, countText, interviewDecisionLabel, outcomeText } from '../text/decisions.ts';
import { gridText, jurorLabel } from '../text/grid.ts';
import { shortRoute, resultsTabText as text } from '../text/report-tabs.ts';
import {
  area,
  type CellValue,
  type ColumnLayout,
  emptyLayout,
  HEAD,
  type RowLayout,
  type TabLayout,
} from './layout.ts';
import { look } from './look.ts';
import { sheetIds } from './sheet-ids.ts';

const BODY_ROW = 4;
const BLOCKS_LEFT = 5;
const SIGNATURE_HEIGHT_PX = 46;

/** `observations`: what the team typed in « Délibération », by `candidate|block`. */
export function layoutResults(
  certification: Certification,
  session: Session,
  results: SessionResults,
  observations: ReadonlyMap<string, string>,
): TabLayout {
  const { columns: heads } = text;
  const columns: (ColumnLayout & { label: string })[] = [
    { key: 'number', widthPx: 40, label: heads.number },
    { key: 'lastName', widthPx: 140, label: heads.lastName },
    { key: 'firstName', widthPx: 110, label: heads.firstName },
    { key: 'route', widthPx: 140, label: heads.route },
    ...certification.blocks.map(({ key }) => ({ key, widthPx: 90, label: key })),
    { key: 'interview', widthPx: 105, label: heads.interview },
    { key: 'outcome', widthPx: 150, label: heads.outcome },
    { key: 'observations', widthPx: 270, label: heads.observations },
  ];
  const { candidates } = session;
  const rows: RowLayout[] = [
    '#title',
    '#jury',
    HEAD,
    ...candidates.map(({ key }) => key),
    '#blank',
    '#counts',
    '#where',
    '#made',
    '#signatures',
  ].map((key) => ({ key }));
  rows.push(...session.jurors.map(({ key }) => ({ key: `signature|${key}`, heightPx: SIGNATURE_HEIGHT_PX })));
  const layout = emptyLayout(
    { sheetId: sheetIds.results, title: text.title, color: '#9334e6' },
    columns.map(({ key, widthPx }) => ({ key, widthPx })),
    rows,
  );
  const width = columns.length;
  const below = BODY_ROW + candidates.length;
  const isDraft = results.candidates.some(({ outcome }) => outcome === 'pending');
  layout.frozenRows = BODY_ROW;
  layout.values = [
    { top: 1, left: 1, values: [[title(certification, session, isDraft)], [text.jury(session.jurors.map(jurorName))]] },
    { top: 3, left: 1, values: [columns.map(({ label }) => label)] },
    {
      top: below + 1,
      left: 1,
      values: [
        [countsLine(session, results)],
        [text.where(session.centre, session.place, dayRange(session.firstDay, session.lastDay))],
        [text.made],
        [text.signatures],
        ...session.jurors.map((juror) => [jurorLabel(juror)]),
      ],
    },
  ];
  layout.formats = [
    { area: area(0, 0, rows.length + 1, width + 1), format: look.page },
    { area: area(1, 1, 1, 1), format: { ...look.title, size: 12 } },
    { area: area(2, 1, 1, 1), format: look.subtitle },
    { area: area(3, 1, 1, width), format: { ...look.head, size: 9 } },
    { area: area(below + 4, 1, 1, 1), format: { bold: true } },
    ...session.jurors.map((_, i) => ({
      area: area(below + 5 + i, 1, 1, BLOCKS_LEFT + certification.blocks.length),
      format: { borders: { top: 'thin', bottom: 'thin' }, vertical: 'top', size: 9 } as const,
    })),
  ];
  if (candidates.length) {
    layout.values.push({
      top: BODY_ROW,
      left: 1,
      values: candidates.map((candidate, i) =>
        candidateCells(certification, session, candidate, results.candidates[i], observations),
      ),
    });
    layout.formats.push({ area: area(BODY_ROW, 1, candidates.length, width), format: look.typed });
    layout.formats.push({
      area: area(BODY_ROW, BLOCKS_LEFT, candidates.length, width - BLOCKS_LEFT),
      format: look.centered,
    });
    layout.formats.push({ area: area(BODY_ROW, width - 1, candidates.length, 1), format: { bold: true } });
    layout.formats.push({ area: area(BODY_ROW, width, candidates.length, 1), format: { size: 9 } });
    layout.formats.push({ area: area(BODY_ROW, 1, candidates.length, 1), format: look.centered });
  }
  return layout;
}

function jurorName(juror: { firstName: string; lastName: string; quality: string }): string {
  const name = [juror.firstName, juror.lastName].filter(Boolean).join(' ');
  return juror.quality ? `${name} (${juror.quality})` : name;
}

function title(certification: Certification, session: Session, isDraft: boolean): string {
  const heading = `${text.heading(session.number)} — ${certification.title} (${certification.number})`;
  return isDraft ? text.draft + heading : heading;
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
  const { blocks } = certification;
  const decisionOn = (block: string): string => {
    const standing = standingOn(candidate, block);
    if (standing === 'held') return text.held;
    if (standing === 'none') return text.notConcerned;
    const decision = result?.decisions.find((one) => one.block === block)?.decision;
    return decision ? blockDecisionLabel[decision] : missing(result);
  };
  const interview = result?.finalInterview ? interviewDecisionLabel[result.finalInterview] : missing(result);
  return [
    candidate.number,
    candidate.lastName,
    candidate.firstName,
    shortRoute(candidate.accessRoute),
    ...blocks.map(({ key }) => decisionOn(key)),
    sitsFinalInterview(candidate, certification, session.kind) ? interview : text.notConcerned,
    result ? outcomeText(result) : null,
    remarks(candidate, result, observations),
  ];
}

function missing(result: CandidateResult | undefined): string {
  return result?.outcome === 'pending' ? text.missing : text.notConcerned;
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
