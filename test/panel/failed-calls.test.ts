// A call of the panel fails: the words that are said, and what comes of what was typed once it is tried again.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { button, panelPages, press, textOf } from './panel-pages.ts';
import { generatedDay, newDay, preparedDay, ratedDay } from './session.ts';

const open = panelPages();
const alert = (page: Page) => page.getByRole('alert');
const noNetwork = 'NetworkError: Connection failure due to HTTP 0';

/** A panel whose calls fail with the words given, until they are taken back. */
async function breakable(day: Parameters<typeof open>[0], atFirst: string | null = null) {
  const line: { words: string | null } = { words: atFirst };
  const { page } = await open(day, { isBroken: () => line.words });
  return { page, line };
}

/** A paper grid with one line typed, whose saving has just failed. */
async function failedPaper() {
  const day = generatedDay('joint');
  const { page, line } = await breakable(day);
  await press(page, 'Saisir une grille papier');
  await page.locator('fieldset.line input').first().focus();
  await page.keyboard.type('a');
  line.words = noNetwork;
  await press(page, 'Enregistrer et passer au suivant');
  await alert(page).waitFor();
  line.words = null;
  return { day, page };
}

const candidate = (page: Page) => page.getByLabel('Candidat').inputValue();

describe('« Recommencer »', () => {
  it('fait tout ce que le bouton aurait fait : rien ne reste à enregistrer, et le candidat suivant', async () => {
    const { day, page } = await failedPaper();
    await press(page, 'Recommencer');
    expect(Object.keys(day.call({ action: 'overview' }).entries)).toEqual(['C01']);
    expect(await page.locator('.unsaved').count()).toBe(0);
    expect(await candidate(page)).toBe('C02');
  });

  it('autant de fois qu’il le faut', async () => {
    const day = preparedDay();
    const { page, line } = await breakable(day);
    await press(page, 'Remplir la session');
    await page.getByLabel('Numéro de session').fill('2026-041');
    line.words = noNetwork;
    await press(page, 'Enregistrer la session');
    await press(page, 'Recommencer');
    line.words = null;
    await press(page, 'Recommencer');
    expect(await page.locator('.unsaved').count()).toBe(0);
    expect(day.call({ action: 'overview' }).form.number).toBe('2026-041');
  });

  it('n’est plus proposé dès qu’on tape autre chose, et rien de ce qui est tapé ne se perd', async () => {
    const { page } = await failedPaper();
    const line = page.locator('fieldset.line input:checked').first();
    await line.focus();
    await page.keyboard.type('n');
    expect(await button(page, 'Recommencer').count()).toBe(0);
    expect(await alert(page).count()).toBe(1);
    // the words are not said anew: the keys go on where they were
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => candidate(page)).toBe('C02');
    expect(await page.locator('.unsaved').count()).toBe(0);
  });

  it('message fermé, ou autre page : ce qui est tapé reste à enregistrer', async () => {
    const { page } = await failedPaper();
    await press(page, 'Fermer');
    expect(await textOf(page.locator('.unsaved'))).toContain('1 case à enregistrer');
    await press(page, /Retour/);
    await press(page, 'Saisir une grille papier');
    expect(await textOf(page.locator('.unsaved'))).toContain('1 case à enregistrer');
    await press(page, 'Enregistrer et passer au suivant');
    expect(await candidate(page)).toBe('C02');
  });
});

describe('ce qui est dit', () => {
  it('à la première lecture : rien n’a été modifié ; le message ne se ferme pas, il n’y aurait plus rien', async () => {
    const { page } = await breakable(newDay(), noNetwork);
    expect(await textOf(alert(page))).toContain('Le panneau n’a pas pu lire le classeur.');
    expect(await textOf(alert(page))).toContain('Rien n’a été modifié.');
    expect(await textOf(alert(page))).not.toContain('peut-être');
    expect(await button(page, 'Fermer').count()).toBe(0);
  });

  it.each([
    ['plus de réseau', noNetwork, 'On ne sait pas si c’est fait.', 'L’action a peut-être été faite'],
    ['trop d’actions', 'too many scripts running simultaneously', 'Ce n’est pas fait.', 'Rien n’a été modifié.'],
  ])('à une écriture, %s', async (_, words, title, fate) => {
    const { page, line } = await breakable(ratedDay());
    line.words = words;
    await press(page, 'Ouvrir la délibération');
    expect(await textOf(alert(page).getByRole('heading'))).toBe(title);
    expect(await textOf(alert(page))).toContain(fate);
  });

  it('quand Google n’a pas répondu à temps au module lui-même', async () => {
    const day = ratedDay();
    const { page } = await breakable(day);
    day.host.failCall(3, 'before', 'Service Spreadsheets timed out');
    await press(page, 'Ouvrir la délibération');
    expect(await textOf(alert(page).getByRole('heading'))).toBe('On ne sait pas si c’est fait.');
  });

  it.each([
    ['permission', 'The caller does not have permission'],
    ['API non activée', 'Google Sheets API has not been used in project 1 before or it is disabled'],
    ['administrateur', 'access_not_configured_by_admin'],
  ])('refusé par Google, %s : rien n’a été modifié', (_, words) => {
    const day = ratedDay();
    day.host.failCall(3, 'before', words);
    const answer = day.answer({ action: 'openDeliberation' });
    expect(answer.problems[0]?.message).toContain('Rien n’a été modifié.');
  });
});

describe('une question', () => {
  it('se ferme par Échap, sans rien modifier', async () => {
    const day = ratedDay();
    day.call({ action: 'openDeliberation' });
    const { page } = await open(day);
    await press(page, 'Revenir au jour de l’examen');
    await page.getByLabel('Votre réponse').focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByLabel('Votre réponse').count()).toBe(0);
    expect(await textOf(page.locator('.message'))).toContain('Rien n’a été modifié.');
    expect(day.call({ action: 'overview' }).state).toBe('deliberation');
  });
});
