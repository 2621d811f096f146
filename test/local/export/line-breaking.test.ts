// How a text breaks into lines of a given width, and loses nothing.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestEnd, longestStart, wrapText } from '../../../src/local/export/line-breaking.ts';

const byCharacter = (line: string) => [...line].length;

test.each([
  ['un deux trois', 8, ['un deux', 'trois']],
  ['un\ndeux', 20, ['un', 'deux']],
  ['un\n\ndeux', 20, ['un', '', 'deux']],
  ['il dit « oui » à tous', 10, ['il dit', '« oui » à', 'tous']],
  ['il dit « oui » à tous', 8, ['il dit', '« oui »', 'à tous']],
  ['« sécurité »', 10, ['« sécurité', '»']],
  ['vraiment vrai ?', 13, ['vraiment', 'vrai ?']],
  ['à 14\u00a0heures', 8, ['à', '14\u00a0heure', 's']],
  ['Bernard-Delacroix', 10, ['Bernard-', 'Delacroix']],
  ['de -5 à 5', 6, ['de -5', 'à 5']],
  ['anticonstitutionnel', 8, ['anticons', 'titution', 'nel']],
  ['', 8, ['']],
])('« %s » sur %i caractères donne %j', (text, width, lines) => {
  expect(wrapText(text, width, byCharacter)).toEqual(lines);
});

test('no line is wider than the column, and no character but spaces is lost', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '-', '\n', '«', ';', '\u00a0', '😀') });
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 12 }), (value, width) => {
      const lines = wrapText(value, width, byCharacter);
      expect(Math.max(...lines.map(byCharacter))).toBeLessThanOrEqual(width);
      expect(lines.join('').replace(/\s/g, '')).toBe(value.replace(/\s/g, ''));
    }),
  );
});

test('a cut line keeps its beginning, or its end', () => {
  expect(longestStart('œuvre 😀!', 7, byCharacter)).toBe('œuvre 😀');
  expect(longestEnd('œuvre 😀!', 2, byCharacter)).toBe('😀!');
  expect(longestStart('x', 0.5, byCharacter)).toBe('');
});
