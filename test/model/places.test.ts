// Which entries have a place in the grids, and why the others have none.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NoPlace, placesOf } from '../../src/model/places.ts';
import { candidate, certification, entry, juror, session } from './builders.ts';

const tp = certification();
const day = session({
  jurors: [juror(1), juror(2), juror(3)],
  candidates: [
    candidate(1, { blocks: ['BC02', 'BC03'], held: ['BC01'] }),
    candidate(2, { attendance: 'absent' }),
    candidate(3, { blocks: ['BC03'] }),
  ],
});

describe('place d’une saisie dans les grilles', () => {
  it.each<[string, NoPlace | null]>([
    ['C01|BC03-1|J1|MSP', null],
    ['C01|BC03-1|J1|ET', null],
    ['C01|BC03-1|J1|*', null],
    ['C01|BC03-1|J1|note', null],
    ['C01|EF|J2|*', null],
    ['C01|EF|J2|note', null],
    ['C01|BC03-1|J3|*', null],
    ['C01|BC02-1|J1|MSP', 'columnUnknown'],
    ['C01|EF|J1|EF', 'columnUnknown'],
    ['C01|BC03-1|J*|*', 'raterUnknown'],
    ['C01|BC03-1|J9|*', 'raterUnknown'],
    ['C01|BC03-9|J1|*', 'itemUnknown'],
    ['C09|BC03-1|J1|*', 'candidateUnknown'],
    ['C01|BC01-1|J1|*', 'held'],
    ['C03|BC01-1|J1|*', 'notPresented'],
    ['C02|BC03-1|J1|*', 'absent'],
  ])('%s : %s', (key, why) => {
    expect(placesOf(tp, day, []).whyNot(entry(key, 'Acquise'))).toBe(why);
  });

  it('un absent garde toutes ses lignes dans les grilles où il a des saisies, et là seulement', () => {
    const places = placesOf(tp, day, [entry('C02|BC03-1|J1|MSP', 'Acquise')]);
    expect(places.whyNot(entry('C02|BC03-2|J2|*', 'Acquise'))).toBeNull();
    expect(places.whyNot(entry('C02|BC02-1|J2|*', 'Acquise'))).toBe('absent');
    const lines = places.grids.map(({ assessed, lines: all }) => [assessed.item, all.map((one) => one.counted)]);
    expect(lines).toEqual([
      ['BC01', []],
      ['BC02', [true]],
      ['BC03', [true, false, true]],
      ['EF', [true, true]],
    ]);
  });

  it('une saisie qui n’a plus de colonne ne garde pas la ligne d’un absent', () => {
    const places = placesOf(tp, day, [entry('C02|BC03-1|J*|*', 'Acquise')]);
    expect(places.whyNot(entry('C02|BC03-1|J1|*', 'Acquise'))).toBe('absent');
  });

  it('chaque grille nomme qui n’y est pas, avec pourquoi', () => {
    const [first] = placesOf(tp, day, []).grids;
    expect(first?.leftOut.map(({ candidate: who, why }) => [who.number, why])).toEqual([
      [1, 'held'],
      [2, 'absent'],
      [3, 'notPresented'],
    ]);
  });

  it('dans une session CCP, un bloc que personne ne présente n’a pas de grille et ses saisies pas de place', () => {
    const ccp = session({ kind: 'blocks', candidates: [candidate(1, { blocks: ['BC03'] })] });
    const places = placesOf(tp, ccp, []);
    expect(places.grids.map(({ assessed }) => assessed.item)).toEqual(['BC03']);
    expect(places.whyNot(entry('C01|BC01-1|J1|*', 'Acquise'))).toBe('notPresented');
    expect(places.whyNot(entry('C01|EF|J1|*', 'Satisfaisant'))).toBe('notPresented');
  });

  it('passer en grille commune garde les saisies des jurés à part, et les rend au retour', () => {
    const entries = [entry('C01|BC03-1|J1|MSP', 'Acquise'), entry('C01|BC03-1|J*|MSP', 'Non acquise')];
    const joint = placesOf(tp, { ...day, mode: 'joint' }, entries);
    expect(entries.map(joint.whyNot)).toEqual(['raterUnknown', null]);
    expect(entries.map(placesOf(tp, day, entries).whyNot)).toEqual([null, 'raterUnknown']);
  });
});

describe('lois des places', () => {
  const entries = fc.array(
    fc
      .tuple(
        fc.constantFrom('C01', 'C02', 'C03', 'C09'),
        fc.constantFrom('BC01-1', 'BC02-1', 'BC03-1', 'EF', 'BC09-1'),
        fc.constantFrom('J1', 'J3', 'J*'),
        fc.constantFrom('MSP', '*', 'note'),
      )
      .map((parts) => entry(parts.join('|'), 'Acquise')),
  );

  it('les saisies qui ont une place la gardent quand on recommence avec elles seules', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const { whyNot } = placesOf(tp, day, all);
        const placed = all.filter((one) => whyNot(one) === null);
        const again = placesOf(tp, day, placed);
        expect(placed.filter((one) => again.whyNot(one) !== null)).toEqual([]);
      }),
    );
  });
});
