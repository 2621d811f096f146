// The tab « Session »: one line a field, how it looks and how it is read back.

import type { Problem } from '../model/problem.ts';
import { Scale, scalePresets } from '../model/scale.ts';
import type { Incident, Session, SessionState } from '../model/session.ts';
import { codeOf, kindLabel, meaningLabel, modeLabel, stateLabel, yesNo } from '../text/labels.ts';
import { sessionFieldText, sessionTabText } from '../text/session-tab.ts';
import { readDate } from './dates.ts';
import { area, emptyLayout, type RowLayout, type TabLayout, type ValueBlock } from './layout.ts';
import { look } from './look.ts';
import { sheetIds } from './sheet-ids.ts';
import { placeOfCell, plainText, rawCell, type Table } from './table.ts';

const TEAM_LINES = 8;
const SCALE_LINES = 6;
const INCIDENT_LINES = 8;
const LABEL = 1;
const VALUE = 2;

type Field = keyof typeof sessionFieldText;
const fields = Object.keys(sessionFieldText) as Field[];
const lists: Partial<Record<Field, string[]>> = {
  kind: Object.values(kindLabel),
  mode: Object.values(modeLabel),
  byModality: Object.values(yesNo),
};

/** What the tab holds of a session: all but its people, and the last number given for each kind of key. */
export type SessionFields = Omit<Session, 'jurors' | 'candidates'> & {
  /** False when the cell of the state holds none: `state` is then the first, for want of another. */
  isStateWritten: boolean;
  lastKeys: Record<string, number>;
  hasFixedScale: boolean;
  /** The spreadsheet that the jurors' files were made for: another one than this when it was copied. */
  book: string;
  /** Until when the grids are expected: an ISO day or moment, or ''. */
  deadline: string;
  /** When the grids were last collected: local time, or ''. */
  collectedOn: string;
  /** Of the results of a closed session, as its papers show it; '' while it is open. */
  fingerprint: string;
  /** The cells that closing has locked, by tab, for reopening to open again (JSON). */
  frozen: string;
};

export const sessionColumns = ['label', 'value', 'second', 'third'];

const ranks = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

/** `given`: the first values of a new tab; what people typed since stays. `certification`: number and title, or ''. */
export function layoutSession(given: {
  certification: string;
  state: SessionState;
  team: string[];
  lastKeys: string;
  fixedScale: string;
}): TabLayout {
  const rows: RowLayout[] = [{ key: '#title' }];
  const texts: ValueBlock['values'] = [[sessionTabText.heading]];
  const first: ValueBlock['values'] = [[undefined]];
  const add = (key: string, label: string, values: ValueBlock['values'][number], help = '') => {
    rows.push({ key });
    texts.push([label, undefined, undefined, undefined, help]);
    first.push(values);
  };
  const start: Partial<Record<Field, string>> = {
    kind: kindLabel.title,
    mode: modeLabel.joint,
    byModality: yesNo.yes,
  };
  for (const field of fields) add(field, sessionFieldText[field][0], [start[field]], sessionFieldText[field][1]);
  add('#scale', sessionTabText.scale, [], sessionTabText.scaleHelp);
  for (const rank of ranks(SCALE_LINES)) {
    const level = scalePresets.acquisition[rank - 1];
    add(`scale.${rank}`, sessionTabText.level(rank), [level?.label, level && meaningLabel[level.meaning]]);
  }
  add('#team', sessionTabText.team, [], sessionTabText.teamHelp);
  for (const rank of ranks(TEAM_LINES)) add(`team.${rank}`, sessionTabText.address(rank), [given.team[rank - 1]]);
  add('#incidents', sessionTabText.incidents, []);
  for (const rank of ranks(INCIDENT_LINES)) add(`incident.${rank}`, sessionTabText.incident(rank), []);
  const { keys, fixedScale, book, deadline, collectedOn, fingerprint, frozen } = sessionTabText;
  const hidden = { keys, fixedScale, book, deadline, collectedOn, fingerprint, frozen };
  for (const [key, label] of Object.entries(hidden)) {
    rows.push({ key, hidden: true });
    texts.push([label]);
  }

  const layout = emptyLayout(
    { sheetId: sheetIds.session, title: sessionTabText.title, color: '#1a73e8' },
    [
      { key: 'label', widthPx: 270 },
      { key: 'value', widthPx: 380 },
      { key: 'second', widthPx: 220 },
      { key: 'third', widthPx: 180 },
      { key: 'help', widthPx: 420 },
    ],
    rows,
  );
  const rowOf = (key: string) => layout.rows.findIndex((row) => row.key === key);
  const end = layout.rows.length;
  const lines = (prefix: string, count: number, columns: number) => area(rowOf(`${prefix}.1`), VALUE, count, columns);
  const fieldArea = area(rowOf('certification'), VALUE, fields.length, 1);
  const typedAreas = [
    area(rowOf('kind'), VALUE, fields.length - 2, 1),
    lines('scale', SCALE_LINES, 2),
    lines('team', TEAM_LINES, 1),
    lines('incident', INCIDENT_LINES, 3),
  ];
  layout.frozenRows = 2;
  layout.values = [
    { top: 1, left: LABEL, values: texts },
    { top: rowOf('certification'), left: VALUE, values: [[given.certification], [stateLabel[given.state]]] },
    { top: rowOf('keys'), left: VALUE, values: [[given.lastKeys], [given.fixedScale]] },
  ];
  layout.initial = [{ top: 1, left: VALUE, values: first }];
  layout.formats = [
    { area: area(0, 0, end, layout.columns.length), format: look.page },
    { area: area(1, LABEL, 1, 1), format: look.title },
    { area: area(2, layout.columns.length - 1, end - 2, 1), format: look.help },
    ...[fieldArea, ...typedAreas.slice(1)].map((one) => ({
      area: area(one.top, LABEL, one.bottom - one.top, 1),
      format: look.label,
    })),
    ...typedAreas.map((one) => ({ area: one, format: look.typedText })),
    { area: area(rowOf('certification'), VALUE, 2, 1), format: look.computed },
    { area: area(rowOf('firstDay'), VALUE, 3, 1), format: look.typedDate },
    ...['#scale', '#team', '#incidents'].map((key) => ({ area: area(rowOf(key), LABEL, 1, 4), format: look.section })),
  ];
  layout.lists = [
    ...Object.entries(lists).map(([key, values]) => ({ area: area(rowOf(key), VALUE, 1, 1), values })),
    { area: area(rowOf('scale.1'), VALUE + 1, SCALE_LINES, 1), values: Object.values(meaningLabel) },
  ];
  layout.open = given.fixedScale ? typedAreas.filter((one) => one.top !== rowOf('scale.1')) : typedAreas;
  return layout;
}

/** Reads the fields; what is not understood counts as empty, or as the usual choice, and is reported with its cell. */
export function readSession(table: Table): { fields: SessionFields; problems: Problem[] } {
  const problems: Problem[] = [];
  const rowOf = new Map(table.rows.map((row) => [row.key, row.index]));
  const text = (key: string, column = 'value') => {
    const row = rowOf.get(key);
    return row === undefined ? '' : plainText(table, row, column);
  };
  const place = (key: string) => placeOfCell(table, rowOf.get(key) ?? table.keyRow, 'value');
  const choice = <Code extends string>(key: string, labels: Record<Code, string>, usual: Code): Code => {
    const typed = text(key);
    const code = typed ? codeOf(labels, typed) : usual;
    if (!code)
      problems.push({
        code: 'choice-unknown',
        level: 'warning',
        where: place(key),
        value: typed,
        choices: Object.values(labels),
      });
    return code ?? usual;
  };
  const day = (key: Field) => {
    const row = rowOf.get(key);
    const date = row === undefined ? '' : readDate(rawCell(table, row, 'value'));
    if (date === null) problems.push({ code: 'date-unknown', level: 'warning', where: place(key), value: text(key) });
    return date ?? '';
  };
  const fixedScale = readFixedScale(text('fixedScale'));
  const scale = readScale(table, rowOf, problems);
  if (fixedScale && JSON.stringify(scale) !== JSON.stringify(fixedScale)) {
    problems.push({ code: 'scale-fixed', level: 'warning', where: place('scale.1') });
  }
  const fieldsRead: SessionFields = {
    kind: choice('kind', kindLabel, 'title'),
    number: text('number'),
    centre: text('centre'),
    place: text('place'),
    firstDay: day('firstDay'),
    lastDay: day('lastDay'),
    deliberationDay: day('deliberationDay'),
    mode: choice('mode', modeLabel, 'joint'),
    byModality: choice('byModality', yesNo, 'yes') === 'yes',
    scale: fixedScale ?? scale,
    team: ranks(TEAM_LINES)
      .map((rank) => text(`team.${rank}`))
      .filter(Boolean),
    retention: { grids: text('retentionGrids'), results: text('retentionResults') },
    incidents: ranks(INCIDENT_LINES)
      .map(
        (rank): Incident => ({
          time: text(`incident.${rank}`),
          what: text(`incident.${rank}`, 'second'),
          who: text(`incident.${rank}`, 'third'),
        }),
      )
      .filter((incident) => incident.time || incident.what || incident.who),
    state: choice('state', stateLabel, 'preparation'),
    isStateWritten: codeOf(stateLabel, text('state')) !== null,
    lastKeys: readLastKeys(text('keys')),
    hasFixedScale: text('fixedScale') !== '',
    book: text('book'),
    deadline: text('deadline'),
    collectedOn: text('collectedOn'),
    fingerprint: text('fingerprint'),
    frozen: text('frozen'),
  };
  return { fields: fieldsRead, problems };
}

function readScale(table: Table, rowOf: ReadonlyMap<string, number>, problems: Problem[]): Scale {
  const levels = ranks(SCALE_LINES).flatMap((rank) => {
    const row = rowOf.get(`scale.${rank}`);
    const label = row === undefined ? '' : plainText(table, row, 'value');
    if (row === undefined || !label) return [];
    const typed = plainText(table, row, 'second');
    const meaning = codeOf(meaningLabel, typed);
    if (!meaning) {
      const where = placeOfCell(table, row, 'second');
      problems.push({
        code: 'choice-unknown',
        level: 'warning',
        where,
        value: typed,
        choices: Object.values(meaningLabel),
      });
    }
    return meaning ? [{ label, meaning }] : [];
  });
  return levels.length ? levels : scalePresets.acquisition;
}

/** The scale that the grids were made with: a later change in the tab counts for nothing. */
function readFixedScale(text: string): Scale | null {
  try {
    return text ? Scale.parse(JSON.parse(text)) : null;
  } catch {
    return null;
  }
}

/** `C=12;J=3` */
function readLastKeys(text: string): Record<string, number> {
  const pairs = text.split(';').map((pair) => pair.split('='));
  return Object.fromEntries(
    pairs.filter(([prefix, last]) => prefix && Number(last) > 0).map(([prefix, last]) => [prefix, Number(last)]),
  );
}

export function writeLastKeys(lastKeys: Record<string, number>): string {
  return Object.entries(lastKeys)
    .map(([prefix, last]) => `${prefix}=${last}`)
    .join(';');
}
