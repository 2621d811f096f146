// Univer's formula engine as the calculator: a workbook of values and formulas, kept in step with the spreadsheet and recalculated on demand.

import {
  type ICellData,
  ICommandService,
  type IWorkbookData,
  LogLevel,
  type Nullable,
  Univer,
  UniverInstanceType,
} from '@univerjs/core';
import {
  type ISetFormulaCalculationNotificationMutation,
  type ISetFormulaCalculationResultMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  UniverFormulaEnginePlugin,
} from '@univerjs/engine-formula';
import { SetRangeValuesMutation, UniverSheetsPlugin } from '@univerjs/sheets';
import { setCalculated } from '../sheets/results.ts';
import { cellAt, findSheet, formulaOf, type Spreadsheet } from '../sheets/spreadsheet.ts';
import type { Calculator } from './calculator.ts';
import { changedCells, isSameStructure } from './changed-cells.ts';
import { engineCell, engineSheets, resultOf } from './engine-cells.ts';

const unitId = 'workbook';

type Engine = { univer: Univer; commands: ICommandService };
type DirtyRange = {
  unitId: string;
  sheetId: string;
  range: { startRow: number; endRow: number; startColumn: number; endColumn: number };
};

export function univerCalculator(): Calculator {
  let engine: Engine | undefined;
  let calculated: Spreadsheet | undefined;
  let queue = Promise.resolve();

  async function bringUpToDate(book: Spreadsheet): Promise<void> {
    if (book === calculated) return;
    if (engine && calculated && isSameStructure(calculated, book)) {
      const dirtyRanges = sendChanges(engine, calculated, book);
      if (dirtyRanges.length > 0) await run(engine, book, { forceCalculation: false, dirtyRanges });
    } else {
      engine?.univer.dispose();
      engine = boot(book);
      await run(engine, book, { forceCalculation: true, dirtyRanges: [] });
    }
    calculated = book;
  }

  return {
    calculate(book) {
      queue = queue.then(() => bringUpToDate(book));
      return queue;
    },
    dispose() {
      engine?.univer.dispose();
      engine = undefined;
      calculated = undefined;
    },
  };
}

function boot(book: Spreadsheet): Engine {
  const univer = new Univer({ logLevel: LogLevel.SILENT });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  const data = {
    id: unitId,
    sheetOrder: book.sheets.map(({ properties }) => String(properties.sheetId)),
    sheets: engineSheets(book),
  };
  univer.createUnit<Partial<IWorkbookData>, never>(UniverInstanceType.UNIVER_SHEET, data);
  return { univer, commands: univer.__getInjector().get(ICommandService) };
}

function sendChanges({ commands }: Engine, before: Spreadsheet, after: Spreadsheet): DirtyRange[] {
  const dirty: DirtyRange[] = [];
  for (const { sheetId, cells } of changedCells(before, after)) {
    const cellValue: Record<number, Record<number, unknown>> = {};
    for (const { row, column, cell } of cells) {
      cellValue[row] ??= {};
      (cellValue[row] as Record<number, unknown>)[column] = engineCell(cell, after) ?? null;
      dirty.push({
        unitId,
        sheetId: String(sheetId),
        range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      });
    }
    commands.syncExecuteCommand(SetRangeValuesMutation.id, { unitId, subUnitId: String(sheetId), cellValue });
  }
  return dirty;
}

/** Without the engine's own trigger (it waits 100 ms and may run again), one start has one end. */
function run(
  { commands }: Engine,
  book: Spreadsheet,
  what: { forceCalculation: boolean; dirtyRanges: DirtyRange[] },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const listening = commands.onCommandExecuted((command) => {
      if (command.id === SetFormulaCalculationResultMutation.id) {
        keepResults(book, command.params as ISetFormulaCalculationResultMutation);
      }
      if (command.id !== SetFormulaCalculationNotificationMutation.id) return;
      const { functionsExecutedState } = command.params as ISetFormulaCalculationNotificationMutation;
      if (functionsExecutedState === undefined) return;
      listening.dispose();
      resolve();
    });
    const nothingElse = {
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    };
    commands
      .executeCommand(SetFormulaCalculationStartMutation.id, { ...what, ...nothingElse }, { onlyLocal: true })
      .catch(reject);
  });
}

function keepResults(book: Spreadsheet, { unitData }: ISetFormulaCalculationResultMutation): void {
  for (const [sheetId, rows] of Object.entries(unitData[unitId] ?? {})) {
    const sheet = findSheet(book, Number(sheetId));
    if (!sheet) continue;
    for (const [row, cells] of Object.entries(rows ?? {})) {
      for (const [column, value] of Object.entries(cells ?? {})) {
        const cell = cellAt(sheet, Number(row), Number(column));
        if (cell && formulaOf(cell) !== undefined) setCalculated(cell, resultOf(value as Nullable<ICellData>));
      }
    }
  }
}
