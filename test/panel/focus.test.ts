// The focus is never lost: whoever works by keys goes on from where they were, or from the page's title.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { seriousFaults } from '../browser/serious-faults.ts';
import { decidedDay, openedDay } from './decided.ts';
import { settled, sidewaysScroll } from './open-panel.ts';
import { button, panelPages, press } from './panel-pages.ts';
import { candidateLines, type Day, filledDay, generatedDay, preparedDay } from './session.ts';

const open = panelPages();

/** What has the focus, in words: its tag, then what it says. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const words = element.getAttribute('aria-label') ?? element.closest('label, h1, h2, button')?.textContent;
    return `${element.tagName} ${words?.replaceAll('\u00a0', ' ') ?? ''}`.trim();
  });

async function strike(page: Page, name: string | RegExp): Promise<void> {
  await button(page, name).first().focus();
  await page.keyboard.press('Enter');
  await settled(page);
}

describe('après un bouton qui s’en va', () => {
  it.each<[string, string, () => Day]>([
    ['Remplir la session', 'session préparée', preparedDay],
    ['Couverture', 'grilles prêtes', generatedDay],
    ['Saisir une grille papier', 'grilles prêtes', generatedDay],
  ])('Retour, depuis « %s » : le titre de l’accueil', async (name, _, makeDay) => {
    const { page } = await open(makeDay());
    await press(page, name);
    await strike(page, /Retour/);
    expect(await focused(page)).toBe('H1 Où en est-on ?');
  });

  it('Générer les grilles, puis Fermer ce qui est dit', async () => {
    const { page } = await open(filledDay());
    await strike(page, 'Générer les grilles');
    expect(await focused(page)).toBe('H1 Où en est-on ?');
    await strike(page, 'Fermer');
    expect(await focused(page)).toBe('H1 Où en est-on ?');
  });

  it('Actualiser garde la main', async () => {
    const { page } = await open(generatedDay());
    await press(page, 'Couverture');
    await strike(page, 'Actualiser');
    expect(await focused(page)).toBe('BUTTON Actualiser');
  });

  it('Enregistrer la session, lire des lignes, les ajouter', async () => {
    const { page } = await open(preparedDay());
    await press(page, 'Remplir la session');
    await page.getByLabel('Centre').fill('Toulouse');
    await strike(page, 'Enregistrer la session');
    expect(await focused(page)).toBe('BUTTON Enregistrer la session');
    await page.getByText('Ajouter des candidats').click();
    await page.getByLabel('Lignes de candidats').fill(candidateLines);
    const form = page.locator('form', { has: page.getByLabel('Lignes de candidats') });
    await form.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await settled(page);
    await strike(page, 'Ajouter 4 candidats');
    expect(await focused(page)).toBe('BUTTON Lire ces lignes');
  });

  it('fermer un message rend la main à ce qui l’avait', async () => {
    const { page } = await open(openedDay());
    await press(page, 'Délibérer');
    await page.getByRole('radio', { name: 'Obtenu', exact: true }).first().check();
    await press(page, 'Enregistrer et passer au suivant');
    await page.getByLabel('Candidat').focus();
    await strike(page, 'Fermer');
    expect(await focused(page)).toContain('SELECT Candidat');
  });

  it('un clic dans le vide ne ramène rien', async () => {
    const { page } = await open(generatedDay());
    await press(page, 'Couverture');
    await page.locator('p.help').first().click();
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await settled(page);
    expect(await focused(page)).toBe('BODY');
  });
});

describe('dans une grille papier', () => {
  it('« Tout acquise » : les lettres continuent à la première ligne du bloc', async () => {
    const day = generatedDay();
    const { page } = await open(day);
    await press(page, 'Saisir une grille papier');
    await strike(page, 'Tout « Acquise », sauf…');
    await page.keyboard.press('n');
    await page.keyboard.press('Control+Enter');
    await settled(page);
    expect(day.call({ action: 'overview' }).entries.C01?.J1).toMatchObject({
      'BC01-1|*': 'Non acquise',
      'BC01-2|*': 'Acquise',
    });
  });

  it('une observation s’ouvre prête à écrire, et reste une fois vidée ; effacer rend la ligne', async () => {
    const { page } = await open(generatedDay());
    await press(page, 'Saisir une grille papier');
    await strike(page, 'Observation BC01-1');
    await page.keyboard.type('x');
    await page.keyboard.press('Backspace');
    expect(await focused(page)).toBe('TEXTAREA Observation BC01-1');
    await page.locator('fieldset.line input').first().focus();
    await page.keyboard.press('a');
    await strike(page, 'Effacer BC01-1');
    expect(await page.evaluate(() => document.activeElement?.closest('fieldset')?.textContent)).toContain('BC01-1');
  });

  it('effacer une décision rend ses choix', async () => {
    const { page } = await open(openedDay());
    await press(page, 'Délibérer');
    await page.getByRole('radio', { name: 'Obtenu', exact: true }).first().check();
    await strike(page, /Effacer la décision/);
    expect(await focused(page)).toBe('INPUT Obtenu');
  });
});

describe('à l’étroit', () => {
  it('les résultats à 200 %, rien à faire défiler de côté', async () => {
    const { page } = await open(decidedDay(), { width: 150, height: 360 });
    await press(page, /Résultats et PDF|Voir les résultats et le PDF/);
    expect(await sidewaysScroll(page)).toBe(0);
  });

  it('les choix de la délibération sont assez grands, où que la page soit', async () => {
    const { page } = await open(openedDay());
    await press(page, 'Délibérer');
    const sizes = await page
      .locator('label.choice input')
      .evaluateAll((all) => all.map((one) => Math.min(one.clientWidth, one.clientHeight)));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
    for (const top of [0, 60, 120, 180, 240]) {
      await page.evaluate((y) => window.scrollTo(0, y), top);
      expect(await seriousFaults(page), `scrolled by ${top}`).toEqual([]);
    }
  });
});
