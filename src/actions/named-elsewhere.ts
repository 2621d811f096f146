// A candidate's name in words that speak of something else: an incident, another candidate's observation. Only a reader can take it out.

import type { Problem } from '../model/problem.ts';
import { foldText } from '../model/words.ts';
import { candidateOf } from '../tabs/grid-labels.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { placeOf, plainText, type Table } from '../tabs/table.ts';
import { personText } from '../text/person.ts';
import type { Named } from './which-candidate.ts';
import type { Workbook } from './workbook.ts';

/** What these hold is the certification's or the team's, and names nobody that a grid speaks of. */
const apart: readonly number[] = [sheetIds.jury, sheetIds.reference, sheetIds.history, sheetIds.collected];
/** Lines of a layout, of an address, of a juror. */
const nobody = /^(#|team\.|J\d|$)/;
/** Who a line is about, and addresses. */
const identity = /^(lastName|firstName|candidate|ceresId|email|trainer|who)$/;

/** One warning a cell: on another candidate's line, or on nobody's. Case and accents aside, whole words only. */
export function namedElsewhere({ session, tables }: Workbook, { key, name, labels }: Named): Problem[] {
  const lastName = session.candidates.find((one) => one.key === key)?.lastName ?? lastNameIn(labels[0] ?? '');
  const wanted = spaced(lastName);
  if (!wanted.trim() || wanted === spaced(personText.erased)) return [];
  return [...tables]
    .filter(([sheetId]) => !apart.includes(sheetId))
    .flatMap(([, table]) => freeCells(table, key))
    .filter(({ table, row, column }) => spaced(plainText(table, row, column)).includes(wanted))
    .map(({ table, row, column }) => ({
      code: 'person-named-elsewhere',
      level: 'warning',
      where: placeOf(table.sheet, row, table.columns.get(column)),
      candidate: name,
    }));
}

function freeCells(table: Table, key: string): { table: Table; row: number; column: string }[] {
  const columns = [...table.columns.keys()].filter((column) => !identity.test(column));
  return table.rows
    .filter((row) => !nobody.test(row.key) && candidateOf(row.key) !== key)
    .flatMap(({ index }) => columns.map((column) => ({ table, row: index, column })));
}

/** Of « 3 — A. Martin ». */
function lastNameIn(label: string): string {
  return label.replace(/^\d+ — (?:\S+\. )?/, '');
}

function spaced(text: string): string {
  return ` ${foldText(text)} `;
}
