// The local workspace as a person meets it: `npm start`'s own server, a real Chromium, clicks and keys.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { vi } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { rootPath } from '../repository/source-files.ts';

// a busy machine is slow, not wrong
vi.setConfig({ testTimeout: 60_000 });

export const screens = rootPath('out/screens');

/** Stands on the clipboard until the page copies something. */
const nothing = '(rien)';

export type Served = { url: string; stop: () => void };

/** The built command line, on a free port. */
export async function serveWorkspace(): Promise<Served> {
  const child: ChildProcess = spawn(process.execPath, [rootPath('dist/local/cli.mjs'), 'start', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (bytes) => {
      said += String(bytes);
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
  return { url, stop: () => void child.kill() };
}

export type Workspace = {
  browser: Browser;
  context: BrowserContext;
  page: Page;
  url: string;
  /** Addresses asked for outside this machine, and errors that the page did not catch or wrote to its console. */
  strayRequests: string[];
  pageErrors: string[];
  panel: FrameLocator;
  /** Types a reference such as `D7` in the name box. */
  goTo: (reference: string) => Promise<void>;
  openTab: (title: string) => Promise<void>;
  type: (reference: string, text: string) => Promise<void>;
  paste: (reference: string, text: string) => Promise<void>;
  /** What a cell shows, copied from it with the keyboard. */
  shown: (reference: string) => Promise<string>;
  /** An entry of Extensions › Grilles de jury, its questions answered in words; gives what it says once it is done, and closes it. */
  runMenu: (entry: string, ...answers: string[]) => Promise<string>;
  /** Opens the panel again, as the menu does. */
  runPanel: () => Promise<void>;
  openFileMenu: (entry: string) => Promise<void>;
  /** A saved workbook, by Fichier › Ouvrir. */
  openSaved: (path: string) => Promise<void>;
  notice: () => Promise<string>;
  saved: () => Promise<void>;
  settled: () => Promise<unknown>;
  screenshot: (name: string) => Promise<void>;
  close: () => Promise<void>;
};

/** `before`: runs in the page before its own script. */
type Options = { tour?: boolean; before?: () => void };

export async function openWorkspace(options: Options = {}): Promise<Workspace> {
  const [served, browser] = await Promise.all([serveWorkspace(), launchBrowser()]);
  const close = async () => {
    await browser.close();
    served.stop();
  };
  try {
    return { ...(await visit(browser, served.url, options)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function visit(
  browser: Browser,
  url: string,
  { tour = false, before }: Options,
): Promise<Omit<Workspace, 'close'>> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'fr-FR',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(30_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  if (before) await context.addInitScript(before);
  const page = await context.newPage();
  const strayRequests: string[] = [];
  const pageErrors: string[] = [];
  context.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(url) && !/^(data|blob|about):/.test(address)) strayRequests.push(address);
  });
  page.on('console', (message) => message.type() === 'error' && pageErrors.push(message.text()));
  page.on('pageerror', (error) => pageErrors.push(String(error.stack ?? error)));
  await page.goto(url);
  await isReady(page);
  if (!tour) await page.click('#tour-skip');
  return { browser, context, page, url, strayRequests, pageErrors, ...handsOn(page) };
}

export async function isReady(page: Page): Promise<void> {
  await page.waitForSelector('body[data-ready]');
}

function handsOn(
  page: Page,
): Omit<Workspace, 'browser' | 'context' | 'page' | 'url' | 'strayRequests' | 'pageErrors' | 'close'> {
  const goTo = async (reference: string) => {
    const box = page.locator('#grid input').first();
    await box.fill(reference);
    await box.press('Enter');
    // keys go to the cell from then on
    await page.waitForFunction(() => document.activeElement?.tagName !== 'INPUT');
  };
  // an edit is done in the same turn as its key; formulas follow a tenth of a second later
  const settled = () => page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 200 })));
  return {
    settled,
    panel: page.frameLocator('#panel iframe'),
    goTo,
    async openTab(title) {
      await page.getByRole('tab', { name: title, exact: true }).click();
      await settled();
    },
    async type(reference, text) {
      await goTo(reference);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await settled();
    },
    async paste(reference, text) {
      await goTo(reference);
      await page.evaluate((given) => navigator.clipboard.writeText(given), text);
      await page.keyboard.press('Control+v');
      await settled();
    },
    async shown(reference) {
      await goTo(reference);
      await page.evaluate((none) => navigator.clipboard.writeText(none), nothing);
      await page.keyboard.press('Control+c');
      return page.evaluate(async (none) => {
        for (let tries = 0; tries < 40; tries++) {
          const text = await navigator.clipboard.readText();
          if (text !== none) return text;
          await new Promise((done) => setTimeout(done, 25));
        }
        return none;
      }, nothing);
    },
    async runMenu(entry, ...answers) {
      await page.click('#menus >> text=Extensions');
      await page.hover('#menus >> text=Grilles de jury');
      await page.click(`#menus >> text=${entry}`);
      for (const text of answers) {
        await page.fill('#dialog #answer', text);
        await page.locator('#dialog menu button').first().click();
      }
      const dialog = page.locator('#dialog:not(:has(#answer))');
      await dialog.waitFor();
      const said = (await dialog.textContent()) ?? '';
      await dialog.locator('menu button').first().click();
      await dialog.waitFor({ state: 'detached' });
      await settled();
      return said;
    },
    async runPanel() {
      await page.click('#menus >> text=Extensions');
      await page.hover('#menus >> text=Grilles de jury');
      await page.click('#menus >> text=Ouvrir le panneau');
    },
    async openFileMenu(entry) {
      await page.click('#menus >> text=Fichier');
      await page.click(`#menus >> text=${entry}`);
    },
    async openSaved(path) {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.click('#menus >> text=Fichier').then(() => page.click('#menus >> text=Ouvrir un classeur')),
      ]);
      await chooser.setFiles(path);
    },
    async notice() {
      const sentence = page.locator('#notice p');
      await sentence.waitFor();
      const said = (await sentence.textContent()) ?? '';
      await page.click('#notice button');
      return said;
    },
    async saved() {
      await page.locator('#saved', { hasText: 'Enregistré dans ce navigateur' }).waitFor();
    },
    async screenshot(name) {
      mkdirSync(screens, { recursive: true });
      await page.screenshot({ path: `${screens}/${name}.png`, animations: 'disabled' });
    },
  };
}
