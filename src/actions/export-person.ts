// « Exporter les données d'un candidat »: everything that the workbook says of one person, as CSV.

import * as z from 'zod/mini';
import type { Entry } from '../model/entry.ts';
import { nowhere, type Problem } from '../model/problem.ts';
import { serialToMoment } from '../tabs/dates.ts';
import { HEAD, KEYS } from '../tabs/layout.ts';
import { csv } from '../tabs/register.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { plainText, rawCell } from '../tabs/table.ts';
import { momentText } from '../text/dates.ts';
import { blockDecisionLabel, interviewDecisionLabel, outcomeText } from '../text/decisions.ts';
import { raterName } from '../text/grid.ts';
import { historyText } from '../text/history.ts';
import { personText as text } from '../text/person.ts';
import { candidatesTabText } from '../text/session-tab.ts';
import { entryOf } from './bring-together.ts';
import { valuesHere } from './entry-cells.ts';
import { workbookResults } from './figures.ts';
import { sentFiles } from './juror-files.ts';
import { namedElsewhere } from './named-elsewhere.ts';
import type { TextFile } from './register.ts';
import { type Action, type Context, type Plan, type Refusal, refuse } from './run.ts';
import { type Named, whichCandidate } from './which-candidate.ts';
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

function planOf({ workbook }: Context, candidate: Named | Problem): Plan<TextFile> | Refusal {
  if ('code' in candidate) return refuse(candidate);
  const { key, name, labels } = candidate;
  const lines = [
    ...(workbook.rowOfPerson.has(key) ? [] : labels.map((label): Line => [text.withdrawn, text.shown, '', label])),
    ...identityLines(workbook, key),
    ...entryLines(workbook, key),
    ...collectedLines(workbook, key),
    ...decisionLines(workbook, key),
    ...closedLines(workbook, key),
    ...historyLines(workbook, key),
  ];
  const files = sentFiles(workbook).length;
  return {
    requests: [],
    what: historyText.personExported,
    keys: key,
    problems: [
      { code: 'person-exported', level: 'info', where: nowhere, candidate: name, files },
      ...namedElsewhere(workbook, candidate),
    ],
    data: { fileName: text.fileName(name), text: csv([text.heads, ...lines.filter(([, , , value]) => value !== '')]) },
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

function entryLines(workbook: Workbook, key: string): Line[] {
  const all = [
    ...workbook.entries.map((entry) => ({ entry, section: text.grids })),
    ...workbook.kept.map(({ entry }) => ({ entry, section: text.kept })),
  ];
  return all
    .filter(({ entry }) => entry.candidate === key)
    .map(({ entry, section }) => entryLine(workbook, section, entry));
}

/** What the hidden tab holds besides: values that wait for a choice, and those last collected where the grids say another today. */
function collectedLines(workbook: Workbook, key: string): Line[] {
  const here = valuesHere(workbook);
  return [...workbook.collected].flatMap(([cell, { base, theirs }]) => {
    const entry = entryOf(cell);
    if (entry.candidate !== key) return [];
    return [
      ...(theirs === null ? [] : [entryLine(workbook, text.waiting, { ...entry, value: theirs })]),
      ...(base === (here.get(cell) ?? '') ? [] : [entryLine(workbook, text.collected, { ...entry, value: base })]),
    ];
  });
}

function entryLine({ certification, session }: Workbook, section: string, entry: Entry): Line {
  const { item, column, rater, by, value } = entry;
  const title = certification.blocks.flatMap(({ competences }) => competences).find((one) => one.key === item)?.title;
  return [section, text.entry(item, title ?? '', column), text.by(raterName(rater, session.jurors), by ?? ''), value];
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

/** What was closed before a reopening, as it stands. */
function closedLines({ closedVersions }: Workbook, key: string): Line[] {
  return [...closedVersions.values()].flatMap((table) => {
    const head = table.rows.find((row) => row.key === HEAD)?.index ?? table.keyRow;
    const own = table.rows.filter((row) => row.key === key);
    return own.flatMap(({ index }) =>
      [...table.columns.keys()]
        .filter((column) => column !== KEYS)
        .map(
          (column): Line => [table.sheet.title, plainText(table, head, column), '', plainText(table, index, column)],
        ),
    );
  });
}

/** A line names people by key: one by one, or from the first to the last. */
function historyLines({ tables }: Workbook, key: string): Line[] {
  const table = tables.get(sheetIds.history);
  if (!table) return [];
  const number = Number(key.slice(1));
  return table.rows.flatMap(({ index }): Line[] => {
    const keys = plainText(table, index, 'on');
    const [, first, last] = /^C(\d+)…C(\d+)$/.exec(keys) ?? [];
    const isWithin = first && last && Number(first) <= number && number <= Number(last);
    if (!isWithin && !keys.split(/[\s|]+/).includes(key)) return [];
    const when = rawCell(table, index, 'when');
    const at = typeof when === 'number' ? momentText(serialToMoment(when)) : '';
    return [[text.history, at, plainText(table, index, 'who'), plainText(table, index, 'what')]];
  });
}
