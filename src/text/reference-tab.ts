// What the tab « Compétences et épreuves » says.

export const referenceTabText = {
  title: 'Compétences et épreuves',
  heading: 'Compétences et épreuves : ce que la session évalue',
  help: 'Pour lire une autre fiche : collez le texte de la page de France compétences dans la colonne de droite, puis menu Grilles de jury › Importer la fiche collée.',
  columns: {
    type: 'Ligne',
    code: 'Code',
    title: 'Intitulé',
    minutes: 'Minutes',
    blocks: 'Évalue',
    detail: 'Détail',
    open: 'Voie ouverte',
    confirmed: 'Confirmé',
    paste: 'Collez ici la fiche RNCP',
  },
  source: 'Source : France compétences, Licence Ouverte 2.0',
};

/** The kinds of line, in the words of the tab. */
export const lineTypes = {
  fact: 'Fiche',
  block: 'Bloc',
  competence: 'Compétence',
  criterion: 'Critère',
  blockModality: 'Épreuve du bloc',
  titleModality: 'Épreuve du titre',
  step: 'Temps',
  substep: 'Temps, détail',
  checklist: 'Dossier à remettre',
  checklistItem: 'Pièce du dossier',
  route: 'Voie d’accès',
  nsf: 'NSF',
  formacode: 'Formacode',
  rome: 'ROME',
  replaces: 'Remplace',
  statistics: 'Statistiques',
} as const;

export type LineType = keyof typeof lineTypes;

export const factLabel = {
  number: 'Numéro',
  title: 'Titre',
  level: 'Niveau',
  certifier: 'Certificateur',
  registeredUntil: 'Enregistrée jusqu’au',
  totalMinutes: 'Durée totale (minutes)',
} as const;

export const routeState = { confirmed: 'Oui', toConfirm: 'À confirmer', fromFiche: 'Lu dans la fiche' } as const;

/** « de 4 à 6 pages » */
export function pagesText(pages: readonly [number, number]): string {
  return `de ${pages[0]} à ${pages[1]} pages`;
}
