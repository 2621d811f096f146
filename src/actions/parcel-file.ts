// Which workbook is a parcel's: the one that the registry names, else one that Drive lists under its key, else a new one.

import { nowhere, type Problem } from '../model/problem.ts';
import type { Session } from '../model/session.ts';
import type { Registry, RegistryLine } from '../tabs/jury-registry.ts';
import type { TabLayout } from '../tabs/layout.ts';
import { deadlineText, fileText } from '../text/jury-files.ts';
import { fillRequests } from './fill-file.ts';
import { isMine, type Parcel } from './juror-files.ts';
import type { FileSheet, ListedFile } from './ports.ts';
import { type Context, editorsOf } from './run.ts';
import type { Sending } from './sending.ts';

/**
 * A workbook that holds what it should today, shared with nobody new yet. `isBlank`: nothing was ever collected of it;
 * `shared`: permission ids by address, null when Drive does not list it; `layouts`: null when its tabs were left as they are.
 */
export type ReadyFile = {
  parcel: Parcel;
  id: string;
  madeBy: string;
  isBlank: boolean;
  shared: ListedFile['shared'] | null;
  read: FileSheet[] | null;
  layouts: TabLayout[] | null;
};

/** The lines that may be true: rows that somebody moved during a write leave one with another's file. */
export function trueLines(registry: Registry, listed: readonly ListedFile[]): Registry {
  return new Map(
    [...registry].filter(([key, { file, isCommon }]) => {
      const found = listed.find(({ id }) => id === file);
      return found === undefined || found.jurors === (isCommon ? '*' : key);
    }),
  );
}

/** Null when there is nothing to do. Google's errors are thrown. */
export function readyFile(
  context: Context,
  sending: Sending,
  parcel: Parcel,
  drive: { listed: readonly ListedFile[]; folder: () => string },
  problems: Problem[],
): ReadyFile | null {
  const { ports, workbook, person } = context;
  const { certification, session, registry } = workbook;
  const lines = parcel.jurors.flatMap(({ key }) => registry.get(key) ?? []);
  const [line] = lines;
  if (line?.frozenOn) {
    problems.push({ code: 'file-handed-in', level: 'info', where: nowhere, juror: parcel.number });
    return null;
  }
  const known = knownFile(context, parcel, line, drive.listed);
  const id = known?.id ?? ports.files.make(newFile(parcel, session, drive.folder()));
  const found = drive.listed.find((one) => one.id === id);
  // a lock of our own that the registry does not know: of another way to fill grids, or of a write that was lost
  if (found?.isFrozen) ports.files.unfreeze(id);
  const file = {
    parcel,
    id,
    madeBy: (line?.file === id && line.madeBy) || person,
    isBlank: known === null || (line !== undefined && line.file !== id),
    shared: found?.shared ?? (known ? null : {}),
    read: known?.read ?? null,
  };
  if (sending.isTest && lines.some(({ sentOn }) => sentOn !== '')) return { ...file, layouts: null };
  const until = deadlineText(sending.deadline);
  const cover = { certification, session, jurors: parcel.jurors, until };
  const filled = fillRequests(cover, parcel, file.read, editorsOf(context), sending.isTest);
  ports.files.write(id, filled.requests);
  problems.push(...filled.problems);
  return { ...file, layouts: filled.layouts };
}

function newFile({ key, number }: Parcel, session: Session, folder: string) {
  const name = number === null ? fileText.common(session.number) : fileText.juror(session.number, number);
  return { name, folder, jurors: key };
}

/** One of one's own that was deleted is looked for under its key, where a write that was lost left it. */
function knownFile(
  context: Context,
  parcel: Parcel,
  line: RegistryLine | undefined,
  listed: readonly ListedFile[],
): { id: string; read: FileSheet[] } | null {
  const { ports } = context;
  if (line) {
    try {
      return { id: line.file, read: ports.files.read(line.file) };
    } catch (error) {
      if (ports.refusalOf(error)?.kind !== 'missing' || !isMine(context, line.madeBy)) throw error;
    }
  }
  const own = listed.find((one) => one.id !== line?.file && isParcels(context, parcel, one));
  return own ? { id: own.id, read: ports.files.read(own.id) } : null;
}

/** A juror's own file belongs to one address for life. */
function isParcels(context: Context, parcel: Parcel, { kind, jurors, shared }: ListedFile): boolean {
  if (kind !== 'jurors' || jurors !== parcel.key) return false;
  const known = [...editorsOf(context), ...parcel.jurors.map(({ email }) => email.toLowerCase())];
  return parcel.isCommon || Object.keys(shared).every((address) => known.includes(address));
}
