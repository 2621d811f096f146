// The demonstration from end to end: every file that it leaves, and what each one says.

import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { embeddedCertification } from '../../../src/fiche/embedded-certification.ts';
import { readPdf } from '../export/read-pdf.ts';
import { type CliRun, workplace } from './run-cli.ts';

const place = workplace();
let done: CliRun;

beforeAll(() => {
  done = place.run('demo');
}, 60_000);

const names = [
  'calls.jsonl',
  'certification.json',
  'coverage.json',
  'deliberation.pdf',
  'fiches-individuelles.pdf',
  'jure-1.xlsx',
  'jure-2.xlsx',
  'jure-3.xlsx',
  'kit.pdf',
  'registre.csv',
  'releve.pdf',
  'resultats.pdf',
  'results.json',
  'session.xlsx',
  'statistiques.pdf',
];

describe('la démonstration', () => {
  it('sort avec 0 et laisse ses fichiers, tous et eux seuls', () => {
    expect(done.code).toBe(0);
    expect(readdirSync(place.path('out')).sort()).toEqual(names);
    expect(readdirSync(place.path('.'))).toEqual(['out']);
  });

  it('montre une ligne par candidat, les comptes et les fichiers', () => {
    const { out } = done;
    expect(out).toMatch(/^Session 2026-12-0417 — RNCP39794 — /);
    expect(out).toMatch(/ 6 {2}Maryvonne Le Quellec-Thibaudeau .* Obtenu \(2\/3, 2\) .* Réussite\n/);
    expect(out).toMatch(/ 3 {2}Régis Fauconnet-Labrousse .* Réussite partielle \(BC01, BC02\)\n/);
    expect(out).toContain('8 candidats : 7 présents, 1 absent ou excusé, 5 réussites, 1 réussite partielle, 1 échec,');
    for (const name of names) expect(out).toContain(name);
  });

  it('dit ses étapes, et que la session est close', () => {
    expect(done.err).toContain('Génération des grilles…\n');
    expect(done.err).toContain('La session est close.');
    expect(done.err).not.toContain('Erreur');
  });

  it('écrit la certification', () => {
    expect(place.readJson('out/certification.json')).toEqual(embeddedCertification);
  });

  it('écrit la couverture : tous les blocs de tous les candidats, par numéros', () => {
    const { candidates, jurors } = place.readJson('out/coverage.json');
    const block = (number: number, key: string) =>
      candidates
        .find((one: { number: number }) => one.number === number)
        .blocks.find((one: { key: string }) => one.key === key);
    expect(candidates.map((one: { number: number }) => one.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    for (const { blocks } of candidates) {
      expect(blocks.map(({ key }: { key: string }) => key)).toEqual(['BC01', 'BC02', 'BC03']);
    }
    expect(block(6, 'BC02')).toEqual({
      key: 'BC02',
      coverage: { covered: 2, total: 3 },
      attainment: { acquired: 2, total: 3 },
      reading: 'incomplete',
      findings: [
        { competence: 'BC02-1', finding: 'acquired', missing: [] },
        { competence: 'BC02-2', finding: 'notCovered', missing: [2, 3] },
        { competence: 'BC02-3', finding: 'acquired', missing: [] },
      ],
    });
    const nothing = { coverage: { covered: 0, total: 3 }, attainment: { acquired: 0, total: 3 }, findings: [] };
    expect(block(4, 'BC02')).toEqual({ key: 'BC02', reading: 'held', ...nothing });
    expect(block(7, 'BC03')).toEqual({ key: 'BC03', reading: 'absent', ...nothing });
    // candidates 1 to 4: 14, 13 (one competence rated overall), 14, 11 (BC02 is held)
    expect(jurors[0]).toEqual({ number: 1, given: 52, expected: 52 });
    expect(jurors.map(({ given, expected }: { given: number; expected: number }) => expected - given)).toEqual([
      0, 1, 1,
    ]);
  });

  it('écrit les résultats', () => {
    const { candidates, totals } = place.readJson('out/results.json');
    expect(candidates.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'title',
      'title',
      'partial',
      'title',
      'failure',
      'title',
      'absent',
      'title',
    ]);
    expect(candidates[3]).toEqual({
      number: 4,
      decisions: [
        { block: 'BC01', decision: 'awarded', reason: '' },
        { block: 'BC03', decision: 'awarded', reason: '' },
      ],
      finalInterview: 'satisfactory',
      outcome: 'title',
      awarded: ['BC01', 'BC03'],
      title: true,
    });
    expect(candidates[6].decisions[0]).toEqual({ block: 'BC01', decision: 'notPresented', reason: '' });
    const counts = { candidates: 8, present: 7, absent: 1, title: 5, partial: 1, failure: 1, pending: 0 };
    expect(totals).toEqual({ ...counts, successRate: 5 / 7 });
  });

  const landscape = [841.89, 595.28];
  const upright = [595.28, 841.89];

  it.each<[file: string, pages: number, size: number[], onEach: string[], once: string[]]>([
    [
      'resultats.pdf',
      1,
      landscape,
      ['Résultats de la session 2026-12-0417', 'Voie d’accès', 'Entretien final'],
      [
        '5 réussites, 1 réussite partielle, 1 échec',
        'BC03 — Organiser',
        'le 9 décembre 2026',
        'Empreinte des résultats',
      ],
    ],
    [
      'releve.pdf',
      1,
      landscape,
      ['Relevé de décisions — session 2026-12-0417', 'ne remplace pas le procès-verbal', 'Identifiant CERES'],
      [
        'Absences : 7 — P. Nkoulou-Étienne (absent)',
        'Incident : 8 décembre',
        'Délibération du 9 décembre 2026',
        'Juré 3 :',
      ],
    ],
    [
      'statistiques.pdf',
      1,
      landscape,
      ['Statistiques de la session 2026-12-0417', 'Nombre de certifiés'],
      ['8 candidats : 7 présents, 1 absent ou excusé', 'Fiche RNCP', '351'],
    ],
    [
      'deliberation.pdf',
      7,
      landscape,
      ['Délibération de la session 2026-12-0417', 'à détruire après la session', 'Lecture des grilles'],
      ['Blocs : BC01 — Organiser'],
    ],
    [
      'fiches-individuelles.pdf',
      8,
      upright,
      ['Fiche individuelle', 'Document interne', 'Session 2026-12-0417'],
      ['Échec'],
    ],
  ])(
    '%s : ses pages, leur format, ce qu’elles disent chacune, et rien hors du papier',
    async (file, count, size, onEach, once) => {
      const pages = await readPdf(new Uint8Array(readFileSync(place.path(`out/${file}`))));
      expect(pages).toHaveLength(count);
      pages.forEach(({ text, width, height, texts }, i) => {
        expect([width, height].map(Math.round)).toEqual(size.map(Math.round));
        for (const words of [...onEach, `${i + 1} / ${count}`]) expect(text).toContain(words);
        for (const one of texts) {
          expect(one.x).toBeGreaterThanOrEqual(15);
          expect(one.x + one.width).toBeLessThanOrEqual(width - 15);
          expect(one.y).toBeLessThanOrEqual(height);
        }
      });
      const whole = pages.map(({ text }) => text).join(' ');
      for (const words of once) expect(whole).toContain(words);
      if (file !== 'deliberation.pdf') expect(whole).not.toMatch(/en attente|Document de travail/);
    },
  );

  it('écrit un classeur', () => {
    expect(place.read('out/session.xlsx')).toMatch(/^PK/);
  });

  it('écrit chaque appel, avec l’action qui l’a fait : au plus trois au classeur par exécution, un de plus à l’envoi qui fait des fichiers', () => {
    const lines = place.read('out/calls.jsonl').trimEnd().split('\n');
    const calls = lines.map((line) => JSON.parse(line));
    expect(calls.map(({ n }) => n)).toEqual(lines.map((_, index) => index + 1));
    expect(new Set(calls.map(({ action }) => action))).toEqual(
      new Set([
        'prepare',
        'generate',
        'paperKit',
        'send',
        'collect',
        'saveEntries',
        'resolveConflict',
        'coverage',
        'openDeliberation',
        'fillDeliberation',
        'exportDeliberation',
        'fillResults',
        'close',
        'individualSheets',
        'register',
        'exportPdf',
      ]),
    );
    const onSession = calls.filter(({ file }) => file === 'session');
    const runs = [...new Set(onSession.map(({ run }) => run))];
    const perRun = runs.map((run) => onSession.filter((call) => call.run === run));
    const long = perRun.filter((made) => made.length > 3);
    expect(long.map((made) => [made[0]?.action, made.length])).toEqual([['send', 4]]);
    const written = onSession.filter(({ call }) => call === 'Sheets.Spreadsheets.batchUpdate');
    expect(written.every(({ args, bytes }) => args[0].requests.length > 0 && bytes > 100)).toBe(true);
  });

  it('compte les appels sur les classeurs des jurés : un de création, de lecture, de lot, de partage ou de gel par fichier', () => {
    type Call = { run: number; action: string; file: string; call: string };
    const calls: Call[] = place
      .read('out/calls.jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const perFile = (action: string, rank: number) => {
      const run = [...new Set(calls.filter((one) => one.action === action).map((one) => one.run))][rank];
      const own = calls.filter((one) => one.run === run && one.file && one.file !== 'session');
      const files = [...new Set(own.map(({ file }) => file))];
      return files.map((file) =>
        own.filter((one) => one.file === file).map(({ call }) => call.split('.').slice(-2).join('.')),
      );
    };
    const three = (...names: string[]) => [names, names, names];
    expect(perFile('send', 0)).toEqual([
      ['Files.list', 'Files.create', 'Permissions.create'],
      ...three('Files.create', 'Spreadsheets.batchUpdate', 'Permissions.create'),
    ]);
    expect(perFile('collect', 0)).toEqual(three('Spreadsheets.get'));
    expect(perFile('send', 1)).toEqual([['Files.list'], ...three('Spreadsheets.get', 'Spreadsheets.batchUpdate')]);
    const [first, second, last] = perFile('collect', 1);
    expect([first, second]).toEqual([
      ['Spreadsheets.get', 'Files.update'],
      ['Spreadsheets.get', 'Files.update'],
    ]);
    expect(last).toEqual(['Spreadsheets.get']);
    expect(perFile('openDeliberation', 0).at(-1)).toEqual(['Files.update', 'Spreadsheets.get']);
  });

  it('départage la case changée des deux côtés, et garde qui a transcrit la grille papier', async () => {
    expect(done.err).toContain(
      'Cette case a changé des deux côtés : « Non observée » ici, « Acquise » dans la grille du juré 1',
    );
    expect(done.err).toContain('Choix entre deux saisies…\n');
    expect(done.err).toContain('Saisie d’une grille papier…\n');
    for (const number of [1, 2, 3]) expect(place.read(`out/jure-${number}.xlsx`)).toMatch(/^PK/);
    expect(place.read('out/kit.pdf')).toMatch(/^%PDF-1\.\d/);
  });
});
