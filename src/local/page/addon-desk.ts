// The add-on before the person: its menu's commands, its alerts and dialogs, its panel, and where it brings the eye.

import type { Spreadsheet } from '../sheets/spreadsheet.ts';
import { askQuestion, confirmDialog, openDialog, tellDialog } from './dialogs.ts';
import { byId, isFocusLost, make } from './dom.ts';
import { downloadExport, isExport } from './downloads.ts';
import { type AddonFrame, addonFrame, type FrameEvents, functionsOf } from './frame/addon-frame.ts';
import type { Grid } from './grid/grid.ts';
import { notify, whileRunning } from './notice.ts';
import { downloadRefusal } from './refusal-words.ts';
import { type PageShown, runFromMenu, runFromPanel } from './run-addon.ts';
import { words } from './words.ts';
import type { BuiltAddon, Workspace } from './workspace.ts';

const panelFunction = 'openPanel';
/** After the last edit, and ten times as long as the panel's last reading took: nobody who types a large session feels it. */
const PAUSE_MS = 300;
const SHARE = 10;

export type AddonDesk = {
  runMenu: (functionName: string) => Promise<void>;
  /** As the menu's entry does. */
  openPanel: () => Promise<void>;
  /** True when nothing typed in the panel would be lost with it, or when the person lets it go. */
  mayLeavePanel: () => Promise<boolean>;
  /** The workbook may have changed: the panel follows. */
  follow: () => void;
  /** Out of sight until it is opened again. */
  hidePanel: () => void;
};

type Around = {
  workspace: Workspace;
  grid: Grid;
  /** The add-on may have changed the workbook. */
  changed: () => void;
  /** A person, or the add-on for them, opened or closed the panel. */
  panelMoved: (isOpen: boolean) => void;
};

export function addonDesk(addon: BuiltAddon, { workspace, grid, changed, panelMoved }: Around): AddonDesk {
  const functions = functionsOf(addon.bundle);
  const panel = byId('panel');
  let panelFrame: AddonFrame | undefined;
  let followed: Spreadsheet | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let pauseMs = PAUSE_MS;
  let running: Promise<unknown> = Promise.resolve();

  /** One after the other, never before what is typed has reached the sheet, unless it is nobody's wish. */
  function inTurn<Result>(work: () => Promise<Result>, isAsked = true): Promise<Result> {
    const result = running.then(async () => {
      if (isAsked) await grid.finishEditing();
      return whileRunning(work);
    });
    running = result.catch(() => {});
    return result;
  }

  /** Once the person pauses. */
  function follow(): void {
    const { book } = workspace.workbook();
    if (book !== followed) {
      clearTimeout(pause);
      pause = setTimeout(tellPanel, pauseMs);
    }
    followed = book;
  }

  function tellPanel(): void {
    if (grid.isEditing()) pause = setTimeout(tellPanel, pauseMs);
    else panelFrame?.changed();
  }

  /** `before`: the spreadsheet as the add-on found it; one that it only read can still be undone. */
  function settle(before?: Spreadsheet): void {
    if (workspace.workbook().book !== before) workspace.settled();
    changed();
    const place = workspace.document().selections.splice(0).at(-1);
    if (place) grid.select(place.sheetId, place.row, place.column);
  }

  const events: FrameEvents = {
    run: (name, args) => {
      // the panel also reads by itself, while a cell is being typed
      const isAsked = document.activeElement instanceof HTMLIFrameElement;
      return inTurn(async () => {
        const before = workspace.workbook().book;
        try {
          const start = performance.now();
          const { result, shown } = runFromPanel(workspace, name, args);
          pauseMs = Math.max(PAUSE_MS, SHARE * (performance.now() - start));
          for (const one of shown) if (!('prompt' in one)) show(one);
          return result;
        } finally {
          // what the panel itself does it knows of
          followed = workspace.workbook().book;
          settle(before);
        }
      }, isAsked);
    },
    open: (address) => void openAddress(address),
    close: closePanel,
    focusSheet: () => grid.focus(),
  };

  async function openAddress(address: string): Promise<void> {
    if (!isExport(address)) {
      notify(words.link(address));
      return;
    }
    try {
      await whileRunning(() => downloadExport(workspace, address));
    } catch (error) {
      notify(downloadRefusal(error));
    }
  }

  function show(shown: PageShown): void {
    if (shown.kind === 'sidebar') showPanel(shown);
    else {
      const { element: frame } = addonFrame(shown.title, shown.content, functions, events);
      frame.height = String(shown.height || 200);
      void openDialog(shown.title, [frame], ['CLOSE']).then(() => isFocusLost() && grid.focus());
    }
  }

  function showPanel({ title, content }: PageShown): void {
    const close = make('button', {
      id: 'panel-close',
      type: 'button',
      textContent: '×',
      attributes: { 'aria-label': words.closePanel },
      onclick: () => void leavePanel(),
    });
    const head = make('header', { id: 'panel-head' }, make('h2', { textContent: title || words.panel }), close);
    panelFrame = addonFrame(title || words.panel, content, functions, events);
    followed = workspace.workbook().book;
    panel.replaceChildren(head, panelFrame.element);
    panel.hidden = false;
    panelMoved(true);
  }

  async function mayLeavePanel(): Promise<boolean> {
    return !(await panelFrame?.isUnsaved()) || confirmDialog(words.unsaved);
  }

  async function leavePanel(): Promise<void> {
    if (await mayLeavePanel()) closePanel();
  }

  function closePanel(): void {
    hidePanel();
    panelMoved(false);
  }

  function hidePanel(): void {
    panelFrame = undefined;
    panel.hidden = true;
    panel.replaceChildren();
  }

  async function runMenu(functionName: string): Promise<void> {
    if (functionName === panelFunction && panelFrame) {
      panelFrame.element.focus();
      return;
    }
    try {
      await inTurn(() =>
        runFromMenu(workspace, functionName, {
          tell: async (question) => {
            changed();
            await paused(() => askQuestion(question));
          },
          ask: (question) => paused(() => askQuestion(question)),
          show,
        }),
      );
    } catch (error) {
      await tellDialog({ title: words.scriptFailed, text: String((error as Error).message) });
    } finally {
      settle();
      if (isFocusLost()) grid.focus();
    }
  }

  return {
    runMenu,
    openPanel: () => runMenu(panelFunction),
    mayLeavePanel,
    follow,
    hidePanel,
  };
}

/** « Le module s’exécute… » is not true while it waits for a person. */
async function paused<Result>(question: () => Promise<Result>): Promise<Result> {
  const running = byId('running');
  running.hidden = true;
  try {
    return await question();
  } finally {
    running.hidden = false;
  }
}
