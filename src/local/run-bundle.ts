// One execution: a fresh context, one global function of the bundle, and the lock given back at the end.

import { ScriptError } from './context/context-maker.ts';
import { type HostState, nextFileId } from './host-state.ts';
import { answerCall, timeLimitMs } from './services/answer-call.ts';
import type { Desk } from './services/desk.ts';
import type { AuthMode, Run } from './services/run.ts';
import { releaseLock } from './services/small-services.ts';
import type { Workbook } from './workbook.ts';

/** What to run: a function's name, or the name with what started it. */
export type RunTarget = string | { function: string; action?: string; authMode?: AuthMode };
/** Who runs it, on which workbook. */
export type Seat = { workbook: Workbook; person: string; desk: Desk };

/** @throws ScriptError with what the bundle threw. */
export function runBundle(state: HostState, seat: Seat, target: RunTarget, args: unknown[]): unknown {
  const wanted = typeof target === 'string' ? { function: target } : target;
  const run = startRun(state, seat, wanted);
  const startedAt = state.now();
  const faults: unknown[] = [];
  const hostCall = (call: string, argsJson: string) => {
    try {
      return answerCall(call, argsJson, run, startedAt, state.log);
    } catch (fault) {
      faults.push(fault);
      throw fault;
    }
  };
  try {
    const context = state.makeContext(state.bundle, hostCall);
    const { value } = JSON.parse(context.run(wanted.function, plainArguments(args)));
    if (faults.length > 0) throw faults[0];
    if (state.now() - startedAt > timeLimitMs)
      throw new ScriptError('Exception', 'Exceeded maximum execution time', '');
    return value;
  } catch (error) {
    // a fault of the host must not pass for something that the bundle handled
    throw faults[0] ?? error;
  } finally {
    releaseLock(run);
  }
}

function startRun(state: HostState, { workbook, person, desk }: Seat, wanted: Exclude<RunTarget, string>): Run {
  state.runs += 1;
  return {
    number: state.runs,
    action: wanted.action ?? wanted.function,
    authMode: wanted.authMode ?? 'FULL',
    person,
    manifest: state.manifest,
    workbook,
    findWorkbook: (id) => state.workbooks.get(id),
    everyWorkbook: () => [...state.workbooks.values()],
    addWorkbook: (made) => void state.workbooks.set(made.id, made),
    removeWorkbook: (id) => void state.workbooks.delete(id),
    drive: state.drive,
    newId: () => nextFileId(state),
    pages: state.pages,
    desk,
    now: state.now,
    sleep: state.sleep,
    uuid: state.uuid,
  };
}

function plainArguments(args: unknown[]): string {
  return JSON.stringify(args, function plain(this: Record<string, unknown>, key, value) {
    if (this[key] instanceof Date) throw illegal('a Date');
    if (typeof value === 'function') throw illegal('a function');
    return value;
  });
}

function illegal(what: string): Error {
  return new Error(`Failed due to illegal value in property: ${what} cannot be an argument`);
}
