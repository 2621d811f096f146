// A cell that changed on both sides: both values stay until a person says which.

import { describe, expect, it } from 'vitest';
import { codes, done, said, secretary, tab } from './day.ts';
import { collected, sent } from './jury.ts';

describe('deux saisies pour une case', () => {
  it.each([
    ['session', 'Non observée'],
    ['juror', 'Non acquise'],
  ] as const)('les deux ont changé : les deux valeurs restent, puis une personne garde « %s »', (keep, kept) => {
    const day = sent();
    day.juror(1).rate('C01', 'BC01-1', '*', 'Acquise');
    done(day.ask('collect'));
    day.juror(1).rate('C01', 'BC01-1', '*', 'Non acquise');
    day.type(tab.bc01, 'C01|BC01-1', 'J1|*', 'Non observée');
    const key = 'C01|BC01-1|J1|*';
    const answer = done(day.ask('collect'));
    expect(answer.data.conflicts).toEqual([{ key, session: 'Non observée', theirs: 'Non acquise' }]);
    expect(said(answer, 'collect-conflict')).toMatchObject({ where: 'BC01!D6' });
    expect(said(answer, 'collect-conflict').message).toContain(
      '« Non observée » ici, « Non acquise » dans la grille du juré 1',
    );
    expect(day.sessionValue('C01', 'BC01-1', 1, '*')).toBe('Non observée');
    expect(day.value(collected, key, 'theirs')).toBe('Non acquise');
    expect(done(day.ask('collect')).data.conflicts).toHaveLength(1);

    const stale = day.ask('resolveConflict', { choices: [{ key, keep, theirs: 'Acquise' }] });
    expect(codes(stale)).toEqual(['collect-conflict']);
    expect(done(day.ask('resolveConflict', { choices: [{ key, keep, theirs: 'Non acquise' }] })).data).toEqual({
      resolved: 1,
      left: [],
    });
    expect(day.sessionValue('C01', 'BC01-1', 1, '*')).toBe(kept);
    expect(done(day.ask('collect')).data).toMatchObject({ taken: 0, conflicts: [] });
    expect(codes(day.ask('resolveConflict', { choices: [] }))).toEqual(['no-conflict']);
  });

  it.each([
    ['session', 'Non acquise'],
    ['juror', 'Non observée'],
  ] as const)(
    'sur une case qui n’est plus dans les grilles : « %s » est gardée, et revient avec la case',
    (keep, kept) => {
      const day = sent();
      const key = 'C01|BC01-1|J1|*';
      day.juror(1).rate('C01', 'BC01-1', '*', 'Acquise');
      done(day.ask('collect'));
      day.type(tab.bc01, 'C01|BC01-1', 'J1|*', 'Non acquise');
      day.type(tab.candidates, 'C01', 'blocks', 'BC02, BC03');
      done(day.ask('generate'));
      day.juror(1).rate('C01', 'BC01-1', '*', 'Non observée');
      const conflict = { key, session: 'Non acquise', theirs: 'Non observée' };
      const answer = done(day.ask('collect'));
      expect(answer.data.conflicts).toEqual([conflict]);
      expect(said(answer, 'collect-conflict').where).toBe('Saisies conservées');
      expect(done(day.ask('followJury')).data.conflicts).toMatchObject([conflict]);
      done(day.ask('resolveConflict', { choices: [{ key, keep, theirs: 'Non observée' }] }));
      day.type(tab.candidates, 'C01', 'blocks', 'BC01, BC02, BC03');
      done(day.ask('generate'));
      expect(day.sessionValue('C01', 'BC01-1', 1, '*')).toBe(kept);
      expect(done(day.ask('collect')).data).toMatchObject({ taken: 0, conflicts: [] });
    },
  );

  it('« transcrit par » s’en va quand la ligne ne tient plus que du juré, pas avant', () => {
    const day = sent();
    const entries = ['BC03-1', 'BC01-1'].map((item) => ({ item, column: '*', was: '', value: 'Acquise' }));
    entries.push({ item: 'BC03-1', column: 'MSP', was: '', value: 'Acquise' });
    done(day.ask('saveEntries', { rater: 'J1', candidate: 'C01', entries }));
    day.juror(1).rate('C01', 'BC01-1', '*', 'Non acquise');
    day.juror(1).rate('C01', 'BC03-1', '*', 'Non acquise');
    done(day.ask('collect'));
    const choices = ['BC01-1', 'BC03-1'].map((item) => ({
      key: `C01|${item}|J1|*`,
      keep: 'juror',
      theirs: 'Non acquise',
    }));
    done(day.ask('resolveConflict', { choices }));
    expect(day.value(tab.bc01, 'C01|BC01-1', 'J1|by')).toBe('');
    expect(day.value(tab.bc03, 'C01|BC03-1', 'J1|by')).toContain(secretary);
  });

  it('du menu : chaque conflit est demandé, sans réponse les deux restent', () => {
    const day = sent();
    day.juror(1).rate('C01', 'BC01-1', '*', 'Non acquise');
    day.type(tab.bc01, 'C01|BC01-1', 'J1|*', 'Acquise');
    done(day.ask('collect'));
    day.doc.answers.push({ button: 'CANCEL', text: '' }, 'OK');
    day.doc.run('resolveConflicts');
    expect(day.sessionValue('C01', 'BC01-1', 1, '*')).toBe('Acquise');
    day.doc.answers.push({ button: 'OK', text: '2' }, 'OK');
    day.doc.run('resolveConflicts');
    expect(day.sessionValue('C01', 'BC01-1', 1, '*')).toBe('Non acquise');
  });
});
