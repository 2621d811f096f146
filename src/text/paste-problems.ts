// The French sentence of each problem of pasted lines, and the words by which their columns are recognised.

import type { PasteProblem } from '../model/problems/paste.ts';

type SentenceOf = { [C in PasteProblem['code']]: (problem: Extract<PasteProblem, { code: C }>) => string };

export const pasteProblemText: SentenceOf = {
  'paste-person-known': ({ name }) => `${name} y est déjà : cette ligne est laissée de côté.`,
  'paste-number-taken': ({ number, name }) =>
    `Le numéro ${number} est déjà celui de ${name} : cette ligne est laissée de côté. Donnez-lui un autre numéro.`,
  'paste-name-missing': () => 'Il manque le nom : cette ligne est laissée de côté.',
  'paste-column-unknown': ({ heading }) =>
    `La colonne « ${heading} » n’est pas reconnue : ce qu’elle contient est laissé de côté.`,
  'paste-column-extra': ({ rank }) =>
    `La colonne n° ${rank} est de trop : ajoutez une ligne de titres pour dire ce qu’elle contient.`,
  'paste-too-long': ({ lines, most }) =>
    `Il y a ${lines} lignes, ${most} au plus peuvent être collées en une fois. Collez-les en plusieurs fois.`,
};

/** « ligne 3 » */
export const pastedLine = (line: number): string => `ligne ${line}`;

/** Headings as people write them, by the key of the tab's column; case, accents and signs aside. `ignored`: known, of no use here. */
export const headingWords: Record<string, readonly string[]> = {
  number: ['n', 'no', 'num', 'numero', 'n candidat', 'numero candidat', 'n jure', 'numero jure', 'ordre', 'n ordre'],
  lastName: ['nom', 'nom de famille', 'nom de naissance', 'nom d usage', 'nom candidat', 'nom du candidat', 'nom jure'],
  firstName: ['prenom', 'prenoms', 'prenom candidat', 'prenom du candidat'],
  fullName: [
    'nom prenom',
    'nom et prenom',
    'prenom nom',
    'prenom et nom',
    'nom complet',
    'candidat',
    'jure',
    'membre du jury',
  ],
  email: [
    'email',
    'e mail',
    'mail',
    'courriel',
    'adresse e mail',
    'adresse email',
    'adresse mail',
    'adresse electronique',
  ],
  ceresId: ['identifiant ceres', 'id ceres', 'ceres', 'n ceres', 'numero ceres', 'identifiant'],
  accessRoute: ['voie d acces', 'voie', 'acces', 'voie d acces a la certification', 'parcours', 'statut'],
  company: [
    'entreprise ou structure',
    'entreprise',
    'structure',
    'employeur',
    'societe',
    'organisme',
    'entreprise structure',
  ],
  trainer: ['formateur', 'formatrice', 'formateur nom ou e mail', 'formateur referent', 'referent'],
  arrangement: ['amenagement', 'amenagements', 'amenagement jamais son motif', 'tiers temps'],
  blocks: ['blocs presentes', 'blocs', 'bloc', 'ccp presentes', 'ccp', 'blocs a presenter'],
  held: ['blocs deja acquis', 'blocs acquis', 'deja acquis', 'ccp acquis', 'ccp deja acquis', 'acquis'],
  panel: ['jures n', 'jures', 'panel', 'jury', 'n jures', 'n des jures'],
  attendance: ['presence', 'present'],
  quality: ['qualite', 'fonction', 'titre', 'profession', 'metier', 'qualite fonction'],
  habilitatedUntil: [
    'habilite jusqu au',
    'habilitation',
    'habilitation jusqu au',
    'fin d habilitation',
    'fin habilitation',
    'date de fin d habilitation',
    'validite',
  ],
  ignored: ['civilite', 'mme m', 'm mme', 'genre', 'sexe', 'dossier professionnel remis'],
};
