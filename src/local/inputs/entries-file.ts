// Reads entries.csv into what each cell of the grids receives: a rating, or the observations of one rater joined.

import type { Certification } from '../../model/certification.ts';
import { isAssessed } from './assessment.ts';
import { type CheckedLine, type Context, checkLine, entryColumns } from './cell-entry.ts';
import { type InputProblem, inputWarning, type Read, readUnlessError } from './input-problem.ts';
import type { SessionInput } from './session-schema.ts';
import { lineIn, readTable } from './table-file.ts';

/**
 * What one cell receives. `line`: the line of the file it comes from (of several observations, the first); `candidate`
 * and `juror`: numbers, `*` for the jury; `item`: a competence key or `EF`; `column`: a modality code, `*` or `note`;
 * `place`: whether the grids have that cell; `outsidePanel`: the juror is absent or not of that candidate's panel.
 */
export type CellEntry = {
  line: number;
  candidate: number;
  item: string;
  juror: number | '*';
  column: string;
  value: string;
  place: boolean;
  outsidePanel: boolean;
};

const NOTE = 'note';
const BETWEEN_NOTES = ' / ';

/** The cells in the order of the file. `source`: the file's bytes or its text. */
export function readEntriesFile(
  source: Uint8Array | string,
  fileName: string,
  certification: Certification,
  session: SessionInput,
): Read<CellEntry[]> {
  const table = readTable(source, fileName, entryColumns);
  if (table.value === undefined) return { value: undefined, problems: table.problems };
  const context: Context = { certification, session };
  const problems: InputProblem[] = [];
  const cells = new Map<string, CellEntry>();
  for (const row of table.value) {
    const where = lineIn(fileName, row.line);
    const checked = checkLine(row, where, context);
    if (Array.isArray(checked)) {
      problems.push(...checked);
      continue;
    }
    const note = row.cells.observation;
    const standing = standingOf(checked, context);
    problems.push(...warnOf(checked, standing, note, where));
    const common = {
      line: row.line,
      candidate: checked.candidate.number,
      item: checked.item,
      juror: checked.juror,
      place: standing.missing === undefined,
      outsidePanel: standing.outsidePanel,
    };
    if (checked.level !== '') {
      problems.push(...putRating(cells, { ...common, column: checked.column, value: checked.level }, where));
    }
    if (note.trim() !== '') putNote(cells, { ...common, column: NOTE, value: note });
  }
  return readUnlessError([...cells.values()], problems);
}

/** `missing`: why the grids have no such cell, in words, or undefined. */
type Standing = { missing: string | undefined; outsidePanel: boolean };

function standingOf({ candidate, block, juror }: CheckedLine, { certification, session }: Context): Standing {
  const absent = session.jurors.some(({ number, attendance }) => number === juror && attendance === 'absent');
  const outsidePanel = juror !== '*' && (absent || !candidate.panel.includes(juror));
  if (candidate.attendance !== 'present') return { missing: 'n’est pas marqué présent', outsidePanel };
  if (candidate.held.includes(block)) return { missing: `a déjà acquis ${block}`, outsidePanel };
  if (isAssessed(candidate, block, certification, session.kind)) return { missing: undefined, outsidePanel };
  return { missing: `ne présente pas ${block}`, outsidePanel };
}

function warnOf(line: CheckedLine, standing: Standing, note: string, where: string): InputProblem[] {
  if (line.level === '' && note.trim() === '') {
    return [
      inputWarning(where, 'Ni appréciation ni observation : rien n’est saisi. Complétez ou retirez cette ligne.'),
    ];
  }
  const who = `Le candidat ${line.candidate.number}`;
  if (standing.missing !== undefined) {
    const remedy = 'la saisie va dans « Saisies conservées ». Vérifiez le candidat ou la session.';
    return [inputWarning(where, `${who} ${standing.missing} : ${remedy}`)];
  }
  if (!standing.outsidePanel) return [];
  const remedy = 'la saisie reste dans sa case et ne compte pas. Vérifiez le juré, sa présence ou le panel.';
  return [
    inputWarning(where, `Le juré ${line.juror} n’est pas du panel du candidat ${line.candidate.number} : ${remedy}`),
  ];
}

function putRating(cells: Map<string, CellEntry>, entry: CellEntry, where: string): InputProblem[] {
  const key = cellKey(entry);
  const earlier = cells.get(key);
  cells.delete(key);
  cells.set(key, entry);
  if (!earlier) return [];
  const message = `La même case est déjà donnée ligne ${earlier.line} : seule la ligne ${entry.line} compte. Retirez l’une des deux.`;
  return [inputWarning(where, message)];
}

function putNote(cells: Map<string, CellEntry>, entry: CellEntry): void {
  const key = cellKey(entry);
  const earlier = cells.get(key);
  cells.set(key, earlier ? { ...earlier, value: `${earlier.value}${BETWEEN_NOTES}${entry.value}` } : entry);
}

function cellKey({ candidate, item, juror, column }: CellEntry): string {
  return `${candidate}|${item}|${juror}|${column}`;
}
