// Coverage of blocks and interview, progress of jurors, and the laws that both keep.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/model/coverage.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { Session } from '../../src/model/session.ts';
import { ownMs } from '../own-time.ts';
import { block, candidate, certification, entry, juror, modality, session } from './builders.ts';

const tp = certification();

function blockOf(day: Session, entries: Entry[], key: string) {
  return coverageOf(tp, day, entries).candidates[0]?.blocks.find((one) => one.item === key);
}

describe('couverture et acquisition d’un bloc', () => {
  const entries = [
    entry('C01|BC03-1|J1|*', 'Acquise'),
    entry('C01|BC03-1|J2|MSP', 'Acquise'),
    entry('C01|BC03-2|J1|*', 'Non acquise'),
    entry('C01|BC03-2|J2|*', 'Non acquise'),
    entry('C01|BC03-3|J1|*', 'Acquise'),
  ];

  it('« évaluées : 2 sur 3 », « acquises : 1 sur 3 », et qui manque', () => {
    expect(blockOf(session(), entries, 'BC03')).toEqual({
      item: 'BC03',
      coverage: { covered: 2, total: 3 },
      attainment: { acquired: 1, total: 3 },
      reading: 'incomplete',
      about: [{ item: 'BC03-3', finding: 'notCovered', missing: ['J2'] }],
      findings: [
        { item: 'BC03-1', finding: 'acquired', missing: [] },
        { item: 'BC03-2', finding: 'notAcquired', missing: [] },
        { item: 'BC03-3', finding: 'notCovered', missing: ['J2'] },
      ],
    });
  });

  it.each([
    ['acquis à une session passée', { blocks: ['BC01', 'BC02'], held: ['BC03'] }, 'held'],
    ['ni présenté ni acquis', { blocks: ['BC01', 'BC02'] }, null],
    ['d’un absent', { attendance: 'absent' }, 'absent'],
    ['d’un excusé', { attendance: 'excused' }, 'absent'],
    ['d’une fraude signalée', { attendance: 'fraud' }, 'absent'],
  ] as const)('un bloc %s (%j) n’a pas de lecture de compétence et compte zéro', (_case, changes, reading) => {
    const who = candidate(1, { ...candidate(1), ...(changes as object) });
    expect(blockOf(session({ candidates: [who] }), entries, 'BC03')).toEqual({
      item: 'BC03',
      coverage: { covered: 0, total: 3 },
      attainment: { acquired: 0, total: 3 },
      reading,
      about: [],
      findings: [],
    });
  });

  it('un juré absent sort de tous les panels : ce qu’il a saisi ne compte pas, son absence ne manque pas', () => {
    const day = session({ jurors: [juror(1), juror(2, { attendance: 'absent' })] });
    const all = [entry('C01|BC02-1|J1|*', 'Acquise'), entry('C01|BC02-1|J2|*', 'Non acquise')];
    expect(blockOf(day, all, 'BC02')).toMatchObject({ reading: 'allAcquired' });
  });

  it('un panel sans juré présent n’acquiert rien, en grille commune non plus', () => {
    const day = session({ mode: 'joint', jurors: [juror(1, { attendance: 'absent' })] });
    expect(blockOf(day, [entry('C01|BC02-1|J*|*', 'Acquise')], 'BC02')).toMatchObject({
      reading: 'incomplete',
      findings: [{ item: 'BC02-1', finding: 'notCovered', missing: [] }],
    });
  });

  it('un bloc sans compétence se lit incomplet', () => {
    const odd = certification({ blocks: [block('BC01', 0, [modality('MSP', 45)])] });
    const [first] = coverageOf(odd, session(), []).candidates;
    expect(first?.blocks).toMatchObject([{ reading: 'incomplete', coverage: { covered: 0, total: 0 } }]);
  });
});

describe('entretien final', () => {
  it('se lit comme un bloc d’une ligne, avec son échelle', () => {
    const all = [entry('C01|EF|J1|*', 'Satisfaisant'), entry('C01|EF|J2|*', 'Non satisfaisant')];
    const read = coverageOf(tp, session(), all).candidates.map((one) => one.finalInterview?.reading);
    expect(read).toEqual(['toDeliberate', 'incomplete']);
  });

  it('n’est pas passé, dans une session CCP, par qui n’aurait pas tous les blocs', () => {
    const day = session({
      kind: 'blocks',
      candidates: [candidate(1, { blocks: ['BC01'] }), candidate(2, { blocks: ['BC01'], held: ['BC02', 'BC03'] })],
    });
    const read = coverageOf(tp, day, []).candidates.map((one) => one.finalInterview?.reading ?? null);
    expect(read).toEqual([null, 'incomplete']);
  });
});

describe('avancement des jurés : cellules saisies sur attendues', () => {
  // BC01: 2 cells, BC02: 1, BC03: 3 competences x 2 épreuves, final interview: 1.
  const whole = 2 + 1 + 6 + 1;

  it('compte les blocs présentés des candidats présents de leur panel, et l’entretien final', () => {
    const day = session({
      jurors: [juror(1), juror(2), juror(3), juror(4, { attendance: 'absent' })],
      candidates: [
        candidate(1, { panel: ['J1', 'J2', 'J4'] }),
        candidate(2, { panel: ['J1'], attendance: 'absent' }),
        candidate(3, { panel: ['J2'], held: ['BC03'] }),
      ],
    });
    expect(coverageOf(tp, day, []).raters).toEqual([
      { rater: 'J1', number: 1, given: 0, expected: whole },
      { rater: 'J2', number: 2, given: 0, expected: whole + (whole - 6) },
      { rater: 'J3', number: 3, given: 0, expected: 0 },
      { rater: 'J4', number: 4, given: 0, expected: 0 },
    ]);
  });

  it('n’attend qu’une cellule où l’appréciation d’ensemble est donnée', () => {
    const day = session({ jurors: [juror(1)], candidates: [candidate(1)] });
    const all = [
      entry('C01|BC03-1|J1|*', 'Non observée'),
      entry('C01|BC03-2|J1|MSP', 'Acquise'),
      entry('C01|BC03-2|J1|note', 'clair'),
      entry('C01|EF|J1|*', 'satisfaisant'),
      entry('C02|EF|J1|*', 'satisfaisant'),
    ];
    expect(coverageOf(tp, day, all).raters).toMatchObject([{ given: 3, expected: whole - 1 }]);
  });

  it('en grille commune, n’a qu’une ligne : le jury, sans numéro', () => {
    const day = session({ mode: 'joint' });
    expect(coverageOf(tp, day, [entry('C01|BC02-1|J*|*', 'Acquise')]).raters).toEqual([
      { rater: 'J*', number: null, given: 1, expected: 2 * whole },
    ]);
  });

  it('appréciation d’ensemble seule : une cellule par compétence', () => {
    const day = session({ byModality: false, jurors: [juror(1)], candidates: [candidate(1)] });
    expect(coverageOf(tp, day, []).raters).toMatchObject([{ expected: 2 + 1 + 3 + 1 }]);
  });
});

describe('lois de la couverture', () => {
  const items = ['BC01-1', 'BC01-2', 'BC02-1', 'BC03-1', 'BC03-2', 'BC03-3', 'EF', 'BC09-1'];
  const oneEntry = fc.record({
    candidate: fc.constantFrom('C01', 'C02', 'C09'),
    item: fc.constantFrom(...items),
    rater: fc.constantFrom('J1', 'J2', 'J3', 'J*', 'J9'),
    column: fc.constantFrom('MSP', 'ET', '*', 'note'),
    value: fc.constantFrom('Acquise', 'Partiellement acquise', 'Non acquise', 'Non observée', 'Satisfaisant', 'Bidon'),
  });
  const entries = fc.uniqueArray(oneEntry, {
    selector: (one) => Object.values(one).slice(0, 4).join('|'),
    maxLength: 60,
  });
  const blocks = ['BC01', 'BC02', 'BC03'];
  const person = (number: number) =>
    fc
      .record({
        blocks: fc.subarray(blocks),
        held: fc.subarray(blocks),
        panel: fc.subarray(['J1', 'J2', 'J3']),
        attendance: fc.constantFrom('present' as const, 'present' as const, 'absent' as const),
      })
      .map((changes) => candidate(number, changes));
  const day = fc
    .record({
      mode: fc.constantFrom('joint' as const, 'blind' as const, 'open' as const),
      kind: fc.constantFrom('title' as const, 'blocks' as const),
      byModality: fc.boolean(),
      candidates: fc.tuple(person(1), person(2)),
      attendance: fc.constantFrom('present' as const, 'absent' as const),
    })
    .map(({ attendance, ...changes }) =>
      session({ ...changes, jurors: [juror(1), juror(2), juror(3, { attendance })] }),
    );

  it('acquises ≤ évaluées ≤ compétences, et saisies ≤ attendues', () => {
    fc.assert(
      fc.property(day, entries, (one, all) => {
        const { candidates, raters } = coverageOf(tp, one, all);
        for (const { coverage, attainment } of candidates.flatMap((each) => each.blocks)) {
          expect(attainment.acquired).toBeLessThanOrEqual(coverage.covered);
          expect(coverage.covered).toBeLessThanOrEqual(coverage.total);
          expect(attainment.total).toBe(coverage.total);
        }
        for (const { given, expected } of raters) expect(given).toBeLessThanOrEqual(expected);
      }),
    );
  });

  it('un panel vide n’acquiert jamais rien et n’attend rien de personne', () => {
    fc.assert(
      fc.property(day, entries, (one, all) => {
        const candidates = one.candidates.map((each) => ({ ...each, panel: [] }));
        const covered = coverageOf(tp, { ...one, candidates }, all);
        const figures = covered.candidates.flatMap((each) => each.blocks).map((each) => each.coverage.covered);
        expect(Math.max(...figures)).toBe(0);
        expect(covered.raters.map((each) => each.expected)).toEqual(covered.raters.map(() => 0));
      }),
    );
  });

  it('ce qui est saisi hors de toute place, ou hors panel, ne change rien', () => {
    fc.assert(
      fc.property(day, entries, (one, all) => {
        const counted = coverageOf(tp, one, all);
        const raters = new Map(counted.candidates.map((each) => [each.key, each.raters]));
        const inside = all.filter((each) => raters.get(each.candidate)?.includes(each.rater) && each.item !== 'BC09-1');
        expect(coverageOf(tp, one, inside)).toEqual(counted);
      }),
    );
  });

  it('l’ordre des saisies ne change rien', () => {
    fc.assert(
      fc.property(day, entries, (one, all) => {
        expect(coverageOf(tp, one, [...all].reverse())).toEqual(coverageOf(tp, one, all));
      }),
    );
  });
});

describe('grande session', () => {
  it('60 candidats, 40 compétences, 6 jurés : 57 600 saisies lues en moins d’une seconde', () => {
    const jurors = Array.from({ length: 6 }, (_, rank) => juror(rank + 1));
    const panel = jurors.map((one) => one.key);
    const big = certification({
      blocks: [1, 2, 3, 4].map((rank) => block(`BC0${rank}`, 10, [modality('MSP', 45), modality('ET', 45)])),
      modalities: [
        modality('MSP', 45, ['BC01', 'BC02', 'BC03', 'BC04']),
        modality('ET', 45, ['BC01', 'BC02', 'BC03', 'BC04']),
      ],
    });
    const blocks = big.blocks.map((one) => one.key);
    const candidates = Array.from({ length: 60 }, (_, rank) => candidate(rank, { key: `C${rank}`, blocks, panel }));
    const entries = candidates.flatMap((one) =>
      big.blocks
        .flatMap((each) => each.competences)
        .flatMap(({ key }) =>
          panel.flatMap((rater) =>
            ['MSP', 'ET', '*', 'note'].map((column) => entry(`${one.key}|${key}|${rater}|${column}`, 'Acquise')),
          ),
        ),
    );
    const start = ownMs();
    const { candidates: covered } = coverageOf(big, session({ jurors, candidates }), entries);
    const elapsedMs = ownMs() - start;
    expect(entries).toHaveLength(57_600);
    expect(covered.every((one) => one.blocks.every((each) => each.attainment.acquired === 10))).toBe(true);
    expect(elapsedMs).toBeLessThan(1000);
  });
});
