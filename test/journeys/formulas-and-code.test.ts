// The formulas of the grids and of « Couverture » say what the code says of the same cells, and what the rules say of them.

import { expect, it } from 'vitest';
import type { CoverageData } from '../../src/actions/coverage.ts';
import { findingLabel } from '../../src/text/labels.ts';
import { codes, type Day, done, tab } from './day.ts';
import { type RandomDay, randomDay } from './random-day.ts';
import { type RaterCells, reckon } from './reckoning.ts';

type Figures = CoverageData['coverage'];

const seen = new Set<string>();
const drawn = Math.floor(Math.random() * 1_000_000);

it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, drawn])(
  'session tirée de %i : formules, code et règles disent la même chose',
  async (seed) => {
    const random = randomDay(seed);
    const { day } = random;
    try {
      await compare(random);
      changePeople(random);
      await compare(random);
      done(day.call('generate', { confirm: ['labels-moved'] }));
      await compare(random);
    } finally {
      day.host.dispose();
    }
  },
);

it('les sessions tirées ont montré toutes les lectures', () => {
  expect([...seen]).toEqual(expect.arrayContaining([...Object.values(findingLabel), ...Object.values(why)]));
});

async function compare(random: RandomDay): Promise<void> {
  const { day } = random;
  const answer = done(day.call('coverage'));
  const { coverage } = answer.data;
  await day.doc.calculated();
  const byTabs = inTabs(random, coverage);
  // a line that is not there yet is expected by the code, and by no formula
  if (!codes(answer).includes('grids-outdated')) Object.assign(byTabs, progressInTabs(random, coverage));
  for (const shown of Object.values(byTabs)) seen.add(String(shown));
  expect({ ...byCode(random, coverage), ...byTabs }).toEqual(byCode(random, coverage));
  expect(inGrids(random, coverage)).toEqual(byRules(random, coverage));
}

/** Somebody goes, somebody comes back, and panels change, without the grids being generated again. */
function changePeople({ day, random, session }: RandomDay): void {
  for (const [rank] of session.candidates.entries()) {
    const key = `C0${rank + 1}`;
    if (random.chance(0.3)) day.paste(tab.candidates, key, 'attendance', random.pick(['Absent', 'Présent', 'Excusé']));
    if (random.chance(0.3)) {
      const panel = session.jurors.map(({ number }) => number).filter(() => random.chance(0.6));
      day.paste(tab.candidates, key, 'panel', panel.join(', ') || 'aucun');
    }
  }
  const juror = `J${1 + random.below(session.jurors.length)}`;
  day.paste(tab.jury, juror, 'attendance', random.pick(['Absent', 'Présent']));
}

const interviewWords = {
  notCovered: 'Non couvert',
  acquired: 'Satisfaisant',
  notAcquired: 'Non satisfaisant',
  toDeliberate: 'À délibérer',
};
const word = (item: string, finding: keyof typeof interviewWords) =>
  item === 'EF' ? interviewWords[finding] : findingLabel[finding];
const why = {
  held: 'Déjà acquis',
  none: 'Non présenté',
  absent: 'Absent',
  excused: 'Excusé',
  fraud: 'Fraude signalée',
};

/** « Couverture » by row and column key. */
function inTabs({ day }: RandomDay, { candidates }: Figures): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  for (const candidate of candidates) {
    for (const part of parts(candidate)) {
      for (const { item } of part.findings)
        shown[`${candidate.key} ${item}`] = day.value(tab.coverage, candidate.key, item);
      if (part.item === 'EF' || !day.has(tab.coverage, candidate.key, `${part.item}|coverage`)) continue;
      shown[`${candidate.key} ${part.item} coverage`] = day.value(tab.coverage, candidate.key, `${part.item}|coverage`);
      shown[`${candidate.key} ${part.item} attainment`] = day.value(
        tab.coverage,
        candidate.key,
        `${part.item}|attainment`,
      );
    }
  }
  return shown;
}

function progressInTabs({ day }: RandomDay, { raters }: Figures): Record<string, unknown> {
  return Object.fromEntries(raters.map(({ rater }) => [rater, progressOf(day, rater)]));
}

/** The cell right of the rater's name. */
function progressOf(day: Day, rater: string): unknown {
  const { row, column } = day.place(tab.coverage, rater, 'candidate');
  return day.doc.values(tab.coverage)[row]?.[column + 1];
}

function byCode({ day }: RandomDay, { candidates, raters }: Figures): Record<string, unknown> {
  const expected: Record<string, unknown> = {};
  for (const candidate of candidates) {
    for (const part of parts(candidate)) {
      for (const { item, finding } of part.findings) expected[`${candidate.key} ${item}`] = word(item, finding);
      if (part.item === 'EF' || !day.has(tab.coverage, candidate.key, `${part.item}|coverage`)) continue;
      const { reading, coverage, attainment } = part;
      const attendance = String(day.value(tab.candidates, candidate.key, 'attendance'));
      const standing =
        reading === 'held' ? why.held : reading === null ? why.none : reading === 'absent' ? attendance : '';
      expected[`${candidate.key} ${part.item} coverage`] = standing || `${coverage.covered} sur ${coverage.total}`;
      expected[`${candidate.key} ${part.item} attainment`] =
        standing || `${attainment.acquired} sur ${attainment.total}`;
    }
  }
  for (const { rater, given, expected: due } of raters) expected[rater] = `${given} sur ${due}`;
  return expected;
}

type CandidateFigures = Figures['candidates'][number];
const parts = ({ blocks, finalInterview }: CandidateFigures) => [
  ...blocks,
  ...(finalInterview ? [finalInterview] : []),
];

/** The lines that count in the grids: reading, and by how many raters. */
function inGrids(random: RandomDay, figures: Figures): Record<string, unknown> {
  return Object.fromEntries(
    countedLines(random, figures).map(({ sheetId, key }) => [
      key,
      [random.day.value(sheetId, key, 'finding'), random.day.value(sheetId, key, 'assessed')],
    ]),
  );
}

function byRules(random: RandomDay, figures: Figures): Record<string, unknown> {
  return Object.fromEntries(
    countedLines(random, figures).map(({ key, item, raters, cells, scale }) => {
      const { finding, assessed } = reckon(cells, scale);
      return [key, [word(item, finding), `${assessed} sur ${raters.length}`]];
    }),
  );
}

const interviewScale = [
  { label: 'Satisfaisant', meaning: 'attests' },
  { label: 'Non satisfaisant', meaning: 'refutes' },
] as const;

function countedLines({ day, grids, session }: RandomDay, { candidates }: Figures) {
  const raterOf = new Map(candidates.map(({ key, raters }) => [key, raters]));
  const present = new Set(
    candidates.filter(({ key }) => day.value(tab.candidates, key, 'attendance') === 'Présent').map(({ key }) => key),
  );
  return grids
    .filter(({ item }) => item !== 'DOS')
    .flatMap(({ item, sheetId }) => {
      const [columns = []] = day.doc.values(sheetId);
      const lines = day
        .rows(sheetId)
        .filter((key) => /^C\d+\|[^|]+$/.test(key) && present.has(key.split('|')[0] ?? ''));
      return lines.map((key) => {
        const raters = raterOf.get(key.split('|')[0] ?? '') ?? [];
        const text = (column: string) => {
          const value = day.value(sheetId, key, column);
          return typeof value === 'boolean' ? 'VRAI' : String(value);
        };
        const cells = raters.map(
          (rater): RaterCells => ({
            modalities: columns
              .map(String)
              .filter((column) => column.startsWith(`${rater}|`) && /\|(MSP|ET|QPP)$/.test(column))
              .map(text),
            overall: text(`${rater}|*`),
          }),
        );
        return { key, item, sheetId, raters, cells, scale: item === 'EF' ? interviewScale : session.scale };
      });
    });
}
