// What every test of the panel stands on: one Chromium a file, pages that close after each test, pictures in out/screens/panel.

import { mkdirSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { seriousFaults } from '../browser/serious-faults.ts';
import { rootPath } from '../repository/source-files.ts';
import { type OpenPanel, openPanel, settled, sidewaysScroll } from './open-panel.ts';
import type { Day } from './session.ts';

const screens = rootPath('out/screens/panel');

type Open = (day: Day, options?: Parameters<typeof openPanel>[2]) => Promise<OpenPanel>;

/** Gives what opens the panel of a session, for the whole file of tests. */
export function panelPages(): Open {
  let browser: Browser;
  const opened: OpenPanel[] = [];
  beforeAll(async () => {
    mkdirSync(screens, { recursive: true });
    browser = await launchBrowser();
  }, 60_000);
  // a page left open goes on taking its share of the machine
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.close();
    // whatever the tests did, the page asked nothing of the network and threw nothing
    expect(opened.flatMap(({ requests }) => requests)).toEqual([]);
    expect(opened.flatMap(({ errors }) => errors)).toEqual([]);
  });
  return async (day, options = {}) => {
    const panel = await openPanel(browser, day.doc, options);
    opened.push(panel);
    return panel;
  };
}

/** A picture, nothing serious for axe-core, nothing to scroll sideways. */
export async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${screens}/${name}.png`, fullPage: true });
  expect(await seriousFaults(page), name).toEqual([]);
  expect(await sidewaysScroll(page), name).toBe(0);
}

export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

export async function press(page: Page, name: string | RegExp): Promise<void> {
  await button(page, name).first().click();
  await settled(page);
}

/** With plain spaces where French type has some that break no line. */
export const textOf = async (locator: Locator) => (await locator.textContent())?.replaceAll('\u00a0', ' ') ?? '';
