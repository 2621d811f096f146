// An open session: one workbook for all jurors, each in their own columns.

import { describe, expect, it } from 'vitest';
import { codes, done, secretary, tab } from './day.ts';
import { addressOf, cover, gridOf, type JuryDay, juryOf, sent } from './jury.ts';

describe('une session ouverte : un classeur commun', () => {
  it('chacun tape dans ses colonnes et sa ligne d’accueil, et rien d’autre', () => {
    const day = juryOf(sent({ mode: 'open' }));
    const file = day.fileOf(1);
    expect([2, 3].map((number) => day.fileOf(number))).toEqual([file, file]);
    day.juror(1).rate('C01', 'BC01-1', '*', 'Acquise');
    day.juror(2).rate('C01', 'BC01-1', '*', 'Non acquise');
    const one = day.juror(1);
    expect(() => one.type(gridOf('BC01-1'), 'C01|BC01-1', 'J2|*', 'Acquise')).toThrow('protected');
    expect(() => one.type(cover, 'J2', 'finished', 'VRAI')).toThrow('protected');
    one.tick('finished');
    const answer = done(day.ask('collect'));
    expect(answer.data.taken).toBe(2);
    expect([day.sessionValue('C01', 'BC01-1', 1, '*'), day.sessionValue('C01', 'BC01-1', 2, '*')]).toEqual([
      'Acquise',
      'Non acquise',
    ]);
    expect([1, 2].map((number) => day.registry(number, 'handedIn') !== '')).toEqual([true, false]);
    expect(day.registry(1, 'frozenOn')).toBe('');
    for (const number of [2, 3]) day.juror(number).tick('finished');
    done(day.ask('collect'));
    expect(() => day.juror(1).rate('C01', 'BC01-2', '*', 'Acquise')).toThrow('permission');
  });

  it('un juré absent n’empêche pas de figer, et ses colonnes disparues ne sont pas réclamées', () => {
    const day = sent({ mode: 'open' });
    day.type(tab.jury, 'J3', 'attendance', 'Absent');
    day.type(tab.candidates, 'C04', 'panel', '1, 2');
    done(day.ask('generate'));
    done(day.ask('send'));
    for (const number of [1, 2]) {
      day.juror(number).tick('declared');
      day.juror(number).tick('finished');
    }
    expect(codes(done(day.ask('collect'))).filter((code) => code.startsWith('file-'))).toEqual([]);
    expect(() => day.juror(1).rate('C01', 'BC01-1', '*', 'Acquise')).toThrow('permission');
  });

  it('un juré remplacé n’ouvre plus le classeur commun', () => {
    const day = sent({ mode: 'open' });
    day.juror(2).rate('C01', 'BC01-1', '*', 'Acquise');
    done(day.ask('replaceJuror', { juror: 2, lastName: 'Durand', firstName: 'Anne', email: addressOf(9) }));
    expect(day.host.files(addressOf(2))).toEqual([]);
    expect(day.host.files(addressOf(1))).toHaveLength(1);
    done(day.ask('collect'));
    expect(day.sessionValue('C01', 'BC01-1', 2, '*')).toBe('Acquise');
  });

  it('renvoyer refait les protections et n’en laisse pas deux', () => {
    const day = sent({ mode: 'open' });
    const count = () => day.host.workbook(day.fileOf(1)).book.sheets.map(({ protections }) => protections.length);
    const before = count();
    done(day.ask('send'));
    expect(count()).toEqual(before);
    expect(day.host.invitations).toHaveLength(3);
  });

  it('une session qui devient commune relève une dernière fois les fichiers d’avant, et les fige', () => {
    const day = sent();
    const before = day.fileOf(1);
    day.juror(1).rate('C01', 'BC01-1', '*', 'Acquise');
    day.type(tab.session, 'mode', 'value', 'Chaque juré dans ses colonnes, tous se voient');
    done(day.ask('generate'));
    expect(done(day.ask('send')).data.invited).toEqual([1, 2, 3]);
    expect(day.sessionValue('C01', 'BC01-1', 1, '*')).toBe('Acquise');
    const common = day.registry(1, 'file');
    expect(common).toBe(`*${day.host.files(addressOf(2)).find(({ name }) => name.includes('commune'))?.id}`);
    expect(() => day.host.open(before, addressOf(1)).type({ sheetId: cover, row: 11, column: 2 }, 'VRAI')).toThrow(
      'permission',
    );
    done(day.ask('collect'));
    expect(day.sessionValue('C01', 'BC01-1', 1, '*')).toBe('Acquise');
    const at = { sheetId: tab.bc01, ...placeIn(day, common.toString().slice(1)) };
    day.host.open(common.toString().slice(1), addressOf(1)).type(at, 'Acquise');
    expect(done(day.ask('collect')).data).toMatchObject({ taken: 1, conflicts: [] });
  });
});

/** The second competence of the first candidate, juror 1's cell. */
function placeIn(day: JuryDay, file: string): { row: number; column: number } {
  const values = day.host.open(file, secretary).values(tab.bc01);
  return {
    row: values.findIndex(([key]) => key === 'C01|BC01-2'),
    column: values[0]?.indexOf('J1|*') ?? -1,
  };
}
