// Files that a juror leaves, for another way to fill the grids or for another address: read a last time, or nothing is sent.

import { describe, expect, it } from 'vitest';
import { codes, done, said, tab } from './day.ts';
import { addressOf, blindDay, type JuryDay, mate, sent } from './jury.ts';

const open = 'Chaque juré dans ses colonnes, tous se voient';
const blind = 'Chaque juré sur sa grille, sans voir les autres';
const other = 'autre@example.com';

function switchTo(day: JuryDay, mode: string) {
  day.type(tab.session, 'mode', 'value', mode);
  done(day.ask('generate'));
}

describe('changer la façon de remplir après l’envoi', () => {
  it('une ancienne grille qui ne se lit pas arrête l’envoi : sa saisie n’est pas perdue', () => {
    const day = sent();
    const old = day.fileOf(1);
    day.juror(1).rate('C01', 'BC01-1', '*', 'Acquise');
    switchTo(day, open);
    // get, values, list, then the freezing of the first file and its reading
    day.host.failCall(5, 'before');
    expect(codes(day.ask('send'))).toEqual(expect.arrayContaining(['left-file-open', 'file-unreadable']));
    expect(day.registry(1, 'file')).toBe(old);
    done(day.ask('send'));
    expect(day.sessionValue('C01', 'BC01-1', 1, '*')).toBe('Acquise');
    expect(day.registry(1, 'file')).toMatch(/^\*/);
  });

  it('les grilles d’une autre personne : elle seule peut faire le changement', () => {
    const day = sent();
    switchTo(day, open);
    const answer = day.askAs(mate)('send');
    expect(codes(answer)).toEqual(expect.arrayContaining(['left-file-open', 'owner-needed']));
    day.juror(1).rate('C01', 'BC01-1', '*', 'Acquise');
    done(day.ask('send'));
    expect(day.sessionValue('C01', 'BC01-1', 1, '*')).toBe('Acquise');
  });

  it('des classeurs qui n’ont servi qu’au test d’accès se ferment, et plus rien n’en est dit', () => {
    const day = blindDay();
    done(day.ask('testAccess'));
    const tested = day.fileOf(1);
    switchTo(day, open);
    expect(done(day.ask('send')).data.invited).toEqual([1, 2, 3]);
    expect(day.fileOf(1)).not.toBe(tested);
    expect(codes(done(day.ask('send')))).toEqual([]);
  });

  it('une ancienne grille supprimée : demandé d’abord', () => {
    const day = sent();
    day.host.deleteFile(day.fileOf(1));
    switchTo(day, open);
    expect(day.ask('send')).toMatchObject({ ok: false, question: { code: 'left-file-gone' } });
    expect(done(day.ask('send', { confirm: ['left-file-gone'] })).data.invited).toEqual([1, 2, 3]);
  });

  it('revenir en arrière rouvre les grilles de chacun, et rien n’est figé de nouveau', () => {
    const day = sent();
    const files = [1, 2, 3].map(day.fileOf);
    day.juror(1).rate('C01', 'BC01-1', '*', 'Acquise');
    switchTo(day, open);
    done(day.ask('send'));
    switchTo(day, blind);
    done(day.ask('send', { jurors: [1] }));
    done(day.ask('send'));
    expect([1, 2, 3].map((number) => day.registry(number, 'file'))).toEqual(files);
    const file = day.host.open(files[0] ?? '', addressOf(1));
    const values = file.values(tab.bc01);
    const at = (row: string) => ({
      sheetId: tab.bc01,
      row: values.findIndex(([key]) => key === row),
      column: values[0]?.indexOf('J1|*') ?? -1,
    });
    file.type(at('C01|BC01-1'), 'Non acquise');
    done(day.ask('collect'));
    expect(day.sessionValue('C01', 'BC01-1', 1, '*')).toBe('Acquise');
    expect(done(day.ask('followJury')).data.conflicts).toHaveLength(1);
  });
});

describe('changer l’adresse d’un juré après l’envoi', () => {
  it('l’ancienne grille est relevée, figée et fermée ; la nouvelle adresse a la sienne, qui n’est qu’à elle', () => {
    const day = sent();
    const old = day.fileOf(1);
    day.juror(1).rate('C01', 'BC01-1', '*', 'Acquise');
    day.type(tab.jury, 'J1', 'email', other);
    const answer = done(day.ask('send'));
    expect(answer.data.invited).toEqual([1]);
    expect(said(answer, 'juror-address-changed').message).toContain('L’ancienne n’ouvre plus la grille');
    expect(day.host.files(addressOf(1))).toEqual([]);
    const [file] = day.host.files(other);
    expect(file?.id).not.toBe(old);
    expect(day.sessionValue('C01', 'BC01-1', 1, '*')).toBe('Acquise');
    expect(done(day.ask('collect')).data.taken).toBe(0);
    // deleted, it is made anew: the old one is nobody's again
    day.host.deleteFile(file?.id ?? '');
    done(day.ask('send'));
    expect(day.host.files(other).map(({ id }) => id)).not.toContain(old);
  });

  it.each(['testAccess', 'send'] as const)('une adresse fausse au test d’accès se corrige par « %s »', (action) => {
    const day = blindDay();
    done(day.ask('testAccess'));
    day.type(tab.jury, 'J1', 'email', other);
    const answer = done(day.ask(action));
    expect(answer.data.invited).toEqual([1]);
    expect(day.host.files(addressOf(1))).toEqual([]);
    expect(day.host.files(other)).toHaveLength(1);
    if (action === 'send') expect(said(answer, 'already-invited').message).toContain('Les jurés 2 et 3');
  });

  it('celles de la grille commune changent sans la quitter', () => {
    const day = sent({ mode: 'open' });
    const file = day.fileOf(2);
    day.type(tab.jury, 'J1', 'email', other);
    const answer = done(day.ask('send'));
    expect(answer.data.invited).toEqual([1]);
    expect(codes(answer)).toContain('juror-address-changed');
    expect(day.host.files(addressOf(1))).toEqual([]);
    expect(day.host.files(other).map(({ id }) => id)).toEqual([file]);
    expect(day.registry(1, 'address')).toBe(other);
    expect(codes(done(day.ask('send')))).not.toContain('juror-address-changed');
  });
});

describe('une écriture perdue en ouvrant la délibération', () => {
  it('laisse des classeurs figés : renvoyer les rouvre', () => {
    const day = sent();
    day.host.failCall(9, 'before');
    expect(day.ask('openDeliberation', { confirm: ['grids-not-handed-in'] }).ok).toBe(false);
    expect(() => day.juror(1).rate('C01', 'BC01-1', '*', 'Acquise')).toThrow('permission');
    done(day.ask('send'));
    day.juror(1).rate('C01', 'BC01-1', '*', 'Acquise');
    done(day.ask('collect'));
    expect(day.sessionValue('C01', 'BC01-1', 1, '*')).toBe('Acquise');
  });
});
