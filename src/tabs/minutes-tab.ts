// The tab « Relevé de décisions »: the record that the jury signs, its candidates in the order of CERES, to copy from.

import type { Certification } from '../model/certification.ts';
import { isEmploymentMinistry } from '../model/certifier.ts';
import type { SessionResults } from '../model/results.ts';
import type { Candidate, Session } from '../model/session.ts';
import { dayRange, longDate } from '../text/dates.ts';
import { outcomeText } from '../text/decisions.ts';
import { attendanceLabel, jurorAttendanceLabel, kindLabel } from '../text/labels.ts';
import { identifierLabel, paperText, minutesText as text } from '../text/papers.ts';
import { resultsTabText, shortRoute } from '../text/report-tabs.ts';
import type { TabLayout } from './layout.ts';
import { look } from './look.ts';
import { blockColumns, decisionCells, layoutPaper, type Paper, type PaperColumn } from './paper.ts';
import { blocksLine, madeLine, type PaperLine } from './paper-lines.ts';
import { sheetIds } from './sheet-ids.ts';

const BLOCKS_LEFT = 6;
const BLOCKS_PX = 270;

function columnsOf({ blocks }: Certification, isMinistry: boolean): PaperColumn[] {
  const { columns } = resultsTabText;
  return [
    { key: 'ceresId', widthPx: 130, label: identifierLabel(isMinistry) },
    { key: 'number', widthPx: 34, label: columns.number },
    { key: 'lastName', widthPx: 150, label: columns.lastName },
    { key: 'firstName', widthPx: 110, label: columns.firstName },
    { key: 'route', widthPx: 140, label: columns.route },
    ...blockColumns(blocks, BLOCKS_PX).columns,
    { key: 'interview', widthPx: 106, label: columns.interview },
    { key: 'outcome', widthPx: 160, label: columns.outcome },
  ];
}

export function layoutMinutes(
  certification: Certification,
  session: Session,
  results: SessionResults,
  { isDraft, fingerprint }: Paper,
): TabLayout {
  const isMinistry = isEmploymentMinistry(certification);
  const columns = columnsOf(certification, isMinistry);
  const width = columns.length;
  const title = isMinistry ? text.title : text.titleElsewhere;
  const heading = `${title} — ${text.session(session.number)} — ${certification.title} (${certification.number})`;
  const resultOf = new Map(results.candidates.map((one) => [one.key, one]));
  return layoutPaper({
    tab: { sheetId: sheetIds.minutes, title },
    columns,
    title: (isDraft ? paperText.draft : '') + heading,
    under: { key: '#notice', line: isMinistry ? text.notice : text.noticeElsewhere, isBold: true },
    body: inCeresOrder(session.candidates).map((candidate) => {
      const { key, ceresId, number, lastName, firstName, accessRoute } = candidate;
      const result = resultOf.get(key);
      return {
        key,
        cells: [
          ceresId,
          number,
          lastName,
          firstName,
          shortRoute(accessRoute),
          ...decisionCells(certification, session, candidate, result),
          result ? outcomeText(result, certification) : null,
        ],
      };
    }),
    bodyLooks: [
      { left: 2, columns: 1, format: look.centered },
      { left: BLOCKS_LEFT, columns: width - BLOCKS_LEFT + 1, format: look.centered },
      { left: width, columns: 1, format: { bold: true } },
    ],
    foot: [...factLines(certification, session), madeLine(session)],
    jurors: session.jurors,
    edges: [1, 4, BLOCKS_LEFT + 1, width + 1],
    fingerprint,
  });
}

/** By CERES identifier, numbers in it by their value; then those who have none, by their number. */
export function inCeresOrder(candidates: readonly Candidate[]): Candidate[] {
  const sortable = (id: string) => id.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(12, '0'));
  return [...candidates].sort((one, other) => {
    if (!one.ceresId || !other.ceresId) return one.ceresId ? -1 : other.ceresId ? 1 : one.number - other.number;
    const [a, b] = [sortable(one.ceresId), sortable(other.ceresId)];
    return a < b ? -1 : a > b ? 1 : one.number - other.number;
  });
}

/** What the record says besides the candidates, a line each. */
function factLines(certification: Certification, session: Session): PaperLine[] {
  const { number, title, level, certifier } = certification;
  const { candidates, jurors, incidents } = session;
  const routes = new Map<string, number>();
  for (const { accessRoute } of candidates) {
    const route = shortRoute(accessRoute) || text.unknown;
    routes.set(route, (routes.get(route) ?? 0) + 1);
  }
  const away = candidates.filter(({ attendance }) => attendance !== 'present');
  const days = dayRange(session.firstDay, session.lastDay);
  return [
    { key: '#certification', line: text.certification(number, title, level, certifier) },
    blocksLine(certification),
    {
      key: '#session',
      line: text.about(session.number, kindLabel[session.kind], days, isEmploymentMinistry(certification)),
    },
    { key: '#centre', line: text.centre(session.centre, session.place) },
    { key: '#routes', line: text.routes([...routes]) },
    ...jurors.map((juror) => ({
      key: juror.key,
      line: text.juror(juror, juror.attendance === 'absent' ? jurorAttendanceLabel.absent : ''),
    })),
    { key: '#absences', line: text.absences(away.map((one) => [one, attendanceLabel[one.attendance]])) },
    ...(incidents.length ? [] : [{ key: '#incidents', line: text.noIncident }]),
    ...incidents.map((incident, i) => ({ key: `incident|${i + 1}`, line: text.incident(incident) })),
    { key: '#deliberation', line: text.deliberation(session.deliberationDay && longDate(session.deliberationDay)) },
  ];
}
