// What the browser keeps of a workbook, cut by tabs: put together again it is the workbook, and an edit cuts one tab anew.

import { describe, expect, it } from 'vitest';
import { headOf, isSameTab, joined, tabOf } from '../../src/local/page/cut-workbook.ts';
import { restoreWorkbook } from '../../src/local/snapshot.ts';
import type { Workbook } from '../../src/local/workbook.ts';
import { hostWith, secretary } from '../local/host/built-host.ts';

const look = (bold: boolean) => ({ textFormat: { bold } });
const list = { condition: { type: 'ONE_OF_LIST' as const, values: [{ userEnteredValue: 'Acquise' }] }, strict: true };

/** Three tabs of their own looks, lists, notes and heights. */
function filled() {
  const { host, id, doc } = hostWith('');
  doc.edit([{ addSheet: { properties: { sheetId: 5 } } }, { addSheet: { properties: { sheetId: 7 } } }]);
  for (const [sheetId, bold] of [
    [5, true],
    [7, false],
  ] as const) {
    const cell = (text: string) => ({ userEnteredValue: { stringValue: text }, userEnteredFormat: look(bold) });
    doc.edit([
      {
        updateCells: {
          start: { sheetId, rowIndex: 2, columnIndex: 1 },
          rows: [{ values: [cell(`a${sheetId}`), { ...cell('b'), dataValidation: list, note: 'lu' }] }],
          fields: '*',
        },
      },
      {
        updateDimensionProperties: {
          range: { sheetId, dimension: 'ROWS', startIndex: 2, endIndex: 3 },
          properties: { pixelSize: 40 + sheetId },
          fields: 'pixelSize',
        },
      },
    ]);
  }
  host.share(id, 'jure@exemple.fr', 'reader');
  return { host, id, doc, workbook: () => host.workbook(id) };
}

const restored = (workbook: Workbook) => {
  const tabs = workbook.book.sheets.map((sheet) => tabOf(workbook, sheet));
  return restoreWorkbook(joined(headOf(workbook), tabs.reverse()));
};

describe('a workbook cut by tabs', () => {
  it('is whole again, looks, lists, notes, sizes and sharing included', () => {
    const { host, id, workbook } = filled();
    expect(restored(workbook())).toEqual(restoreWorkbook(host.snapshot(id)));
  });

  it('has one tab to cut anew after an entry, and none where nothing changed', () => {
    const { doc, workbook } = filled();
    const before = workbook().book.sheets;
    const fresh = () =>
      workbook()
        .book.sheets.filter((sheet) => !before.some((old) => isSameTab(old, sheet)))
        .map(({ properties }) => properties.sheetId);
    doc.type({ sheetId: 7, row: 9, column: 0 }, 'Acquise');
    const entered = fresh();
    doc.renameSheet(5, 'Autre');
    expect([entered, fresh()]).toEqual([[7], [5, 7]]);
  });

  it('leaves out a tab that is not there any more', () => {
    const { doc, workbook } = filled();
    const tabs = workbook().book.sheets.map((sheet) => tabOf(workbook(), sheet));
    doc.deleteSheet(5);
    const sheets = restoreWorkbook(joined(headOf(workbook()), tabs)).book.sheets;
    expect(sheets.map(({ properties }) => properties.sheetId)).toEqual([0, 7]);
    expect(workbook().owner).toBe(secretary);
  });
});
