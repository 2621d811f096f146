// What a person has before them: the questions asked with the answers given beforehand, the dialogs, the menus, the log.

export type ButtonName = 'CLOSE' | 'OK' | 'CANCEL' | 'YES' | 'NO';
/** A button's name, or for a prompt the button and the text typed. */
export type DeskAnswer = ButtonName | { button: ButtonName; text: string };

export type MenuItem = { kind: 'item'; caption: string; functionName: string } | { kind: 'separator' } | DeskMenu;
export type DeskMenu = { kind: 'menu'; caption: string; items: MenuItem[] };

export type Shown =
  | { kind: 'alert' | 'prompt'; title: string; prompt: string; buttons: string; answer: DeskAnswer }
  | {
      kind: 'modalDialog' | 'modelessDialog' | 'sidebar';
      title: string;
      width: number;
      height: number;
      content: string;
    };

/** Where the bundle brought the person: a tab, or a cell of it (0-based). */
export type Selection = { sheetId: number; row?: number; column?: number };

export type Desk = {
  /** taken from the front; a question without an answer is an error */
  answers: DeskAnswer[];
  shown: Shown[];
  /** the last one is where the person is */
  selections: Selection[];
  menus: DeskMenu[];
  log: { level: string; text: string }[];
};

export function newDesk(): Desk {
  return { answers: [], shown: [], selections: [], menus: [], log: [] };
}
