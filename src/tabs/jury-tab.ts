// The tab « Jury »: one line a juror; its hidden columns are the registry of the jurors' workbooks.

import type { Problem } from '../model/problem.ts';
import type { Juror } from '../model/session.ts';
import { codeOf, jurorAttendanceLabel } from '../text/labels.ts';
import { juryTabText as text } from '../text/session-tab.ts';
import { readDate } from './dates.ts';
import { registryColumns } from './jury-registry.ts';
import type { TabLayout } from './layout.ts';
import { look } from './look.ts';
import { layoutPeople, type PeopleColumn, readChoice, readNumber } from './people-tab.ts';
import { sheetIds } from './sheet-ids.ts';
import { placeOfCell, plainText, rawCell, type Table, type TableRow } from './table.ts';

const columns: PeopleColumn[] = (
  [
    ['number', 50],
    ['lastName', 140],
    ['firstName', 120],
    ['email', 230],
    ['quality', 200],
    ['company', 220],
    ['habilitatedUntil', 120],
    ['attendance', 100],
    ['file', 100],
    ['madeBy', 100],
    ['sharedOn', 100],
    ['handedIn', 100],
    ['address', 100],
    ['sentOn', 100],
    ['openedOn', 100],
    ['frozenOn', 100],
  ] as const
).map(([key, widthPx]) => ({ key, widthPx, label: text.columns[key] }));

const hiddenColumns: readonly string[] = registryColumns;

export const juryColumns: PeopleColumn[] = columns.map((column): PeopleColumn => {
  if (column.key === 'number') return { ...column, format: { ...look.typed, horizontal: 'center' } };
  if (column.key === 'habilitatedUntil') return { ...column, format: look.typedDate };
  if (column.key === 'attendance') return { ...column, list: Object.values(jurorAttendanceLabel) };
  return hiddenColumns.includes(column.key) ? { ...column, hidden: true } : column;
});

export function layoutJury(): TabLayout {
  return layoutPeople({ sheetId: sheetIds.jury, title: text.title, color: '#1a73e8' }, text, juryColumns, 3);
}

export function readJuror(table: Table, row: TableRow, problems: Problem[]): Juror | null {
  const number = readNumber(table, row.index, problems);
  if (number === null) return null;
  const cell = (column: string) => plainText(table, row.index, column);
  const until = readDate(rawCell(table, row.index, 'habilitatedUntil'));
  if (until === null) {
    const where = placeOfCell(table, row.index, 'habilitatedUntil');
    problems.push({ code: 'date-unknown', level: 'warning', where, value: cell('habilitatedUntil') });
  }
  const labels = jurorAttendanceLabel;
  return {
    key: row.key,
    number,
    lastName: cell('lastName'),
    firstName: cell('firstName'),
    email: cell('email'),
    quality: cell('quality'),
    company: cell('company'),
    habilitatedUntil: until ?? '',
    attendance: readChoice(
      table,
      row.index,
      'attendance',
      (typed) => codeOf(labels, typed),
      'present',
      Object.values(labels),
      problems,
    ),
  };
}
