// RNCP39794 reduced to what the input files are checked against: blocks, competences, épreuves and access routes, with the official titles.

import type { Block, Certification, Modality } from '../../../src/model/certification.ts';

function modality(code: string, name: string, minutes: number, blocks?: string[]): Modality {
  return { code, name, minutes, steps: [], ...(blocks && { blocks }) };
}

function block(key: string, title: string, competences: string[], modalities: Modality[]): Block {
  return {
    code: `RNCP39794${key}`,
    key,
    title,
    competences: competences.map((competence, index) => ({
      key: `${key}-${index + 1}`,
      title: competence,
      criteria: [],
    })),
    modalities,
    totalMinutes: modalities.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

function route(name: string, open: boolean) {
  return { name, open, inferred: true, jury: open ? 'Professionnels du métier' : '' };
}

export const rncp39794: Certification = {
  number: 'RNCP39794',
  title: 'Encadrant technique d’insertion',
  level: 4,
  certifier: 'Ministère du travail',
  registeredUntil: '2029-11-08',
  nsf: [],
  formacodes: [],
  rome: [],
  accessRoutes: [
    route('Après un parcours de formation sous statut d’élève ou d’étudiant', false),
    route('En contrat d’apprentissage', true),
    route('Après un parcours de formation continue', true),
    route('En contrat de professionnalisation', true),
    route('Par candidature individuelle', false),
    route('Par expérience', true),
  ],
  blocks: [
    block(
      'BC01',
      'Organiser et gérer une activité de production et en encadrer l’équipe dans une structure d’insertion',
      [
        'Contribuer à la relation client d’une structure d’insertion',
        'Organiser une activité de production en structure d’insertion',
        'Gérer une activité de production dans une structure d’insertion',
        'Encadrer une équipe de salariés en insertion',
      ],
      [modality('EPR', 'Épreuve', 45)],
    ),
    block(
      'BC02',
      'Participer à l’accueil, à l’accompagnement socio-professionnel et au suivi des salariés en insertion',
      [
        'Accueillir et mettre en place les conditions favorables à l’intégration de salariés en insertion',
        'Accompagner et suivre les salariés dans leur parcours d’insertion',
        'Travailler en équipe et avec les acteurs impliqués dans le parcours d’insertion des salariés',
      ],
      [modality('PP', 'Présentation d’un projet réalisé en amont de la session', 45)],
    ),
    block(
      'BC03',
      'Organiser des séances d’apprentissage en lien avec les situations de production d’une structure d’insertion',
      [
        'Préparer les séances d’apprentissage pour favoriser l’acquisition de compétences en situation de production',
        'Animer des séances d’apprentissage en lien avec les situations de production',
        'Evaluer les acquis des salariés tout au long du parcours d’insertion',
      ],
      [modality('MSP', 'Mise en situation professionnelle', 45), modality('ET', 'Entretien technique', 45)],
    ),
  ],
  modalities: [
    modality('MSP', 'Mise en situation professionnelle', 45, ['BC03']),
    modality('ET', 'Entretien technique', 45, ['BC03']),
    modality('QPP', 'Questionnement à partir de production(s)', 45, ['BC01', 'BC02']),
    modality('EF', 'Entretien final', 30, []),
  ],
  totalMinutes: 165,
  replaces: ['RNCP34336'],
  statistics: [],
};
