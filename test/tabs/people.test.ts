// « Candidats » and « Jury »: what people type, however they type it, and keys given once.

import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { layoutCandidates, readCandidate } from '../../src/tabs/candidates-tab.ts';
import { layoutJury, readJuror } from '../../src/tabs/jury-tab.ts';
import type { CellValue } from '../../src/tabs/layout.ts';
import { givePeopleKeys } from '../../src/tabs/people-keys.ts';
import { certification, juror } from '../model/builders.ts';
import { tableOf, withLines } from './sheet-of.ts';

const reference = certification();
const jurors = [juror(1), juror(2), juror(3)];

function readAll(lines: Record<string, CellValue>[], used: string[] = []) {
  const table = tableOf(withLines(layoutCandidates(reference), lines));
  const { rows, given, problems } = givePeopleKeys(table, 'C', new Set(used));
  const all: Problem[] = [...problems];
  return { given, problems: all, people: rows.map((row) => readCandidate(table, row, reference, jurors, all)) };
}

const one = (cells: Record<string, CellValue>) => readAll([{ number: 1, lastName: 'Roy', ...cells }]);

describe('un candidat', () => {
  it.each<[CellValue, string[]]>([
    ['', ['J1', 'J2', 'J3']],
    ['1, 2', ['J1', 'J2']],
    ['1;3', ['J1', 'J3']],
    ['1 et 2', ['J1', 'J2']],
    ['n°1 / n° 2', ['J1', 'J2']],
    ['2, 2', ['J2']],
    [3, ['J3']],
    ['aucun', []],
  ])('panel « %s » : %j', (panel, keys) => {
    const { people, problems } = one({ panel });
    expect(people[0]?.panel).toEqual(keys);
    expect(problems).toEqual([]);
  });

  it.each<[CellValue, string[]]>([
    ['', ['BC01', 'BC02', 'BC03']],
    ['bc01', ['BC01']],
    ['RNCP1BC02, BC03', ['BC02', 'BC03']],
    ['BC01 + BC03', ['BC01', 'BC03']],
    ['/', []],
    ['BC09', ['BC09']],
  ])('blocs présentés « %s » : %j', (blocks, keys) => {
    expect(one({ blocks }).people[0]?.blocks).toEqual(keys);
  });

  it('présente, sans rien écrire, les blocs qu’il n’a pas déjà', () => {
    expect(one({ held: 'BC02' }).people[0]?.blocks).toEqual(['BC01', 'BC03']);
  });

  it.each<[CellValue, number | undefined]>([
    [3, 3],
    ['3', 3],
    ['n° 3', 3],
    ['03', 3],
    [2.5, undefined],
    ['trois', undefined],
    [0, undefined],
  ])('numéro %j : %s', (number, read) => {
    const { people, problems } = one({ number });
    expect(people[0]?.number).toBe(read);
    expect(problems.map(({ code }) => code)).toEqual(read ? [] : ['number-unknown']);
  });

  it.each<[CellValue, string]>([
    ['', 'present'],
    ['absent', 'absent'],
    ['EXCUSE', 'excused'],
    ['Fraude signalée', 'fraud'],
  ])('présence « %s » : %s', (attendance, read) => {
    expect(one({ attendance }).people[0]?.attendance).toBe(read);
  });

  it('« malade » n’est pas un choix : compté présent, et dit', () => {
    const { people, problems } = one({ attendance: 'malade' });
    expect(people[0]?.attendance).toBe('present');
    expect(problems).toMatchObject([{ code: 'choice-unknown', level: 'warning', value: 'malade' }]);
  });
});

describe('les clés', () => {
  it('suivent la plus haute jamais donnée, et ne comblent pas les trous', () => {
    const { given } = readAll([{ '#keys': 'C02', number: 1 }, { number: 2 }, { number: 3 }], ['C07']);
    expect(given.map(({ key }) => key)).toEqual(['C08', 'C09']);
  });

  it('une ligne recopiée en reçoit une neuve, et c’est dit', () => {
    const { given, problems } = readAll([
      { '#keys': 'C01', number: 1 },
      { '#keys': 'C01', number: 1 },
    ]);
    expect(given.map(({ key }) => key)).toEqual(['C02']);
    expect(problems.map(({ code }) => code)).toEqual(['person-doubled']);
  });

  it('une ligne vide n’est personne', () => {
    expect(readAll([{ company: 'Atelier' }]).people).toEqual([]);
  });
});

describe('un juré', () => {
  const read = (cells: Record<string, CellValue>) => {
    const problems: Problem[] = [];
    const table = tableOf(withLines(layoutJury(), [{ number: 1, lastName: 'Roy', ...cells }]));
    const [row] = givePeopleKeys(table, 'J', new Set()).rows;
    return { juror: row && readJuror(table, row, problems), problems };
  };

  it.each<[CellValue, string]>([
    ['', ''],
    [46363, '2026-12-07'],
    ['07/12/2026', '2026-12-07'],
    ['7-12-2026', '2026-12-07'],
    ['2026-12-07', '2026-12-07'],
  ])('habilité jusqu’au %j : %s', (habilitatedUntil, day) => {
    expect(read({ habilitatedUntil })).toMatchObject({ juror: { habilitatedUntil: day }, problems: [] });
  });

  it.each(['31/02/2026', 'fin 2027', '7/13/2026'])('« %s » n’est pas une date', (habilitatedUntil) => {
    const { juror: person, problems } = read({ habilitatedUntil });
    expect(person?.habilitatedUntil).toBe('');
    expect(problems).toMatchObject([{ code: 'date-unknown', value: habilitatedUntil }]);
  });
});
