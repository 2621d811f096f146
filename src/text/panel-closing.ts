// What the panel says of closing, of the papers and of what lasts.

import { typeset } from './typeset.ts';

export const linksText = typeset({
  preparing: 'Préparation du fichier',
  again: 'Préparer de nouveau',
});

export const closingText = typeset({
  before: 'Avant de clore',
  stops: (count: number) => `Ce qui empêche de clore (${count})`,
  open: (count: number) => `Ce qui reste ouvert (${count})`,
  openHelp: 'Rien de cela n’empêche de clore : à vous de voir.',
  nothing: 'Rien ne reste ouvert.',
  undecided: (items: readonly string[]) => `En attente : ${items.join(', ')}`,
  decide: 'Saisir les décisions',
  decideFor: (candidate: string) => `Saisir les décisions : ${candidate}`,
  choose: 'Choisir entre les deux saisies',
  interview: 'entretien final',
  close: 'Clore la session',
  does: [
    'Clore fige les décisions, les résultats et les grilles, et retire aux jurés l’accès à leurs classeurs.',
    'L’empreinte des résultats est inscrite sur les papiers ; vous pourrez rouvrir, avec un motif.',
  ],
  stopped: 'Réglez d’abord ce qui empêche de clore, ci-dessus.',
  closed: 'La session est close.',
  closedBy: (at: string, by: string) => `Close le ${at}${by ? `, par ${by}` : ''}.`,
  frozen: 'Décisions, résultats et grilles sont figés : tout se lit, rien ne se change.',
  fingerprint: 'Empreinte des résultats',
  fingerprintHelp:
    'Elle est aussi au bas des résultats et du relevé de décisions. Elle permet de rapprocher un papier de son classeur, rien de plus.',
  reopening: 'Rouvrir',
  reopen: 'Rouvrir la session',
  reopenHelp:
    'Pour corriger une décision. Un motif est demandé et inscrit dans l’historique. Les papiers clos sont gardés dans des onglets à part.',
  mayReopen: (by: string) =>
    `${by ? `${by} a clos la session` : 'Une autre personne a clos la session'} : elle seule peut la rouvrir, ou le propriétaire du classeur.`,
});

export const handedText = typeset({
  title: 'Papiers',
  resultsFirst: 'Remplissez d’abord les résultats.',
  pdf: 'Résultats et relevé en PDF',
  pdfHelp: 'Chaque PDF s’ouvre ou se télécharge, selon le navigateur.',
  sheets: 'Fiches individuelles en PDF',
  sheetsHelp: 'Document interne, à ne pas remettre avant la validation du résultat.',
  oneByOne: (count: number) => `Une par une (${count})`,
  working: 'Document de travail en PDF',
  workingHelp: 'Il contient les appréciations. À détruire après la session.',
  register: 'Registre (CSV)',
  registerHelp:
    'Une ligne par candidat, pour un tableur. Il contient des données personnelles : rangez-le, puis supprimez-le.',
  tabs: 'Dans le classeur',
  toResults: 'Remplir les résultats',
});

export const lastingText = typeset({
  person: 'Données d’un candidat',
  personHelp: 'Quand un candidat demande ce qui est écrit de lui, ou que cela soit effacé.',
  candidate: 'Candidat',
  choose: 'Choisissez dans la liste',
  chooseFirst: 'Choisissez d’abord un candidat.',
  withdrawn: (label: string) => `${label} (ligne retirée)`,
  exportIt: 'Exporter ses données',
  exportHelp: 'Tout ce que le classeur dit de cette personne. Rangez ce fichier, puis supprimez-le.',
  deleteIt: 'Effacer ses données…',
  deleting: 'Effacement des données',
  deleted: (label: string) => `Données effacées : ${label}.`,
  retention: 'Durées de conservation',
  retentionHelp:
    'À valider par votre délégué à la protection des données (DPO). Elles se corrigent dans l’onglet Session, même une fois la session close.',
  kinds: { grids: 'Grilles', results: 'Résultats' },
  correct: 'Voir la cellule',
  correctIt: (kind: string) => `Voir la cellule : conservation, ${kind.toLowerCase()}`,
  notSet: 'Durée à fixer.',
  unread: (typed: string) =>
    `« ${typed} » : aucune date n’a pu en être tirée. Écrivez par exemple « 3 mois » ou « 31/12/2027 ».`,
  until: (typed: string, day: string) => `${typed}, jusqu’au ${day}.`,
  over: (typed: string, day: string) => `${typed}. Durée passée depuis le ${day}.`,
  purge: 'Archiver et purger',
  kept: 'Gardés, dans une archive à part',
  keptWhat: 'résultats, relevé de décisions, statistiques.',
  deletes: 'Supprimés pour de bon',
  deletesWhat: 'les classeurs des jurés, le kit papier et les fiches individuelles que vous avez faits avec le module.',
  left: 'Reste à votre charge',
  leftWhat:
    'ce classeur-ci, qui contient toutes les saisies. Effacer des cases n’efface rien : l’historique des versions les garde. Son propriétaire le place dans la corbeille (Fichier › Placer dans la corbeille), puis vide la corbeille de Drive.',
  purgeIt: 'Archiver et purger…',
  purging: 'Archive et purge',
  purged: 'L’archive est faite.',
  purgedBy: (at: string, by: string, what: string) => `Le ${at}${by ? `, par ${by}` : ''} : ${what}.`,
  openArchive: 'Ouvrir l’archive',
  byCloser: (by: string) =>
    `La session est close : ${by ? `${by}, qui l’a close,` : 'la personne qui l’a close'} ou le propriétaire du classeur peut le faire.`,
});
