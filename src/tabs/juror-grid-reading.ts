// Reading a grid of a juror's workbook, edited where nobody of the team looked: a line counts when its key is expected,
// stands once, and agrees with what the line shows; a column when it is the juror's own.

import type { Assessed } from '../model/assessed.ts';
import { entryKey, NOTE } from '../model/entry.ts';
import type { Place, Problem } from '../model/problem.ts';
import { levelOf } from '../model/scale.ts';
import type { Candidate, Juror } from '../model/session.ts';
import { foldText } from '../model/words.ts';
import { candidateLabel, columnLabel, gridText, withoutAbsentMark } from '../text/grid.ts';
import { candidateOf } from './grid-labels.ts';
import { HEAD } from './layout.ts';
import { cellText, placeOf, plainText, readTable, type Sheet, type Table } from './table.ts';

/** `raters`: keys of the jurors whose file it is; `juror`: the number to say, null for a common file. */
export type JurorGridGiven = {
  sheet: Sheet;
  /** `row,column` of the cells that hold a formula */
  formulas: ReadonlySet<string>;
  assessed: Assessed;
  candidates: readonly Candidate[];
  /** keys of those whose data were erased: their lines are not read */
  erased: ReadonlySet<string>;
  raters: readonly Juror[];
  juror: number | null;
  /** what the session's own grid shows on the line of a key: an older label is good too */
  shownInSession: (key: string) => string | undefined;
};

/** `cells`: every cell that could be read, empty ones too, by entry key. */
export type JurorGridReading = { cells: Map<string, string>; problems: Problem[] };

const COLUMN_KEY = /^(J\d+|J\*)\|(.+)$/;
const HELPERS = new Set(['panel', 'state', 'by']);

export function readJurorGrid(given: JurorGridGiven): JurorGridReading {
  const { sheet, juror } = given;
  const problems: Problem[] = [];
  const { table } = readTable(sheet, []);
  if (!table) {
    problems.push({ code: 'file-keys-missing', level: 'warning', where: placeOf(sheet), juror, title: sheet.title });
    return { cells: new Map(), problems };
  }
  const lines = acceptedLines(given, table, problems);
  const columns = acceptedColumns(given, table, problems);
  const cells = new Map<string, string>();
  for (const { row, candidate, item } of lines) {
    for (const { column, at, rater } of columns) {
      const place = placeOf(sheet, row, at);
      if (given.formulas.has(`${row},${at}`)) {
        problems.push({ code: 'file-formula', level: 'warning', where: place, juror });
        continue;
      }
      const value = cellText(sheet.values[row]?.[at]);
      cells.set(entryKey({ candidate, item, rater, column }), value);
      problems.push(...wrongLevel(given, column, value, place));
    }
  }
  return { cells, problems };
}

function wrongLevel({ assessed, juror }: JurorGridGiven, column: string, value: string, where: Place): Problem[] {
  if (column === NOTE || value === '' || levelOf(value, assessed.scale)) return [];
  const labels = assessed.scale.map(({ label }) => label);
  return [{ code: 'file-level-unknown', level: 'warning', where, juror, value, labels }];
}

type Line = { row: number; candidate: string; item: string };

function acceptedLines(given: JurorGridGiven, table: Table, problems: Problem[]): Line[] {
  const { sheet, juror, shownInSession } = given;
  const expected = expectedLabels(given);
  const times = new Map<string, number>();
  for (const { key } of table.rows) times.set(key, (times.get(key) ?? 0) + 1);
  const raterCells = [...table.columns].filter(
    ([key]) => COLUMN_KEY.test(key) && !HELPERS.has(key.split('|')[1] ?? ''),
  );
  const head = headRow(table);
  const lines: Line[] = [];
  for (const { index, key } of table.rows) {
    if (index <= head || key.startsWith('#') || /\|c\d+$/.test(key)) continue;
    if (given.erased.has(candidateOf(key))) continue;
    const shown = `${withoutAbsentMark(plainText(table, index, 'candidate'))} · ${plainText(table, index, 'competence')}`;
    const where = placeOf(sheet, index);
    const label = expected.get(key);
    const isTyped = raterCells.some(([, at]) => cellText(sheet.values[index]?.[at]) !== '');
    if (label === undefined) {
      if (isTyped) problems.push({ code: 'file-line-unknown', level: 'warning', where, juror, shown });
    } else if ((times.get(key) ?? 0) > 1) {
      problems.push({ code: 'file-line-doubled', level: 'warning', where, juror, shown });
    } else if (foldText(shown) !== foldText(label) && foldText(shown) !== foldText(shownInSession(key) ?? label)) {
      problems.push({ code: 'file-line-differs', level: 'warning', where, juror, expected: label, shown });
    } else {
      const [candidate = '', item = ''] = key.split('|');
      lines.push({ row: index, candidate, item });
    }
  }
  return lines;
}

/** `C01|BC03-1` to « 1 — A. Martin · Préparer les séances ». */
function expectedLabels({ assessed, candidates }: JurorGridGiven): ReadonlyMap<string, string> {
  return new Map(
    candidates.flatMap((candidate) =>
      assessed.competences.map(({ key, title }) => [
        `${candidate.key}|${key}`,
        `${candidateLabel(candidate)} · ${title}`,
      ]),
    ),
  );
}

function headRow(table: Table): number {
  return table.rows.find(({ key }) => key === HEAD)?.index ?? table.keyRow;
}

type Column = { at: number; rater: string; column: string };

function acceptedColumns(given: JurorGridGiven, table: Table, problems: Problem[]): Column[] {
  const { sheet, assessed, raters, juror } = given;
  // who is absent may have no columns any more
  const wanted = raters.flatMap(({ key, attendance }) =>
    [...assessed.columns, NOTE].map((column) => ({ rater: key, column, isDue: attendance === 'present' })),
  );
  const head = headRow(table);
  const columns: Column[] = [];
  const found = new Map<string, number[]>();
  (sheet.values[table.keyRow] ?? []).forEach((value, at) => {
    const key = cellText(value).trim();
    const [, rater, column = ''] = COLUMN_KEY.exec(key) ?? [];
    if (!rater || HELPERS.has(column)) return;
    found.set(key, [...(found.get(key) ?? []), at]);
    if (!wanted.some((one) => `${one.rater}|${one.column}` === key))
      problems.push({ code: 'file-column-foreign', level: 'warning', where: placeOf(sheet, table.keyRow, at), juror });
  });
  for (const { rater, column, isDue } of wanted) {
    const [at, second] = found.get(`${rater}|${column}`) ?? [];
    if (at === undefined && !isDue) continue;
    const shown = column === NOTE ? gridText.note : columnLabel(column, assessed.columns.length === 1);
    if (at === undefined)
      problems.push({ code: 'file-column-missing', level: 'warning', where: placeOf(sheet), juror, column: shown });
    else if (second !== undefined)
      problems.push({
        code: 'file-column-doubled',
        level: 'warning',
        where: placeOf(sheet, table.keyRow, second),
        juror,
      });
    else if (foldText(cellText(sheet.values[head]?.[at])) !== foldText(shown))
      problems.push({
        code: 'file-column-differs',
        level: 'warning',
        where: placeOf(sheet, head, at),
        juror,
        column: shown,
      });
    else columns.push({ at, rater, column });
  }
  return columns;
}
