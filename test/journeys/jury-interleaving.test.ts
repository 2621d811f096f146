// Jurors, the team, updates and collections in any order, also when access ends, a juror is replaced, the deliberation is left or an
// answer is lost: without a conflict the session ends with each cell's last value; with one, both are there.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { done, tab } from './day.ts';
import { addressOf, collected, gridOf, type JuryDay, sent } from './jury.ts';

const cells = [
  ['C01', 'BC01-1', '*', 1],
  ['C01', 'BC03-1', 'MSP', 1],
  ['C01', 'BC03-1', 'note', 2],
  ['C04', 'EF', '*', 2],
  ['C04', 'BC02-1', '*', 3],
] as const;
const values = ['', 'Acquise', 'Non acquise', 'Bidon'];
const jurors = [1, 2, 3];

type Typing = { do: 'juror' | 'team'; cell: number; value: number };
type Acting = { do: 'collect' | 'send' | 'generate' | 'withdraw' | 'replace' | 'deliberate' };
/** The k-th call from there fails, before or after its effect. */
type Losing = { do: 'lose'; call: number; when: 'before' | 'after' };
type Step = Typing | Acting | Losing;

/** What each did type, by cell: a refusal of Google's types nothing. */
type Typed = Record<'juror' | 'team', Map<number, string>>;

const actions: Record<Acting['do'], (day: JuryDay) => void> = {
  collect: (day) => void day.ask('collect'),
  send: (day) => void day.ask('send', { jurors }),
  generate: (day) => void day.ask('generate'),
  withdraw: (day) => void day.ask('withdrawAccess', { jurors: [1, 3] }),
  replace: (day) =>
    void day.ask('replaceJuror', { juror: 3, lastName: 'Durand', firstName: 'Anne', email: '', quality: '' }),
  deliberate: (day) => {
    day.ask('openDeliberation', { confirm: ['grids-not-handed-in'] });
    day.ask('backToExamDay', { reason: 'Un candidat arrive' });
    day.ask('unlockGrids', { jurors, reason: 'Un candidat arrive' });
  },
};

function typeAs(day: JuryDay, files: ReadonlyMap<number, string>, { do: who, cell, value }: Typing): boolean {
  const [candidate, item, column, juror] = cells[cell] ?? cells[0];
  const doc = who === 'juror' ? day.host.open(files.get(juror) ?? '', addressOf(juror)) : day.doc;
  try {
    const tables = doc.values(gridOf(item));
    const row = tables.findIndex(([key]) => key === `${candidate}|${item}`);
    const at = tables[0]?.indexOf(`J${juror}|${column}`) ?? -1;
    if (row < 0 || at < 0) return false;
    doc.paste({ sheetId: gridOf(item), row, column: at }, [[values[value] ?? '']]);
    return true;
  } catch (error) {
    if (/permission|not found|protected/i.test(String(error))) return false;
    throw error;
  }
}

function play(day: JuryDay, steps: readonly Step[]): Typed {
  const files = new Map(jurors.map((juror) => [juror, day.fileOf(juror)]));
  const typed: Typed = { juror: new Map(), team: new Map() };
  for (const step of steps) {
    if (step.do === 'lose') day.host.failCall(step.call, step.when);
    else if ('cell' in step) {
      if (typeAs(day, files, step)) typed[step.do].set(step.cell, values[step.value] ?? '');
    } else actions[step.do](day);
  }
  // what was lost is only put off: asking again completes it
  day.host.failCall(Number.POSITIVE_INFINITY, 'before');
  expect(done(day.ask('collect', { confirm: ['collect-in-deliberation'] })).data.unread).toBe(0);
  return typed;
}

/** In its cell, or in « Saisies conservées » when the grids have none. */
function standing(day: JuryDay, [candidate, item, column, juror]: (typeof cells)[number]): unknown {
  const [row, own] = [`${candidate}|${item}`, `J${juror}|${column}`];
  if (day.has(gridOf(item), row, own)) return day.value(gridOf(item), row, own);
  const key = `${row}|${own}`;
  return day.tabs().includes(tab.kept) && day.has(tab.kept, key, 'value') ? day.value(tab.kept, key, 'value') : '';
}

const typing = (who: 'juror' | 'team') =>
  fc.record({ do: fc.constant(who), cell: fc.nat(cells.length - 1), value: fc.nat(values.length - 1) });
const acting = fc.record({
  do: fc.constantFrom('collect', 'collect', 'send', 'generate', 'withdraw', 'replace', 'deliberate'),
});
const losing = fc.record({
  do: fc.constant('lose'),
  call: fc.integer({ min: 1, max: 14 }),
  when: fc.constantFrom('before', 'after'),
});
const steps = (...who: ('juror' | 'team')[]) =>
  fc.array(
    fc.oneof(
      { weight: 6, arbitrary: fc.oneof(...who.map(typing)) },
      { weight: 4, arbitrary: acting },
      { weight: 1, arbitrary: losing },
    ),
    { minLength: 4, maxLength: 14 },
  ) as fc.Arbitrary<Step[]>;

describe('relever dans n’importe quel ordre', () => {
  it('sans conflit, chaque case finit avec la dernière valeur du juré', () => {
    fc.assert(
      fc.property(steps('juror'), (all) => {
        const day = sent();
        const typed = play(day, all);
        cells.forEach((cell, i) => {
          expect(standing(day, cell)).toBe(typed.juror.get(i) ?? '');
        });
        day.host.dispose();
      }),
      { numRuns: 10 },
    );
  }, 120_000);

  it('avec des conflits, les deux valeurs sont dans le classeur, et aucune saisie n’est perdue', () => {
    fc.assert(
      fc.property(steps('juror', 'team'), (all) => {
        const day = sent();
        const typed = play(day, all);
        const { conflicts } = done(day.ask('collect', { confirm: ['collect-in-deliberation'] })).data;
        cells.forEach((cell, i) => {
          const [candidate, item, column, juror] = cell;
          const key = `${candidate}|${item}|J${juror}|${column}`;
          const here = standing(day, cell);
          const theirs = typed.juror.get(i) ?? '';
          const conflict = conflicts.find((one) => one.key === key);
          if (conflict) {
            expect(conflict).toEqual({ key, session: here, theirs });
            expect(day.value(collected, key, 'theirs')).toBe(theirs);
          } else expect([theirs, typed.team.get(i) ?? '']).toContain(here);
          if (!typed.team.has(i)) expect(here).toBe(theirs);
        });
        day.host.dispose();
      }),
      { numRuns: 10 },
    );
  }, 120_000);
});
