// The law of the trade: whatever is typed in the grids and whatever the add-on runs, no decision changes without a person.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, done, tab } from './day.ts';
import { agreed, decided } from './decided-session.ts';

const typed = ['decision', 'reason', 'observation'] as const;
const lines = ['C01', 'C02', 'C03', 'C04'].flatMap((who) =>
  ['BC01', 'BC02', 'BC03', 'EF'].map((item) => `${who}|${item}`),
);

function decisionsOf(day: Day): Record<string, unknown> {
  const standing = lines.filter((line) => day.has(tab.deliberation, line, 'decision'));
  return Object.fromEntries(
    standing.map((line) => [line, typed.map((column) => day.value(tab.deliberation, line, column))]),
  );
}

const rating = fc.record({
  row: fc.constantFrom('C01|BC03-1', 'C01|BC03-2', 'C02|BC03-1', 'C04|BC03-3'),
  column: fc.constantFrom('J1|MSP', 'J1|*', 'J2|ET', 'J2|*', 'J3|note'),
  value: fc.constantFrom('Acquise', 'Non acquise', 'Partiellement acquise', 'Bidon', 'acquise', ''),
});
const word = fc.constantFrom('Obtenu', 'Non obtenu', 'Non présenté', 'Ajourné', '');
const step = fc.constantFrom(
  'fillDeliberation',
  'coverage',
  'generate',
  'fillResults',
  'backAndForth',
  'closeAndReopen',
);

function run(day: Day, what: string): void {
  if (what === 'backAndForth') {
    done(day.call('backToExamDay', { reason: 'Une grille oubliée' }));
    done(day.call('openDeliberation'));
  } else if (what === 'closeAndReopen') {
    // refused as long as a decision is missing: nothing then changes either
    if (day.call('close', { confirm: agreed }).ok) done(day.call('reopen', { reason: 'Une relecture' }));
  } else day.call(what as 'coverage');
}

describe('quoi qu’on saisisse dans les grilles et quoi que le module fasse', () => {
  it('aucune décision, aucun motif, aucune observation ne change sans une personne', () => {
    fc.assert(
      fc.property(
        fc.array(rating, { maxLength: 6 }),
        word,
        fc.array(step, { minLength: 2, maxLength: 4 }),
        (ratings, decision, steps) => {
          const day = decided();
          day.paste(tab.deliberation, 'C04|BC02', 'decision', decision);
          const before = decisionsOf(day);
          for (const what of steps) {
            for (const { row, column, value } of ratings) day.paste(tab.bc03, row, column, value);
            run(day, what);
            expect(decisionsOf(day)).toEqual(before);
          }
          day.host.dispose();
        },
      ),
      { numRuns: 12 },
    );
  }, 30_000);

  it('une délibération ouverte sur des grilles pleines ne propose aucune décision', () => {
    const day = decided();
    for (const line of Object.keys(decisionsOf(day))) day.type(tab.deliberation, line, 'decision', '');
    done(day.call('fillDeliberation'));
    done(day.call('fillResults'));
    const decisions = Object.values(decisionsOf(day)).map((cells) => (cells as unknown[])[0]);
    expect(new Set(decisions)).toEqual(new Set(['']));
  });
});
