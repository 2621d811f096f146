// The fiche of RNCP39794, field by field, as the rules say it reads.

import { describe, expect, it } from 'vitest';
import { embeddedCertification } from '../../src/fiche/embedded-certification.ts';
import { readFiche } from '../../src/fiche/read-fiche.ts';
import { Certification } from '../../src/model/certification.ts';
import { certificationOf, rncp39794 } from './fixture.ts';

const certification = certificationOf(rncp39794);
const [bc01, bc02, bc03] = certification.blocks;
const [msp, et, qpp, ef] = certification.modalities;

const jury =
  "Le jury du titre est habilité par le représentant territorial compétent du ministère chargé de l'emploi. Il est composé de professionnels du métier concerné par le titre. (Art. R 338-6 du Code de l’Education)";

describe('L’en-tête de la fiche RNCP39794', () => {
  it.each([
    ['numéro', certification.number, 'RNCP39794'],
    ['intitulé', certification.title, "Encadrant technique d'insertion"],
    ['niveau', certification.level, 4],
    ['certificateur', certification.certifier, "MINISTERE DU TRAVAIL DU PLEIN EMPLOI ET DE L' INSERTION"],
    ['fin d’enregistrement', certification.registeredUntil, '2029-11-08'],
    ['certification remplacée', certification.replaces, ['RNCP34336']],
    ['durée totale', certification.totalMinutes, 165],
    ['NSF', certification.nsf, [{ code: '332t', name: 'Aide, conseil, orientation, soutien socio-éducatif' }]],
    ['ROME', certification.rome, [{ code: 'K1203', name: 'Encadrement technique en insertion professionnelle' }]],
    ['statistiques', certification.statistics, [{ year: 2022, certified: 351, byVae: 6, rates: [66, 58, 59] }]],
  ])('%s', (_field, value, expected) => expect(value).toEqual(expected));

  it('les formacodes, imprimés deux fois, sont lus une fois', () => {
    expect(certification.formacodes).toEqual([
      { code: '44569', name: 'Conseil insertion professionnelle' },
      { code: '44061', name: 'Éducation surveillée' },
      { code: '44092', name: 'Éducateur spécialisé' },
    ]);
  });

  it.each([
    ['Après un parcours de formation sous statut d’élève ou d’étudiant', false],
    ['En contrat d’apprentissage', true],
    ['Après un parcours de formation continue', true],
    ['En contrat de professionnalisation', true],
    ['Par candidature individuelle', false],
    ['Par expérience', true],
  ])('la voie « %s » est ouverte : %s', (name, open) => {
    const route = certification.accessRoutes.find((each) => each.name === name);
    expect(route).toEqual({ name, open, inferred: true, jury: open ? jury : '' });
  });

  it('a six voies d’accès', () => expect(certification.accessRoutes).toHaveLength(6));
});

describe('Les blocs de RNCP39794', () => {
  it.each([
    [
      bc01,
      'RNCP39794BC01',
      'Organiser et gérer une activité de production et en encadrer l’équipe dans une structure d’insertion',
      [
        "Contribuer à la relation client d'une structure d'insertion",
        "Organiser une activité de production en structure d'insertion",
        "Gérer une activité de production dans une structure d'insertion",
        'Encadrer une équipe de salariés en insertion',
      ],
    ],
    [
      bc02,
      'RNCP39794BC02',
      "Participer à l'accueil, à l'accompagnement socio-professionnel et au suivi des salariés en insertion",
      [
        "Accueillir et mettre en place les conditions favorables à l'intégration de salariés en insertion",
        "Accompagner et suivre les salariés dans leur parcours d'insertion",
        "Travailler en équipe et avec les acteurs impliqués dans le parcours d'insertion des salariés",
      ],
    ],
    [
      bc03,
      'RNCP39794BC03',
      "Organiser des séances d'apprentissage en lien avec les situations de production d'une structure d'insertion",
      [
        "Préparer les séances d'apprentissage pour favoriser l'acquisition de compétences en situation de production",
        "Animer des séances d'apprentissage en lien avec les situations de production",
        "Evaluer les acquis des salariés tout au long du parcours d'insertion",
      ],
    ],
  ])('$code : intitulé de la section du bloc et compétences', (block, code, title, competences) => {
    const key = code.slice(-4);
    expect(block).toMatchObject({ code, key, title });
    expect(block?.competences).toEqual(
      competences.map((each, index) => ({ key: `${key}-${index + 1}`, title: each, criteria: [] })),
    );
  });

  it.each([
    ['BC01', bc01, [['EPR', 'Épreuve', 45]], 45],
    ['BC02', bc02, [['PP', "Présentation d'un projet réalisé en amont de la session", 45]], 45],
    [
      'BC03',
      bc03,
      [
        ['MSP', 'Mise en situation professionnelle', 45],
        ['ET', 'Entretien technique', 45],
      ],
      90,
    ],
  ])('%s : épreuves de la session CCP', (_key, block, modalities, total) => {
    expect(block?.modalities.map(({ code, name, minutes }) => [code, name, minutes])).toEqual(modalities);
    expect(block?.totalMinutes).toBe(total);
  });

  it.each([
    ['BC01', bc01, 1],
    ['BC02', bc02, 2],
  ])('%s : 5 minutes de présentation puis 40 de questionnement', (_key, block, activity) => {
    expect(block?.modalities[0]?.steps).toMatchObject([
      {
        title: `Présentation orale par le candidat de son dossier consacré à l’activité ${activity}`,
        minutes: 5,
        text: expect.stringMatching(/^En introduction, le candidat présente oralement le contexte .*\.$/),
      },
      { title: 'Questionnement par le jury à partir de la présentation écrite et orale', minutes: 40 },
    ]);
  });
});

describe('Les épreuves de la session titre de RNCP39794', () => {
  it.each([
    [msp, 'MSP', 'Mise en situation professionnelle', 45, ['BC03']],
    [et, 'ET', 'Entretien technique', 45, ['BC03']],
    [qpp, 'QPP', 'Questionnement à partir de production(s)', 45, ['BC01', 'BC02']],
    [ef, 'EF', 'Entretien final', 30, []],
  ])('épreuve %#', (modality, code, name, minutes, blocks) => {
    expect(modality).toMatchObject({ code, name, minutes, blocks });
  });

  it('l’entretien technique : 10 + 5 + 30, les puces sont le texte du dernier temps', () => {
    expect(et?.steps.map((step) => [step.title, step.minutes])).toEqual([
      ['Le candidat prépare la présentation orale de son analyse de pratique', 10],
      ['Puis le candidat présente oralement son analyse de pratique', 5],
      ['Le jury le questionne ensuite', 30],
    ]);
    expect(et?.steps[2]?.text).toMatch(/^sur sa prestation .* de la séance ; sur sa pratique .* d’insertion\.$/);
  });

  it('un point final doublé est lu comme un seul', () => {
    expect(rncp39794).toContain('d’insertion..');
    expect(bc03?.modalities[1]?.steps[2]?.text).toMatch(/[^.]\.$/);
  });

  it('le questionnement : partie 1 sur le bloc 1, 25 = 5 + 20 ; partie 2 sur le bloc 2, 20 = 5 + 15', () => {
    expect(qpp?.steps).toEqual([
      {
        title: 'Temps 1 relatif à la première partie du dossier du candidat consacrée à l’activité 1',
        minutes: 25,
        block: 'BC01',
        steps: [
          {
            title:
              'Il décrit succinctement le rôle de l’ETI dans l’organisation et la gestion de production, l’encadrement et l’animation d’équipe et sa contribution à la relation client',
            minutes: 5,
            text: 'En introduction, le candidat présente oralement le contexte (type de structure, nature de l’activité de production, public).',
          },
          { title: 'Le jury le questionne ensuite à partir de sa présentation écrite et orale', minutes: 20 },
        ],
      },
      {
        title: 'Temps 2 relatif à la deuxième partie du dossier du candidat consacrée à l’activité 2',
        minutes: 20,
        block: 'BC02',
        steps: [
          {
            title:
              'Il présente par ailleurs le rôle de l’ETI dans la participation à l’accueil, à l’accompagnement et au suivi des salariés en insertion',
            minutes: 5,
            text: 'En introduction, si besoin, le candidat présente oralement le contexte.',
          },
          { title: 'Puis le jury le questionne à partir de sa présentation écrite et orale', minutes: 15 },
        ],
      },
    ]);
  });

  it('la mise en situation : un dossier de 4 à 6 pages et de huit parties, gardé une seule fois', () => {
    expect(msp?.checklist).toEqual({
      title: 'Dossier de préparation de la séance',
      pages: [4, 6],
      items: [
        'L’intitulé de la tâche à réaliser, objet de la séance d’apprentissage',
        'Les savoirs, savoir-faire et comportements nécessaires à sa réalisation',
        'Les objectifs pédagogiques de la séance',
        'Les critères d’évaluation',
        'Le scénario pédagogique de la séance avec indication des contenus et des méthodes pédagogiques mises en œuvre',
        'Les difficultés d’apprentissage possibles et les solutions pour y remédier',
        'La liste des ressources matérielles et pédagogiques nécessaires pour l’animation de la séance',
        'Les modalités et outils d’évaluation prévus',
      ],
    });
    expect(bc03?.modalities[0]).not.toHaveProperty('checklist');
  });

  it('ce que la fiche dit hors des temps minutés reste le texte de l’épreuve', () => {
    expect(ef?.text).toMatch(/compréhension du métier et la connaissance de ses contextes d’exercice/);
    expect(msp?.text).toMatch(/Pendant 45 minutes, le candidat anime la séance devant le jury avec deux apprenants\.$/);
    expect(msp?.text).not.toContain('Il contient');
  });
});

describe('La certification embarquée', () => {
  it('est celle que la fiche donne', () => expect(embeddedCertification).toEqual(certification));

  it('a la forme du modèle', () => {
    expect(Certification.parse(embeddedCertification)).toEqual(embeddedCertification);
  });
});

describe('Ce qu’une personne doit savoir de la fiche RNCP39794', () => {
  it('tient en quatre points', () => {
    expect(readFiche(rncp39794).problems.map(({ code, level }) => [code, level])).toEqual([
      ['fiche-title-inferred', 'info'],
      ['fiche-block-title-differs', 'info'],
      ['fiche-modality-unnamed', 'warning'],
      ['fiche-access-routes-inferred', 'info'],
    ]);
  });
});
