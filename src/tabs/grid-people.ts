// Who the grids show under which key: how a key erased in « Candidats » or « Jury » is found again.

import { foldText } from '../model/words.ts';
import { withoutAbsentMark } from '../text/grid.ts';
import { KEYS } from './layout.ts';
import { cellText, type Sheet } from './table.ts';

/** What the grids show of a person (« 3 — A. Martin », « Juré 2 : Anne Roy »), folded, to their key; '' when two keys show it. */
export function peopleShown(grids: Iterable<Sheet>): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const add = (shown: string, key: string) => {
    const label = foldText(shown);
    if (label) keys.set(label, (keys.get(label) ?? key) === key ? key : '');
  };
  for (const { values } of grids) {
    const heads = values.find((cells) => cells.includes(KEYS)) ?? [];
    const [keyColumn, candidate] = [heads.indexOf(KEYS), heads.indexOf('candidate')];
    for (const cells of values) {
      const [row, key] = [cellText(cells[keyColumn]), /^C\d+/.exec(cellText(cells[keyColumn]))?.[0]];
      if (key) add(withoutAbsentMark(cellText(cells[candidate])), key);
      if (row !== '#raters') continue;
      heads.forEach((head, column) => {
        const juror = /^(J\d+)\|/.exec(cellText(head))?.[1];
        if (juror) add(cellText(cells[column]), juror);
      });
    }
  }
  return keys;
}
