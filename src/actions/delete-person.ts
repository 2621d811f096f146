// « Effacer les données d'un candidat »: what the workbook holds of one person goes, but for what the jury decided; what stays elsewhere is said.

import * as z from 'zod/mini';
import { nowhere, type Problem } from '../model/problem.ts';
import { tabRequests } from '../requests/tab-requests.ts';
import { appendRequest, deleteRowRequests, valueRequests } from '../requests/value-requests.ts';
import { collectedCells, erasedKey, layoutCollected } from '../tabs/collected-tab.ts';
import { OUTCOME } from '../tabs/deliberation-tab.ts';
import { candidateOf } from '../tabs/grid-labels.ts';
import { KEYS } from '../tabs/layout.ts';
import { closedVersionsAmong, sheetIds } from '../tabs/sheet-ids.ts';
import { plainText, type Table } from '../tabs/table.ts';
import { candidateLabel } from '../text/grid.ts';
import { historyText } from '../text/history.ts';
import { personText } from '../text/person.ts';
import { sentFiles } from './juror-files.ts';
import { namedElsewhere } from './named-elsewhere.ts';
import { paperTabs } from './papers.ts';
import type { BookRequest } from './ports.ts';
import { refusedDecisions, shiftedLines } from './questions.ts';
import { type Action, type Context, editorsOf, type Plan, type Refusal, refuse } from './run.ts';
import { withFreeTitle } from './standing.ts';
import { type Named, whichCandidate } from './which-candidate.ts';
import type { Workbook } from './workbook.ts';

/** `candidate`: a number, or a key; `name`: whether the name stays, because decisions do. */
export type DeletePersonData = { candidate: string; name: boolean };

const always = /^(email|company|trainer|arrangement|dossier|ecf\..*)$/;
const identity = /^(lastName|firstName|ceresId)$/;
const label = ['candidate', 'part'];
const decided = [...label, 'decision', 'reason'];

/** `candidate`: a key; left out, `reason` answers which number. */
export const DeletePerson = z.object({
  action: z.literal('deletePerson'),
  candidate: z.optional(z.string()),
  confirm: z.optional(z.array(z.string())),
  reason: z.optional(z.string()),
});
export type DeletePerson = z.infer<typeof DeletePerson>;

export function deletePerson(request?: DeletePerson): Action<DeletePersonData> {
  return (context) => planOf(context, whichCandidate(context, request?.candidate));
}

function planOf(context: Context, candidate: Named | Problem): Plan<DeletePersonData> | Refusal {
  if ('code' in candidate) return refuse(candidate);
  const { workbook, ports, state } = context;
  const moved = refusedDecisions(workbook, ports.ask);
  if (moved) return refuse(...moved);
  const shifted = shiftedLines(workbook.grids.values()).find((one) => !ports.ask(one));
  if (shifted) return refuse(shifted, { code: 'declined', level: 'info', where: nowhere });
  const { key, name } = candidate;
  const decisions = workbook.deliberation?.decisions ?? [];
  const keepsName = state === 'closed' || decisions.some((one) => one.candidate === key && one.decision !== null);
  const question = { code: 'delete-person', level: 'warning', where: nowhere, candidate: name, keepsName } as const;
  if (!ports.ask(question)) return refuse(question, { code: 'declined', level: 'info', where: nowhere });
  const files = sentFiles(workbook).length;
  const hasClosedVersions = closedVersionsAmong([...workbook.sheets.keys()]).length > 0;
  return {
    requests: [
      ...identityRequests(workbook, key, keepsName),
      ...gridRequests(workbook, key),
      ...(keepsName ? [] : [...labelRequests(workbook, candidate), ...paperNameRequests(workbook, key)]),
      ...deliberationRequests(workbook, key, keepsName),
      ...rowsOf(workbook, sheetIds.kept, key),
      ...rowsOf(workbook, sheetIds.collected, key),
      ...(files > 0 ? erasedMark(context, key) : []),
    ],
    what: historyText.personDeleted,
    keys: key,
    problems: [
      { code: 'person-deleted', level: 'info', where: nowhere, candidate: name, keepsName, files, hasClosedVersions },
      ...namedElsewhere(workbook, candidate),
    ],
    data: { candidate: name, name: keepsName },
  };
}

function identityRequests({ tables, rowOfPerson }: Workbook, key: string, keepsName: boolean): BookRequest[] {
  const table = tables.get(sheetIds.candidates);
  const row = rowOfPerson.get(key)?.row;
  if (!table || row === undefined) return [];
  return [...table.columns.keys()].flatMap((column) => {
    if (!always.test(column) && (keepsName || !identity.test(column))) return [];
    return cell(table, row, column, column === 'lastName' ? personText.erased : null);
  });
}

/** Ratings, observations and who typed them. */
function gridRequests({ grids }: Workbook, key: string): BookRequest[] {
  return [...grids.values()].flatMap(({ table, rowKeys }) => {
    const typed = [...table.columns.keys()].filter((column) => /^(J\d+|J\*)\|(?!panel$|state$)/.test(column));
    return rowKeys.flatMap((rowKey, row) =>
      rowKey.startsWith(`${key}|`) ? typed.flatMap((column) => cell(table, row, column, null)) : [],
    );
  });
}

/** The name wherever a tab shows it: labels of lines, who is left out, papers. What is somebody else's label too goes from their own lines alone. */
function labelRequests(workbook: Workbook, { key, labels }: Named): BookRequest[] {
  const { session, tables } = workbook;
  const others = session.candidates.filter((one) => one.key !== key).map(candidateLabel);
  return [...tables.values()].flatMap((table) => {
    const keyOf = new Map(table.rows.map((row) => [row.index, candidateOf(row.key)]));
    return table.sheet.values.flatMap((cells, row) => {
      const gone = labels.filter((label) => keyOf.get(row) === key || !others.includes(label));
      return cells.flatMap((value, column) => {
        if (typeof value !== 'string') return [];
        const without = gone.reduce(withoutName, value);
        if (without === value) return [];
        return valueRequests(table.sheet.sheetId, { top: row, left: column, values: [[without]] });
      });
    });
  });
}

/** « 1 — Z. Nowicka » is no part of « 11 — Z. Nowicka ». */
function withoutName(text: string, label: string): string {
  const [number = ''] = label.split(' ');
  const escaped = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu');
  return text.replace(whole, () =>
    candidateLabel({ number: Number(number), firstName: '', lastName: personText.erased }),
  );
}

/** The papers that were filled before anything was decided. */
function paperNameRequests({ tables }: Workbook, key: string): BookRequest[] {
  return paperTabs.flatMap((sheetId) => {
    const table = tables.get(sheetId);
    const row = table?.rows.find((one) => one.key === key)?.index;
    if (!table || row === undefined) return [];
    return [
      ...cell(table, row, 'lastName', personText.erased),
      ...['firstName', 'ceresId', 'observations'].flatMap((column) => cell(table, row, column, null)),
    ];
  });
}

/** Everything but what the jury decided and why; a line « Résultat » says what was decided. */
function deliberationRequests({ tables, deliberation }: Workbook, key: string, keepsName: boolean): BookRequest[] {
  const table = tables.get(sheetIds.deliberation);
  if (!table || !deliberation) return [];
  const kept = keepsName ? decided : label;
  const columns = [...table.columns.keys()].filter((column) => column !== KEYS && !kept.includes(column));
  return deliberation.rowKeys.flatMap((rowKey, row) =>
    rowKey.startsWith(`${key}|`) && rowKey !== `${key}|${OUTCOME}`
      ? columns.flatMap((column) => cell(table, row, column, null))
      : [],
  );
}

/** Lines whose key begins with the candidate's. */
function rowsOf({ tables }: Workbook, sheetId: number, key: string): BookRequest[] {
  const rows = tables.get(sheetId)?.rows.filter((row) => row.key.startsWith(`${key}|`)) ?? [];
  return deleteRowRequests(
    sheetId,
    rows.map(({ index }) => index),
  );
}

/** What jurors' workbooks hold of the candidate would come back with the next collection. */
function erasedMark(context: Context, key: string): BookRequest[] {
  const { workbook } = context;
  const { collected: sheetId } = sheetIds;
  const tab = workbook.sheets.has(sheetId)
    ? []
    : tabRequests([{ layout: withFreeTitle(workbook, layoutCollected()), standing: null }], editorsOf(context));
  return [...tab, appendRequest(sheetId, [collectedCells(erasedKey(key), '', null)])];
}

function cell(table: Table, row: number, column: string, value: string | null): BookRequest[] {
  const left = table.columns.get(column);
  if (left === undefined || plainText(table, row, column) === (value ?? '')) return [];
  return valueRequests(table.sheet.sheetId, { top: row, left, values: [[value]] });
}
