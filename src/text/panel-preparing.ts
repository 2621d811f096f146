// What the panel says while a session is prepared: the certification, the session, its people.

import type { GridMode, SessionKind } from '../model/session.ts';
import { many } from './many.ts';
import { typeset } from './typeset.ts';

export const certificationText = typeset({
  title: 'Certification',
  current: 'Celle de cette session',
  until: (day: string) => `Enregistrée jusqu’au ${day}`,
  level: (level: number) => `niveau ${level}`,
  blocks: 'Blocs et compétences',
  modalities: 'Épreuves',
  modality: (name: string, minutes: number) => `${name}, ${minutes} min`,
  total: (minutes: number) => `${minutes} min en tout`,
  blockCount: (competences: number) => many(competences, 'compétence', 'compétences'),
  paste: 'Coller une autre fiche RNCP',
  pasteHelp:
    'Sur le site de France compétences, ouvrez la fiche, sélectionnez toute la page (Ctrl+A), copiez (Ctrl+C), puis collez ici (Ctrl+V).',
  pasteLabel: 'Texte de la fiche',
  preview: 'Lire cette fiche',
  pasteFirst: 'Collez d’abord le texte de la fiche.',
  previewing: 'Lecture de la fiche',
  read: 'Ce qui a été lu',
  nothingYet: 'Rien n’est encore écrit dans le classeur.',
  unreadable: 'Cette fiche n’a pas pu être lue. Rien n’a été modifié.',
  adopt: 'Utiliser cette fiche',
  adopted: 'La fiche est importée.',
  fixed: 'La certification ne change plus une fois les grilles générées.',
  prepareFirst: 'Préparez d’abord la session : la fiche sera écrite dans ses onglets.',
});

export const sessionText = typeset({
  title: 'Session, candidats et jury',
  form: 'La session',
  kind: 'Type de session',
  kinds: {
    title: ['Session titre', 'tous les blocs et l’entretien final'],
    blocks: ['Session CCP', 'des blocs choisis'],
  } satisfies Record<SessionKind, [string, string]>,
  number: 'Numéro de session (CERES)',
  centre: 'Centre',
  place: 'Lieu',
  firstDay: 'Premier jour',
  lastDay: 'Dernier jour',
  mode: 'Comment le jury remplit-il ses grilles ?',
  modes: {
    joint: ['Ensemble, sur une grille commune', 'ou sur papier : le plus simple'],
    blind: ['Chaque juré sur sa grille', 'sans voir celles des autres'],
    open: ['Chaque juré dans ses colonnes', 'tous se voient'],
  } satisfies Record<GridMode, [string, string]>,
  byModality: 'Une appréciation par épreuve, puis une après les épreuves',
  save: 'Enregistrer la session',
  nothingChanged: 'Rien à enregistrer.',
  unsaved: 'Modifications à enregistrer.',
  conflict: (label: string, stands: string) => `${label} : le classeur dit maintenant « ${stands || 'rien'} ».`,
  fixed: 'La délibération est ouverte : la session ne change plus ici.',
  more: 'Équipe, échelle, conservation, incidents : dans l’onglet Session.',
});

export const peopleText = typeset({
  candidates: 'Candidats',
  jurors: 'Jury',
  none: { candidates: 'Aucun candidat pour le moment.', jurors: 'Aucun juré pour le moment.' },
  absent: 'absent',
  add: { candidates: 'Ajouter des candidats', jurors: 'Ajouter des jurés' },
  help: {
    candidates:
      'Copiez les lignes de votre tableur, avec leurs titres si possible (N°, Nom, Prénom, E-mail, Voie d’accès…), et collez-les ici. Sans titres : N°, nom, prénom, e-mail, voie d’accès, structure.',
    jurors:
      'Copiez les lignes de votre tableur, avec leurs titres si possible (N°, Nom, Prénom, E-mail, Qualité…), et collez-les ici. Sans titres : N°, nom, prénom, e-mail, qualité, structure, habilité jusqu’au.',
  },
  label: { candidates: 'Lignes de candidats', jurors: 'Lignes de jurés' },
  preview: 'Lire ces lignes',
  pasteFirst: 'Collez d’abord des lignes.',
  previewing: 'Lecture des lignes',
  read: 'Ce qui a été lu',
  columns: (names: readonly string[]) => `Colonnes reconnues : ${names.join(', ')}.`,
  fullName: 'Nom et prénom',
  leftOut: (count: number) => `${many(count, 'ligne laissée', 'lignes laissées')} de côté.`,
  more: (count: number) => `… et ${count} de plus.`,
  write: {
    candidates: (count: number) => `Ajouter ${many(count, 'candidat', 'candidats')}`,
    jurors: (count: number) => `Ajouter ${many(count, 'juré', 'jurés')}`,
  },
  nobody: 'Personne à ajouter dans ces lignes.',
  checks: 'Points à vérifier',
});
