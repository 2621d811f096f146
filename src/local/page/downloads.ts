// Files that leave the page for the person's own folders: the export address answered here, and a copy to open again.

import { make } from './dom.ts';
import type { Workspace } from './workspace.ts';

const exportAddress = /^https:\/\/docs\.google\.com\/spreadsheets\/d\/[^/?#]+\/export\b/;
const printed =
  'size=A4&portrait=false&fitw=true&fzr=true&gridlines=false&sheetnames=false&printtitle=false&pagenum=CENTER';

export function isExport(address: string): boolean {
  return exportAddress.test(address);
}

/** Answers the spreadsheet's export address as the acting person. @throws Refusal */
export async function downloadExport({ host, document }: Workspace, address: string): Promise<void> {
  const { fileName, contentType, bytes } = await host.fetchExport(address, document().person);
  download(fileName, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: contentType }));
}

export function downloadXlsx(workspace: Workspace): Promise<void> {
  return downloadExport(workspace, `${addressOf(workspace)}?format=xlsx`);
}

export function downloadTabPdf(workspace: Workspace, sheetId: number): Promise<void> {
  return downloadExport(workspace, `${addressOf(workspace)}?format=pdf&gid=${sheetId}&${printed}`);
}

export function downloadCopy({ host, workbook }: Workspace): void {
  const { id, book } = workbook();
  const text = JSON.stringify(host.snapshot(id));
  download(`${book.properties.title}.json`, new Blob([text], { type: 'application/json' }));
}

function addressOf({ workbook }: Workspace): string {
  return `https://docs.google.com/spreadsheets/d/${workbook().id}/export`;
}

function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  make('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
