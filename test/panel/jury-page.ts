// The jury's page of the panel, as tests find their way in it, and the sessions that they open it on.

import type { Page } from 'playwright-core';
import { look, textOf } from './panel-pages.ts';
import { type Day, jurorOf, sentDay } from './session.ts';

/** By the button that is always there. */
export async function onJuryPage(page: Page): Promise<Page> {
  const button = page.getByRole('button', { name: 'Jury : envois, suivi, kit papier' });
  const details = page.locator('details', { hasText: 'Jury : envois, suivi, kit papier' });
  await page.locator('.phase').first().waitFor();
  if (!(await button.isVisible())) await details.locator('summary').click();
  await button.click();
  return page;
}

export const lookAtJury = (page: Page, name: string) => look(page, `jury-${name}`);

export const part = (page: Page, title: string) =>
  page.locator('details.jury-part', { has: page.getByText(title, { exact: true }) });
export const card = (page: Page, number: number) => page.locator('.jurors > li').nth(number - 1);
export const said = (page: Page) => textOf(page.locator('.message'));

export async function unfold(page: Page, title: string): Promise<void> {
  await part(page, title).locator('summary').click();
}

/** Both have changed the same cell since it was collected. */
export function conflictDay(): Day {
  const day = sentDay();
  const juror = jurorOf(day, 1);
  const cells = ['BC01-1', 'BC01-2'];
  for (const item of cells) juror.rate('C01', item, 'Acquise');
  day.call({ action: 'collect' });
  for (const item of cells) juror.rate('C01', item, 'Non acquise');
  const entries = cells.map((item) => ({ item, column: '*', was: 'Acquise', value: 'Non observée' }));
  day.call({ action: 'saveEntries', rater: 'J1', candidate: 'C01', entries });
  day.call({ action: 'collect' });
  return day;
}

export function handedInDay(): Day {
  const day = sentDay();
  for (const number of [1, 2] as const) jurorOf(day, number).tick('finished');
  day.call({ action: 'collect' });
  return day;
}
