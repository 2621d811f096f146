// Answers every call of a run: authorization, the log, failures asked for, the six minutes, then the service itself.

import { Refusal, refuseAsScript } from '../sheets/refusal.ts';
import { assertAuthorized } from './authorization.ts';
import { driveServices } from './drive.ts';
import type { Run, Services } from './run.ts';
import { sheetsServices } from './sheets.ts';
import { smallServices } from './small-services.ts';
import { spreadsheetAppServices } from './spreadsheet-app.ts';

const services: Services = { ...sheetsServices, ...driveServices, ...spreadsheetAppServices, ...smallServices };
export const timeLimitMs = 6 * 60 * 1000;
const encoder = new TextEncoder();

/** One line of calls.jsonl; `error` is what the bundle was told instead of an answer. */
export type CallRecord = {
  n: number;
  run: number;
  action: string;
  file: string;
  call: string;
  args: unknown[];
  bytes: number;
  error?: string;
};

export type CallLog = {
  calls: CallRecord[];
  /** told of each call before it is answered */
  listeners: Set<(record: CallRecord) => void>;
  /** time spent answering calls, in milliseconds: what is left of a run is the bundle's own */
  servedMs: number;
  /** counts calls on files down to the one that fails */
  failure: { after: number; when: 'before' | 'after'; message: string } | undefined;
};

/** Both sides are JSON; nothing is thrown. */
export function answerCall(call: string, argsJson: string, run: Run, startedAt: number, log: CallLog): string {
  if (call === '(clock)') return JSON.stringify({ value: run.now() });
  const arrivedAt = performance.now();
  const args: unknown[] = JSON.parse(argsJson);
  const record = call.startsWith('console.') ? undefined : recordCall(call, args, argsJson, run, log);
  try {
    if (run.now() - startedAt > timeLimitMs) refuseAsScript('Exceeded maximum execution time');
    const value = failing(call, log, () => served(call, args, run));
    if (record && call === 'Drive.Files.create') record.file = madeFile(value, run);
    return JSON.stringify({ value });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (record) record.error = error.message;
    return JSON.stringify({ error: { message: error.message, name: error.kind, code: error.code } });
  } finally {
    log.servedMs += performance.now() - arrivedAt;
  }
}

function served(call: string, args: unknown[], run: Run): unknown {
  assertAuthorized(call, run);
  const service = services[call];
  if (!service) throw new Error(`no service for ${call}`);
  return service(args, run);
}

function recordCall(call: string, args: unknown[], argsJson: string, run: Run, log: CallLog): CallRecord {
  const record: CallRecord = {
    n: log.calls.length + 1,
    run: run.number,
    action: run.action,
    file: fileOf(call, args, run),
    call,
    args,
    bytes: encoder.encode(argsJson).length,
  };
  log.calls.push(record);
  for (const listener of log.listeners) listener(record);
  return record;
}

/** A listing is of the folder; a file about to be made is named once it is. */
function fileOf(call: string, args: unknown[], run: Run): string {
  if (call === 'Drive.Files.list') return 'folder';
  if (call === 'Drive.Files.create' || !isOnFile(call)) return '';
  const id = String(args.find((arg) => typeof arg === 'string') ?? '');
  if (id === run.workbook.id) return 'session';
  return run.drive.folders.has(id) ? 'folder' : id;
}

function madeFile(value: unknown, run: Run): string {
  const { id = '' } = (value ?? {}) as { id?: string };
  return run.drive.folders.has(id) ? 'folder' : id;
}

function isOnFile(call: string): boolean {
  return call.startsWith('Sheets.') || call.startsWith('Drive.');
}

function failing(call: string, log: CallLog, serve: () => unknown): unknown {
  const { failure } = log;
  if (!failure || !isOnFile(call)) return serve();
  failure.after -= 1;
  if (failure.after > 0) return serve();
  log.failure = undefined;
  if (failure.when === 'after') serve();
  const method = call.replace(/\b[A-Z]/g, (letter) => letter.toLowerCase());
  throw new Refusal(`API call to ${method} failed with error: ${failure.message}`, 503);
}
