// SpreadsheetApp and its Ui: answers come from the person's desk, and what is shown is kept there.

import { refuseAsScript } from '../sheets/refusal.ts';
import { propertiesOf } from '../sheets/requests/sheets.ts';
import type { SheetProperties } from '../sheets/spreadsheet.ts';
import { personFor, urlOf, type Workbook } from '../workbook.ts';
import type { DeskAnswer, DeskMenu, Selection, Shown } from './desk.ts';
import type { Run, Service, Services } from './run.ts';

const addonMenuCaption = 'Grilles de jury';

export const spreadsheetAppServices: Services = {
  'SpreadsheetApp.getActiveSpreadsheet': (_, { workbook, person }) => {
    personFor(workbook, person, 'read');
    return { id: workbook.id, url: urlOf(workbook), name: workbook.book.properties.title };
  },
  'SpreadsheetApp.getActiveSpreadsheet().getSheetById': ([id], { workbook }) => {
    const { sheetId, gridProperties } = sheetsOf(workbook).find((sheet) => sheet.sheetId === Number(id)) ?? {};
    if (sheetId === undefined) return null;
    return { sheetId, rowCount: gridProperties?.rowCount, columnCount: gridProperties?.columnCount };
  },
  'SpreadsheetApp.getActiveSpreadsheet().setActiveSheet': selecting,
  'SpreadsheetApp.getActiveSpreadsheet().setActiveRange': selecting,
  'SpreadsheetApp.getUi': () => undefined,
  'SpreadsheetApp.getUi().alert': (args, run) => ask('alert', args, run),
  'SpreadsheetApp.getUi().prompt': (args, run) => ask('prompt', args, run),
  'SpreadsheetApp.getUi().createAddonMenu': () => addonMenuCaption,
  'SpreadsheetApp.getUi().createMenu().addToUi': ([menu], { desk }) => {
    const made = menu as DeskMenu;
    desk.menus = [...desk.menus.filter(({ caption }) => caption !== made.caption), made];
  },
  'SpreadsheetApp.getUi().showModalDialog': showing('modalDialog'),
  'SpreadsheetApp.getUi().showModelessDialog': showing('modelessDialog'),
  'SpreadsheetApp.getUi().showSidebar': showing('sidebar'),
};

function sheetsOf({ book }: Workbook): SheetProperties[] {
  return book.sheets.map((sheet) => propertiesOf(book.sheets, sheet));
}

function selecting([place]: unknown[], { desk }: Run): void {
  desk.selections.push(place as Selection);
}

type Question = { title: string; prompt: string; buttons: string };

const offered: Record<string, string[]> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

function ask(kind: 'alert' | 'prompt', args: unknown[], { desk }: Run): { button: string; text: string } {
  const question = args[0] as Question;
  const said = `${question.title === '' ? '' : `${question.title}: `}${question.prompt}`;
  const answer: DeskAnswer | undefined = desk.answers.shift();
  if (answer === undefined) refuseAsScript(`No answer was prepared for this ${kind}: ${said}`);
  const { button, text } = typeof answer === 'string' ? { button: answer, text: '' } : answer;
  if (button !== 'CLOSE' && !offered[question.buttons]?.includes(button)) {
    refuseAsScript(`The prepared answer ${button} is not offered by this ${kind} (${question.buttons}): ${said}`);
  }
  desk.shown.push({ kind, ...question, answer });
  return { button, text };
}

function showing(kind: 'modalDialog' | 'modelessDialog' | 'sidebar'): Service {
  return ([page], { desk }) => {
    desk.shown.push({ kind, ...(page as object) } as Shown);
  };
}
