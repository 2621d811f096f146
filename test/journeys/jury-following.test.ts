// How far each juror is, as of the last reading of their file.

import { describe, expect, it } from 'vitest';
import { codes, done, tab } from './day.ts';
import { blindDay, cover, juryOf, sent } from './jury.ts';
import { prepared, smallSession } from './small-session.ts';

describe('suivre les jurés', () => {
  it.each([
    ['Préparation', () => juryOf(prepared(smallSession({ mode: 'blind' })))],
    ['Grilles prêtes', () => blindDay()],
  ] as const)('%s : relever un test d’accès dit qui a ouvert, et ne change pas d’état', (state, start) => {
    const day = start();
    done(day.ask('testAccess'));
    day.juror(2).tick('opened');
    expect(codes(done(day.ask('collect')))).toEqual([]);
    expect(done(day.ask('followJury')).data.jurors.map(({ status }) => status)).toEqual([
      'testing',
      'opened',
      'testing',
    ]);
    expect(day.value(tab.session, 'state', 'value')).toBe(state);
  });

  it('dit les liens qu’un juré déclare, et une grille remise sans déclaration', () => {
    const day = sent();
    day.juror(1).type(cover, 'J1', 'except', 'Candidat 1 : ma nièce');
    day.juror(2).tick('finished');
    day.juror(3).tick('declared');
    day.juror(3).tick('finished');
    const told = done(day.ask('collect')).problems.filter(({ code }) => code === 'juror-declaration');
    expect(told.map(({ message }) => message)).toEqual([
      expect.stringContaining('Juré 1 déclare un lien avec un candidat : « Candidat 1 : ma nièce »'),
      expect.stringContaining('Juré 2 a remis sa grille sans cocher'),
    ]);
  });

  it('dit où chacun en est au dernier relevé, sans lire aucun fichier', () => {
    const day = sent();
    day.juror(1).rate('C01', 'BC01-1', '*', 'Acquise');
    day.juror(2).tick('opened');
    day.juror(3).tick('finished');
    const follow = () => done(day.ask('followJury')).data;
    expect(follow().jurors[0]?.reminder).not.toContain('relevé');
    expect(follow().jurors.map(({ status }) => status)).toEqual(['sent', 'sent', 'sent']);
    done(day.ask('collect'));
    const { jurors, collectedOn, deadline } = follow();
    expect(jurors.map(({ status }) => status)).toEqual(['started', 'opened', 'handedIn']);
    expect(jurors[0]).toMatchObject({ given: 1, expected: 24, isLate: false });
    expect([collectedOn, deadline]).toEqual(['2026-12-07T09:30:00', '2026-12-09']);
    expect(jurors[0]?.reminder).toContain('il restait 23 cases à remplir dans votre grille');
    expect(jurors[0]?.reminder).toContain(`/spreadsheets/d/${day.fileOf(1)}/edit`);
    expect(jurors[2]?.reminder).toBe('');
    done(day.ask('send', { deadline: '2026-12-06' }));
    expect(follow().jurors.map(({ isLate }) => isLate)).toEqual([true, true, false]);
    expect(Object.keys(day.callsOf(follow))).toEqual(['session']);
    day.doc.answers.push('OK');
    day.doc.run('followJury');
    expect(JSON.stringify(day.doc.shown.at(-1))).toContain('commencée (1 / 24) — délai passé');
    expect(JSON.stringify(day.doc.shown.at(-1))).toContain('L’autre rappel se copie dans le panneau');
  });
});
