// RNCP39794 as the parser reads it, so that a session can start without pasting a fiche (source: France compétences, Licence Ouverte 2.0).

import type { AccessRoute, Block, Certification, Modality, Step } from '../model/certification.ts';

const number = 'RNCP39794';

function block(key: string, title: string, competences: string[], modalities: Modality[]): Block {
  return {
    code: `${number}${key}`,
    key,
    title,
    competences: competences.map((each, index) => ({ key: `${key}-${index + 1}`, title: each, criteria: [] })),
    modalities,
    totalMinutes: modalities.reduce((sum, modality) => sum + modality.minutes, 0),
  };
}

const jury =
  "Le jury du titre est habilité par le représentant territorial compétent du ministère chargé de l'emploi. Il est composé de professionnels du métier concerné par le titre. (Art. R 338-6 du Code de l’Education)";

function route(name: string, open: boolean): AccessRoute {
  return { name, open, inferred: true, jury: open ? jury : '' };
}

const twoParts = 'L’épreuve se déroule en deux temps :';
const context =
  'le candidat présente oralement le contexte (type de structure, nature de l’activité de production, public).';
const roleInProduction =
  'décrit succinctement le rôle de l’ETI dans l’organisation et la gestion de production, l’encadrement et l’animation d’équipe et sa contribution à la relation client';
const roleInFollowUp =
  'le rôle de l’ETI dans la participation à l’accueil, à l’accompagnement et au suivi des salariés en insertion';

function presentation(activity: number, text: string): Step[] {
  return [
    {
      title: `Présentation orale par le candidat de son dossier consacré à l’activité ${activity}`,
      minutes: 5,
      text: `En introduction, ${text}`,
    },
    { title: 'Questionnement par le jury à partir de la présentation écrite et orale', minutes: 40 },
  ];
}

function workSituation(dossier: string): Modality {
  return {
    code: 'MSP',
    name: 'Mise en situation professionnelle',
    minutes: 45,
    text: `La mise en situation professionnelle se présente sous la forme d’une animation de séance d’apprentissage. En amont de la date prévue pour la mise en situation, le candidat rédige un dossier de préparation de la séance. ${dossier} est remis au jury le jour de l’épreuve, avant l’animation de la séance d’apprentissage. Pendant 45 minutes, le candidat anime la séance devant le jury avec deux apprenants.`,
    steps: [],
  };
}

function technicalInterview(secondStep: string): Modality {
  return {
    code: 'ET',
    name: 'Entretien technique',
    minutes: 45,
    text: 'Cette épreuve se déroule obligatoirement après la mise en situation, en trois temps :',
    steps: [
      { title: 'Le candidat prépare la présentation orale de son analyse de pratique', minutes: 10 },
      { title: secondStep, minutes: 5 },
      {
        title: 'Le jury le questionne ensuite',
        minutes: 30,
        text: 'sur sa prestation et sur le dossier de préparation de la séance ; sur sa pratique de préparation et d’animation de séances d’apprentissage dans la structure dans laquelle il a exercé ou réalisé sa période en entreprise ; sur sa pratique et sa connaissance de l’évaluation des acquis des salariés tout au long du parcours d’insertion.',
      },
    ],
  };
}

const blocks: Block[] = [
  block(
    'BC01',
    'Organiser et gérer une activité de production et en encadrer l’équipe dans une structure d’insertion',
    [
      "Contribuer à la relation client d'une structure d'insertion",
      "Organiser une activité de production en structure d'insertion",
      "Gérer une activité de production dans une structure d'insertion",
      'Encadrer une équipe de salariés en insertion',
    ],
    [
      {
        code: 'EPR',
        name: 'Épreuve',
        minutes: 45,
        text: twoParts,
        steps: presentation(1, `${context} Puis il ${roleInProduction}.`),
      },
    ],
  ),
  block(
    'BC02',
    "Participer à l'accueil, à l'accompagnement socio-professionnel et au suivi des salariés en insertion",
    [
      "Accueillir et mettre en place les conditions favorables à l'intégration de salariés en insertion",
      "Accompagner et suivre les salariés dans leur parcours d'insertion",
      "Travailler en équipe et avec les acteurs impliqués dans le parcours d'insertion des salariés",
    ],
    [
      {
        code: 'PP',
        name: "Présentation d'un projet réalisé en amont de la session",
        minutes: 45,
        text: twoParts,
        steps: presentation(2, `le candidat présente oralement le contexte et ${roleInFollowUp}.`),
      },
    ],
  ),
  block(
    'BC03',
    "Organiser des séances d'apprentissage en lien avec les situations de production d'une structure d'insertion",
    [
      "Préparer les séances d'apprentissage pour favoriser l'acquisition de compétences en situation de production",
      "Animer des séances d'apprentissage en lien avec les situations de production",
      "Evaluer les acquis des salariés tout au long du parcours d'insertion",
    ],
    [
      workSituation('Ce dossier de 4 à 6 pages'),
      technicalInterview('Le candidat présente oralement son analyse de pratique'),
    ],
  ),
];

const modalities: Modality[] = [
  {
    ...workSituation('Ce dossier, de 4 à 6 pages,'),
    blocks: ['BC03'],
    checklist: {
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
    },
  },
  { ...technicalInterview('Puis le candidat présente oralement son analyse de pratique'), blocks: ['BC03'] },
  {
    code: 'QPP',
    name: 'Questionnement à partir de production(s)',
    minutes: 45,
    text: "Le questionnement est réalisé avant ou après la mise en situation professionnelle et l'entretien technique. Il s'appuie sur le dossier en deux parties, réalisé en amont et se déroule en deux temps :",
    steps: [
      {
        title: 'Temps 1 relatif à la première partie du dossier du candidat consacrée à l’activité 1',
        minutes: 25,
        steps: [
          { title: `Il ${roleInProduction}`, minutes: 5, text: `En introduction, ${context}` },
          { title: 'Le jury le questionne ensuite à partir de sa présentation écrite et orale', minutes: 20 },
        ],
        block: 'BC01',
      },
      {
        title: 'Temps 2 relatif à la deuxième partie du dossier du candidat consacrée à l’activité 2',
        minutes: 20,
        steps: [
          {
            title: `Il présente par ailleurs ${roleInFollowUp}`,
            minutes: 5,
            text: 'En introduction, si besoin, le candidat présente oralement le contexte.',
          },
          { title: 'Puis le jury le questionne à partir de sa présentation écrite et orale', minutes: 15 },
        ],
        block: 'BC02',
      },
    ],
    blocks: ['BC01', 'BC02'],
  },
  {
    code: 'EF',
    name: 'Entretien final',
    minutes: 30,
    text: 'Y compris le temps d’échange avec le candidat sur le dossier professionnel. Le jury vérifie la compréhension du métier et la connaissance de ses contextes d’exercice par le candidat.',
    steps: [],
    blocks: [],
  },
];

export const embeddedCertification: Certification = {
  number,
  title: "Encadrant technique d'insertion",
  level: 4,
  certifier: "MINISTERE DU TRAVAIL DU PLEIN EMPLOI ET DE L' INSERTION",
  registeredUntil: '2029-11-08',
  nsf: [{ code: '332t', name: 'Aide, conseil, orientation, soutien socio-éducatif' }],
  formacodes: [
    { code: '44569', name: 'Conseil insertion professionnelle' },
    { code: '44061', name: 'Éducation surveillée' },
    { code: '44092', name: 'Éducateur spécialisé' },
  ],
  rome: [{ code: 'K1203', name: 'Encadrement technique en insertion professionnelle' }],
  accessRoutes: [
    route('Après un parcours de formation sous statut d’élève ou d’étudiant', false),
    route('En contrat d’apprentissage', true),
    route('Après un parcours de formation continue', true),
    route('En contrat de professionnalisation', true),
    route('Par candidature individuelle', false),
    route('Par expérience', true),
  ],
  blocks,
  modalities,
  totalMinutes: 165,
  replaces: ['RNCP34336'],
  statistics: [{ year: 2022, certified: 351, byVae: 6, rates: [66, 58, 59] }],
};
