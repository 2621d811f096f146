// setDataValidation: lists and tick boxes, or their removal.

import { locate } from '../areas.ts';
import { assertMayEdit, changeCells } from '../batch.ts';
import { cellChange } from '../cell-change.ts';
import type { Handlers } from './handler.ts';

export const validationHandlers = {
  setDataValidation({ range, rule }, batch) {
    const { sheet, area } = locate(batch.book, range);
    assertMayEdit(batch, sheet, area);
    changeCells(batch, sheet, area, cellChange('dataValidation').with(rule ? { dataValidation: rule } : {}));
    return undefined;
  },
} satisfies Handlers;
