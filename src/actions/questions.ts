// What is asked before grids change: labels that moved to another key, and lines whose keys a sort left behind.

import { nowhere, type Problem } from '../model/problem.ts';
import type { LabelMove } from '../model/problems/run.ts';
import type { Candidate } from '../model/session.ts';
import { isSameText } from '../model/words.ts';
import { type GridReading, isEntryLine } from '../tabs/grid-reading.ts';
import { plainText } from '../tabs/table.ts';
import { candidateLabel, withoutAbsentMark } from '../text/grid.ts';

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
