// The lists of the paper kit: control points, attendance, blank decisions, the dossier's parts.

import { sitsFinalInterview, standingOn } from '../model/assessed.ts';
import type { Certification } from '../model/certification.ts';
import type { Session } from '../model/session.ts';
import { longDate } from '../text/dates.ts';
import { blockDecisionLabel, interviewDecisionLabel } from '../text/decisions.ts';
import { candidateLabel, gridText } from '../text/grid.ts';
import { kitText } from '../text/paper-kit.ts';
import { isoToSerial, serialToIso } from './dates.ts';
import { dossierLines } from './dossier.ts';
import { area, type CellValue, type ColumnLayout, emptyLayout, HEAD, type TabLayout } from './layout.ts';
import { look } from './look.ts';
import { lineLength, wrap } from './paper.ts';
import { sheetIds } from './sheet-ids.ts';

/** A page that more days would not fit. */
const MOST_DAYS = 3;
const MOST_ACROSS = 14;
const PAGE_WIDTH_PX = 780;
const ACROSS_PX = 34;

type List = {
  sheetId: number;
  title: string;
  heading: string;
  help: string;
  columns: (ColumnLayout & { label: string })[];
  lines: { cells: CellValue[]; heightPx: number }[];
  foot?: string;
};

/** Title, help, heading line, then the lines: a table to be filled by hand. */
function layoutList({ sheetId, title, heading, help, columns, lines, foot = '' }: List): TabLayout {
  const rows = [
    { key: '#title' },
    { key: '#help' },
    { key: HEAD, heightPx: 36 },
    ...lines.map(({ heightPx }, i) => ({ key: `line|${i + 1}`, heightPx })),
    { key: '#blank' },
    { key: '#foot' },
  ];
  const layout = emptyLayout(
    { sheetId, title },
    columns.map(({ key, widthPx }) => ({ key, widthPx })),
    rows,
  );
  const says = (line: string) => [wrap(line, lineLength(columns))];
  layout.open = null;
  layout.frozenRows = 4;
  layout.values = [
    { top: 1, left: 1, values: [says(heading), says(help)] },
    { top: 3, left: 1, values: [columns.map(({ label }) => label)] },
    { top: 4, left: 1, values: lines.map(({ cells }) => cells) },
    { top: 5 + lines.length, left: 1, values: [says(foot)] },
  ];
  layout.formats = [
    { area: area(0, 0, rows.length + 1, columns.length + 1), format: look.page },
    { area: area(1, 1, 1, 1), format: look.title },
    { area: area(2, 1, 1, 1), format: look.subtitle },
    { area: area(3, 1, 1, columns.length), format: { ...look.head, size: 9 } },
    { area: area(4, 1, lines.length, columns.length), format: { ...look.typed, size: 9 } },
  ];
  return layout;
}

function controlPoints({ number }: Session): TabLayout {
  const { points } = kitText;
  return layoutList({
    sheetId: sheetIds.kit + 1,
    title: points.title,
    heading: `${points.title} — session ${number}`,
    help: kitText.ready,
    columns: [
      { key: 'point', widthPx: 400, label: points.columns.point },
      { key: 'done', widthPx: 90, label: points.columns.done },
      { key: 'by', widthPx: 160, label: points.columns.by },
      { key: 'when', widthPx: 110, label: points.columns.when },
    ],
    lines: points.list.map((point) => ({ cells: [point, null, null, null], heightPx: 38 })),
  });
}

function daysOf({ firstDay, lastDay }: Session): string[] {
  if (!firstDay) return [''];
  const start = isoToSerial(firstDay);
  const count = lastDay ? Math.min(MOST_DAYS, isoToSerial(lastDay) - start + 1) : 1;
  return Array.from({ length: Math.max(1, count) }, (_, i) => longDate(serialToIso(start + i)).replace(/ \d{4}$/, ''));
}

function attendance(session: Session): TabLayout {
  const { attendance: text } = kitText;
  const days = daysOf(session).flatMap((day, i) => [
    { key: `day${i}.1`, widthPx: 88, label: text.morning(day) },
    { key: `day${i}.2`, widthPx: 88, label: text.afternoon(day) },
  ]);
  const line = (name: string, role: string) => ({ cells: [name, role, ...days.map(() => null)], heightPx: 36 });
  const full = ({ lastName, firstName }: { lastName: string; firstName: string }) => `${lastName} ${firstName}`.trim();
  return layoutList({
    sheetId: sheetIds.kit + 2,
    title: text.title,
    heading: text.heading(session.number),
    help: [session.centre, session.place].filter(Boolean).join(', '),
    columns: [
      { key: 'person', widthPx: 190, label: text.person },
      { key: 'role', widthPx: 70, label: text.role },
      ...days,
    ],
    lines: [
      ...session.candidates.map((one) => line(`${one.number} — ${full(one)}`, text.candidate)),
      ...session.jurors.map((one) => line(full(one), text.juror)),
    ],
  });
}

function decisions(certification: Certification, session: Session): TabLayout {
  const { decisions: text } = kitText;
  const blockWords = Object.values(blockDecisionLabel).join('   ·   ');
  const interviewWords = Object.values(interviewDecisionLabel).join('   ·   ');
  const lines = session.candidates.flatMap((candidate) => {
    const blocks = certification.blocks.flatMap(({ key }): CellValue[][] => {
      const standing = standingOn(candidate, key);
      return standing === 'none' ? [] : [[key, standing === 'held' ? text.held : blockWords, null]];
    });
    const sits = sitsFinalInterview(candidate, certification, session.kind);
    const all = sits ? [...blocks, [gridText.interviewTitle, interviewWords, null]] : blocks;
    return all.map((cells, i) => ({ cells: [i === 0 ? candidateLabel(candidate) : null, ...cells], heightPx: 26 }));
  });
  return layoutList({
    sheetId: sheetIds.kit + 3,
    title: text.title,
    heading: text.heading(session.number),
    help: text.help,
    columns: [
      { key: 'candidate', widthPx: 160, label: text.columns.candidate },
      { key: 'part', widthPx: 100, label: text.columns.part },
      { key: 'words', widthPx: 250, label: text.columns.words },
      { key: 'reason', widthPx: 260, label: text.columns.reason },
    ],
    lines,
    foot: text.signatures,
  });
}

function dossier(certification: Certification, session: Session): TabLayout[] {
  const given = dossierLines(certification, session);
  if (!given || given.lines.length === 0) return [];
  const { dossier: text } = kitText;
  const shown = given.lines.slice(0, MOST_ACROSS);
  const rest = given.lines.slice(MOST_ACROSS);
  const pages = [
    shown,
    ...Array.from({ length: Math.ceil(rest.length / MOST_ACROSS) }, (_, i) =>
      rest.slice(i * MOST_ACROSS, (i + 1) * MOST_ACROSS),
    ),
  ];
  return pages.map((lines, i) =>
    layoutList({
      sheetId: sheetIds.kit + 10 + i,
      title: i === 0 ? text.title : `${text.title} ${i + 1}`,
      heading: given.assessed.title,
      help: text.help,
      columns: [
        { key: 'part', widthPx: PAGE_WIDTH_PX - ACROSS_PX * lines.length, label: text.part },
        ...lines.map(({ candidate }) => ({ key: candidate.key, widthPx: ACROSS_PX, label: String(candidate.number) })),
      ],
      lines: given.assessed.competences.map(({ title }) => ({
        cells: [title, ...lines.map(() => null)],
        heightPx: 34,
      })),
    }),
  );
}

export function layoutPaperLists(certification: Certification, session: Session): TabLayout[] {
  return [
    controlPoints(session),
    attendance(session),
    decisions(certification, session),
    ...dossier(certification, session),
  ];
}
