// Workbooks that their jurors leave: the session is filled in another way, or a juror has another address. What was typed there is
// collected a last time, with nobody writing any more; nothing is sent while that cannot be done.

import { nowhere, type Problem } from '../model/problem.ts';
import type { Juror } from '../model/session.ts';
import { isSameEmail } from '../model/words.ts';
import type { RegistryLine } from '../tabs/jury-registry.ts';
import { type Collection, noCollection } from './bring-together.ts';
import { collectFiles } from './collecting.ts';
import { fileProblem, isMine, ownerNeeded } from './juror-files.ts';
import type { ListedFile } from './ports.ts';
import { type Context, type Refusal, refuse } from './run.ts';
import { endAccess } from './withdraw-access.ts';

/** `workbook`: once collected, without the lines of the files left; `leavers`: the keys of these lines; `closing`: whose access ends. */
export type Left = Collection & { leavers: string[]; closing: Leaver[] };

/** `hasMoved`: to another address. */
type Leaver = { juror: Juror; line: RegistryLine; hasMoved: boolean };

export function leaveFiles(context: Context, chosen: readonly Juror[]): Left | Refusal {
  const { ports, workbook } = context;
  const leavers = leaversOf(context, chosen);
  if (leavers.length === 0) return { ...noCollection(workbook), leavers: [], closing: [] };
  const owners = leavers.flatMap(({ juror, line, hasMoved }) => {
    const isDone = line.frozenOn !== '' || line.sentOn === '';
    const number = line.isCommon ? null : juror.number;
    return hasMoved || !isDone
      ? (ownerNeeded(context, number, line.madeBy, hasMoved ? 'withdraw' : 'freeze') ?? [])
      : [];
  });
  if (owners.length) return refuse(leftOpen, ...owners);
  const lines = new Map(leavers.map(({ juror, line }) => [juror.key, line]));
  const collection = collectFiles({ ...context, workbook: { ...workbook, registry: lines } }, last);
  const failed = collection.problems.flatMap((one) => (one.code === 'file-unreadable' ? [one] : []));
  const open = failed.filter(({ kind }) => kind !== 'missing');
  if (open.length) return refuse(leftOpen, ...open);
  const gone = [...new Set(failed.map(({ juror }) => juror))];
  const question: Problem = { code: 'left-file-gone', level: 'warning', where: nowhere, jurors: gone };
  if (gone.length && !ports.ask(question)) return refuse(question);
  const registry = new Map([...workbook.registry].filter(([key]) => !lines.has(key)));
  return {
    ...collection,
    workbook: { ...collection.workbook, registry },
    problems: collection.problems.filter(({ code }) => code !== 'file-unreadable'),
    leavers: [...lines.keys()],
    closing: leavers.filter(
      ({ line, hasMoved }) => hasMoved || (isTestOnly(line, leavers) && isMine(context, line.madeBy)),
    ),
  };
}

/** A cover alone: nothing to freeze, and nobody's business any more. */
function isTestOnly({ file }: RegistryLine, leavers: readonly Leaver[]): boolean {
  return leavers.every(({ line }) => line.file !== file || line.sentOn === '');
}

const last = { freezeFirst: true, isLast: true };
const leftOpen: Problem = { code: 'left-file-open', level: 'error', where: nowhere };

function leaversOf({ workbook }: Context, chosen: readonly Juror[]): Leaver[] {
  const { registry, session } = workbook;
  return session.jurors.flatMap((juror): Leaver[] => {
    const line = registry.get(juror.key);
    if (!line) return [];
    if (line.isCommon !== (session.mode === 'open')) return [{ juror, line, hasMoved: false }];
    const isElsewhere = line.address !== '' && !isSameEmail(line.address, juror.email);
    const hasMoved = !line.isCommon && isElsewhere && chosen.includes(juror);
    return hasMoved ? [{ juror, line, hasMoved }] : [];
  });
}

/** Once the new file is in the registry: the old one no longer opens, and will be nobody's again. `context`: with the lines of before. */
export function closeLeft(
  context: Context,
  { closing }: Left,
  listed: readonly ListedFile[],
  problems: Problem[],
): void {
  const { ports } = context;
  for (const { juror, line, hasMoved } of closing) {
    try {
      ports.files.disown(line.file);
      const kept = endAccess(context, juror, listed);
      if (kept) problems.push(kept);
      else if (hasMoved)
        problems.push({
          code: 'juror-address-changed',
          level: 'info',
          where: nowhere,
          juror: juror.number,
          isCommon: false,
        });
    } catch (error) {
      if (ports.refusalOf(error)?.kind !== 'missing')
        problems.push(fileProblem(context, juror.number, error, 'withdraw'));
    }
  }
}
