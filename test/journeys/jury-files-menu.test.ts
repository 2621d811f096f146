// « Envoyer les grilles aux jurés » from the menu, which asks what the panel has fields for.

import { describe, expect, it } from 'vitest';
import { done, tab } from './day.ts';
import { addressOf, blindDay, sent } from './jury.ts';

const said = (day: ReturnType<typeof blindDay>) => {
  const shown = day.doc.shown.at(-1);
  return shown && 'prompt' in shown ? shown.prompt : shown?.content;
};

describe('envoyer par le menu', () => {
  it.each([
    ['9/12/2026 18h30', '2026-12-09T18:30'],
    ['08/12/2026', '2026-12-08'],
    ['', '2026-12-09'],
  ])('demande à qui, puis pour quand : « %s »', (typed, deadline) => {
    const day = blindDay();
    day.doc.answers.push({ button: 'OK', text: '1, 3' }, { button: 'OK', text: typed }, 'OK');
    day.doc.run('sendGrids');
    expect(day.host.invitations.map(({ to }) => to)).toEqual([addressOf(1), addressOf(3)]);
    expect(day.value(tab.session, 'deadline', 'value')).toBe(deadline);
  });

  it('ne redemande pas le délai, et n’envoie rien quand on renonce ou que la date ne se lit pas', () => {
    const day = blindDay();
    day.doc.answers.push('CANCEL', 'OK', { button: 'OK', text: 'tous' }, { button: 'OK', text: 'mardi' }, 'OK');
    day.doc.run('sendGrids');
    day.doc.run('sendGrids');
    expect(said(day)).toContain('« mardi » n’est pas une date.');
    expect(day.host.invitations).toEqual([]);
    done(day.ask('send', { deadline: '2026-12-08' }));
    day.doc.answers.push({ button: 'OK', text: 'tous' }, 'OK');
    day.doc.run('sendGrids');
    expect(day.value(tab.session, 'deadline', 'value')).toBe('2026-12-08');
  });

  it.each(['tous sauf 2', 'sauf le 2', 'pas 2', '1-3', '1 à 3', '1, 9', 'Morel'])(
    'n’envoie rien quand la réponse n’est pas une liste sûre : « %s »',
    (typed) => {
      const day = blindDay();
      day.doc.answers.push({ button: 'OK', text: typed }, { button: 'OK', text: '' }, 'OK');
      day.doc.run('sendGrids');
      expect(day.host.invitations).toEqual([]);
      expect(said(day)).toContain(`« ${typed} » n’est pas compris : tapez des numéros parmi 1, 2, 3`);
    },
  );

  it.each([
    ['1 et 3', [1, 3]],
    ['jurés 1, 2', [1, 2]],
    ['3 ; 1.', [1, 3]],
    ['TOUS', [1, 2, 3]],
  ])('comprend « %s »', (typed, numbers) => {
    const day = blindDay();
    day.doc.answers.push({ button: 'OK', text: typed }, { button: 'OK', text: '' }, 'OK');
    day.doc.run('sendGrids');
    expect(day.host.invitations.map(({ to }) => to)).toEqual(numbers.map((number) => addressOf(number)));
  });

  it('« tous » ne rend pas l’accès à qui on l’a retiré ; son numéro, si', () => {
    const day = sent();
    done(day.ask('withdrawAccess', { jurors: [2] }));
    day.doc.answers.push({ button: 'OK', text: 'tous' }, 'OK');
    day.doc.run('sendGrids');
    expect(said(day)).toContain('Le juré 2 : accès retiré, rien n’est renvoyé.');
    expect(day.host.files(addressOf(2))).toEqual([]);
    day.doc.answers.push({ button: 'OK', text: '2' }, 'OK');
    day.doc.run('sendGrids');
    expect(day.host.files(addressOf(2))).toHaveLength(1);
  });
});
