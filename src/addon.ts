// Exactly what Google calls: the two triggers of an add-on, the menu's commands, and the one function of the panel.

import { type ActionName, answerCall, type CallAnswer } from './actions/calls.ts';
import { followFromMenu, menuEntries, runFromMenu } from './actions/menu.ts';
import { googlePorts } from './google/ports.ts';
import { googleUi } from './google/ui.ts';
import { menuTitle } from './text/menu.ts';

const noAnswers = { ask: () => false, askReason: () => null };

export function onInstall(): void {
  onOpen();
}

export function onOpen(): void {
  googleUi().addMenu(menuEntries());
}

export function openPanel(): void {
  const { person } = googlePorts(noAnswers);
  googleUi().showPanel(menuTitle, person());
}

const run = (name: ActionName): void => runFromMenu(googleUi(), googlePorts, name);

export const prepareSession = (): void => run('prepare');
export const importFiche = (): void => run('importFiche');
export const generateGrids = (): void => run('generate');
export const testJurorAccess = (): void => run('testAccess');
export const sendGrids = (): void => run('send');
export const collectGrids = (): void => run('collect');
export const followJury = (): void => followFromMenu(googleUi(), googlePorts(noAnswers));
export const resolveConflicts = (): void => run('resolveConflict');
export const replaceJuror = (): void => run('replaceJuror');
export const lockGrids = (): void => run('lockGrids');
export const unlockGrids = (): void => run('unlockGrids');
export const withdrawAccess = (): void => run('withdrawAccess');
export const printPaperKit = (): void => run('paperKit');
export const refreshCoverage = (): void => run('coverage');
export const openDeliberation = (): void => run('openDeliberation');
export const fillDeliberation = (): void => run('fillDeliberation');
export const exportDeliberation = (): void => run('exportDeliberation');
export const fillResults = (): void => run('fillResults');
export const exportResultsPdf = (): void => run('exportPdf');
export const backToExamDay = (): void => run('backToExamDay');
export const prepareIndividualSheets = (): void => run('individualSheets');
export const exportRegister = (): void => run('register');
export const closeSession = (): void => run('close');
export const reopenSession = (): void => run('reopen');
export const exportPersonData = (): void => run('exportPerson');
export const deletePersonData = (): void => run('deletePerson');
export const purgeSession = (): void => run('purge');

/** For the panel: see `CallRequest` in src/actions/calls.ts. */
export function call(request: unknown): CallAnswer<unknown> {
  return answerCall(googlePorts(noAnswers), request);
}
