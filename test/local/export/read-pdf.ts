// Reads a PDF back with pdf.js, as any viewer would.

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** pdf.js joins texts that stand on one baseline. Points from the page's top left corner; `y` is the baseline. */
export type PrintedText = { text: string; x: number; y: number; width: number; size: number };
export type PrintedPage = { width: number; height: number; texts: PrintedText[]; text: string };

export async function readPdf(file: Uint8Array): Promise<PrintedPage[]> {
  const loading = getDocument({ data: file.slice(), useSystemFonts: false, verbosity: 0 });
  const document = await loading.promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item): PrintedText[] => {
      if (!('str' in item) || item.str === '') return [];
      const [, , , size, x, y] = item.transform as [number, number, number, number, number, number];
      return [{ text: item.str, x, y: height - y, width: item.width, size }];
    });
    pages.push({
      width,
      height,
      texts,
      text: texts
        .map(({ text }) => text)
        .join(' ')
        .replace(/\s+/g, ' '),
    });
  }
  await loading.destroy();
  return pages;
}

/** The title that the file carries, and the date it says it was made. */
export async function readPdfInfo(file: Uint8Array): Promise<{ title: string; createdAt: string }> {
  const loading = getDocument({ data: file.slice(), verbosity: 0 });
  const { info } = await (await loading.promise).getMetadata();
  await loading.destroy();
  const { Title, CreationDate } = info as { Title: string; CreationDate: string };
  return { title: Title, createdAt: CreationDate };
}
