// Nothing changes Univer's workbook but the page's own drawing: what a person does there is done to the host's spreadsheet instead.

import { CanceledError, CommandType, type ICommandInfo, ICommandService, type Univer } from '@univerjs/core';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import type { Seat } from './grid.ts';
import { editByPerson } from './person-edits.ts';

/** Visual alone: Univer may do them as it likes. */
const harmless = /^formula\.mutation\.|^sheet\.mutation\.(empty|mark-dirty)/;
/** Heights are measured by the page itself; asked for after each edit, and no matter to tell. */
const ignored = /^sheet\.mutation\.set-worksheet-row-(is-)?auto-height$/;

export type Gate = {
  /** The page's own changes pass while this runs. */
  drawing: (draw: () => void) => void;
};

export type GateKeeper = {
  unitId: () => string;
  seat: () => Seat;
  /** After an edit was done or refused: the grid shows what the host holds. */
  settled: (problem: unknown) => void;
  /** Results of formulas are about to be drawn. */
  results: (params: ISetRangeValuesMutationParams) => void;
  /** Commands that are answered whole, before any mutation. True: answered. */
  answer: (command: string, params: unknown) => boolean;
};

export function openGate(univer: Univer, keeper: GateKeeper): Gate {
  const commands = univer.__getInjector().get(ICommandService);
  let passing = 0;
  commands.beforeCommandExecuted((command: Readonly<ICommandInfo>, options) => {
    if (passing > 0) return;
    if (command.type !== CommandType.MUTATION) {
      if (keeper.answer(command.id, command.params)) throw new CanceledError();
      return;
    }
    const params = command.params as { unitId?: string } | undefined;
    if (params?.unitId !== keeper.unitId() || harmless.test(command.id)) return;
    if (options?.fromFormula) {
      keeper.results(params as ISetRangeValuesMutationParams);
      return;
    }
    if (!ignored.test(command.id)) {
      let problem: unknown;
      try {
        editByPerson(keeper.seat(), command.id, command.params);
      } catch (error) {
        problem = error;
      }
      // Univer is still in the middle of its own command
      queueMicrotask(() => keeper.settled(problem));
    }
    throw new CanceledError();
  });
  return {
    drawing(draw) {
      passing += 1;
      try {
        draw();
      } finally {
        passing -= 1;
      }
    },
  };
}
