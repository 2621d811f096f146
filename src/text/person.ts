// What is said of the data of one candidate: its export, its deletion.

import { FINAL_INTERVIEW } from '../model/certification.ts';
import { NOTE, OVERALL } from '../model/entry.ts';
import { gridText } from './grid.ts';

export const personText = {
  fileName: (number: number) => `candidat-${number}.csv`,
  heads: ['Rubrique', 'Quoi', 'Par qui', 'Ce qui est écrit'],
  grids: 'Grilles d’évaluation',
  kept: 'Saisies conservées',
  decisions: 'Décisions',
  reasons: 'Motifs',
  observations: 'Observations',
  outcome: 'Résultat',
  jury: 'le jury',
  erased: 'Données effacées',
  entry: (item: string, title: string, column: string) => {
    const what = item === FINAL_INTERVIEW ? gridText.interviewTitle : [item, title].filter(Boolean).join(' — ');
    const where = column === NOTE ? gridText.note : column === OVERALL ? gridText.rating : column;
    return `${what}, ${where}`;
  },
};
