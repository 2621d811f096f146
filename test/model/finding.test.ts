// What the ratings of a panel say of one competence, and the laws of that reading.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/model/entry.ts';
import { cellsOf, findingOf, indexEntries, progressOn } from '../../src/model/finding.ts';
import { scalePresets } from '../../src/model/scale.ts';
import { entry } from './builders.ts';

const twoModalities = { columns: ['MSP', 'ET', '*'], scale: scalePresets.acquisition };
const overallOnly = { columns: ['*'], scale: scalePresets.acquisition };

/** Cells `J1|MSP` and what was typed in them. */
type Typed = Record<string, string>;

function entriesOf(typed: Typed): Entry[] {
  return Object.entries(typed).map(([cell, value]) => entry(`C01|BC03-1|${cell}`, value));
}

function find(typed: Typed, raters: string[], rated: typeof twoModalities) {
  return findingOf('BC03-1', cellsOf(indexEntries(entriesOf(typed)), 'C01', 'BC03-1'), raters, rated);
}

const acq = 'Acquise';
const part = 'Partiellement acquise';
const non = 'Non acquise';
const silent = 'Non observée';

describe('lecture d’une compétence : toutes les appréciations, deux jurés', () => {
  it.each<[string, Typed, string, string[]]>([
    ['rien de saisi', {}, 'notCovered', ['J1', 'J2']],
    ['un juré sur deux', { 'J1|*': acq }, 'notCovered', ['J2']],
    ['les deux attestent', { 'J1|*': acq, 'J2|*': acq }, 'acquired', []],
    ['les deux réfutent', { 'J1|*': non, 'J2|*': non }, 'notAcquired', []],
    ['désaccord', { 'J1|*': acq, 'J2|*': non }, 'toDeliberate', []],
    ['les deux en partie', { 'J1|*': part, 'J2|*': part }, 'toDeliberate', []],
    ['l’un en partie', { 'J1|*': acq, 'J2|*': part }, 'toDeliberate', []],
    ['non observée par l’un', { 'J1|*': acq, 'J2|*': silent }, 'notCovered', ['J2']],
    ['non observée par les deux', { 'J1|*': silent, 'J2|*': silent }, 'notCovered', ['J1', 'J2']],
    ['une seule épreuve saisie par chacun', { 'J1|MSP': acq, 'J2|ET': acq }, 'acquired', []],
    ['épreuves en désaccord chez un juré', { 'J1|MSP': acq, 'J1|ET': non, 'J2|*': acq }, 'toDeliberate', []],
    ['partiel puis acquis, sans après-épreuves', { 'J1|MSP': part, 'J1|ET': acq, 'J2|*': acq }, 'toDeliberate', []],
    [
      'partiel puis acquis, acquis après les épreuves',
      { 'J1|MSP': part, 'J1|ET': acq, 'J1|*': acq, 'J2|*': acq },
      'acquired',
      [],
    ],
    ['l’après-épreuves seule fait foi', { 'J1|MSP': acq, 'J1|ET': acq, 'J1|*': non, 'J2|*': non }, 'notAcquired', []],
    ['après les épreuves : non observée', { 'J1|MSP': acq, 'J1|*': silent, 'J2|*': acq }, 'notCovered', ['J1']],
    ['une épreuve non observée, l’autre acquise', { 'J1|MSP': silent, 'J1|ET': acq, 'J2|*': acq }, 'acquired', []],
    ['après les épreuves : pas un niveau', { 'J1|MSP': acq, 'J1|*': 'Bidon', 'J2|*': acq }, 'acquired', []],
    ['une espace de trop', { 'J1|*': 'Acquise ', 'J2|*': acq }, 'notCovered', ['J1']],
    ['une minuscule', { 'J1|*': 'acquise', 'J2|*': 'NON ACQUISE' }, 'toDeliberate', []],
    ['une observation seule', { 'J1|note': acq, 'J2|*': acq }, 'notCovered', ['J1']],
    ['une épreuve que la grille n’a pas', { 'J1|QPP': non, 'J1|*': acq, 'J2|*': acq }, 'acquired', []],
    ['un juré hors panel', { 'J1|*': acq, 'J2|*': acq, 'J3|*': non }, 'acquired', []],
  ])('%s : %j donne %s, manquent %j', (_case, typed, finding, missing) => {
    expect(find(typed, ['J1', 'J2'], twoModalities)).toEqual({ item: 'BC03-1', finding, missing });
  });

  it('un panel vide n’évalue rien', () => {
    expect(find({ 'J1|*': acq }, [], twoModalities)).toEqual({ item: 'BC03-1', finding: 'notCovered', missing: [] });
  });

  it('en grille commune, le jury est un seul évaluateur', () => {
    expect(find({ 'J*|*': acq, 'J1|*': non }, ['J*'], twoModalities).finding).toBe('acquired');
    expect(find({ 'J1|*': acq }, ['J*'], twoModalities)).toMatchObject({ finding: 'notCovered', missing: ['J*'] });
  });

  it('dans un bloc à une épreuve, seule la colonne d’ensemble compte', () => {
    expect(find({ 'J1|MSP': acq }, ['J1'], overallOnly).finding).toBe('notCovered');
    expect(find({ 'J1|*': acq, 'J1|MSP': non }, ['J1'], overallOnly).finding).toBe('acquired');
  });
});

describe('avancement d’un juré sur une compétence : cellules saisies sur attendues', () => {
  it.each([
    [['MSP', 'ET', '*'], {}, 0, 2],
    [['MSP', 'ET', '*'], { MSP: acq }, 1, 2],
    [['MSP', 'ET', '*'], { MSP: acq, ET: silent }, 2, 2],
    [['MSP', 'ET', '*'], { MSP: 'Bidon', ET: acq }, 1, 2],
    [['MSP', 'ET', '*'], { '*': acq }, 1, 1],
    [['MSP', 'ET', '*'], { MSP: part, '*': silent }, 1, 1],
    [['MSP', 'ET', '*'], { MSP: part, '*': 'Bidon' }, 1, 2],
    [['*'], {}, 0, 1],
    [['*'], { '*': silent }, 1, 1],
    [['*'], { MSP: acq }, 0, 1],
    [['*'], { note: 'vu' }, 0, 1],
  ] as [string[], Record<string, string>, number, number][])(
    'colonnes %j, saisi %j : %i sur %i',
    (columns, typed, given, expected) => {
      const rated = { columns, scale: scalePresets.acquisition };
      expect(progressOn(new Map(Object.entries(typed)), rated)).toEqual({ given, expected });
    },
  );
});

describe('lois des lectures', () => {
  const values = fc.constantFrom(acq, part, non, silent, 'acquise', 'Acquise ', 'Bidon');
  const cell = fc.tuple(fc.constantFrom('J1', 'J2', 'J3'), fc.constantFrom('MSP', 'ET', '*', 'QPP', 'note'));
  const grid = fc.uniqueArray(fc.tuple(cell, values), {
    selector: ([[rater, column]]) => `${rater}|${column}`,
    maxLength: 15,
  });
  const typed = grid.map(
    (cells): Typed => Object.fromEntries(cells.map(([[rater, column], value]) => [`${rater}|${column}`, value])),
  );
  const panel = fc.subarray(['J1', 'J2', 'J3']);

  const findingIn = (entries: Entry[], raters: string[]) =>
    findingOf('BC03-1', cellsOf(indexEntries(entries), 'C01', 'BC03-1'), raters, twoModalities);

  it('l’ordre des saisies ne change rien', () => {
    const shuffled = typed.chain((cells) => {
      const entries = entriesOf(cells);
      return fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length }));
    });
    fc.assert(
      fc.property(shuffled, panel, ([entries, other], raters) => {
        expect(findingIn(other, raters)).toEqual(findingIn(entries, raters));
      }),
    );
  });

  it('une saisie hors panel, d’un autre candidat ou d’une autre compétence ne change rien', () => {
    fc.assert(
      fc.property(typed, typed, (cells, others) => {
        const kept = entriesOf(cells).filter((one) => one.rater !== 'J3');
        const outside = entriesOf(others).filter((one) => one.rater === 'J3');
        const elsewhere = entriesOf(others).flatMap((one) => [
          { ...one, candidate: 'C02' },
          { ...one, item: 'BC03-2' },
        ]);
        expect(findingIn([...kept, ...outside, ...elsewhere], ['J1', 'J2'])).toEqual(findingIn(kept, ['J1', 'J2']));
      }),
    );
  });

  it('« non observée » n’est jamais une preuve : l’effacer d’une épreuve ne change rien', () => {
    fc.assert(
      fc.property(typed, panel, (cells, raters) => {
        const entries = entriesOf(cells);
        const without = entries.filter((one) => one.value !== silent || one.column === '*');
        expect(findingIn(without, raters)).toEqual(findingIn(entries, raters));
      }),
    );
  });

  it('une compétence n’est lue acquise, non acquise ou à délibérer que si chaque juré du panel en a dit quelque chose', () => {
    fc.assert(
      fc.property(typed, panel, (cells, raters) => {
        const { finding, missing } = findingIn(entriesOf(cells), raters);
        expect(finding === 'notCovered').toBe(raters.length === 0 || missing.length > 0);
        for (const rater of raters.filter((one) => !missing.includes(one))) {
          const said = Object.entries(cells).filter(([key]) => key.startsWith(`${rater}|`));
          expect(said.some(([, value]) => [acq, part, non, 'acquise'].includes(value))).toBe(true);
        }
      }),
    );
  });

  it('un désaccord est toujours montré, jamais tranché', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom('J1', 'J2', 'J3', 'J4', 'J5'), { minLength: 2 }), (raters) => {
        const cells = Object.fromEntries(raters.map((rater, rank) => [`${rater}|*`, rank === 0 ? non : acq]));
        expect(find(cells, raters, twoModalities).finding).toBe('toDeliberate');
      }),
    );
  });
});
