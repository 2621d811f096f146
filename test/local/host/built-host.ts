// The host as it is built and as the command line uses it, with a bundle written by the test.

import { readFileSync } from 'node:fs';
import type * as HostModule from '../../../src/local/host.ts';
import type { Manifest } from '../../../src/local/manifest.ts';

const { createHost }: typeof HostModule = await import(new URL('../../../dist/local/host.mjs', import.meta.url).href);

export const manifest: Manifest = JSON.parse(
  readFileSync(new URL('../../../appsscript.json', import.meta.url), 'utf8'),
);

export const secretary = 'secretaire@exemple.fr';
export const juror = 'jure@exemple.fr';
export const morning = Date.UTC(2026, 11, 7, 8, 30);

/** The functions of the bundle are given as JavaScript text. `clock.now` may be moved by the test. */
export function hostWith(bundle: string, options: { manifest?: Manifest } = {}) {
  const clock = { now: morning };
  const host = createHost({ bundle, manifest: options.manifest ?? manifest, now: () => clock.now });
  const id = host.newSpreadsheet({ title: 'Session 2026-041', owner: secretary });
  return { host, id, clock, doc: host.open(id, secretary) };
}

export const prelude = `
  const file = () => SpreadsheetApp.getActiveSpreadsheet().getId();
  const send = (requests, more) => Sheets.Spreadsheets.batchUpdate({ requests, ...more }, file());
  const said = (action) => { try { action(); return 'nothing'; } catch (error) { return error instanceof Error ? error.name + ': ' + error.message : 'not an Error'; } };
`;
