// What a person is told of an edit that did not happen.

import { Refusal } from '../sheets/refusal.ts';
import type { Area } from '../sheets/spreadsheet.ts';
import { cellAt, findSheet } from '../sheets/spreadsheet.ts';
import type { Workbook } from '../workbook.ts';
import { NotHere } from './not-here.ts';
import { ProtectedPart } from './protected-part.ts';
import { words } from './words.ts';

type Place = { workbook: Workbook; sheetId: number; area: Area | undefined };

const kinds: [RegExp, (place: Place) => string][] = [
  [/data validation/, (place) => words.refused.list(listAt(place))],
  [/protected cell/, () => words.refused.protected],
  [/does not have permission/, () => words.refused.permission],
  [/with the name .* already exists/, () => words.refused.taken],
  [/name cannot be empty/, () => words.refused.emptyName],
  [/(remove|hide) all the/, () => words.refused.lastTab],
  [/merge/, () => words.refused.merged],
  [/maximum of 50000/, () => words.refused.tooLong],
  [/outside the grid|exceeds grid limits|beyond the last/i, () => words.refused.outside],
];

export function refusalSentence(problem: unknown, place: Place): string {
  if (problem instanceof NotHere) return words.refused[problem.what];
  if (problem instanceof ProtectedPart) return words.refused.protectedPart;
  if (!(problem instanceof Refusal)) return words.refused.bug;
  const found = kinds.find(([mark]) => mark.test(problem.message));
  return found ? found[1](place) : words.refused.other(problem.message);
}

/** What a person is told of a file that was not made. */
export function downloadRefusal(problem: unknown): string {
  const message = problem instanceof Refusal ? problem.message : '';
  if (message.includes('does not have permission')) return words.notDownloaded.permission;
  return /No grid with id|was not found/.test(message) ? words.notDownloaded.gone : words.notDownloaded.bug;
}

function listAt({ workbook, sheetId, area }: Place): string[] {
  const sheet = findSheet(workbook.book, sheetId);
  const cell = sheet && area && cellAt(sheet, area.startRow, area.startColumn);
  return (cell?.dataValidation?.condition?.values ?? []).map((item) => item.userEnteredValue ?? '');
}
