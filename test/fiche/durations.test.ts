// Durations in every form that fiches use.

import { describe, expect, it } from 'vitest';
import { readDuration, splitFinalDuration, splitTimedSentence } from '../../src/fiche/durations.ts';

describe('readDuration', () => {
  it.each([
    ['00 h 45 min', 45],
    ['01 h 30 min', 90],
    ['1 h 30', 90],
    ['1h30', 90],
    ['2 heures', 120],
    ['1 heure', 60],
    ['1 heure et 15 minutes', 75],
    ['2 h', 120],
    ['45 minutes', 45],
    ['45 min.', 45],
    ['90 mn', 90],
    ['45', null],
    ['45 pages', null],
    ['dix minutes', null],
    ['', null],
  ])('« %s » : %s', (text, minutes) => expect(readDuration(text)).toBe(minutes));
});

describe('splitFinalDuration', () => {
  it.each([
    ['Entretien technique : 00 h 45 min', 'Entretien technique :', 45],
    ['Entretien technique :00 h 45 min', 'Entretien technique :', 45],
    ['Durée totale de l’épreuve pour le candidat 00 h 45 min', 'Durée totale de l’épreuve pour le candidat', 45],
    [`${'Nom très long '.repeat(10)}: 2 heures`, `${'Nom très long '.repeat(10)}:`, 120],
  ])('%s', (text, before, minutes) => expect(splitFinalDuration(text)).toEqual({ before, minutes }));

  it.each(['Pendant 45 minutes, le candidat anime', 'Article 338-6', 'Lot145 min'])('%s : aucune', (text) => {
    expect(splitFinalDuration(text)).toBeNull();
  });
});

describe('splitTimedSentence', () => {
  it.each([
    ['Le jury le questionne (20 minutes).', 'Le jury le questionne', 20, false],
    ['Le jury le questionne (20 minutes)', 'Le jury le questionne', 20, false],
    ['Temps 1 (25 minutes) :', 'Temps 1', 25, true],
    ['Il rédige. (1 h 30)..', 'Il rédige', 90, false],
    ['Il présente (durée : 10 minutes) ;', 'Il présente', 10, false],
    ['Il présente (10 min maximum).', 'Il présente', 10, false],
    ['Il présente (environ 10 min).', 'Il présente', 10, false],
  ])('%s', (sentence, title, minutes, lead) => {
    expect(splitTimedSentence(sentence)).toEqual({ title, minutes, lead });
  });

  it.each(['Il présente (10 minutes) son projet.', 'Il présente son projet (diaporama).', 'Pendant 45 minutes.'])(
    '%s : aucune',
    (sentence) => {
      expect(splitTimedSentence(sentence)).toBeNull();
    },
  );
});
