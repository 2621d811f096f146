// Handing in, freezing and opening a grid again.

import { describe, expect, it } from 'vitest';
import { codes, done, said, secretary } from './day.ts';
import { cover, mate, sent } from './jury.ts';

describe('remettre, figer, rouvrir', () => {
  it('« J’ai terminé ma grille » : relevée, figée ; rouverte avec un motif', () => {
    const day = sent();
    day.juror(1).rate('C01', 'BC01-1', '*', 'Acquise');
    day.juror(1).tick('finished');
    const calls = day.callsOf(() => done(day.ask('collect')));
    expect(calls[day.fileOf(1)]).toEqual(['Spreadsheets.get', 'Files.update']);
    expect(day.registry(1, 'handedIn')).not.toBe('');
    expect(() => day.juror(1).rate('C01', 'BC01-2', '*', 'Acquise')).toThrow('permission');
    expect(day.callsOf(() => done(day.ask('collect')))[day.fileOf(1)]).toEqual(['Spreadsheets.get']);
    expect(codes(done(day.ask('send')))).toContain('file-handed-in');

    expect(codes(day.ask('unlockGrids', { jurors: [1] }))).toContain('reason-needed');
    done(day.ask('unlockGrids', { jurors: [1], reason: 'Une case oubliée' }));
    expect(day.history().at(-1)?.[3]).toBe('Grille rouverte. Motif : Une case oubliée');
    expect(day.juror(1).value(cover, 'J1', 'finished')).toBe(false);
    day.juror(1).rate('C01', 'BC01-2', '*', 'Acquise');
    done(day.ask('collect'));
    expect(day.sessionValue('C01', 'BC01-2', 1, '*')).toBe('Acquise');
    expect(day.registry(1, 'handedIn')).toBe('');
  });

  it('seule la personne qui a créé le fichier le fige ; les autres relèvent et savent qui', () => {
    const day = sent();
    day.juror(1).rate('C01', 'BC01-1', '*', 'Acquise');
    day.juror(1).tick('finished');
    const answer = done(day.askAs(mate)('collect'));
    expect(answer.data.taken).toBe(1);
    expect(said(answer, 'owner-needed').message).toContain(
      `créée par ${secretary} : seule cette personne peut la figer`,
    );
    day.juror(1).rate('C01', 'BC01-2', '*', 'Acquise');
    done(day.ask('lockGrids', { jurors: [1] }));
    expect(() => day.juror(1).rate('C01', 'BC01-3', '*', 'Acquise')).toThrow('permission');
  });
});
