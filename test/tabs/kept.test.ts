// « Saisies conservées »: a line reads back as the entry it keeps, wherever its columns were moved.

import { expect, it } from 'vitest';
import { type KeptEntry, keptLine, layoutKept, readKept } from '../../src/tabs/kept-tab.ts';
import { entry } from '../model/builders.ts';
import { sheetOf, tableOf } from './sheet-of.ts';

const entries = [
  entry('C01|BC03-1|J1|MSP', 'Acquise'),
  entry('C01|EF|J*|*', ' Satisfaisant '),
  { ...entry('C09|BC01-2|J2|note', '=1+1 ; « cité »'), by: 'transcrit par A. Roy' },
];

it.each([false, true])('relue comme elle était, colonnes déplacées : %s', (isMoved) => {
  const sheet = sheetOf(layoutKept());
  if (isMoved) for (const cells of sheet.values) cells.reverse();
  const { columns } = tableOf(sheet);
  entries.forEach((one, i) => {
    sheet.values[4 + i] = keptLine(one, 'candidateUnknown', '07/12/2026 à 9 h 30', columns);
  });
  const read = readKept(tableOf(sheet));
  expect(read).toEqual(entries.map((one, i): KeptEntry => ({ entry: one, row: 4 + i })));
});
