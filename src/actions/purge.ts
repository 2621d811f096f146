// « Archiver et purger »: what is kept goes to a workbook of its own, the files that the add-on made are deleted, and the owner is told the rest.

import { nowhere, type Problem } from '../model/problem.ts';
import type { PurgeStep } from '../model/problems/closing.ts';
import { replaceTabs } from '../requests/replace-tabs.ts';
import { layoutArchive } from '../tabs/archive-tab.ts';
import { asItStands } from '../tabs/as-it-stands.ts';
import type { TabLayout } from '../tabs/layout.ts';
import { paperOfClosedVersion } from '../tabs/sheet-ids.ts';
import type { Table } from '../tabs/table.ts';
import { historyText } from '../text/history.ts';
import { archiveText } from '../text/papers.ts';
import { paperLayouts, paperTabs } from './papers.ts';
import { deleteFiles, filesOfOthers, filesToDelete } from './purge-files.ts';
import { type Action, type Context, type Refusal, refuse, writeFirst } from './run.ts';
import { decisionsSinceClosing, papersSinceClosing } from './since-closing.ts';

/** `url`: of the archive; `deleted`, `left`: files. */
export type PurgeData = { url: string; deleted: number; left: number };

export const purge: Action<PurgeData> = (context) => {
  const { workbook, ports } = context;
  const { number } = workbook.session;
  const expected = number || archiveText.confirm;
  const question: Problem = { code: 'purge-confirm', level: 'warning', where: nowhere, expected };
  if (ports.askReason(question)?.trim() !== expected) {
    return refuse(question, { code: 'declined', level: 'info', where: nowhere });
  }
  const changed = [...lostPapers(context), ...papersSinceClosing(context)];
  if (changed.length) return refuse(...changed);
  // who may not write the history is stopped before anything is deleted
  tell(context, historyText.purging);
  const archive = refusable(context, 'archive', () => writeArchive(context));
  if ('refused' in archive) return archive;
  const files = refusable(context, 'list', () => filesToDelete(context));
  if ('refused' in files) return files;
  const { deleted, problems: kept } = deleteFiles(context, files.value);
  const problems = [...kept, ...filesOfOthers(context)];
  const left = problems.length;
  return {
    requests: [],
    what: historyText.purged(deleted, left),
    problems: [
      ...decisionsSinceClosing(context),
      ...problems,
      { code: 'purged', level: left ? 'warning' : 'info', where: nowhere, deleted, left },
    ],
    isIrrevocable: true,
    data: { url: `https://docs.google.com/spreadsheets/d/${archive.value}/edit`, deleted, left },
  };
};

/** A refusal of Google's before anything is deleted: the history says that the purge is not done. */
function refusable<Value>(context: Context, step: PurgeStep, run: () => Value): { value: Value } | Refusal {
  try {
    return { value: run() };
  } catch (error) {
    const refusal = context.ports.refusalOf(error);
    if (!refusal) throw error;
    tell(context, historyText.notPurged(step));
    return refuse({ code: 'purge-not-done', level: 'error', where: nowhere, step, message: refusal.message });
  }
}

function tell(context: Context, what: string): void {
  writeFirst(context, { requests: [], what });
}

/** An archive is a copy: without the paper there is nothing to copy. One that stands without its keys is told by its reading. */
function lostPapers({ workbook }: Context): Problem[] {
  return paperLayouts(workbook, { isDraft: false, fingerprint: '' })
    .filter(({ sheetId }) => !workbook.tables.has(sheetId))
    .map(({ title }) => ({ code: 'tab-needed', level: 'error', where: nowhere, title }));
}

/** The papers as they were closed, not as they would be filled today. Unprotected: an archive names nobody of the team. */
function writeArchive({ workbook, ports, now }: Context): string {
  const { certification, session, fields, closedVersions } = workbook;
  const fingerprint = fields?.fingerprint ?? '';
  const file = ports.papers.list('archive')[0] ?? ports.papers.make('archive', archiveText.fileName(session.number));
  const looks = new Map(
    paperLayouts(workbook, { isDraft: false, fingerprint }).map((layout) => [layout.sheetId, layout]),
  );
  const copy = (table: Table, paper: number): TabLayout[] => {
    const layout = looks.get(paper);
    const { sheetId, title } = table.sheet;
    return layout ? [{ ...asItStands(layout, table), sheetId, title, open: null }] : [];
  };
  const layouts = [
    layoutArchive(certification, session, fingerprint, now),
    ...paperTabs.flatMap((sheetId) => {
      const table = workbook.tables.get(sheetId);
      return table ? copy(table, sheetId) : [];
    }),
    ...[...closedVersions].flatMap(([sheetId, table]) => copy(table, paperOfClosedVersion(sheetId))),
  ];
  ports.papers.write(file, replaceTabs(ports.papers.tabs(file), layouts));
  return file;
}
