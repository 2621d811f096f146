// The built panel in a real browser, its google.script.run answered by the built bundle in the local host: nothing of ours is stood in for.

import type { Browser, Page } from 'playwright-core';
import type { OpenDocument } from '../../src/local/document.ts';

const address = 'http://localhost/panel';

/** `requests`: addresses asked for beside the page itself; `errors`: what the page threw. `pace`: milliseconds that each call takes, or what it waits for. */
export type OpenPanel = { page: Page; requests: string[]; errors: string[]; pace: Pace };
type Pace = { ms: number; until?: Promise<void> };

type Options = { width?: number; height?: number; reducedMotion?: 'reduce'; isBroken?: () => string | null };

/** Opened by the menu's own function, as the person of the document. `isBroken`: the words with which a call fails, or null. */
export async function openPanel(browser: Browser, document: OpenDocument, options: Options = {}): Promise<OpenPanel> {
  document.run('openPanel');
  const opened = document.shown.at(-1);
  if (opened?.kind !== 'sidebar') throw new Error('no sidebar was opened');
  const { width = 300, height = 720, reducedMotion = null, isBroken = () => null } = options;
  const context = await browser.newContext({ viewport: { width, height }, locale: 'fr-FR', reducedMotion });
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  const pace: Pace = { ms: 0 };
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (url === address) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: opened.content });
    requests.push(url);
    return route.abort();
  });
  await page.exposeFunction('__run', async (name: string, args: unknown[]) => {
    if (pace.ms) await new Promise((resolve) => setTimeout(resolve, pace.ms));
    await pace.until;
    const words = isBroken();
    if (words !== null) return { error: words };
    try {
      return {
        value: document.run({ function: name, action: String((args[0] as { action?: string })?.action) }, ...args),
      };
    } catch (error) {
      return { error: (error as Error).message };
    }
  });
  await page.addInitScript(standIn);
  await page.goto(address);
  await settled(page);
  return { page, requests, errors, pace };
}

/** Runs in the page: handlers belong to the runner that they made, as in Google's. */
function standIn(): void {
  type Answer = { value?: unknown; error?: string };
  type Handlers = { success?: (value: unknown) => void; failure?: (error: Error) => void };
  const run = (window as unknown as { __run: (name: string, args: unknown[]) => Promise<Answer> }).__run;
  const runner = (handlers: Handlers): object => ({
    withSuccessHandler: (success: Handlers['success']) => runner({ ...handlers, ...(success ? { success } : {}) }),
    withFailureHandler: (failure: Handlers['failure']) => runner({ ...handlers, ...(failure ? { failure } : {}) }),
    call: async (...args: unknown[]) => {
      const answer = await run('call', JSON.parse(JSON.stringify(args)));
      if (answer.error === undefined) handlers.success?.(answer.value);
      else handlers.failure?.(new Error(answer.error));
    },
  });
  Object.assign(window, { google: { script: { run: runner({}) } } });
}

/** Nothing is under way any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector('main[aria-busy="false"]');
  // what follows a drawing, the focus among them, comes after its frame
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}

/** How far the page can be scrolled sideways, in pixels. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
