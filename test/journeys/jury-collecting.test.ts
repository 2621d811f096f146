// Collecting: what jurors typed comes in once, nothing is overwritten in silence, and what one file cannot give stops nothing.

import { describe, expect, it } from 'vitest';
import type { Request } from '../../src/local/sheets/spreadsheet.ts';
import { codes, done, said, secretary, tab } from './day.ts';
import { addressOf, blindDay, collected, cover, gridOf, type JuryDay, juryOf, mate, sent } from './jury.ts';

/** What somebody does to a file outside of it, by its owner's hand: nothing is held back. */
function damage(
  day: JuryDay,
  number: number,
  requests: (
    place: (sheet: number, row: string, column: string) => { rowIndex: number; columnIndex: number },
  ) => Request[],
) {
  const juror = day.juror(number);
  day.host.open(day.fileOf(number), secretary).edit(
    requests((sheet, row, column) => {
      const { row: rowIndex, column: columnIndex } = juror.place(sheet, row, column);
      return { rowIndex, columnIndex };
    }),
  );
}

const write = (
  sheetId: number,
  { rowIndex, columnIndex }: { rowIndex: number; columnIndex: number },
  value: string,
): Request => ({
  updateCells: {
    start: { sheetId, rowIndex, columnIndex },
    rows: [
      {
        values: [
          { userEnteredValue: value ? (value.startsWith('=') ? { formulaValue: value } : { stringValue: value }) : {} },
        ],
      },
    ],
    fields: 'userEnteredValue',
  },
});

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

  it('une formule n’est pas une saisie', () => {
    const day = sent();
    damage(day, 1, (at) => [write(tab.bc01, at(tab.bc01, 'C01|BC01-1', 'J1|*'), '=A1')]);
    const answer = done(day.ask('collect'));
    expect(codes(answer)).toContain('file-formula');
    expect(day.sessionValue('C01', 'BC01-1', 1, '*')).toBe('');
  });

  it.each<[string, string, (day: JuryDay) => void]>([
    [
      'doublée',
      'file-line-doubled',
      (day) => damage(day, 1, (at) => [write(tab.bc01, at(tab.bc01, 'C01|BC01-2', '#keys'), 'C01|BC01-1')]),
    ],
    [
      'échangée',
      'file-line-differs',
      (day) => damage(day, 1, (at) => [write(tab.bc01, at(tab.bc01, 'C01|BC01-1', '#keys'), 'C04|BC01-1')]),
    ],
    [
      'effacée',
      'file-line-unknown',
      (day) => damage(day, 1, (at) => [write(tab.bc01, at(tab.bc01, 'C01|BC01-1', '#keys'), '')]),
    ],
    [
      'd’une autre grille',
      'file-line-unknown',
      (day) => damage(day, 1, (at) => [write(tab.bc01, at(tab.bc01, 'C01|BC01-1', '#keys'), 'C01|BC02-1')]),
    ],
    [
      'd’un autre juré',
      'file-column-foreign',
      (day) => damage(day, 1, (at) => [write(tab.bc01, at(tab.bc01, '#keys', 'J1|*'), 'J2|*')]),
    ],
    [
      'de colonne échangée',
      'file-column-differs',
      (day) => damage(day, 1, (at) => [write(tab.bc01, at(tab.bc01, '#head', 'J1|*'), 'Observations')]),
    ],
    [
      'masquée perdue',
      'file-keys-missing',
      (day) => damage(day, 1, (at) => [write(tab.bc01, at(tab.bc01, '#keys', '#keys'), '')]),
    ],
  ])('clé %s dans un fichier modifié ailleurs : rien n’en est relevé, le reste oui', (_, code, hurt) => {
    const day = sent();
    day.juror(1).rate('C01', 'BC01-1', '*', 'Acquise');
    day.juror(1).rate('C01', 'BC02-1', '*', 'Acquise');
    day.juror(2).rate('C01', 'BC01-1', '*', 'Non acquise');
    hurt(day);
    const answer = done(day.ask('collect'));
    expect(said(answer, code).where).toMatch(/^Grille du juré 1, BC01/);
    expect(day.sessionValue('C01', 'BC01-1', 1, '*')).toBe('');
    expect(day.sessionValue('C01', 'BC02-1', 1, '*')).toBe('Acquise');
    expect(day.sessionValue('C01', 'BC01-1', 2, '*')).toBe('Non acquise');
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

  it('le troisième de six classeurs illisible : dit par son nom, les cinq autres relevés', () => {
    const day = blindDay();
    const jurors = [4, 5, 6].map((number) => `${number}\tNom${number}\tPrénom\t${addressOf(number)}`).join('\n');
    done(day.ask('addPeople', { who: 'jurors', text: jurors }));
    day.type(tab.candidates, 'C01', 'panel', '1, 2, 3, 4, 5, 6');
    done(day.ask('generate'));
    done(day.ask('send'));
    for (const number of [1, 2, 3, 4, 5, 6]) day.juror(number).rate('C01', 'BC01-1', '*', 'Acquise');
    day.host.deleteFile(day.fileOf(3));
    const answer = done(day.ask('collect'));
    expect(answer.data).toMatchObject({ taken: 5, read: 5, unread: 1 });
    expect(said(answer, 'file-unreadable').message).toMatch(
      /^La grille du juré 3 n’a pas pu être lue : il a été supprimé/,
    );
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
    const copy = day.host.restore({ ...day.host.snapshot(day.id), id: 'copie' });
    const there = day.host.open(copy, secretary);
    const ask = (action: string, more: object = {}) =>
      there.run<{ ok: boolean; problems: { code: string }[] }>({ function: 'call', action }, { action, ...more });
    expect(ask('collect').problems[0]?.code).toBe('copied-workbook');
    expect(ask('send').problems[0]?.code).toBe('copied-workbook');
    expect(ask('openDeliberation').ok).toBe(true);
    expect(day.sessionValue('C01', 'BC01-1', 1, '*')).toBe('Acquise');
    expect(day.registry(1, 'frozenOn')).toBe('');
  });
});

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

  it('retirer un accès, ou tous ; renvoyer le rend', () => {
    const day = sent();
    expect(done(day.ask('withdrawAccess', { jurors: [2] })).data).toEqual({ withdrawn: [2] });
    expect(day.host.files(addressOf(2))).toEqual([]);
    expect(codes(done(day.askAs(mate)('withdrawAccess', { jurors: [1] })))).toEqual(['owner-needed']);
    expect(done(day.ask('send')).data.invited).toEqual([2]);
    day.doc.answers.push({ button: 'OK', text: 'tous' }, 'OK');
    day.doc.run('withdrawAccess');
    expect([1, 2, 3].flatMap((number) => day.host.files(addressOf(number)))).toEqual([]);
  });

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

describe('suivre les jurés', () => {
  it('dit où chacun en est au dernier relevé, sans lire aucun fichier', () => {
    const day = sent();
    day.juror(1).rate('C01', 'BC01-1', '*', 'Acquise');
    day.juror(2).tick('opened');
    day.juror(3).tick('finished');
    const follow = () => done(day.ask('followJury')).data;
    expect(follow().jurors.map(({ status }) => status)).toEqual(['sent', 'sent', 'sent']);
    done(day.ask('collect'));
    const { jurors, collectedOn, deadline } = follow();
    expect(jurors.map(({ status }) => status)).toEqual(['started', 'opened', 'handedIn']);
    expect(jurors[0]).toMatchObject({ given: 1, expected: 24, isLate: false });
    expect([collectedOn, deadline]).toEqual(['2026-12-07T09:30:00', '2026-12-09']);
    expect(jurors[0]?.reminder).toContain('il restait 23 cases à remplir sur 24');
    expect(jurors[0]?.reminder).toContain(`/spreadsheets/d/${day.fileOf(1)}/edit`);
    expect(jurors[2]?.reminder).toBe('');
    done(day.ask('send', { deadline: '2026-12-06' }));
    expect(follow().jurors.map(({ isLate }) => isLate)).toEqual([true, true, false]);
    expect(Object.keys(day.callsOf(follow))).toEqual(['session']);
    day.doc.answers.push('OK');
    day.doc.run('followJury');
    expect(JSON.stringify(day.doc.shown.at(-1))).toContain('commencée (1 / 24) — délai passé');
  });
});

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

/** The second competence of the first candidate, juror 1's cell. */
function placeIn(day: JuryDay, file: string): { row: number; column: number } {
  const values = day.host.open(file, secretary).values(tab.bc01);
  return {
    row: values.findIndex(([key]) => key === 'C01|BC01-2'),
    column: values[0]?.indexOf('J1|*') ?? -1,
  };
}
