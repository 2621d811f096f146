// A host that tells the bundle's own CPU from its own: what is spent answering calls and making contexts is set aside.

import { readFileSync } from 'node:fs';
import { vmContext } from '../context/vm-context.ts';
import { type Host, hostOf } from '../create-host.ts';
import type { OpenDocument } from '../document.ts';
import { type CallName, callAddon } from './call-addon.ts';

/** `calls` and `bytes`: of the Sheets API; `answered`: bytes that go back to the panel; `cpuMs`: user and system, all threads of Node. */
export type ActionMeasure = { action: CallName; calls: number; bytes: number; answered: number; cpuMs: number };

export type MeasuredHost = {
  host: Host;
  /** @throws Error when the add-on would not run it */
  measure: <Name extends Exclude<CallName, 'previewFiche'>>(
    document: OpenDocument,
    action: Name,
  ) => { measure: ActionMeasure; data: Extract<ReturnType<typeof callAddon<Name>>, { ok: true }>['data'] };
};

/** The built files stand beside dist/local. */
export function readBuiltAddon(name: 'addon.js' | 'appsscript.json'): string {
  return readFileSync(new URL(`../addon/${name}`, import.meta.url), 'utf8');
}

export function measuredHost(bundle: string): MeasuredHost {
  let asideMs = 0;
  const aside = <T>(work: () => T): T => {
    const start = cpuMs();
    try {
      return work();
    } finally {
      asideMs += cpuMs() - start;
    }
  };
  const host = hostOf({
    bundle,
    manifest: JSON.parse(readBuiltAddon('appsscript.json')),
    makeContext: (text, hostCall) => aside(() => vmContext(text, (call, args) => aside(() => hostCall(call, args)))),
  });
  return {
    host,
    measure(document, action) {
      const from = host.calls.length;
      const [start, asideBefore] = [cpuMs(), asideMs];
      const answer = callAddon(document, action);
      const spent = cpuMs() - start - (asideMs - asideBefore);
      if (!answer.ok) throw new Error(`${action}: ${answer.problems.map(({ code }) => code).join(', ')}`);
      const calls = host.calls.slice(from).filter(({ call }) => call.startsWith('Sheets.'));
      const bytes = calls.reduce((sum, call) => sum + call.bytes, 0);
      const answered = Buffer.byteLength(JSON.stringify(answer));
      return { measure: { action, calls: calls.length, bytes, answered, cpuMs: spent }, data: answer.data };
    },
  };
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
