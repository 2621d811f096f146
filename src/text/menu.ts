// The menu, and what each action is called.

import type { SessionAction } from '../model/states.ts';

export const menuTitle = 'Grilles de jury';
export const followLabel = 'Suivre les jurés';
export const openPanelLabel = 'Ouvrir le panneau';

export const actionLabel: Record<SessionAction, string> = {
  importFiche: 'Importer la fiche collée',
  useFiche: 'Utiliser la fiche collée',
  prepare: 'Préparer la session',
  saveSession: 'Enregistrer la session',
  addPeople: 'Ajouter des personnes',
  generate: 'Générer ou mettre à jour les grilles',
  testAccess: 'Tester l’accès des jurés',
  send: 'Envoyer les grilles aux jurés',
  withdrawAccess: 'Retirer les accès',
  lockGrids: 'Figer la grille d’un juré',
  unlockGrids: 'Rouvrir la grille d’un juré',
  replaceJuror: 'Remplacer un juré',
  collect: 'Relever les grilles',
  resolveConflict: 'Choisir entre deux saisies',
  saveEntries: 'Enregistrer une grille papier',
  coverage: 'Actualiser la couverture',
  exportDeliberation: 'Imprimer le document de travail',
  exportPdf: 'Exporter les papiers en PDF',
  paperKit: 'Imprimer le kit papier',
  openDeliberation: 'Ouvrir la délibération',
  backToExamDay: 'Revenir au jour de l’examen',
  fillDeliberation: 'Remplir la délibération',
  saveDecisions: 'Enregistrer les décisions',
  fillResults: 'Remplir les résultats',
  individualSheets: 'Préparer les fiches individuelles',
  register: 'Exporter le registre (CSV)',
  exportPerson: 'Exporter les données d’un candidat',
  deletePerson: 'Effacer les données d’un candidat',
  purge: 'Archiver et purger la session',
  close: 'Clore la session',
  reopen: 'Rouvrir la session',
};

/** What a menu command says once it is done. */
export const doneText = {
  title: (label: string) => `${menuTitle} — ${label}`,
  done: 'C’est fait.',
  notDone: 'L’action n’a pas été faite.',
  toKnow: 'À savoir :',
  more: (count: number) => `… et ${count} autres points, dans l’ordre des onglets.`,
  fileHelp:
    'Le fichier s’enregistre sur votre ordinateur. Il contient des données personnelles : rangez-le, puis supprimez-le.',
  pdfHelp: 'Chaque PDF s’ouvre ou se télécharge, selon le navigateur.',
};
