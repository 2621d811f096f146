// The local host in Node: reads the built bundle and its manifest, and runs the one in a `vm` context.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { vmContext } from './context/vm-context.ts';
import { type Host, hostOf } from './create-host.ts';
import type { Manifest } from './manifest.ts';

export type HostOptions = {
  /** the bundle's text; the built `dist/addon/addon.js` when left out */
  bundle?: string;
  manifest?: Manifest;
  /** milliseconds; the machine's clock when left out */
  now?: () => number;
  uuid?: () => string;
};

/** @throws Error when the add-on is not built and no bundle is given. */
export function createHost(options: HostOptions = {}): Host {
  const { bundle = readBuilt('addon.js'), manifest = JSON.parse(readBuilt('appsscript.json')), ...rest } = options;
  return hostOf({ ...rest, bundle, manifest, pages: readPages(), makeContext: vmContext });
}

/** The built host stands in dist/local, beside dist/addon. */
function builtPath(name: string): string {
  return fileURLToPath(new URL(`../addon/${name}`, import.meta.url));
}

function readBuilt(name: string): string {
  if (!existsSync(builtPath(name))) throw new Error(`dist/addon/${name} is not there: run "npm run build" first`);
  return readFileSync(builtPath(name), 'utf8');
}

function readPages(): Map<string, string> {
  const folder = builtPath('');
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder).filter((name) => name.endsWith('.html'));
  return new Map(names.map((name) => [name.replace(/\.html$/, ''), readBuilt(name)]));
}
