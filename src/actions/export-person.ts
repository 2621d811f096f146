// « Exporter les données d'un candidat »: everything that the workbook says of one person, as CSV.

import * as z from 'zod/mini';
import type { Problem } from '../model/problem.ts';
import type { Candidate } from '../model/session.ts';
import { csv } from '../tabs/register.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { plainText } from '../tabs/table.ts';
import { blockDecisionLabel, interviewDecisionLabel, outcomeText } from '../text/decisions.ts';
import { raterName } from '../text/grid.ts';
import { historyText } from '../text/history.ts';
import { personText as text } from '../text/person.ts';
import { candidatesTabText } from '../text/session-tab.ts';
import { workbookResults } from './papers.ts';
import type { TextFile } from './register.ts';
import { type Action, type Context, type Plan, type Refusal, refuse } from './run.ts';
import { whichCandidate } from './which-candidate.ts';
import type { Workbook } from './workbook.ts';

/** What is said of whom: section, field or competence, who wrote it, and the words. */
type Line = [section: string, what: string, who: string, value: string];

/** `candidate`: a key; left out, `reason` answers which number. */
export const ExportPerson = z.object({
  action: z.literal('exportPerson'),
  candidate: z.optional(z.string()),
  reason: z.optional(z.string()),
});
export type ExportPerson = z.infer<typeof ExportPerson>;

export function exportPerson(request?: ExportPerson): Action<TextFile> {
  return (context) => planOf(context, whichCandidate(context, request?.candidate));
}

function planOf({ workbook }: Context, candidate: Candidate | Problem): Plan<TextFile> | Refusal {
  if ('code' in candidate) return refuse(candidate);
  const { key, number } = candidate;
  const lines = [...identityLines(workbook, key), ...entryLines(workbook, key), ...decisionLines(workbook, key)].filter(
    ([, , , value]) => value !== '',
  );
  return {
    requests: [],
    what: historyText.personExported,
    keys: key,
    problems: [],
    data: { fileName: text.fileName(number), text: csv([text.heads, ...lines]) },
  };
}

function identityLines({ tables, rowOfPerson }: Workbook, key: string): Line[] {
  const table = tables.get(sheetIds.candidates);
  const row = rowOfPerson.get(key)?.row;
  if (!table || row === undefined) return [];
  const labels: Record<string, string> = candidatesTabText.columns;
  return [...table.columns.keys()].flatMap((column): Line[] => {
    const label = labels[column] ?? (column.startsWith('ecf.') ? candidatesTabText.ecf(column.slice(4)) : '');
    return label ? [[candidatesTabText.title, label, '', plainText(table, row, column)]] : [];
  });
}

function entryLines({ entries, kept, certification, session }: Workbook, key: string): Line[] {
  const titles = new Map(
    certification.blocks.flatMap(({ competences }) => competences.map((one) => [one.key, one.title] as const)),
  );
  const all = [
    ...entries.map((entry) => ({ entry, section: text.grids })),
    ...kept.map(({ entry }) => ({ entry, section: text.kept })),
  ];
  return all
    .filter(({ entry }) => entry.candidate === key)
    .map(({ entry: { item, column, rater, value }, section }): Line => {
      const what = text.entry(item, titles.get(item) ?? '', column);
      return [section, what, raterName(rater, session.jurors), value];
    });
}

function decisionLines(workbook: Workbook, key: string): Line[] {
  const labels: Record<string, string> = { ...blockDecisionLabel, ...interviewDecisionLabel };
  const decided = (workbook.deliberation?.decisions ?? []).filter(({ candidate }) => candidate === key);
  const result = workbookResults(workbook).candidates.find((one) => one.key === key);
  return [
    ...decided.flatMap(({ item, decision, reason }): Line[] => [
      [text.decisions, item, text.jury, decision ? (labels[decision] ?? '') : ''],
      [text.reasons, item, text.jury, reason],
      [text.observations, item, text.jury, workbook.deliberation?.observations.get(`${key}|${item}`) ?? ''],
    ]),
    [text.outcome, '', '', result ? outcomeText(result, workbook.certification) : ''],
  ];
}
