// What people can type wrong in the session's tabs: a sentence with the cell and the remedy, and the action goes on.

import { describe, expect, it } from 'vitest';
import { codes, type Day, done, said, tab } from './day.ts';
import { generated, prepared } from './small-session.ts';

type Case = [what: string, change: (day: Day) => void, code: string, level: string, where: RegExp, says: string];

const cases: Case[] = [
  [
    'un bloc inconnu',
    (day) => day.paste(tab.candidates, 'C01', 'blocks', 'BC01, BC07'),
    'block-unknown',
    'error',
    /^Candidats!/,
    'BC07',
  ],
  [
    'un bloc présenté et déjà acquis',
    (day) => day.paste(tab.candidates, 'C02', 'blocks', 'BC01, BC02, BC03'),
    'block-presented-and-held',
    'error',
    /^Candidats!/,
    'BC01',
  ],
  [
    'deux candidats de même numéro',
    (day) => day.paste(tab.candidates, 'C04', 'number', '1'),
    'number-doubled',
    'error',
    /^Candidats!B/,
    '1',
  ],
  [
    'un numéro qui n’en est pas un',
    (day) => day.paste(tab.candidates, 'C04', 'number', 'quatre'),
    'number-unknown',
    'error',
    /^Candidats!B/,
    '« quatre »',
  ],
  [
    'une adresse mal formée',
    (day) => day.paste(tab.candidates, 'C01', 'email', 'zofia@'),
    'email-malformed',
    'error',
    /^Candidats!F/,
    'zofia@',
  ],
  [
    'un seul juré',
    (day) => day.paste(tab.candidates, 'C01', 'panel', '1'),
    'too-few-jurors',
    'error',
    /^Candidats!/,
    'il en faut deux',
  ],
  [
    'un juré inconnu',
    (day) => day.paste(tab.candidates, 'C01', 'panel', '1, 9'),
    'juror-unknown',
    'error',
    /^Candidats!/,
    '« 9 »',
  ],
  [
    'un juré absent',
    (day) => day.paste(tab.jury, 'J1', 'attendance', 'Absent'),
    'too-few-present-jurors',
    'error',
    /^Candidats!/,
    'DDETS',
  ],
  [
    'un formateur dans le jury',
    (day) => day.paste(tab.candidates, 'C01', 'trainer', 'CASTAGNE-DELORME Nolwenn'),
    'juror-trained-candidate',
    'error',
    /^Candidats!/,
    'juré',
  ],
  [
    'une habilitation finie',
    (day) => day.paste(tab.jury, 'J2', 'habilitatedUntil', '01/06/2026'),
    'habilitation-ends',
    'warning',
    /^Jury!H/,
    '2026',
  ],
  [
    'un jour qui n’existe pas',
    (day) => day.paste(tab.session, 'firstDay', 'value', '31/02/2026'),
    'date-unknown',
    'warning',
    /^Session!/,
    '31/02/2026',
  ],
  [
    'un mode qui n’est pas un choix',
    (day) => day.paste(tab.session, 'mode', 'value', 'comme on veut'),
    'choice-unknown',
    'warning',
    /^Session!/,
    'comme on veut',
  ],
  [
    'une présence qui n’est pas un choix',
    (day) => day.paste(tab.candidates, 'C01', 'attendance', 'malade'),
    'choice-unknown',
    'warning',
    /^Candidats!/,
    '« Présent »',
  ],
];

describe.each(cases)('%s', (_, change, code, level, where, says) => {
  it('dit la cellule et le remède, et les grilles se font quand même', () => {
    const day = prepared();
    change(day);
    const answer = done(day.call('generate'));
    const problem = said(answer, code);
    expect(problem).toMatchObject({ level, where: expect.stringMatching(where) });
    expect(problem.message).toContain(says);
    expect(problem.message).not.toMatch(/[✓✗→☐]|undefined|null|\[object/);
    expect(answer.data.grids).toHaveLength(5);
  });
});

describe('une échelle que le tableur lirait de travers', () => {
  it.each([
    ['une virgule', 'Acquise, sans réserve', 'scale-label-character'],
    ['une étoile', 'Acquise *', 'scale-label-character'],
    ['un signe égal', '=Acquise', 'scale-label-start'],
    ['deux niveaux de même nom', 'NON ACQUISE', 'scale-label-doubled'],
  ])('%s : dit avant que les grilles n’existent, rien n’est fait ni figé', (_, label, code) => {
    const day = prepared();
    day.paste(tab.session, 'scale.1', 'value', label.replace(/^=/, "'="));
    const before = day.host.snapshot(day.id);
    const answer = day.call('generate');
    expect(said(answer, code)).toMatchObject({ level: 'error', where: expect.stringMatching(/^Session/) });
    expect(day.host.snapshot(day.id)).toEqual(before);
    day.paste(tab.session, 'scale.1', 'value', 'Pleinement acquise');
    expect(codes(done(day.call('generate')))).toEqual([]);
    day.type(tab.bc01, 'C01|BC01-1', 'J1|*', 'Pleinement acquise');
  });

  it('changée une fois les grilles faites : dite, et c’est celle des grilles qui compte', () => {
    const day = generated();
    day.paste(tab.session, 'scale.1', 'value', 'Validée');
    expect(codes(done(day.call('coverage')))).toContain('scale-fixed');
    day.type(tab.bc01, 'C01|BC01-1', 'J1|*', 'Acquise');
  });
});

it('sans candidat, dit où les écrire et ne fait rien', () => {
  const day = prepared();
  const values = day.doc.values(tab.candidates);
  day.doc.clear({
    sheetId: tab.candidates,
    startRowIndex: 4,
    endRowIndex: values.length,
    startColumnIndex: 0,
    endColumnIndex: 15,
  });
  const answer = day.call('generate');
  expect(said(answer, 'no-candidates').message).toContain('onglet Candidats');
  expect(day.tabs()).not.toContain(tab.bc01);
});

it('un texte qui commence par « = » reste un texte, du nom à l’historique', () => {
  const day = prepared();
  day.paste(tab.candidates, 'C01', 'lastName', '=1+1');
  day.paste(tab.candidates, 'C01', 'firstName', '');
  done(day.call('generate'));
  expect(day.value(tab.bc01, 'C01|BC01-1', 'candidate')).toBe('1 — =1+1');
  day.type(tab.bc01, 'C01|BC01-1', 'J1|note', '=SOMME(A1)');
  day.paste(tab.candidates, 'C01', 'held', 'BC01');
  day.paste(tab.candidates, 'C01', 'blocks', 'BC02, BC03');
  done(day.call('generate'));
  expect(day.doc.values(tab.kept).flat()).toContain('=SOMME(A1)');
  expect(day.doc.formulas(tab.kept)).toEqual([]);
});
