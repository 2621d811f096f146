// The session workbook through the advanced Sheets service: two reads and one write.
// https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets

import type { CellValue, CheckedColumn, SessionBook, SheetValues } from '../actions/ports.ts';
import { spreadsheets } from './services.ts';

const SHEETS_MASK =
  'properties.title,sheets(properties(sheetId,title,hidden,gridProperties(rowCount,columnCount)),' +
  'protectedRanges(protectedRangeId,range,unprotectedRanges,requestingUserCanEdit),conditionalFormats.ranges.sheetId)';

/** The session workbook of this id. Each member is one call; what Google refuses is thrown as Google throws it. */
export function sessionBook(id: string): SessionBook {
  return {
    id,
    readSheets: () => {
      const { properties, sheets } = spreadsheets().get(id, { fields: SHEETS_MASK });
      return { title: properties?.title ?? '', sheets: (sheets ?? []) as gapi.client.sheets.Sheet[] };
    },
    readValues: (sheetIds) => (sheetIds.length ? readValues(id, sheetIds) : []),
    write: (requests, checked) => {
      // batchUpdate takes no third argument in Apps Script, so no field mask: only the columns in doubt are asked back
      const body: gapi.client.sheets.BatchUpdateSpreadsheetRequest = checked.length
        ? {
            requests,
            includeSpreadsheetInResponse: true,
            responseIncludeGridData: true,
            responseRanges: checked.map(rangeName),
          }
        : { requests };
      const answer = spreadsheets().batchUpdate(
        body as GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest,
        id,
      );
      return keyValues(answer as gapi.client.sheets.BatchUpdateSpreadsheetResponse);
    },
  };
}

/** Replies are matched by the filter that they echo, not by their order. */
function readValues(id: string, sheetIds: readonly number[]): SheetValues[] {
  const answer = spreadsheets().Values.batchGetByDataFilter(
    {
      dataFilters: sheetIds.map((sheetId) => ({ gridRange: { sheetId } })),
      majorDimension: 'ROWS',
      valueRenderOption: 'UNFORMATTED_VALUE',
      dateTimeRenderOption: 'SERIAL_NUMBER',
    },
    id,
  );
  return (answer.valueRanges ?? []).map(({ dataFilters, valueRange }) => ({
    // Google leaves out a field that is 0: the first tab's id
    sheetId: dataFilters?.[0]?.gridRange?.sheetId ?? 0,
    values: (valueRange?.values ?? []) as CellValue[][],
  }));
}

/** `'Candidats'!A1:A60` */
function rangeName({ title, bottom }: CheckedColumn): string {
  return `'${title.replace(/'/g, "''")}'!A1:A${bottom}`;
}

function keyValues(answer: gapi.client.sheets.BatchUpdateSpreadsheetResponse): SheetValues[] {
  return (answer.updatedSpreadsheet?.sheets ?? []).map(({ properties, data }) => ({
    sheetId: properties?.sheetId ?? 0,
    values: (data?.[0]?.rowData ?? []).map(({ values }) => [
      values?.[0]?.effectiveValue?.stringValue ?? values?.[0]?.effectiveValue?.numberValue ?? null,
    ]),
  }));
}
