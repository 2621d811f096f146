// The ports of an action, on Google's services: workbook, person, clock, lock, questions.

import type { Answering, Ports } from '../actions/ports.ts';
import { jurorFiles } from './juror-files.ts';
import { paperFiles } from './paper-files.ts';
import { refusalOf, sharingRefusalOf } from './refusals.ts';
import { sessionBook } from './session-book.ts';

/** How long an action waits for the lock before it says that another one runs. */
const LOCK_WAIT_MS = 300;

/** Everything that an action may ask of Google, for the workbook that is open and the person who acts. `answering`: how questions are put to them. */
export function googlePorts(answering: Answering): Ports {
  const id = SpreadsheetApp.getActiveSpreadsheet().getId();
  return {
    ...answering,
    book: sessionBook(id),
    files: jurorFiles(id),
    papers: paperFiles(id),
    now: () => Utilities.formatDate(new Date(), Session.getScriptTimeZone(), "yyyy-MM-dd'T'HH:mm:ss"),
    person: () => Session.getActiveUser().getEmail(),
    select,
    withLock: (run) => {
      const lock = LockService.getDocumentLock();
      if (!lock.tryLock(LOCK_WAIT_MS)) return null;
      try {
        return run();
      } finally {
        lock.releaseLock();
      }
    },
    digest,
    refusalOf,
    sharingRefusalOf,
  };
}

/** Google gives bytes from -128 to 127. */
function digest(text: string): string {
  const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8);
  return bytes.map((byte) => (byte & 255).toString(16).padStart(2, '0')).join('');
}

/** The only use of SpreadsheetApp on cells: where the person looks, nothing written. */
function select(sheetId: number, row?: number, column?: number): boolean {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.getSheetById(sheetId);
  if (!sheet) return false;
  if (row === undefined) {
    spreadsheet.setActiveSheet(sheet);
    return true;
  }
  const left = column ?? 1;
  if (row >= sheet.getMaxRows() || left >= sheet.getMaxColumns()) return false;
  spreadsheet.setActiveRange(sheet.getRange(row + 1, left + 1));
  return true;
}
