// « Choisir entre deux saisies »: a cell that changed on both sides keeps one value, and a person says which.

import * as z from 'zod/mini';
import { type Conflict, type ConflictSide, resolvedCell } from '../model/collection.ts';
import type { Entry } from '../model/entry.ts';
import { nowhere, type Place, type Problem } from '../model/problem.ts';
import { historyText } from '../text/history.ts';
import { placeText } from '../text/say.ts';
import { conflictProblem, entryOf } from './bring-together.ts';
import { collectedRequests } from './collected-lines.ts';
import { cellsByKey, type EntryCell, valuesHere, writeCells } from './entry-cells.ts';
import { keepRequests } from './kept-entries.ts';
import { type Action, type Context, refuse } from './run.ts';
import { unmarkRequests } from './transcribed-mark.ts';
import { keysAsRead } from './typed-cells.ts';
import type { Workbook } from './workbook.ts';

/** `key`: an entry's (`C01|BC03-1|J1|MSP`); `theirs`: the juror's value as it was shown. */
export const ResolveConflict = z.object({
  action: z.literal('resolveConflict'),
  choices: z.array(z.object({ key: z.string(), keep: z.enum(['session', 'juror']), theirs: z.string() })),
});
export type ResolveConflict = z.infer<typeof ResolveConflict>;

export type ResolveData = { resolved: number; left: Conflict[] };

/** The cells that wait for a choice, with both values as they stand. */
export function conflictsOf(workbook: Workbook): Conflict[] {
  const here = valuesHere(workbook);
  return [...workbook.collected].flatMap(([key, { theirs }]) =>
    theirs === null ? [] : [{ key, session: here.get(key) ?? '', theirs }],
  );
}

/** A conflict as it is shown: whose cell it is, by keys, and where it stands in the session's grids. */
export type ConflictShown = Conflict & { candidate: string; item: string; rater: string; column: string; where: Place };

export function shownConflicts(workbook: Workbook): ConflictShown[] {
  const cellOf = cellsByKey(workbook);
  return conflictsOf(workbook).map((conflict) => {
    const { candidate, item, rater, column } = entryOf(conflict.key);
    return { ...conflict, candidate, item, rater, column, where: cellOf(conflict.key)?.place ?? nowhere };
  });
}

/** `choices` left out: each is asked at the menu. */
export function resolveConflict(request?: ResolveConflict): Action<ResolveData> {
  return (context) => {
    const { workbook } = context;
    const waiting = conflictsOf(workbook);
    if (waiting.length === 0) return refuse({ code: 'no-conflict', level: 'info', where: nowhere });
    const chosen = waiting.flatMap((conflict) => {
      const keep = request ? choiceIn(request, conflict) : choiceAsked(context, conflict);
      return keep ? [{ conflict, keep }] : [];
    });
    const left = waiting.filter((one) => !chosen.some(({ conflict }) => conflict === one));
    const problems = left.map((one) => conflictProblem(workbook, one));
    if (chosen.length === 0) return refuse(...problems);
    const cellOf = cellsByKey(workbook);
    const lines = new Map<string, { base: string; theirs: null }>();
    const cells: (EntryCell & { value: string })[] = [];
    const unplaced: Entry[] = [];
    const changed = new Map<string, string>();
    for (const { conflict, keep } of chosen) {
      const { value, base } = resolvedCell(conflict, keep);
      lines.set(conflict.key, { base, theirs: null });
      if (value === conflict.session) continue;
      changed.set(conflict.key, value);
      const cell = cellOf(conflict.key);
      if (cell) cells.push({ ...cell, value });
      else unplaced.push({ ...entryOf(conflict.key), value });
    }
    return {
      requests: [
        ...writeCells(cells),
        ...unmarkRequests(workbook, new Map([...valuesHere(workbook), ...changed]), changed, [...changed.keys()]),
        ...keepRequests(context, unplaced),
        ...collectedRequests(workbook.collected, lines),
      ],
      expected: keysAsRead(cells.map(({ grid }) => grid.table)),
      what: historyText.resolved(chosen.length),
      keys: chosen.map(({ conflict }) => conflict.key).join(' '),
      problems,
      data: { resolved: chosen.length, left },
    };
  };
}

/** A choice made on another value than the one that waits now is no choice. */
function choiceIn({ choices }: ResolveConflict, { key, theirs }: Conflict): ConflictSide | null {
  return choices.find((one) => one.key === key && one.theirs === theirs)?.keep ?? null;
}

function choiceAsked({ ports, workbook }: Context, conflict: Conflict): ConflictSide | null {
  const problem = conflictProblem(workbook, conflict);
  if (problem.code !== 'collect-conflict') return null;
  const { where, juror, session, theirs } = problem;
  const question: Problem = {
    code: 'which-value',
    level: 'warning',
    where,
    juror,
    place: placeText(where),
    session,
    theirs,
  };
  const answer = ports.askReason(question)?.trim();
  if (answer === '1') return 'session';
  return answer === '2' ? 'juror' : null;
}
