// The workbooks that hold papers: individual sheets, archive. Found again by their private properties, so that a second run makes no second one.
// https://developers.google.com/workspace/drive/api/reference/rest/v3/files

import type { PaperFiles } from '../actions/ports.ts';
import { listFiles, makeFile, SPREADSHEET } from './drive-files.ts';
import { drive, spreadsheets } from './services.ts';

/** `session`: the id of the session workbook. Another property than the jurors' files: nobody collects from these. */
export function paperFiles(session: string): PaperFiles {
  return {
    list: (kind) => {
      const has = (key: string, value: string) => `appProperties has { key='${key}' and value='${value}' }`;
      const q = `trashed = false and ${has('papersOf', session)} and ${has('kind', kind)}`;
      return listFiles(q, 'id').map(({ id = '' }) => id);
    },
    make: (kind, name) => {
      const appProperties = { papersOf: session, kind };
      return makeFile({ name, mimeType: SPREADSHEET, writersCanShare: false, appProperties });
    },
    tabs: (id) => {
      const { sheets } = spreadsheets().get(id, { fields: 'sheets.properties.sheetId' });
      return (sheets ?? []).map(({ properties }) => properties?.sheetId ?? 0);
    },
    write: (id, requests) => {
      spreadsheets().batchUpdate({ requests } as GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest, id);
    },
    remove: (id) => drive().Files.remove(id),
  };
}
