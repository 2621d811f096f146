// What the tabs that the add-on keeps for itself say: kept entries, collection, history.

import type { NoPlace } from '../model/places.ts';

export const whyKept: Record<NoPlace, string> = {
  candidateUnknown: 'Candidat retiré de la session',
  itemUnknown: 'Compétence retirée de la certification',
  raterUnknown: 'Juré retiré du jury, ou mode de remplissage changé',
  columnUnknown: 'Épreuve qui n’a plus de colonne',
  notPresented: 'Bloc que le candidat ne présente plus',
  held: 'Bloc déjà acquis par le candidat',
  absent: 'Candidat absent',
  gridsOutdated: 'Grilles à mettre à jour',
  otherValue: 'Une autre saisie est dans la case',
};

export const keptTabText = {
  title: 'Saisies conservées',
  heading: 'Saisies conservées : elles n’ont plus de place dans les grilles',
  help: 'Rien n’est perdu : chaque saisie revient d’elle-même quand sa place existe de nouveau et que la case est vide.',
  columns: {
    when: 'Mise de côté le',
    why: 'Pourquoi',
    candidate: 'Candidat (clé)',
    item: 'Compétence (clé)',
    rater: 'Juré (clé)',
    column: 'Épreuve',
    value: 'Saisie',
    by: 'Transcrite par',
  },
};

export const historyTabText = {
  title: 'Historique',
  heading: 'Historique : une ligne par action',
  columns: { when: 'Quand', who: 'Qui', what: 'Quoi', on: 'Sur quoi (clés)' },
};

export const collectedTabText = {
  title: 'Collecte',
  heading: 'Dernière valeur relevée de chaque saisie, et celles qui attendent un choix',
  columns: {
    value: 'Valeur relevée',
    isConflict: 'À choisir',
    theirs: 'Dans la grille du juré',
  },
};
