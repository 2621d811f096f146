// « Enregistrer une grille papier »: one rater's sheet for one candidate, typed by the team and marked as transcribed.

import * as z from 'zod/mini';
import { NOTE } from '../model/entry.ts';
import type { Problem } from '../model/problem.ts';
import { sessionProblem } from '../model/problems/session.ts';
import { valueRequests } from '../requests/value-requests.ts';
import type { GridReading } from '../tabs/grid-reading.ts';
import { exactText, placeOfCell } from '../tabs/table.ts';
import { historyText } from '../text/history.ts';
import { transcribedBy } from '../text/panel-data.ts';
import type { BookRequest } from './ports.ts';
import { type Action, type Context, refuse } from './run.ts';
import { cellGone, keysAsRead, type TypedCell, typedCells } from './typed-cells.ts';

/** A note longer than this does not fit a cell. */
const MOST_CHARACTERS = 20_000;

/** `column`: an épreuve's code, `*` or `note`; `was`: what the panel had read there; '' is an empty cell. */
const TypedEntry = z.object({
  item: z.string(),
  column: z.string(),
  was: z.string(),
  value: z.string().check(z.maxLength(MOST_CHARACTERS)),
});
export const SaveEntries = z.object({
  action: z.literal('saveEntries'),
  rater: z.string(),
  candidate: z.string(),
  entries: z.array(TypedEntry),
});
export type SaveEntries = z.infer<typeof SaveEntries>;

/** `saved`: cells written; those that already held their value are not counted. */
export type SaveData = { saved: number };

type EntryCell = TypedCell & { grid: GridReading; item: string };

export function saveEntries({ rater, candidate, entries }: SaveEntries): Action<SaveData> {
  return (context) => {
    const cells: EntryCell[] = [];
    const refused: Problem[] = [];
    for (const entry of entries) {
      const cell = cellOf(context, `${candidate}|${entry.item}`, `${rater}|${entry.column}`, entry);
      if (!cell) return refuse(cellGone());
      const wrong = notALevel(context, cell, rater, candidate, entry.column);
      if (wrong) refused.push(wrong);
      cells.push(cell);
    }
    const { changed, requests, problems } = typedCells(cells);
    if (problems.length || refused.length) return refuse(...problems, ...refused);
    return {
      requests: [...requests, ...markRequests(context, changed as EntryCell[], rater)],
      expected: keysAsRead(changed.map(({ table }) => table)),
      what: historyText.transcribed(changed.length),
      keys: `${candidate} ${rater}`,
      problems: [],
      data: { saved: changed.length },
    };
  };
}

function cellOf(
  { workbook }: Context,
  rowKey: string,
  column: string,
  { item, was, value }: SaveEntries['entries'][number],
): EntryCell | null {
  for (const grid of workbook.grids.values()) {
    if (!grid.assessed.competences.some(({ key }) => key === item)) continue;
    const { table, rowKeys } = grid;
    const row = rowKeys.indexOf(rowKey);
    if (row < 0 || !table.columns.has(column)) return null;
    return { grid, item, table, row, column, was, value, stands: exactText(table, row, column) };
  }
  return null;
}

/** The panel offers the levels of the scale alone; another one means that the scale has changed since. */
function notALevel(
  { workbook }: Context,
  { grid, table, row, item, value, column: cellColumn }: EntryCell,
  rater: string,
  candidate: string,
  column: string,
): Problem | null {
  const labels = grid.assessed.scale.map(({ label }) => label);
  if (column === NOTE || value === '' || labels.includes(value)) return null;
  const { candidates, jurors } = workbook.session;
  const number = candidates.find(({ key }) => key === candidate)?.number ?? 0;
  const juror = jurors.find(({ key }) => key === rater)?.number ?? null;
  const where = placeOfCell(table, row, cellColumn);
  return sessionProblem('rating-not-a-level', where, { candidate: number, item, juror, column, value, labels });
}

/** Who transcribed stands once on each line that changed. */
function markRequests({ person }: Context, changed: readonly EntryCell[], rater: string): BookRequest[] {
  const lines = new Map(changed.map((cell) => [`${cell.table.sheet.sheetId}|${cell.row}`, cell]));
  return [...lines.values()].flatMap(({ table, row }) => {
    const left = table.columns.get(`${rater}|by`);
    if (left === undefined) return [];
    return valueRequests(table.sheet.sheetId, { top: row, left, values: [[transcribedBy(person)]] });
  });
}
