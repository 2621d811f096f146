// One candidate's sheet: decisions with their reasons, the outcome, what they may do next. No juror's rating.

import { sitsFinalInterview, standingOn } from '../model/assessed.ts';
import type { Certification } from '../model/certification.ts';
import { isEmploymentMinistry } from '../model/certifier.ts';
import type { CandidateResult } from '../model/outcome.ts';
import type { Candidate, Session } from '../model/session.ts';
import { dayRange, longDate } from '../text/dates.ts';
import { outcomeText } from '../text/decisions.ts';
import { candidateLabel, gridText } from '../text/grid.ts';
import { nextSteps, sheetText as text } from '../text/individual-sheet.ts';
import { paperText } from '../text/papers.ts';
import { resultsTabText, shortRoute } from '../text/report-tabs.ts';
import { area, type CellValue, emptyLayout, HEAD, type TabLayout } from './layout.ts';
import { look } from './look.ts';
import { decisionCells, lineLength, wrap } from './paper.ts';

const columns = [
  { key: 'part', widthPx: 270 },
  { key: 'decision', widthPx: 132 },
  { key: 'reason', widthPx: 298 },
];
const HEAD_ROW = 7;

/** Google's longest title of a tab is 100 characters. */
const MOST_TITLE = 90;

/** Upright A4, one page unless reasons are very long. */
export function layoutIndividualSheet(
  certification: Certification,
  session: Session,
  candidate: Candidate,
  result: CandidateResult,
): TabLayout {
  const isMinistry = isEmploymentMinistry(certification);
  const lines = decisionLines(certification, session, candidate, result);
  const length = lineLength(columns);
  const says = (line: string) => wrap(line, length);
  const layout = emptyLayout(
    { sheetId: candidate.number, title: candidateLabel(candidate).slice(0, MOST_TITLE) },
    columns,
    [
      ...['#title', '#candidate', '#route', '#certification', '#session', '#blank', HEAD].map((key) => ({ key })),
      ...lines.map(({ key }) => ({ key })),
      ...['#space', '#outcome', '#next', '#room', '#notice'].map((key) => ({ key })),
    ],
  );
  const foot = HEAD_ROW + 1 + lines.length;
  const isDraft = result.outcome === 'pending';
  const { number, firstName, lastName, accessRoute, ceresId } = candidate;
  const registered = certification.registeredUntil && longDate(certification.registeredUntil);
  const missing = certification.blocks
    .map(({ key }) => key)
    .filter((key) => !candidate.held.includes(key) && !result.awarded.includes(key));
  layout.open = null;
  layout.values = [
    {
      top: 1,
      left: 1,
      values: [
        says((isDraft ? paperText.draft : '') + text.heading),
        says(text.candidate(number, [firstName, lastName].filter(Boolean).join(' '))),
        says(text.route(shortRoute(accessRoute), ceresId, isMinistry)),
        says(`${certification.number} — ${certification.title}`),
        says(text.session(session.number, session.centre, dayRange(session.firstDay, session.lastDay))),
      ].map((line) => [line]),
    },
    { top: HEAD_ROW, left: 1, values: [[text.part, text.decision, text.reason]] },
    { top: HEAD_ROW + 1, left: 1, values: lines.map(({ cells }) => cells) },
    {
      top: foot + 1,
      left: 1,
      values: [
        [says(`${resultsTabText.columns.outcome} : ${outcomeText(result, certification)}`)],
        [says(nextSteps(result, missing, registered ?? '', isMinistry))],
      ],
    },
    { top: foot + 4, left: 1, values: [[says(isMinistry ? text.notice : text.noticeElsewhere)]] },
  ];
  layout.formats = [
    { area: area(0, 0, layout.rows.length, columns.length + 1), format: look.page },
    { area: area(1, 1, 1, 1), format: look.title },
    { area: area(2, 1, 1, 1), format: { bold: true, size: 12 } },
    { area: area(HEAD_ROW, 1, 1, columns.length), format: look.head },
    { area: area(HEAD_ROW + 1, 1, lines.length, columns.length), format: look.typed },
    { area: area(HEAD_ROW + 1, 2, lines.length, 1), format: { ...look.centered, bold: true } },
    { area: area(foot + 1, 1, 1, 1), format: { bold: true, size: 13 } },
    { area: area(foot + 4, 1, 1, columns.length), format: { bold: true, borders: { top: 'medium' } } },
  ];
  return layout;
}

function decisionLines(
  certification: Certification,
  session: Session,
  candidate: Candidate,
  result: CandidateResult,
): { key: string; cells: CellValue[] }[] {
  const words = decisionCells(certification, session, candidate, result);
  const blocks = certification.blocks.flatMap(({ key, title }, i) => {
    if (standingOn(candidate, key) === 'none') return [];
    const reason = result.decisions.find(({ block }) => block === key)?.reason ?? '';
    return [{ key, cells: [`${key} — ${title}`, words[i] ?? null, reason || null] }];
  });
  if (!sitsFinalInterview(candidate, certification, session.kind)) return blocks;
  const interview = [gridText.interviewTitle, words[words.length - 1] ?? null, result.interviewReason || null];
  return [...blocks, { key: 'interview', cells: interview }];
}
