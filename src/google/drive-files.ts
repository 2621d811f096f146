// Files of the acting person's Drive: made, and found again by their private properties.
// https://developers.google.com/workspace/drive/api/reference/rest/v3/files

import { drive } from './services.ts';

export const FOLDER = 'application/vnd.google-apps.folder';
export const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';

export type DriveFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

/** Gives the id. */
export function makeFile(file: DriveFile): string {
  return drive().Files.create(file).id ?? '';
}

/** One call a page, to the end: Google may give a short or an empty page before it. `fields`: of a file. */
export function listFiles(q: string, fields: string): DriveFile[] {
  const asked = { q, fields: `nextPageToken,files(${fields})`, pageSize: 100 };
  const found: DriveFile[] = [];
  let next: string | undefined;
  do {
    const { files, nextPageToken } = drive().Files.list(next ? { ...asked, pageToken: next } : asked);
    found.push(...(files ?? []));
    next = nextPageToken;
  } while (next);
  return found;
}
