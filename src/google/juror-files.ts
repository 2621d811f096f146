// The jurors' workbooks through the advanced services: Drive for files, sharing and locks, Sheets for what is in them.
// https://developers.google.com/workspace/drive/api/reference/rest/v3

import type { CellValue, FileSheet, JurorFiles, ListedFile } from '../actions/ports.ts';
import { type DriveFile, FOLDER, listFiles, makeFile, SPREADSHEET } from './drive-files.ts';
import { isExpirationRefused } from './refusals.ts';
import { drive, spreadsheets } from './services.ts';

const FILE_MASK =
  'sheets(properties(sheetId,title,gridProperties(rowCount,columnCount)),' +
  'protectedRanges(protectedRangeId,range,description),conditionalFormats.ranges.sheetId,' +
  'data.rowData.values(userEnteredValue,effectiveValue))';

/** `session`: the id of the session workbook, kept in each file's private properties. */
export function jurorFiles(session: string): JurorFiles {
  let acceptsExpiration = true;
  return {
    list: () => {
      const q = `trashed = false and appProperties has { key='session' and value='${session}' }`;
      const fields = 'id,appProperties,contentRestrictions(readOnly),permissions(id,emailAddress,role)';
      return listFiles(q, fields).map(listed);
    },
    makeFolder: (name) => makeFile({ name, mimeType: FOLDER, appProperties: { session, kind: 'folder' } }),
    make: ({ name, folder, jurors }) =>
      makeFile({
        name,
        mimeType: SPREADSHEET,
        parents: [folder],
        writersCanShare: false,
        appProperties: { session, kind: 'jurors', jurors },
      }),
    share: (id, address, message, until) => {
      const permission = { type: 'user', role: 'writer', emailAddress: address };
      const options =
        message === null ? { sendNotificationEmail: false } : { sendNotificationEmail: true, emailMessage: message };
      if (until !== null && acceptsExpiration) {
        try {
          drive().Permissions.create({ ...permission, expirationTime: until }, id, options);
          return;
        } catch (error) {
          if (!isExpirationRefused(error)) throw error;
          acceptsExpiration = false;
        }
      }
      drive().Permissions.create(permission, id, options);
    },
    sharedWith: (id) => {
      const { permissions } = drive().Permissions.list(id, { fields: 'permissions(id,emailAddress,role)' });
      return sharedIds(permissions);
    },
    unshare: (id, permission) => drive().Permissions.remove(id, permission),
    read: (id) => {
      const { sheets } = spreadsheets().get(id, { fields: FILE_MASK });
      return ((sheets ?? []) as gapi.client.sheets.Sheet[]).map(fileSheet);
    },
    write: (id, requests) => {
      spreadsheets().batchUpdate({ requests } as GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest, id);
    },
    freeze: (id, reason) => {
      drive().Files.update({ contentRestrictions: [{ readOnly: true, ownerRestricted: true, reason }] }, id);
    },
    unfreeze: (id) => {
      drive().Files.update({ contentRestrictions: [{ readOnly: false }] }, id);
    },
    disown: (id) => {
      drive().Files.update({ appProperties: { jurors: 'left' } }, id);
    },
  };
}

function listed(file: DriveFile): ListedFile {
  const { id = '', appProperties = {}, contentRestrictions = [], permissions } = file;
  const { kind = 'jurors', jurors = '' } = appProperties as { kind?: ListedFile['kind']; jurors?: string };
  const isFrozen = contentRestrictions.some(({ readOnly }) => readOnly);
  return { id, kind, jurors, isFrozen, shared: sharedIds(permissions) };
}

function sharedIds(permissions: GoogleAppsScript.Drive_v3.Drive.V3.Schema.Permission[] = []): Record<string, string> {
  const shared = permissions.filter(({ role }) => role !== 'owner');
  return Object.fromEntries(shared.map(({ emailAddress, id }) => [(emailAddress ?? '').toLowerCase(), id ?? '']));
}

function fileSheet(sheet: gapi.client.sheets.Sheet): FileSheet {
  const formulas = new Set<string>();
  const values = (sheet.data?.[0]?.rowData ?? []).map(({ values: cells }, row) =>
    (cells ?? []).map((cell, column): CellValue => {
      if (cell.userEnteredValue?.formulaValue !== undefined) {
        formulas.add(`${row},${column}`);
        return null;
      }
      const { stringValue, numberValue, boolValue } = cell.effectiveValue ?? {};
      return stringValue ?? numberValue ?? boolValue ?? null;
    }),
  );
  return { sheet, values, formulas };
}
