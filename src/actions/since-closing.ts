// What has changed in a session since it was closed: its papers, or the decisions that they were filled from.

import { nowhere, type Problem } from '../model/problem.ts';
import { canonicalText, canonicalTextOfTable } from '../tabs/canonical-text.ts';
import { rowsAside } from '../tabs/paper-lines.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { placeOf } from '../tabs/table.ts';
import { minutesLayout, resultsLayout } from './papers.ts';
import type { Context } from './run.ts';

type Closed = Pick<Context, 'workbook' | 'ports'>;

const asClosed = { isDraft: false, fingerprint: '' };

/** Papers that are no longer those that were closed; nothing in an open session. */
export function papersSinceClosing(context: Closed): Problem[] {
  const { workbook, ports } = context;
  const fingerprint = workbook.fields?.fingerprint ?? '';
  const [results, minutes] = [sheetIds.results, sheetIds.minutes].map((sheetId) => workbook.tables.get(sheetId));
  if (!fingerprint) return [];
  if (results && ports.digest(canonicalTextOfTable(results, rowsAside)) !== fingerprint)
    return [{ code: 'fingerprint-differs', level: 'warning', where: nowhere, fingerprint }];
  // the record has no fingerprint of its own: it is what the closed decisions make of it
  if (!minutes || !makesClosedResults(context)) return [];
  if (canonicalTextOfTable(minutes, rowsAside) === canonicalText(minutesLayout(workbook, asClosed), rowsAside))
    return [];
  const where = placeOf(minutes.sheet);
  return [{ code: 'record-differs', level: 'warning', where, title: minutes.sheet.title }];
}

/** Decisions, people or session that no longer make the results that were closed. */
export function decisionsSinceClosing(context: Closed): Problem[] {
  const fingerprint = context.workbook.fields?.fingerprint ?? '';
  if (!fingerprint || makesClosedResults(context)) return [];
  return [{ code: 'decisions-differ', level: 'warning', where: nowhere, fingerprint }];
}

function makesClosedResults({ workbook, ports }: Closed): boolean {
  const today = canonicalText(resultsLayout(workbook, asClosed), rowsAside);
  return ports.digest(today) === workbook.fields?.fingerprint;
}
