// A saved workbook that is damaged is refused whole, whatever part of it is.

import { afterAll, describe, expect, it } from 'vitest';
import { restoreWorkbook, type WorkbookSnapshot } from '../../src/local/snapshot.ts';
import { hostWith, juror } from './host/built-host.ts';

const { host, id } = hostWith('');
host.share(id, juror, 'writer');
host.open(id, juror).type({ sheetId: 0, row: 1, column: 1 }, 'Acquise');

afterAll(() => host.dispose());

/** The saved workbook with other parts than its own, at its root and in its one tab. */
function damaged(parts: object, sheet: object = {}): WorkbookSnapshot {
  const saved = host.snapshot(id);
  const sheets = saved.book.sheets.map((each) => ({ ...each, ...sheet }));
  return { ...saved, book: { ...saved.book, sheets }, ...parts } as WorkbookSnapshot;
}

const { properties } = damaged({}).book.sheets[0] ?? {};
const book = (parts: object) => ({ book: { ...damaged({}).book, ...parts } });

describe('un classeur enregistré', () => {
  it('est remis comme il était', () => {
    expect(restoreWorkbook(damaged({})).shares).toEqual(new Map([[juror, 'writer']]));
  });

  it.each<[string, WorkbookSnapshot]>([
    ['rien', undefined as unknown as WorkbookSnapshot],
    ['un autre fichier', damaged({ kind: 'autre' })],
    ['sans propriétaire', damaged({ owner: undefined })],
    ['sans identifiant', damaged({ id: '' })],
    ['sans partages', damaged({ shares: undefined })],
    ['avec un rôle inconnu', damaged({ shares: [[juror, 'maître']] })],
    ['sans aspects', damaged({ formats: undefined })],
    ['sans titre', damaged(book({ properties: {} }))],
    ['sans onglets', damaged(book({ sheets: [] }))],
    ['avec un dossier abîmé', damaged({ drive: { folder: 'Session' } })],
    ['sans onglet visible', damaged({}, { properties: { ...properties, hidden: true } })],
    ['avec un onglet sans taille', damaged({}, { properties: { ...properties, gridProperties: {} } })],
    [
      'avec deux fois le même onglet',
      damaged(book({ sheets: [damaged({}).book.sheets[0], damaged({}).book.sheets[0]] })),
    ],
    ['avec des lignes qui n’en sont pas', damaged({}, { rows: [null, {}] })],
    ['avec des cases qui n’en sont pas', damaged({}, { rows: [['Acquise']] })],
    ['sans protections', damaged({}, { protections: undefined })],
  ])('est refusé : %s', (_, saved) => {
    expect(() => restoreWorkbook(saved)).toThrow('not a saved workbook');
  });
});
