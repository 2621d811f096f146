// The demonstration over other files: ones it cannot follow, ones full of faults that stop nothing, another fiche.

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CliRun, workplace } from './run-cli.ts';

const place = workplace();

const session = {
  kind: 'title',
  number: '2026-041',
  firstDay: '2026-12-07',
  lastDay: '2026-12-09',
  mode: 'open',
  jurors: [
    { number: 4, lastName: 'Vasseix', firstName: 'Hélène' },
    { number: 7, lastName: 'Kerouanton', firstName: 'Malo' },
  ],
  candidates: [
    { number: 3, lastName: 'Castagné', firstName: 'Nolwenn', attendance: 'absent' },
    { number: 5, lastName: 'Nowicka', firstName: 'Zofia', held: ['BC02'] },
  ],
};
const [juror, other] = session.jurors;
const [candidate] = session.candidates;

const entriesHead = 'candidat;compétence;juré;modalité;appréciation;observation';
const entries = (line: string) => `${entriesHead}\n${line}\n`;

function runSession(changes: object, lines?: string | Uint8Array): CliRun {
  const args = ['--session', place.write('session.json', JSON.stringify({ ...session, ...changes }))];
  if (lines !== undefined) args.push('--entries', place.write('entries.csv', lines));
  return place.run('demo', ...args);
}

describe('un fichier que l’on ne peut pas suivre', () => {
  beforeAll(() => {
    place.write('vide.txt', '');
  });

  it.each([
    [
      'un bloc inconnu',
      { candidates: [{ ...candidate, blocks: ['BC09'] }] },
      undefined,
      'Le bloc « BC09 » n’existe pas',
    ],
    ['deux candidats d’un numéro', { candidates: [candidate, candidate] }, undefined, 'Deux candidats ont le numéro 3'],
    ['un jour qui n’existe pas', { firstDay: '2026-02-30' }, undefined, 'n’est pas un jour qui existe'],
    ['un candidat inconnu', {}, entries('9;BC01-1;4;*;Acquise;'), 'Candidat inconnu « 9 »'],
    ['un juré inconnu', {}, entries('5;BC01-1;1;*;Acquise;'), 'Juré inconnu « 1 »'],
    ['une modalité inconnue', {}, entries('5;BC01-1;4;MSP;Acquise;'), 'Modalité inconnue « MSP »'],
    ['un niveau inconnu', {}, entries('5;BC01-1;4;*;Bien;'), 'Appréciation inconnue « Bien »'],
    ['une colonne absente', {}, 'candidat;compétence;juré\n5;BC01-1;4\n', 'Colonne absente'],
    ['un autre séparateur', {}, entries('5,BC01-1,4,*,Acquise,').replaceAll(';', ','), 'des virgules'],
    ['un autre encodage', {}, new Uint8Array(Buffer.from(entries('5;BC01-1;4;*;Acquise;'), 'latin1')), 'en UTF-8'],
  ])('%s : le dit, n’écrit rien, sort avec 1', (_, changes, lines, message) => {
    const { code, out, err } = runSession(changes, lines);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(message);
    expect(err).toMatch(/Erreur — (session\.json|entries\.csv)/);
    expect(err).toMatch(/Rien n’a été écrit\.\n$/);
    expect(readdirSync(place.path('.'))).not.toContain('out');
  });

  it.each([
    ['sans session', ['--entries', 'entries.csv'], 'Il faut une session'],
    ['un fichier absent', ['--session', 'nulle-part.json'], 'Ce fichier n’existe pas'],
    ['un dossier de sortie qui est un fichier', ['--out', 'vide.txt'], 'C’est un fichier, pas un dossier'],
    ['une fiche inutilisable', ['--session', 'session.json', '--fiche', 'vide.txt'], 'vide'],
  ])('%s : le dit, n’écrit rien, sort avec 1', (_, args, message) => {
    place.write('session.json', JSON.stringify(session));
    place.write('entries.csv', entriesHead);
    const { code, out, err } = place.run('demo', ...args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(message);
  });
});

describe('une session pleine de défauts qui n’empêchent rien', () => {
  let done: CliRun;

  beforeAll(() => {
    const trainer = `${juror?.lastName} ${juror?.firstName}`;
    const jurors = [{ ...juror, email: 'helene.vasseix@' }, other];
    const candidates = [
      { ...candidate, trainer },
      { ...session.candidates[1], panel: [4] },
    ];
    const lines = [
      '3;BC01-1;4;*;Acquise;=1+1',
      '3;EF;7;EF;Satisfaisant;',
      '5;BC02-1;4;*;Acquise;',
      '5;BC01-1;7;*;Acquise;',
    ];
    done = runSession({ jurors, candidates }, `${entriesHead}\n${lines.join('\n')}\n`);
  }, 60_000);

  it('va jusqu’au bout et dit chaque défaut une fois', () => {
    expect(done.code).toBe(0);
    for (const words of ['helene.vasseix@', 'formateur', 'deux au moins']) {
      expect(done.err).toContain(words);
    }
    const lines = done.err.split('\n').filter((line) => / — /.test(line));
    expect(new Set(lines).size).toBe(lines.length);
    expect(done.err).toMatch(
      /La session n’est pas close : \d+ erreurs restent à corriger et 1 candidat attend une décision\./,
    );
  });

  it('met à part les saisies qui n’ont pas de case, et garde hors du panel celle qui en a une', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(place.path('out/session.xlsx'));
    const rows = (title: string) => {
      const found: string[][] = [];
      workbook.getWorksheet(title)?.eachRow((row) => {
        found.push((row.values as unknown[]).slice(1).map((value) => String(value ?? '')));
      });
      return found;
    };
    const kept = rows('Saisies conservées').filter(([key]) => key?.startsWith('C'));
    expect(kept.map(([key, , why, , , , , value]) => [key, why, value])).toEqual([
      ['C01|BC01-1|J1|*', 'Candidat absent', 'Acquise'],
      ['C01|BC01-1|J1|note', 'Candidat absent', '=1+1'],
      ['C01|EF|J2|*', 'Candidat absent', 'Satisfaisant'],
      ['C02|BC02-1|J1|*', 'Bloc déjà acquis par le candidat', 'Acquise'],
    ]);
    const [keys = []] = rows('BC01');
    const line = rows('BC01').find(([key]) => key === 'C02|BC01-1') ?? [];
    expect(line[keys.indexOf('J2|*')]).toBe('Acquise');
    expect(done.err).toContain('n’est pas du panel du candidat 5');
    const { findings } = place.readJson('out/coverage.json').candidates[1].blocks[0];
    expect(findings[0]).toEqual({ competence: 'BC01-1', finding: 'notCovered', missing: [4] });
  });
});

describe('une session CCP remplie ensemble, sur une autre fiche', () => {
  let done: CliRun;

  beforeAll(() => {
    const joint = {
      kind: 'blocks',
      mode: 'joint',
      candidates: [{ ...candidate, attendance: 'present', blocks: ['BC02'] }],
    };
    place.write('session.json', JSON.stringify({ ...session, ...joint }));
    place.write('entries.csv', `${entriesHead}\n3;BC02-1;*;EC;Acquise;\n3;BC02-2;*;*;Non acquise;reste à voir\n`);
    place.write('decisions.csv', 'candidat;bloc;décision;motif\n3;BC02;Non obtenu;\n');
    const fiche = fileURLToPath(new URL('../../fixtures/fiches/rncp99001.txt', import.meta.url));
    const files = ['--fiche', fiche, '--session', 'session.json', '--entries', 'entries.csv'];
    done = place.run('demo', ...files, '--decisions=decisions.csv', '--out', 'ccp/sortie');
  }, 60_000);

  it('importe la fiche collée', () => {
    expect(done.err).toContain('Import de la fiche…');
    expect(place.readJson('ccp/sortie/certification.json').number).toBe('RNCP99001');
    expect(done.out).toContain('RNCP99001');
  });

  it('a le jury pour seul évaluateur', () => {
    const { candidates, jurors } = place.readJson('ccp/sortie/coverage.json');
    expect(jurors).toEqual([{ number: '*', given: 2, expected: 2 }]);
    expect(candidates[0].blocks[1]).toMatchObject({ key: 'BC02', reading: 'notAllAcquired', coverage: { covered: 2 } });
    expect(candidates[0].blocks[0]).toMatchObject({ key: 'BC01', reading: null, findings: [] });
  });

  it('donne le résultat de la décision, et réclame le motif', () => {
    const { candidates, totals } = place.readJson('ccp/sortie/results.json');
    expect(candidates).toEqual([
      {
        number: 3,
        decisions: [{ block: 'BC02', decision: 'refused', reason: '' }],
        finalInterview: null,
        outcome: 'blocks',
        awarded: [],
        title: false,
      },
    ]);
    expect(totals.successRate).toBeNull();
    expect(done.err).toContain('motif');
    expect(done.out).toContain('Aucun CCP obtenu');
  });
});
