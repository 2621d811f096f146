// « Importer la fiche collée »: a fiche's text, from « Compétences et épreuves » or from the panel, becomes the session's certification.

import * as z from 'zod/mini';
import { readFiche } from '../fiche/read-fiche.ts';
import type { Certification } from '../model/certification.ts';
import { nowhere, type Problem } from '../model/problem.ts';
import { tabRequests } from '../requests/tab-requests.ts';
import { clearRequest } from '../requests/value-requests.ts';
import { layoutCandidates } from '../tabs/candidates-tab.ts';
import { HEAD, KEYS } from '../tabs/layout.ts';
import { layoutReference } from '../tabs/reference-tab.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { plainText, type Table } from '../tabs/table.ts';
import { historyText } from '../text/history.ts';
import { mergeCertification } from './merge-certification.ts';
import { type Action, type Context, editorsOf, expectedKeys, type Plan, type Refusal, refuse } from './run.ts';
import { standingTab } from './standing.ts';

export const UseFiche = z.object({
  action: z.literal('useFiche'),
  text: z.string(),
  confirm: z.optional(z.array(z.string())),
});
export type UseFiche = z.infer<typeof UseFiche>;

export type ImportData = { certification: Certification };

/** The text pasted into the tab; its cells are emptied with the import. */
export const importFiche: Action<ImportData> = (context) => {
  const { reference } = context.workbook;
  if (!reference?.pasted) return refuse({ code: 'nothing-pasted', level: 'error', where: nowhere });
  return planImport(context, reference.pasted);
};

/** The text given, whatever stands in the paste column. */
export function adoptFiche({ text }: UseFiche): Action<ImportData> {
  return (context) => planImport(context, text);
}

function planImport(context: Context, text: string): Plan<ImportData> | Refusal {
  const { workbook, ports } = context;
  const { reference, lastKeys } = workbook;
  const read = readFiche(text);
  if (!read.certification) return refuse(...read.problems);
  const used = Object.entries(lastKeys).map(([prefix, last]) => `${prefix}${last}`);
  const { certification, moves } = mergeCertification(workbook.certification, read.certification, used);
  if (moves.length) {
    const question: Problem = { code: 'labels-moved', level: 'warning', where: nowhere, moves };
    if (!ports.ask(question)) return refuse(question, { code: 'declined', level: 'info', where: nowhere });
  }
  const layout = layoutReference(certification);
  const table = workbook.tables.get(sheetIds.reference);
  // a tab whose hidden keys are gone is reported, and left as it is
  if (!table && workbook.sheets.has(sheetIds.reference)) return refuse();
  const head = table ? headRow(table) : 0;
  const standing = table
    ? standingTab(workbook, sheetIds.reference, {
        rowKeys: linesToReplace(table, head),
        isRowRemovable: (row) => row > head,
      })
    : null;
  const candidates = layoutCandidates(certification);
  const people = standingTab(workbook, sheetIds.candidates);
  return {
    requests: [
      ...(table && reference?.pasted
        ? [clearRequest(sheetIds.reference, pastedArea(table, head, reference.pasteRows))]
        : []),
      ...tabRequests(
        [{ layout, standing }, ...(people ? [{ layout: candidates, standing: people }] : [])],
        editorsOf(context),
      ),
    ],
    expected: expectedKeys(layout, standing),
    session: { certification: `${certification.number} — ${certification.title}` },
    what: historyText.imported(certification.number, certification.title),
    problems: read.problems,
    data: { certification },
  };
}

function headRow(table: Table): number {
  return table.rows.find(({ key }) => key === HEAD)?.index ?? table.keyRow;
}

/** Every line's key; one that people added has none, and goes with the certification it belonged to. */
function linesToReplace(table: Table, head: number): string[] {
  const keys: string[] = [];
  keys[table.keyRow] = KEYS;
  for (const { index, key } of table.rows) {
    const isLine = index > head && (key !== '' || plainText(table, index, 'type') !== '');
    keys[index] = isLine && (key === '' || keys.includes(key)) ? `line ${index}` : key;
  }
  return keys;
}

/** The paste column and whatever a paste of several columns filled at its right. */
function pastedArea(table: Table, head: number, rows: number) {
  const left = table.columns.get('paste') ?? table.sheet.columnCount - 1;
  return {
    top: head + 1,
    bottom: Math.min(head + 1 + rows, table.sheet.rowCount),
    left,
    right: table.sheet.columnCount,
  };
}
