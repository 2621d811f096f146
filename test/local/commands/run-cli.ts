// Runs the built command line as a person would, in a folder of its own.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const cli = fileURLToPath(new URL('../../../dist/local/cli.mjs', import.meta.url));

export type CliRun = { code: number | null; out: string; err: string };

export type Workplace = {
  path: (name: string) => string;
  run: (...args: string[]) => CliRun;
  /** Writes a file, gives its name. */
  write: (name: string, content: string | Uint8Array) => string;
  read: (name: string) => string;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the file holds, for a test to look into
  readJson: (name: string) => any;
};

/** A folder that goes when the tests of the file have run; the command line runs in it. */
export function workplace(): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'grilles-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string) => join(folder, name);
  const read = (name: string) => readFileSync(path(name), 'utf8');
  return {
    path,
    read,
    readJson: (name) => JSON.parse(read(name)),
    run(...args) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: 'utf8' });
      return { code: status, out: stdout, err: stderr };
    },
    write(name, content) {
      writeFileSync(path(name), content);
      return name;
    },
  };
}
