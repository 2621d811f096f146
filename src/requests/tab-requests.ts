// A tab's layout, and what stands in the workbook today, as the requests that bring one to the other. Order matters:
// first every tab exists and has its rows and columns, then values, then formulas (which name other tabs), then looks.

import type { Area, CellValue, ColumnLayout, TabLayout, ValueBlock } from '../tabs/layout.ts';
import { KEYS } from '../tabs/layout.ts';
import { type AxisPlan, reconcileAxis, type Standing } from './axis.ts';
import { boxRequests, linkRequests } from './boxes-and-links.ts';
import { cellFormat, colorStyle, formatMask } from './cell-format.ts';
import { changedValues } from './changed-values.ts';
import { protectionRequests, type StandingProtection } from './protection.ts';
import { dimensionRange, gridRange, type Request, runsOf } from './ranges.ts';
import { valueRequests } from './value-requests.ts';

/** A tab as it stands. `rekeyed`: rows whose key cell is to be written again, by their index of today. */
export type StandingTab = {
  title: string;
  rows: Standing[];
  columns: Standing[];
  /** What is in its cells, as read. */
  values: CellValue[][];
  rekeyed: number[];
  conditionalFormats: number;
  protections: StandingProtection[];
};

/** A tab as it will be, and as it stands: null when it is to be made. */
export type TabPlan = { layout: TabLayout; standing: StandingTab | null };

/** Requests by phase: those of all tabs are sent phase after phase. */
type Phases = { structure: Request[]; values: Request[]; formulas: Request[]; looks: Request[] };

/** `team`: the addresses that may edit what is protected. Tabs that do not stand yet are made. */
export function tabRequests(layouts: readonly TabPlan[], team: readonly string[]): Request[] {
  const phases = layouts.map(({ layout, standing }) => tabPhases(layout, standing, team));
  return (['structure', 'values', 'formulas', 'looks'] as const).flatMap((phase) =>
    phases.flatMap((one) => one[phase]),
  );
}

function tabPhases(layout: TabLayout, standing: StandingTab | null, team: readonly string[]): Phases {
  const { sheetId } = layout;
  const rows = standing
    ? reconcileAxis(
        sheetId,
        'ROWS',
        standing.rows,
        layout.rows.map(({ key }) => key),
        layout.frozenRows,
      )
    : newAxis(layout.rows.length, layout.spareRows);
  const columns = standing
    ? reconcileAxis(
        sheetId,
        'COLUMNS',
        standing.columns,
        layout.columns.map(({ key }) => key),
        layout.frozenColumns,
      )
    : newAxis(layout.columns.length, 0);
  const isNew = { rows: rows.isNew, columns: columns.isNew };
  const changed = standing ? changedValues(layout, standing, isNew) : (block: ValueBlock) => block;
  const clip = (area: Area): Area => ({
    ...area,
    bottom: Math.min(area.bottom, rows.size),
    right: Math.min(area.right, columns.size),
  });
  const structure = standing
    ? [
        ...dropConditions(layout, standing),
        ...rekeyRequests(layout, standing),
        ...rows.requests,
        ...columns.requests,
        frozen(layout),
      ]
    : [addSheet(layout, rows.size, columns.size)];
  return {
    structure,
    values: [
      ...keyRequests(layout, rows, columns),
      ...layout.values.flatMap((block) => valueRequests(sheetId, changed(block))),
      ...initialRequests(layout, rows.isNew),
    ],
    formulas: layout.formulas.map(({ area, formula }) => ({
      repeatCell: {
        range: gridRange(sheetId, area),
        cell: { userEnteredValue: { formulaValue: formula } },
        fields: 'userEnteredValue',
      },
    })),
    looks: [
      ...formatRequests(layout, clip),
      ...dimensionRequests(layout, rows, columns),
      ...listRequests(layout, clip),
      ...boxRequests(layout),
      ...linkRequests(layout),
      ...conditionRequests(layout, clip),
      ...protectionRequests(layout, standing?.protections ?? [], team, clip),
    ],
  };
}

function newAxis(length: number, spare: number): AxisPlan {
  return { requests: [], isNew: Array.from({ length }, () => true), size: length + spare };
}

function addSheet(layout: TabLayout, rowCount: number, columnCount: number): Request {
  const { sheetId, title, hidden, color, frozenRows, frozenColumns } = layout;
  return {
    addSheet: {
      properties: {
        sheetId,
        title,
        hidden: hidden ?? false,
        ...(color ? { tabColorStyle: colorStyle(color) } : {}),
        gridProperties: {
          rowCount,
          columnCount,
          frozenRowCount: Math.min(frozenRows, rowCount - 1),
          frozenColumnCount: Math.min(frozenColumns, columnCount - 1),
          hideGridlines: true,
        },
      },
    },
  };
}

function frozen({ sheetId, frozenRows, frozenColumns }: TabLayout): Request {
  return {
    updateSheetProperties: {
      properties: { sheetId, gridProperties: { frozenRowCount: frozenRows, frozenColumnCount: frozenColumns } },
      fields: 'gridProperties.frozenRowCount,gridProperties.frozenColumnCount',
    },
  };
}

function rekeyRequests({ sheetId }: TabLayout, { rekeyed, rows, columns }: StandingTab): Request[] {
  const left = columns.findIndex(({ key }) => key === KEYS);
  return rekeyed.flatMap((row) => valueRequests(sheetId, { top: row, left, values: [[rows[row]?.key ?? null]] }));
}

/** Keys are written where a row or column has just been made, and never over one that stands: it moved with what it names. */
function keyRequests(
  { sheetId, rows: rowLayouts, columns: columnLayouts }: TabLayout,
  rows: AxisPlan,
  columns: AxisPlan,
): Request[] {
  const newRuns = (isNew: boolean[]) => runsOf(isNew).filter(({ value }) => value);
  return [
    ...newRuns(rows.isNew).flatMap(({ start, end }) =>
      valueRequests(sheetId, { top: start, left: 0, values: rowLayouts.slice(start, end).map(({ key }) => [key]) }),
    ),
    ...newRuns(columns.isNew).flatMap(({ start, end }) =>
      valueRequests(sheetId, { top: 0, left: start, values: [columnLayouts.slice(start, end).map(({ key }) => key)] }),
    ),
  ];
}

function initialRequests({ sheetId, initial }: TabLayout, isNew: readonly boolean[]): Request[] {
  return initial.flatMap(({ top, left, values }) => {
    const fresh = values.map((cells, i): ValueBlock['values'][number] =>
      isNew[top + i] ? cells : cells.map(() => undefined),
    );
    return valueRequests(sheetId, { top, left, values: fresh });
  });
}

function formatRequests({ sheetId, formats, repeats }: TabLayout, clip: (area: Area) => Area): Request[] {
  return [
    ...formats.map(({ area, format }): Request => {
      const cell = cellFormat(format);
      return {
        repeatCell: {
          range: gridRange(sheetId, clip(area)),
          cell: { userEnteredFormat: cell },
          fields: formatMask(cell),
        },
      };
    }),
    ...repeats.map(
      ({ source, target }): Request => ({
        copyPaste: {
          source: gridRange(sheetId, source),
          destination: gridRange(sheetId, target),
          pasteType: 'PASTE_FORMAT',
        },
      }),
    ),
  ];
}

/** Widths, heights and what is hidden, of new rows and columns only: people may have changed the others. */
function dimensionRequests(layout: TabLayout, rows: AxisPlan, columns: AxisPlan): Request[] {
  const { sheetId } = layout;
  const size = (dimension: 'ROWS' | 'COLUMNS', start: number, end: number, pixelSize: number): Request => ({
    updateDimensionProperties: {
      range: dimensionRange(sheetId, dimension, start, end),
      properties: { pixelSize },
      fields: 'pixelSize',
    },
  });
  const hide = (dimension: 'ROWS' | 'COLUMNS', start: number, end: number, hiddenByUser: boolean): Request => ({
    updateDimensionProperties: {
      range: dimensionRange(sheetId, dimension, start, end),
      properties: { hiddenByUser },
      fields: 'hiddenByUser',
    },
  });
  const hidden = (all: readonly { hidden?: boolean }[], isNew: readonly boolean[]) =>
    runsOf(all.map((one, i) => (isNew[i] ? one.hidden === true : null))).filter(({ value }) => value === true);
  const widths = runsOf(layout.columns.map((column: ColumnLayout, i) => (columns.isNew[i] ? column.widthPx : null)));
  const heights = runsOf(layout.rows.map((row, i) => (rows.isNew[i] ? (row.heightPx ?? null) : null)));
  return [
    ...widths.flatMap(({ start, end, value }) => (value === null ? [] : [size('COLUMNS', start, end, value)])),
    ...heights.flatMap(({ start, end, value }) => (value === null ? [] : [size('ROWS', start, end, value)])),
    ...hidden(layout.columns, columns.isNew).map(({ start, end }) => hide('COLUMNS', start, end, true)),
    ...hidden(layout.rows, rows.isNew).map(({ start, end }) => hide('ROWS', start, end, true)),
  ];
}

/** Strict lists. All lists of the tab are cleared first: a line that moved may bear another's. */
function listRequests({ sheetId, lists, rows, columns }: TabLayout, clip: (area: Area) => Area): Request[] {
  if (lists.length === 0) return [];
  const whole = clip({ top: 0, left: 0, bottom: rows.length, right: columns.length });
  return [
    { setDataValidation: { range: gridRange(sheetId, whole) } },
    ...lists.map(
      ({ area, values }): Request => ({
        setDataValidation: {
          range: gridRange(sheetId, clip(area)),
          rule: {
            condition: { type: 'ONE_OF_LIST', values: values.map((userEnteredValue) => ({ userEnteredValue })) },
            strict: true,
            showCustomUi: true,
          },
        },
      }),
    ),
  ];
}

/** Before rows and columns change: a rule whose whole range is deleted goes with it, and the count would be wrong. */
function dropConditions({ sheetId }: TabLayout, { conditionalFormats }: StandingTab): Request[] {
  return Array.from({ length: conditionalFormats }, () => ({ deleteConditionalFormatRule: { sheetId, index: 0 } }));
}

function conditionRequests({ sheetId, conditions }: TabLayout, clip: (area: Area) => Area): Request[] {
  return conditions.map(
    ({ areas, formula, format }, index): Request => ({
      addConditionalFormatRule: {
        index,
        rule: {
          ranges: areas.map((area) => gridRange(sheetId, clip(area))),
          booleanRule: {
            condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] },
            format: cellFormat(format),
          },
        },
      },
    }),
  );
}
