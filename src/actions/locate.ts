// The cell that a check is about: of a person's line, or of the session's form.

import type { CheckedField, Locate } from '../model/checks/locate.ts';
import { nowhere } from '../model/problem.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { placeOfCell } from '../tabs/table.ts';
import type { Workbook } from './workbook.ts';

const sessionRows: Partial<Record<CheckedField, string>> = {
  firstDay: 'firstDay',
  lastDay: 'lastDay',
  team: 'team.1',
  scale: 'scale.1',
};

export function locateIn({ rowOfPerson, tables }: Workbook): Locate {
  const session = tables.get(sheetIds.session);
  const reference = tables.get(sheetIds.reference);
  return (key, field) => {
    const person = rowOfPerson.get(key);
    if (person) return placeOfCell(person.table, person.row, field);
    const rowKey = sessionRows[field];
    const sessionRow = session?.rows.find((row) => row.key === rowKey);
    if (session && sessionRow) return placeOfCell(session, sessionRow.index, 'value');
    const referenceRow = reference?.rows.find((row) => row.key === key && key !== '');
    return reference && referenceRow ? placeOfCell(reference, referenceRow.index, 'title') : nowhere;
  };
}
