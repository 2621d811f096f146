// What `clasp push` would send to Google, asked of clasp itself, without an account.

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addonSizes, maxCodeBytes } from '../../build/sizes.mjs';
import { readJson, readText, rootPath } from './source-files.ts';

const pushed = rootPath('dist/addon');

function claspStatus(): { filesToPush: string[]; untrackedFiles: string[] } {
  const clasp = rootPath('node_modules/@google/clasp/build/src/index.js');
  const noAccount = join(pushed, 'no-account.json');
  const args = [clasp, 'status', '--json', '--auth', noAccount];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: rootPath('.'), encoding: 'utf8' });
  if (status !== 0) throw new Error(`clasp status: ${stderr}`);
  return JSON.parse(stdout);
}

describe('what clasp pushes', () => {
  it('is the code, the manifest and the panel, nothing else', () => {
    const built = readdirSync(pushed).sort();
    expect(built).toEqual(['addon.js', 'appsscript.json', 'panel.html']);

    const { filesToPush, untrackedFiles } = claspStatus();
    expect(filesToPush.map((path) => path.replaceAll('\\', '/')).sort()).toEqual(
      built.map((name) => `dist/addon/${name}`),
    );
    expect(untrackedFiles).toEqual([]);
  });

  it('comes from the built folder, for a script that each centre names itself', () => {
    expect(readJson('.clasp.json')).toEqual({
      scriptId: 'REMPLACER_PAR_L_IDENTIFIANT_DU_PROJET',
      rootDir: 'dist/addon',
    });
  });

  it('carries the manifest as it is in the repository', () => {
    expect(readFileSync(join(pushed, 'appsscript.json'), 'utf8')).toBe(readText('appsscript.json'));
  });

  it(`weighs at most ${maxCodeBytes} bytes of code`, () => {
    const { codeBytes } = addonSizes(pushed);
    expect(codeBytes).toBeGreaterThan(0);
    expect(codeBytes).toBeLessThanOrEqual(maxCodeBytes);
  });
});
