// Where the entries of a file go: a cell of a grid, or a line of « Saisies conservées » when the grids have none for them.

import type { Certification } from '../../model/certification.ts';
import { blockOfItem, isAssessed } from '../inputs/assessment.ts';
import type { CellEntry } from '../inputs/entries-file.ts';
import type { CandidateInput, SessionInput } from '../inputs/session-schema.ts';
import { keyColumn } from './keyed-sheet.ts';
import type { KeyedText } from './typing.ts';
import { keptWord } from './words.ts';

/** Keys of people by number, as « Candidats » and « Jury » have them. */
export type PeopleKeys = { candidates: ReadonlyMap<number, string>; jurors: ReadonlyMap<number, string> };

/** The rater's key of the jury as one. */
const jury = 'J*';

/** The texts of each grid, by its item (`BC01`, `EF`). */
export function gridTexts(
  entries: readonly CellEntry[],
  certification: Certification,
  keys: PeopleKeys,
): Map<string, KeyedText[]> {
  const byGrid = new Map<string, KeyedText[]>();
  for (const entry of entries.filter(({ place }) => place)) {
    const grid = blockOfItem(certification, entry.item) ?? '';
    const { candidate, rater } = keysOf(entry, keys);
    const text = { row: `${candidate}|${entry.item}`, column: `${rater}|${entry.column}`, text: entry.value };
    const texts = byGrid.get(grid) ?? [];
    texts.push(text);
    byGrid.set(grid, texts);
  }
  return byGrid;
}

/** Lines of « Saisies conservées » by column key, for the entries without a place. `when`: « 07/12/2026 09:30 ». */
export function keptLines(
  entries: readonly CellEntry[],
  certification: Certification,
  session: SessionInput,
  keys: PeopleKeys,
  when: string,
): Record<string, string>[] {
  return entries
    .filter(({ place }) => !place)
    .map((entry) => {
      const { candidate, rater } = keysOf(entry, keys);
      const { item, column, value } = entry;
      const person = session.candidates.find(({ number }) => number === entry.candidate);
      const why = person ? keptWord[whyKept(person, item, certification, session)] : '';
      const key = `${candidate}|${item}|${rater}|${column}`;
      return { [keyColumn]: key, when, why, candidate, item, rater, column, value };
    });
}

function whyKept(
  candidate: CandidateInput,
  item: string,
  certification: Certification,
  { kind }: SessionInput,
): keyof typeof keptWord {
  const block = blockOfItem(certification, item) ?? '';
  if (candidate.held.includes(block)) return 'held';
  return isAssessed(candidate, block, certification, kind) ? 'absent' : 'notPresented';
}

function keysOf({ candidate, juror }: CellEntry, keys: PeopleKeys): { candidate: string; rater: string } {
  return {
    candidate: keys.candidates.get(candidate) ?? '',
    rater: juror === '*' ? jury : (keys.jurors.get(juror) ?? ''),
  };
}
