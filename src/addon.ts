// Exactly what Google calls: the two triggers of an add-on, the menu's commands, and the one function of the panel.

import { answerCall, type CallAnswer } from './actions/calls.ts';
import { addMenu, runFromMenu } from './google/menu.ts';
import { googlePorts } from './google/ports.ts';

export function onInstall(): void {
  addMenu();
}

export function onOpen(): void {
  addMenu();
}

export const prepareSession = (): void => runFromMenu('prepare');
export const importFiche = (): void => runFromMenu('importFiche');
export const generateGrids = (): void => runFromMenu('generate');
export const refreshCoverage = (): void => runFromMenu('coverage');
export const openDeliberation = (): void => runFromMenu('openDeliberation');
export const fillDeliberation = (): void => runFromMenu('fillDeliberation');
export const fillResults = (): void => runFromMenu('fillResults');
export const exportResultsPdf = (): void => runFromMenu('exportPdf');
export const backToExamDay = (): void => runFromMenu('backToExamDay');

/** For the panel: see `CallRequest` in src/actions/calls.ts. */
export function call(request: unknown): CallAnswer<unknown> {
  return answerCall(googlePorts({ ask: () => false, askReason: () => null }), request);
}
