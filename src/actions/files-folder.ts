// The folder of the jurors' workbooks: the team's alone, so that everybody of it reads and collects.

import { nowhere, type Problem } from '../model/problem.ts';
import { fileText } from '../text/jury-files.ts';
import type { ListedFile } from './ports.ts';
import type { Context } from './run.ts';

/** The folder, made when a first file needs it; shared with the team, so that everybody of it reads and collects. */
export function folderKeeper(
  { ports, workbook, person }: Context,
  listed: readonly ListedFile[],
  problems: Problem[],
): () => string {
  const known = listed.find(({ kind }) => kind === 'folder');
  let id = known?.id;
  const shareWithTeam = (folder: string) => {
    const mates = (workbook.fields?.team ?? []).map((address) => address.toLowerCase());
    for (const address of new Set(mates)) {
      if (address === person.toLowerCase() || known?.shared[address] !== undefined) continue;
      try {
        ports.files.share(folder, address, null, null);
      } catch (error) {
        if (ports.sharingRefusalOf(error) === null) throw error;
        problems.push({ code: 'team-sharing-refused', level: 'warning', where: nowhere, address });
      }
    }
  };
  if (id !== undefined) shareWithTeam(id);
  return () => {
    if (id === undefined) {
      id = ports.files.makeFolder(fileText.folder(workbook.session.number));
      shareWithTeam(id);
    }
    return id;
  };
}
