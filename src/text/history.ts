// The lines of the history: what an action did. People are named by key. Four of them are read again, from workbooks that were
// written before: `kit`, `sheets` (who made papers), `closed` (who closed) and `purge` change for no other reason than a new format.

import type { PurgeStep } from '../model/problems/closing.ts';

export const historyText = {
  prepared: 'Session préparée',
  imported: (number: string, title: string) => `Fiche importée : ${number} — ${title}`,
  sessionSaved: (labels: readonly string[]) => `Session enregistrée : ${labels.join(', ')}`,
  candidatesAdded: (count: number) => `${count} candidat(s) ajouté(s)`,
  jurorsAdded: (count: number) => `${count} juré(s) ajouté(s)`,
  from: (first: string, last: string) => `${first}…${last}`,
  transcribed: (cells: number) => `Grille papier saisie : ${cells} case(s)`,
  decided: (cells: number) => `Décisions saisies : ${cells} case(s)`,
  tested: (count: number) => `Test d’accès : ${count} juré(s)`,
  filesMade: (count: number) => `Classeurs des jurés enregistrés : ${count}`,
  sent: (count: number) => `Grilles envoyées : ${count} juré(s)`,
  collected: (cells: number, conflicts: number) =>
    `Grilles relevées : ${cells} case(s)${conflicts ? `, ${conflicts} à choisir` : ''}`,
  resolved: (cells: number) => `Saisies départagées : ${cells} case(s)`,
  withdrawn: (count: number) => `Accès retirés : ${count} juré(s)`,
  locked: (count: number) => `Grilles figées : ${count}`,
  unlocked: (reason: string) => `Grille rouverte. Motif : ${reason}`,
  replaced: 'Juré remplacé',
  kit: 'Kit papier préparé',
  generated: 'Grilles générées',
  updated: 'Grilles mises à jour',
  covered: 'Couverture actualisée',
  opened: 'Délibération ouverte',
  deliberated: 'Délibération remplie',
  results: 'Résultats remplis',
  exported: 'Papiers : liens vers les PDF demandés',
  exportedDeliberation: 'Document de travail : lien vers le PDF demandé',
  back: (reason: string) => `Retour au jour de l’examen. Motif : ${reason}`,
  sheets: (count: number) => `${count} fiche(s) individuelle(s) préparée(s)`,
  registered: 'Registre exporté',
  personExported: 'Données d’un candidat exportées',
  personDeleted: 'Données d’un candidat effacées',
  /** How every line of a purge begins: begun, done or not. */
  purge: 'Purge ',
  purging: 'Purge commencée : l’archive, puis la suppression des fichiers',
  notPurged: (step: PurgeStep) =>
    `Purge non faite : ${step === 'archive' ? 'archive refusée par Google' : 'archive écrite, liste des fichiers refusée par Google'}. Aucun fichier supprimé`,
  purged: (deleted: number, left: number) =>
    `Purge ${left ? 'faite en partie' : 'faite'} : archive écrite, ${deleted} fichier(s) supprimé(s)${left ? `, ${left} à faire` : ''}. Ce classeur reste à supprimer par son propriétaire`,
  closed: (fingerprint: string) => `Session close. Empreinte des résultats (SHA-256) : ${fingerprint}`,
  reopened: (reason: string, fingerprint: string) =>
    `Session rouverte. Motif : ${reason}. Empreinte de la version close : ${fingerprint}`,
  kept: (count: number) => `${count} saisie(s) conservée(s)`,
  returned: (count: number) => `${count} saisie(s) remise(s) en place`,
};
