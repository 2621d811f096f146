// The menu: its entries in the order of a session, and what a command asks and says. Complete without the panel.

import type { Problem } from '../model/problem.ts';
import { actionLabel, doneText, followLabel, menuTitle, openPanelLabel } from '../text/menu.ts';
import { archiveText } from '../text/papers.ts';
import { csvAddress, savedFileLabel } from '../text/saved-files.ts';
import { sentenceOf } from '../text/say.ts';
import { type ActionName, perform } from './calls.ts';
import { followSummary, readFollow } from './follow.ts';
import type { Answering, Link, MenuEntry, Ports, Ui } from './ports.ts';
import type { PurgeData } from './purge.ts';
import type { TextFile } from './register.ts';
import type { ExportData } from './results.ts';
import { pointsUnder, sayProblem } from './said-problem.ts';

/** The functions of src/addon.ts by action; null is a separator. */
const commands: ([ActionName, string] | null)[] = [
  ['prepare', 'prepareSession'],
  ['importFiche', 'importFiche'],
  null,
  ['generate', 'generateGrids'],
  ['testAccess', 'testJurorAccess'],
  ['send', 'sendGrids'],
  ['collect', 'collectGrids'],
  ['coverage', 'refreshCoverage'],
  ['paperKit', 'printPaperKit'],
  null,
  ['resolveConflict', 'resolveConflicts'],
  ['replaceJuror', 'replaceJuror'],
  ['lockGrids', 'lockGrids'],
  ['unlockGrids', 'unlockGrids'],
  ['withdrawAccess', 'withdrawAccess'],
  null,
  ['openDeliberation', 'openDeliberation'],
  ['fillDeliberation', 'fillDeliberation'],
  ['exportDeliberation', 'exportDeliberation'],
  ['fillResults', 'fillResults'],
  ['exportPdf', 'exportResultsPdf'],
  ['backToExamDay', 'backToExamDay'],
  null,
  ['individualSheets', 'prepareIndividualSheets'],
  ['register', 'exportRegister'],
  ['close', 'closeSession'],
  ['reopen', 'reopenSession'],
  null,
  ['exportPerson', 'exportPersonData'],
  ['deletePerson', 'deletePersonData'],
  ['purge', 'purgeSession'],
];

const SHOWN_PROBLEMS = 12;

export function menuEntries(): MenuEntry[] {
  const entries = commands.map((command) => command && { label: actionLabel[command[0]], functionName: command[1] });
  const follow = { label: followLabel, functionName: 'followJury' };
  const place = commands.findIndex((command) => command?.[0] === 'coverage');
  const all = [...entries.slice(0, place), follow, ...entries.slice(place)];
  return [{ label: openPanelLabel, functionName: 'openPanel' }, null, ...all];
}

/** « Suivre les jurés » writes nothing. */
export function followFromMenu(ui: Ui, ports: Ports): void {
  ui.tell(`${menuTitle} — ${followLabel}`, followSummary(readFollow(ports)));
}

/** Runs an action for a person at the menu: questions are asked by the interface, and the end is told by it. */
export function runFromMenu(ui: Ui, portsFor: (answering: Answering) => Ports, name: ActionName): void {
  const title = `${menuTitle} — ${actionLabel[name]}`;
  const ports = portsFor({
    ask: (question) => ui.confirm(title, asked(question)),
    askReason: (question) => ui.prompt(title, sentenceOf(question)),
  });
  const answer = perform(ports, name);
  const shown = answer.ok ? linksOf(name, answer.data) : null;
  if (shown)
    ui.showLinks(menuTitle, { links: shown.links, help: [shown.help, ...pointsOf(answer.problems)].join('\n') });
  else ui.tell(title, summary(answer.ok, answer.problems));
}

/** What a command hands over by links; null when it only has something to say. */
function linksOf(name: ActionName, data: unknown): { links: Link[]; help: string } | null {
  if (name === 'exportPdf' || name === 'exportDeliberation' || name === 'paperKit')
    return { links: (data as ExportData).papers, help: doneText.pdfHelp };
  // one by one they are in the workbook itself
  if (name === 'individualSheets') return { links: (data as ExportData).papers.slice(0, 1), help: doneText.pdfHelp };
  if (name === 'purge')
    return { links: [{ label: archiveText.link, url: (data as PurgeData).url }], help: doneText.done };
  if (name !== 'register' && name !== 'exportPerson') return null;
  const { fileName, text } = data as TextFile;
  return {
    links: [{ label: savedFileLabel[name], url: csvAddress(text), fileName }],
    help: doneText.fileHelp,
  };
}

/** A question, and below it what it is about. */
function asked(question: Problem): string {
  const points = pointsOf(pointsUnder(question));
  return [...points, ...(points.length ? [''] : []), sentenceOf(question)].join('\n');
}

const rank = { error: 0, warning: 1, info: 2 } as const;

function summary(isDone: boolean, problems: readonly Problem[]): string {
  const shown = pointsOf(problems);
  const lead = isDone ? doneText.done : doneText.notDone;
  return [lead, ...(shown.length && isDone ? ['', doneText.toKnow] : []), ...shown].join('\n');
}

/** The gravest first, and no more than a dialog holds. */
function pointsOf(problems: readonly Problem[]): string[] {
  const said = [...problems]
    .sort((a, b) => rank[a.level] - rank[b.level])
    .map(sayProblem)
    .map(({ where, message }) => `· ${where ? `${where} : ` : ''}${message}`);
  const shown = said.slice(0, SHOWN_PROBLEMS);
  if (said.length > shown.length) shown.push(doneText.more(said.length - shown.length));
  return shown;
}
