// SpreadsheetApp: the active spreadsheet's identity, and the Ui (menus, alerts, prompts, dialogs). No writes go through here.

import { outputFacts } from './html-service.ts';
import { only } from './only.ts';
import { callHost } from './transport.ts';

type Named = { toString: () => string };

function enumeration<Name extends string>(path: string, names: readonly Name[]): Record<Name, Named> {
  const members = Object.fromEntries(names.map((name) => [name, Object.freeze({ toString: () => name })]));
  return only(path, members as unknown as Record<Name, Named>);
}

const buttons = ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'] as const;
const Button = enumeration('Button', buttons);
const ButtonSet = enumeration('ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

type Answer = { button: (typeof buttons)[number]; text: string };

/** `(prompt)`, `(prompt, buttons)` or `(title, prompt, buttons)`. */
function question(args: unknown[]): { title: string; prompt: string; buttons: string } {
  const texts = args.filter((arg) => typeof arg !== 'object');
  const set = args.find((arg) => typeof arg === 'object');
  if (texts.length === 0 || args.length > 3 || (args.length === 3 && !set)) {
    throw new Error(
      `The parameters (${args.map((arg) => typeof arg).join(',')}) don't match the method signature for Ui.`,
    );
  }
  const [first, second] = texts.map(String);
  return {
    title: second === undefined ? '' : (first ?? ''),
    prompt: second ?? first ?? '',
    buttons: String(set ?? 'OK'),
  };
}

type Item = { kind: 'item'; caption: string; functionName: string } | { kind: 'separator' } | MenuFacts;
type MenuFacts = { kind: 'menu'; caption: string; items: Item[] };
type Menu = {
  addItem: (caption: string, functionName: string) => Menu;
  addSeparator: () => Menu;
  addSubMenu: (menu: Menu) => Menu;
  addToUi: () => void;
};
const factsOf = new WeakMap<object, MenuFacts>();

function menu(caption: string): Menu {
  const facts: MenuFacts = { kind: 'menu', caption, items: [] };
  const made: Menu = only('Menu', {
    addItem(itemCaption: string, functionName: string) {
      facts.items.push({ kind: 'item', caption: itemCaption, functionName });
      return made;
    },
    addSeparator() {
      facts.items.push({ kind: 'separator' });
      return made;
    },
    addSubMenu(sub: Menu) {
      const inner = factsOf.get(sub);
      if (inner) facts.items.push(inner);
      return made;
    },
    addToUi: () => callHost('SpreadsheetApp.getUi().createMenu().addToUi', facts),
  });
  factsOf.set(made, facts);
  return made;
}

function ui(): object {
  callHost('SpreadsheetApp.getUi');
  return only('Ui', {
    Button,
    ButtonSet,
    alert: (...args: unknown[]) => Button[callHost<Answer>('SpreadsheetApp.getUi().alert', question(args)).button],
    prompt(...args: unknown[]) {
      const { button, text } = callHost<Answer>('SpreadsheetApp.getUi().prompt', question(args));
      return only('PromptResponse', { getSelectedButton: () => Button[button], getResponseText: () => text });
    },
    createMenu: (caption: string) => menu(caption),
    createAddonMenu: () => menu(callHost<string>('SpreadsheetApp.getUi().createAddonMenu')),
    showModalDialog: (page: object, title: string) =>
      callHost('SpreadsheetApp.getUi().showModalDialog', { ...outputFacts(page), title }),
    showModelessDialog: (page: object, title: string) =>
      callHost('SpreadsheetApp.getUi().showModelessDialog', { ...outputFacts(page), title }),
    showSidebar: (page: object) => callHost('SpreadsheetApp.getUi().showSidebar', outputFacts(page)),
  });
}

type SheetFacts = { sheetId: number; rowCount: number; columnCount: number };
type RangeFacts = { sheetId: number; row: number; column: number };
const sheetFacts = new WeakMap<object, SheetFacts>();
const rangeFacts = new WeakMap<object, RangeFacts>();

function sheetOf(facts: SheetFacts): object {
  const sheet = only('Sheet', {
    getSheetId: () => facts.sheetId,
    getMaxRows: () => facts.rowCount,
    getMaxColumns: () => facts.columnCount,
    getRange(row: number, column: number) {
      if (row < 1 || column < 1 || row > facts.rowCount || column > facts.columnCount)
        throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
      const range = only('Range', { getRow: () => row, getColumn: () => column });
      rangeFacts.set(range, { sheetId: facts.sheetId, row: row - 1, column: column - 1 });
      return range;
    },
  });
  sheetFacts.set(sheet, facts);
  return sheet;
}

/** What a person looks at: read and set without a write. */
const selecting = {
  getSheetById(id: number) {
    const facts = callHost<SheetFacts | null>('SpreadsheetApp.getActiveSpreadsheet().getSheetById', id);
    return facts && sheetOf(facts);
  },
  setActiveSheet(sheet: object) {
    const sheetId = sheetFacts.get(sheet)?.sheetId;
    callHost('SpreadsheetApp.getActiveSpreadsheet().setActiveSheet', { sheetId });
    return sheet;
  },
  setActiveRange(range: object) {
    callHost('SpreadsheetApp.getActiveSpreadsheet().setActiveRange', rangeFacts.get(range));
    return range;
  },
};

export const spreadsheetApp = only('SpreadsheetApp', {
  getActiveSpreadsheet() {
    const { id, url, name } = callHost<{ id: string; url: string; name: string }>(
      'SpreadsheetApp.getActiveSpreadsheet',
    );
    return only('Spreadsheet', { getId: () => id, getUrl: () => url, getName: () => name, ...selecting });
  },
  getUi: ui,
});
