// The context of the bundle in a page: the language, Apps Script's services, and nothing of the window around it.

import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundledText } from '../../build/bundled-text.mjs';
import { launchBrowser } from '../browser/launch.ts';
import { rootPath } from '../repository/source-files.ts';

let browser: Browser;
let page: Page;

/** `pageContext` as the page has it, on a blank page. */
beforeAll(async () => {
  const built = await build({
    stdin: {
      contents: `import { pageContext } from './page-context.ts'; Object.assign(window, { pageContext });`,
      resolveDir: rootPath('src/local/context'),
    },
    bundle: true,
    write: false,
    format: 'iife',
    plugins: [bundledText(new Set())],
  });
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.setContent('<!doctype html><body></body>');
  await page.addScriptTag({ content: built.outputFiles[0]?.text ?? '' });
}, 40_000);
afterAll(() => browser.close());

/** What a function `probe` of that body answers; the clock says 2 January 2026. */
function probe(body: string): Promise<unknown> {
  return page.evaluate((text) => {
    const { pageContext } = window as unknown as {
      pageContext: (bundle: string, host: (call: string) => string) => { run: (name: string, args: string) => string };
    };
    const host = (call: string) => {
      if (call === '(clock)') return JSON.stringify({ value: Date.UTC(2026, 0, 2) });
      if (call === 'Session.getActiveUser().getEmail') return JSON.stringify({ value: 'secretariat@example.org' });
      return JSON.stringify({ error: { message: `no ${call}`, name: 'Exception', code: 403 } });
    };
    try {
      return JSON.parse(pageContext(`function probe() {\n${text}\n}\n`, host).run('probe', '[]')).value;
    } catch (error) {
      return `${(error as Error).name}: ${(error as Error).message}`;
    }
  }, body);
}

describe('the bundle in a page', () => {
  it.each(
    'window document self parent top frames location navigator localStorage indexedDB fetch XMLHttpRequest WebSocket URL TextEncoder atob crypto setTimeout setInterval queueMicrotask structuredClone performance postMessage alert open event name origin'.split(
      ' ',
    ),
  )('sees no %s', async (name) => {
    expect(await probe(`return [typeof ${name}, ${JSON.stringify(name)} in globalThis].join();`)).toBe(
      'undefined,false',
    );
  });

  it('has no engine parts that Apps Script hides', async () => {
    expect(await probe('return [typeof WebAssembly, typeof SharedArrayBuffer, typeof Atomics].join();')).toBe(
      'undefined,undefined,undefined',
    );
  });

  it('has the language, and a global object of its own', async () => {
    expect(
      await probe('globalThis.kept = 1; return [typeof Map, typeof Promise, globalThis.kept, typeof this].join();'),
    ).toBe('function,function,1,undefined');
    expect(await page.evaluate(() => 'kept' in window)).toBe(false);
  });

  it('reads the host’s clock, and leaves the page’s own alone', async () => {
    expect(
      await probe(
        'return [Date.now() === Date.UTC(2026, 0, 2), new Date().getFullYear(), new Date() instanceof Date].join();',
      ),
    ).toBe('true,2026,true');
    expect(await page.evaluate(() => new Date().constructor === Date && Date.now() > Date.UTC(2020, 0, 1))).toBe(true);
  });

  it('cannot change what the page’s own code stands on', async () => {
    await probe('Array.prototype.changed = 1; Object.prototype.changed = 1; return 1;');
    expect(await page.evaluate(() => 'changed' in [] || 'changed' in {})).toBe(false);
  });

  it('gets answers and errors of its own realm', async () => {
    expect(await probe('return Session.getActiveUser().getEmail();')).toBe('secretariat@example.org');
    expect(
      await probe(
        'try { Sheets.Spreadsheets.get("x"); } catch (error) { return [error instanceof Error, error.name, error.details.code].join(); }',
      ),
    ).toBe('true,Exception,403');
  });

  it('tells what it threw, and leaves no frame behind', async () => {
    expect(await probe('throw new TypeError("raté");')).toBe('TypeError: raté');
    expect(await probe('return DriveApp.getFiles();')).toBe('Error: Not emulated: DriveApp.getFiles');
    expect(await page.evaluate(() => document.querySelectorAll('iframe').length)).toBe(0);
  });
});
