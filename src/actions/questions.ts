// What is asked before grids change: labels that moved to another key, and lines whose keys a sort left behind.

import { FINAL_INTERVIEW } from '../model/certification.ts';
import { nowhere, type Problem } from '../model/problem.ts';
import type { LabelMove } from '../model/problems/run.ts';
import type { Candidate } from '../model/session.ts';
import { foldText, isSameText } from '../model/words.ts';
import { OUTCOME } from '../tabs/deliberation-tab.ts';
import { type GridReading, isEntryLine } from '../tabs/grid-reading.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { placeOfCell, plainText } from '../tabs/table.ts';
import { candidateLabel, gridText, withoutAbsentMark } from '../text/grid.ts';
import { deliberationTabText } from '../text/report-tabs.ts';
import type { Workbook } from './workbook.ts';

/**
 * Candidates whose number or name in « Candidats » is the one that the grids show for somebody else, and competences
 * whose title is now another's: ratings would change owner.
 */
export function movedLabels(grids: Iterable<GridReading>, candidates: readonly Candidate[]): LabelMove[] {
  const moves = new Map<string, LabelMove>();
  for (const { assessed, table, rowKeys } of grids) {
    const people = new Map<string, string>();
    const titles = new Map<string, string>();
    rowKeys.forEach((key, row) => {
      const [candidate = '', item = ''] = key.split('|');
      if (!isEntryLine(key)) return;
      if (!people.has(candidate)) people.set(candidate, withoutAbsentMark(plainText(table, row, 'candidate')));
      if (!titles.has(item)) titles.set(item, plainText(table, row, 'competence'));
    });
    for (const one of candidates) {
      const shown = people.get(one.key);
      const label = candidateLabel(one);
      if (shown && shown !== label && isAnothers(one.key, label, people))
        moves.set(one.key, { key: one.key, from: shown, to: label });
    }
    for (const { key, title } of assessed.competences) {
      const shown = titles.get(key);
      if (!shown || isSameText(shown, title)) continue;
      const isOthers = [...titles].some(([other, text]) => other !== key && isSameText(text, title));
      if (isOthers) moves.set(key, { key, from: shown, to: title });
    }
  }
  return [...moves.values()];
}

/** Whether the number, or the name, of this label is one that the grid shows for another key. */
function isAnothers(key: string, label: string, shown: ReadonlyMap<string, string>): boolean {
  const [number, name] = label.split(' — ');
  const own = (shown.get(key) ?? '').split(' — ');
  return [...shown].some(([other, text]) => {
    if (other === key) return false;
    const [otherNumber, otherName] = text.split(' — ');
    return (otherNumber === number && own[0] !== number) || (otherName === name && own[1] !== name);
  });
}

/** One question a grid whose lines and keys went apart. */
export function shiftedLines(grids: Iterable<GridReading>): Problem[] {
  return [...grids].flatMap(({ table, shifted }): Problem[] =>
    shifted.length
      ? [{ code: 'lines-shifted', level: 'warning', where: nowhere, title: table.sheet.title, lines: shifted.length }]
      : [],
  );
}

/** A line of « Délibération » that shows another's candidate and part. `row`: of the tab; `isTyped`: its decision would change owner. */
type MovedLine = LabelMove & { row: number; isTyped: boolean };

function movedLines({ tables, certification, session }: Workbook): MovedLine[] {
  const table = tables.get(sheetIds.deliberation);
  if (!table) return [];
  const parts = [
    ...certification.blocks.map(({ key }) => [key, key] as const),
    [FINAL_INTERVIEW, gridText.interviewTitle] as const,
    [OUTCOME, deliberationTabText.outcome] as const,
  ];
  const labels = new Map<string, string>(
    session.candidates.flatMap((candidate) =>
      parts.map(([item, part]) => [`${candidate.key}|${item}`, `${candidateLabel(candidate)} · ${part}`] as const),
    ),
  );
  const keys = new Map([...labels].map(([key, label]) => [foldText(label), key]));
  return table.rows.flatMap(({ index, key }): MovedLine[] => {
    const cell = (column: string) => plainText(table, index, column);
    const shown = `${cell('candidate')} · ${cell('part')}`;
    const [own, other] = [labels.get(key), keys.get(foldText(shown))];
    // two candidates of one number and one name show the same
    if (!own || !other || other === key || foldText(own) === foldText(shown)) return [];
    const isTyped = ['decision', 'reason', 'observation'].some((column) => cell(column) !== '');
    return [{ key, from: shown, to: own, row: index, isTyped }];
  });
}

/** Decisions that stand beside another's label: nothing that cannot be asked about may use them. `candidate`: whose lines are told even when they are blank. */
export function movedDecisions(workbook: Workbook, candidate = ''): Problem[] {
  const moved = movedLines(workbook).filter(({ key, isTyped }) => isTyped || key.startsWith(`${candidate}|`));
  const table = workbook.tables.get(sheetIds.deliberation);
  const [first] = moved;
  if (!first || !table) return [];
  const where = placeOfCell(table, first.row, 'decision');
  return [{ code: 'decisions-moved', level: 'error', where, moves: moved.map(asMove) }];
}

const asMove = ({ key, from, to }: MovedLine): LabelMove => ({ key, from, to });

/** Asks before decisions are read under another label than they were typed beside; null when there is nothing to ask, or yes. */
export function refusedDecisions(workbook: Workbook, ask: (question: Problem) => boolean): Problem[] | null {
  const moves = movedLines(workbook)
    .filter(({ isTyped }) => isTyped)
    .map(asMove);
  if (moves.length === 0) return null;
  const question: Problem = { code: 'labels-moved', level: 'warning', where: nowhere, moves };
  return ask(question) ? null : [question, { code: 'declined', level: 'info', where: nowhere }];
}
