// Signed papers stay readable on the page whatever the number of blocks.

import { describe, expect, it } from 'vitest';
import type { Certification } from '../../src/model/certification.ts';
import { resultsOf } from '../../src/model/results.ts';
import { layoutMinutes } from '../../src/tabs/minutes-tab.ts';
import { layoutResults } from '../../src/tabs/results-tab.ts';
import { candidate, certification, session } from '../model/builders.ts';

/** A4 on its side, less its margins, at 96 pixels an inch. */
const PAGE_PX = (297 / 25.4 - 0.6) * 96;

function withBlocks(count: number): Certification {
  const tp = certification();
  const [block] = tp.blocks;
  if (!block) throw new Error('no block to copy');
  const keys = Array.from({ length: count }, (_, i) => `BC0${i + 1}`);
  return { ...tp, blocks: keys.map((key) => ({ ...block, key, code: `RNCP1${key}` })) };
}

describe('les papiers à signer', () => {
  it.each([1, 2, 3, 4, 5])(
    'se lisent avec %i blocs : aucun caractère sous 8,5 points une fois la page imprimée',
    (count) => {
      const tp = withBlocks(count);
      const day = session({ candidates: [candidate(1)] });
      const results = resultsOf(tp, day, []);
      const paper = { isDraft: false, fingerprint: '' };
      for (const { columns, formats, rows } of [
        layoutResults(tp, day, results, new Map(), paper),
        layoutMinutes(tp, day, results, paper),
      ]) {
        const shown = columns.filter(({ hidden }) => !hidden);
        const scale = PAGE_PX / shown.reduce((sum, { widthPx }) => sum + widthPx, 0);
        const row = rows.findIndex(({ key }) => key === 'C01');
        const onBody = formats.filter(({ area }) => area.top <= row && row < area.bottom);
        const sizes = shown.map(({ key }) => {
          const column = columns.findIndex((one) => one.key === key);
          const over = onBody.filter(({ area, format }) => area.left <= column && column < area.right && format.size);
          return (over.at(-1)?.format.size ?? 10) * scale;
        });
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(8.5);
      }
    },
  );
});
