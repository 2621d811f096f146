// « Enregistrer les décisions »: what the jury states of one candidate, typed in the panel, goes where it would be typed in the tab.

import * as z from 'zod/mini';
import { FINAL_INTERVIEW } from '../model/certification.ts';
import { BlockDecision, type Decision, InterviewDecision } from '../model/decision.ts';
import { resultsOf } from '../model/results.ts';
import { valueRequests } from '../requests/value-requests.ts';
import { basisOf, OUTCOME, stampOf } from '../tabs/deliberation-tab.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { plainText, type Table } from '../tabs/table.ts';
import { blockDecisionLabel, interviewDecisionLabel, outcomeText } from '../text/decisions.ts';
import { historyText } from '../text/history.ts';
import { codeOf } from '../text/labels.ts';
import { workbookCoverage } from './figures.ts';
import type { BookRequest } from './ports.ts';
import { movedDecisions } from './questions.ts';
import { type Action, type Context, refuse } from './run.ts';
import type { SaveData } from './save-entries.ts';
import { cellGone, keysAsRead, type TypedCell, typedCells } from './typed-cells.ts';

const text = z.object({ was: z.string(), value: z.string().check(z.maxLength(20_000)) });
const code = z.union([BlockDecision, InterviewDecision, z.literal('')]);

/** `item`: a block's key, or `EF`; what is left out is left as it stands; '' clears. */
export const SaveDecisions = z.object({
  action: z.literal('saveDecisions'),
  candidate: z.string(),
  decisions: z.array(
    z.object({
      item: z.string(),
      decision: z.optional(z.object({ was: code, value: code })),
      reason: z.optional(text),
      observation: z.optional(text),
    }),
  ),
});
export type SaveDecisions = z.infer<typeof SaveDecisions>;

const labels: Record<string, string> = { ...blockDecisionLabel, ...interviewDecisionLabel, '': '' };

export function saveDecisions({ candidate, decisions }: SaveDecisions): Action<SaveData> {
  return (context) => {
    const table = context.workbook.tables.get(sheetIds.deliberation);
    const { deliberation } = context.workbook;
    if (!table || !deliberation) return refuse(cellGone());
    const moved = movedDecisions(context.workbook, candidate);
    if (moved.length) return refuse(...moved);
    const cells: TypedCell[] = [];
    for (const { item, decision, reason, observation } of decisions) {
      const row = deliberation.rowKeys.indexOf(`${candidate}|${item}`);
      if (row < 0) return refuse(cellGone());
      const stands = (column: string) => plainText(table, row, column);
      const cell = (column: string, { was, value }: { was: string; value: string }) =>
        cells.push({ table, row, column, was, value, stands: stands(column) });
      if (decision) {
        const { was, value } = decision;
        const here = sameWords(item, stands('decision'));
        cells.push({
          table,
          row,
          column: 'decision',
          was: labels[was] ?? '',
          value: labels[value] ?? '',
          stands: here,
        });
      }
      if (reason) cell('reason', reason);
      if (observation) cell('observation', observation);
    }
    const { changed, requests, problems } = typedCells(cells);
    if (problems.length) return refuse(...problems);
    return {
      requests: [
        ...requests,
        ...besideRequests(context, table, candidate, decisions),
        ...outcomeRequests(context, table, candidate, decisions),
      ],
      expected: keysAsRead([table]),
      what: historyText.decided(changed.length),
      keys: candidate,
      problems: [],
      data: { saved: changed.length },
    };
  };
}

/** « obtenu » typed by hand is « Obtenu »; another word stays as it is, and differs. */
function sameWords(item: string, typed: string): string {
  const known = (item === FINAL_INTERVIEW ? interviewDecisionLabel : blockDecisionLabel) as Record<string, string>;
  const found = typed ? codeOf(known, typed) : null;
  return found ? (known[found] ?? typed) : typed;
}

/** The panel shows today's reading, not the one that the tab was last filled with: it is that one the decision stands beside. */
function besideRequests(
  { workbook }: Context,
  table: Table,
  candidate: string,
  typed: SaveDecisions['decisions'],
): BookRequest[] {
  const left = table.columns.get('readingAt');
  if (left === undefined) return [];
  const { deliberation } = workbook;
  const covered = workbookCoverage(workbook).candidates.find(({ key }) => key === candidate);
  return typed.flatMap(({ item, decision, reason }) => {
    const row = deliberation?.rowKeys.indexOf(`${candidate}|${item}`) ?? -1;
    const part = item === FINAL_INTERVIEW ? covered?.finalInterview : covered?.blocks.find((one) => one.item === item);
    if (row < 0 || !part?.reading || (!decision && !reason)) return [];
    const stands = (column: string) => plainText(table, row, column);
    const word = decision ? (labels[decision.value] ?? '') : stands('decision');
    const why = (reason?.value ?? stands('reason')).trim();
    const stamp = word && stampOf(basisOf(part), word, why);
    return valueRequests(table.sheet.sheetId, { top: row, left, values: [[stamp || null]] });
  });
}

/** The candidate's line « Résultat » follows at once. */
function outcomeRequests(
  { workbook }: Context,
  table: Table,
  candidate: string,
  typed: SaveDecisions['decisions'],
): BookRequest[] {
  const { certification, session, deliberation } = workbook;
  const decisions: Decision[] = (deliberation?.decisions ?? []).map((one) => {
    const now = one.candidate === candidate ? typed.find(({ item }) => item === one.item) : undefined;
    if (!now) return one;
    const decision = now.decision ? now.decision.value || null : one.decision;
    return { ...one, decision, reason: now.reason?.value ?? one.reason };
  });
  const result = resultsOf(certification, session, decisions).candidates.find(({ key }) => key === candidate);
  const row = deliberation?.rowKeys.indexOf(`${candidate}|${OUTCOME}`) ?? -1;
  const left = table.columns.get('reading');
  if (!result || row < 0 || left === undefined) return [];
  return valueRequests(table.sheet.sheetId, { top: row, left, values: [[outcomeText(result, certification)]] });
}
