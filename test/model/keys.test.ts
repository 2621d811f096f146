// Keys are given once and never taken again.

import { describe, expect, it } from 'vitest';
import { nextKey } from '../../src/model/keys.ts';

describe('clés données une fois, jamais reprises', () => {
  it.each([
    ['C', [], 2, 'C01'],
    ['C', ['C01', 'C02'], 2, 'C03'],
    ['C', ['C01', 'C03'], 2, 'C04'],
    ['C', ['C09'], 2, 'C10'],
    ['C', ['C99'], 2, 'C100'],
    ['J', ['J1', 'J2', 'J*'], 1, 'J3'],
    ['J', ['C07'], 1, 'J1'],
    ['BC01-', ['BC01-4', 'BC02-9'], 1, 'BC01-5'],
    ['BC01-', ['BC01-4b', 'BC01'], 1, 'BC01-1'],
  ])('préfixe %s, déjà données %j, %i chiffres au moins : %s', (prefix, used, width, key) => {
    expect(nextKey(prefix, used, width)).toBe(key);
  });
});
