// Collecting: what jurors typed comes in once, and nothing is overwritten in silence.

import { describe, expect, it } from 'vitest';
import { codes, done, said, tab } from './day.ts';
import { addressOf, copyOf, type JuryDay, mate, sent } from './jury.ts';

describe('relever les grilles', () => {
  it('une fois : les saisies sont dans la grille ; deux fois ne change rien', () => {
    const day = sent();
    day.juror(1).rate('C01', 'BC03-1', 'MSP', 'Partiellement acquise');
    day.juror(1).rate('C01', 'BC03-1', 'note', '=1+1 « cité », 007');
    day.juror(2).rate('C04', 'EF', '*', 'Satisfaisant');
    const first = done(day.ask('collect'));
    expect(first.data).toEqual({ taken: 3, conflicts: [], read: 3, unread: 0 });
    expect(codes(first)).toEqual(['validate-last-cell']);
    expect(day.sessionValue('C01', 'BC03-1', 1, 'MSP')).toBe('Partiellement acquise');
    expect(day.sessionValue('C01', 'BC03-1', 1, 'note')).toBe('=1+1 « cité », 007');
    expect(day.sessionValue('C04', 'EF', 2, '*')).toBe('Satisfaisant');
    const before = day.host.snapshot(day.id).book.sheets.filter(({ properties }) => properties.sheetId !== tab.history);
    expect(done(day.ask('collect')).data.taken).toBe(0);
    const after = day.host.snapshot(day.id).book.sheets.filter(({ properties }) => properties.sheetId !== tab.history);
    expect(after.map(({ rows }) => rows)).toEqual(before.map(({ rows }) => rows));
    expect(day.history().at(-1)?.[3]).toBe('Grilles relevées : 0 case(s)');
  });

  it('appels : deux lectures et un lot pour la session, une lecture par fichier', () => {
    const day = sent();
    day.juror(1).rate('C01', 'BC01-1', '*', 'Acquise');
    const calls = day.callsOf(() => done(day.ask('collect')));
    expect(calls).toEqual({
      session: ['Spreadsheets.get', 'Spreadsheets.Values.batchGetByDataFilter', 'Spreadsheets.batchUpdate'],
      ...Object.fromEntries([1, 2, 3].map((number) => [day.fileOf(number), ['Spreadsheets.get']])),
    });
  });

  it('suit ce que le juré change et efface', () => {
    const day = sent();
    const juror = day.juror(1);
    juror.rate('C01', 'BC01-1', '*', 'Acquise');
    done(day.ask('collect'));
    juror.rate('C01', 'BC01-1', '*', 'Non acquise');
    juror.rate('C01', 'BC01-2', '*', 'Acquise');
    done(day.ask('collect'));
    juror.rate('C01', 'BC01-2', '*', '');
    done(day.ask('collect'));
    expect(day.sessionValue('C01', 'BC01-1', 1, '*')).toBe('Non acquise');
    expect(day.sessionValue('C01', 'BC01-2', 1, '*')).toBe('');
  });

  it('garde ce que l’équipe a tapé dans la session quand le juré n’a rien changé', () => {
    const day = sent();
    day.juror(1).rate('C01', 'BC01-1', '*', 'Acquise');
    done(day.ask('collect'));
    day.type(tab.bc01, 'C01|BC01-1', 'J1|*', 'Non acquise');
    expect(done(day.ask('collect')).data).toMatchObject({ taken: 0, conflicts: [] });
    expect(day.sessionValue('C01', 'BC01-1', 1, '*')).toBe('Non acquise');
  });

  it('une appréciation collée qui n’existe pas est relevée telle quelle, et dite', () => {
    const day = sent();
    const juror = day.juror(1);
    const top = juror.place(tab.bc01, 'C01|BC01-1', 'J1|*');
    day.host.open(day.fileOf(1), addressOf(1)).paste(top, [['Bidon'], ['acquise'], ['Acquise'], ['Acquise']]);
    const answer = done(day.ask('collect'));
    expect(said(answer, 'file-level-unknown')).toMatchObject({ where: 'Grille du juré 1, BC01!D6' });
    expect(answer.data.taken).toBe(4);
    expect(day.sessionValue('C01', 'BC01-1', 1, '*')).toBe('Bidon');
  });

  it('une colonne entière collée est relevée ; une ligne de trop est refusée', () => {
    const day = sent();
    const juror = day.juror(1);
    const lines = juror.rows(tab.bc02).filter((key) => /^C\d+\|BC02-\d+$/.test(key));
    const doc = day.host.open(day.fileOf(1), addressOf(1));
    const top = juror.place(tab.bc02, lines[0] ?? '', 'J1|*');
    const column = lines.map(() => ['Acquise']);
    expect(() => doc.paste({ ...top, row: top.row - 1 }, [...column, ['Acquise']])).toThrow('protected');
    doc.paste(top, column);
    expect(lines.length).toBeGreaterThan(4);
    expect(done(day.ask('collect')).data.taken).toBe(lines.length);
    expect(day.sessionValue('C02', 'BC02-3', 1, '*')).toBe('Acquise');
  });

  it('un nom corrigé depuis l’envoi n’empêche rien tant que la grille de la session montre l’ancien', () => {
    const day = sent();
    day.juror(1).rate('C01', 'BC01-1', '*', 'Acquise');
    day.type(tab.candidates, 'C01', 'lastName', 'Nowickà-Petit');
    done(day.ask('collect'));
    expect(day.sessionValue('C01', 'BC01-1', 1, '*')).toBe('Acquise');
    done(day.ask('generate'));
    day.juror(1).rate('C01', 'BC01-2', '*', 'Acquise');
    expect(codes(done(day.ask('collect')))).toContain('file-line-differs');
    done(day.ask('send'));
    done(day.ask('collect'));
    expect(day.sessionValue('C01', 'BC01-2', 1, '*')).toBe('Acquise');
  });

  it.each<[string, (day: JuryDay) => void]>([
    [
      'remplacé',
      (day) => void done(day.ask('replaceJuror', { juror: 2, lastName: 'Durand', firstName: 'Anne', email: '' })),
    ],
    [
      'retiré de tous les panels',
      (day) => {
        for (const who of ['C01', 'C02', 'C03', 'C04']) day.type(tab.candidates, who, 'panel', '1, 3');
      },
    ],
  ])('dans une session CCP, un juré %s : ce qu’il avait saisi est relevé', (_, leave) => {
    const day = sent({ kind: 'blocks' });
    day.juror(2).rate('C01', 'BC01-1', '*', 'Acquise');
    leave(day);
    expect(done(day.ask('collect')).data).toMatchObject({ taken: 1, unread: 0 });
    expect(day.sessionValue('C01', 'BC01-1', 2, '*')).toBe('Acquise');
  });

  it('un bloc que plus personne ne présente : ce qui y était saisi est conservé', () => {
    const day = sent({ kind: 'blocks' });
    day.juror(1).rate('C01', 'BC01-1', '*', 'Acquise');
    for (const who of ['C01', 'C02', 'C03', 'C04']) day.type(tab.candidates, who, 'blocks', 'BC02, BC03');
    done(day.ask('generate'));
    expect(codes(done(day.ask('collect')))).toContain('collected-without-cell');
    expect(day.value(tab.kept, 'C01|BC01-1|J1|*', 'value')).toBe('Acquise');
  });

  it('deux personnes relèvent en même temps : la seconde est prévenue et ne change rien', () => {
    const day = sent();
    day.juror(1).rate('C01', 'BC01-1', '*', 'Acquise');
    const second: string[] = [];
    const end = day.host.onCall(({ call }) => {
      if (call !== 'Sheets.Spreadsheets.get' || second.length) return;
      second.push('asked');
      second.push(...codes(day.askAs(mate)('collect')));
    });
    expect(done(day.ask('collect')).data.taken).toBe(1);
    end();
    expect(second).toEqual(['asked', 'busy']);
    expect(done(day.askAs(mate)('collect')).data.taken).toBe(0);
  });

  it.each<[string, (day: JuryDay) => unknown]>([
    ['relever', (day) => day.ask('collect')],
    ['figer', (day) => day.ask('lockGrids', { jurors: [1] })],
    ['retirer les accès', (day) => day.ask('withdrawAccess', { jurors: [1] })],
  ])('%s pendant qu’une ligne bouge dans Jury : c’est dit', (_, act) => {
    const day = sent();
    day.juror(1).tick('opened');
    const file = day.fileOf(1);
    const moved: string[] = [];
    const end = day.host.onCall(({ file: touched, call }) => {
      if (moved.length || (touched !== file && call !== 'Drive.Files.list')) return;
      moved.push(call);
      day.doc.insertRow(tab.jury, day.place(tab.jury, 'J1', 'email').row);
    });
    const answer = act(day) as ReturnType<typeof day.ask>;
    end();
    expect(moved).toHaveLength(1);
    expect(said(answer, 'moved-meanwhile').message).toContain('Jury');
  });

  it('un candidat envoyé avant d’être dans les grilles : ses saisies attendent, puis prennent leur place', () => {
    const day = sent();
    done(day.ask('addPeople', { who: 'candidates', text: '5\tRoy\tMarion\n' }));
    done(day.ask('send'));
    day.juror(1).rate('C05', 'BC01-1', '*', 'Acquise');
    const answer = done(day.ask('collect'));
    expect(codes(answer)).toContain('collected-without-cell');
    expect(done(day.ask('collect')).data.taken).toBe(0);
    done(day.ask('generate'));
    expect(day.sessionValue('C05', 'BC01-1', 1, '*')).toBe('Acquise');
    expect(done(day.ask('collect')).data).toMatchObject({ taken: 0, conflicts: [] });
  });

  it('la copie d’un classeur de session ne relève rien sans qu’on le dise', () => {
    const day = sent();
    day.juror(1).rate('C01', 'BC01-1', '*', 'Acquise');
    done(day.ask('collect'));
    day.juror(1).rate('C01', 'BC01-1', '*', 'Non acquise');
    const ask = copyOf(day);
    expect(ask('collect').problems[0]?.code).toBe('copied-workbook');
    expect(ask('send').problems[0]?.code).toBe('copied-workbook');
    expect(codes(ask('lockGrids', { jurors: [1] }))).toEqual(['copied-workbook']);
    expect(codes(ask('replaceJuror', { juror: 1, lastName: 'Durand', firstName: 'Anne', email: '' }))).toEqual([
      'copied-workbook',
    ]);
    expect(codes(done(ask('openDeliberation')))).toContain('files-left-alone');
    expect(day.sessionValue('C01', 'BC01-1', 1, '*')).toBe('Acquise');
    expect(day.registry(1, 'frozenOn')).toBe('');
  });

  it('un fichier supprimé est refait au renvoi, sans effacer ce qui en avait été relevé', () => {
    const day = sent();
    day.juror(1).rate('C01', 'BC01-1', '*', 'Acquise');
    done(day.ask('collect'));
    day.host.deleteFile(day.fileOf(1));
    expect(done(day.ask('send')).data.invited).toEqual([1]);
    done(day.ask('collect'));
    expect(day.sessionValue('C01', 'BC01-1', 1, '*')).toBe('Acquise');
    day.juror(1).rate('C01', 'BC01-1', '*', 'Non acquise');
    expect(done(day.ask('collect')).data.conflicts).toHaveLength(1);
  });
});
