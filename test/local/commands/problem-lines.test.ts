// The remarks of a run as the terminal shows them: grouped, said once, the gravest kept.

import { describe, expect, it } from 'vitest';
import { problemLines } from '../../../src/local/commands/problem-lines.ts';

const warning = (where: string, message: string) => ({ level: 'warning' as const, where, message });
const error = (where: string, message: string) => ({ level: 'error' as const, where, message });

describe('les remarques d’une exécution', () => {
  it('sont groupées par étape, chacune avec son niveau et ses lieux', () => {
    const info = { level: 'info' as const, where: '', message: 'C.' };
    const lines = problemLines([
      { step: 'Un', problems: [warning('l. 1', 'A.'), error('l. 2', 'B.'), warning('l. 3', 'A.')] },
      { step: 'Deux', problems: [] },
      { step: 'Trois', problems: [info] },
    ]);
    expect(lines).toEqual([
      'Un :',
      '  Attention — l. 1 ; l. 3 : A.',
      '  Erreur — l. 2 : B.',
      'Trois :',
      '  À savoir — C.',
    ]);
  });

  it('ne se répètent pas d’une étape à l’autre', () => {
    const same = [error('Candidats!K7', 'A.')];
    expect(
      problemLines([
        { step: 'Un', problems: same },
        { step: 'Deux', problems: same },
      ]),
    ).toHaveLength(2);
  });

  it('nomment trois lieux et comptent les autres', () => {
    const problems = ['a', 'b', 'c', 'd', 'e'].map((where) => warning(where, 'A.'));
    expect(problemLines([{ step: 'Un', problems }])).toEqual(['Un :', '  Attention — a ; b ; c ; et 2 de plus : A.']);
  });

  it('au-delà de la limite, gardent les plus graves et comptent les autres', () => {
    const problems = [warning('', 'A.'), warning('', 'B.'), error('', 'C.')];
    const two = problemLines([{ step: 'Un', problems }], 2);
    expect(two).toEqual(['Un :', '  Attention — A.', '  Erreur — C.', 'Et 1 autre remarque.']);
    expect(problemLines([{ step: 'Un', problems }], 1).at(-1)).toBe('Et 2 autres remarques.');
  });

  it('rien à dire : aucune ligne', () => {
    expect(problemLines([{ step: 'Un', problems: [] }])).toEqual([]);
  });
});
