// Candidates or jurors pasted as lines: columns by their headings, or by their order; then read by the rules of the tab itself.

import type { Certification } from '../model/certification.ts';
import { checkSession } from '../model/checks/session.ts';
import { nextKey } from '../model/keys.ts';
import { nowhere, type Place, type Problem } from '../model/problem.ts';
import type { Candidate, Juror, Session } from '../model/session.ts';
import { foldText, isSameEmail, isSameName } from '../model/words.ts';
import { attendanceLabel, jurorAttendanceLabel } from '../text/labels.ts';
import { headingWords, pastedLine } from '../text/paste-problems.ts';
import { candidatesTabText, juryTabText } from '../text/session-tab.ts';
import { readCandidate } from './candidates-tab.ts';
import { isoToSerial } from './dates.ts';
import { readJuror } from './jury-tab.ts';
import { type CellValue, KEYS } from './layout.ts';
import { type PastedRow, readPastedTable } from './pasted-table.ts';
import { readTable, type Table } from './table.ts';

export type Who = 'candidates' | 'jurors';

/** `cells`: what goes into the tab, by column key, its hidden key with it. */
export type PastedPerson = { line: number; person: Candidate | Juror; cells: Record<string, CellValue> };

/** `columns`: the keys of the tab's columns that the paste fills, in its order. Problems stand at a named line of the paste. */
export type PastedPeople = { columns: string[]; people: PastedPerson[]; leftOut: number; problems: Problem[] };

/** What the lines are read against: who is there already, and every key ever given. */
export type PasteContext = { certification: Certification; session: Session; used: readonly string[] };

export const MOST_LINES = 1000;

const orders: Record<Who, string[]> = {
  candidates: ['lastName', 'firstName', 'accessRoute', 'company', 'trainer'],
  jurors: ['lastName', 'firstName', 'quality', 'company', 'habilitatedUntil'],
};

const at = (line: number): Place => ({ kind: 'part', name: pastedLine(line) });

export function readPastedPeople(who: Who, text: string, context: PasteContext): PastedPeople {
  const rows = readPastedTable(text);
  if (rows.length > MOST_LINES) {
    const problem: Problem = {
      code: 'paste-too-long',
      level: 'error',
      where: nowhere,
      lines: rows.length,
      most: MOST_LINES,
    };
    return { columns: [], people: [], leftOut: rows.length, problems: [problem] };
  }
  const problems: Problem[] = [];
  const headings = headingColumns(who, rows[0], problems);
  const body = headings ? rows.slice(1) : rows;
  const columns = headings ?? orderedColumns(who, body, problems);
  const lines = body.map((row) => ({ line: row.line, texts: textsOf(row, columns) }));
  const people = readLines(who, lines, context, problems);
  problems.push(...checked(who, people, context));
  const filled = columns.filter((key): key is string => key !== null && key !== 'ignored');
  return { columns: filled, people, leftOut: lines.length - people.length, problems };
}

/** The key of each column when the first row is one of headings, null where one is not known; null when it is none. */
function headingColumns(who: Who, row: PastedRow | undefined, problems: Problem[]): (string | null)[] | null {
  if (!row) return null;
  const titles: Record<string, string> = who === 'candidates' ? candidatesTabText.columns : juryTabText.columns;
  const known = new Set(['fullName', 'ignored', ...Object.keys(titles)]);
  const keys = row.cells.map((cell) => {
    const words = foldText(cell);
    const named = Object.entries(headingWords).find(([key, all]) => known.has(key) && all.includes(words));
    return (
      named?.[0] ?? Object.entries(titles).find(([, title]) => foldText(title) === words && words !== '')?.[0] ?? null
    );
  });
  if (!keys.some((key) => key === 'lastName' || key === 'fullName')) return null;
  keys.forEach((key, i) => {
    const heading = row.cells[i] ?? '';
    if (key === null && heading && !/^ecf/i.test(heading))
      problems.push({ code: 'paste-column-unknown', level: 'warning', where: at(row.line), heading });
  });
  return keys.map((key, i) => (key !== null && keys.indexOf(key) < i ? null : key));
}

/** Without headings: a number if every line has one, the address wherever it is, then the usual order. */
function orderedColumns(who: Who, rows: readonly PastedRow[], problems: Problem[]): (string | null)[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const column = (i: number) => rows.map(({ cells }) => cells[i] ?? '').filter(Boolean);
  const order = [...orders[who]];
  return Array.from({ length: width }, (_, i) => {
    const cells = column(i);
    if (i === 0 && cells.length > 0 && cells.every((cell) => /^\d+$/.test(cell))) return 'number';
    if (cells.some((cell) => cell.includes('@'))) return 'email';
    const key = order.shift();
    if (key) return key;
    if (cells.length && rows[0])
      problems.push({ code: 'paste-column-extra', level: 'warning', where: at(rows[0].line), rank: i + 1 });
    return null;
  });
}

function textsOf({ cells }: PastedRow, columns: readonly (string | null)[]): Record<string, string> {
  const texts: Record<string, string> = {};
  columns.forEach((key, i) => {
    if (key && key !== 'ignored' && cells[i]) texts[key] = cells[i];
  });
  const { fullName, ...others } = texts;
  return fullName ? { ...splitName(fullName), ...others } : others;
}

/** « DURAND Émile » or « Émile DURAND »: capitals are the last name; without them the whole stays the last name. */
function splitName(name: string): Record<string, string> {
  const words = name.split(' ').filter((word) => !/^(m\.?|mme|mlle|mr)$/i.test(word));
  const isLast = (word: string) => word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
  const last = words.filter(isLast);
  const first = words.filter((word) => !isLast(word));
  return last.length ? { lastName: last.join(' '), firstName: first.join(' ') } : { lastName: words.join(' ') };
}

type Line = { line: number; texts: Record<string, string> };

function readLines(
  who: Who,
  lines: readonly Line[],
  { certification, session, used }: PasteContext,
  problems: Problem[],
) {
  const standing: (Candidate | Juror)[] = [...(who === 'candidates' ? session.candidates : session.jurors)];
  const given = lines.map(({ texts }) => Number(texts.number)).filter((number) => number > 0);
  let highest = Math.max(0, ...standing.map(({ number }) => number), ...given);
  const keys = new Set([...used, ...standing.map(({ key }) => key)]);
  const people: PastedPerson[] = [];
  for (const { line, texts } of lines) {
    const found: Problem[] = [];
    const key = who === 'candidates' ? nextKey('C', keys, 2) : nextKey('J', keys);
    const table = oneLineTable({ ...texts, number: texts.number ?? String(highest + 1) });
    const row = { index: 1, key };
    const person =
      who === 'candidates'
        ? readCandidate(table, row, certification, session.jurors, found)
        : readJuror(table, row, found);
    const problem = person && whyNot(person, standing, line, texts.number !== undefined);
    // the jury may be pasted after the candidates
    const heard = session.jurors.length ? found : found.filter(({ code }) => code !== 'juror-unknown');
    problems.push(...(problem ? [problem] : heard.map((one): Problem => ({ ...one, where: at(line) }))));
    if (!person || problem) continue;
    highest = Math.max(highest, person.number);
    keys.add(key);
    standing.push(person);
    people.push({ line, person, cells: { [KEYS]: key, ...cellsOf(person, texts) } });
  }
  return people;
}

function oneLineTable(texts: Record<string, string>): Table {
  const values = [
    [KEYS, ...Object.keys(texts)],
    ['', ...Object.values(texts)],
  ];
  const { table } = readTable({ sheetId: 0, title: '', rowCount: 2, columnCount: values[0]?.length ?? 0, values }, []);
  if (!table) throw new Error('a line without its keys');
  return table;
}

/** Why a line is left aside, or null. Two people of one name are told apart by their numbers or their addresses. */
function whyNot(
  person: Candidate | Juror,
  standing: readonly (Candidate | Juror)[],
  line: number,
  hasNumber: boolean,
): Problem | null {
  const full = ({ lastName, firstName }: Candidate | Juror) => `${firstName} ${lastName}`.trim();
  const { number, email } = person;
  if (!person.lastName) return { code: 'paste-name-missing', level: 'error', where: at(line) };
  const same = standing.find(
    (one) =>
      isSameName(full(one), full(person)) &&
      (!hasNumber || one.number === number) &&
      (!one.email || !email || isSameEmail(one.email, email)),
  );
  if (same) return { code: 'paste-person-known', level: 'warning', where: at(line), name: full(same) };
  const other = standing.find((one) => one.number === number);
  return other ? { code: 'paste-number-taken', level: 'error', where: at(line), number, name: full(other) } : null;
}

/** As the tab wants them: a choice by its own words, a day as a date; the rest as it was pasted. */
function cellsOf(person: Candidate | Juror, texts: Record<string, string>): Record<string, CellValue> {
  const cells: Record<string, CellValue> = { ...texts, number: person.number };
  if ('accessRoute' in person) {
    cells.accessRoute = person.accessRoute;
    if (texts.attendance) cells.attendance = attendanceLabel[person.attendance];
  } else {
    if (texts.attendance) cells.attendance = jurorAttendanceLabel[person.attendance];
    if (person.habilitatedUntil) cells.habilitatedUntil = isoToSerial(person.habilitatedUntil);
  }
  return cells;
}

/** What the session's own checks say of the new people, once they are in it. */
function checked(who: Who, people: readonly PastedPerson[], { certification, session }: PasteContext): Problem[] {
  const lineOf = new Map(people.map(({ person, line }) => [person.key, line]));
  const persons = people.map(({ person }) => person);
  const whole: Session =
    who === 'candidates'
      ? { ...session, candidates: [...session.candidates, ...(persons as Candidate[])] }
      : { ...session, jurors: [...session.jurors, ...(persons as Juror[])] };
  const problems = checkSession(certification, whole, (key) => {
    const line = lineOf.get(key);
    return line === undefined ? nowhere : at(line);
  });
  // the jury is often pasted after the candidates: panels are looked at once both are there
  return problems.filter(({ where, code }) => where.kind === 'part' && code !== 'too-few-jurors');
}
