// What was last collected of a juror whose file is new: an empty cell there erases nothing. A value that waits for a choice is kept aside.

import { entryKey } from '../model/entry.ts';
import { tabRequests } from '../requests/tab-requests.ts';
import { appendRequest, deleteRowRequests } from '../requests/value-requests.ts';
import { keptLine, layoutKept } from '../tabs/kept-tab.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { momentText } from '../text/dates.ts';
import { type Collection, entryOf } from './bring-together.ts';
import type { BookRequest } from './ports.ts';
import { type Context, editorsOf } from './run.ts';
import { withFreeTitle } from './standing.ts';

/** `forgotten`: jurors' keys; `last`: what the same write collects of the files left. */
export function forgetRequests(context: Context, forgotten: ReadonlySet<string>, last: Collection): BookRequest[] {
  const { workbook, now } = context;
  const lines = [...workbook.collected].filter(([key]) => forgotten.has(entryOf(key).rater));
  const here = new Map(workbook.entries.map((entry) => [entryKey(entry), entry.value]));
  const kept = new Set(last.conflicts.map(({ key }) => key));
  const waiting = lines.flatMap(([key, { theirs }]) =>
    theirs && theirs !== here.get(key) && !kept.has(key) ? [{ ...entryOf(key), value: theirs }] : [],
  );
  return [
    ...deleteRowRequests(
      sheetIds.collected,
      lines.map(([, { row }]) => row),
    ),
    ...(waiting.length ? keptTab(context, last) : []),
    ...(waiting.length
      ? [
          appendRequest(
            sheetIds.kept,
            waiting.map((entry) =>
              keptLine(entry, 'raterUnknown', momentText(now), workbook.tables.get(sheetIds.kept)?.columns),
            ),
          ),
        ]
      : []),
  ];
}

function keptTab(context: Context, { requests }: Collection): BookRequest[] {
  const { workbook } = context;
  const isMade = requests.some(({ addSheet }) => addSheet?.properties?.sheetId === sheetIds.kept);
  if (isMade || workbook.sheets.has(sheetIds.kept)) return [];
  return tabRequests([{ layout: withFreeTitle(workbook, layoutKept()), standing: null }], editorsOf(context));
}
