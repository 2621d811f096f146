// « Archiver et purger »: what is kept goes to a workbook of its own, the files that the add-on made are deleted, and the owner is told the rest.

import { nowhere, type Problem } from '../model/problem.ts';
import { replaceTabs } from '../requests/replace-tabs.ts';
import { layoutArchive } from '../tabs/archive-tab.ts';
import { asItStands } from '../tabs/as-it-stands.ts';
import type { TabLayout } from '../tabs/layout.ts';
import { paperOfClosedVersion } from '../tabs/sheet-ids.ts';
import type { Table } from '../tabs/table.ts';
import { historyText } from '../text/history.ts';
import { archiveText } from '../text/papers.ts';
import { paperLayouts, paperTabs } from './papers.ts';
import { type Action, type Context, refuse } from './run.ts';
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
  const archive = writeArchive(context);
  const { deleted, problems } = deleteFiles(context);
  const left = problems.length;
  return {
    requests: [],
    what: historyText.purged(deleted, left),
    problems: [
      ...decisionsSinceClosing(context),
      ...problems,
      { code: 'purged', level: left ? 'warning' : 'info', where: nowhere, deleted, left },
    ],
    data: { url: `https://docs.google.com/spreadsheets/d/${archive}/edit`, deleted, left },
  };
};

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
  const file = ports.papers.find('archive') ?? ports.papers.make('archive', archiveText.fileName(session.number));
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

/** The acting person's files, the folder last; what somebody else made is theirs to delete. */
function deleteFiles({ workbook, ports, person }: Context): { deleted: number; problems: Problem[] } {
  const problems: Problem[] = [];
  const remove = (id: string): number => {
    try {
      ports.papers.remove(id);
      return 1;
    } catch (error) {
      if (!ports.refusalOf(error)) throw error;
      problems.push({ code: 'file-not-deleted', level: 'warning', where: nowhere });
      return 0;
    }
  };
  const made = ports.files.list();
  const folders = made.filter(({ kind }) => kind === 'folder');
  const files = made.filter(({ kind }) => kind !== 'folder').map(({ id }) => id);
  const sheets = ports.papers.find('sheets');
  const all = [...files, ...(sheets ? [sheets] : []), ...folders.map(({ id }) => id)];
  const deleted = all.reduce((count, id) => count + remove(id), 0);
  const others = [...workbook.registry.values()].map(({ madeBy }) => madeBy.toLowerCase());
  for (const madeBy of new Set(others.filter((address) => address !== '' && address !== person.toLowerCase()))) {
    problems.push({ code: 'files-of-another', level: 'warning', where: nowhere, madeBy });
  }
  return { deleted, problems };
}
