// Commands of Univer that the page answers whole: undo, paste, sort, and opening the editor of a cell.

import type { IRange } from '@univerjs/core';
import { RedoCommandId, UndoCommandId } from '@univerjs/core';
import { AutoFillCommand, MoveRangeCommand } from '@univerjs/sheets';
import { SortRangeCommand, SortType } from '@univerjs/sheets-sort';
import { SetCellEditVisibleOperation, SheetPasteShortKeyCommand } from '@univerjs/sheets-ui';
import { CutCommand, PasteCommand } from '@univerjs/ui';
import { type Area, findSheet, type Request } from '../../sheets/spreadsheet.ts';
import { NotHere } from '../not-here.ts';
import { allOrNothing } from './all-or-nothing.ts';
import { fillRequests } from './fill.ts';
import type { Grid, GridEvents, Seat } from './grid.ts';
import { tableFromText } from './pasted-text.ts';
import { refuseProtected } from './protected-cell.ts';

export type Desk = { grid: Grid; events: GridEvents; seat: () => Seat; settle: (problem: unknown) => void };
type Answer = (params: never, desk: Desk) => boolean;

const answers: Readonly<Record<string, Answer>> = {
  [UndoCommandId]: (_, { grid, events }) => {
    if (grid.isEditing()) return false;
    events.undo();
    return true;
  },
  [RedoCommandId]: (_, { grid, events }) => {
    if (grid.isEditing()) return false;
    events.redo();
    return true;
  },
  [SheetPasteShortKeyCommand.id]: ({ textContent }: { textContent?: string }, desk) => {
    attempt(desk, () => paste(textContent ?? '', desk));
    return true;
  },
  [PasteCommand.id]: (_, desk) => {
    if (desk.grid.isEditing()) return false;
    void navigator.clipboard.readText().then((text) => attempt(desk, () => paste(text, desk)), desk.events.refused);
    return true;
  },
  [CutCommand.id]: (_, { grid, events }) => {
    if (grid.isEditing()) return false;
    events.refused(new NotHere('cutPaste'));
    return true;
  },
  [MoveRangeCommand.id]: (_, { events }) => {
    events.refused(new NotHere('moveCells'));
    return true;
  },
  [AutoFillCommand.id]: ({ sourceRange, targetRange }: { sourceRange: IRange; targetRange: IRange }, desk) => {
    attempt(desk, () => desk.seat().document.edit(fillRequests(desk.grid.activeSheetId(), sourceRange, targetRange)));
    return true;
  },
  [SortRangeCommand.id]: (
    params: { range: IRange; orderRules: { type: SortType; colIndex: number }[]; hasTitle: boolean },
    desk,
  ) => {
    attempt(desk, () => sort(params, desk));
    return true;
  },
  [SetCellEditVisibleOperation.id]: (params: { visible?: boolean } | undefined, desk) => {
    const cell = params?.visible ? desk.grid.selection() : undefined;
    if (!cell) return false;
    try {
      refuseProtected(desk.seat(), desk.grid.activeSheetId(), cell.startRow, cell.startColumn);
      return false;
    } catch (problem) {
      desk.events.refused(problem);
      return true;
    }
  },
};

/** True when the command needs nothing more. */
export function answerCommand(command: string, params: unknown, desk: Desk): boolean {
  return answers[command]?.(params as never, desk) ?? false;
}

function attempt({ settle }: Desk, edit: () => void): void {
  let problem: unknown;
  try {
    edit();
  } catch (error) {
    problem = error;
  }
  queueMicrotask(() => settle(problem));
}

/** From the selection's first cell on; a single text fills the whole selection, and rows are added where the tab ends too soon. */
function paste(text: string, { grid, seat }: Desk): void {
  const area = grid.selection();
  const pasted = tableFromText(text);
  if (!area || pasted.length === 0) return;
  const isOne = pasted.length === 1 && pasted[0]?.length === 1;
  const rows = isOne ? filled(area, pasted[0]?.[0] ?? '') : pasted;
  const { document, workbook } = seat();
  const sheetId = grid.activeSheetId();
  const missing =
    area.startRow + rows.length - (findSheet(workbook.book, sheetId)?.properties.gridProperties.rowCount ?? 0);
  allOrNothing(workbook, () => {
    if (missing > 0) document.edit(rowsAtTheEnd(sheetId, area.startRow + rows.length - missing, missing));
    document.paste({ sheetId, row: area.startRow, column: area.startColumn }, rows);
  });
}

function filled(area: Area, text: string): string[][] {
  const width = area.endColumn - area.startColumn;
  return Array.from({ length: area.endRow - area.startRow }, () => new Array<string>(width).fill(text));
}

/** Like the rows above them, lists included. */
function rowsAtTheEnd(sheetId: number, rowCount: number, count: number): Request[] {
  const range = { sheetId, dimension: 'ROWS' as const, startIndex: rowCount - 1, endIndex: rowCount - 1 + count };
  return [{ insertDimension: { range, inheritFromBefore: true } }];
}

function sort(
  {
    range,
    orderRules,
    hasTitle,
  }: { range: IRange; orderRules: { type: SortType; colIndex: number }[]; hasTitle: boolean },
  { grid, seat }: Desk,
): void {
  const { document } = seat();
  document.edit([
    {
      sortRange: {
        range: {
          sheetId: grid.activeSheetId(),
          startRowIndex: range.startRow + (hasTitle ? 1 : 0),
          endRowIndex: range.endRow + 1,
          startColumnIndex: range.startColumn,
          endColumnIndex: range.endColumn + 1,
        },
        sortSpecs: orderRules.map(({ type, colIndex }) => ({
          dimensionIndex: colIndex,
          sortOrder: type === SortType.DESC ? 'DESCENDING' : 'ASCENDING',
        })),
      },
    },
  ]);
}
