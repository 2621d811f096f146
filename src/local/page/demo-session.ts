// The workbook that the page opens on: the demo session, its tabs prepared and filled, its grids still to be generated.

import type { CallAnswer, PreviewData } from '../../actions/calls.ts';
import { typeSession } from '../commands/by-hand.ts';
import { callAddon } from '../commands/call-addon.ts';
import type { Host } from '../create-host.ts';
import { demoFiles } from '../demo/demo-files.ts';
import { readSessionFile } from '../inputs/session-file.ts';

export const demoId = 'session-de-demonstration';
const emptyTab = 0;

/** Gives the workbook's id; owned by the first of the team, shared with the others. */
export function makeDemoSession(host: Host, demo = demoId): string {
  const { certification } = readFiche(host);
  const { name, text } = demoFiles.session;
  const { value: session } = readSessionFile(text, name, certification);
  if (!session) throw new Error('the demo session cannot be read');
  const [owner = '', ...others] = session.team;
  const id = host.newSpreadsheet({ id: demo, title: `Session ${session.number}`, owner });
  for (const address of others) host.share(id, address, 'writer');
  const document = host.open(id, owner);
  const answer = callAddon(document, 'prepare');
  if (!answer.ok) throw new Error('the demo session cannot be prepared');
  typeSession(document, { session, certification }, session.team);
  if (document.sheets().some(({ sheetId }) => sheetId === emptyTab)) document.deleteSheet(emptyTab);
  return id;
}

function readFiche(host: Host): { certification: NonNullable<PreviewData['certification']> } {
  const id = host.newSpreadsheet({ title: 'Fiche', owner: 'lecture@example.org' });
  const document = host.open(id, 'lecture@example.org');
  const answer: CallAnswer<PreviewData> = callAddon(document, 'previewFiche', { text: demoFiles.fiche.text });
  host.deleteFile(id);
  if (!answer.ok || !answer.data.certification) throw new Error('the demo fiche cannot be read');
  return { certification: answer.data.certification };
}
