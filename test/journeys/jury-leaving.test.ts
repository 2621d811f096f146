// A juror who leaves: access withdrawn, or somebody else in their place.

import { describe, expect, it } from 'vitest';
import { codes, done, said, tab } from './day.ts';
import { addressOf, blindDay, copyOf, mate, sent } from './jury.ts';

describe('retirer un accès', () => {
  it('retirer un accès, ou tous ; renvoyer le rend', () => {
    const day = sent();
    expect(done(day.ask('withdrawAccess', { jurors: [2] })).data).toEqual({ withdrawn: [2] });
    expect(day.host.files(addressOf(2))).toEqual([]);
    expect(codes(done(day.askAs(mate)('withdrawAccess', { jurors: [1] })))).toEqual(['owner-needed']);
    expect(done(day.ask('send', { jurors: [2] })).data.invited).toEqual([2]);
    day.doc.answers.push({ button: 'OK', text: 'tous' }, 'OK');
    day.doc.run('withdrawAccess');
    expect([1, 2, 3].flatMap((number) => day.host.files(addressOf(number)))).toEqual([]);
  });

  it('une adresse absente des partages : dit qui a encore accès, et ne dit pas que c’est fait', () => {
    const day = sent();
    day.type(tab.jury, 'J1', 'address', 'jure1@example.com');
    const answer = done(day.ask('withdrawAccess', { jurors: [1, 2] }));
    expect(answer.data).toEqual({ withdrawn: [2] });
    expect(said(answer, 'access-not-found').message).toContain(`ouvert à ${addressOf(1)}`);
    expect(day.registry(1, 'sharedOn')).not.toBe('');
    expect(day.host.files(addressOf(1))).toHaveLength(1);
  });

  it('une copie adoptée : l’accès aux fichiers de l’original est retiré pour de bon', () => {
    const day = sent();
    const ask = copyOf(day);
    expect(ask('withdrawAccess', { jurors: [1] })).toMatchObject({ ok: false, question: { code: 'copied-workbook' } });
    expect(day.host.files(addressOf(1))).toHaveLength(1);
    expect(ask('withdrawAccess', { jurors: [1], confirm: ['copied-workbook'] })).toMatchObject({
      data: { withdrawn: [1] },
    });
    expect(day.host.files(addressOf(1))).toEqual([]);
  });

  it('dès Grilles prêtes, après un test', () => {
    const day = blindDay();
    done(day.ask('testAccess'));
    expect(done(day.ask('withdrawAccess', { jurors: [1, 2, 3] })).data).toEqual({ withdrawn: [1, 2, 3] });
    expect(codes(day.ask('withdrawAccess', { jurors: [1] }))).toEqual(['nothing-shared']);
  });
});

describe('remplacer un juré', () => {
  it('un remplaçant a sa grille à lui ; celle du remplacé est mise de côté', () => {
    const day = sent();
    day.juror(2).rate('C01', 'BC01-1', '*', 'Acquise');
    done(day.ask('collect'));
    const form = { juror: 2, lastName: 'Durand', firstName: 'Anne', email: addressOf(9) };
    expect(done(day.ask('replaceJuror', form)).data).toEqual({ number: 4 });
    expect(() => day.juror(2).rate('C01', 'BC01-2', '*', 'Acquise')).toThrow('permission');
    expect(day.value(tab.jury, 'J2', 'attendance')).toBe('Absent');
    expect(day.value(tab.candidates, 'C01', 'panel')).toBe('1, 4');
    done(day.ask('generate'));
    const { data } = done(day.ask('send'));
    expect(data.invited).toEqual([4]);
    expect(day.host.files(addressOf(9))).toMatchObject([{ name: 'Grille d’évaluation — session 2026-041 — juré 4' }]);
    expect(day.sessionValue('C01', 'BC01-1', 2, '*')).toBe('Acquise');
    const { coverage } = done(day.ask('coverage')).data;
    expect(coverage.candidates[0]?.raters).toEqual(['J1', 'J4']);
    expect(coverage.candidates[0]?.blocks[0]?.findings[0]).toMatchObject({
      finding: 'notCovered',
      missing: ['J1', 'J4'],
    });
    expect(codes(day.ask('replaceJuror', { ...form, juror: 2 }))).toEqual(['replacement-unreadable']);
  });
});
