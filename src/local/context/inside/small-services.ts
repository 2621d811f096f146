// LockService, Session, Utilities, ScriptApp.

import { only } from './only.ts';
import { callHost } from './transport.ts';

const lock = only('Lock', {
  tryLock: (timeoutMs: number) => callHost<boolean>('LockService.getDocumentLock().tryLock', timeoutMs),
  waitLock: (timeoutMs: number) => callHost('LockService.getDocumentLock().waitLock', timeoutMs),
  hasLock: () => callHost<boolean>('LockService.getDocumentLock().hasLock'),
  releaseLock: () => callHost('LockService.getDocumentLock().releaseLock'),
});

export const lockService = only('LockService', { getDocumentLock: () => lock });

function user(call: string) {
  return only('User', { getEmail: () => callHost<string>(call) });
}

export const session = only('Session', {
  getActiveUser: () => user('Session.getActiveUser().getEmail'),
  getEffectiveUser: () => user('Session.getEffectiveUser().getEmail'),
  getActiveUserLocale: () => callHost<string>('Session.getActiveUserLocale'),
  getScriptTimeZone: () => callHost<string>('Session.getScriptTimeZone'),
});

export const utilities = only('Utilities', {
  formatDate: (date: Date, timeZone: string, format: string) =>
    callHost<string>('Utilities.formatDate', date.getTime(), timeZone, format),
  getUuid: () => callHost<string>('Utilities.getUuid'),
  sleep: (milliseconds: number) => callHost('Utilities.sleep', milliseconds),
});

const authModes = ['NONE', 'LIMITED', 'FULL', 'CUSTOM_FUNCTION'] as const;

export const scriptApp = only('ScriptApp', {
  AuthMode: Object.fromEntries(authModes.map((name) => [name, Object.freeze({ toString: () => name })])),
});
