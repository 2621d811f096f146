// LockService, Session, Utilities, HtmlService's files and the console.

import { notEmulated, refuseAsScript } from '../sheets/refusal.ts';
import { formatDate } from './format-date.ts';
import type { Run, Service, Services } from './run.ts';
import { sha256 } from './sha256.ts';

export const smallServices: Services = {
  'LockService.getDocumentLock().tryLock': (_, run) => takeLock(run),
  'LockService.getDocumentLock().waitLock': (_, run) => {
    if (!takeLock(run)) refuseAsScript('Lock timeout: another process was holding the lock for too long.');
  },
  'LockService.getDocumentLock().hasLock': (_, { workbook, number }) => workbook.lockedBy === number,
  'LockService.getDocumentLock().releaseLock': (_, run) => releaseLock(run),

  'Session.getActiveUser().getEmail': (_, run) => run.person,
  'Session.getEffectiveUser().getEmail': (_, run) => run.person,
  'Session.getActiveUserLocale': () => 'fr',
  'Session.getScriptTimeZone': (_, run) => run.manifest.timeZone,

  'Utilities.formatDate': ([time, timeZone, pattern]) => formatDate(Number(time), String(timeZone), String(pattern)),
  'Utilities.computeDigest': ([algorithm, text, charset]) => computeDigest(algorithm, text, charset),
  'Utilities.getUuid': (_, run) => run.uuid(),
  'Utilities.sleep': ([milliseconds], run) => run.sleep(Number(milliseconds)),

  'HtmlService.createHtmlOutputFromFile': ([name], run) =>
    run.pages.get(String(name)) ?? refuseAsScript(`No HTML file named ${name} was found.`),

  'console.log': logging('log'),
  'console.info': logging('info'),
  'console.warn': logging('warn'),
  'console.error': logging('error'),
};

/** Runs follow each other in this host: a lock held by another run stays so for as long as one would wait. */
function takeLock({ workbook, number }: Run): boolean {
  if (workbook.lockedBy !== undefined && workbook.lockedBy !== number) return false;
  workbook.lockedBy = number;
  return true;
}

export function releaseLock({ workbook, number }: Run): void {
  if (workbook.lockedBy === number) workbook.lockedBy = undefined;
}

/** Bytes from -128 to 127, as Java has them. */
function computeDigest(algorithm: unknown, text: unknown, charset: unknown): number[] {
  if (typeof text !== 'string' || algorithm === undefined || algorithm === null) {
    const given = [algorithm, text, charset]
      .filter((one) => one !== undefined && one !== null)
      .map((one) => typeof one);
    refuseAsScript(`The parameters (${given.join(',')}) don't match the method signature for Utilities.computeDigest.`);
  }
  if (algorithm !== 'SHA_256') notEmulated(`Utilities.computeDigest ${String(algorithm)}`);
  // without a charset Google takes US-ASCII, and every accent becomes a question mark
  if (charset !== 'UTF_8') notEmulated(`Utilities.computeDigest in ${String(charset ?? 'US_ASCII')}`);
  return [...new Int8Array(sha256(new TextEncoder().encode(text)).buffer)];
}

function logging(level: string): Service {
  return (texts, { desk }) => {
    desk.log.push({ level, text: texts.join(' ') });
  };
}
