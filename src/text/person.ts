// What is said of the data of one candidate: its export, its deletion.

import { FINAL_INTERVIEW } from '../model/certification.ts';
import { NOTE, OVERALL } from '../model/entry.ts';
import { gridText } from './grid.ts';

export const personText = {
  /** `candidate`: a number, or a key. */
  fileName: (candidate: string) => `candidat-${candidate}.csv`,
  heads: ['Rubrique', 'Quoi', 'Par qui', 'Ce qui est écrit'],
  grids: 'Grilles d’évaluation',
  kept: 'Saisies conservées',
  waiting: 'Valeurs en attente d’un choix',
  collected: 'Dernières valeurs relevées chez le juré',
  withdrawn: 'Candidat retiré',
  shown: 'N° et nom',
  history: 'Historique',
  decisions: 'Décisions',
  reasons: 'Motifs',
  observations: 'Observations',
  outcome: 'Résultat',
  jury: 'le jury',
  erased: 'Données effacées',
  /** `transcription`: « transcrit par … », or ''. */
  by: (rater: string, transcription: string) => [rater, transcription].filter(Boolean).join(', '),
  entry: (item: string, title: string, column: string) => {
    const what = item === FINAL_INTERVIEW ? gridText.interviewTitle : [item, title].filter(Boolean).join(' — ');
    const where = column === NOTE ? gridText.note : column === OVERALL ? gridText.rating : column;
    return `${what}, ${where}`;
  },
};
