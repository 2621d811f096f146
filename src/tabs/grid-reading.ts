// Reading a grid back: which line is whose, and what was typed. A key decides; what the line shows confirms it.

import type { Assessed } from '../model/assessed.ts';
import { type Entry, entryKey } from '../model/entry.ts';
import type { Place, Problem } from '../model/problem.ts';
import type { Candidate } from '../model/session.ts';
import { foldText } from '../model/words.ts';
import { withoutAbsentMark } from '../text/grid.ts';
import { areWholeCandidates, keysByLabel, type MovedLabel } from './grid-labels.ts';
import { gridColumns } from './grid-shape.ts';
import { HEAD } from './layout.ts';
import {
  cellText,
  exactText,
  isBlankRow,
  placeOf,
  placeOfCell,
  plainText,
  readTable,
  type Sheet,
  type Table,
} from './table.ts';

export type GridReading = {
  assessed: Assessed;
  table: Table;
  /** By row of the tab: whose line it is, its key restored from what it shows if need be; '' when nobody knows. */
  rowKeys: string[];
  /** Rows whose key cell is to be written again. */
  rekeyed: number[];
  /** Every value in a rating or observation cell of a line that is known. */
  entries: Entry[];
  placeOfEntry: (entry: Entry) => Place | undefined;
  /** Whole candidates whose lines show another one: people or numbers were exchanged in « Candidats ». */
  moved: MovedLabel[];
  /** Lines whose keys and labels went apart within the grid: a sort or a paste that left the hidden column behind. */
  shifted: MovedLabel[];
  problems: Problem[];
};

const COLUMN_KEY = /^(J\d+|J\*)\|(.+)$/;
const HELPERS = new Set(['panel', 'state', 'by']);
const CANDIDATE_LINE = /^C\d+\|/;
const LINE_KEY = /^(C\d+)\|([^|]+)$/;

/** `C01|BC03-1` of a criterion's line `C01|BC03-1|c1` is not an entry's line. */
export function isEntryLine(key: string): boolean {
  return LINE_KEY.test(key);
}

/** A candidate's line, a criterion's too. */
const isCandidateLine = (key: string) => CANDIDATE_LINE.test(key);

/** The entries of a grid, wherever its rows and columns were moved. `reading` is null when its keys are gone; a Problem says how to get them back. */
export function readGrid(
  sheet: Sheet,
  assessed: Assessed,
  candidates: readonly Candidate[],
): { reading: GridReading | null; problems: Problem[] } {
  const { table, problems } = readTable(sheet, gridColumns);
  if (!table) return { reading: null, problems };
  const keyOf = keysByLabel(assessed, candidates);
  const rowKeys = table.sheet.values.map(() => '');
  const rekeyed: number[] = [];
  const times = new Map<string, number>();
  for (const { key } of table.rows) if (key) times.set(key, (times.get(key) ?? 0) + 1);
  const differing: MovedLabel[] = [];
  rowKeys[table.keyRow] = '#keys';
  for (const { index, key } of table.rows) {
    if (key.startsWith('#')) {
      rowKeys[index] = key;
      continue;
    }
    const shown = shownAt(table, index);
    const shownKey = keyOf.get(foldText(shown)) ?? '';
    if (key && times.get(key) === 1) {
      rowKeys[index] = key;
      if (shownKey && shownKey !== key && isCandidateLine(key)) differing.push({ row: index, key, shown, shownKey });
    } else if (key && shownKey === key && !rowKeys.includes(key)) rowKeys[index] = key;
    else if (shownKey && !times.has(shownKey) && !rowKeys.includes(shownKey)) {
      rowKeys[index] = shownKey;
      rekeyed.push(index);
      problems.push({ code: 'key-restored', level: 'info', where: placeOf(sheet, index), shown });
    } else if (!isBlankRow(table, index)) {
      const code = key ? 'key-doubled' : 'key-lost';
      problems.push({ code, level: 'warning', where: placeOf(sheet, index), shown });
    }
  }
  problems.push(...keylessColumns(table, rowKeys));
  const isMoved = areWholeCandidates(differing, rowKeys.filter(isCandidateLine));
  const reading: GridReading = {
    assessed,
    table,
    rowKeys,
    rekeyed,
    ...readCells(table, rowKeys),
    moved: isMoved ? differing : [],
    shifted: [],
    problems,
  };
  return { reading: isMoved ? reading : shiftLines(reading, differing, keyOf), problems };
}

/** Lines whose key and label went apart are not read; nor is, on that grid, one that shows nobody known. */
function shiftLines(
  reading: GridReading,
  differing: readonly MovedLabel[],
  keyOf: ReadonlyMap<string, string>,
): GridReading {
  if (differing.length === 0) return reading;
  const { table, problems } = reading;
  const rowKeys = [...reading.rowKeys];
  const unknown = rowKeys.flatMap((key, row): MovedLabel[] => {
    const shown = shownAt(table, row);
    return isCandidateLine(key) && !keyOf.get(foldText(shown)) ? [{ row, key, shown, shownKey: '' }] : [];
  });
  const shifted = [...differing, ...unknown];
  for (const { row, key, shown } of shifted) {
    problems.push({ code: 'line-shifted', level: 'warning', where: placeOf(table.sheet, row), key, shown });
    rowKeys[row] = '';
  }
  return { ...reading, rowKeys, ...readCells(table, rowKeys), moved: [], shifted };
}

/** The same reading, once another grid shows that these candidates still bear their own labels: it is this one that was sorted. */
export function asShifted(reading: GridReading, candidates: readonly Candidate[]): GridReading {
  return shiftLines(reading, reading.moved, keysByLabel(reading.assessed, candidates));
}

function shownAt(table: Table, row: number): string {
  return `${withoutAbsentMark(plainText(table, row, 'candidate'))} · ${plainText(table, row, 'competence')}`;
}

/** Columns with no key that hold something on the candidates' lines: nobody knows whose it is. */
function keylessColumns({ sheet, columns, rows }: Table, rowKeys: readonly string[]): Problem[] {
  const known = new Set(columns.values());
  const lines = rowKeys.flatMap((key, row) => (isEntryLine(key) ? [row] : []));
  const head = rows.find(({ key }) => key === HEAD)?.index;
  return Array.from({ length: sheet.columnCount }, (_, column) => column)
    .filter((column) => !known.has(column) && lines.some((row) => cellText(sheet.values[row]?.[column]) !== ''))
    .map((column): Problem => {
      const shown = head === undefined ? '' : cellText(sheet.values[head]?.[column]);
      return { code: 'column-key-lost', level: 'warning', where: placeOf(sheet, head, column), shown };
    });
}

/** The reading once a person has said that shifted lines are whose they show: their keys follow, and their cells are read. */
export function followLabels(reading: GridReading): GridReading {
  const { table, shifted } = reading;
  const rowKeys = [...reading.rowKeys];
  const rekeyed = [...reading.rekeyed];
  for (const { row, shownKey } of shifted) {
    if (!shownKey || rowKeys.includes(shownKey)) continue;
    rowKeys[row] = shownKey;
    rekeyed.push(row);
  }
  return { ...reading, rowKeys, rekeyed, shifted: [], ...readCells(table, rowKeys) };
}

function readCells(table: Table, rowKeys: readonly string[]): Pick<GridReading, 'entries' | 'placeOfEntry'> {
  const entries: Entry[] = [];
  const places = new Map<string, Place>();
  const columns = [...table.columns.keys()].flatMap((columnKey) => {
    const [, rater, column] = COLUMN_KEY.exec(columnKey) ?? [];
    return rater && column && !HELPERS.has(column) ? [{ columnKey, rater, column }] : [];
  });
  for (const { index } of table.rows) {
    const [, candidate, item] = LINE_KEY.exec(rowKeys[index] ?? '') ?? [];
    if (!candidate || !item) continue;
    for (const { columnKey, rater, column } of columns) {
      const value = exactText(table, index, columnKey);
      if (value === '') continue;
      const by = exactText(table, index, `${rater}|by`);
      const entry: Entry = { candidate, item, rater, column, value, ...(by ? { by } : {}) };
      entries.push(entry);
      places.set(entryKey(entry), placeOfCell(table, index, columnKey));
    }
  }
  return { entries, placeOfEntry: (entry) => places.get(entryKey(entry)) };
}
