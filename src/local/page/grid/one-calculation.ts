// One calculation at a time: the engine forgets what it was about when it is asked for another before its end.

import { CanceledError, type ICommandInfo, type ICommandService } from '@univerjs/core';
import {
  type ISetFormulaCalculationNotificationMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';

/**
 * What is asked for meanwhile waits, put together, for the end of the one under way. The page is not told how far it is:
 * it would ask the engine to stop, and the answer to that could cross a new question.
 */
export function calculateInTurn(commands: ICommandService): void {
  let isRunning = false;
  let waiting: object | undefined;

  function next(): void {
    isRunning = false;
    const wanted = waiting;
    waiting = undefined;
    if (wanted) commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, wanted, { fromSync: true });
  }

  commands.beforeCommandExecuted(({ id, params }: Readonly<ICommandInfo>) => {
    if (id === SetFormulaCalculationNotificationMutation.id && !isEnd(params)) throw new CanceledError();
    if (id !== SetFormulaCalculationStartMutation.id) return;
    if (isRunning) {
      waiting = together(waiting ?? {}, params ?? {}) as object;
      throw new CanceledError();
    }
    isRunning = true;
  });
  commands.onCommandExecuted(({ id, params }) => {
    // the engine is still at the end of the one that it tells of
    if (id === SetFormulaCalculationNotificationMutation.id && isEnd(params)) setTimeout(next);
  });
  // a calculation that broke has no other end
  globalThis.addEventListener('unhandledrejection', () => setTimeout(next));
}

function isEnd(params: object | undefined): boolean {
  return (params as ISetFormulaCalculationNotificationMutation | undefined)?.functionsExecutedState !== undefined;
}

/** Lists one after the other, objects key by key; what one of both wants is wanted. */
export function together(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other)) return [...one, ...other];
  if (!isObject(one) || !isObject(other)) return other || one;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...keys].map((key) => [key, together(one[key], other[key])]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
