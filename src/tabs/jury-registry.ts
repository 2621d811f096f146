// The registry of the jurors' workbooks: the hidden columns of « Jury ».

import { plainText, type Table } from './table.ts';

export const registryColumns = [
  'file',
  'madeBy',
  'sharedOn',
  'handedIn',
  'address',
  'sentOn',
  'openedOn',
  'frozenOn',
] as const;
export type RegistryColumn = (typeof registryColumns)[number];

/**
 * A juror's file: its id; who made it, and owns it; when it was shared (`sharedOn`, empty once access is withdrawn) and with
 * which address; when its grids were sent; when the juror ticked that it opens; when it was handed in, and frozen. Local times.
 */
export type RegistryLine = Record<RegistryColumn, string> & { row: number; isCommon: boolean };
/** Before the id of a file that several jurors share. */
const COMMON = '*';

/** What the cell of a file's id holds. */
export function fileCell(id: string, isCommon: boolean): string {
  return isCommon ? COMMON + id : id;
}

/** Those that somebody deleted: whose file is whose is then no longer known. */
export function missingRegistryColumns({ columns }: Table): RegistryColumn[] {
  return registryColumns.filter((key) => !columns.has(key));
}

/** By juror's key; only jurors who have, or had, a file. */
export type Registry = ReadonlyMap<string, RegistryLine>;

/** The jurors' workbooks that the tab « Jury » knows, by juror's key. */
export function readRegistry(table: Table, rowOfPerson: ReadonlyMap<string, { table: Table; row: number }>): Registry {
  const registry = new Map<string, RegistryLine>();
  for (const [key, { table: own, row }] of rowOfPerson) {
    if (own !== table || plainText(table, row, 'file') === '') continue;
    const cells = registryColumns.map((column) => [column, plainText(table, row, column)] as const);
    const line = Object.fromEntries(cells) as Record<RegistryColumn, string>;
    const isCommon = line.file.startsWith(COMMON);
    registry.set(key, { ...line, file: isCommon ? line.file.slice(1) : line.file, isCommon, row });
  }
  return registry;
}
