// Which scales suit: labels that formulas can compare, and levels that attest and refute.

import { describe, expect, it } from 'vitest';
import { checkScale } from '../../../src/model/checks/scale.ts';
import { type Scale, scalePresets } from '../../../src/model/scale.ts';

function scaleWith(...labels: string[]): Scale {
  return [
    ...labels.map((label) => ({ label, meaning: 'partial' as const })),
    { label: 'Acquise', meaning: 'attests' },
    { label: 'Non acquise', meaning: 'refutes' },
  ];
}

describe('noms des niveaux', () => {
  it.each(Object.entries(scalePresets))('l’échelle %s convient', (_name, scale) => {
    expect(checkScale(scale)).toEqual([]);
  });

  it.each([
    ['En partie', null],
    ['1 - Insuffisant', null],
    ['Niveau 2', null],
    ['Mars', null],
    ['', 'scale-label-empty'],
    [' ', 'scale-label-empty'],
    ['Oui, en partie', 'scale-label-character'],
    ['Acquise*', 'scale-label-character'],
    ['Acquise ?', 'scale-label-character'],
    ['~Acquise', 'scale-label-character'],
    ['"Acquise"', 'scale-label-character'],
    ['Acquise\nen partie', 'scale-label-character'],
    ['<Acquise', 'scale-label-start'],
    ['>Acquise', 'scale-label-start'],
    ['=Acquise', 'scale-label-start'],
    ['+ou-', 'scale-label-start'],
    ['Presque ', 'scale-label-spaces'],
    ['12', 'scale-label-not-words'],
    ['1/2', 'scale-label-not-words'],
    ['50 %', 'scale-label-not-words'],
    ['1e5', 'scale-label-not-words'],
    ['Vrai', 'scale-label-not-words'],
    ['FAUX', 'scale-label-not-words'],
    ['True', 'scale-label-not-words'],
    ['12 mars', 'scale-label-not-words'],
    ['mars 2026', 'scale-label-not-words'],
    ['1er mai', 'scale-label-not-words'],
  ])('« %s » : %s', (label, code) => {
    expect(checkScale(scaleWith(label)).map((problem) => problem.code)).toEqual(code === null ? [] : [code]);
  });

  it('diffèrent par plus que la casse', () => {
    expect(checkScale(scaleWith('ACQUISE'))).toMatchObject([
      { code: 'scale-label-doubled', level: 'error', label: 'Acquise', other: 'ACQUISE' },
    ]);
  });

  it('un niveau au moins atteste et un au moins réfute', () => {
    const found = checkScale([{ label: 'Non observée', meaning: 'silent' }]);
    expect(found).toMatchObject([
      { code: 'scale-without-meaning', level: 'error', meaning: 'attests' },
      { code: 'scale-without-meaning', level: 'error', meaning: 'refutes' },
    ]);
  });
});
