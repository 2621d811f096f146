// What is typed by keys goes to the candidate whose name is on screen, paper grids and decisions alike.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openedDay } from './decided.ts';
import { type OpenPanel, settled } from './open-panel.ts';
import { button, look, panelPages, press, textOf } from './panel-pages.ts';
import { type Day, generatedDay } from './session.ts';

const open = panelPages();

/** How many cells the workbook holds, by candidate and rater: « C01 J1: 11 ». */
function written(day: Day): string[] {
  return Object.entries(day.call({ action: 'overview' }).entries).flatMap(([candidate, raters]) =>
    Object.entries(raters).map(([rater, cells]) => `${candidate} ${rater}: ${Object.keys(cells).length}`),
  );
}

const decisions = (day: Day) =>
  Object.entries(day.call({ action: 'overview' }).deliberation?.lines ?? {}).flatMap(([key, { decision }]) =>
    decision ? [`${key}: ${decision}`] : [],
  );

async function typeKeys(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
  await settled(page);
}

async function paperOf(day: Day): Promise<Awaited<ReturnType<typeof open>>> {
  const panel = await open(day);
  await press(panel.page, 'Saisir une grille papier');
  await panel.page.locator('fieldset.line input').first().focus();
  return panel;
}

const bar = (page: Page) => textOf(page.locator('.save-bar'));
const candidate = (page: Page) => page.getByLabel('Candidat').inputValue();
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('fieldset, button, h2')?.textContent?.replaceAll('\u00a0', ' '));

/** « A » on the first line, and its saving held back until it is let go. */
async function savingFirst(page: Page, pace: OpenPanel['pace']): Promise<() => void> {
  let release = () => {};
  pace.until = new Promise((done) => {
    release = done;
  });
  await page.keyboard.press('a');
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('main[aria-busy="true"]');
  return release;
}

describe('grille papier, au clavier', () => {
  it('douze touches par candidat : dix compétences, l’entretien final, enregistrer', async () => {
    const day = generatedDay();
    const { page } = await paperOf(day);
    await typeKeys(page, [...'aaaaaaaaaaa', 'Enter']);
    expect(written(day)).toEqual(['C01 J1: 11']);
    expect(await candidate(page)).toBe('C02');
    await typeKeys(page, ['n', 'Control+Enter']);
    expect(written(day)).toEqual(['C01 J1: 11', 'C02 J1: 1']);
  });

  it('une lettre de trop n’écrit rien dans le dossier, qui se remplit à la souris', async () => {
    const day = generatedDay();
    const { page } = await paperOf(day);
    await typeKeys(page, [...'a'.repeat(20), 'Control+Enter']);
    expect(written(day)).toEqual(['C01 J1: 11']);
    await page.locator('summary', { hasText: 'Dossier' }).click();
    await page.locator('details.part').getByRole('radio', { name: 'Présent' }).first().focus();
    await typeKeys(page, ['a', 'Space', 'a', 'Control+Enter']);
    expect(Object.values(day.call({ action: 'overview' }).entries.C02?.J1 ?? {})).toEqual(['Présent']);
  });

  it('le nom du candidat et celui du juré restent sous les yeux, à la dernière ligne aussi', async () => {
    const { page } = await paperOf(generatedDay());
    await typeKeys(page, [...'aaaaaaaaaa']);
    expect(await focused(page)).toContain('Entretien final');
    expect(await bar(page)).toContain('1 — N. Castagné-Delorme');
    expect(await bar(page)).toContain('Juré 1 : Émilie Durand');
    const { y = 0, height = 0 } = (await page.locator('.save-bar').boundingBox()) ?? {};
    expect(y + height).toBeLessThanOrEqual(720);
    await page.screenshot({ path: 'out/screens/panel/grille-papier-nom.png' });
  });

  it('un autre juré commence par son premier candidat inachevé', async () => {
    const day = generatedDay();
    const { page } = await paperOf(day);
    await page.getByLabel('Candidat').selectOption('C02');
    await page.getByLabel('Grille de').selectOption('J2');
    expect(await candidate(page)).toBe('C01');
    await page.locator('fieldset.line input').first().focus();
    await typeKeys(page, ['p', 'Control+Enter']);
    expect(written(day)).toEqual(['C01 J2: 1']);
  });

  it('une touche pressée pendant l’enregistrement n’est écrite nulle part', async () => {
    const day = generatedDay();
    const { page, pace } = await paperOf(day);
    const release = await savingFirst(page, pace);
    for (const key of 'nn') await page.keyboard.press(key);
    release();
    await settled(page);
    expect(await candidate(page)).toBe('C02');
    await page.getByLabel('Candidat').selectOption('C01');
    await press(page, 'Enregistrer et passer au suivant');
    expect(written(day)).toEqual(['C01 J1: 1']);
  });

  it('un niveau coché pendant l’enregistrement reste à enregistrer, pour le même candidat', async () => {
    const day = generatedDay();
    const { page, pace } = await paperOf(day);
    const release = await savingFirst(page, pace);
    await page.locator('fieldset.line').first().getByRole('radio', { name: 'Non acquise', exact: true }).check();
    release();
    await settled(page);
    await page.getByLabel('Candidat').selectOption('C01');
    expect(await bar(page)).toContain('1 case à enregistrer');
    await press(page, 'Enregistrer et passer au suivant');
    expect(day.call({ action: 'overview' }).entries).toEqual({ C01: { J1: { 'BC01-1|*': 'Non acquise' } } });
  });

  it('après le dernier candidat : ce qui reste, et le juré suivant', async () => {
    const day = generatedDay();
    const { page } = await paperOf(day);
    await page.getByLabel('Candidat').selectOption('C02');
    await page.locator('fieldset.line input').first().focus();
    await typeKeys(page, [...'aaaaaaaaaaa', 'Enter']);
    expect(await bar(page)).toContain('Dernier candidat de cette grille. Il en reste 1 à compléter.');
    expect(await focused(page)).toBe('Aller à 1 — N. Castagné-Delorme');
    await typeKeys(page, ['Enter', ...'aaaaaaaaaaa', 'Enter']);
    expect(await candidate(page)).toBe('C02');
    await typeKeys(page, ['Control+Enter']);
    expect(await bar(page)).toContain('Tout est saisi — Juré 1 : Émilie Durand.');
    expect(await button(page, 'Enregistrer').getAttribute('aria-disabled')).toBe('true');
    await look(page, 'grille-papier-fin');
    await button(page, 'Passer à Juré 2 : Karim Morel').focus();
    await typeKeys(page, ['Enter', 'n', 'Control+Enter']);
    expect(written(day)).toEqual(['C01 J1: 11', 'C01 J2: 1', 'C02 J1: 11']);
  });

  it('ce qui n’est pas enregistré se voit dans la liste et à l’accueil, d’où l’on y revient', async () => {
    const { page } = await paperOf(generatedDay());
    await typeKeys(page, ['a', 'p']);
    await page.getByLabel('Candidat').selectOption('C02');
    expect(await textOf(page.locator('option[value="C01"]'))).toContain('2 sur 11 — 2 à enregistrer');
    await press(page, /Retour/);
    const line = page.getByRole('button', { name: /2 cases à enregistrer/ });
    expect(await textOf(line)).toContain('1 — N. Castagné-Delorme');
    await look(page, 'a-enregistrer');
    await line.click();
    await settled(page);
    expect([await page.getByLabel('Grille de').inputValue(), await candidate(page)]).toEqual(['J1', 'C01']);
  });

  it('un nom long laisse voir où en est chacun', async () => {
    const { page } = await open(generatedDay('joint'));
    await press(page, 'Saisir une grille papier');
    const options = await page.getByLabel('Candidat').locator('option').allTextContents();
    expect(options.filter((words) => words.length > 40)).toEqual([]);
    expect(options[2]).toMatch(/^3 — R\. <img src=x.*… — 0 sur 11$/u);
  });
});

describe('décisions, au clavier', () => {
  it('le candidat suivant est nommé, en haut et sur la barre, et ses décisions sont les siennes', async () => {
    const day = openedDay();
    const { page } = await open(day);
    await press(page, 'Délibérer');
    expect(await bar(page)).toContain('1 — N. Castagné-Delorme');
    const radio = page.getByRole('radio', { name: 'Satisfaisant', exact: true });
    await radio.focus();
    await typeKeys(page, ['Space']);
    await button(page, 'Enregistrer et passer au suivant').focus();
    await typeKeys(page, ['Enter']);
    expect(await focused(page)).toBe('2 — I. Benmoulay');
    expect(await bar(page)).toContain('2 — I. Benmoulay');
    await expect.poll(async () => (await page.locator('h2:focus').boundingBox())?.y ?? 0).toBeGreaterThan(0);
    await look(page, 'deliberation-suivant');
    await page.screenshot({ path: 'out/screens/panel/deliberation-suivant-ecran.png' });
    await typeKeys(page, ['Tab', 'Space']);
    await button(page, 'Enregistrer et passer au suivant').focus();
    await typeKeys(page, ['Enter']);
    expect(decisions(day)).toEqual(['C01|EF: satisfactory', 'C02|BC01: awarded']);
  });

  it('après le dernier : combien attendent encore, ou les résultats', async () => {
    const day = openedDay();
    const { page } = await open(day);
    await press(page, 'Délibérer');
    await page.getByLabel('Candidat').selectOption('C04');
    const decide = async () => {
      for (const one of await page.getByRole('radio', { name: 'Obtenu', exact: true }).all()) await one.check();
      await page.getByRole('radio', { name: 'Satisfaisant', exact: true }).check();
    };
    await decide();
    await press(page, 'Enregistrer');
    expect(await bar(page)).toContain('Dernier candidat. 3 candidats attendent une décision.');
    expect(await focused(page)).toBe('Aller à 1 — N. Castagné-Delorme');
    await typeKeys(page, ['Enter']);
    for (let rank = 0; rank < 3; rank += 1) {
      await decide();
      await press(page, 'Enregistrer et passer au suivant');
    }
    expect(await bar(page)).toContain('Toutes les décisions sont enregistrées.');
    await press(page, 'Résultats et PDF');
    expect(await page.locator('h1').textContent()).toBe('Résultats et PDF');
  });
});
