// A workbook opened by one person: running the bundle as them, what they do by hand, and what can be read of it.

import type { Calculator } from './calculation/calculator.ts';
import { ScriptError } from './context/context-maker.ts';
import { type CallRecord, answerCall } from './services/answer-call.ts';
import { type Desk, newDesk } from './services/desk.ts';
import type { AuthMode, Run } from './services/run.ts';
import { releaseLock } from './services/small-services.ts';
import { calculatedOf } from './sheets/results.ts';
import { sheetOf } from './sheets/areas.ts';
import { constantOf, formulaOf, type Scalar, type SheetProperties } from './sheets/spreadsheet.ts';
import { propertiesOf } from './sheets/requests/sheets.ts';
import { type Hand, handOf } from './typing/hand.ts';
import type { HostState } from './host-state.ts';
import type { Workbook } from './workbook.ts';
import type { WorkbookImage } from './workbook-image.ts';

/** What to run: a function's name, or the name with what started it. */
export type RunTarget = string | { function: string; action?: string; authMode?: AuthMode };
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
    /** The calls made to the services by runs on this workbook, whoever ran them. */
    calls: readonly CallRecord[];
  };

export function openDocument(state: HostState, workbook: Workbook, person: string, calculator: Calculator): OpenDocument {
  const desk = newDesk();
  const run: OpenDocument['run'] = (target, ...args) => runBundle(state, workbook, person, desk, target, args);
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

function runBundle<Result>(
  state: HostState,
  workbook: Workbook,
  person: string,
  desk: Desk,
  target: RunTarget,
  args: unknown[],
): Result {
  const wanted = typeof target === 'string' ? { function: target } : target;
  state.runs += 1;
  const run: Run = {
    number: state.runs,
    action: wanted.action ?? wanted.function,
    authMode: wanted.authMode ?? 'FULL',
    person,
    manifest: state.manifest,
    workbook,
    findWorkbook: (id) => state.workbooks.get(id),
    pages: state.pages,
    desk,
    now: state.now,
    sleep: state.sleep,
    uuid: state.uuid,
  };
  const bugs: unknown[] = [];
  const startedAt = state.now();
  const hostCall = (call: string, argsJson: string) => {
    try {
      return answerCall(call, argsJson, run, startedAt, state.log);
    } catch (bug) {
      bugs.push(bug);
      throw bug;
    }
  };
  try {
    const context = state.makeContext(state.bundle, hostCall);
    const { value } = JSON.parse(context.run(wanted.function, plainArguments(args)));
    if (state.now() - startedAt > 6 * 60 * 1000) throw new ScriptError('Exception', 'Exceeded maximum execution time', '');
    return value;
  } finally {
    releaseLock(run);
    // a fault of the host must not pass for something that the bundle handled
    if (bugs.length > 0) throw bugs[0];
  }
}

function plainArguments(args: unknown[]): string {
  return JSON.stringify(args, function plain(this: Record<string, unknown>, key, value) {
    if (this[key] instanceof Date) throw new Error('Failed due to illegal value in property: a Date cannot be an argument');
    if (typeof value === 'function') throw new Error('Failed due to illegal value in property: a function cannot be an argument');
    return value;
  });
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
