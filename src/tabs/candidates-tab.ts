// The tab « Candidats »: one line a candidate, how it looks and how it is read back.

import { routeNamed } from '../model/access-route.ts';
import type { Certification } from '../model/certification.ts';
import type { Problem } from '../model/problem.ts';
import type { Candidate, Juror } from '../model/session.ts';
import { isSameText } from '../model/words.ts';
import { attendanceLabel, codeOf } from '../text/labels.ts';
import { candidatesTabText as text } from '../text/session-tab.ts';
import type { TabLayout } from './layout.ts';
import { look } from './look.ts';
import { layoutPeople, type PeopleColumn, readChoice, readNumber, readWords } from './people-tab.ts';
import { sheetIds } from './sheet-ids.ts';
import { placeOfCell, plainText, type Table, type TableRow } from './table.ts';

const numberFormat = { ...look.typed, horizontal: 'center' } as const;

export function candidateColumns(certification: Certification): PeopleColumn[] {
  const { columns } = text;
  const plain = (key: keyof typeof columns, widthPx: number): PeopleColumn => ({ key, widthPx, label: columns[key] });
  return [
    { ...plain('number', 50), format: numberFormat },
    plain('lastName', 130),
    plain('firstName', 110),
    plain('ceresId', 110),
    plain('email', 200),
    { ...plain('accessRoute', 220), list: certification.accessRoutes.map((route) => route.name) },
    plain('company', 180),
    plain('trainer', 180),
    plain('arrangement', 150),
    plain('blocks', 110),
    plain('held', 110),
    plain('panel', 80),
    { ...plain('attendance', 110), list: Object.values(attendanceLabel) },
    plain('dossier', 130),
    ...certification.blocks.map(({ key }) => ({
      key: `ecf.${key}`,
      widthPx: 130,
      label: text.ecf(key),
      list: text.ecfLevels,
    })),
  ];
}

export function layoutCandidates(certification: Certification): TabLayout {
  const tab = { sheetId: sheetIds.candidates, title: text.title, color: '#1a73e8' };
  return layoutPeople(tab, text, candidateColumns(certification), 3);
}

/** One candidate of a line that has its key. Blocks left empty: all that are not held; panel left empty: every juror. */
export function readCandidate(
  table: Table,
  row: TableRow,
  certification: Certification,
  jurors: readonly Juror[],
  problems: Problem[],
): Candidate | null {
  const number = readNumber(table, row.index, problems);
  if (number === null) return null;
  const cell = (column: string) => plainText(table, row.index, column);
  const held = readBlocks(table, row, 'held', certification);
  const presented = readBlocks(table, row, 'blocks', certification);
  const hasBlocks = cell('blocks') !== '';
  const routeText = cell('accessRoute');
  const route = routeNamed(certification.accessRoutes, routeText);
  if (routeText && !route) {
    const choices = certification.accessRoutes.map(({ name }) => name);
    problems.push({
      code: 'choice-unknown',
      level: 'warning',
      where: placeOfCell(table, row.index, 'accessRoute'),
      value: routeText,
      choices,
    });
  }
  return {
    key: row.key,
    number,
    ceresId: cell('ceresId'),
    lastName: cell('lastName'),
    firstName: cell('firstName'),
    email: cell('email'),
    accessRoute: route?.name ?? routeText,
    company: cell('company'),
    trainer: cell('trainer'),
    arrangement: cell('arrangement'),
    blocks: hasBlocks ? presented : certification.blocks.map(({ key }) => key).filter((key) => !held.includes(key)),
    held,
    panel: readPanel(table, row, jurors, problems),
    attendance: readChoice(
      table,
      row.index,
      'attendance',
      (typed) => codeOf(attendanceLabel, typed),
      'present',
      Object.values(attendanceLabel),
      problems,
    ),
    dossier: cell('dossier'),
    ecf: Object.fromEntries(certification.blocks.map(({ key }) => [key, cell(`ecf.${key}`)])),
  };
}

/** Keys of blocks, from « BC01 » or « RNCP39794BC01 »; a word that names no block stays, and a check reports it. */
function readBlocks(table: Table, row: TableRow, column: string, certification: Certification): string[] {
  return readWords(table, row.index, column).map(
    (word) =>
      certification.blocks.find(({ key, code }) => isSameText(key, word) || isSameText(code, word))?.key ?? word,
  );
}

/** Keys of jurors, from their numbers; « aucun », « — » or « / »: nobody. */
function readPanel(table: Table, row: TableRow, jurors: readonly Juror[], problems: Problem[]): string[] {
  const typed = plainText(table, row.index, 'panel');
  if (typed === '') return jurors.map(({ key }) => key);
  const words = readWords(table, row.index, 'panel').filter((word) => !isSameText(word, text.noJuror));
  return words.flatMap((word) => {
    const juror = jurors.find(({ number }) => String(number) === word);
    if (juror) return [juror.key];
    problems.push({
      code: 'juror-unknown',
      level: 'error',
      where: placeOfCell(table, row.index, 'panel'),
      value: word,
    });
    return [];
  });
}
