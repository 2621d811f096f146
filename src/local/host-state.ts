// What a host holds between calls.

import type { ContextMaker } from './context/context-maker.ts';
import type { DriveState } from './drive/item.ts';
import type { Manifest } from './manifest.ts';
import type { CallLog } from './services/answer-call.ts';
import type { Workbook } from './workbook.ts';

export type HostState = {
  bundle: string;
  manifest: Manifest;
  pages: ReadonlyMap<string, string>;
  makeContext: ContextMaker;
  workbooks: Map<string, Workbook>;
  drive: DriveState;
  log: CallLog;
  /** executions so far */
  runs: number;
  now: () => number;
  sleep: (milliseconds: number) => void;
  uuid: () => string;
  /** files and folders so far */
  made: number;
};

/** `classeur-01` */
export function nextFileId(state: HostState): string {
  state.made += 1;
  const id = `classeur-${String(state.made).padStart(2, '0')}`;
  return state.workbooks.has(id) || state.drive.folders.has(id) ? nextFileId(state) : id;
}
