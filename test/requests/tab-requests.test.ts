// A layout as requests: what is asked, in which order, and that only what differs is written.

import { describe, expect, it } from 'vitest';
import type { Request } from '../../src/requests/ranges.ts';
import { type StandingTab, tabRequests } from '../../src/requests/tab-requests.ts';
import { area, emptyLayout, type TabLayout } from '../../src/tabs/layout.ts';

const team = ['equipe@example.org'];

function layout(keys: string[] = ['a', 'b']): TabLayout {
  const one = emptyLayout(
    { sheetId: 9, title: 'Essai', color: '#1a73e8' },
    [
      { key: 'name', widthPx: 120 },
      { key: 'typed', widthPx: 80 },
      { key: 'flag', widthPx: 60, hidden: true },
    ],
    [{ key: '#head', heightPx: 30 }, ...keys.map((key) => ({ key }))],
  );
  return {
    ...one,
    spareRows: 5,
    frozenRows: 2,
    frozenColumns: 1,
    values: [
      { top: 1, left: 1, values: [['Nom', 'Saisie']] },
      { top: 2, left: 1, values: keys.map((key) => [`=${key}`]) },
      { top: 2, left: 3, values: keys.map(() => [1]) },
    ],
    initial: [{ top: 2, left: 2, values: keys.map(() => ['à remplir']) }],
    formulas: [{ area: area(2, 3, keys.length, 1), formula: '=IF(B3="";"";1)' }],
    formats: [{ area: area(1, 1, 1, 2), format: { bold: true, wrap: 'wrap', borders: { bottom: 'medium' } } }],
    lists: [{ area: area(2, 2, keys.length, 1), values: ['Acquise', 'Non acquise'] }],
    conditions: [{ areas: [area(2, 2, keys.length, 1)], formula: '=C3="Bidon"', format: { italic: true } }],
    open: [{ top: 2, bottom: Number.MAX_SAFE_INTEGER, left: 2, right: 3 }],
  };
}

function standing(one: TabLayout, changes: Partial<StandingTab> = {}): StandingTab {
  const values: StandingTab['values'] = one.rows.map(({ key }) => [key, null, null, null]);
  values[0] = one.columns.map(({ key }) => key);
  for (const block of [...one.values, ...one.initial]) {
    block.values.forEach((cells, down) => {
      cells.forEach((value, right) => {
        const row = values[block.top + down];
        if (row && value !== undefined) row[block.left + right] = value;
      });
    });
  }
  return {
    title: 'Essai',
    rows: one.rows.map(({ key }) => ({ key, removable: true })),
    columns: one.columns.map(({ key }) => ({ key, removable: true })),
    values,
    rekeyed: [],
    conditionalFormats: 1,
    protections: [{ protectedRangeId: 5, isWholeSheet: true }],
    ...changes,
  };
}

const kinds = (requests: readonly Request[]) => requests.flatMap((one) => Object.keys(one));
const written = (requests: readonly Request[]) =>
  requests.flatMap(({ updateCells }) =>
    (updateCells?.rows ?? []).flatMap(({ values }) => (values ?? []).map(({ userEnteredValue }) => userEnteredValue)),
  );

describe('un onglet à faire', () => {
  const requests = tabRequests([{ layout: layout(), standing: null }], team);

  it('existe d’abord, puis a ses valeurs, ses formules, ses apparences', () => {
    const [first] = requests;
    expect(first).toEqual({
      addSheet: {
        properties: {
          sheetId: 9,
          title: 'Essai',
          hidden: false,
          tabColorStyle: { rgbColor: { red: 26 / 255, green: 115 / 255, blue: 232 / 255 } },
          gridProperties: {
            rowCount: 9,
            columnCount: 4,
            frozenRowCount: 2,
            frozenColumnCount: 1,
            hideGridlines: true,
          },
        },
      },
    });
    const formula = requests.findIndex(({ repeatCell }) => repeatCell?.cell?.userEnteredValue?.formulaValue);
    expect(kinds(requests.slice(1, formula)).every((kind) => kind === 'updateCells')).toBe(true);
    expect(kinds(requests.slice(formula + 1))).toEqual(
      expect.arrayContaining(['setDataValidation', 'addConditionalFormatRule', 'addProtectedRange']),
    );
  });

  it('écrit un texte qui commence par « = » comme un texte', () => {
    expect(written(requests)).toContainEqual({ stringValue: '=a' });
  });

  it('est protégé pour l’équipe, cases à remplir ouvertes jusqu’au bas', () => {
    expect(requests.find(({ addProtectedRange }) => addProtectedRange)?.addProtectedRange?.protectedRange).toEqual({
      range: { sheetId: 9 },
      description: 'Grilles de jury',
      warningOnly: false,
      unprotectedRanges: [{ sheetId: 9, startRowIndex: 2, endRowIndex: 9, startColumnIndex: 2, endColumnIndex: 3 }],
      editors: { users: team },
    });
  });

  it('cache ses clés et ses colonnes d’appoint', () => {
    const hidden = requests.flatMap(({ updateDimensionProperties: one }) =>
      one?.properties?.hiddenByUser ? [[one.range?.dimension, one.range?.startIndex, one.range?.endIndex]] : [],
    );
    expect(hidden).toEqual([
      ['COLUMNS', 0, 1],
      ['COLUMNS', 3, 4],
      ['ROWS', 0, 1],
    ]);
  });

  it('ne nomme dans ses masques que ce qu’il pose', () => {
    const masks = new Set(requests.flatMap(({ repeatCell }) => repeatCell?.fields ?? []));
    expect([...masks].sort()).toEqual([
      'userEnteredFormat.textFormat.bold,userEnteredFormat.wrapStrategy,userEnteredFormat.borders.bottom',
      'userEnteredValue',
    ]);
  });
});

describe('un onglet qui existe', () => {
  it('inchangé, ne voit réécrit aucun texte', () => {
    const requests = tabRequests([{ layout: layout(), standing: standing(layout()) }], team);
    expect(written(requests)).toEqual([]);
    expect(kinds(requests)).not.toContain('addSheet');
    expect(kinds(requests)).toContain('updateProtectedRange');
  });

  it('ne voit réécrit que ce qui diffère, à sa nouvelle place', () => {
    const before = standing(layout(['b', 'a']));
    const row = before.values[3];
    if (row) row[1] = '=autre nom';
    const requests = tabRequests([{ layout: layout(), standing: before }], team);
    expect(written(requests)).toEqual([{ stringValue: '=a' }]);
    expect(requests.find(({ updateCells }) => updateCells)?.updateCells?.start).toEqual({
      sheetId: 9,
      rowIndex: 2,
      columnIndex: 1,
    });
  });

  it('garde ce que les gens ont tapé : une première valeur n’est écrite que sur une ligne neuve', () => {
    const before = standing(layout(['a']));
    const requests = tabRequests([{ layout: layout(['a', 'b']), standing: before }], team);
    const texts = written(requests).filter((value) => value?.stringValue === 'à remplir');
    expect(texts).toHaveLength(1);
  });

  it('perd ses règles de couleur avant que ses lignes ne bougent', () => {
    const requests = tabRequests([{ layout: layout(['a']), standing: standing(layout()) }], team);
    expect(kinds(requests).slice(0, 2)).toEqual(['deleteConditionalFormatRule', 'deleteDimension']);
  });

  it('garde la protection qu’un autre a posée sur une plage', () => {
    const own = { protectedRangeId: 77, isWholeSheet: false };
    const requests = tabRequests([{ layout: layout(), standing: standing(layout(), { protections: [own] }) }], team);
    expect(kinds(requests)).toContain('addProtectedRange');
    expect(kinds(requests)).not.toContain('updateProtectedRange');
  });
});
