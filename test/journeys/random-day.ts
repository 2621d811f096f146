// A day drawn from a seed: any mode and kind, panels, absences, held blocks, scales of several words, and odd things typed.

import { readPeopleKeys, typeSession } from '../../src/local/commands/by-hand.ts';
import { gridTexts } from '../../src/local/commands/grid-texts.ts';
import { pasteTexts } from '../../src/local/commands/paste-texts.ts';
import { replaceReference } from '../../src/local/commands/reference-lines.ts';
import { makeSession } from '../../src/local/demo/make-session.ts';
import { type Random, seededRandom } from '../../src/local/demo/random.ts';
import type { SessionInput } from '../../src/local/inputs/session-schema.ts';
import type { Certification } from '../../src/model/certification.ts';
import { type Day, done, newDay } from './day.ts';

export type RandomDay = {
  day: Day;
  random: Random;
  session: SessionInput;
  certification: Certification;
  grids: { item: string; sheetId: number }[];
};

const scales: SessionInput['scale'][] = [
  [
    { label: 'Acquise', meaning: 'attests' },
    { label: 'Partiellement acquise', meaning: 'partial' },
    { label: 'Non acquise', meaning: 'refutes' },
    { label: 'Non observée', meaning: 'silent' },
  ],
  [
    { label: 'Maîtrisée', meaning: 'attests' },
    { label: 'Maîtrisée avec aisance', meaning: 'attests' },
    { label: 'En cours "d’acquisition"'.replaceAll('"', '’'), meaning: 'partial' },
    { label: 'Insuffisante', meaning: 'refutes' },
    { label: 'Très insuffisante', meaning: 'refutes' },
    { label: 'Non évaluée', meaning: 'silent' },
  ],
  [
    { label: 'Oui', meaning: 'attests' },
    { label: 'Non', meaning: 'refutes' },
  ],
];

/** The shapes that every run goes through, whatever the seed. */
const shapes = [
  { mode: 'open', kind: 'title', byModality: true },
  { mode: 'joint', kind: 'title', byModality: true },
  { mode: 'blind', kind: 'blocks', byModality: true },
  { mode: 'open', kind: 'blocks', byModality: false },
] as const;

export function randomDay(seed: number): RandomDay {
  const random = seededRandom(seed);
  const shape = shapes[seed % shapes.length] ?? shapes[0];
  const made = makeSession({
    candidates: 4 + random.below(3),
    jurors: 1 + random.below(4),
    blocks: 2 + random.below(2),
    competencesPerBlock: 2 + random.below(2),
    irregular: true,
    seed,
    ...shape,
  });
  const scale = random.pick(scales);
  const session = { ...made.session, scale };
  const certification = withOwnTitles(made.certification);
  if (shape.kind === 'blocks') {
    for (const candidate of session.candidates)
      if (random.chance(0.4)) candidate.blocks = candidate.blocks.filter(() => random.chance(0.6));
  }
  const day = newDay();
  done(day.call('prepare'));
  replaceReference(day.doc, certification);
  typeSession(day.doc, { session, certification }, session.team);
  const { grids } = done(day.call('generate')).data;
  const keys = readPeopleKeys(day.doc);
  const usual = made.session.scale.map(({ label }) => label);
  const entries = made.entries.map((entry) => {
    const rank = usual.indexOf(entry.value);
    return rank < 0 ? entry : { ...entry, value: scale[Math.min(rank, scale.length - 1)]?.label ?? '' };
  });
  for (const [item, texts] of gridTexts(entries, certification, keys)) {
    const sheetId = grids.find((grid) => grid.item === item)?.sheetId;
    const there = texts.filter(({ row, column }) => sheetId !== undefined && day.has(sheetId, row, column));
    if (sheetId !== undefined) pasteTexts(day.doc, sheetId, there);
  }
  for (const { sheetId } of grids) typeOddly(day, sheetId, scale, random);
  return { day, random, session, certification, grids };
}

/** Titles drawn at random can meet twice in a block; no certification has that. */
function withOwnTitles(certification: Certification): Certification {
  const blocks = certification.blocks.map((block) => ({
    ...block,
    competences: block.competences.map((each) => ({ ...each, title: `${each.title} (${each.key})` })),
  }));
  return { ...certification, blocks };
}

/** In one rating cell out of eight, panel or not: what a paste can leave there. */
function typeOddly(day: Day, sheetId: number, scale: SessionInput['scale'], random: Random): void {
  const values = day.doc.values(sheetId);
  const [labels, columns] = [scale.map(({ label }) => label), values[0] ?? []];
  const odd = [
    () => ({ stringValue: random.pick(labels).toUpperCase() }),
    () => ({ stringValue: random.pick(labels).toLowerCase() }),
    () => ({ stringValue: `${random.pick(labels)} ` }),
    () => ({ stringValue: ` ${random.pick(labels)}` }),
    () => ({ stringValue: random.pick(labels) }),
    () => ({ stringValue: random.pick(['Bidon', '=1+1', '*', '?', '>0', '<>', '~', '1', ' ', 'VRAI']) }),
    () => ({ numberValue: random.pick([0, 1, 2.5]) }),
    () => ({ boolValue: true }),
  ];
  const requests = values.flatMap((cells, rowIndex) =>
    columns.flatMap((key, columnIndex) => {
      const isRating = /^J[\d*]+\|(\*|MSP|ET)$/.test(String(key)) && /^C\d+\|[^|]+$/.test(String(cells[0]));
      if (!isRating || !random.chance(0.12)) return [];
      const rows = [{ values: [{ userEnteredValue: random.pick(odd)() }] }];
      return [{ updateCells: { start: { sheetId, rowIndex, columnIndex }, rows, fields: 'userEnteredValue' } }];
    }),
  );
  day.doc.edit(requests);
}
