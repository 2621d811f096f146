// How the text of an épreuve becomes timed steps.

import { describe, expect, it } from 'vitest';
import { toItems } from '../../src/fiche/items.ts';
import { toLines } from '../../src/fiche/lines.ts';
import { readSteps } from '../../src/fiche/steps.ts';

const read = (text: string) => readSteps(toItems(toLines(text)));

describe('Les temps d’une épreuve', () => {
  it('une phrase qui finit par « (n minutes) » est un temps, les autres phrases sont son texte', () => {
    expect(read('Il arrive. Il présente son projet (10 minutes). Il répond.\n\nIl range (5 min)')).toEqual({
      steps: [
        { title: 'Il présente son projet', minutes: 10, text: 'Il arrive. Il répond.' },
        { title: 'Il range', minutes: 5 },
      ],
      text: [],
    });
  });

  it('un paragraphe sans minutes est le texte de l’épreuve', () => {
    expect(read('En deux temps :\n\n1. Un (10 minutes)\n2. Deux (5 minutes)\n\nSans documents.')).toEqual({
      steps: [
        { title: 'Un', minutes: 10 },
        { title: 'Deux', minutes: 5 },
      ],
      text: ['En deux temps :', 'Sans documents.'],
    });
  });

  it('une amorce numérotée a pour parties les numéros qui repartent de 1', () => {
    expect(
      read(
        '1. Avant (15 minutes) :\n1. Lire (5 minutes)\n2. Écrire (10 minutes)\n2. Après (20 minutes) :\n• sur le fond ;\n• sur la forme.',
      ).steps,
    ).toEqual([
      {
        title: 'Avant',
        minutes: 15,
        steps: [
          { title: 'Lire', minutes: 5 },
          { title: 'Écrire', minutes: 10 },
        ],
      },
      { title: 'Après', minutes: 20, text: 'sur le fond ; sur la forme.' },
    ]);
  });

  it('une amorce suivie d’une autre se ferme, quoi qu’il manque à ses parties', () => {
    expect(
      read('Temps 1 (20 minutes) :\n\nOral (5 minutes).\n\nTemps 2 (10 minutes) :\n\nÉcrit (10 minutes).').steps,
    ).toMatchObject([
      { title: 'Temps 1', steps: [{ title: 'Oral' }] },
      { title: 'Temps 2', steps: [{ title: 'Écrit' }] },
    ]);
  });

  it('quand ses parties font son temps, la phrase minutée d’après est le temps suivant', () => {
    expect(read('Temps 1 (5 minutes) :\n\nOral (5 minutes).\n\nTemps 2 (10 minutes).').steps).toMatchObject([
      { title: 'Temps 1', minutes: 5 },
      { title: 'Temps 2', minutes: 10 },
    ]);
  });
});
