// The spreadsheet's own export address, answered as Google does: a PDF or an xlsx file, for whoever may read the spreadsheet.

import type { Calculator } from './calculation/calculator.ts';
import type { Fetched } from './create-host.ts';
import type { FontLoader } from './export/font-files.ts';
import { drawImage } from './image/draw-image.ts';
import { notEmulated, refuse } from './sheets/refusal.ts';
import { findSheet } from './sheets/spreadsheet.ts';
import { personFor, type Workbook } from './workbook.ts';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const address = /^https:\/\/docs\.google\.com\/spreadsheets\/d\/([^/?#]+)\/export$/;

/** @throws Refusal when the spreadsheet or a tab is missing, or the person may not read it. */
export async function answerExport(
  url: string,
  person: string,
  find: (id: string) => Workbook | undefined,
  calculatorOf: (id: string) => Calculator,
  loadFonts?: FontLoader,
): Promise<Fetched> {
  const { origin, pathname, searchParams, search } = new URL(url);
  const id = address.exec(`${origin}${pathname}`)?.[1];
  const workbook = (id !== undefined && find(id)) || refuse('Requested entity was not found.', 404);
  personFor(workbook, person, 'read');
  const gids = searchParams.getAll('gid');
  for (const gid of gids) {
    if (!findSheet(workbook.book, Number(gid))) refuse(`No grid with id: ${gid}`);
  }
  const draw = (only?: number[]) => drawImage(workbook.book, calculatorOf(workbook.id), only);
  const named = (extension: string) => `${workbook.book.properties.title}.${extension}`;
  switch (searchParams.get('format')) {
    case 'pdf': {
      const { exportPdf, pdfOptionsFromQuery } = await import('./export/pdf.ts');
      const image = await draw(gids.length > 0 ? gids.map(Number) : undefined);
      const bytes = await exportPdf(image, pdfOptionsFromQuery(search), loadFonts);
      return { contentType: 'application/pdf', fileName: named('pdf'), bytes };
    }
    case 'xlsx': {
      const { exportXlsx } = await import('./export/xlsx.ts');
      return { contentType: xlsxType, fileName: named('xlsx'), bytes: await exportXlsx(await draw(), loadFonts) };
    }
    default:
      return notEmulated(`export as ${searchParams.get('format')}`);
  }
}
