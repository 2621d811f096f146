// Merging a cell of a juror's file with the session's: what is taken, kept or left to a choice.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CellValues, mergeCells, resolvedCell } from '../../src/model/collection.ts';

const one = (value?: string): CellValues => new Map(value === undefined ? [] : [['k', value]]);

describe('trois valeurs d’une case', () => {
  it.each([
    ['rien ne change', 'a', 'a', 'a', undefined, undefined, false],
    ['le juré a changé : prise', 'b', 'a', 'a', 'b', 'b', false],
    ['le juré a effacé : effacée', '', 'a', 'a', '', '', false],
    ['l’équipe a changé : gardée', 'a', 'b', 'a', undefined, undefined, false],
    ['l’équipe a effacé : gardée', 'a', undefined, 'a', undefined, undefined, false],
    ['les deux pareil : accord', 'b', 'b', 'a', undefined, 'b', false],
    ['les deux autrement : conflit', 'b', 'c', 'a', undefined, undefined, true],
    ['premier relevé', 'b', undefined, undefined, 'b', 'b', false],
    ['premier relevé, case déjà remplie autrement', 'b', 'c', undefined, undefined, undefined, true],
    ['rien nulle part', '', undefined, undefined, undefined, undefined, false],
  ])('%s', (_, theirs, here, base, taken, newBase, isConflict) => {
    const merge = mergeCells(one(theirs), one(here), one(base));
    expect(merge.taken.get('k')).toBe(taken);
    expect(merge.bases.get('k')).toBe(newBase);
    expect(merge.conflicts).toEqual(isConflict ? [{ key: 'k', session: here ?? '', theirs }] : []);
  });

  it('après le choix, l’autre côté n’est plus demandé', () => {
    fc.assert(
      fc.property(fc.constantFrom('session', 'juror'), fc.string(), fc.string(), (keep, session, theirs) => {
        const { value, base } = resolvedCell({ session, theirs }, keep as 'session' | 'juror');
        const again = mergeCells(one(theirs), one(value), one(base));
        expect([again.taken.size, again.bases.size, again.conflicts.length]).toEqual([0, 0, 0]);
      }),
    );
  });

  it('quel que soit l’entrelacement, rien n’est perdu : chaque dernière valeur est dans la case, ou attend un choix', () => {
    const step = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({ who: fc.constantFrom('juror', 'team'), value: fc.constantFrom('', 'a', 'b', 'c') }),
      },
      { weight: 2, arbitrary: fc.constant('collect' as const) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let [theirs, here, base] = ['', '', ''];
        const changedSince = { juror: false, team: false };
        for (const each of [...steps, 'collect' as const]) {
          if (each !== 'collect') {
            if (each.who === 'juror') theirs = each.value;
            else here = each.value;
            changedSince[each.who as 'juror' | 'team'] = true;
            continue;
          }
          const [before, hereBefore] = [base, here];
          const merge = mergeCells(one(theirs), one(here), one(base));
          here = merge.taken.get('k') ?? here;
          base = merge.bases.get('k') ?? base;
          if (merge.conflicts.length)
            expect([merge.conflicts[0]?.session, merge.conflicts[0]?.theirs]).toEqual([here, theirs]);
          else expect(theirs === before ? hereBefore : theirs).toBe(here);
        }
        if (!changedSince.team) expect(here).toBe(theirs);
      }),
    );
  });
});
