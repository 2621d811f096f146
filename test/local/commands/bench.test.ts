// What `bench` measures: each action's calls, bytes and time, and the size of the programme.

import { beforeAll, describe, expect, it } from 'vitest';
import { type CliRun, workplace } from './run-cli.ts';

const place = workplace();

describe('les mesures', () => {
  let done: CliRun;

  beforeAll(() => {
    done = place.run('bench', '--size', '12x10x2');
  }, 60_000);

  it('disent ce que pèse le programme, et la session mesurée', () => {
    expect([done.code, done.err]).toEqual([0, '']);
    expect(done.out).toMatch(/^Programme poussé : [\d,]+ ko, lu et lancé en [\d,]+ ms/);
    expect(done.out).toMatch(/12×10×2 \(candidats × compétences × jurés\) : [\d ]+ cellules/);
    expect(done.out).toMatch(/mémoire de Node au plus \d+ Mo, \d+ Mo une fois les formules calculées/);
  });

  it.each([
    'préparer',
    'importer la fiche',
    'générer les grilles',
    'générer les grilles (mettre à jour)',
    'couverture',
    'lire pour le panneau',
    'ouvrir la délibération',
    'remplir la délibération',
    'remplir les résultats',
    'exporter en PDF',
  ])('%s : au plus trois appels, des octets, du temps de calcul', (action) => {
    const line = done.out.split('\n').find((each) => each.startsWith(`${action}  `)) ?? '';
    const [, calls, bytes, cpuMs] =
      /^.*?\s{2,}(\d+) {2,}([\d,]+ [kM]o) {2,}[\d,]+ [kM]o {2,}([\d,]+)$/.exec(line) ?? [];
    expect(Number(calls)).toBeLessThanOrEqual(3);
    expect(Number(cpuMs?.replace(',', '.'))).toBeGreaterThan(0);
    expect(bytes).toMatch(/o$/);
  });
});
