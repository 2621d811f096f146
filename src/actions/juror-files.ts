// The jurors' workbooks as the session knows them: whose file is whose, and the registry kept in the hidden columns of « Jury ».

import { nowhere, type Place, type Problem } from '../model/problem.ts';
import type { FileTask, OwnersTask } from '../model/problems/jury.ts';
import type { Juror, Session } from '../model/session.ts';
import { valueRequests } from '../requests/value-requests.ts';
import type { RegistryColumn, RegistryLine } from '../tabs/jury-registry.ts';
import { sheetIds } from '../tabs/sheet-ids.ts';
import { shortName } from '../text/grid.ts';
import { inFileText } from '../text/jury-files.ts';
import { placeText } from '../text/say.ts';
import type { BookRequest, ListedFile } from './ports.ts';
import { type Context, type ExpectedKeys, editorsOf } from './run.ts';
import { keysAsRead } from './typed-cells.ts';
import type { Workbook } from './workbook.ts';

/** A workbook to make or find: one juror's, or the common one of an open session. */
export type Parcel = { key: string; isCommon: boolean; jurors: Juror[]; number: number | null };

/** Jurors without an address are on paper, and have no file. */
export function parcelsOf({ mode, jurors }: Session): Parcel[] {
  const present = jurors.filter(({ email, attendance }) => email !== '' && attendance === 'present');
  if (mode === 'joint' || present.length === 0) return [];
  if (mode === 'open') return [{ key: '*', isCommon: true, jurors: present, number: null }];
  return present.map((juror) => ({ key: juror.key, isCommon: false, jurors: [juror], number: juror.number }));
}

/** A file of the registry, with the jurors whose it is. */
export type SentFile = {
  id: string;
  isCommon: boolean;
  jurors: { juror: Juror; line: RegistryLine }[];
  number: number | null;
};

export function sentFiles({ registry, session }: Workbook): SentFile[] {
  const files = new Map<string, SentFile>();
  for (const juror of session.jurors) {
    const line = registry.get(juror.key);
    if (!line) continue;
    const { isCommon, file: id } = line;
    const file = files.get(id) ?? { id, isCommon, jurors: [], number: isCommon ? null : juror.number };
    file.jurors.push({ juror, line });
    files.set(id, file);
  }
  return [...files.values()];
}

export type RegistryChange = { key: string; cells: Partial<Record<RegistryColumn, string>> };
export type ChangeRegistry = (juror: string, cells: RegistryChange['cells']) => void;

/** Gathers what changes in the registry, juror by juror. */
export function registryChanges(): { change: ChangeRegistry; all: () => RegistryChange[] } {
  const cells = new Map<string, RegistryChange['cells']>();
  return {
    change: (key, changed) => void cells.set(key, { ...cells.get(key), ...changed }),
    all: () => [...cells].map(([key, changed]) => ({ key, cells: changed })),
  };
}

/** Cells whose hidden column somebody deleted are left out: sending makes the column again. */
export function registryRequests({ rowOfPerson, tables }: Workbook, changes: readonly RegistryChange[]): BookRequest[] {
  const table = tables.get(sheetIds.jury);
  if (!table) return [];
  return changes.flatMap(({ key, cells }) => {
    const top = rowOfPerson.get(key)?.row;
    if (top === undefined) return [];
    return Object.entries(cells).flatMap(([column, value]) => {
      const left = table.columns.get(column);
      return left === undefined ? [] : valueRequests(sheetIds.jury, { top, left, values: [[value || null]] });
    });
  });
}

/** Every write to the registry asks for these back: a line that somebody moved meanwhile would give one juror another's file. */
export function juryAsRead({ tables }: Workbook): ExpectedKeys[] {
  const table = tables.get(sheetIds.jury);
  return table ? keysAsRead([table]) : [];
}

/** Files of the acting person's that a juror can write in and that no line of « Jury » names; `known`: the files that one does. */
export function strayProblems(context: Context, listed: readonly ListedFile[], known: readonly string[]): Problem[] {
  const team = editorsOf(context);
  return listed.flatMap(({ id, kind, isFrozen, shared }): Problem[] => {
    const addresses = Object.keys(shared).filter((address) => !team.includes(address));
    if (kind !== 'jurors' || isFrozen || known.includes(id) || addresses.length === 0) return [];
    return [{ code: 'file-unregistered', level: 'warning', where: nowhere, addresses }];
  });
}

/** A place of a juror's file in words: nobody is led to the session's own tab of the same name. */
export function inFile(juror: number | null, where: Place): Place {
  return { kind: 'part', name: inFileText(juror, placeText(where)) };
}

/** The person who made a file is the one who owns it. */
export function isMine({ person }: Context, madeBy: string): boolean {
  return madeBy.toLowerCase() === person.toLowerCase();
}

/** What only the person who made a file can do: null for them, else who it is. `juror`: null for the common file. */
export function ownerNeeded(context: Context, juror: number | null, madeBy: string, task: OwnersTask): Problem | null {
  if (isMine(context, madeBy)) return null;
  return { code: 'owner-needed', level: 'warning', where: nowhere, juror, madeBy, task };
}

/** « tous », or numbers and nothing that could take some of them away: « 1, 3 », « jurés 1 et 3 ». */
const everybody = /^tous[.! ]*$/i;
const someNumbers = /^(?:(?:les )?jurés? )?\d+(?:(?:\s*[,;]\s*|\s+et\s+|\s+)\d+)*[. ]*$/i;

/** The jurors named by their numbers in a person's answer, « tous » for all; a Problem when they gave up, or as soon as a part of it is unclear. */
export function chosenJurors(
  { ports }: Context,
  among: readonly Juror[],
  numbers: readonly number[] | undefined,
): Juror[] | Problem {
  if (numbers) return among.filter(({ number }) => numbers.includes(number));
  const question: Problem = { code: 'which-jurors', level: 'warning', where: nowhere, jurors: namesOf(among) };
  const answer = ports.askReason(question)?.trim() ?? '';
  if (answer === '') return question;
  if (everybody.test(answer)) return [...among];
  const known = among.map(({ number }) => number);
  const wanted = someNumbers.test(answer) ? (answer.match(/\d+/g) ?? []).map(Number) : [];
  if (wanted.length === 0 || wanted.some((number) => !known.includes(number)))
    return { code: 'jurors-unknown', level: 'error', where: nowhere, value: answer, known };
  return among.filter(({ number }) => wanted.includes(number));
}

export function namesOf(jurors: readonly Juror[]): { number: number; name: string }[] {
  return jurors.map((juror) => ({ number: juror.number, name: shortName(juror) }));
}

/** What kept one file from the task, told by name; any other error is a bug and goes on up. */
export function fileProblem({ ports }: Context, juror: number | null, error: unknown, task: FileTask): Problem {
  const refusal = ports.refusalOf(error);
  if (!refusal) throw error;
  return { code: 'file-unreadable', level: 'warning', where: nowhere, juror, task, ...refusal };
}

/** False: the jurors' files were made by the workbook that this one is a copy of, and the person does not want them here. */
export function isOurs(context: Context): boolean {
  return !isCopy(context) || context.ports.ask(copiedQuestion);
}

export function isCopy({ ports, workbook }: Context): boolean {
  const book = workbook.fields?.book ?? '';
  return book !== '' && book !== ports.book.id && workbook.registry.size > 0;
}

export const copiedQuestion: Problem = { code: 'copied-workbook', level: 'warning', where: nowhere };
