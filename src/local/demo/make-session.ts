// A session of any size drawn from a seed, for measures and for properties: certification, session and entries.

import type { Certification } from '../../model/certification.ts';
import { FINAL_INTERVIEW, interviewLevels, isAssessed, modalityCodes } from '../inputs/assessment.ts';
import type { CellEntry } from '../inputs/entries-file.ts';
import type { CandidateInput, JurorInput, SessionInput } from '../inputs/session-schema.ts';
import { makeCertification } from './make-certification.ts';
import { type Random, seededRandom } from './random.ts';

/**
 * `candidates`, `jurors`, `blocks`, `competencesPerBlock`: how many, at least one. `irregular`: also draws absences,
 * excuses, held blocks, absent jurors, smaller panels and empty cells; without it everybody is there and every cell is filled.
 */
export type MakeSessionOptions = {
  candidates: number;
  jurors: number;
  blocks: number;
  competencesPerBlock: number;
  seed?: number;
  kind?: SessionInput['kind'];
  mode?: SessionInput['mode'];
  byModality?: boolean;
  irregular?: boolean;
};

export type MadeSession = { certification: Certification; session: SessionInput; entries: CellEntry[] };

/** The three sizes that are measured, named candidates × competences × jurors. */
export const measuredSizes = {
  '12×10×2': { candidates: 12, jurors: 2, blocks: 2, competencesPerBlock: 5 },
  '60×10×4': { candidates: 60, jurors: 4, blocks: 2, competencesPerBlock: 5 },
  '60×40×6': { candidates: 60, jurors: 6, blocks: 8, competencesPerBlock: 5 },
} as const satisfies Record<string, MakeSessionOptions>;

const lastNames = [
  'Castagné-Delorme',
  'Benmoulay',
  'Nowicka',
  'Le Quellec-Thibaudeau',
  'Pradeau',
  'Adjovi',
  'd’Aubarède',
];
const firstNames = ['Nolwenn', 'Idriss', 'Zofia', 'Maryvonne', 'Kévin', 'Rosine', 'Marie-Solène', 'Prosper', 'Régis'];
const notes = [
  'Consigne reformulée par les deux apprenants.',
  'Planning montré ; un nom par poste.',
  'Dit : "on range, puis on vérifie".',
  'Suit les écarts à l’œil, sans relevé écrit.',
];

export function makeSession(options: MakeSessionOptions): MadeSession {
  const random = seededRandom(options.seed ?? 1);
  const certification = makeCertification(options.blocks, options.competencesPerBlock, random);
  const irregular = options.irregular ?? false;
  const jurors = Array.from({ length: options.jurors }, (_, index) => makeJuror(index + 1, irregular, random));
  const session: SessionInput = {
    kind: options.kind ?? 'title',
    number: `2026-12-${String(options.seed ?? 1)}`,
    centre: 'Centre de formation Les Trois Chemins',
    place: '12, allée des Ateliers, 87000 Limoges',
    firstDay: '2026-12-07',
    lastDay: '2026-12-09',
    deliberationDay: '2026-12-09',
    mode: options.mode ?? 'open',
    byModality: options.byModality ?? true,
    scale: [
      { label: 'Acquise', meaning: 'attests' },
      { label: 'Partiellement acquise', meaning: 'partial' },
      { label: 'Non acquise', meaning: 'refutes' },
      { label: 'Non observée', meaning: 'silent' },
    ],
    team: ['secretariat@example.org'],
    incidents: [],
    jurors,
    candidates: Array.from({ length: options.candidates }, (_, index) =>
      makeCandidate(index + 1, certification, jurors, irregular, random),
    ),
  };
  return { certification, session, entries: makeEntries(certification, session, irregular, random) };
}

function makeJuror(number: number, irregular: boolean, random: Random): JurorInput {
  return {
    number,
    lastName: random.pick(lastNames),
    firstName: random.pick(firstNames),
    email: `jure-${number}@example.com`,
    quality: 'Encadrant technique',
    company: `Structure ${number}`,
    habilitatedUntil: '2029-06-30',
    attendance: irregular && random.chance(0.1) ? 'absent' : 'present',
  };
}

function makeCandidate(
  number: number,
  certification: Certification,
  jurors: readonly JurorInput[],
  irregular: boolean,
  random: Random,
): CandidateInput {
  const keys = certification.blocks.map(({ key }) => key);
  const held = irregular ? keys.filter(() => random.chance(0.15)) : [];
  return {
    number,
    ceresId: '',
    lastName: random.pick(lastNames),
    firstName: random.pick(firstNames),
    email: `candidat-${number}@example.com`,
    accessRoute: random.pick(certification.accessRoutes).name,
    company: `Entreprise ${number}`,
    trainer: `Formatrice ${number}`,
    arrangement: '',
    blocks: keys.filter((key) => !held.includes(key)),
    held,
    panel: jurors.map((juror) => juror.number).filter(() => !irregular || random.chance(0.7)),
    attendance: irregular && random.chance(0.15) ? random.pick(['absent', 'excused', 'fraud'] as const) : 'present',
    dossier: '',
    ecf: {},
  };
}

/** Every cell that counts, in the order of the grids; an irregular session leaves some empty. */
function makeEntries(
  certification: Certification,
  session: SessionInput,
  irregular: boolean,
  random: Random,
): CellEntry[] {
  const absent = session.jurors.filter(({ attendance }) => attendance === 'absent').map(({ number }) => number);
  const present = session.candidates.filter(({ attendance }) => attendance === 'present');
  const cells = present.flatMap((candidate) => {
    const raters =
      session.mode === 'joint' ? ['*' as const] : candidate.panel.filter((juror) => !absent.includes(juror));
    return itemsOf(candidate, certification, session).flatMap(({ block, item }) =>
      raters.flatMap((juror) =>
        columnsOf(certification, session, block, irregular)
          .filter((column) => !irregular || random.chance(column === '*' ? 0.7 : 0.9))
          .map((column) => ({
            candidate: candidate.number,
            item,
            juror,
            column,
            value: drawValue(column, block, session, random),
          })),
      ),
    );
  });
  return cells.map((cell, index) => ({ line: index + 2, ...cell, place: true, outsidePanel: false }));
}

function itemsOf(candidate: CandidateInput, certification: Certification, session: SessionInput) {
  const competences = certification.blocks.flatMap(({ key, competences }) =>
    competences.map((competence) => ({ block: key, item: competence.key })),
  );
  return [...competences, { block: FINAL_INTERVIEW, item: FINAL_INTERVIEW }].filter(({ block }) =>
    isAssessed(candidate, block, certification, session.kind),
  );
}

function drawValue(column: string, block: string, session: SessionInput, random: Random): string {
  if (column === 'note') return random.pick(notes);
  return random.pick(block === FINAL_INTERVIEW ? interviewLevels : session.scale.map(({ label }) => label));
}

/** A full session is rated by épreuve; an irregular one overall as well, here and there. */
function columnsOf(certification: Certification, session: SessionInput, block: string, irregular: boolean): string[] {
  const codes = modalityCodes(certification, session.kind, block);
  if (codes.length < 2 || !session.byModality) return ['*', 'note'];
  return irregular ? [...codes, '*', 'note'] : [...codes, 'note'];
}
