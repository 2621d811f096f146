// A spreadsheet's own export address, opened by the person's browser: Google makes the PDF, no file is kept.

type Paper = { portrait: boolean; sheetId?: number };

/** One tab: landscape A4, fit to width, frozen rows repeated, page numbers; margins in inches. */
export function landscapeAddress(id: string, sheetId: number, person: string): string {
  return exportAddress(id, { sheetId, portrait: false }, person);
}

/** One tab, upright. */
export function oneAddress(id: string, sheetId: number, person: string): string {
  return exportAddress(id, { sheetId, portrait: true }, person);
}

/** Every tab of a workbook, upright, one after the other. */
export function wholeAddress(id: string, person: string): string {
  return exportAddress(id, { portrait: true }, person);
}

function exportAddress(id: string, { portrait, sheetId }: Paper, person: string): string {
  const parameters = {
    format: 'pdf',
    ...(sheetId === undefined ? {} : { gid: sheetId }),
    size: 'A4',
    portrait,
    fitw: true,
    fzr: true,
    gridlines: false,
    sheetnames: false,
    printtitle: false,
    pagenum: 'CENTER',
    top_margin: 0.4,
    bottom_margin: 0.5,
    left_margin: 0.3,
    right_margin: 0.3,
    ...(person ? { authuser: person } : {}),
  };
  const query = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `https://docs.google.com/spreadsheets/d/${id}/export?${query.join('&')}`;
}
