// The day with jurors at files of their own: sent, filled by each acting person, collected early and late. In the demonstration
// a candidate comes late, one cell changes on both sides, and one grid is on paper.

import type { Host } from '../create-host.ts';
import type { OpenDocument } from '../document.ts';
import type { CellEntry } from '../inputs/entries-file.ts';
import type { InputProblem } from '../inputs/input-problem.ts';
import type { CandidateInput, JurorInput, SessionInput } from '../inputs/session-schema.ts';
import { readPeopleKeys, typeEntries, withoutCell } from './by-hand.ts';
import { type CallData, type CallName, callAddon } from './call-addon.ts';
import { gridTexts, type PeopleKeys } from './grid-texts.ts';
import type { Journal } from './journal.ts';
import { sheetIdOf } from './keyed-sheet.ts';
import type { OutputFile } from './output-folder.ts';
import type { SessionInputs } from './session-inputs.ts';
import { candidateTexts } from './session-texts.ts';
import { StepRefused } from './step-refused.ts';
import { typeNextLines, typeTexts } from './typing.ts';

type Grids = CallData<'generate'>['grids'];
type Day = { host: Host; document: OpenDocument; inputs: SessionInputs; journal: Journal; when: string };

/** What the demonstration makes of its own entries; none of it for a session of somebody's own. */
const staged = { late: 8, conflict: { candidate: 2, item: 'BC01-1', juror: 1 }, paper: { candidate: 6, juror: 3 } };
const coverSheet = 4001;

/** Who comes late in the demonstration: not there when the grids are first sent. */
export function isLate({ isDemo }: SessionInputs, candidate: CandidateInput): boolean {
  return isDemo && candidate.number === staged.late;
}

export function hasFiles({ session }: SessionInputs): boolean {
  return session.mode !== 'joint' && session.jurors.some(({ email }) => email !== '');
}

/** From grids made to every entry in the session. `grids`: those of the session. Gives the kit, when it could be made. */
export async function fillByJurors(day: Day, grids: Grids): Promise<OutputFile[]> {
  const { document, inputs, journal, when, host } = day;
  const kit = tell(day, 'Kit papier', 'paperKit');
  const sent = tell(day, 'Envoi des grilles aux jurés', 'send');
  const { own, team } = shareOut(inputs, sent !== null);
  const [early, late] = [own.filter(isEarly), own.filter((entry) => !isEarly(entry))];
  if (sent) {
    typeAtFiles(day, early, `Saisie par les jurés : ${early.length} cases`, inputs.isDemo);
    act(day, 'Premier relevé', 'collect');
    if (inputs.isDemo) lateCandidate(day);
  }
  journal.begin(`Saisie par l’équipe : ${team.length} cases`);
  journal.add(typeEntries(document, { ...inputs, entries: team }, grids, when));
  if (sent) {
    if (inputs.isDemo) {
      paperGrid(day);
      changeBothSides(day, grids);
    }
    typeAtFiles(day, late, `Suite des saisies : ${late.length} cases`, false);
    handIn(day);
    const { conflicts } = act(day, 'Second relevé', 'collect');
    const choices = conflicts.map(({ key, theirs }) => ({ key, theirs, keep: 'juror' as const }));
    if (choices.length) act(day, 'Choix entre deux saisies', 'resolveConflict', { choices });
  }
  if (!kit) return [];
  return [{ name: 'kit.pdf', content: (await host.fetchExport(kit.url, document.person)).bytes }];
}

/** The workbook of each juror who has one, as they could download it. */
export async function jurorWorkbooks({ host, inputs }: Pick<Day, 'host' | 'inputs'>): Promise<OutputFile[]> {
  const files: OutputFile[] = [];
  for (const juror of inputs.session.jurors) {
    const id = fileOf(host, juror);
    if (id === null) continue;
    const url = `https://docs.google.com/spreadsheets/d/${id}/export?format=xlsx`;
    files.push({ name: `jure-${juror.number}.xlsx`, content: (await host.fetchExport(url, juror.email)).bytes });
  }
  return files;
}

function fileOf(host: Host, { email }: JurorInput): string | null {
  if (email === '') return null;
  return host.files(email).find(({ kind, name }) => kind === 'spreadsheet' && name.startsWith('Grille'))?.id ?? null;
}

/** What jurors type in their files, and what the team types in the session: paper, and cells that no file has. */
function shareOut(
  { entries, session, isDemo }: SessionInputs,
  isSent: boolean,
): { own: CellEntry[]; team: CellEntry[] } {
  const withFile = new Set(
    session.jurors.flatMap(({ number, email, attendance }) => (email && attendance === 'present' ? [number] : [])),
  );
  const isOwn = (entry: CellEntry) => {
    const { juror, place, outsidePanel } = entry;
    const isOnPaper = isDemo && isPaper(entry);
    return isSent && juror !== '*' && withFile.has(juror) && place && !outsidePanel && !isOnPaper;
  };
  const isSaved = (entry: CellEntry) => isSent && isDemo && isPaper(entry);
  return { own: entries.filter(isOwn), team: entries.filter((entry) => !isOwn(entry) && !isSaved(entry)) };
}

function isPaper({ juror, candidate }: CellEntry): boolean {
  return juror === staged.paper.juror && candidate === staged.paper.candidate;
}

/** The team types a sheet of paper in, as the panel does. */
function paperGrid(day: Day): void {
  const { document, inputs } = day;
  const { candidates, jurors } = readPeopleKeys(document);
  act(day, 'Saisie d’une grille papier', 'saveEntries', {
    rater: jurors.get(staged.paper.juror),
    candidate: candidates.get(staged.paper.candidate),
    entries: inputs.entries.filter(isPaper).map(({ item, column, value }) => ({ item, column, was: '', value })),
  });
}

function isEarly({ candidate }: CellEntry): boolean {
  return candidate % 2 === 0 && candidate !== staged.late;
}

/** `isFirstThought`: the cell that will change on both sides gets another level than its last. */
function typeAtFiles(
  { host, document, inputs, journal }: Day,
  entries: readonly CellEntry[],
  step: string,
  isFirstThought: boolean,
): void {
  journal.begin(step);
  const keys = readPeopleKeys(document);
  for (const juror of inputs.session.jurors) {
    const id = fileOf(host, juror);
    if (id === null) continue;
    const own = entries.filter((entry) => entry.juror === juror.number);
    const typed = isFirstThought ? own.map(firstThought) : own;
    journal.add(typeGrids(host.open(id, juror.email), typed, inputs, keys));
  }
}

function typeGrids(
  file: OpenDocument,
  entries: readonly CellEntry[],
  { certification }: SessionInputs,
  keys: PeopleKeys,
): InputProblem[] {
  const sheetIds = new Map(file.sheets().map(({ title, sheetId }) => [title, sheetId]));
  return [...gridTexts(entries, certification, keys)].flatMap(([item, texts]) => {
    const sheetId = sheetIds.get(item) ?? (item === 'EF' ? 3900 : undefined);
    return withoutCell(sheetId === undefined ? texts : typeTexts(file, sheetId, texts), `grille ${item} d’un juré`);
  });
}

function isConflict({ candidate, item, juror, column }: CellEntry): boolean {
  const { conflict } = staged;
  return candidate === conflict.candidate && item === conflict.item && juror === conflict.juror && column !== 'note';
}

function firstThought(entry: CellEntry): CellEntry {
  return isConflict(entry) ? { ...entry, value: 'Partiellement acquise' } : entry;
}

/** The team notes one level in the session while the juror settles on another in their file. */
function changeBothSides(day: Day, grids: Grids): void {
  const { document, inputs, when } = day;
  const entries = inputs.entries.filter(isConflict);
  typeEntries(
    document,
    { ...inputs, entries: entries.map((entry) => ({ ...entry, value: 'Non observée' })) },
    grids,
    when,
  );
  typeAtFiles(day, entries, 'Un juré corrige une case que l’équipe a changée', false);
}

function lateCandidate(day: Day): void {
  const { document, inputs, journal } = day;
  const blocks = inputs.certification.blocks.map(({ key }) => key);
  const late = inputs.session.candidates.filter((candidate) => isLate(inputs, candidate));
  journal.begin('Un candidat arrive : inscription');
  typeNextLines(
    document,
    sheetIdOf.candidates,
    late.map((candidate) => candidateTexts(candidate, blocks)),
  );
  act(day, 'Mise à jour des grilles', 'generate');
  act(day, 'Nouvel envoi', 'send');
}

/** All but the last juror tick that they have finished: the deliberation waits for nobody. */
function handIn({ host, document, inputs }: Day): void {
  const keys = readPeopleKeys(document).jurors;
  for (const juror of inputs.session.jurors.slice(0, -1)) {
    const id = fileOf(host, juror);
    const row = keys.get(juror.number);
    if (id === null || row === undefined) continue;
    typeTexts(host.open(id, juror.email), coverSheet, [
      { row, column: 'opened', text: 'VRAI' },
      { row, column: 'declared', text: 'VRAI' },
      { row, column: 'finished', text: 'VRAI' },
    ]);
  }
}

/** @throws StepRefused */
function act<Name extends CallName>(day: Day, step: string, action: Name, more: object = {}): CallData<Name> {
  const data = tell(day, step, action, more);
  if (data === null) throw new StepRefused(`${action} would not run`);
  return data;
}

/** null when the add-on would not: what it said is told, and the day goes on. */
function tell<Name extends CallName>(
  { document, journal }: Day,
  step: string,
  action: Name,
  more: object = {},
): CallData<Name> | null {
  journal.begin(step);
  const answer = callAddon(document, action, more);
  journal.add(answer.problems);
  return answer.ok ? answer.data : null;
}

export function onTime(inputs: SessionInputs): SessionInput {
  const { session } = inputs;
  return { ...session, candidates: session.candidates.filter((candidate) => !isLate(inputs, candidate)) };
}
