// Opening the deliberation over jurors’ files, and what is typed in them afterwards.

import { describe, expect, it } from 'vitest';
import { codes, done, said, tab } from './day.ts';
import { blindDay, mate, sent } from './jury.ts';

describe('ouvrir la délibération', () => {
  it('n’attend personne : demande, fige, relève, remplit', () => {
    const day = sent();
    day.juror(1).rate('C01', 'BC01-1', '*', 'Acquise');
    day.juror(1).tick('finished');
    done(day.ask('collect'));
    day.juror(2).rate('C01', 'BC01-1', '*', 'Non acquise');
    const asked = day.ask('openDeliberation');
    expect(said(asked, 'grids-not-handed-in').message).toBe(
      'Les jurés 2 et 3 n’ont pas rendu leur grille : relever quand même ?',
    );
    const calls = day.callsOf(() => done(day.ask('openDeliberation', { confirm: ['grids-not-handed-in'] })));
    expect(calls.session).toHaveLength(3);
    expect(calls[day.fileOf(1)]).toEqual(['Spreadsheets.get']);
    expect(calls[day.fileOf(2)]).toEqual(['Files.update', 'Spreadsheets.get']);
    expect(day.sessionValue('C01', 'BC01-1', 2, '*')).toBe('Non acquise');
    expect(day.value(tab.deliberation, 'C01|BC01', 'discuss')).toContain('juré 2 : Non acquise');
    expect(() => day.juror(2).rate('C01', 'BC01-2', '*', 'Acquise')).toThrow('permission');
    expect(codes(day.ask('collect'))).toContain('collect-in-deliberation');
    done(day.ask('collect', { confirm: ['collect-in-deliberation'] }));
    done(day.ask('fillDeliberation'));
    done(day.ask('fillResults'));
  });

  it('revenir au jour de l’examen dit quelles grilles sont encore figées, et ne fige pas un simple test', () => {
    const day = sent();
    day.juror(1).tick('finished');
    done(day.ask('collect'));
    done(day.ask('openDeliberation', { confirm: ['grids-not-handed-in'] }));
    const back = done(day.ask('backToExamDay', { reason: 'Un candidat arrive' }));
    expect(said(back, 'files-still-frozen').message).toContain('Les grilles des jurés 2 et 3 sont encore figées');
    expect(done(day.ask('followJury')).data.jurors.map(({ status, reminder }) => [status, reminder])).toEqual([
      ['handedIn', ''],
      ['frozen', ''],
      ['frozen', ''],
    ]);
    expect(codes(day.ask('lockGrids', { jurors: [2] }))).toEqual(['all-frozen']);
    done(day.ask('unlockGrids', { jurors: [2, 3], reason: 'Un candidat arrive' }));
    expect(done(day.ask('followJury')).data.jurors.map(({ status }) => status)).toEqual(['handedIn', 'sent', 'sent']);

    const tested = blindDay();
    done(tested.ask('testAccess'));
    done(tested.ask('openDeliberation'));
    expect(codes(done(tested.ask('backToExamDay', { reason: 'Trop tôt' })))).toEqual([]);
    expect(done(tested.ask('send')).data.updated).toBe(3);
  });

  it('s’ouvre aussi par une personne qui n’a pas créé les fichiers', () => {
    const day = sent();
    day.juror(2).rate('C01', 'BC01-1', '*', 'Acquise');
    const answer = done(day.askAs(mate)('openDeliberation', { confirm: ['grids-not-handed-in'] }));
    expect(codes(answer).filter((code) => code === 'owner-needed')).toHaveLength(3);
    expect(day.sessionValue('C01', 'BC01-1', 2, '*')).toBe('Acquise');
    day.juror(2).rate('C01', 'BC01-1', '*', 'Non acquise');
    done(day.ask('fillDeliberation'));
    expect(day.sessionValue('C01', 'BC01-1', 2, '*')).toBe('Non acquise');
  });
});
