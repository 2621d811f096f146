// Sessions drawn from a seed: the same each time, with the sizes asked for.

import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { demoFiles } from '../../../src/local/demo/demo-files.ts';
import { makeSession, measuredSizes } from '../../../src/local/demo/make-session.ts';

describe('une session tirée au sort', () => {
  it('est la même pour la même graine, une autre pour une autre', () => {
    const options = { candidates: 5, jurors: 3, blocks: 2, competencesPerBlock: 3, irregular: true };
    expect(makeSession({ ...options, seed: 7 })).toEqual(makeSession({ ...options, seed: 7 }));
    expect(makeSession({ ...options, seed: 7 })).not.toEqual(makeSession({ ...options, seed: 8 }));
  });

  it.each([
    ['12×10×2', 12, 10, 2],
    ['60×10×4', 60, 10, 4],
    ['60×40×6', 60, 40, 6],
  ] as const)(
    '%s : candidats, compétences, jurés, titres de longueur réelle',
    (size, candidates, competences, jurors) => {
      const { certification, session, entries } = makeSession(measuredSizes[size]);
      const all = certification.blocks.flatMap((block) => block.competences);
      expect([session.candidates.length, all.length, session.jurors.length]).toEqual([candidates, competences, jurors]);
      for (const { title } of [...all, ...certification.blocks]) {
        expect(title.length).toBeGreaterThanOrEqual(80);
        expect(title.length).toBeLessThanOrEqual(120);
      }
      // five competences of the first block by two épreuves, the others by one, an observation each; the final interview once
      const cells = 5 * 3 + (competences - 5) * 2 + 2;
      expect(entries).toHaveLength(candidates * jurors * cells);
    },
  );

  it('en mode commun, le jury est seul à noter', () => {
    const { entries } = makeSession({ candidates: 2, jurors: 3, blocks: 1, competencesPerBlock: 1, mode: 'joint' });
    expect(new Set(entries.map(({ juror }) => juror))).toEqual(new Set(['*']));
  });

  it('irrégulière, elle a des absents, des blocs acquis, des panels réduits et des cases vides', () => {
    const options = { candidates: 40, jurors: 4, blocks: 3, competencesPerBlock: 2, seed: 3 };
    const { session, entries } = makeSession({ ...options, irregular: true });
    expect(session.candidates.some(({ attendance }) => attendance !== 'present')).toBe(true);
    expect(session.candidates.some(({ held }) => held.length > 0)).toBe(true);
    expect(session.candidates.some(({ panel }) => panel.length < 4)).toBe(true);
    expect(entries.length).toBeLessThan(makeSession(options).entries.length);
    expect(entries.some(({ column, item }) => column === '*' && item.startsWith('BC01'))).toBe(true);
  });
});

it('les fichiers de la démonstration entrent en entier dans le programme construit', async () => {
  const result = await build({
    entryPoints: ['src/local/demo/demo-files.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
  });
  const code = Buffer.from(result.outputFiles[0]?.contents ?? []).toString('base64');
  const bundled = await import(/* @vite-ignore */ `data:text/javascript;base64,${code}`);
  expect(bundled.demoFiles).toEqual(demoFiles);
});
