// LockService, Session, Utilities, HtmlService's files and the console.

import { refuseAsScript } from '../sheets/refusal.ts';
import { formatDate } from './format-date.ts';
import type { Run, Service, Services } from './run.ts';

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

function logging(level: string): Service {
  return (texts, { desk }) => {
    desk.log.push({ level, text: texts.join(' ') });
  };
}
