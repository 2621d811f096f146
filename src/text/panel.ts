// What the panel says: few words, plain ones, for people who are nervous on the day.

import type { GridMode } from '../model/session.ts';
import type { Phase, SessionAction } from '../model/states.ts';
import { many } from './many.ts';
import { typeset } from './typeset.ts';

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
  lostSession: 'Session illisible',
  unreadable: 'Ce classeur ne peut pas être lu.',
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
  unknown: 'On ne sait pas si c’est fait.',
  stepUnknown: (label: string) => `${label} : on ne sait pas si c’est fait.`,
  unread: 'Le panneau n’a pas pu lire le classeur.',
  maybe: 'L’action a peut-être été faite en entier, ou pas du tout, jamais à moitié.',
  untouched: 'Rien n’a été modifié.',
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

/** The call did not come back: why, and what to do; between the two stands what was and was not done. */
export const failureText = typeset({
  accounts: {
    why: 'Google refuse l’accès à ce classeur. Le plus souvent, plusieurs comptes Google sont ouverts dans ce navigateur.',
    remedy:
      'Ouvrez le classeur dans une fenêtre privée, ou dans un profil du navigateur où un seul compte est ouvert, puis rouvrez le panneau.',
  },
  authorization: {
    why: 'Google attend que vous autorisiez le module.',
    remedy: 'Choisissez une action du menu Grilles de jury, acceptez la demande de Google, puis rouvrez le panneau.',
  },
  admin: {
    why: 'L’administrateur de votre domaine Google bloque ce module.',
    remedy: 'Demandez-lui de l’autoriser, puis rouvrez le panneau.',
  },
  simultaneous: {
    why: 'Trop d’actions tournent en même temps pour votre compte Google.',
    remedy: 'Fermez le panneau dans les onglets qui ne servent pas, attendez une minute, puis recommencez.',
  },
  quota: {
    why: 'Google limite ce qu’un compte peut faire en une journée, et cette limite est atteinte.',
    remedy:
      'Recommencez plus tard, ou depuis un autre compte de l’équipe : ce qui est déjà fait ne sera pas fait deux fois.',
  },
  server: {
    why: 'Google a eu une erreur passagère.',
    remedy: 'Attendez un instant, puis recommencez : ce qui est déjà fait ne sera pas fait deux fois.',
  },
  network: {
    why: 'La connexion à Internet a été coupée.',
    remedy: 'Vérifiez la connexion, puis recommencez : relancer est sans danger.',
  },
  timeout: {
    why: 'Google n’a pas répondu à temps.',
    remedy: 'Recommencez : ce qui est déjà fait ne sera pas fait deux fois.',
  },
  unexpected: {
    why: 'Une erreur que le module n’attendait pas s’est produite.',
    remedy: 'Recommencez ; si cela se répète, donnez les mots ci-dessous à la personne qui a installé le module.',
  },
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
      `${many(given, 'case remplie', 'cases remplies')} sur ${expected}. ${mode === 'joint' ? 'Le jury remplit la grille commune dans les onglets ; une' : 'Une'} grille sur papier se saisit ici.`,
  },
  nobody: {
    label: 'Vérifier les candidats et le jury',
    why: 'Rien n’est à évaluer : aucun candidat présent n’a de grille à remplir. Vérifiez les présences, les blocs et les jurés.',
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
    nothing: 'Rien n’est à évaluer : aucun candidat présent n’a de grille à remplir.',
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
    alreadyThere: 'C’est l’étape en cours.',
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
