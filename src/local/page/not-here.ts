// What Google Sheets lets a person do and this page does not.

export type Missing = 'format' | 'copyTab' | 'cutPaste' | 'moveCells' | 'tabName';

export class NotHere extends Error {
  readonly what: Missing;
  constructor(what: Missing) {
    super(`not done in the page: ${what}`);
    this.what = what;
  }
}
