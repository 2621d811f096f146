// What a host holds between calls.

import type { ContextMaker } from './context/context-maker.ts';
import type { Manifest } from './manifest.ts';
import type { CallLog } from './services/answer-call.ts';
import type { Workbook } from './workbook.ts';

export type HostState = {
  bundle: string;
  manifest: Manifest;
  pages: ReadonlyMap<string, string>;
  makeContext: ContextMaker;
  workbooks: Map<string, Workbook>;
  log: CallLog;
  /** executions so far */
  runs: number;
  now: () => number;
  sleep: (milliseconds: number) => void;
  uuid: () => string;
};
