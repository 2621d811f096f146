// « Relever les grilles »: what jurors typed comes into the session. Twice changes nothing; nothing is overwritten in silence.

import type { Conflict } from '../model/collection.ts';
import { nowhere, type Problem } from '../model/problem.ts';
import { asksFirst } from '../model/states.ts';
import { historyText } from '../text/history.ts';
import { collectFiles } from './collecting.ts';
import { entryProblems } from './coverage.ts';
import { copiedQuestion, isOurs } from './juror-files.ts';
import { type Action, refuse } from './run.ts';

/** `taken`: cells that changed; `conflicts`: both values of a cell, by entry key; `read`, `unread`: workbooks. */
export type CollectData = { taken: number; conflicts: Conflict[]; read: number; unread: number };

export const collect: Action<CollectData> = (context) => {
  const { ports, workbook, state } = context;
  if (workbook.registry.size === 0) return refuse({ code: 'nothing-sent', level: 'error', where: nowhere });
  if (!isOurs(context)) return refuse(copiedQuestion);
  const question: Problem = { code: 'collect-in-deliberation', level: 'warning', where: nowhere };
  if (asksFirst('collect', state) && !ports.ask(question)) return refuse(question);
  const collection = collectFiles(context);
  const { taken, conflicts, read, unread, requests, expected, keys } = collection;
  const isWaiting = [...workbook.registry.values()].some(({ sentOn, handedIn }) => sentOn && !handedIn);
  return {
    requests,
    expected,
    session: { ...collection.session, book: ports.book.id },
    what: historyText.collected(taken, conflicts.length),
    keys,
    problems: [
      ...collection.problems,
      // an access test comes before the grids
      ...(state === 'preparation' ? [] : entryProblems(collection.workbook)),
      ...(isWaiting ? [{ code: 'validate-last-cell', level: 'info', where: nowhere } as const] : []),
    ],
    data: { taken, conflicts, read, unread },
  };
};
