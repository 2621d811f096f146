// Locking the tabs of a closed session, so that only whoever closed it or owns the workbook can change them, and opening them again.

import { sheetIds } from '../tabs/sheet-ids.ts';
import type { BookRequest, BookSheet } from './ports.ts';
import type { Workbook } from './workbook.ts';

type Range = gapi.client.sheets.GridRange;
/** First and last row, first and last column, half-open; null where Google leaves a bound out. */
type Bounds = (number | null)[];

/** A cell holds no more than 50,000 characters. */
const MOST_TEXT = 49_000;
/** The history goes on; what was collected says nothing of results. */
const neverLocked: readonly number[] = [sheetIds.history, sheetIds.collected];

/** `except`: tabs that the same batch writes and locks by their layout. `frozen`: what `unlockTabs` needs; '' when it is too long. */
export function lockTabs(
  workbook: Workbook,
  except: readonly number[],
  editors: readonly string[],
): { requests: BookRequest[]; frozen: string } {
  const opened: Record<string, Bounds[]> = {};
  const requests = [...workbook.tables.keys()]
    .filter((sheetId) => !neverLocked.includes(sheetId) && !except.includes(sheetId))
    .map((sheetId): BookRequest => {
      const whole = wholeOf(workbook.sheets.get(sheetId));
      const keep = sheetId === sheetIds.session ? retentionCells(workbook) : [];
      opened[sheetId] = (whole?.unprotectedRanges ?? []).map(boundsOf);
      const protectedRange = { range: { sheetId }, unprotectedRanges: keep, editors: { users: [...editors] } };
      if (whole?.protectedRangeId === undefined) return { addProtectedRange: { protectedRange } };
      return locking(whole.protectedRangeId, keep, editors);
    });
  const frozen = JSON.stringify(opened);
  return { requests, frozen: frozen.length > MOST_TEXT ? '' : frozen };
}

/** Opens what `frozen` says was open, for the team. */
export function unlockTabs(
  workbook: Workbook,
  frozen: string,
  except: readonly number[],
  editors: readonly string[],
): BookRequest[] {
  const opened = readFrozen(frozen);
  return [...workbook.tables.keys()].flatMap((sheetId) => {
    const whole = wholeOf(workbook.sheets.get(sheetId));
    if (whole?.protectedRangeId === undefined || except.includes(sheetId) || neverLocked.includes(sheetId)) return [];
    return [
      locking(
        whole.protectedRangeId,
        (opened[sheetId] ?? []).map((one) => rangeOf(sheetId, one)),
        editors,
      ),
    ];
  });
}

function locking(protectedRangeId: number, unprotectedRanges: Range[], editors: readonly string[]): BookRequest {
  return {
    updateProtectedRange: {
      protectedRange: { protectedRangeId, unprotectedRanges, editors: { users: [...editors] } },
      fields: 'unprotectedRanges,editors',
    },
  };
}

/** How long papers are kept is decided after the session too. */
function retentionCells({ tables }: Workbook): Range[] {
  const table = tables.get(sheetIds.session);
  const left = table?.columns.get('value');
  if (!table || left === undefined) return [];
  return table.rows
    .filter(({ key }) => key.startsWith('retention'))
    .map(({ index }) => rangeOf(sheetIds.session, [index, index + 1, left, left + 1]));
}

function wholeOf(sheet: BookSheet | undefined): gapi.client.sheets.ProtectedRange | undefined {
  return sheet?.protectedRanges?.find(
    ({ range }) => range?.startRowIndex === undefined && range?.startColumnIndex === undefined,
  );
}

function boundsOf({ startRowIndex, endRowIndex, startColumnIndex, endColumnIndex }: Range): Bounds {
  return [startRowIndex ?? null, endRowIndex ?? null, startColumnIndex ?? null, endColumnIndex ?? null];
}

function rangeOf(sheetId: number, [top, bottom, left, right]: Bounds): Range {
  return {
    sheetId,
    ...(top == null ? {} : { startRowIndex: top }),
    ...(bottom == null ? {} : { endRowIndex: bottom }),
    ...(left == null ? {} : { startColumnIndex: left }),
    ...(right == null ? {} : { endColumnIndex: right }),
  };
}

function readFrozen(text: string): Record<number, Bounds[]> {
  if (!text) return {};
  try {
    return JSON.parse(text) as Record<number, Bounds[]>;
  } catch {
    return {};
  }
}
