// Which certifiers are the ministry of employment.

import { describe, expect, it } from 'vitest';
import { isEmploymentMinistry } from '../../src/model/certifier.ts';

describe('le certificateur', () => {
  it.each([
    ["MINISTERE DU TRAVAIL DU PLEIN EMPLOI ET DE L' INSERTION", true],
    ['Ministère du travail, de la santé et des solidarités', true],
    ['Ministère chargé de l’emploi', true],
    ['', true],
    ['Ministère de l’éducation nationale', false],
    ['Chambre de commerce et d’industrie', false],
    ['Association pour le travail social', false],
  ])('« %s » est le ministère chargé de l’emploi : %s', (certifier, expected) => {
    expect(isEmploymentMinistry({ certifier })).toBe(expected);
  });
});
