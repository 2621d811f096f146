// An invented certification of any size, with titles as long as the real ones.

import type { Block, Certification, Modality } from '../../model/certification.ts';
import type { Random } from './random.ts';

const verbs = [
  'Préparer et organiser',
  'Conduire et ajuster',
  'Contrôler et consigner',
  'Présenter et expliquer',
  'Planifier et suivre',
];
const objects = [
  'les opérations de production',
  'l’accueil des nouveaux salariés',
  'la maintenance des équipements',
  'les séances d’apprentissage',
  'la relation avec les clients',
];
const circumstances = [
  'en tenant compte des compétences de chacun',
  'dans le respect des règles de sécurité',
  'à partir des consignes de la structure',
  'en lien avec les acteurs du parcours',
  'au vu des moyens disponibles ce jour-là',
];

/** Blocks BC01…, competences BC01-1…; block 1 is assessed by MSP and ET, the others by QPP; the final interview comes last. */
export function makeCertification(blocks: number, competencesPerBlock: number, random: Random): Certification {
  const keys = Array.from({ length: blocks }, (_, index) => `BC${String(index + 1).padStart(2, '0')}`);
  const [first = 'BC01', ...others] = keys;
  const modalities = [
    makeModality('MSP', 'Mise en situation professionnelle', 45, [first]),
    makeModality('ET', 'Entretien technique', 45, [first]),
    ...(others.length > 0 ? [makeModality('QPP', 'Questionnement à partir de production(s)', 45, others)] : []),
    makeModality('EF', 'Entretien final', 30, []),
  ];
  return {
    number: 'RNCP99001',
    title: 'Certification inventée pour les mesures',
    level: 4,
    certifier: 'Certificateur inventé',
    registeredUntil: '2029-11-08',
    nsf: [],
    formacodes: [],
    rome: [],
    accessRoutes: ['En contrat d’apprentissage', 'Après un parcours de formation continue', 'Par expérience'].map(
      (name) => ({
        name,
        open: true,
        inferred: false,
        jury: 'Professionnels du métier',
      }),
    ),
    blocks: keys.map((key) => makeBlock(key, competencesPerBlock, modalities, random)),
    modalities,
    totalMinutes: modalities.reduce((sum, { minutes }) => sum + minutes, 0),
    replaces: [],
    statistics: [],
  };
}

function makeBlock(key: string, competences: number, modalities: Modality[], random: Random): Block {
  const own = modalities.filter(({ blocks }) => blocks?.includes(key)).map(({ blocks: _, ...modality }) => modality);
  return {
    code: `RNCP99001${key}`,
    key,
    title: makeTitle(random),
    competences: Array.from({ length: competences }, (_, index) => ({
      key: `${key}-${index + 1}`,
      title: makeTitle(random),
      criteria: [],
    })),
    modalities: own,
    totalMinutes: own.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

function makeModality(code: string, name: string, minutes: number, blocks: string[]): Modality {
  return { code, name, minutes, steps: [{ title: name, minutes }], blocks };
}

/** 80 to 120 characters. */
function makeTitle(random: Random): string {
  return `${random.pick(verbs)} ${random.pick(objects)} ${random.pick(circumstances)}`;
}
