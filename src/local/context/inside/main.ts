// Runs first inside the context of the bundle: puts Apps Script's globals there, each a thin speaker for the host outside.

import { setClock } from './clock.ts';
import { drive } from './drive.ts';
import { htmlService } from './html-service.ts';
import { notEmulated, only } from './only.ts';
import { runFunction } from './run-function.ts';
import { sheets } from './sheets.ts';
import { lockService, scriptApp, session, utilities } from './small-services.ts';
import { spreadsheetApp } from './spreadsheet-app.ts';
import { callHost, connect } from './transport.ts';

const context = globalThis as unknown as Record<string, unknown>;

connect();
setClock();

/** Engine parts that Apps Script does not show to a script. */
for (const name of ['WebAssembly', 'SharedArrayBuffer', 'Atomics']) delete context[name];

context.Sheets = sheets;
context.Drive = drive;
context.SpreadsheetApp = spreadsheetApp;
context.HtmlService = htmlService;
context.LockService = lockService;
context.Session = session;
context.Utilities = utilities;
context.ScriptApp = scriptApp;
context.console = only('console', {
  log: (...args: unknown[]) => callHost('console.log', ...args.map(shown)),
  info: (...args: unknown[]) => callHost('console.info', ...args.map(shown)),
  warn: (...args: unknown[]) => callHost('console.warn', ...args.map(shown)),
  error: (...args: unknown[]) => callHost('console.error', ...args.map(shown)),
});
const others = ['DriveApp', 'UrlFetchApp', 'PropertiesService', 'CacheService', 'GmailApp', 'MailApp', 'CardService'];
for (const name of others) context[name] = notEmulated(name);

Object.defineProperty(context, '__run', { value: runFunction, enumerable: false });

function shown(value: unknown): string {
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
