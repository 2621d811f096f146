// The file of entries: what is read, signalled or refused, line by line.

import { describe, expect, it } from 'vitest';
import { readEntriesFile } from '../../../src/local/inputs/entries-file.ts';
import type { SessionInput } from '../../../src/local/inputs/session-schema.ts';
import { rncp39794 } from './certification.ts';
import { latin1, sampleSession, utf16 } from './sample-session.ts';

const HEADER = 'candidat;compétence;juré;modalité;appréciation;observation';
const open = sampleSession();

function read(lines: string | string[], session: SessionInput = open) {
  return readEntriesFile([HEADER, ...[lines].flat()].join('\n'), 'entries.csv', rncp39794, session);
}

/** `candidate|item|juror|column = value` of each cell. */
function cells(lines: string | string[], session: SessionInput = open): string[] {
  const { value } = read(lines, session);
  return (value ?? []).map((cell) => `${cell.candidate}|${cell.item}|${cell.juror}|${cell.column} = ${cell.value}`);
}

describe('une saisie lue', () => {
  it('donne l’appréciation et l’observation, avec leur ligne', () => {
    const common = { line: 2, candidate: 2, item: 'BC03-1', juror: 2, place: true, outsidePanel: false };
    expect(read('2;BC03-1;2;MSP;Acquise;objectifs clairs')).toEqual({
      problems: [],
      value: [
        { ...common, column: 'MSP', value: 'Acquise' },
        { ...common, column: 'note', value: 'objectifs clairs' },
      ],
    });
  });

  it.each<[string, string, string[]]>([
    ['* est l’appréciation après toutes les épreuves', '1;BC03-1;1;*;Non acquise;', ['1|BC03-1|1|* = Non acquise']],
    ['l’épreuve unique d’un bloc et * sont la même case', '1;BC01-1;1;QPP;Acquise;', ['1|BC01-1|1|* = Acquise']],
    ['l’entretien final a sa propre échelle', '1;EF;1;EF;Satisfaisant;', ['1|EF|1|* = Satisfaisant']],
    [
      'l’entretien final s’écrit aussi *',
      '1;EF;1;*;Non satisfaisant;bref',
      ['1|EF|1|* = Non satisfaisant', '1|EF|1|note = bref'],
    ],
    ['une observation sans appréciation est une saisie', '1;BC03-1;1;ET;;à revoir', ['1|BC03-1|1|note = à revoir']],
    ['une observation seule se passe d’épreuve', '1;BC03-1;1;;;à revoir', ['1|BC03-1|1|note = à revoir']],
    [
      'la casse d’un niveau est sans importance',
      '1;BC01-1;1;*;PARTIELLEMENT ACQUISE;',
      ['1|BC01-1|1|* = Partiellement acquise'],
    ],
    [
      'les accents décomposés sont les mêmes',
      `1;BC01-1;1;*;${'Non observée'.normalize('NFD')};`,
      ['1|BC01-1|1|* = Non observée'],
    ],
    ['une observation garde ses espaces', '1;BC01-1;1;*;; fait  seul ', ['1|BC01-1|1|note =  fait  seul ']],
    ['une observation peut commencer par =', '1;BC01-1;1;*;;=1+1', ['1|BC01-1|1|note = =1+1']],
    [
      'point-virgule, guillemets et retour à la ligne entre guillemets',
      '1;BC01-1;1;*;;"dit ""oui"" ;\nreformule"',
      ['1|BC01-1|1|note = dit "oui" ;\nreformule'],
    ],
  ])('%s', (_, line, expected) => {
    expect(read(line).problems).toEqual([]);
    expect(cells(line)).toEqual(expected);
  });

  it('joint les observations d’un même juré dans l’ordre du fichier', () => {
    const lines = [
      '1;BC03-1;1;MSP;Acquise;un',
      '1;BC03-1;2;MSP;Acquise;autre juré',
      '1;BC03-1;1;ET;Acquise;deux',
      '1;BC03-1;1;;;trois',
    ];
    const { value, problems } = read(lines);
    expect(problems).toEqual([]);
    const notes = value
      ?.filter(({ column }) => column === 'note')
      .map(({ line, juror, value }) => [line, juror, value]);
    expect(notes).toEqual([
      [2, 1, 'un / deux / trois'],
      [3, 2, 'autre juré'],
    ]);
  });

  it.each(['\n', '\r\n', '\r'])('accepte les fins de ligne %j, les lignes vides et la marque UTF-8', (end) => {
    const text = [
      '\uFEFFCandidat;Competence;JURÉ;modalite;Appréciation;observation',
      '',
      '1;BC01-1;1;*;Acquise;',
      '',
    ].join(end);
    const result = readEntriesFile(new TextEncoder().encode(text), 'entries.csv', rncp39794, open);
    expect(result.problems).toEqual([]);
    expect(result.value).toEqual([expect.objectContaining({ line: 3, value: 'Acquise' })]);
  });

  it('une grille commune a un seul évaluateur, *', () => {
    expect(cells('1;BC03-1;*;ET;Acquise;', sampleSession({ mode: 'joint' }))).toEqual(['1|BC03-1|*|ET = Acquise']);
  });

  it('une session sans appréciation par épreuve garde * et l’épreuve unique', () => {
    const session = sampleSession({ byModality: false });
    const lines = ['1;BC03-1;1;*;Acquise;', '1;BC01-1;1;QPP;Acquise;'];
    expect(cells(lines, session)).toEqual(['1|BC03-1|1|* = Acquise', '1|BC01-1|1|* = Acquise']);
  });

  it('une session CCP a les épreuves propres à chaque bloc', () => {
    const session = sampleSession({ kind: 'blocks' });
    const lines = ['1;BC01-1;1;EPR;Acquise;', '1;BC02-1;1;PP;Acquise;', '1;BC03-1;1;MSP;Acquise;'];
    expect(cells(lines, session)).toEqual([
      '1|BC01-1|1|* = Acquise',
      '1|BC02-1|1|* = Acquise',
      '1|BC03-1|1|MSP = Acquise',
    ]);
    expect(read('1;BC01-1;1;QPP;Acquise;', session).problems[0]?.message).toMatch(
      /« QPP » pour BC01.*« EPR » et « \* »/,
    );
  });

  it('une échelle de la session remplace l’habituelle', () => {
    const session = sampleSession({
      scale: [
        { label: 'Oui', meaning: 'attests' },
        { label: 'Non', meaning: 'refutes' },
      ],
    });
    expect(cells('1;BC01-1;1;*;oui;', session)).toEqual(['1|BC01-1|1|* = Oui']);
    expect(read('1;BC01-1;1;*;Acquise;', session).problems[0]?.message).toMatch(
      /« Acquise » pour BC01.*« Oui » et « Non »/,
    );
  });
});

describe('une saisie signalée, et la lecture continue', () => {
  const absentJuror = sampleSession({
    jurors: [
      { number: 1, lastName: 'Vasseix', firstName: 'Hélène', attendance: 'absent' },
      { number: 2, lastName: 'Kerouanton', firstName: 'Malo' },
      { number: 3, lastName: 'Adjovi', firstName: 'Rosine' },
    ],
  });
  const ccp = sampleSession({ kind: 'blocks' });

  it.each<[string, string, RegExp, { place: boolean; outsidePanel: boolean }, SessionInput]>([
    [
      'un absent',
      '3;BC01-1;1;*;Acquise;',
      /Le candidat 3 n’est pas marqué présent.*« Saisies conservées »/,
      { place: false, outsidePanel: false },
      open,
    ],
    [
      'un bloc déjà acquis',
      '2;BC02-1;1;*;Acquise;',
      /Le candidat 2 a déjà acquis BC02.*« Saisies conservées »/,
      { place: false, outsidePanel: false },
      open,
    ],
    [
      'un bloc non présenté',
      '4;BC02-1;1;*;;vu',
      /Le candidat 4 ne présente pas BC02.*« Saisies conservées »/,
      { place: false, outsidePanel: false },
      open,
    ],
    [
      'un juré hors du panel',
      '1;BC01-1;3;*;Acquise;',
      /Le juré 3 n’est pas du panel du candidat 1.*ne compte pas/,
      { place: true, outsidePanel: true },
      open,
    ],
    [
      'un juré absent',
      '1;BC01-1;1;*;Acquise;',
      /Le juré 1 n’est pas du panel du candidat 1/,
      { place: true, outsidePanel: true },
      absentJuror,
    ],
    [
      'un entretien final qui ne peut clore le titre',
      '4;EF;1;EF;Satisfaisant;',
      /Le candidat 4 ne présente pas EF/,
      { place: false, outsidePanel: false },
      ccp,
    ],
  ])('%s', (_, line, message, standing, session) => {
    const { value, problems } = read(line, session);
    expect(problems).toEqual([
      { level: 'warning', where: 'entries.csv, ligne 2', message: expect.stringMatching(message) },
    ]);
    expect(value).toEqual([expect.objectContaining(standing)]);
  });

  it('l’entretien final d’une session CCP a sa place quand tous les blocs seraient acquis', () => {
    expect(read('2;EF;1;EF;Satisfaisant;', ccp)).toMatchObject({ problems: [], value: [{ place: true }] });
  });

  it('une case donnée deux fois : la dernière ligne compte', () => {
    const { value, problems } = read(['1;BC01-1;1;QPP;Acquise;', '1;BC01-2;1;*;Acquise;', '1;BC01-1;1;*;Non acquise;']);
    expect(problems).toEqual([
      {
        level: 'warning',
        where: 'entries.csv, ligne 4',
        message: expect.stringMatching(/déjà donnée ligne 2.*seule la ligne 4 compte/),
      },
    ]);
    expect(value?.map(({ line, item, value }) => [line, item, value])).toEqual([
      [3, 'BC01-2', 'Acquise'],
      [4, 'BC01-1', 'Non acquise'],
    ]);
  });

  it('une ligne sans appréciation ni observation', () => {
    const { value, problems } = read('1;BC01-1;1;*;;');
    expect(value).toEqual([]);
    expect(problems).toEqual([
      expect.objectContaining({ level: 'warning', message: expect.stringContaining('rien n’est saisi') }),
    ]);
  });
});

describe('une saisie refusée', () => {
  const joint = sampleSession({ mode: 'joint' });
  const overall = sampleSession({ byModality: false });

  it.each<[string, string, RegExp, SessionInput?]>([
    ['candidat inconnu', '9;BC01-1;1;*;Acquise;', /Candidat inconnu « 9 ».*1, 2, 3, 4/],
    ['candidat mal écrit', '01;BC01-1;1;*;Acquise;', /Candidat inconnu « 01 »/],
    ['candidat vide', ';BC01-1;1;*;Acquise;', /Candidat inconnu « {2}»/],
    ['compétence inconnue', '1;BC01-9;1;*;Acquise;', /Compétence inconnue « BC01-9 ».*BC01-1.*EF/],
    ['un bloc n’est pas une compétence', '1;BC01;1;*;Acquise;', /Compétence inconnue « BC01 »/],
    ['juré inconnu', '1;BC01-1;7;*;Acquise;', /Juré inconnu « 7 ».*1, 2, 3/],
    ['juré * hors de la grille commune', '1;BC01-1;*;*;Acquise;', /chaque juré a sa grille.*1, 2, 3/],
    ['juré numéroté sur la grille commune', '1;BC01-1;1;*;Acquise;', /grille commune.*écrivez \*/, joint],
    ['modalité inconnue', '1;BC03-1;1;XX;Acquise;', /Modalité inconnue « XX » pour BC03.*« MSP », « ET » et « \* »/],
    ['épreuve d’un autre bloc', '1;BC01-1;1;MSP;Acquise;', /Modalité inconnue « MSP » pour BC01.*« QPP » et « \* »/],
    ['modalité vide avec une appréciation', '1;BC03-1;1;;Acquise;', /Modalité inconnue « {2}» pour BC03/],
    [
      'modalité de l’entretien final',
      '1;EF;1;QPP;Satisfaisant;',
      /Modalité inconnue « QPP » pour EF.*« EF » et « \* »/,
    ],
    [
      'épreuve quand seule compte l’appréciation d’ensemble',
      '1;BC03-1;1;MSP;Acquise;',
      /après toutes les épreuves, écrivez \*/,
      overall,
    ],
    [
      'épreuve inconnue quand seule compte l’appréciation d’ensemble',
      '1;BC03-1;1;XX;Acquise;',
      /« XX » pour BC03.*« \* »/,
      overall,
    ],
    [
      'niveau inconnu',
      '1;BC01-1;1;*;Bidon;',
      /Appréciation inconnue « Bidon » pour BC01.*« Acquise », « Partiellement acquise »/,
    ],
    ['niveau suivi d’une espace', '1;BC01-1;1;*;Acquise ;', /Appréciation inconnue « Acquise {2}»/],
    ['niveau de l’entretien sur une compétence', '1;BC01-1;1;*;Satisfaisant;', /« Satisfaisant » pour BC01/],
    [
      'niveau de compétence à l’entretien',
      '1;EF;1;EF;Acquise;',
      /« Acquise » pour EF.*« Satisfaisant » et « Non satisfaisant »/,
    ],
    ['observation trop longue', `1;BC01-1;1;*;;${'x'.repeat(50_001)}`, /50001 caractères.*raccourcissez/],
    ['champ de trop', '1;BC01-1;1;*;Acquise;bien ; fait', /7 champs pour 6 colonnes : entourez de guillemets/],
    ['champ absent', '1;BC01-1;1;*;Acquise', /5 champs pour 6 colonnes : ajoutez les points-virgules/],
    ['guillemet mal placé', '1;BC01-1;1;*;;dit "oui"', /guillemet droit est mal placé/],
    ['guillemet jamais refermé', '1;BC01-1;1;*;;"oui\n2;BC01-1;1;*;Acquise;', /ouvert ici et jamais refermé/],
  ])('%s', (_, line, message, session) => {
    const { value, problems } = read(line, session);
    expect(value).toBeUndefined();
    expect(problems).toEqual([
      { level: 'error', where: 'entries.csv, ligne 2', message: expect.stringMatching(message) },
    ]);
  });

  it('dit toutes les erreurs, chacune à sa ligne, même après un champ sur deux lignes', () => {
    const { value, problems } = read(['1;BC01-1;1;*;Acquise;"un\ndeux"', '8;BC01-9;1;*;Bidon;', '1;BC01-1;1;*;Bidon;']);
    expect(value).toBeUndefined();
    expect(problems.map(({ where }) => where)).toEqual([
      'entries.csv, ligne 4',
      'entries.csv, ligne 4',
      'entries.csv, ligne 5',
    ]);
  });

  it.each([
    ['des virgules', HEADER.replaceAll(';', ','), /séparées par des virgules.*points-virgules/],
    ['des tabulations', HEADER.replaceAll(';', '\t'), /séparées par des tabulations.*points-virgules/],
    ['une colonne absente', 'candidat;compétence;juré;modalité;appréciation', /Colonne absente : « observation »/],
    ['une colonne inconnue', `${HEADER};note`, /Colonne inconnue : « note »/],
    ['une colonne doublée', `${HEADER};juré`, /Colonne donnée deux fois : « juré »/],
    ['pas d’en-tête', '1;BC01-1;1;*;Acquise;', /Colonne absente : « candidat », .* et « observation »/],
  ])('un en-tête avec %s', (_, header, message) => {
    const { value, problems } = readEntriesFile(`${header}\n`, 'entries.csv', rncp39794, open);
    expect(value).toBeUndefined();
    expect(problems[0]).toMatchObject({
      level: 'error',
      where: 'entries.csv, ligne 1',
      message: expect.stringMatching(message),
    });
    expect(problems[0]?.message).toContain(HEADER);
  });

  it('une colonne renommée est à la fois absente et inconnue', () => {
    const { problems } = readEntriesFile(HEADER.replace('juré', 'jury'), 'entries.csv', rncp39794, open);
    expect(problems.map(({ message }) => message.split(' : ')[0])).toEqual(['Colonne absente', 'Colonne inconnue']);
  });

  it('un fichier vide', () => {
    const { problems } = readEntriesFile('', 'entries.csv', rncp39794, open);
    expect(problems).toEqual([{ level: 'error', where: 'entries.csv', message: expect.stringContaining('vide') }]);
  });

  it.each([
    ['Latin-1', latin1(`${HEADER}\n`)],
    ['UTF-16', utf16(HEADER)],
    ['un classeur xlsx', Uint8Array.from([0x50, 0x4b, 3, 4, 0x14, 0, 8, 0xff])],
  ])('un autre encodage : %s', (_, bytes) => {
    const { value, problems } = readEntriesFile(bytes, 'entries.csv', rncp39794, open);
    expect(value).toBeUndefined();
    expect(problems).toEqual([
      { level: 'error', where: 'entries.csv', message: expect.stringContaining('Enregistrez-le en UTF-8') },
    ]);
  });
});
