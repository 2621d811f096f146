// A workbook opened by one person: running the bundle as them, what they do by hand, and what can be read of it.

import type { Calculator } from './calculation/calculator.ts';
import type { HostState } from './host-state.ts';
import { type RunTarget, runBundle } from './run-bundle.ts';
import type { CallRecord } from './services/answer-call.ts';
import { type Desk, newDesk } from './services/desk.ts';
import type { AuthMode } from './services/run.ts';
import { sheetOf } from './sheets/areas.ts';
import { propertiesOf } from './sheets/requests/sheets.ts';
import { calculatedOf } from './sheets/results.ts';
import { constantOf, formulaOf, type Scalar, type SheetProperties } from './sheets/spreadsheet.ts';
import { type Hand, handOf } from './typing/hand.ts';
import type { Workbook } from './workbook.ts';
import type { WorkbookImage } from './workbook-image.ts';

export type FormulaPlace = { row: number; column: number; formula: string };

export type OpenDocument = Hand &
  Desk & {
    id: string;
    person: string;
    /**
     * Runs a global function of the bundle in a fresh context. Arguments and result cross as JSON.
     * @throws ScriptError with what the bundle threw.
     */
    run: <Result = unknown>(target: RunTarget, ...args: unknown[]) => Result;
    /** As Google does on opening: onOpen with its event. */
    runOnOpen: (authMode?: AuthMode) => void;
    sheets: () => SheetProperties[];
    /** Unformatted, formulas by their last result; '' where a cell is empty. Every row, as long as its last cell. */
    values: (sheetId: number) => Scalar[][];
    formulas: (sheetId: number) => FormulaPlace[];
    /** Resolves when every formula has its result. */
    calculated: () => Promise<void>;
    image: () => Promise<WorkbookImage>;
    /** Every call to a service since the host was made, whoever made it. */
    calls: readonly CallRecord[];
  };

export function openDocument(
  state: HostState,
  workbook: Workbook,
  person: string,
  calculator: Calculator,
): OpenDocument {
  const desk = newDesk();
  const seat = { workbook, person, desk };
  const run = <Result>(target: RunTarget, ...args: unknown[]) => runBundle(state, seat, target, args) as Result;
  return {
    ...handOf(workbook, person, state.now),
    ...desk,
    get menus() {
      return desk.menus;
    },
    id: workbook.id,
    person,
    run,
    runOnOpen(authMode = 'LIMITED') {
      run({ function: 'onOpen', authMode }, { $authMode: authMode });
    },
    sheets: () => workbook.book.sheets.map((sheet) => propertiesOf(workbook.book.sheets, sheet)),
    values: (sheetId) => readSheet(workbook, sheetId),
    formulas: (sheetId) => readFormulas(workbook, sheetId),
    calculated: () => calculator.calculate(workbook.book),
    async image() {
      const { drawImage } = await import('./image/draw-image.ts');
      return drawImage(workbook.book, calculator);
    },
    get calls() {
      return state.log.calls;
    },
  };
}

function readSheet(workbook: Workbook, sheetId: number): Scalar[][] {
  return sheetOf(workbook.book, sheetId).rows.map((row) =>
    Array.from(row, (cell) => (cell && formulaOf(cell) !== undefined ? calculatedOf(cell) : constantOf(cell)) ?? ''),
  );
}

function readFormulas(workbook: Workbook, sheetId: number): FormulaPlace[] {
  return sheetOf(workbook.book, sheetId).rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const formula = formulaOf(cell);
      return formula === undefined ? [] : [{ row, column, formula }];
    }),
  );
}
