// The menus « Fichier » and « Aide »: workbooks of the workspace, downloads, sharing, starting over.

import { asSnapshot, type WorkbookSnapshot } from '../snapshot.ts';
import { roleOf } from '../workbook.ts';
import type { App } from './app.ts';
import { makeDemoSession } from './demo-session.ts';
import { confirmDialog, tellDialog } from './dialogs.ts';
import { make } from './dom.ts';
import { downloadCopy, downloadTabPdf, downloadXlsx } from './downloads.ts';
import type { Entry } from './menus.ts';
import { notify, whileRunning } from './notice.ts';
import { downloadRefusal } from './refusal-words.ts';
import { shareDialog } from './sharing.ts';
import { words } from './words.ts';

export function fileMenu(app: App): Entry[] {
  const { workspace, grid, afterTyping } = app;
  const labels = words.fileMenu;
  const entry = (label: string, work: () => unknown) => ({ label, run: () => void afterTyping(work) });
  const download = (label: string, work: () => Promise<void>) =>
    entry(label, () => whileRunning(work).catch((error) => notify(downloadRefusal(error))));
  const ofTheWorkbook = [
    entry(labels.save, () => downloadCopy(workspace)),
    null,
    download(labels.xlsx, () => downloadXlsx(workspace)),
    download(labels.pdf, () => downloadTabPdf(workspace, grid.activeSheetId())),
    null,
    entry(labels.share, () => shareDialog(workspace.workbook(), workspace.document().person, app.changed)),
    null,
    entry(labels.close, () => dropFile(app)),
  ];
  return [
    entry(labels.empty, () => openEmpty(app)),
    entry(labels.open, () => openSaved(app)),
    ...(roleOf(workspace.workbook(), workspace.document().person) ? ofTheWorkbook : [null]),
    entry(labels.over, () => startOver(app)),
  ];
}

export function helpMenu(app: App): Entry[] {
  return [
    { label: words.helpMenu.tour, run: app.showTour },
    { label: words.helpMenu.about, run: () => void app.afterTyping(() => tellDialog(words.about)) },
  ];
}

async function openEmpty(app: App): Promise<void> {
  const { workspace, desk } = app;
  if (!(await desk.mayLeavePanel())) return;
  const id = workspace.host.newSpreadsheet({
    id: `classeur-${crypto.randomUUID()}`,
    title: words.emptyTitle,
    owner: workspace.document().person,
  });
  workspace.open(id);
  app.refresh();
}

function chooseFile(): Promise<File | undefined> {
  const input = make('input', { type: 'file', accept: '.json,application/json' });
  return new Promise((resolve) => {
    input.onchange = () => resolve(input.files?.[0]);
    input.oncancel = () => resolve(undefined);
    input.click();
  });
}

async function openSaved(app: App): Promise<void> {
  const { workspace, desk } = app;
  const file = await chooseFile();
  if (!file) return;
  const snapshot = await readSaved(file);
  if (!snapshot) {
    notify(words.notAWorkbook);
    return;
  }
  const held = workspace.files().includes(snapshot.id) ? workspace.host.workbook(snapshot.id) : undefined;
  if (held && !(await confirmDialog(words.replace(held.book.properties.title)))) return;
  if (!(await desk.mayLeavePanel())) return;
  workspace.open(workspace.load(snapshot));
  workspace.actAs(workspace.workbook().owner);
  app.refresh();
}

/** Undefined for what is no saved workbook, or a damaged one. */
async function readSaved(file: File): Promise<WorkbookSnapshot | undefined> {
  try {
    return asSnapshot(JSON.parse(await file.text()));
  } catch {
    return undefined;
  }
}

async function dropFile(app: App): Promise<void> {
  const { workspace } = app;
  const { id, book } = workspace.workbook();
  const next = workspace.ownFiles().find((other) => other !== id);
  if (next === undefined) notify(words.lastFile);
  else if (await confirmDialog(words.dropFile(book.properties.title))) {
    workspace.open(next);
    workspace.forget(id);
    app.refresh();
  }
}

async function startOver(app: App): Promise<void> {
  if (!(await confirmDialog(words.over))) return;
  const { workspace } = app;
  const old = workspace.files();
  const fresh = makeDemoSession(workspace.host);
  workspace.open(fresh);
  workspace.actAs(workspace.workbook().owner);
  for (const id of old) if (id !== fresh) workspace.forget(id);
  app.keeper.forgetAside();
  app.refresh();
}
