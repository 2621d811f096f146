// Values.batchGetByDataFilter: unformatted values by grid range, trimmed as Google trims them.

import { a1Of, parseA1 } from './a1.ts';
import { locate } from './areas.ts';
import { notEmulated, refuse } from './refusal.ts';
import { calculatedOf } from './results.ts';
import {
  type Area,
  type Cell,
  cellAt,
  constantOf,
  formulaOf,
  type Scalar,
  type Sheet,
  type Spreadsheet,
} from './spreadsheet.ts';

type Body = gapi.client.sheets.BatchGetValuesByDataFilterRequest;

/** Answers in another order than asked: callers match by the echoed filter. @throws Refusal */
export function readValues(book: Spreadsheet, body: Body): gapi.client.sheets.BatchGetValuesByDataFilterResponse {
  const {
    dataFilters = [],
    valueRenderOption = 'FORMATTED_VALUE',
    dateTimeRenderOption,
    majorDimension = 'ROWS',
  } = body;
  if (dataFilters.length === 0) refuse('Must specify at least one data filter.');
  if (valueRenderOption === 'FORMATTED_VALUE') notEmulated('valueRenderOption FORMATTED_VALUE');
  if (valueRenderOption === 'UNFORMATTED_VALUE' && dateTimeRenderOption === 'FORMATTED_STRING') {
    notEmulated('dateTimeRenderOption FORMATTED_STRING');
  }
  const valueIn = valueRenderOption === 'FORMULA' ? enteredValue : unformattedValue;
  const valueRanges = dataFilters.map((filter) => {
    if (filter.developerMetadataLookup) notEmulated('DataFilter.developerMetadataLookup');
    const { sheet, area } =
      filter.a1Range === undefined ? locate(book, filter.gridRange) : parseA1(book, filter.a1Range);
    const values = valuesOf(sheet, area, majorDimension === 'COLUMNS', valueIn);
    const valueRange = {
      range: a1Of(sheet.properties.title, area),
      majorDimension,
      ...(values.length > 0 && { values }),
    };
    return { valueRange, dataFilters: [filter] };
  });
  return { spreadsheetId: book.spreadsheetId, valueRanges: valueRanges.reverse() };
}

function valuesOf(
  sheet: Sheet,
  area: Area,
  byColumn: boolean,
  valueIn: (cell: Cell) => Scalar | undefined,
): Scalar[][] {
  const lines: Scalar[][] = [];
  const outer = byColumn ? area.endColumn - area.startColumn : area.endRow - area.startRow;
  const inner = byColumn ? area.endRow - area.startRow : area.endColumn - area.startColumn;
  for (let i = 0; i < outer; i++) {
    const line: Scalar[] = [];
    for (let j = 0; j < inner; j++) {
      const cell = cellAt(sheet, area.startRow + (byColumn ? j : i), area.startColumn + (byColumn ? i : j));
      const value = cell && valueIn(cell);
      if (value === undefined || value === '') continue;
      while (line.length < j) line.push('');
      line.push(value);
    }
    lines.push(line);
  }
  while (lines.at(-1)?.length === 0) lines.pop();
  return lines;
}

function unformattedValue(cell: Cell): Scalar | undefined {
  return formulaOf(cell) === undefined ? constantOf(cell) : calculatedOf(cell);
}

function enteredValue(cell: Cell): Scalar | undefined {
  return formulaOf(cell) ?? constantOf(cell);
}
