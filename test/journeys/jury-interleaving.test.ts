// Jurors, updates and collections in any order: without a conflict the session ends with each cell's last value; with one, both are there.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { done } from './day.ts';
import { collected, gridOf, type JuryDay, sent } from './jury.ts';

const cells = [
  ['C01', 'BC01-1', '*', 1],
  ['C01', 'BC03-1', 'MSP', 1],
  ['C01', 'BC03-1', 'note', 2],
  ['C04', 'EF', '*', 2],
  ['C04', 'BC02-1', '*', 3],
] as const;
const values = ['', 'Acquise', 'Non acquise', 'Bidon'];

type Step = { do: 'juror' | 'team'; cell: number; value: number } | { do: 'collect' | 'send' | 'generate' };

function typeAs(day: JuryDay, who: 'juror' | 'team', cell: number, value: number): void {
  const [candidate, item, column, juror] = cells[cell] ?? cells[0];
  const desk = who === 'juror' ? day.juror(juror) : day;
  const at = desk.place(gridOf(item), `${candidate}|${item}`, `J${juror}|${column}`);
  const doc = who === 'juror' ? day.host.open(day.fileOf(juror), `jure-${juror}@example.com`) : day.doc;
  doc.paste(at, [[values[value] ?? '']]);
}

function play(day: JuryDay, steps: readonly Step[]): void {
  for (const step of steps) {
    if (step.do === 'juror' || step.do === 'team') typeAs(day, step.do, step.cell, step.value);
    else done(day.ask(step.do));
  }
  done(day.ask('collect'));
}

const typing = (who: 'juror' | 'team') =>
  fc.record({ do: fc.constant(who), cell: fc.nat(cells.length - 1), value: fc.nat(values.length - 1) });
const acting = fc.record({ do: fc.constantFrom('collect', 'send', 'generate') });
const steps = (...who: ('juror' | 'team')[]) =>
  fc.array(fc.oneof({ weight: 3, arbitrary: fc.oneof(...who.map(typing)) }, { weight: 2, arbitrary: acting }), {
    minLength: 4,
    maxLength: 12,
  }) as fc.Arbitrary<Step[]>;

describe('relever dans n’importe quel ordre', () => {
  it('sans conflit, chaque case finit avec la dernière valeur du juré', () => {
    fc.assert(
      fc.property(steps('juror'), (all) => {
        const day = sent();
        play(day, all);
        cells.forEach(([candidate, item, column, juror], cell) => {
          const last = all.findLast((step) => step.do === 'juror' && step.cell === cell);
          const value = last && 'value' in last ? (values[last.value] ?? '') : '';
          expect(day.sessionValue(candidate, item, juror, column)).toBe(value);
        });
        day.host.dispose();
      }),
      { numRuns: 10 },
    );
  }, 40_000);

  it('avec des conflits, les deux valeurs sont dans le classeur, et aucune saisie n’est perdue', () => {
    fc.assert(
      fc.property(steps('juror', 'team'), (all) => {
        const day = sent();
        play(day, all);
        const { conflicts } = done(day.ask('collect')).data;
        cells.forEach(([candidate, item, column, juror], cell) => {
          const key = `${candidate}|${item}|J${juror}|${column}`;
          const typed = (who: string) =>
            all.findLast((step) => step.do === who && 'cell' in step && step.cell === cell);
          const typedText = (step: Step | undefined) => (step && 'value' in step ? (values[step.value] ?? '') : '');
          const here = day.sessionValue(candidate, item, juror, column);
          const theirs = typedText(typed('juror'));
          const conflict = conflicts.find((one) => one.key === key);
          if (conflict) {
            expect(conflict).toEqual({ key, session: here, theirs });
            expect(day.value(collected, key, 'theirs')).toBe(theirs);
          } else expect([theirs, typedText(typed('team'))]).toContain(here);
          if (!typed('team')) expect(here).toBe(theirs);
        });
        day.host.dispose();
      }),
      { numRuns: 10 },
    );
  }, 40_000);
});
