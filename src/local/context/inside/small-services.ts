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

const digestAlgorithms = ['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'] as const;
const charsets = ['US_ASCII', 'UTF_8'] as const;
type Named = { toString: () => string };

function named(name: string): Named {
  return Object.freeze({ toString: () => name });
}

/** The members of an enumeration, by their names. */
function enumeration<Name extends string>(names: readonly Name[]): Record<Name, Named> {
  return Object.fromEntries(names.map((name) => [name, named(name)])) as Record<Name, Named>;
}

/** The name of a member; anything else goes as it is, and is refused. */
function memberName(members: Record<string, Named>, given: unknown): unknown {
  return Object.entries(members).find(([, member]) => member === given)?.[0] ?? given;
}

const DigestAlgorithm = enumeration(digestAlgorithms);
const Charset = enumeration(charsets);

export const utilities = only('Utilities', {
  DigestAlgorithm: only('Utilities.DigestAlgorithm', DigestAlgorithm),
  Charset: only('Utilities.Charset', Charset),
  computeDigest: (algorithm: unknown, value: unknown, charset: unknown) =>
    callHost<number[]>(
      'Utilities.computeDigest',
      memberName(DigestAlgorithm, algorithm),
      value,
      memberName(Charset, charset),
    ),
  formatDate: (date: Date, timeZone: string, format: string) =>
    callHost<string>('Utilities.formatDate', date.getTime(), timeZone, format),
  getUuid: () => callHost<string>('Utilities.getUuid'),
  sleep: (milliseconds: number) => callHost('Utilities.sleep', milliseconds),
});

const authModes = ['NONE', 'LIMITED', 'FULL', 'CUSTOM_FUNCTION'] as const;

export const scriptApp = only('ScriptApp', {
  AuthMode: enumeration(authModes),
});
