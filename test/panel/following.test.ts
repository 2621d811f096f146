// The panel follows what is done elsewhere: when it reads the workbook again, and when it leaves the person alone.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { settled } from './open-panel.ts';
import { panelPages, press } from './panel-pages.ts';
import { type Day, generatedDay, ratedDay } from './session.ts';

const open = panelPages();
const at = Date.UTC(2026, 11, 7, 8, 30);
const laterMs = 5_000;

type Ticks = { ticks: (() => void)[] };

/** Runs in the page: what comes back after seconds comes when the test says so. */
function holdSlowTimers(): void {
  const own = window.setInterval;
  const ticks: (() => void)[] = [];
  Object.assign(window, { ticks });
  window.setInterval = ((work: () => void, ms = 0) =>
    ms < 10_000 ? own(work, ms) : ticks.push(work)) as typeof setInterval;
}

/** A panel whose clock stands still, and how often it has read the workbook since. */
async function watched(day: Day) {
  const { page } = await open(day);
  await page.clock.setFixedTime(at);
  await page.addInitScript(holdSlowTimers);
  await page.reload();
  await settled(page);
  const calls = () => day.host.calls.filter(({ call }) => call.startsWith('Sheets.')).length;
  const before = calls();
  return { page, readings: () => (calls() - before) / 2 };
}

const tick = async (page: Page) => {
  const held = await page.evaluate(() => {
    const { ticks } = window as unknown as Ticks;
    for (const work of ticks) work();
    return ticks.length;
  });
  expect(held).toBe(1);
  await settled(page);
};
const comeIn = async (page: Page) => {
  await page.locator('html').dispatchEvent('pointerenter');
  await settled(page);
};

describe('le panneau relit le classeur', () => {
  it('de lui-même, de temps en temps : ce qui est fait ailleurs se voit', async () => {
    const day = ratedDay();
    const { page, readings } = await watched(day);
    await page.clock.setFixedTime(at + laterMs);
    day.call({ action: 'openDeliberation' });
    const own = readings();
    await tick(page);
    await expect.poll(() => page.locator('header .state').textContent()).toContain('Délibération');
    expect(readings() - own).toBe(1);
  });

  it('quand la souris y entre, en deux appels, et pas deux fois de suite', async () => {
    const { page, readings } = await watched(generatedDay());
    await comeIn(page);
    expect(readings()).toBe(0);
    await page.clock.setFixedTime(at + laterMs);
    await page.mouse.move(20, 20);
    await expect.poll(readings).toBe(1);
    await settled(page);
    await comeIn(page);
    expect(readings()).toBe(1);
  });

  it('quand on y revient, une lecture à la fois', async () => {
    const { page, readings } = await watched(generatedDay());
    await page.evaluate(() => {
      for (let times = 0; times < 3; times += 1) dispatchEvent(new Event('focus'));
    });
    await expect.poll(readings).toBe(1);
    await settled(page);
    expect(readings()).toBe(1);
  });
});

describe('il ne relit pas', () => {
  it('pendant qu’on tape ; ce qui est tapé et la place restent', async () => {
    const { page, readings } = await watched(generatedDay('joint'));
    await press(page, 'Saisir une grille papier');
    await page.clock.setFixedTime(at + laterMs);
    await page.locator('fieldset.line input').first().focus();
    await page.keyboard.type('a');
    const place = () => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name);
    const before = await place();
    await tick(page);
    await comeIn(page);
    expect(readings()).toBe(0);
    // whoever comes back from the tabs had typed nothing for a while
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await expect.poll(readings).toBe(1);
    await settled(page);
    expect(await page.locator('.unsaved').count()).toBe(1);
    expect(await place()).toBe(before);
  });

  it('pendant une question', async () => {
    const day = ratedDay();
    day.call({ action: 'openDeliberation' });
    const { page, readings } = await watched(day);
    await press(page, 'Revenir au jour de l’examen');
    await page.clock.setFixedTime(at + laterMs);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    const asked = readings();
    await tick(page);
    await comeIn(page);
    expect(readings()).toBe(asked);
    await page.keyboard.press('Escape');
    await settled(page);
    await tick(page);
    await expect.poll(readings).toBe(asked + 1);
  });
});
