// The workbooks that hold papers: individual sheets, archive. Found again by their private properties, so that a second run makes no second one.
// https://developers.google.com/workspace/drive/api/reference/rest/v3/files

import type { PaperFiles } from '../actions/ports.ts';

const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';

function files() {
  if (!Drive?.Files) throw new Error('The advanced Drive service is not enabled');
  return Drive.Files;
}

function spreadsheets() {
  if (!Sheets?.Spreadsheets) throw new Error('The advanced Sheets service is not enabled');
  return Sheets.Spreadsheets;
}

/** `session`: the id of the session workbook. Another property than the jurors' files: nobody collects from these. */
export function paperFiles(session: string): PaperFiles {
  return {
    find: (kind) => {
      const has = (key: string, value: string) => `appProperties has { key='${key}' and value='${value}' }`;
      const q = `trashed = false and ${has('papersOf', session)} and ${has('kind', kind)}`;
      return files().list({ q, fields: 'files(id)' }).files?.[0]?.id ?? null;
    },
    make: (kind, name) => {
      const appProperties = { papersOf: session, kind };
      return files().create({ name, mimeType: SPREADSHEET, writersCanShare: false, appProperties }).id ?? '';
    },
    tabs: (id) => {
      const { sheets } = spreadsheets().get(id, { fields: 'sheets.properties.sheetId' });
      return (sheets ?? []).map(({ properties }) => properties?.sheetId ?? 0);
    },
    write: (id, requests) => {
      spreadsheets().batchUpdate({ requests } as GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest, id);
    },
    remove: (id) => files().remove(id),
  };
}
