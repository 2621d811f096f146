// When two names, companies or addresses are the same, and what is an e-mail address.

import { describe, expect, it } from 'vitest';
import { isEmail, isSameEmail, isSameName, isSameText, namesPerson } from '../../src/model/words.ts';

describe('noms comparés comme on les lit', () => {
  it.each([
    ['DURAND Émile', 'Emile Durand', true],
    ['Jean-Pierre Lefèvre', 'lefevre jean pierre', true],
    ['Mme Anne D’Arc', "Anne d'Arc", true],
    ['Durand', 'Emile Durand', false],
    ['Émilie Durand', 'Émile Durand', false],
    ['M.', 'M', true],
    ['', '', false],
  ])('« %s » et « %s » : même personne %s', (one, other, same) => {
    expect(isSameName(one, other)).toBe(same);
  });

  it.each([
    ['GRETA 35', 'Greta-35', true],
    ['35 Greta', 'Greta 35', false],
    ['', '', false],
    [' – ', '-', false],
  ])('« %s » et « %s » : même structure %s', (one, other, same) => {
    expect(isSameText(one, other)).toBe(same);
  });
});

describe('formateur nommé en toutes lettres ou par son adresse', () => {
  const emile = { lastName: 'Durand', firstName: 'Émile', email: 'Emile.Durand@centre.fr' };

  it.each([
    ['Émile Durand', true],
    ['DURAND, Emile', true],
    ['emile.durand@centre.fr', true],
    ['M. Émile Durand <emile@ailleurs.fr>', true],
    ['Anne Martin ; Émile Durand', true],
    ['Anne Martin et Émile Durand', true],
    ['Durand', false],
    ['autre@centre.fr', false],
    ['', false],
  ])('« %s » désigne Émile Durand : %s', (text, named) => {
    expect(namesPerson(text, emile)).toBe(named);
  });

  it('une adresse vide n’est celle de personne', () => {
    expect(isSameEmail('', '')).toBe(false);
    expect(namesPerson('', { lastName: '', firstName: '', email: '' })).toBe(false);
  });
});

describe('adresse e-mail bien formée', () => {
  it.each([
    ['anne.martin@exemple.fr', true],
    ['a+b@sous.domaine.exemple.org', true],
    ['o’neil@exemple.fr', false],
    ["o'neil@exemple.fr", true],
    ['anne.martin', false],
    ['anne@exemple', false],
    ['anne@@exemple.fr', false],
    ['anne martin@exemple.fr', false],
    [' anne@exemple.fr', false],
    ['anne@exemple..fr', false],
    ['.anne@exemple.fr', false],
    ['anne.@exemple.fr', false],
    ['anne@exemple.fr, paul@exemple.fr', false],
    ['anne@-.f', false],
    [`${'a'.repeat(250)}@b.fr`, false],
    ['', false],
  ])('« %s » : %s', (text, formed) => {
    expect(isEmail(text)).toBe(formed);
  });
});
