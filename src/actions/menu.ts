// The menu: its entries in the order of a session, and what a command asks and says. Complete without the panel.

import type { Problem } from '../model/problem.ts';
import { actionLabel, doneText, menuTitle, openPanelLabel } from '../text/menu.ts';
import { sentenceOf } from '../text/say.ts';
import { type ActionName, perform, sayProblem } from './calls.ts';
import type { Answering, MenuEntry, Ports, Ui } from './ports.ts';

/** The functions of src/addon.ts by action; null is a separator. */
const commands: ([ActionName, string] | null)[] = [
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

export function menuEntries(): MenuEntry[] {
  const entries = commands.map((command) => command && { label: actionLabel[command[0]], functionName: command[1] });
  return [{ label: openPanelLabel, functionName: 'openPanel' }, null, ...entries];
}

/** Runs an action for a person at the menu: questions are asked by the interface, and the end is told by it. */
export function runFromMenu(ui: Ui, portsFor: (answering: Answering) => Ports, name: ActionName): void {
  const title = `${menuTitle} — ${actionLabel[name]}`;
  const ports = portsFor({
    ask: (question) => ui.confirm(title, sentenceOf(question)),
    askReason: (question) => ui.prompt(title, sentenceOf(question)),
  });
  const answer = perform(ports, name);
  if (answer.ok && name === 'exportPdf') {
    const { url } = answer.data as { url: string };
    ui.showLink(menuTitle, { url, label: doneText.pdfLink, help: doneText.pdfHelp });
  } else ui.tell(title, summary(answer.ok, answer.problems));
}

const rank = { error: 0, warning: 1, info: 2 } as const;

function summary(isDone: boolean, problems: readonly Problem[]): string {
  const said = [...problems]
    .sort((a, b) => rank[a.level] - rank[b.level])
    .map(sayProblem)
    .map(({ where, message }) => `· ${where ? `${where} : ` : ''}${message}`);
  const shown = said.slice(0, SHOWN_PROBLEMS);
  if (said.length > shown.length) shown.push(doneText.more(said.length - shown.length));
  const lead = isDone ? doneText.done : doneText.notDone;
  return [lead, ...(shown.length && isDone ? ['', doneText.toKnow] : []), ...shown].join('\n');
}
