// What was last collected of a juror whose file is new: an empty cell there erases nothing. A value that waits for a choice is kept aside.

import { deleteRowRequests } from '../requests/value-requests.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { type Collection, entryOf } from './bring-together.ts';
import { valuesHere } from './entry-cells.ts';
import { keepRequests } from './kept-entries.ts';
import type { BookRequest } from './ports.ts';
import type { Context } from './run.ts';

/** `forgotten`: jurors' keys; `last`: what the same write collects of the files left, and already keeps. */
export function forgetRequests(context: Context, forgotten: ReadonlySet<string>, last: Collection): BookRequest[] {
  const { workbook } = context;
  const lines = [...workbook.collected].filter(([key]) => forgotten.has(entryOf(key).rater));
  const here = valuesHere(workbook);
  const kept = new Set(last.conflicts.map(({ key }) => key));
  const waiting = lines.flatMap(([key, { theirs }]) =>
    theirs && theirs !== here.get(key) && !kept.has(key) ? [{ ...entryOf(key), value: theirs }] : [],
  );
  return [
    ...deleteRowRequests(
      sheetIds.collected,
      lines.map(([, { row }]) => row),
    ),
    ...keepRequests(context, [], waiting, last.requests),
  ];
}
