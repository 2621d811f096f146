// A table in the terminal: columns aligned, whatever the accents.

import { expect, it } from 'vitest';
import { textTable } from '../../../src/local/commands/text-table.ts';

it('aligne les colonnes, accents composés compris', () => {
  const rows = [
    ['7', 'Zofia'],
    ['12', 'Re\u0301gis Le Quellec'],
  ];
  expect(textTable([{ title: 'N°', align: 'right' }, { title: 'Nom' }, { title: 'Vide' }], rows)).toEqual([
    'N°  Nom               Vide',
    '──────────────────────────',
    ' 7  Zofia',
    '12  Re\u0301gis Le Quellec',
  ]);
});
