// The file of a session: what may be left out, and what is refused with its place and its remedy.

import { describe, expect, it } from 'vitest';
import { readSessionFile } from '../../../src/local/inputs/session-file.ts';
import { rncp39794 } from './certification.ts';
import { latin1, sampleJson, utf16 } from './sample-session.ts';

type Json = ReturnType<typeof sampleJson>;

function read(source: string | Uint8Array) {
  return readSessionFile(source, 'session.json', rncp39794);
}

/** The sample with one value put at a path, or removed when it is undefined. */
function spoiled(path: (string | number)[], value: unknown): string {
  const json: Json = sampleJson();
  let place = json as unknown as Record<string | number, unknown>;
  for (const part of path.slice(0, -1)) place = place[part] as Record<string | number, unknown>;
  place[path.at(-1) as string] = value;
  return JSON.stringify(json, null, 2);
}

describe('une session lue', () => {
  it('complète tout ce qui est laissé de côté', () => {
    const json = {
      kind: 'title',
      number: '2026-041',
      firstDay: '2026-12-07',
      lastDay: '2026-12-07',
      jurors: [
        { number: 1, lastName: 'Vasseix', firstName: 'Hélène' },
        { number: 4, lastName: 'Adjovi', firstName: 'Rosine' },
      ],
      candidates: [{ number: 7, lastName: 'Nowicka', firstName: 'Zofia', held: ['BC02'] }],
    };
    expect(read(JSON.stringify(json))).toEqual({
      problems: [],
      value: {
        kind: 'title',
        number: '2026-041',
        centre: '',
        deliberationDay: '',
        place: '',
        firstDay: '2026-12-07',
        lastDay: '2026-12-07',
        mode: 'joint',
        byModality: true,
        scale: [
          { label: 'Acquise', meaning: 'attests' },
          { label: 'Partiellement acquise', meaning: 'partial' },
          { label: 'Non acquise', meaning: 'refutes' },
          { label: 'Non observée', meaning: 'silent' },
        ],
        team: [],
        incidents: [],
        jurors: [
          {
            number: 1,
            lastName: 'Vasseix',
            firstName: 'Hélène',
            email: '',
            quality: '',
            company: '',
            habilitatedUntil: '',
            attendance: 'present',
          },
          {
            number: 4,
            lastName: 'Adjovi',
            firstName: 'Rosine',
            email: '',
            quality: '',
            company: '',
            habilitatedUntil: '',
            attendance: 'present',
          },
        ],
        candidates: [
          {
            number: 7,
            ceresId: '',
            lastName: 'Nowicka',
            firstName: 'Zofia',
            email: '',
            accessRoute: '',
            company: '',
            trainer: '',
            arrangement: '',
            blocks: ['BC01', 'BC03'],
            held: ['BC02'],
            panel: [1, 4],
            attendance: 'present',
            dossier: '',
            ecf: {},
          },
        ],
      },
    });
  });

  it('accepte la marque UTF-8 en tête et des octets comme du texte', () => {
    const text = `\uFEFF${JSON.stringify(sampleJson())}`;
    expect(read(new TextEncoder().encode(text)).problems).toEqual([]);
    expect(read(text).value).toEqual(read(JSON.stringify(sampleJson())).value);
  });

  it.each([
    ['apprentissage', 'En contrat d’apprentissage'],
    ['APPRENTISSAGE', 'En contrat d’apprentissage'],
    ["en contrat d'apprentissage", 'En contrat d’apprentissage'],
    ['formation continue', 'Après un parcours de formation continue'],
    ['Apres un parcours de formation continue', 'Après un parcours de formation continue'],
    ['contrat de professionnalisation', 'En contrat de professionnalisation'],
    ['élève ou étudiant', 'Après un parcours de formation sous statut d’élève ou d’étudiant'],
    ['Eleve ou Etudiant', 'Après un parcours de formation sous statut d’élève ou d’étudiant'],
    ['candidature individuelle', 'Par candidature individuelle'],
    ['VAE', 'Par expérience'],
    ['vae', 'Par expérience'],
    ['expérience', 'Par expérience'],
    ['Experience', 'Par expérience'],
    ['', ''],
  ])('voie d’accès « %s » : %s', (typed, name) => {
    const result = read(spoiled(['candidates', 0, 'accessRoute'], typed));
    expect(result.problems).toEqual([]);
    expect(result.value?.candidates[0]?.accessRoute).toBe(name);
  });

  it('garde telle quelle une voie d’accès quand la fiche n’en dit aucune', () => {
    const result = readSessionFile(JSON.stringify(sampleJson()), 'session.json', { ...rncp39794, accessRoutes: [] });
    expect(result.value?.candidates[0]?.accessRoute).toBe('apprentissage');
    expect(result.problems.map(({ level }) => level)).toEqual(['warning']);
  });
});

describe('une session refusée : le lieu, ce qui ne va pas, le remède', () => {
  it.each<[string, (string | number)[], unknown, string, RegExp]>([
    ['clé inconnue', ['place2'], 'x', ', place2', /Clé inconnue « place2 ».*kind, number, centre/],
    ['clé inconnue d’un candidat', ['candidates', 1, 'nom'], 'x', 'candidat 2, nom', /Clé inconnue « nom ».*lastName/],
    ['clé inconnue d’un juré', ['jurors', 2, 'mail'], 'x', 'juré 3, mail', /Clé inconnue « mail ».*habilitatedUntil/],
    ['clé obligatoire absente', ['kind'], undefined, 'ligne 1, kind', /« kind » manque et est obligatoire/],
    ['numéro de session absent', ['number'], undefined, 'number', /« number » manque/],
    ['numéro de session vide', ['number'], ' ', 'ligne 3, number', /« number » est vide et est obligatoire/],
    ['premier jour absent', ['firstDay'], undefined, 'firstDay', /« firstDay » manque/],
    ['nom absent', ['candidates', 0, 'lastName'], undefined, 'candidat 1, lastName', /« lastName » manque/],
    ['prénom vide', ['jurors', 0, 'firstName'], '', 'juré 1, firstName', /« firstName » est vide/],
    ['numéro absent', ['candidates', 2, 'number'], undefined, 'candidat en position 3, number', /« number » manque/],
    ['numéro nul', ['candidates', 0, 'number'], 0, 'candidat 0, number', /vaut 0 : il faut un nombre entier positif/],
    ['numéro négatif', ['jurors', 0, 'number'], -2, 'juré -2, number', /vaut -2 : il faut un nombre entier positif/],
    ['numéro à virgule', ['jurors', 0, 'number'], 1.5, 'juré 1.5, number', /vaut 1.5 : il faut un nombre entier/],
    ['numéro en texte', ['jurors', 0, 'number'], '1', 'number', /vaut « 1 » : il faut un nombre entier/],
    [
      'deux candidats du même numéro',
      ['candidates', 2, 'number'],
      1,
      'candidat 1, number',
      /Deux candidats ont le numéro 1/,
    ],
    ['deux jurés du même numéro', ['jurors', 2, 'number'], 1, 'juré 1, number', /Deux jurés ont le numéro 1/],
    [
      'jour qui n’existe pas',
      ['lastDay'],
      '2026-02-30',
      'ligne 5, lastDay',
      /« 2026-02-30 » n’est pas un jour qui existe.*2026-12-07/,
    ],
    [
      'jour mal écrit',
      ['firstDay'],
      '07/12/2026',
      'ligne 4, firstDay',
      /« 07\/12\/2026 » n’est pas un jour qui existe/,
    ],
    ['jour en nombre', ['firstDay'], 20261207, 'firstDay', /vaut 20261207 : il faut un texte/],
    [
      'habilitation un jour qui n’existe pas',
      ['jurors', 0, 'habilitatedUntil'],
      '2027-13-01',
      'juré 1, habilitatedUntil',
      /n’est pas un jour/,
    ],
    [
      'habilitation en nombre',
      ['jurors', 0, 'habilitatedUntil'],
      2027,
      'juré 1, habilitatedUntil',
      /vaut 2027 : il faut un texte/,
    ],
    ['sorte inconnue', ['kind'], 'titre', 'ligne 2, kind', /vaut « titre ».*« title » et « blocks »/],
    ['mode inconnu', ['mode'], 'secret', 'mode', /vaut « secret ».*« joint », « blind » et « open »/],
    [
      'présence inconnue',
      ['candidates', 0, 'attendance'],
      'late',
      'candidat 1, attendance',
      /« present », « absent », « excused » et « fraud »/,
    ],
    [
      'présence inconnue d’un juré',
      ['jurors', 0, 'attendance'],
      'excused',
      'juré 1, attendance',
      /« present » et « absent »/,
    ],
    ['byModality en texte', ['byModality'], 'oui', 'byModality', /il faut true ou false/],
    [
      'sens inconnu d’un niveau',
      ['scale'],
      [{ label: 'Oui', meaning: 'yes' }],
      'scale, élément 1, meaning',
      /vaut « yes ».*« attests »/,
    ],
    ['échelle vide', ['scale'], [], 'scale', /liste vide.*au moins un niveau/],
    [
      'bloc présenté inconnu',
      ['candidates', 0, 'blocks'],
      ['BC01', 'BC09'],
      'candidat 1, blocks, élément 2',
      /Le bloc « BC09 » n’existe pas.*BC01, BC02, BC03/,
    ],
    [
      'bloc acquis inconnu',
      ['candidates', 1, 'held'],
      ['RNCP39794BC02'],
      'candidat 2, held, élément 1',
      /Le bloc « RNCP39794BC02 » n’existe pas/,
    ],
    [
      'ECF d’un bloc inconnu',
      ['candidates', 0, 'ecf'],
      { BC07: 'x' },
      'candidat 1, ecf, BC07',
      /Le bloc « BC07 » n’existe pas/,
    ],
    [
      'juré inconnu du panel',
      ['candidates', 0, 'panel'],
      [1, 9],
      'candidat 1, panel, élément 2',
      /Le juré « 9 » n’existe pas.*1, 2, 3/,
    ],
    [
      'voie d’accès inconnue',
      ['candidates', 0, 'accessRoute'],
      'concours',
      'candidat 1, accessRoute',
      /Voie d’accès inconnue « concours ».*« apprentissage »/,
    ],
    ['jurés qui ne sont pas une liste', ['jurors'], {}, 'jurors', /« jurors » vaut {} : il faut une liste/],
    ['équipe qui n’est pas une liste', ['team'], 'a@example.org', 'team', /il faut une liste/],
  ])('%s', (_, path, value, where, message) => {
    const { value: session, problems } = read(spoiled(path, value));
    expect(session).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ level: 'error', message: expect.stringMatching(message) });
    expect(problems[0]?.where).toMatch(/^session\.json, ligne \d+, /);
    expect(problems[0]?.where.endsWith(where)).toBe(true);
  });

  it('dit toutes les erreurs en une fois', () => {
    const json = { ...sampleJson(), mode: 'x', lastDay: '2026-02-30', couleur: 'bleu' };
    expect(read(JSON.stringify(json)).problems).toHaveLength(3);
  });

  it.each([
    [
      'une virgule de trop',
      '{\n  "kind": "title",\n  "number": "1",\n}',
      'session.json, ligne 4',
      /on ne peut pas lire « } »/,
    ],
    ['une virgule absente', '{\n  "kind": "title"\n  "number": "1"\n}', 'session.json, ligne 3', /« "number": "1" »/],
    ['des guillemets français', '{\n  « kind » : "title"\n}', 'session.json, ligne 2', /« « kind » : "title" »/],
    ['une fin coupée', '{\n  "kind": "title",\n  "jurors": [', 'session.json, ligne 3', /s’arrête trop tôt/],
    ['du texte', 'Bonjour', 'session.json, ligne 1', /n’est pas du JSON.*« Bonjour »/],
    ['deux objets', '{}\n{}', 'session.json, ligne 2', /on ne peut pas lire « {} »/],
    ['rien', ' \n', 'session.json', /vide/],
  ])('JSON cassé : %s', (_, text, where, message) => {
    const { value, problems } = read(text);
    expect(value).toBeUndefined();
    expect(problems).toEqual([{ level: 'error', where, message: expect.stringMatching(message) }]);
  });

  it('une clé donnée deux fois, que JSON tairait', () => {
    const text = JSON.stringify(sampleJson(), null, 1).replace('"kind"', '"number": "2026-040",\n "kind"');
    expect(read(text)).toEqual({
      value: undefined,
      problems: [
        {
          level: 'error',
          where: 'session.json, ligne 4, number',
          message: 'Clé « number » donnée deux fois : gardez-en une seule.',
        },
      ],
    });
  });

  it.each([['[]'], ['"x"'], ['3'], ['null']])('un JSON qui n’est pas une session : %s', (text) => {
    const { value, problems } = read(text);
    expect(value).toBeUndefined();
    expect(problems[0]?.message).toContain('il faut un objet entre accolades');
  });

  it.each<[string, string | Uint8Array, string]>([
    ['Latin-1', latin1(JSON.stringify({ centre: 'Hélène' })), 'session.json'],
    ['UTF-16', utf16(JSON.stringify(sampleJson())), 'session.json'],
    ['UTF-16 sans accent ni marque', utf16('{}').slice(2), 'session.json, ligne 1'],
    ['un texte déjà abîmé', '{\n "centre": "H\uFFFDl\uFFFDne" }', 'session.json, ligne 2'],
  ])('un autre encodage : %s', (_, source, where) => {
    const { value, problems } = read(source);
    expect(value).toBeUndefined();
    expect(problems).toEqual([{ level: 'error', where, message: expect.stringContaining('Enregistrez-le en UTF-8') }]);
  });
});

describe('ce qui est laissé aux contrôles de la session', () => {
  it.each<[string, (string | number)[], unknown]>([
    ['une adresse mal formée', ['jurors', 0, 'email'], 'helene.vasseix'],
    ['un seul juré', ['jurors'], [{ number: 1, lastName: 'Vasseix', firstName: 'Hélène' }]],
    ['un juré qui est le formateur', ['candidates', 1, 'trainer'], 'Hélène Vasseix'],
    ['un panel vide', ['candidates', 0, 'panel'], []],
    ['un bloc présenté et acquis', ['candidates', 0, 'held'], ['BC01']],
    ['un bloc ni présenté ni acquis', ['candidates', 0, 'blocks'], ['BC01', 'BC02']],
    ['un niveau avec une virgule', ['scale'], [{ label: 'Oui, acquise', meaning: 'attests' }]],
    ['une voie d’accès fermée', ['candidates', 0, 'accessRoute'], 'candidature individuelle'],
    ['aucun candidat', ['candidates'], []],
  ])('%s n’est pas une erreur de fichier', (name, path, value) => {
    const json = JSON.parse(spoiled(path, value)) as Json;
    if (name === 'un seul juré') json.candidates = [];
    expect(read(JSON.stringify(json)).problems).toEqual([]);
  });

  it('un dernier jour avant le premier est signalé, et la session continue', () => {
    const { value, problems } = read(spoiled(['lastDay'], '2026-12-01'));
    expect(value?.lastDay).toBe('2026-12-01');
    expect(problems).toEqual([
      {
        level: 'warning',
        where: 'session.json, ligne 5, lastDay',
        message: expect.stringContaining('vient avant le premier'),
      },
    ]);
  });

  it.each([
    ['panel', [1, 2, 1], 'Le juré « 1 » est donné deux fois', [1, 2]],
    ['blocks', ['BC01', 'BC01'], 'Le bloc « BC01 » est donné deux fois', ['BC01']],
  ] as const)('un doublon dans %s est signalé et compte une fois', (key, given, message, kept) => {
    const { value, problems } = read(spoiled(['candidates', 0, key], given));
    expect(problems).toEqual([
      expect.objectContaining({ level: 'warning', message: expect.stringContaining(message) }),
    ]);
    expect(value?.candidates[0]?.[key]).toEqual(kept);
  });
});
