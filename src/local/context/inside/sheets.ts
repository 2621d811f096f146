// The advanced service Sheets, narrowed to the three calls that the add-on makes.

import { only } from './only.ts';
import { callHost } from './transport.ts';

type Spreadsheets = GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection;
type Values = GoogleAppsScript.Sheets.Collection.Spreadsheets.ValuesCollection;

const values: Pick<Values, 'batchGetByDataFilter'> = {
  batchGetByDataFilter: (...args: unknown[]) => callHost('Sheets.Spreadsheets.Values.batchGetByDataFilter', ...args),
};

const spreadsheets: Pick<Spreadsheets, 'get' | 'batchUpdate'> & { Values: typeof values } = {
  get: (...args: unknown[]) => callHost('Sheets.Spreadsheets.get', ...args),
  batchUpdate: (...args: unknown[]) => callHost('Sheets.Spreadsheets.batchUpdate', ...args),
  Values: only('Sheets.Spreadsheets.Values', values),
};

export const sheets = only('Sheets', { Spreadsheets: only('Sheets.Spreadsheets', spreadsheets) });
