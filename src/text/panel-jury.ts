// What the panel says of the jury: sending, following, collecting, choosing, replacing, paper.

import type { GridMode } from '../model/session.ts';
import { listed } from './listed.ts';
import { many } from './many.ts';
import { typeset } from './typeset.ts';

/** « juré 1 », « jurés 1, 2 et 3 » */
const jurorsText = (numbers: readonly number[]) =>
  `${numbers.length > 1 ? 'jurés' : 'juré'}\u00a0${listed(numbers).replace(' et ', ' et\u00a0')}`;
const toJurors = (numbers: readonly number[]) => `${numbers.length > 1 ? 'aux' : 'au'} ${jurorsText(numbers)}`;

export const juryText = typeset({
  title: 'Jury',
  modes: {
    joint:
      'Le jury remplit une seule grille : ensemble, dans les onglets de ce classeur, ou sur papier. Il n’y a rien à envoyer.',
    blind: 'Chaque juré remplit sa grille, dans un classeur à lui.',
    open: 'Tous les jurés remplissent une grille commune, chacun dans ses colonnes.',
  } satisfies Record<GridMode, string>,
  changeMode: 'Changer la façon de remplir les grilles',
  nobody: 'Aucun juré pour le moment.',
  addPeople: 'Ajouter des jurés',
});

export const followingText = typeset({
  title: 'Suivi',
  until: (deadline: string) => `À remettre avant le ${deadline}.`,
  late: 'délai passé',
  absent: 'absent',
  noCandidate: 'Aucun candidat ne passe devant ce juré.',
  given: 'Cases remplies',
  madeBy: (address: string) => `Grille créée par ${address}.`,
  seeLine: (label: string) => `${label}, voir dans l’onglet Jury`,
  reminder: 'Copier le rappel',
  reminderLabel: (label: string) => `Rappel pour : ${label}`,
  copied: 'Copié. Collez-le dans un message.',
  copyYourself: 'Le texte est sélectionné : appuyez sur Ctrl+C, puis collez-le dans un message.',
  hide: 'Masquer',
  type: 'Saisir sa grille papier',
});

export const sendingText = typeset({
  title: 'Envoyer les grilles',
  help: 'Google envoie à chaque juré un message avec le lien de sa grille. Envoyer de nouveau n’envoie rien deux fois : cela ajoute ce qui est nouveau, sans toucher aux saisies.',
  helpCommon:
    'Google envoie à chaque juré un message avec le lien de la grille commune. Envoyer de nouveau n’envoie rien deux fois : cela ajoute ce qui est nouveau, sans toucher aux saisies.',
  to: 'À qui ?',
  onPaper: (numbers: readonly number[]) =>
    `Sur papier, faute d’adresse e-mail : ${jurorsText(numbers)}. Imprimez ${numbers.length > 1 ? 'leurs grilles' : 'sa grille'} avec le kit papier.`,
  day: 'À remettre avant le',
  time: 'Heure (facultatif)',
  message: 'Ajouter au message (facultatif)',
  messageHelp: 'Le message dit déjà la session, la date limite et comment remplir.',
  submit: (count: number) => (count ? `Envoyer à ${many(count, 'juré', 'jurés')}` : 'Envoyer'),
  doing: 'Envoi des grilles',
  chooseOne: 'Cochez au moins un juré.',
  noAddress: 'Aucun juré présent n’a d’adresse e-mail. Ajoutez-les dans l’onglet Jury, ou imprimez le kit papier.',
  invited: (numbers: readonly number[]) => `C’est envoyé ${toJurors(numbers)}.`,
  partly: (invited: readonly number[], missing: readonly number[]) =>
    `C’est envoyé ${toJurors(invited)}, mais pas ${toJurors(missing)}.`,
  updated: 'Les grilles sont à jour. Aucun nouveau message : le lien déjà reçu reste le bon.',
  nothing: 'Rien n’a été envoyé.',
});

export const testingText = typeset({
  title: 'Tester l’accès',
  help: 'Quelques jours avant : chaque juré reçoit le lien de son classeur, avec la page d’accueil seule, et y coche « J’ai pu ouvrir ce fichier ».',
  submit: (count: number) => (count ? `Envoyer le test à ${many(count, 'juré', 'jurés')}` : 'Envoyer le test'),
  doing: 'Envoi du test d’accès',
  everybody: 'Chaque juré a déjà reçu son lien.',
});

export const collectingText = typeset({
  label: 'Relever les grilles',
  help: 'Demandez aux jurés de valider leur dernière case.',
  done: (taken: number, read: number, unread: number, conflicts: number) =>
    [
      taken
        ? `${many(taken, 'case relevée', 'cases relevées')} dans ${many(read, 'grille', 'grilles')}.`
        : read
          ? `Rien de nouveau dans ${many(read, 'grille', 'grilles')}.`
          : '',
      unread ? `${many(unread, 'grille n’a pas pu être lue', 'grilles n’ont pas pu être lues')}.` : '',
      conflicts ? `${many(conflicts, 'case attend', 'cases attendent')} votre choix.` : '',
    ]
      .filter(Boolean)
      .join(' '),
});

export const choosingText = typeset({
  title: 'Choisir entre deux saisies',
  help: 'Ces cases ont changé des deux côtés depuis le dernier relevé. Rien n’a été écrasé.',
  note: 'observation',
  session: (value: string) => `Garder ${value ? `« ${value} »` : 'la case vide'} (ce classeur)`,
  theirs: (value: string) => `Prendre ${value ? `« ${value} »` : 'la case vide'} (grille du juré)`,
  allSession: 'Partout, garder ce classeur',
  allTheirs: 'Partout, prendre la grille du juré',
  doing: 'Enregistrement du choix',
  done: (count: number) => (count ? `${many(count, 'choix enregistré', 'choix enregistrés')}.` : 'Rien n’a changé.'),
});

export const lockingText = typeset({
  title: 'Figer, rouvrir, retirer les accès',
  one: 'Figer, rouvrir, retirer l’accès',
  lock: 'Figer',
  lockHelp: 'Une grille figée se lit encore, mais plus personne n’y écrit.',
  unlock: 'Rouvrir',
  withdraw: 'Retirer l’accès',
  lockAll: 'Figer toutes les grilles',
  unlockAll: 'Rouvrir toutes les grilles',
  lockCommon: 'Figer la grille commune',
  unlockCommon: 'Rouvrir la grille commune',
  withdrawAll: 'Retirer tous les accès',
  withdrawSure: (numbers: readonly number[]) =>
    numbers.length > 1
      ? `Les ${jurorsText(numbers)} ne pourront plus ouvrir leur grille. Ce qui a été saisi reste, et peut encore être relevé. Pour leur rendre l’accès, envoyez de nouveau en les cochant.`
      : `Le ${jurorsText(numbers)} ne pourra plus ouvrir sa grille. Ce qui a été saisi reste, et peut encore être relevé. Pour lui rendre l’accès, envoyez de nouveau en le cochant.`,
  cancel: 'Ne rien retirer',
  locked: (numbers: readonly number[]) => `C’est figé : ${jurorsText(numbers)}.`,
  notLocked: 'Rien n’a été figé.',
  unlocked: (numbers: readonly number[]) => `C’est rouvert : ${jurorsText(numbers)}.`,
  notUnlocked: 'Rien n’a été rouvert.',
  withdrawn: (numbers: readonly number[]) => `L’accès est retiré : ${jurorsText(numbers)}.`,
  notWithdrawn: 'Aucun accès n’a été retiré.',
  whyNot: {
    notSent: 'Pas encore envoyée.',
    nothingSent: 'Rien n’a encore été envoyé.',
    frozen: 'Déjà figée.',
    allFrozen: 'Déjà fait.',
    notFrozen: 'Pas figée : le juré peut y écrire.',
    noneFrozen: 'Aucune grille n’est figée.',
    withdrawn: 'Déjà fait.',
    deliberation: 'Plus possible : la délibération est ouverte.',
    prepare: 'Possible une fois les grilles envoyées.',
    closed: 'La session est close.',
  },
});

export const replacingText = typeset({
  title: 'Remplacer un juré',
  help: 'Le remplaçant reçoit une grille à lui, jamais celle de son prédécesseur. Ce que le prédécesseur a saisi est gardé et ne compte plus.',
  helpJoint: 'Le remplaçant prend sa place auprès des mêmes candidats. L’ancien juré est noté absent.',
  leaver: 'Qui s’en va ?',
  choose: 'Choisir…',
  who: 'Qui le remplace ?',
  lastName: 'Nom',
  firstName: 'Prénom',
  email: 'E-mail (vide : sur papier)',
  quality: 'Qualité (facultatif)',
  company: 'Structure (facultatif)',
  submit: {
    send: 'Remplacer, mettre à jour et envoyer',
    update: 'Remplacer et mettre à jour les grilles',
  },
  missing: 'Choisissez qui s’en va et donnez le nom de qui le remplace.',
  steps: {
    replace: 'Remplacement du juré',
    generate: 'Mise à jour des grilles',
    send: 'Envoi de sa grille',
  },
  stepState: { done: 'fait', failed: 'pas fait', later: 'à faire' },
  going: 'Remplacement',
  goOn: 'Reprendre où cela s’est arrêté',
  stopped: 'Le remplacement n’est pas terminé.',
  stoppedHelp: 'Rien n’est perdu. Corrigez ce qui est dit, puis reprenez : ce qui est fait ne sera pas refait.',
  leave: 'Arrêter là',
  notSent: 'Sa grille n’est pas partie.',
  finished: (leaver: number, newcomer: number, name: string) =>
    `C’est fait. Le juré ${leaver} est remplacé par le juré ${newcomer}, ${name}.`,
});

export const kitPartText = typeset({
  title: 'Kit papier',
  help: 'Imprimez le kit la veille. Sans Internet, continuez sur papier ; vous saisirez ensuite, rien n’est perdu.',
  content: 'Une grille par candidat et par juré, les décisions, les points de contrôle, l’émargement.',
  contentJoint: 'Une grille par candidat, les décisions, les points de contrôle, l’émargement.',
  which: 'Pour quels jurés ?',
  prepare: 'Préparer le kit papier',
  linkHelp:
    'Le PDF s’ouvre ou se télécharge, selon le navigateur. Papiers à détruire après la session, une fois saisis.',
});

/** The one main button of the day of the exam, where jurors have files. */
export const juryStepText = typeset({
  choose: {
    label: 'Choisir entre deux saisies',
    why: (count: number) =>
      `${many(count, 'case a', 'cases ont')} changé des deux côtés : ici et dans la grille du juré. Choisissez laquelle garder.`,
  },
  send: {
    label: 'Envoyer les grilles aux jurés',
    why: (mode: GridMode) =>
      `Les grilles sont prêtes. Chaque juré présent reçoit le lien de la ${mode === 'open' ? 'grille commune' : 'sienne'} ; ceux qui n’ont pas d’adresse remplissent sur papier.`,
  },
  follow: {
    label: 'Suivre le jury, relever les grilles',
    why: (given: number, expected: number, waiting: readonly number[], asOf: string) =>
      `${asOf} ${many(given, 'case remplie', 'cases remplies')} sur ${expected}. On attend ${waiting.length > 1 ? 'les' : 'le'} ${jurorsText(waiting)}.`,
  },
});
