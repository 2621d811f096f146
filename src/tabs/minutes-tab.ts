// The tab « Relevé de décisions »: the record that the jury signs, its candidates in the order of CERES, to copy from.

import type { Certification } from '../model/certification.ts';
import { isEmploymentMinistry } from '../model/certifier.ts';
import type { SessionResults } from '../model/results.ts';
import type { Candidate, Session } from '../model/session.ts';
import { dayRange, longDate } from '../text/dates.ts';
import { outcomeText } from '../text/decisions.ts';
import { attendanceLabel, jurorAttendanceLabel, kindLabel } from '../text/labels.ts';
import { paperText, minutesText as text } from '../text/papers.ts';
import { resultsTabText, shortRoute } from '../text/report-tabs.ts';
import { area, emptyLayout, HEAD, type RowLayout, type TabLayout } from './layout.ts';
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
import { FINGERPRINT_ROW } from './results-tab.ts';
import { sheetIds } from './sheet-ids.ts';

const BODY_ROW = 4;
const BLOCKS_LEFT = 6;

function columnsOf({ blocks }: Certification): PaperColumn[] {
  const { columns } = resultsTabText;
  return [
    { key: 'ceresId', widthPx: 130, label: text.ceresId },
    { key: 'number', widthPx: 34, label: columns.number },
    { key: 'lastName', widthPx: 150, label: columns.lastName },
    { key: 'firstName', widthPx: 110, label: columns.firstName },
    { key: 'route', widthPx: 140, label: columns.route },
    ...blocks.map(({ key }) => ({ key, widthPx: 90, label: key })),
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
  const columns = columnsOf(certification);
  const width = columns.length;
  const length = lineLength(columns);
  const candidates = inCeresOrder(session.candidates);
  const facts = factLines(certification, session);
  const rows: RowLayout[] = [
    ...['#title', '#notice', HEAD].map((key) => ({ key })),
    ...candidates.map(({ key }) => ({ key })),
    { key: '#blank' },
    ...facts.map(({ key }) => ({ key })),
    { key: '#made' },
    ...signatureRows(session.jurors),
    { key: FINGERPRINT_ROW },
  ];
  const isMinistry = isEmploymentMinistry(certification);
  const layout = emptyLayout(
    { sheetId: sheetIds.minutes, title: isMinistry ? text.title : text.titleElsewhere, color: '#9334e6' },
    columns.map(({ key, widthPx }) => ({ key, widthPx })),
    rows,
  );
  const foot = BODY_ROW + candidates.length + 1;
  const end = layout.rows.length - 1;
  const heading = `${layout.title} — ${text.session(session.number)} — ${certification.title} (${certification.number})`;
  layout.frozenRows = BODY_ROW;
  layout.values = [
    {
      top: 1,
      left: 1,
      values: [
        [fold((isDraft ? paperText.draft : '') + heading, Math.floor(length * 0.75))],
        [isMinistry ? text.notice : text.noticeElsewhere],
      ],
    },
    { top: 3, left: 1, values: [columns.map(({ label }) => label)] },
    { top: foot, left: 1, values: facts.map(({ line }) => [fold(line, length)]) },
    { top: foot + facts.length, left: 1, values: [[text.made]] },
    { top: end, left: 1, values: [[paperText.fingerprint(fingerprint)]] },
  ];
  layout.formats = [
    { area: area(0, 0, end + 1, width + 1), format: look.page },
    { area: area(1, 1, 1, 1), format: { ...look.title, size: 12 } },
    { area: area(2, 1, 1, 1), format: { bold: true } },
    { area: area(3, 1, 1, width), format: { ...look.head, size: 9 } },
    { area: area(end, 1, 1, 1), format: look.small },
  ];
  addSignatures(layout, foot + facts.length + 1, [1, 4, BLOCKS_LEFT + 1, width + 1], session.jurors);
  if (candidates.length === 0) return layout;
  const resultOf = new Map(results.candidates.map((one) => [one.key, one]));
  layout.values.push({
    top: BODY_ROW,
    left: 1,
    values: candidates.map((candidate) => {
      const result = resultOf.get(candidate.key);
      const { ceresId, number, lastName, firstName, accessRoute } = candidate;
      const decisions = decisionCells(certification, session, candidate, result);
      return [
        ceresId,
        number,
        lastName,
        firstName,
        shortRoute(accessRoute),
        ...decisions,
        result ? outcomeText(result) : null,
      ];
    }),
  });
  layout.formats.push(
    { area: area(BODY_ROW, 1, candidates.length, width), format: look.typed },
    { area: area(BODY_ROW, 2, candidates.length, 1), format: look.centered },
    { area: area(BODY_ROW, BLOCKS_LEFT, candidates.length, width - BLOCKS_LEFT + 1), format: look.centered },
    { area: area(BODY_ROW, width, candidates.length, 1), format: { bold: true } },
  );
  return layout;
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
function factLines(certification: Certification, session: Session): { key: string; line: string }[] {
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
    { key: '#session', line: text.about(session.number, kindLabel[session.kind], days) },
    { key: '#centre', line: text.centre(session.centre, session.place) },
    { key: '#routes', line: text.routes([...routes]) },
    ...jurors.map((juror) => ({
      key: juror.key,
      line: text.juror(juror, juror.attendance === 'absent' ? jurorAttendanceLabel.absent : ''),
    })),
    { key: '#absences', line: text.absences(away.map((one) => [one, attendanceLabel[one.attendance]])) },
    ...(incidents.length ? [] : [{ key: '#incidents', line: text.noIncident }]),
    ...incidents.map((incident, i) => ({ key: `incident|${i + 1}`, line: text.incident(incident) })),
    { key: '#deliberation', line: text.deliberation(session.lastDay && longDate(session.lastDay)) },
  ];
}
