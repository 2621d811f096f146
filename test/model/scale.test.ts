// Levels found by what was typed, and what each means.

import { describe, expect, it } from 'vitest';
import { levelOf, scalePresets } from '../../src/model/scale.ts';

describe('échelle d’appréciation', () => {
  it.each([
    ['Acquise', 'attests'],
    ['acquise', 'attests'],
    ['PARTIELLEMENT ACQUISE', 'partial'],
    ['Non acquise', 'refutes'],
    ['NON OBSERVÉE', 'silent'],
    ['Acquise ', null],
    [' Acquise', null],
    ['Acquis', null],
    ['Non observee', null],
    ['', null],
  ])('par défaut, « %s » est le niveau de sens : %s', (value, meaning) => {
    expect(levelOf(value, scalePresets.acquisition)?.meaning ?? null).toBe(meaning);
  });

  it.each([
    ['criteria', 'Critères satisfaits', 'attests'],
    ['criteria', 'Critères partiellement satisfaits', 'partial'],
    ['criteria', 'Critères non satisfaits', 'refutes'],
    ['criteria', 'Non observée', 'silent'],
    ['finalInterview', 'Satisfaisant', 'attests'],
    ['finalInterview', 'Non satisfaisant', 'refutes'],
    ['finalInterview', 'Acquise', null],
  ] as const)('dans l’échelle %s, « %s » a le sens : %s', (preset, value, meaning) => {
    expect(levelOf(value, scalePresets[preset])?.meaning ?? null).toBe(meaning);
  });
});
