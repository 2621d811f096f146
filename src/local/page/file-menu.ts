// The menus « Fichier » and « Aide »: workbooks of the workspace, downloads, sharing, starting over.

import type { WorkbookSnapshot } from '../snapshot.ts';
import type { App } from './app.ts';
import { makeDemoSession } from './demo-session.ts';
import { confirmDialog, tellDialog } from './dialogs.ts';
import { make } from './dom.ts';
import { downloadCopy, downloadTabPdf, downloadXlsx } from './downloads.ts';
import type { Entry } from './menus.ts';
import { notify, whileRunning } from './notice.ts';
import { shareDialog } from './sharing.ts';
import { words } from './words.ts';

export function fileMenu(app: App): Entry[] {
  const { workspace, grid } = app;
  const labels = words.fileMenu;
  const downloading = (work: () => Promise<void>) => () =>
    void whileRunning(work).catch((error) => notify(words.refused.other(String(error.message))));
  return [
    { label: labels.empty, run: () => openEmpty(app) },
    { label: labels.open, run: () => chooseFile((file) => void openSaved(app, file)) },
    { label: labels.save, run: () => downloadCopy(workspace) },
    null,
    { label: labels.xlsx, run: downloading(() => downloadXlsx(workspace)) },
    { label: labels.pdf, run: downloading(() => downloadTabPdf(workspace, grid.activeSheetId())) },
    null,
    {
      label: labels.share,
      run: () => void shareDialog(workspace.workbook(), workspace.document().person, app.changed),
    },
    null,
    { label: labels.close, run: () => void dropFile(app) },
    { label: labels.over, run: () => void startOver(app) },
  ];
}

export function helpMenu(app: App): Entry[] {
  return [
    { label: words.helpMenu.tour, run: app.showTour },
    { label: words.helpMenu.about, run: () => void tellDialog(words.about) },
  ];
}

function openEmpty(app: App): void {
  const { workspace } = app;
  const id = workspace.host.newSpreadsheet({
    id: `classeur-${crypto.randomUUID()}`,
    title: words.emptyTitle,
    owner: workspace.document().person,
  });
  workspace.open(id);
  app.refresh();
}

function chooseFile(chosen: (file: File) => void): void {
  const input = make('input', { type: 'file', accept: '.json,application/json' });
  input.onchange = () => {
    const file = input.files?.[0];
    if (file) chosen(file);
  };
  input.click();
}

async function openSaved(app: App, file: File): Promise<void> {
  const { workspace } = app;
  try {
    const snapshot = JSON.parse(await file.text()) as WorkbookSnapshot;
    const held = workspace.files().includes(snapshot.id) ? workspace.host.workbook(snapshot.id) : undefined;
    if (held && !(await confirmDialog(words.replace(held.book.properties.title)))) return;
    workspace.open(workspace.load(snapshot));
    workspace.actAs(workspace.workbook().owner);
  } catch {
    notify(words.notAWorkbook);
    return;
  }
  app.refresh();
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
