// Bringing rows to their order: whatever stands, the layout's keys end in the layout's order, and no kept row loses its content.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconcileAxis, type Standing } from '../../src/requests/axis.ts';
import type { Request } from '../../src/requests/ranges.ts';

/** What Google does to an array of rows. @throws Error where Google refuses */
function apply<Row>(rows: readonly Row[], requests: readonly Request[], blank: () => Row, frozen: number): Row[] {
  const after = [...rows];
  const within = (start = 0, end = 0) => {
    if (start < 0 || end > after.length || start >= end) throw new Error(`range ${start}–${end} of ${after.length}`);
  };
  for (const { deleteDimension, moveDimension, insertDimension, appendDimension } of requests) {
    if (deleteDimension?.range) {
      const { startIndex = 0, endIndex = 0 } = deleteDimension.range;
      within(startIndex, endIndex);
      after.splice(startIndex, endIndex - startIndex);
      if (after.length <= frozen) throw new Error('it is not possible to delete all non-frozen rows');
    } else if (moveDimension?.source) {
      const { startIndex = 0, endIndex = 0 } = moveDimension.source;
      const { destinationIndex = 0 } = moveDimension;
      within(startIndex, endIndex);
      if (destinationIndex > startIndex) throw new Error('moves down are not used');
      after.splice(destinationIndex, 0, ...after.splice(startIndex, endIndex - startIndex));
    } else if (insertDimension?.range) {
      const { startIndex = 0, endIndex = 0 } = insertDimension.range;
      if (startIndex > after.length || (startIndex === 0 && insertDimension.inheritFromBefore))
        throw new Error('insertion');
      after.splice(startIndex, 0, ...Array.from({ length: endIndex - startIndex }, blank));
    } else if (appendDimension) after.push(...Array.from({ length: appendDimension.length ?? 0 }, blank));
    else throw new Error('another request');
  }
  return after;
}

type Row = Standing & { content: string };

const key = fc.constantFrom('#keys', '#head', 'a', 'b', 'c', 'd', 'e', 'f', '');
const standing = fc
  .array(fc.record({ key, removable: fc.boolean() }), { minLength: 1, maxLength: 14 })
  .map((rows) =>
    rows.map((row, i): Row => ({ ...row, removable: row.removable && row.key !== '', content: `row ${i}` })),
  );
const wanted = fc.uniqueArray(fc.constantFrom('#keys', '#head', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), {
  minLength: 1,
});

describe('l’ordre des lignes', () => {
  it('quels que soient l’ordre, les manques et les doubles', () => {
    fc.assert(
      fc.property(standing, wanted, fc.nat(3), (rows, keys, frozen) => {
        const { requests, isNew, size } = reconcileAxis(7, 'ROWS', rows, keys, frozen);
        const blank = (): Row => ({ key: '', removable: false, content: 'blank' });
        fc.pre(rows.length > frozen);
        const after = apply(rows, requests, blank, frozen);
        expect(after).toHaveLength(size);
        keys.forEach((wantedKey, i) => {
          const first = rows.find((row) => row.key === wantedKey);
          expect(isNew[i]).toBe(first === undefined);
          expect(after[i]?.content).toBe(first?.content ?? 'blank');
        });
        const left = new Set(after.map(({ content }) => content));
        for (const row of rows) if (!row.removable) expect(left).toContain(row.content);
        const tail = after.slice(keys.length).filter(({ content }) => content !== 'blank');
        expect(tail.every(({ removable }) => !removable)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('sans changement, ne demande rien', () => {
    const rows = ['#keys', 'a', 'b'].map((one) => ({ key: one, removable: true }));
    expect(reconcileAxis(7, 'ROWS', rows, ['#keys', 'a', 'b'])).toEqual({
      requests: [],
      isNew: [false, false, false],
      size: 3,
    });
  });

  it('voisines, elles vont ensemble : un candidat retiré, un ajouté, un déplacé', () => {
    const rows = ['#keys', 'a1', 'a2', 'b1', 'b2', 'c1', 'c2'].map((one) => ({ key: one, removable: true }));
    const { requests } = reconcileAxis(7, 'ROWS', rows, ['#keys', 'c1', 'c2', 'a1', 'a2', 'd1', 'd2']);
    expect(requests).toEqual([
      { deleteDimension: { range: { sheetId: 7, dimension: 'ROWS', startIndex: 3, endIndex: 5 } } },
      {
        moveDimension: {
          source: { sheetId: 7, dimension: 'ROWS', startIndex: 3, endIndex: 5 },
          destinationIndex: 1,
        },
      },
      { appendDimension: { sheetId: 7, dimension: 'ROWS', length: 2 } },
    ]);
  });
});
