// What the panel says: few words, plain ones, for people who are nervous on the day.

import type { GridMode, SessionKind } from '../model/session.ts';
import type { Phase, SessionAction } from '../model/states.ts';
import { typeset } from './typeset.ts';

const many = (count: number, one: string, several: string) => `${count} ${count > 1 ? several : one}`;

export const phaseTitle: Record<Phase, string> = {
  prepare: 'Préparer',
  examDay: 'Jour de l’examen',
  conclude: 'Délibérer et clore',
};

export const counted = typeset({
  candidates: (count: number) => many(count, 'candidat', 'candidats'),
  jurors: (count: number) => many(count, 'juré', 'jurés'),
  points: (count: number) => many(count, 'point à vérifier', 'points à vérifier'),
  cells: (count: number) => many(count, 'case', 'cases'),
  lines: (count: number) => many(count, 'ligne', 'lignes'),
  minutes: (count: number) => `${count} min`,
  of: (done: number, total: number) => `${done} sur ${total}`,
});

export const panelText = typeset({
  loading: 'Lecture du classeur…',
  sessionOf: (number: string) => (number ? `Session ${number}` : 'Session sans numéro'),
  newSession: 'Nouvelle session',
  state: 'État',
  where: 'Où en est-on ?',
  phaseState: { done: 'fait', now: 'en cours', later: 'à venir' },
  back: 'Retour',
  refresh: 'Actualiser',
  openTab: 'Ouvrir l’onglet',
  others: 'Autres actions',
  problems: 'À vérifier',
  noProblem: 'Rien à vérifier.',
  showAll: (count: number) => `Tout afficher (${count})`,
  seeCell: 'Voir la cellule',
  close: 'Fermer',
  yes: 'Oui',
  no: 'Ne rien modifier',
  goOn: 'Continuer',
  yourAnswer: 'Votre réponse',
  question: 'Une question avant de continuer',
  levels: { error: 'À corriger', warning: 'À vérifier', info: 'À savoir' },
});

/** Long work: what is being done, for how long, and that waiting is safe. */
export const busyText = typeset({
  since: (label: string, seconds: number) => (seconds < 3 ? `${label}…` : `${label}… ${seconds} s`),
  long: 'C’est plus long que d’habitude. Vous pouvez attendre : rien n’est écrit à moitié.',
  reading: 'Lecture du classeur',
  saving: 'Enregistrement',
  selecting: 'Ouverture de la cellule',
});

export const doneText = typeset({
  done: 'C’est fait.',
  notDone: 'Ce n’est pas fait.',
  stepNotDone: (label: string) => `${label} : ce n’est pas fait.`,
  doneUnread: 'C’est fait, mais le panneau n’a pas pu relire le classeur.',
  saved: (cells: number) =>
    cells ? `${many(cells, 'case enregistrée', 'cases enregistrées')}.` : 'Rien n’avait changé.',
  added: (people: number) => `${many(people, 'personne ajoutée', 'personnes ajoutées')}.`,
  declined: 'Rien n’a été modifié.',
  retry: 'Recommencer',
});

/** What is said once an action of the menu is done. */
export const doneBy: Partial<Record<SessionAction, string>> = typeset({
  prepare: 'La session est préparée : ses onglets sont en bas du classeur.',
  generate: 'Les grilles sont à jour, une par bloc, dans les onglets.',
  openDeliberation: 'La délibération est ouverte.',
  fillDeliberation: 'L’onglet Délibération est à jour.',
  fillResults: 'Les résultats sont remplis.',
  backToExamDay: 'Retour au jour de l’examen.',
  send: 'Les grilles sont envoyées.',
  collect: 'Les grilles sont relevées.',
  close: 'La session est close.',
  reopen: 'La session est rouverte.',
});

/** The call did not come back: what was and was not done, and what to do. */
export const failureText = typeset({
  accounts:
    'Google refuse l’accès à ce classeur. Le plus souvent, plusieurs comptes Google sont ouverts dans ce navigateur. Rien n’a été modifié. Ouvrez le classeur dans une fenêtre privée, ou dans un profil du navigateur où un seul compte est ouvert, puis rouvrez le panneau.',
  network:
    'La connexion à Internet a été coupée. L’action a peut-être été faite en entier, ou pas du tout, jamais à moitié. Vérifiez la connexion, puis recommencez : relancer est sans danger.',
  timeout:
    'Google n’a pas répondu à temps. L’action a peut-être été faite en entier, ou pas du tout, jamais à moitié. Recommencez : ce qui est déjà fait ne sera pas fait deux fois.',
  unexpected:
    'Une erreur que le module n’attendait pas s’est produite. L’action a été faite en entier, ou pas du tout, jamais à moitié. Recommencez ; si cela se répète, donnez les mots ci-dessous à la personne qui a installé le module.',
  otherAccount: (opened: string, answering: string) =>
    `Ce classeur est ouvert avec ${opened}, mais c’est le compte ${answering} qui répond : plusieurs comptes Google sont ouverts dans ce navigateur. Ouvrez le classeur dans une fenêtre privée, ou dans un profil du navigateur où un seul compte est ouvert.`,
});

export const stepText = typeset({
  prepare: {
    label: 'Préparer la session',
    why: 'Ce classeur est vide. Préparer la session crée les onglets à remplir.',
  },
  fillSession: {
    label: 'Remplir la session',
    why: (missing: readonly string[]) => `Il manque : ${missing.join(', ')}.`,
    missing: { number: 'le numéro de session', days: 'les jours', candidates: 'les candidats', jurors: 'le jury' },
  },
  generate: {
    label: 'Générer les grilles',
    why: (people: string, points: string) => `${people}. ${points}`.trim(),
    points: (points: string) => `${points} : les grilles peuvent être générées quand même.`,
  },
  update: {
    label: 'Mettre à jour les grilles',
    why: 'La session a changé depuis que les grilles ont été générées. Ce qui est saisi ne bouge pas.',
  },
  paper: {
    label: 'Saisir une grille papier',
    why: (given: number, expected: number, mode: GridMode) =>
      `${given} cases remplies sur ${expected}. ${mode === 'joint' ? 'Le jury remplit la grille commune dans les onglets ; une' : 'Une'} grille sur papier se saisit ici.`,
  },
  complete: {
    label: 'Ouvrir la délibération',
    why: 'Toutes les grilles sont remplies. La délibération peut s’ouvrir.',
  },
  open: {
    label: 'Ouvrir la délibération',
    why: (missing: number) =>
      missing
        ? `Il reste ${many(missing, 'case à remplir', 'cases à remplir')}. La délibération peut s’ouvrir quand même.`
        : 'Toutes les grilles sont remplies.',
  },
  coverage: { label: 'Voir la couverture', why: 'Ce que le jury a évalué, candidat par candidat.' },
  refill: { label: 'Remplir la délibération', why: 'L’onglet Délibération manque.' },
  deliberate: {
    label: 'Délibérer',
    why: (pending: number) =>
      `${many(pending, 'candidat attend', 'candidats attendent')} une décision. Les grilles sont lues ; le jury décide.`,
  },
  results: {
    label: 'Remplir les résultats',
    why: 'Toutes les décisions sont là. Les résultats peuvent être remplis.',
  },
  pdf: {
    label: 'Voir les résultats et le PDF',
    why: 'Les résultats sont prêts à être imprimés et signés. Une fois signés, vous pourrez clore la session.',
  },
  papers: {
    label: 'Voir les papiers de la session',
    why: 'La session est close : plus rien ne change. Ses papiers s’impriment ; pour corriger, elle peut être rouverte.',
  },
  later: {
    prepareFirst: 'Préparez d’abord la session.',
    generateFirst: 'Générez d’abord les grilles.',
    candidatesFirst: 'Ajoutez d’abord les candidats.',
    openFirst: 'Ouvrez d’abord la délibération.',
    resultsFirst: 'Remplissez d’abord les résultats.',
    closeFirst: 'La session doit d’abord être close.',
    notNow: 'Plus possible à cette étape.',
    opened: 'La délibération est ouverte.',
    closed: 'La session est close.',
    alreadyThere: 'On y est.',
  },
});

export const actionText = typeset({
  certification: 'Certification',
  session: 'Session, candidats et jury',
  generate: 'Générer ou mettre à jour les grilles',
  paper: 'Saisir une grille papier',
  coverage: 'Couverture',
  open: 'Ouvrir la délibération',
  deliberation: 'Délibération',
  refill: 'Mettre à jour la délibération',
  results: 'Résultats et PDF',
  backToExamDay: 'Revenir au jour de l’examen',
  jury: 'Jury : envois, suivi, kit papier',
  closing: 'Clore la session, papiers',
  archive: 'Données et conservation',
});

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

export const paperText = typeset({
  title: 'Saisir une grille papier',
  by: (person: string) => `Sera noté : transcrit par ${person || 'vous'}.`,
  rater: 'Grille de',
  candidate: 'Candidat',
  absent: ' (absent)',
  given: (given: number, expected: number) => `${given} sur ${expected} saisies`,
  byModality: 'Saisir aussi épreuve par épreuve',
  help: 'Au clavier : la lettre de l’appréciation, et on passe à la ligne suivante. Flèches haut et bas : changer de ligne. Retour arrière : effacer. Ctrl+Entrée : enregistrer.',
  helpTitle: 'Aide pour le clavier',
  allAcquired: (label: string) => `Tout « ${label} », sauf…`,
  allAcquiredHelp: 'Remplit ce qui est vide ; changez ensuite les exceptions.',
  overall: 'Après les épreuves',
  rating: 'Appréciation',
  clear: 'Effacer',
  note: 'Observation',
  addNote: '+ Observation',
  save: 'Enregistrer',
  saveNext: 'Enregistrer et passer au suivant',
  saveLast: 'Enregistrer',
  saved: (label: string) => `Enregistré : ${label}.`,
  unsaved: (cells: number) => `${many(cells, 'case', 'cases')} à enregistrer`,
  previous: 'Candidat précédent',
  next: 'Candidat suivant',
  nobody: 'Aucun candidat n’a de ligne pour ce juré dans les grilles.',
  conflict: 'Deux valeurs différentes',
  conflictHelp: 'Quelqu’un a changé cette case pendant la saisie.',
  keep: (value: string) => `Garder ${value ? `« ${value} »` : 'la case vide'} (classeur)`,
  mine: (value: string) => `Mettre ${value ? `« ${value} »` : 'la case à vide'} (ma saisie)`,
  conflictsFirst: 'Choisissez d’abord, pour chaque case en double, la valeur à garder.',
  noLevel: (value: string) => `« ${value} » n’est pas un niveau de l’échelle`,
});

export const coverageText = typeset({
  title: 'Couverture',
  help: 'Les grilles sont lues ; le jury décide.',
  discuss: 'À discuter',
  nothingToDiscuss: 'Aucun désaccord pour le moment.',
  missing: 'Ce qui manque, et à qui',
  nothingMissing: 'Tout est évalué.',
  progress: 'Avancement de chaque juré',
  blocks: 'Par bloc',
  candidates: 'Par candidat',
  interview: 'Entretien final',
  nobody: 'aucun juré présent',
  jury: 'Le jury',
  owes: (rater: string, count: number) => `${rater} — ${many(count, 'compétence', 'compétences')}`,
  followed: 'Les chiffres suivent les saisies.',
  show: (what: string) => `Voir dans la grille : ${what}`,
});

export const deliberationText = typeset({
  title: 'Délibération',
  help: 'Rien n’est proposé ni coché d’avance : les grilles sont lues, le jury décide.',
  decided: (done: number, total: number) => `${done} candidats décidés sur ${total}`,
  grids: 'Lecture des grilles',
  interview: { allAcquired: 'Satisfaisant', notAllAcquired: 'Non satisfaisant' },
  assessed: (covered: string, acquired: string) => `Évaluées : ${covered} · acquises : ${acquired}`,
  decision: 'Décision du jury',
  clear: 'Effacer la décision',
  more: 'Motif, observations',
  reason: 'Motif',
  reasonDue: 'Motif (demandé pour cette décision)',
  observation: 'Observations',
  outcome: 'Résultat',
  save: 'Enregistrer',
  saveNext: 'Enregistrer et passer au suivant',
  pdf: 'Document de travail en PDF',
  pdfHelp: 'Le PDF s’ouvre dans un nouvel onglet du navigateur. À détruire après la session.',
  held: 'Déjà acquis',
  stale: 'Des saisies ou des candidats ont changé depuis que l’onglet Délibération a été rempli.',
  lineMissing: 'Pas encore de ligne dans l’onglet Délibération : mettez-le à jour.',
  typed: (value: string) => `L’onglet contient « ${value} », qui n’est pas une décision.`,
  notCovered: (raters: string) => `non évaluée : ${raters}`,
});

export const resultsText = typeset({
  title: 'Résultats et PDF',
  outdated: 'Des décisions ont changé depuis que les résultats ont été remplis.',
  missing: 'L’onglet Résultats n’est pas encore rempli.',
  current: 'L’onglet Résultats est à jour.',
  fill: 'Remplir les résultats',
  refill: 'Mettre à jour les résultats',
  pdf: 'Préparer le PDF',
  preparing: 'Préparation du PDF',
  linkHelp: 'Le PDF s’ouvre dans un nouvel onglet du navigateur. Imprimez-le, puis faites-le signer.',
  draft: 'Tant qu’une décision manque, le PDF porte « document de travail ».',
  candidate: 'Candidat',
  outcome: 'Résultat',
  signed: 'Une fois les papiers signés :',
});
