// The advanced services as the project has them: one that is not enabled is told by name.

export function drive() {
  const files = Drive?.Files;
  const permissions = Drive?.Permissions;
  if (!files || !permissions) throw new Error('The advanced Drive service is not enabled');
  return { Files: files, Permissions: permissions };
}

type Spreadsheets = GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection;

export function spreadsheets(): Spreadsheets & Required<Pick<Spreadsheets, 'Values'>> {
  const { Spreadsheets } = Sheets ?? {};
  if (!Spreadsheets?.Values) throw new Error('The advanced Sheets service is not enabled');
  return Spreadsheets as Spreadsheets & Required<Pick<Spreadsheets, 'Values'>>;
}
