// updateBorders: outer sides and inner lines of a range.

import { locate } from '../areas.ts';
import { assertMayEdit, changeCells } from '../batch.ts';
import { cellChange } from '../cell-change.ts';
import type { Area } from '../spreadsheet.ts';
import type { Body, Handlers } from './handler.ts';

type Side = 'top' | 'bottom' | 'left' | 'right';

export const borderHandlers = {
  updateBorders(body, batch) {
    const { sheet, area } = locate(batch.book, body.range);
    assertMayEdit(batch, sheet, area);
    for (const { side, part, border } of strokes(body, area)) {
      const data = border.style === 'NONE' ? {} : { userEnteredFormat: { borders: { [side]: border } } };
      changeCells(batch, sheet, part, cellChange(`userEnteredFormat.borders.${side}`).with(data));
    }
    return undefined;
  },
} satisfies Handlers;

type Stroke = { side: Side; part: Area; border: gapi.client.sheets.Border };

function strokes(
  { top, bottom, left, right, innerHorizontal, innerVertical }: Body<'updateBorders'>,
  area: Area,
): Stroke[] {
  const { startRow, endRow, startColumn, endColumn } = area;
  const found: Stroke[] = [];
  const add = (side: Side, border: Stroke['border'] | undefined, part: Area) => {
    if (border && part.startRow < part.endRow && part.startColumn < part.endColumn) found.push({ side, part, border });
  };
  add('top', top, { ...area, endRow: startRow + 1 });
  add('bottom', bottom, { ...area, startRow: endRow - 1 });
  add('left', left, { ...area, endColumn: startColumn + 1 });
  add('right', right, { ...area, startColumn: endColumn - 1 });
  add('bottom', innerHorizontal, { ...area, endRow: endRow - 1 });
  add('top', innerHorizontal, { ...area, startRow: startRow + 1 });
  add('right', innerVertical, { ...area, endColumn: endColumn - 1 });
  add('left', innerVertical, { ...area, startColumn: startColumn + 1 });
  return found;
}
