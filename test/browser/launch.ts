// A real Chromium for the tests: CHROME_PATH or one of the system's when there is one, else the one that `npm ci` brought.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { readJson, rootPath } from '../repository/source-files.ts';

/** Unpacked once for each version of the package, beside what is built. */
const home = rootPath('dist/browser');

const systemNames = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];

/** Headless, in French, with the fonts of the project's own packages. Whoever launches it closes it. */
export async function launchBrowser(): Promise<Browser> {
  const system = systemBrowser();
  const unpacked = system ? null : await unpackBrowser();
  return chromium.launch({
    executablePath: system ?? join(unpacked ?? '', 'chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--lang=fr-FR', '--font-render-hinting=none'],
    env: {
      ...process.env,
      LANG: 'fr_FR.UTF-8',
      FONTCONFIG_FILE: fontSettings(),
      ...(unpacked ? { LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib') } : {}),
    },
  });
}

function systemBrowser(): string | null {
  const { CHROME_PATH, PATH = '' } = process.env;
  if (CHROME_PATH) return CHROME_PATH;
  const candidates = PATH.split(delimiter).flatMap((folder) => systemNames.map((name) => join(folder, name)));
  return candidates.find((path) => existsSync(path)) ?? null;
}

/** The package unpacks into the temporary folder and never checks again: it gets a private one, moved in place once whole. */
async function unpackBrowser(): Promise<string> {
  const { version } = readJson('node_modules/@sparticuz/chromium/package.json') as { version: string };
  const ready = join(home, version);
  if (existsSync(ready)) return ready;
  mkdirSync(home, { recursive: true });
  const staging = mkdtempSync(join(home, 'unpacking-'));
  const { TMPDIR, AWS_LAMBDA_JS_RUNTIME, LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
  // read when the package is imported: without it the libraries that Chromium needs stay packed
  Object.assign(process.env, { TMPDIR: staging, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' });
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    await packed.executablePath();
  } finally {
    restore({ TMPDIR, AWS_LAMBDA_JS_RUNTIME, LD_LIBRARY_PATH, FONTCONFIG_PATH });
  }
  try {
    renameSync(staging, ready);
  } catch (error) {
    // another test file was faster
    rmSync(staging, { recursive: true, force: true });
    if (!existsSync(ready)) throw error;
  }
  return ready;
}

function restore(values: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

/** Without a font at all, opening a list crashes Chromium. Arimo has the metrics of Arial. */
function fontSettings(): string {
  const fonts = ['node_modules/@expo-google-fonts/arimo', 'node_modules/dejavu-fonts-ttf'].map(rootPath);
  const path = join(home, 'fonts.conf');
  const alias = (family: string) => `<alias><family>${family}</family><prefer><family>Arimo</family></prefer></alias>`;
  const xml = `<?xml version="1.0"?><fontconfig>${fonts.map((font) => `<dir>${font}</dir>`).join('')}<cachedir>${join(home, 'font-cache')}</cachedir>${['Arial', 'Helvetica', 'sans-serif'].map(alias).join('')}</fontconfig>`;
  mkdirSync(home, { recursive: true });
  if (!existsSync(path) || readFileSync(path, 'utf8') !== xml) writeFileSync(path, xml);
  return path;
}
