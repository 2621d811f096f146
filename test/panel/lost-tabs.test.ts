// What the panel says when there is nothing to read or nobody to assess: never that the workbook is new, nor that all is done.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { closedDay } from './decided.ts';
import { settled } from './open-panel.ts';
import { button, look, panelPages, press, textOf } from './panel-pages.ts';
import { type Day, filledDay, generatedDay, ratedDay } from './session.ts';

const open = panelPages();
const main = (page: Page) => page.locator('button.action');
const seen = (page: Page, words: string) => page.getByText(words).filter({ visible: true });

const tab = { session: 1001, candidates: 1002, jury: 1003, reference: 1004 } as const;
const remedy = 'Fichier › Historique des versions';

describe('un onglet sans lequel rien ne se lit a disparu', () => {
  it('« Session » d’une session close : ni classeur vide, ni bouton ; revenu, tout se lit', async () => {
    const day = closedDay();
    const before = day.host.snapshot(day.id);
    day.doc.deleteSheet(tab.session);
    const { page } = await open(day);
    await seen(page, 'L’onglet « Session » a disparu').first().waitFor();
    await seen(page, remedy).first().waitFor();
    expect(await textOf(page.locator('header'))).toBe('Session illisible');
    expect(await page.locator('button:visible').allTextContents()).toEqual(['Actualiser']);
    await look(page, 'onglet-session-disparu');
    day.host.restore(before);
    await press(page, 'Actualiser');
    expect(await textOf(page.locator('header'))).toContain('Close');
    expect(await main(page).allTextContents()).toEqual(['Voir les papiers de la session']);
    expect(await page.locator('.phase-state').allTextContents()).toEqual(['fait', 'fait', 'fait']);
  });

  it.each([
    ['Candidats', tab.candidates],
    ['Jury', tab.jury],
    ['Compétences et épreuves', tab.reference],
  ])('« %s » : la cause seule, rien de fini', async (title, sheetId) => {
    const day = ratedDay();
    day.doc.deleteSheet(sheetId);
    const { page } = await open(day);
    await seen(page, `L’onglet « ${title} » a disparu`).first().waitFor();
    expect(await seen(page, 'Toutes les grilles sont remplies').count()).toBe(0);
    expect(await page.locator('.problems li').filter({ visible: true }).count()).toBe(1);
    expect(await main(page).filter({ visible: true }).count()).toBe(0);
  });

  it('pendant une saisie : ce qui était tapé est encore là quand l’onglet revient', async () => {
    const day = filledDay();
    const before = day.host.snapshot(day.id);
    const { page } = await open(day);
    await press(page, 'Session, candidats et jury');
    await page.getByLabel('Lieu', { exact: true }).fill('Brive');
    day.doc.deleteSheet(tab.candidates);
    await press(page, 'Enregistrer la session');
    await seen(page, 'L’onglet « Candidats » a disparu').first().waitFor();
    day.host.restore(before);
    await press(page, 'Actualiser');
    expect(await page.getByLabel('Lieu', { exact: true }).inputValue()).toBe('Brive');
  });
});

describe('personne à évaluer', () => {
  const emptied = (): Day => {
    const day = generatedDay();
    const values = day.doc.values(tab.candidates);
    const column = values[0]?.indexOf('attendance') ?? -1;
    for (const key of ['C01', 'C02', 'C03', 'C04']) {
      const row = values.findIndex((cells) => cells[0] === key);
      day.doc.paste({ sheetId: tab.candidates, row, column }, [['Absent']]);
    }
    return day;
  };

  it('n’est dit fini ni à l’accueil ni à la couverture', async () => {
    const day = emptied();
    const { page } = await open(day);
    expect(await main(page).allTextContents()).toEqual(['Vérifier les candidats et le jury']);
    await seen(page, 'Rien n’est à évaluer : aucun candidat présent').first().waitFor();
    expect(await page.locator('main').textContent()).not.toContain('Toutes les grilles sont remplies');
    await button(page, 'Couverture').click();
    await settled(page);
    await seen(page, 'Rien n’est à évaluer').first().waitFor();
    expect(await seen(page, 'Tout est évalué').count()).toBe(0);
  });
});

describe('avant les premières grilles', () => {
  it('aucune n’est à mettre à jour', async () => {
    const { page } = await open(filledDay());
    expect(await seen(page, 'point à vérifier').count()).toBe(0);
    const update = page.getByRole('button', { name: 'Mettre à jour les grilles', exact: true, includeHidden: true });
    expect(await update.getAttribute('aria-disabled')).toBe('true');
    expect(await page.locator(`#${await update.getAttribute('aria-describedby')}`).textContent()).toBe(
      'Générez d’abord les grilles.',
    );
  });
});
