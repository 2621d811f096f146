// The add-on before the person: its menu's commands, its alerts and dialogs, its panel, and where it brings the eye.

import { askQuestion, openDialog, tellDialog } from './dialogs.ts';
import { byId, isFocusLost, make } from './dom.ts';
import { downloadExport, isExport } from './downloads.ts';
import { addonFrame, type FrameEvents, functionsOf } from './frame/addon-frame.ts';
import type { Grid } from './grid/grid.ts';
import { notify, whileRunning } from './notice.ts';
import { downloadRefusal } from './refusal-words.ts';
import { type PageShown, runFromMenu, runFromPanel } from './run-addon.ts';
import { words } from './words.ts';
import type { BuiltAddon, Workspace } from './workspace.ts';

const panelFunction = 'openPanel';

export type AddonDesk = {
  runMenu: (functionName: string) => Promise<void>;
  /** As the menu's entry does. */
  openPanel: () => Promise<void>;
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
  let running: Promise<unknown> = Promise.resolve();

  /** One after the other, never before what is typed has reached the sheet. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = running.then(async () => {
      await grid.finishEditing();
      return whileRunning(work);
    });
    running = result.catch(() => {});
    return result;
  }

  function settle(): void {
    workspace.settled();
    changed();
    const place = workspace.document().selections.splice(0).at(-1);
    if (place) grid.select(place.sheetId, place.row, place.column);
  }

  const events: FrameEvents = {
    run: (name, args) =>
      inTurn(async () => {
        try {
          const { result, shown } = runFromPanel(workspace, name, args);
          for (const one of shown) if (!('prompt' in one)) show(one);
          return result;
        } finally {
          settle();
        }
      }),
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
      const frame = addonFrame(shown.title, shown.content, functions, events);
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
      onclick: closePanel,
    });
    const head = make('header', { id: 'panel-head' }, make('h2', { textContent: title || words.panel }), close);
    panel.replaceChildren(head, addonFrame(title || words.panel, content, functions, events));
    panel.hidden = false;
    panelMoved(true);
  }

  function closePanel(): void {
    hidePanel();
    panelMoved(false);
  }

  function hidePanel(): void {
    panel.hidden = true;
    panel.replaceChildren();
  }

  async function runMenu(functionName: string): Promise<void> {
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
