// « Effacer les données d'un candidat »: what the workbook holds of one person goes, but for what the jury decided; what stays elsewhere is said.

import * as z from 'zod/mini';
import { nowhere, type Problem } from '../model/problem.ts';
import type { Candidate } from '../model/session.ts';
import { deleteRowRequests, valueRequests } from '../requests/value-requests.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { plainText, type Table } from '../tabs/table.ts';
import { candidateLabel } from '../text/grid.ts';
import { historyText } from '../text/history.ts';
import { personText } from '../text/person.ts';
import { sentFiles } from './juror-files.ts';
import { paperTabs } from './papers.ts';
import type { BookRequest } from './ports.ts';
import { type Action, type Context, type Plan, type Refusal, refuse } from './run.ts';
import { whichCandidate } from './which-candidate.ts';
import type { Workbook } from './workbook.ts';

/** `name`: whether the name stays, because decisions do. */
export type DeletePersonData = { number: number; name: boolean };

const always = /^(email|company|trainer|arrangement|dossier|ecf\..*)$/;
const identity = /^(lastName|firstName|ceresId)$/;
const typedInDeliberation = ['discuss', 'notes', 'handedIn', 'observation', 'readingAt'];

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

function planOf(context: Context, candidate: Candidate | Problem): Plan<DeletePersonData> | Refusal {
  if ('code' in candidate) return refuse(candidate);
  const { workbook, ports, state } = context;
  const { key, number } = candidate;
  const decisions = workbook.deliberation?.decisions ?? [];
  const isDecided = state === 'closed' || decisions.some((one) => one.candidate === key && one.decision !== null);
  const question = { code: 'delete-person', level: 'warning', where: nowhere, number, keepsName: isDecided } as const;
  if (!ports.ask(question)) return refuse(question, { code: 'declined', level: 'info', where: nowhere });
  const files = sentFiles(workbook).length;
  return {
    requests: [
      ...candidateRequests(workbook, candidate, isDecided),
      ...gridRequests(workbook, candidate),
      ...(isDecided ? [] : [...nameRequests(workbook, candidate), ...paperNameRequests(workbook, key)]),
      ...rowsOf(workbook, sheetIds.kept, key),
      ...rowsOf(workbook, sheetIds.collected, key),
      ...deliberationRequests(workbook, key, isDecided),
    ],
    what: historyText.personDeleted,
    keys: key,
    problems: [{ code: 'person-deleted', level: 'info', where: nowhere, number, keepsName: isDecided, files }],
    data: { number, name: isDecided },
  };
}

function candidateRequests({ tables, rowOfPerson }: Workbook, { key }: Candidate, isDecided: boolean): BookRequest[] {
  const table = tables.get(sheetIds.candidates);
  const row = rowOfPerson.get(key)?.row;
  if (!table || row === undefined) return [];
  return [...table.columns.keys()].flatMap((column) => {
    if (!always.test(column) && (isDecided || !identity.test(column))) return [];
    return cell(table, row, column, column === 'lastName' ? personText.erased : null);
  });
}

/** Ratings, observations and who typed them. */
function gridRequests({ grids }: Workbook, { key }: Candidate): BookRequest[] {
  return [...grids.values()].flatMap(({ table, rowKeys }) => {
    const typed = [...table.columns.keys()].filter((column) => /^(J\d+|J\*)\|(?!panel$|state$)/.test(column));
    return rowKeys.flatMap((rowKey, row) =>
      rowKey.startsWith(`${key}|`) ? typed.flatMap((column) => cell(table, row, column, null)) : [],
    );
  });
}

/** The name wherever a tab shows it: labels of lines, who is left out, papers. */
function nameRequests({ tables }: Workbook, candidate: Candidate): BookRequest[] {
  const shown = candidateLabel(candidate);
  const label = candidateLabel({ number: candidate.number, firstName: '', lastName: personText.erased });
  return [...tables.values()].flatMap((table) =>
    table.sheet.values.flatMap((cells, row) =>
      cells.flatMap((value, column) => {
        if (typeof value !== 'string' || !value.includes(shown)) return [];
        return valueRequests(table.sheet.sheetId, {
          top: row,
          left: column,
          values: [[value.split(shown).join(label)]],
        });
      }),
    ),
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

function deliberationRequests({ tables, deliberation }: Workbook, key: string, isDecided: boolean): BookRequest[] {
  const table = tables.get(sheetIds.deliberation);
  if (!table || !deliberation) return [];
  const columns = isDecided ? typedInDeliberation : [...typedInDeliberation, 'reason'];
  return deliberation.rowKeys.flatMap((rowKey, row) =>
    rowKey.startsWith(`${key}|`) ? columns.flatMap((column) => cell(table, row, column, null)) : [],
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

function cell(table: Table, row: number, column: string, value: string | null): BookRequest[] {
  const left = table.columns.get(column);
  if (left === undefined || plainText(table, row, column) === (value ?? '')) return [];
  return valueRequests(table.sheet.sheetId, { top: row, left, values: [[value]] });
}
