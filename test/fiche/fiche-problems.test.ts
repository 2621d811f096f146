// Each thing worth saying of a fiche that reads: what makes it, where it is, and the sentence a person gets.

import { describe, expect, it } from 'vitest';
import { readFiche } from '../../src/fiche/read-fiche.ts';
import type { FicheProblem } from '../../src/model/problems/fiche.ts';
import { changed, cutAt, rncp39794, sentence } from './fixture.ts';

type Case = [what: string, text: string, code: FicheProblem['code'], where: FicheProblem['where'], words: RegExp];

const part = (name: string) => ({ kind: 'part' as const, name });
const line = (number: number) => ({ kind: 'line' as const, line: number });
const nowhere = { kind: 'nowhere' as const };
const lineOf = (text: string, start: string) => text.split('\n').findIndex((each) => each.startsWith(start)) + 1;
const lastLine = (text: string) => text.trimEnd().split('\n').length;

const competences =
  "Accueillir et mettre en place les conditions favorables à l'intégration de salariés en insertion\nAccompagner";
const section = (code: string) => {
  const from = rncp39794.indexOf(`${code} - `);
  const next = rncp39794.slice(from + 1).search(/^(?:RNCP39794BC|Description des)/m);
  return rncp39794.slice(from, from + 1 + next);
};
const many = Array.from(
  { length: 41 },
  (_, index) => `RNCP39794BC${index + 10} - Bloc\n\nListe de compétences\nAgir\n`,
);
const malformed = rncp39794.replace('08-11-2029', '31-02-2029');
const cutInBlocks = cutAt(rncp39794, 'Puis il décrit');
const cutAfterBlocks = cutAt(rncp39794, 'Description des modalités');
const cutInRoutes = cutAt(rncp39794, 'En contrat de professionnalisation');
const noTitle = cutAt(rncp39794, 'RNCP34336');
const inTwoPieces = section('RNCP39794BC02').replace(/^.*\n/, '');

const errors: Case[] = [
  [
    'coupée dans un bloc',
    cutInBlocks,
    'fiche-cut',
    line(lastLine(cutInBlocks)),
    /coupée à la ligne \d+, dans ses blocs/,
  ],
  [
    'coupée entre deux blocs',
    cutAt(rncp39794, 'RNCP39794BC03'),
    'fiche-cut',
    line(lastLine(cutAt(rncp39794, 'RNCP39794BC03'))),
    /des compétences peuvent manquer/,
  ],
  [
    'un bloc sans compétences',
    changed(
      rncp39794,
      section('RNCP39794BC01'),
      "RNCP39794BC01 - Organiser\n\nListe de compétences Modalités d'évaluation\n\n",
    ),
    'fiche-block-empty',
    part('BC01'),
    /Bloc BC01 : aucune compétence/,
  ],
  [
    'un bloc sans liste',
    changed(rncp39794, 'Liste de compétences', 'Autre chose'),
    'fiche-block-empty',
    part('BC01'),
    /« Liste de compétences »/,
  ],
  [
    'un bloc deux fois',
    changed(rncp39794, section('RNCP39794BC02'), section('RNCP39794BC02').repeat(2)),
    'fiche-block-doubled',
    line(lineOf(rncp39794, 'RNCP39794BC03')),
    /Le bloc BC02 figure plusieurs fois \(lignes \d+, \d+\)/,
  ],
  [
    'la page collée deux fois',
    `${rncp39794}\n`.repeat(2),
    'fiche-block-doubled',
    line(lastLine(rncp39794) + lineOf(rncp39794, 'RNCP39794BC01')),
    /effacez tout/,
  ],
  [
    'deux fiches mêlées',
    changed(rncp39794, 'RNCP39794BC02', 'RNCP11111BC02'),
    'fiche-several-numbers',
    nowhere,
    /plusieurs fiches \(RNCP39794, RNCP11111\)/,
  ],
  ['trop de blocs', many.join('\n'), 'fiche-too-many-blocks', nowhere, /41 blocs de compétences, pour 40 au plus/],
  [
    'la ligne de titre d’un bloc perdue',
    changed(rncp39794, section('RNCP39794BC02'), inTwoPieces),
    'fiche-block-heading-lost',
    part('BC01'),
    /titre d’un autre bloc manque/,
  ],
];

const gap: Case = [
  'un bloc perdu entre deux autres',
  changed(rncp39794, section('RNCP39794BC02'), ''),
  'fiche-block-missing',
  part('BC02'),
  /Le bloc BC02 manque, alors que d’autres le suivent/,
];

const sayings: Case[] = [
  [
    'rien de particulier',
    rncp39794,
    'fiche-title-inferred',
    part('Intitulé'),
    /« Encadrant technique d'insertion » vient de la certification remplacée/,
  ],
  [
    'rien de particulier',
    rncp39794,
    'fiche-block-title-differs',
    part('BC01'),
    /« Organiser .* et en encadrer l’équipe .* \(retenu\) et, .*« Organiser .* et encadrer l'équipe/,
  ],
  [
    'rien de particulier',
    rncp39794,
    'fiche-modality-unnamed',
    part('BC01'),
    /Bloc BC01 : l’épreuve n’a pas de nom.*« Épreuve » \(45 min\)/,
  ],
  [
    'rien de particulier',
    rncp39794,
    'fiche-access-routes-inferred',
    part('Voie d’accès à la certification'),
    /ouvertes .* : En contrat d’apprentissage, .*Fermées : .*, Par candidature individuelle/,
  ],
  [
    'coupée après des blocs complets',
    cutAfterBlocks,
    'fiche-end-missing',
    line(lastLine(cutAfterBlocks)),
    /La fin de la fiche manque à la ligne \d+ \(Secteurs d'activité, .*Statistiques\), les blocs sont complets/,
  ],
  ['coupée dans les voies d’accès', cutInRoutes, 'fiche-end-missing', line(lastLine(cutInRoutes)), /\(Statistiques\)/],
  [
    'coupée dans les voies d’accès',
    cutInRoutes,
    'fiche-access-routes-missing',
    part('Voie d’accès à la certification'),
    /absentes de la fiche : en contrat de professionnalisation, par candidature individuelle, par expérience/,
  ],
  [
    'une voie sans rien après son X',
    changed(rncp39794, 'Par candidature individuelle X - -', 'Par candidature individuelle X'),
    'fiche-access-route-unclear',
    line(lineOf(rncp39794, 'Par candidature')),
    /« Par candidature individuelle » à la ligne \d+ : rien ne dit/,
  ],
  [
    'sans « Compétences attestées »',
    changed(rncp39794, 'Compétences attestées', 'Autre partie'),
    'fiche-section-missing',
    part('Compétences attestées'),
    /« Compétences attestées » n’a pas été trouvée/,
  ],
  [
    'un autre numéro en haut',
    `N° de fiche\nRNCP11111\n\n${rncp39794}`,
    'fiche-number-differs',
    part('Haut de la page'),
    /RNCP11111, les blocs RNCP39794/,
  ],
  [
    'sans certification remplacée',
    noTitle,
    'fiche-title-missing',
    part('Intitulé'),
    /L’intitulé de la certification n’a pas été trouvé/,
  ],
  [
    'une certification remplacée d’un autre nom',
    changed(rncp39794, "TP - Encadrant technique d'insertion", 'TP - Soudeur'),
    'fiche-title-missing',
    part('Intitulé'),
    /Complétez-le/,
  ],
  [
    'sans niveau',
    rncp39794.replaceAll('Niveau 4', ''),
    'fiche-level-missing',
    part('Haut de la page'),
    /Le niveau de qualification/,
  ],
  [
    'sans certificateur',
    changed(rncp39794, 'Nom légal', 'Nom'),
    'fiche-certifier-missing',
    part('Haut de la page'),
    /Le certificateur/,
  ],
  [
    'sans échéance',
    changed(rncp39794, 'Date d’échéance', 'Date'),
    'fiche-date-missing',
    part('Haut de la page'),
    /La date d’échéance.*n’a pas été trouvée en haut/,
  ],
  [
    'une échéance qui n’existe pas',
    malformed,
    'fiche-date-malformed',
    line(lineOf(malformed, '31-02-2029')),
    /ne se lit pas à la ligne 31 : « 31-02-2029 »/,
  ],
  [
    'un bloc sans intitulé',
    changed(rncp39794, /RNCP39794BC02 - .*/.exec(rncp39794)?.[0] ?? '', 'RNCP39794BC02'),
    'fiche-block-title-missing',
    line(lineOf(rncp39794, 'RNCP39794BC02')),
    /Bloc BC02 à la ligne \d+ : l’intitulé manque/,
  ],
  [
    'un bloc de moins',
    changed(rncp39794, section('RNCP39794BC03'), ''),
    'fiche-block-count-differs',
    part('Compétences attestées'),
    /décrit 2 blocs.*en annonce 3/,
  ],
  [
    'une compétence de moins',
    changed(rncp39794, competences, 'Accompagner'),
    'fiche-competences-differ',
    part('BC02'),
    /Dans « Compétences attestées » : « Accueillir .* »\. Vérifiez-les/,
  ],
  [
    'des compétences espacées, sans rien pour les compter',
    cutFlat(),
    'fiche-competences-spaced',
    part('BC02'),
    /Bloc BC02 : des lignes vides séparent les compétences, 3 ont été lues/,
  ],
  [
    'un bloc sans épreuve',
    changed(rncp39794, section('RNCP39794BC02'), section('RNCP39794BC02').replace(/Présentation d'un.*/s, '')),
    'fiche-modalities-missing',
    part('BC02'),
    /Bloc BC02 : aucune modalité/,
  ],
  [
    'une épreuve dont la fiche ne dit rien',
    changed(rncp39794, 'Entretien final : 00', 'Étude de cas : 00 h 10 min\n\nEntretien final : 00'),
    'fiche-modality-block-unknown',
    part('Étude de cas'),
    /« Étude de cas ».*les évalue : aucun\./,
  ],
  [
    'une épreuve qui prend les blocs restants',
    rncp39794.replaceAll('l’activité', 'la tâche'),
    'fiche-modality-block-unknown',
    part('Questionnement à partir de production(s)'),
    /les évalue : BC01, BC02/,
  ],
  [
    'un bloc que nulle épreuve n’évalue',
    rncp39794.replaceAll('l’activité 2', 'l’activité 1'),
    'fiche-block-not-assessed',
    part('BC02'),
    /Bloc BC02 : aucune épreuve/,
  ],
  [
    'un dossier dont une partie manque dans le bloc',
    rncp39794.replace(/(BC03 - [\s\S]*) {2}3\. Les objectifs pédagogiques de la séance ;/, '$1'),
    'fiche-checklists-differ',
    part('BC03, Mise en situation professionnelle'),
    /« Mise en situation professionnelle » : la liste .* diffère entre le titre et le bloc BC03/,
  ],
  [
    'sans durée totale du titre',
    changed(rncp39794, 'Durée totale de l’épreuve pour le candidat : 02 h 45 min', ''),
    'fiche-total-missing',
    part('Modalités d’évaluation'),
    /Épreuves du titre : la durée totale.*165 min/,
  ],
  [
    'sans durée totale d’un bloc',
    changed(rncp39794, 'Durée totale de l’épreuve pour le candidat : 01 h 30 min', ''),
    'fiche-total-missing',
    part('BC03'),
    /Bloc BC03 : .*90 min/,
  ],
  [
    'une durée totale fausse',
    changed(rncp39794, '02 h 45 min', '02 h 40 min'),
    'fiche-minutes-differ',
    part('Modalités d’évaluation'),
    /Épreuves du titre : 160 min annoncées, mais le détail fait 165 min/,
  ],
  [
    'une durée totale fausse dans un bloc',
    changed(rncp39794, '01 h 30 min', '01 h 20 min'),
    'fiche-minutes-differ',
    part('BC03'),
    /Bloc BC03 : 80 min annoncées, mais le détail fait 90 min/,
  ],
  [
    'des temps qui ne font pas l’épreuve',
    changed(rncp39794, '(10 minutes)', '(15 minutes)'),
    'fiche-minutes-differ',
    part('Entretien technique'),
    /« Entretien technique » : 45 min annoncées, mais le détail fait 50 min/,
  ],
  [
    'des parties qui ne font pas leur temps',
    changed(rncp39794, '(15 minutes)', '(10 minutes)'),
    'fiche-minutes-differ',
    part('Questionnement à partir de production(s)'),
    /« Temps 2 .* » : 20 min annoncées, mais le détail fait 15 min/,
  ],
];

/** The competences of BC02 spaced, in a fiche whose « Compétences attestées » are lost. */
function cutFlat(): string {
  const spaced = section('RNCP39794BC02').replace(/(?<=insertion)\n(?=\S)/g, '\n\n');
  return changed(rncp39794, section('RNCP39794BC02'), spaced).replace('Compétences attestées', 'Autre partie');
}

describe('Une fiche dont les blocs ne sont pas sûrs n’est pas lue', () => {
  it.each([...errors, gap])('%s', (_what, text, code, where, words) => {
    const { certification, problems } = readFiche(text);
    const problem = problems.find((each) => each.code === code);
    expect(certification).toBeNull();
    expect(problem).toMatchObject({ level: 'error', where });
    expect(problem && sentence(problem)).toMatch(words);
  });
});

describe('Une fiche lue dit ce qu’il faut savoir', () => {
  it.each(sayings)('%s : $2', (_what, text, code, where, words) => {
    const { certification, problems } = readFiche(text);
    const problem = problems.find((each) => each.code === code);
    expect(certification).not.toBeNull();
    expect(problem).toMatchObject({ code, where });
    expect(problem && sentence(problem)).toMatch(words);
  });

  it('les voies déduites sont dites une seule fois', () => {
    const { problems } = readFiche(rncp39794);
    expect(problems.filter(({ code }) => code === 'fiche-access-routes-inferred')).toHaveLength(1);
  });
});
