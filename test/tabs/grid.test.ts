// A grid and its reading are inverse of each other; a key decides, what the line shows confirms it.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessedBlock } from '../../src/model/assessed.ts';
import type { Entry } from '../../src/model/entry.ts';
import { gridRaters, ratersOf } from '../../src/model/panel.ts';
import { placesOf } from '../../src/model/places.ts';
import type { Session } from '../../src/model/session.ts';
import { readGrid } from '../../src/tabs/grid-reading.ts';
import { layoutGrid } from '../../src/tabs/grid-tab.ts';
import type { TabLayout } from '../../src/tabs/layout.ts';
import { FROZEN_WIDTH_PX, RATING_WIDTH_PX } from '../../src/tabs/look.ts';
import type { Sheet } from '../../src/tabs/table.ts';
import { candidate, certification, session as sessionOf } from '../model/builders.ts';
import { sheetOf, typeIn } from './sheet-of.ts';

const reference = certification();

function gridOf(session: Session, item = 'BC03'): TabLayout {
  const lines = placesOf(reference, session, []).grids.find(({ assessed }) => assessed.item === item);
  if (!lines) throw new Error(`no grid ${item}`);
  const raters = new Map(session.candidates.map((one) => [one.key, ratersOf(one, session)]));
  return layoutGrid({
    sheetId: 3003,
    title: item,
    heading: item,
    lines,
    session,
    raters: gridRaters(session),
    ratersOf: (key) => raters.get(key) ?? [],
    about: [],
    hasFinding: true,
  });
}

function read(sheet: Sheet, session: Session) {
  const block = reference.blocks[2];
  if (!block) throw new Error('no block');
  const { reading, problems } = readGrid(sheet, assessedBlock(reference, session, block), session.candidates);
  if (!reading) throw new Error('not read');
  return { ...reading, problems };
}

const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);

describe('la loi : lire une grille rend ce qui y est tapé', () => {
  it('quels que soient le mode, les cases et les textes', () => {
    const cell = fc.record({
      candidate: fc.constantFrom('C01', 'C02'),
      item: fc.constantFrom('BC03-1', 'BC03-2', 'BC03-3'),
      rank: fc.nat(1),
      column: fc.constantFrom('MSP', 'ET', '*', 'note'),
      value: fc.oneof(fc.constantFrom('Acquise', 'acquise', 'Acquise ', 'Bidon', '=1+1'), fc.string({ minLength: 1 })),
    });
    fc.assert(
      fc.property(fc.constantFrom('joint', 'blind', 'open'), fc.array(cell, { maxLength: 20 }), (mode, cells) => {
        const session = sessionOf({ mode });
        const raters = gridRaters(session);
        const typed = new Map<string, Entry>();
        const sheet = sheetOf(gridOf(session));
        for (const { rank, value, ...rest } of cells) {
          const rater = raters[rank % raters.length] ?? '';
          const entry = { ...rest, rater, value };
          typed.set(`${entry.candidate}|${entry.item}|${rater}|${entry.column}`, entry);
          typeIn(sheet, `${entry.candidate}|${entry.item}`, `${rater}|${entry.column}`, value);
        }
        const sorted = (entries: Iterable<Entry>) =>
          [...entries].map((entry) => JSON.stringify(entry, keysInOrder)).sort();
        expect(sorted(read(sheet, session).entries)).toEqual(sorted(typed.values()));
      }),
      { numRuns: 60 },
    );
  });

  it('« transcrit par » revient avec la saisie', () => {
    const session = sessionOf();
    const sheet = sheetOf(gridOf(session), { 'C01|BC03-1': { 'J1|*': 'Acquise', 'J1|by': 'transcrit par A. Roy' } });
    expect(read(sheet, session).entries).toEqual([
      { candidate: 'C01', item: 'BC03-1', rater: 'J1', column: '*', value: 'Acquise', by: 'transcrit par A. Roy' },
    ]);
  });

  it('un nombre ou VRAI dans une case se lit comme on le voit', () => {
    const session = sessionOf();
    const sheet = sheetOf(gridOf(session), { 'C01|BC03-1': { 'J1|*': 2.5, 'J2|*': true } });
    expect(read(sheet, session).entries.map(({ value }) => value)).toEqual(['2.5', 'VRAI']);
  });
});

const keysInOrder = ['candidate', 'item', 'rater', 'column', 'value', 'by'];

describe('les lignes', () => {
  const session = sessionOf({ candidates: [candidate(1), candidate(2)] });
  const sheet = () => sheetOf(gridOf(session), { 'C02|BC03-2': { 'J1|*': 'Acquise' } });
  const rowOf = (one: Sheet, key: string) => one.values.findIndex(([cell]) => cell === key);

  it('une clé effacée revient d’après ce que la ligne montre', () => {
    const one = sheet();
    const row = rowOf(one, 'C02|BC03-2');
    (one.values[row] ?? [])[0] = null;
    const reading = read(one, session);
    expect(codes(reading.problems)).toEqual(['key-restored']);
    expect(reading.rowKeys[row]).toBe('C02|BC03-2');
    expect(reading.rekeyed).toEqual([row]);
    expect(reading.entries).toHaveLength(1);
  });

  it('d’une ligne doublée, la seconde n’est pas lue', () => {
    const one = sheet();
    const row = rowOf(one, 'C02|BC03-2');
    one.values.splice(row + 1, 0, [...(one.values[row] ?? [])]);
    const reading = read(one, session);
    expect(codes(reading.problems)).toEqual(['key-doubled']);
    expect(reading.entries).toHaveLength(1);
  });

  it('triées sans leurs clés, elles ne sont pas lues ; suivies, elles le sont à leur nom', () => {
    const one = sheet();
    const [first, other] = ['C01|BC03-1', 'C02|BC03-2'].map((key) => rowOf(one, key)) as [number, number];
    const [a, b] = [one.values[first] ?? [], one.values[other] ?? []];
    one.values[first] = [a[0] ?? null, ...b.slice(1)];
    one.values[other] = [b[0] ?? null, ...a.slice(1)];
    const reading = read(one, session);
    expect(codes(reading.problems)).toEqual(['line-shifted', 'line-shifted']);
    expect(reading.entries).toEqual([]);
    expect(reading.shifted.map(({ shownKey }) => shownKey)).toEqual(['C02|BC03-2', 'C01|BC03-1']);
  });

  it('colonnes déplacées, la lecture est la même', () => {
    const one = sheet();
    const moved = { ...one, values: one.values.map((cells) => [cells[0] ?? null, ...cells.slice(1).reverse()]) };
    expect(read(moved, session).entries).toEqual(read(one, session).entries);
  });
});

describe('ce que la grille laisse taper', () => {
  const session = sessionOf({
    mode: 'open',
    candidates: [candidate(1), candidate(2, { panel: ['J2'] }), candidate(3, { attendance: 'absent' })],
  });
  const layout = gridOf(session);
  const column = (key: string) => layout.columns.findIndex((one) => one.key === key);
  const isOpen = (row: string, key: string) => {
    const [r, c] = [layout.rows.findIndex((one) => one.key === row), column(key)];
    return layout.open?.some(({ top, bottom, left, right }) => r >= top && r < bottom && c >= left && c < right);
  };

  it.each([
    ['C01|BC03-1', 'J1|MSP', true],
    ['C01|BC03-1', 'J1|note', true],
    ['C02|BC03-1', 'J2|*', true],
    ['C02|BC03-1', 'J1|*', false],
    ['C01|BC03-1', 'candidate', false],
    ['C01|BC03-1', 'finding', false],
    ['C01|BC03-1', 'J1|panel', false],
  ])('%s, %s : %s', (row, key, open) => {
    expect(isOpen(row, key)).toBe(open);
  });

  it('nomme en bas qui n’y figure pas, et pourquoi', () => {
    const texts = layout.values.flatMap(({ values }) => values.flat());
    expect(texts).toContain('N’apparaissent pas : 3 — A. Candidat3 (absent).');
  });

  it('tient sur une tablette : 260 px figés au plus, 170 par appréciation', () => {
    const frozen = layout.columns.slice(0, layout.frozenColumns).filter(({ hidden }) => !hidden);
    expect(frozen.reduce((sum, { widthPx }) => sum + widthPx, 0)).toBeLessThanOrEqual(FROZEN_WIDTH_PX);
    expect(layout.columns[column('J1|MSP')]?.widthPx).toBe(RATING_WIDTH_PX);
    expect(layout.lists.map(({ values }) => values)).toEqual(
      Array.from(layout.lists, () => session.scale.map(({ label }) => label)),
    );
  });
});
