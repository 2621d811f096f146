// The page at work: the sheet, the menus, the panel and the dialogs around one workspace.

import { roleOf } from '../workbook.ts';
import { type AddonDesk, addonDesk } from './addon-desk.ts';
import { offerLink } from './cell-link.ts';
import { demoId, makeDemoSession } from './demo-session.ts';
import { byId, isFocusLost, make } from './dom.ts';
import { fileMenu, helpMenu } from './file-menu.ts';
import { type Grid, makeGrid } from './grid/grid.ts';
import { type Keeper, keep } from './keeping.ts';
import { walkByKeyboard } from './keyboard-walk.ts';
import { addonEntries, showMenus } from './menus.ts';
import { clearNotice, notify } from './notice.ts';
import { showPeople } from './people.ts';
import { refusalSentence } from './refusal-words.ts';
import type { KeptWorkbook, Storage } from './storage.ts';
import { startTour } from './tour.ts';
import { words } from './words.ts';
import { type BuiltAddon, makeWorkspace, type Workspace } from './workspace.ts';

export type App = {
  workspace: Workspace;
  grid: Grid;
  keeper: Keeper;
  desk: AddonDesk;
  /** Another workbook or another person: everything is shown again. */
  refresh: () => void;
  /** The workbook changed: what hangs on it is shown again, and it is saved. */
  changed: () => void;
  /** What a person asks of the page around the sheet: done once what they were typing is in the sheet. */
  afterTyping: (work: () => unknown) => Promise<void>;
  showTour: () => void;
};

/** `browser`: undefined where it keeps nothing. */
export async function openApp(addon: BuiltAddon, browser: Storage | undefined): Promise<App> {
  const { storage, held, problem } = await readKept(browser);
  const workspace = makeWorkspace(addon);
  const { wanted, unread } = openKept(workspace, held?.workbooks ?? [], held?.kept.file);
  for (const id of unread) storage?.setAside(id);
  if (held && wanted === held.kept.file) workspace.actAs(held.kept.person);
  let tourSeen = held?.kept.tourSeen ?? false;

  const grid = makeGrid(byId('grid'), {
    changed: () => {
      clearNotice();
      workspace.edited();
      app.changed();
    },
    refused: (problem) => {
      const place = { workbook: workspace.workbook(), sheetId: grid.activeSheetId(), area: grid.selection() };
      notify(refusalSentence(problem, place));
    },
    undo: () => workspace.undo() && app.changed(),
    redo: () => workspace.redo() && app.changed(),
    selected: (sheetId, row, column) => offerLink(workspace.workbook(), grid, { sheetId, row, column }),
  });
  let panelWanted = held?.kept.panelOpen ?? true;
  const show = () => grid.show({ document: workspace.document(), workbook: workspace.workbook() });
  const keeper = keep(storage, workspace, () => ({
    file: workspace.document().id,
    person: workspace.document().person,
    panelOpen: panelWanted,
    tourSeen,
  }));
  const desk = addonDesk(addon, {
    workspace,
    grid,
    changed: () => app.changed(),
    panelMoved: (isOpen) => {
      panelWanted = isOpen;
      keeper.touch();
    },
  });
  const app: App = {
    workspace,
    grid,
    keeper,
    desk,
    refresh() {
      showFiles(app);
      showAddonMenus(app);
      const isOpen = showAccess(workspace);
      if (isOpen) show();
      desk.hidePanel();
      if (isOpen && panelWanted && hasAddon(workspace)) void desk.openPanel();
      showPeople(workspace);
      keeper.touch();
    },
    changed() {
      show();
      showPeople(workspace);
      showFiles(app);
      keeper.touch();
      desk.follow();
    },
    async afterTyping(work) {
      clearNotice();
      await grid.finishEditing();
      await work();
      if (isFocusLost()) grid.focus();
    },
    showTour() {
      startTour(() => {
        tourSeen = true;
        keeper.touch();
        if (isFocusLost()) grid.focus();
      });
    },
  };
  const onChoice = (id: string, choose: (value: string) => void) => {
    byId<HTMLSelectElement>(id).onchange = ({ target }) => {
      // what is typed redraws the list as it goes to the sheet
      const { value } = target as HTMLSelectElement;
      void app.afterTyping(async () => {
        if (await desk.mayLeavePanel()) {
          choose(value);
          app.refresh();
        } else {
          showFiles(app);
          showPeople(workspace);
        }
      });
    };
  };
  onChoice('person', workspace.actAs);
  onChoice('file', workspace.open);
  addEventListener('beforeunload', (event) => {
    if (grid.isEditing()) event.preventDefault();
  });
  walkByKeyboard(grid);
  app.refresh();
  byId('opening').hidden = true;
  const told = unread.length > 0 ? words.unread(unread.length) : problem;
  if (told) notify(told);
  void grid.ready.then(() => {
    document.body.dataset.ready = 'yes';
    // the grid has taken the focus by then
    if (!tourSeen) app.showTour();
  });
  return app;
}

type Reading = { storage?: Storage; held?: Awaited<ReturnType<Storage['read']>>; problem?: string };

/** What could not be read is not written over: the browser then keeps nothing new. */
async function readKept(storage: Storage | undefined): Promise<Reading> {
  if (!storage) return {};
  try {
    return { storage, held: await storage.read() };
  } catch {
    return { problem: words.unreadable };
  }
}

/** What was kept, else the demo session; the workbook that was open, else the first. `unread`: ids of those that did not open. */
function openKept(
  workspace: Workspace,
  kept: readonly KeptWorkbook[],
  file: string | undefined,
): { wanted: string; unread: string[] } {
  const unread: string[] = [];
  const ids = kept.flatMap(({ id, open }) => {
    try {
      return workspace.load(open());
    } catch {
      unread.push(id);
      return [];
    }
  });
  // never under the name of one that waits to be read
  if (ids.length === 0) ids.push(makeDemoSession(workspace.host, unread.includes(demoId) ? `${demoId}-2` : demoId));
  const wanted = ids.find((id) => id === file) ?? ids.find((id) => id === demoId) ?? ids[0] ?? '';
  for (const id of ids) workspace.open(id);
  workspace.open(wanted);
  return { wanted, unread };
}

function showFiles({ workspace }: App): void {
  const select = byId<HTMLSelectElement>('file');
  const options = workspace
    .ownFiles()
    .map((id) => make('option', { value: id, textContent: workspace.host.workbook(id).book.properties.title }));
  select.replaceChildren(...options);
  select.value = workspace.document().id;
  select.title = workspace.workbook().book.properties.title;
}

function showAddonMenus(app: App): void {
  const { workspace, desk } = app;
  const entries = addonEntries(workspace.document().menus, (name) => void desk.runMenu(name));
  showMenus([
    { label: words.file, entries: fileMenu(app) },
    ...(hasAddon(workspace) ? [{ label: words.extensions, entries }] : []),
    { label: words.help, entries: helpMenu(app) },
  ]);
}

/** Whoever may change a session's workbook has the add-on; a juror opens a file that it made, and has not. */
function hasAddon(workspace: Workspace): boolean {
  const workbook = workspace.workbook();
  const role = roleOf(workbook, workspace.document().person);
  return workbook.drive === undefined && (role === 'owner' || role === 'writer');
}

/** False when the acting person may not open the workbook: they see why. */
function showAccess(workspace: Workspace): boolean {
  const workbook = workspace.workbook();
  const isOpen = roleOf(workbook, workspace.document().person) !== undefined;
  const closed = byId('closed');
  const { title, text } = words.closed(workbook.owner);
  closed.replaceChildren(make('h2', { textContent: title }), make('p', { textContent: text }));
  closed.hidden = isOpen;
  return isOpen;
}
