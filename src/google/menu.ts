// The menu and its alerts: complete without the panel.

import { type ActionName, perform, sayProblem } from '../actions/calls.ts';
import type { Problem } from '../model/problem.ts';
import { actionLabel, doneText, menuTitle } from '../text/menu.ts';
import { sentenceOf } from '../text/say.ts';
import { googlePorts, type Questions } from './ports.ts';

/** The functions of the menu by action, in the order of a session; null is a separator. */
const entries: ([ActionName, string] | null)[] = [
  ['prepare', 'prepareSession'],
  ['importFiche', 'importFiche'],
  null,
  ['generate', 'generateGrids'],
  ['coverage', 'refreshCoverage'],
  null,
  ['openDeliberation', 'openDeliberation'],
  ['fillDeliberation', 'fillDeliberation'],
  ['fillResults', 'fillResults'],
  ['exportPdf', 'exportResultsPdf'],
  ['backToExamDay', 'backToExamDay'],
];

const SHOWN_PROBLEMS = 12;

/** Touches no service that needs an authorization: it runs in every mode. */
export function addMenu(): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const entry of entries) {
    if (entry) menu.addItem(actionLabel[entry[0]], entry[1]);
    else menu.addSeparator();
  }
  menu.addToUi();
}

export function runFromMenu(name: ActionName): void {
  const ui = SpreadsheetApp.getUi();
  const label = doneText.title(actionLabel[name]);
  const questions: Questions = {
    ask: (question) => ui.alert(label, sentenceOf(question), ui.ButtonSet.YES_NO) === ui.Button.YES,
    askReason: (question) => {
      const answer = ui.prompt(label, sentenceOf(question), ui.ButtonSet.OK_CANCEL);
      return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText() : null;
    },
  };
  const answer = perform(googlePorts(questions), name);
  if (answer.ok && name === 'exportPdf') showLink((answer.data as { url: string }).url);
  else ui.alert(label, summary(answer.ok, answer.problems), ui.ButtonSet.OK);
}

const rank = { error: 0, warning: 1, info: 2 } as const;

function summary(isDone: boolean, problems: readonly Problem[]): string {
  const said = [...problems]
    .sort((a, b) => rank[a.level] - rank[b.level])
    .map(sayProblem)
    .map(({ where, message }) => `· ${where ? `${where} : ` : ''}${message}`);
  const shown = said.slice(0, SHOWN_PROBLEMS);
  if (said.length > shown.length) shown.push(doneText.more(said.length - shown.length));
  return [
    isDone ? doneText.done : doneText.notDone,
    ...(shown.length && isDone ? ['', doneText.toKnow] : []),
    ...shown,
  ].join('\n');
}

/** A dialog with a link: only the person's own click opens a tab of their browser. */
function showLink(url: string): void {
  const escaped = url.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  const html = `<p style="font:14px Arial"><a href="${escaped}" target="_blank" rel="noopener">${doneText.pdfLink}</a></p><p style="font:12px Arial;color:#5f6368">${doneText.pdfHelp}</p>`;
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(html).setWidth(360).setHeight(110), menuTitle);
}
