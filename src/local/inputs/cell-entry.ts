// One line of entries.csv, each of its columns checked on its own.

import type { Certification } from '../../model/certification.ts';
import { blockOfItem, FINAL_INTERVIEW, interviewLevels, modalityCodes } from './assessment.ts';
import { sameLabel } from './fold-words.ts';
import { type InputProblem, inputError, quoteList } from './input-problem.ts';
import type { CandidateInput, SessionInput } from './session-schema.ts';
import type { TableRow } from './table-file.ts';

export const entryColumns = ['candidat', 'compétence', 'juré', 'modalité', 'appréciation', 'observation'] as const;
export type EntryRow = TableRow<(typeof entryColumns)[number]>;

/** `juror`: a number, or `*` for the jury; `column`: a modality code or `*`; `level`: a label of the scale, or empty. */
export type CheckedLine = {
  candidate: CandidateInput;
  item: string;
  block: string;
  juror: number | '*';
  column: string;
  level: string;
};

export type Context = { certification: Certification; session: SessionInput };

const MAX_CELL_CHARACTERS = 50_000;

/** The line's parts, or every error it holds. */
export function checkLine({ cells }: EntryRow, where: string, context: Context): CheckedLine | InputProblem[] {
  const { certification, session } = context;
  const candidate = findByNumber(session.candidates, cells.candidat);
  const block = blockOfItem(certification, cells.compétence);
  const juror = findJuror(cells.juré, session);
  const column = block === undefined ? { value: '*' } : findColumn(cells.modalité, block, cells.appréciation, context);
  const level = block === undefined ? { value: '' } : findLevel(cells.appréciation, block, session);
  const messages = [
    candidate ? undefined : unknownCandidate(cells.candidat, session),
    block ? undefined : unknownItem(cells.compétence, certification),
    juror.error,
    column.error,
    level.error,
    cells.observation.length > MAX_CELL_CHARACTERS ? tooLong(cells.observation.length) : undefined,
  ].filter((message) => message !== undefined);
  if (messages.length > 0 || !candidate || !block || juror.value === undefined) {
    return messages.map((message) => inputError(where, message));
  }
  return { candidate, item: cells.compétence, block, juror: juror.value, column: column.value, level: level.value };
}

/** The person of a number as a file spells it: `3`, not `03` nor ` 3`. */
export function findByNumber<T extends { number: number }>(people: readonly T[], typed: string): T | undefined {
  return people.find(({ number }) => String(number) === typed);
}

export function unknownCandidate(typed: string, session: SessionInput): string {
  const known = session.candidates.map(({ number }) => number).join(', ');
  return `Candidat inconnu « ${typed} ». Numéros de la session : ${known || 'aucun'}.`;
}

function unknownItem(typed: string, certification: Certification): string {
  const keys = certification.blocks.flatMap(({ competences }) => competences.map(({ key }) => key));
  return `Compétence inconnue « ${typed} ». Écrivez l’une de ces clés : ${[...keys, FINAL_INTERVIEW].join(', ')}.`;
}

function tooLong(characters: number): string {
  return `Observation de ${characters} caractères : une case en tient ${MAX_CELL_CHARACTERS}, raccourcissez-la.`;
}

type Found<T> = { value: T; error?: string };

function findJuror(typed: string, session: SessionInput): Found<number | '*' | undefined> {
  if (session.mode === 'joint') {
    if (typed === '*') return { value: '*' };
    const error = `Juré « ${typed} » : le jury remplit une grille commune dans cette session, écrivez * dans « juré ».`;
    return { value: undefined, error };
  }
  const known = session.jurors.map(({ number }) => number).join(', ') || 'aucun';
  const juror = findByNumber(session.jurors, typed);
  if (juror) return { value: juror.number };
  const error =
    typed === '*'
      ? `Juré « * » : chaque juré a sa grille dans cette session, écrivez un numéro parmi : ${known}.`
      : `Juré inconnu « ${typed} ». Numéros de la session : ${known}.`;
  return { value: undefined, error };
}

function findColumn(typed: string, block: string, level: string, { certification, session }: Context): Found<string> {
  const codes = modalityCodes(certification, session.kind, block);
  if (typed === '*' || (codes.length === 1 && typed === codes[0])) return { value: '*' };
  // an observation stands for the competence, whatever the épreuve
  if (typed === '' && level === '') return { value: '*' };
  const overallOnly = !session.byModality && codes.length > 1;
  if (!codes.includes(typed)) {
    const known = quoteList(overallOnly ? ['*'] : [...codes, '*']);
    return {
      value: '*',
      error: `Modalité inconnue « ${typed} » pour ${block}. Écrivez l’une de celles-ci : ${known}.`,
    };
  }
  if (!overallOnly) return { value: typed };
  const error = `Modalité « ${typed} » : cette session n’a qu’une appréciation après toutes les épreuves, écrivez *.`;
  return { value: '*', error };
}

function findLevel(typed: string, block: string, session: SessionInput): Found<string> {
  if (typed === '') return { value: '' };
  const labels = block === FINAL_INTERVIEW ? interviewLevels : session.scale.map(({ label }) => label);
  const level = labels.find((label) => sameLabel(label, typed));
  if (level !== undefined) return { value: level };
  const error = `Appréciation inconnue « ${typed} » pour ${block}. Écrivez l’un de ces niveaux : ${quoteList(labels)}.`;
  return { value: '', error };
}
