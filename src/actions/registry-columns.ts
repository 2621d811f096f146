// The hidden columns of « Jury » made again where somebody deleted them: the files themselves tell whose they are.

import { dimensionRange } from '../requests/ranges.ts';
import { valueRequests } from '../requests/value-requests.ts';
import { missingRegistryColumns } from '../tabs/jury-registry.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import type { BookRequest } from './ports.ts';
import type { Workbook } from './workbook.ts';

/** `workbook`: as it will be once the requests, which come first, are written. */
export function withRegistryColumns(workbook: Workbook): { workbook: Workbook; requests: BookRequest[] } {
  const table = workbook.tables.get(sheetIds.jury);
  const missing = table ? missingRegistryColumns(table) : [];
  if (!table || missing.length === 0) return { workbook, requests: [] };
  const { sheetId, columnCount: left } = table.sheet;
  const columns = new Map([...table.columns, ...missing.map((key, i) => [key, left + i] as const)]);
  return {
    workbook: { ...workbook, tables: new Map([...workbook.tables, [sheetId, { ...table, columns }]]) },
    requests: [
      { appendDimension: { sheetId, dimension: 'COLUMNS', length: missing.length } },
      ...valueRequests(sheetId, { top: table.keyRow, left, values: [missing] }),
      {
        updateDimensionProperties: {
          range: dimensionRange(sheetId, 'COLUMNS', left, left + missing.length),
          properties: { hiddenByUser: true },
          fields: 'hiddenByUser',
        },
      },
    ],
  };
}
