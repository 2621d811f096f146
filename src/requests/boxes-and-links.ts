// Cells to tick, and cells that lead to another tab when clicked: data, not formulas.

import type { TabLayout } from '../tabs/layout.ts';
import { gridRange, type Request } from './ranges.ts';

export function boxRequests({ sheetId, boxes = [] }: TabLayout): Request[] {
  return boxes.map((area) => ({
    setDataValidation: {
      range: gridRange(sheetId, area),
      rule: { condition: { type: 'BOOLEAN' }, strict: true, showCustomUi: true },
    },
  }));
}

export function linkRequests({ sheetId, links = [] }: TabLayout): Request[] {
  return links.map(({ top, left, links: rows }) => ({
    updateCells: {
      start: { sheetId, rowIndex: top, columnIndex: left },
      rows: rows.map((cells) => ({
        values: cells.map((uri) => (uri ? { userEnteredFormat: { textFormat: { link: { uri } } } } : {})),
      })),
      fields: 'userEnteredFormat.textFormat.link',
    },
  }));
}
