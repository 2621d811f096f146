// The spreadsheet on screen: Univer shows what the host holds, and asks the host for everything that a person does.

import {
  type ICellData,
  ICommandService,
  type IRange,
  IUniverInstanceService,
  type Nullable,
  UniverInstanceType,
  type Workbook as UniverWorkbook,
} from '@univerjs/core';
import {
  type ISetFormulaCalculationResultMutation,
  SetFormulaCalculationResultMutation,
} from '@univerjs/engine-formula';
import { DeviceInputEventType, IRenderManagerService } from '@univerjs/engine-render';
import {
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameCommand,
  SetWorksheetRowHeightMutation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import {
  IEditorBridgeService,
  ScrollCommand,
  ScrollToRangeOperation,
  SetCellEditVisibleOperation,
  SheetScrollManagerService,
} from '@univerjs/sheets-ui';
import { ILayoutService } from '@univerjs/ui';
import type { OpenDocument } from '../../document.ts';
import { type Area, cellAt, findSheet, type Sheet, type Spreadsheet } from '../../sheets/spreadsheet.ts';
import type { Workbook } from '../../workbook.ts';
import { changesBetween } from './changes.ts';
import { nameControls } from './control-names.ts';
import { openGate } from './gate.ts';
import { answerCommand } from './person-commands.ts';
import { hurry, makeUniver } from './plugins.ts';
import { dropOutdated, keepResults } from './results.ts';
import { rowHeightPx } from './row-heights.ts';
import { tendTabBar } from './tab-bar.ts';
import { drawnStyle } from './univer-style.ts';
import { idOf, univerCell, workbookData } from './workbook-data.ts';

/** One person before one workbook. */
export type Seat = { document: OpenDocument; workbook: Workbook };

export type Grid = {
  /** Shows somebody's workbook, or what changed in it. */
  show: (seat: Seat) => void;
  /** Brings a tab to the eye, or a cell of it (0-based), selected. */
  select: (sheetId: number, row?: number, column?: number) => void;
  /** What is being typed in a cell goes to the sheet first. */
  finishEditing: () => Promise<void>;
  focus: () => void;
  activeSheetId: () => number;
  selection: () => Area | undefined;
  isEditing: () => boolean;
  /** Once a workbook is shown and every part of the grid answers. */
  ready: Promise<void>;
};

export type GridEvents = {
  /** A person changed the spreadsheet. */
  changed: () => void;
  /** A person was refused something: a Refusal, a NotHere, or a bug. */
  refused: (problem: unknown) => void;
  undo: () => void;
  redo: () => void;
  /** A person went to a cell (0-based). */
  selected: (sheetId: number, row: number, column: number) => void;
};

type View = { sheetId: string; selections: unknown[]; scroll: object | undefined };

export function makeGrid(container: HTMLElement, events: GridEvents): Grid {
  const univer = makeUniver(container);
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const units = injector.get(IUniverInstanceService);
  let seat: Seat | undefined;
  let drawn: Spreadsheet | undefined;
  let following = false;
  /** Another one each time that everything is drawn: the engine remembers what it knew of a unit that is gone. */
  let unitId = 'classeur-0';
  let drawings = 0;

  const seated = (): Seat => {
    if (!seat) throw new Error('no workbook is shown');
    return seat;
  };
  const gate = openGate(univer, {
    unitId: () => unitId,
    seat: seated,
    answer: (command, params) => answerCommand(command, params, { grid, events, seat: seated, settle }),
    settled: settle,
    results: (params) => drawn && dropOutdated(drawn, params),
  });

  nameControls(container);
  const tabBar = tendTabBar(container, {
    titleOf: (sheetId) => (drawn && findSheet(drawn, Number(sheetId))?.properties.title) ?? '',
    renamed: (subUnitId, name) => void commands.executeCommand(SetWorksheetNameCommand.id, { unitId, subUnitId, name }),
    left: () => grid.focus(),
  });

  function settle(problem: unknown): void {
    if (problem === undefined) events.changed();
    else events.refused(problem);
    draw();
  }

  commands.onCommandExecuted((command) => {
    if (command.id === SetWorksheetActiveOperation.id) requestAnimationFrame(remakeSelection);
    if (command.id !== SetFormulaCalculationResultMutation.id || !drawn) return;
    keepResults(drawn, unitId, command.params as ISetFormulaCalculationResultMutation);
  });

  function draw(): void {
    const { book } = seated().workbook;
    if (book === drawn) return;
    const changes = drawn ? changesBetween(drawn, book) : 'all';
    // tabs of two sessions have the same ids
    const view = drawn?.spreadsheetId === book.spreadsheetId ? currentView() : undefined;
    drawn = book;
    gate.drawing(() => {
      if (changes === 'all') drawAll(book, view);
      else for (const { sheet, cells } of changes) drawCells(book, idOf(sheet), cells);
    });
  }

  function drawAll(book: Spreadsheet, view: View | undefined): void {
    if (units.getUnit(unitId)) units.disposeUnit(unitId);
    drawings += 1;
    unitId = `classeur-${drawings}`;
    univer.createUnit(UniverInstanceType.UNIVER_SHEET, workbookData(book, unitId));
    units.setCurrentUnitForType(unitId);
    followSelection();
    for (const sheet of book.sheets) selectCell(idOf(sheet), ...firstVisible(sheet));
    if (view && book.sheets.some((sheet) => idOf(sheet) === view.sheetId && !sheet.properties.hidden)) restore(view);
  }

  /** Univer makes its services when the first workbook is there. */
  function followSelection(): void {
    if (following) return;
    following = true;
    injector.get(SheetsSelectionsService).selectionChanged$.subscribe(() => {
      const area = units.getUnit(unitId) ? grid.selection() : undefined;
      if (area) events.selected(grid.activeSheetId(), area.startRow, area.startColumn);
    });
  }

  function drawCells(
    book: Spreadsheet,
    subUnitId: string,
    cells: { row: number; column: number; cell: unknown }[],
  ): void {
    const sheet = findSheet(book, Number(subUnitId));
    if (!sheet) return;
    const cellValue: Record<number, Record<number, Nullable<ICellData>>> = {};
    for (const { row, column } of cells) {
      const cell = cellAt(sheet, row, column);
      const data = univerCell(cell, book, drawnStyle);
      cellValue[row] ??= {};
      (cellValue[row] as Record<number, Nullable<ICellData>>)[column] = data ?? null;
    }
    const blank = Object.fromEntries(
      Object.entries(cellValue).map(([row, columns]) => [
        row,
        Object.fromEntries(Object.keys(columns).map((c) => [c, null])),
      ]),
    );
    // a new look would otherwise be laid over the old one
    commands.syncExecuteCommand(
      SetRangeValuesMutation.id,
      { unitId, subUnitId, cellValue: blank },
      { onlyLocal: true },
    );
    commands.syncExecuteCommand(SetRangeValuesMutation.id, { unitId, subUnitId, cellValue });
    for (const row of new Set(cells.map((cell) => cell.row))) {
      const rowHeight = rowHeightPx(sheet, row);
      if (rowHeight === undefined) continue;
      const range = { startRow: row, endRow: row, startColumn: 0, endColumn: 0 };
      commands.syncExecuteCommand(SetWorksheetRowHeightMutation.id, { unitId, subUnitId, ranges: [range], rowHeight });
    }
  }

  /** Univer keeps the frame of the selection from one tab to another: its handles would go by the cells of the tab before. */
  function remakeSelection(): void {
    if (!units.getUnit(unitId)) return;
    const selections = [...injector.get(SheetsSelectionsService).getCurrentSelections()];
    if (selections.length === 0) return;
    const subUnitId = String(grid.activeSheetId());
    for (const wanted of [[], selections]) {
      commands.syncExecuteCommand(SetSelectionsOperation.id, { unitId, subUnitId, selections: wanted });
    }
  }

  function selectCell(subUnitId: string, row: number, column: number): IRange {
    const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    const primary = { ...range, actualRow: row, actualColumn: column, isMerged: false, isMergedMainCell: false };
    const selections = [{ range, primary, style: null }];
    injector.get(SheetsSelectionsService).setSelections(unitId, subUnitId, selections);
    return range;
  }

  function currentView(): View | undefined {
    const workbook = units.getUnit<UniverWorkbook>(unitId);
    const sheet = workbook?.getActiveSheet();
    if (!sheet) return undefined;
    const scroll = scrollManager()?.getCurrentScrollState();
    const selections = injector.get(SheetsSelectionsService).getCurrentSelections();
    return { sheetId: sheet.getSheetId(), selections: [...selections], scroll: scroll && { ...scroll } };
  }

  function restore({ sheetId, selections, scroll }: View): void {
    commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId: sheetId });
    if (selections.length > 0) {
      commands.syncExecuteCommand(SetSelectionsOperation.id, { unitId, subUnitId: sheetId, selections });
    }
    requestAnimationFrame(() => {
      if (scroll) void commands.executeCommand(ScrollCommand.id, { unitId, sheetId, ...scroll });
      // the bar of tabs begins at its left end each time that it is made
      tabBar.bringInSight();
    });
  }

  function scrollManager(): SheetScrollManagerService | undefined {
    return injector.get(IRenderManagerService).getRenderById(unitId)?.with(SheetScrollManagerService);
  }

  const grid: Grid = {
    show(wanted) {
      seat = wanted;
      draw();
    },
    select(sheetId, row, column = 0) {
      const subUnitId = String(sheetId);
      commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId });
      if (row === undefined) return;
      const range = selectCell(subUnitId, row, column);
      requestAnimationFrame(() => commands.executeCommand(ScrollToRangeOperation.id, { range }));
    },
    async finishEditing() {
      if (!grid.isEditing()) return;
      await commands.executeCommand(SetCellEditVisibleOperation.id, {
        visible: false,
        eventType: DeviceInputEventType.PointerUp,
        unitId,
      });
      // the editor gives its text over in a later turn
      await new Promise((resolve) => setTimeout(resolve, 50));
    },
    focus: () => injector.get(ILayoutService).focus(),
    activeSheetId: () => Number(units.getUnit<UniverWorkbook>(unitId)?.getActiveSheet()?.getSheetId() ?? 0),
    selection() {
      const range = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
      return (
        range && {
          startRow: range.startRow,
          endRow: range.endRow + 1,
          startColumn: range.startColumn,
          endColumn: range.endColumn + 1,
        }
      );
    },
    isEditing: () => injector.get(IEditorBridgeService).isVisible().visible,
    ready: hurry(univer),
  };
  return grid;
}

/** Keys stand in a hidden first row and column. */
function firstVisible({ rowBands, columnBands }: Sheet): [row: number, column: number] {
  const shown = (bands: Sheet['rowBands']) => {
    let at = 0;
    while (bands[at]?.hiddenByUser) at += 1;
    return at;
  };
  return [shown(rowBands), shown(columnBands)];
}
