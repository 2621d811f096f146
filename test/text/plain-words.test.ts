// Small words that people see every day: how many, what o'clock, and to whom.

import { describe, expect, it } from 'vitest';
import { hourText, momentText } from '../../src/text/dates.ts';
import { deadlineText, followText } from '../../src/text/jury-files.ts';
import { stepText } from '../../src/text/panel.ts';
import { juryStepText } from '../../src/text/panel-jury.ts';

const plain = (words: string) => words.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('combien', () => {
  it.each([
    [0, '0 case remplie sur 56.'],
    [1, '1 case remplie sur 56.'],
    [2, '2 cases remplies sur 56.'],
  ])('%i : « %s »', (given, words) => {
    expect(plain(stepText.paper.why(given, 56, 'open'))).toMatch(new RegExp(`^${words}`));
    expect(plain(juryStepText.follow.why(given, 56, [2], followText.never))).toBe(
      `Aucun relevé pour l’instant. ${words} On attend le juré 2.`,
    );
  });
});

describe('quelle heure', () => {
  it.each([
    ['09:30', '9 h 30'],
    ['18:00', '18 h'],
    ['00:05', '0 h 05'],
  ])('%s : « %s »', (time, words) => expect(plain(hourText(time))).toBe(words));

  it('avec le jour', () => {
    expect(plain(momentText('2026-12-07T09:30:00'))).toBe('07/12/2026 à 9 h 30');
    expect(plain(deadlineText('2026-12-09T18:00'))).toBe('9 décembre 2026 à 18 h');
    expect(deadlineText('2026-12-09')).toBe('9 décembre 2026');
  });
});

it('qui reçoit quoi : la grille commune quand elle l’est', () => {
  expect(plain(juryStepText.send.why('open'))).toContain('le lien de la grille commune');
  expect(plain(juryStepText.send.why('blind'))).toContain('le lien de la sienne');
});
