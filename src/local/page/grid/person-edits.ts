// What a person did in the page's grid, told by Univer's mutation, done to the host's spreadsheet as that person.

import { type ICellData, type IRange, nameCharacterCheck } from '@univerjs/core';
import {
  type IInsertColMutationParams,
  type IInsertRowMutationParams,
  type IMoveRowsMutationParams,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowHeightMutation,
} from '@univerjs/sheets';
import type { OpenDocument } from '../../document.ts';
import type { Dimension, Request } from '../../sheets/spreadsheet.ts';
import type { Workbook } from '../../workbook.ts';
import { NotHere } from '../not-here.ts';
import { isProtection, ProtectedPart } from '../protected-part.ts';
import type { Seat } from './grid.ts';
import { writeCells } from './written-cells.ts';

/** What a mutation says; each kind has some of these. */
type Params = {
  unitId: string;
  subUnitId: string;
  trigger?: string;
  cellValue?: Record<number, Record<number, ICellData | null>>;
  range?: IRange;
  ranges?: IRange[];
  sourceRange?: IRange;
  targetRange?: IRange;
  name?: string;
  hidden?: number;
  fromOrder?: number;
  toOrder?: number;
  colWidth?: unknown;
  rowHeight?: unknown;
};

type Edit = (document: OpenDocument, params: Params, workbook: Workbook) => void;

const copySheetCommand = 'sheet.command.copy-sheet';

const edits: Readonly<Record<string, Edit>> = {
  [SetRangeValuesMutation.id]: (document, { subUnitId, cellValue = {}, trigger = '' }, workbook) =>
    writeCells({ document, workbook }, Number(subUnitId), cellValue, trigger),
  [InsertRowMutation.id]: inserting('ROWS'),
  [InsertColMutation.id]: inserting('COLUMNS'),
  [RemoveRowMutation.id]: deleting('ROWS'),
  [RemoveColMutation.id]: deleting('COLUMNS'),
  [MoveRowsMutation.id]: moving('ROWS'),
  [MoveColsMutation.id]: moving('COLUMNS'),
  [SetRowHiddenMutation.id]: hiding('ROWS', true),
  [SetRowVisibleMutation.id]: hiding('ROWS', false),
  [SetColHiddenMutation.id]: hiding('COLUMNS', true),
  [SetColVisibleMutation.id]: hiding('COLUMNS', false),
  [SetWorksheetColWidthMutation.id]: (document, params) => resize(document, params, 'COLUMNS', params.colWidth),
  [SetWorksheetRowHeightMutation.id]: (document, params) => resize(document, params, 'ROWS', params.rowHeight),
  [SetWorksheetNameMutation.id]: (document, { subUnitId, name = '' }) => {
    // those that the engine's formulas cannot hold
    if (name.trim() !== '' && !nameCharacterCheck(name)) throw new NotHere('tabName');
    document.renameSheet(Number(subUnitId), name);
  },
  [RemoveSheetMutation.id]: (document, { subUnitId }) => document.deleteSheet(Number(subUnitId)),
  [InsertSheetMutation.id]: (document, { trigger }) => {
    if (trigger === copySheetCommand) throw new NotHere('copyTab');
    document.edit([{ addSheet: {} }]);
  },
  [SetWorksheetOrderMutation.id]: (document, { subUnitId, fromOrder = 0, toOrder = 0 }) =>
    changeSheet(document, subUnitId, { index: toOrder > fromOrder ? toOrder + 1 : toOrder }, 'index'),
  [SetWorksheetHideMutation.id]: (document, { subUnitId, hidden }) =>
    changeSheet(document, subUnitId, { hidden: hidden === 1 }, 'hidden'),
};

/** @throws Refusal or ProtectedPart as Google refuses this person; NotHere for what the page does not do. The spreadsheet is then untouched. */
export function editByPerson({ document, workbook }: Seat, mutation: string, params: unknown): void {
  const edit = edits[mutation];
  if (!edit) throw new NotHere('format');
  try {
    edit(document, params as Params, workbook);
  } catch (problem) {
    throw mutation !== SetRangeValuesMutation.id && isProtection(problem) ? new ProtectedPart() : problem;
  }
}

type Span = { sheetId: number; dimension: Dimension; startIndex: number; endIndex: number };

function span({ subUnitId }: Params, dimension: Dimension, range: IRange | undefined): Span {
  if (!range) throw new NotHere('format');
  const [start, end] = dimension === 'ROWS' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  return { sheetId: Number(subUnitId), dimension, startIndex: start, endIndex: end + 1 };
}

function inserting(dimension: Dimension): Edit {
  return (document, params: Params & Partial<IInsertRowMutationParams & IInsertColMutationParams>) => {
    const range = span(params, dimension, params.range);
    document.edit([{ insertDimension: { range, inheritFromBefore: range.startIndex > 0 } }]);
  };
}

function deleting(dimension: Dimension): Edit {
  return (document, params) => document.edit([{ deleteDimension: { range: span(params, dimension, params.range) } }]);
}

function moving(dimension: Dimension): Edit {
  return (document, params: Params & Partial<IMoveRowsMutationParams>) => {
    const destinationIndex = span(params, dimension, params.targetRange).startIndex;
    document.edit([{ moveDimension: { source: span(params, dimension, params.sourceRange), destinationIndex } }]);
  };
}

function hiding(dimension: Dimension, hiddenByUser: boolean): Edit {
  return (document, params) => document.edit(bands(params, dimension, { hiddenByUser }));
}

function resize(document: OpenDocument, params: Params, dimension: Dimension, size: unknown): void {
  const pixelSize = Math.round(Number(typeof size === 'object' ? Object.values(size ?? {})[0] : size));
  if (!(pixelSize > 0)) throw new NotHere('format');
  document.edit(bands(params, dimension, { pixelSize }));
}

function bands(
  params: Params,
  dimension: Dimension,
  properties: { hiddenByUser?: boolean; pixelSize?: number },
): Request[] {
  const fields = Object.keys(properties).join();
  return (params.ranges ?? []).map((range) => ({
    updateDimensionProperties: { range: span(params, dimension, range), properties, fields },
  }));
}

function changeSheet(
  document: OpenDocument,
  subUnitId: string,
  properties: { index?: number; hidden?: boolean },
  fields: string,
): void {
  document.edit([{ updateSheetProperties: { properties: { sheetId: Number(subUnitId), ...properties }, fields } }]);
}
