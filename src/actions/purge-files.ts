// The files that a purge deletes for good: the acting person's. Those that somebody else made are theirs to delete, and are told.

import { nowhere, type Problem } from '../model/problem.ts';
import type { MadeFiles } from '../model/problems/closing.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { plainText } from '../tabs/table.ts';
import { historyText } from '../text/history.ts';
import type { Context } from './run.ts';
import type { Workbook } from './workbook.ts';

/** Ids; the folder last. Three listings, of Drive alone. */
export function filesToDelete({ ports }: Context): string[] {
  const listed = ports.files.list();
  const folders = listed.filter(({ kind }) => kind === 'folder');
  const files = listed.filter(({ kind }) => kind !== 'folder');
  const papers = (['sheets', 'kit'] as const).flatMap((kind) => ports.papers.list(kind));
  return [...files.map(({ id }) => id), ...papers, ...folders.map(({ id }) => id)];
}

export function deleteFiles({ ports }: Context, files: readonly string[]): { deleted: number; problems: Problem[] } {
  const problems = files.flatMap((id): Problem[] => {
    try {
      ports.papers.remove(id);
      return [];
    } catch (error) {
      if (!ports.refusalOf(error)) throw error;
      return [{ code: 'file-not-deleted', level: 'warning', where: nowhere }];
    }
  });
  return { deleted: files.length - problems.length, problems };
}

/** Whether they stand still, nobody else can see. */
export function filesOfOthers({ workbook, person }: Context): Problem[] {
  const made: { what: MadeFiles; by: string }[] = [
    ...[...workbook.registry.values()].map(({ madeBy }) => ({ what: 'grids' as const, by: madeBy })),
    ...papersTold(workbook),
  ];
  const seen = new Set<string>();
  return made.flatMap(({ what, by }): Problem[] => {
    const key = `${what} ${by.toLowerCase()}`;
    if (by === '' || by.toLowerCase() === person.toLowerCase() || seen.has(key)) return [];
    seen.add(key);
    return [{ code: 'files-of-another', level: 'warning', where: nowhere, what, madeBy: by }];
  });
}

/** Google lists nobody's files but the acting person's: the history alone says who made papers. */
function papersTold({ tables }: Workbook): { what: MadeFiles; by: string }[] {
  const table = tables.get(sheetIds.history);
  if (!table) return [];
  return table.rows.flatMap(({ index }) => {
    const what = madeIn(plainText(table, index, 'what'));
    return what ? [{ what, by: plainText(table, index, 'who') }] : [];
  });
}

function madeIn(line: string): MadeFiles | null {
  if (line === historyText.kit) return 'kit';
  return line.replace(/^\d+/, '0') === historyText.sheets(0) ? 'sheets' : null;
}
