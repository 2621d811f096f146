// One execution of the bundle, as the services see it.

import type { DriveState } from '../drive/item.ts';
import type { Manifest } from '../manifest.ts';
import type { Workbook } from '../workbook.ts';
import type { Desk } from './desk.ts';

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

export type Run = {
  /** numbers the executions of a host */
  number: number;
  action: string;
  authMode: AuthMode;
  /** e-mail of the acting person */
  person: string;
  manifest: Manifest;
  /** the document that the bundle is bound to */
  workbook: Workbook;
  findWorkbook: (id: string) => Workbook | undefined;
  everyWorkbook: () => Workbook[];
  addWorkbook: (workbook: Workbook) => void;
  removeWorkbook: (id: string) => void;
  drive: DriveState;
  /** for a file or a folder to be made */
  newId: () => string;
  /** html files pushed with the bundle, by name without extension */
  pages: ReadonlyMap<string, string>;
  desk: Desk;
  now: () => number;
  sleep: (milliseconds: number) => void;
  uuid: () => string;
};

/** Answers one call. `args` as the bundle gave them. @throws Refusal */
export type Service = (args: unknown[], run: Run) => unknown;
export type Services = Record<string, Service>;
