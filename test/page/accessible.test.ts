// The page's own parts for everybody: axe-core in each state, and no control out of reach on a small or enlarged screen.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFaults } from '../browser/serious-faults.ts';
import { openWorkspace, type Workspace } from './open-workspace.ts';

let at: Workspace;

beforeAll(async () => {
  at = await openWorkspace({ tour: true });
}, 60_000);
afterAll(() => at.close());

/** Univer draws its cells on a canvas, and its bars are its own; the panel has its own tests, in a page without a frame. */
const faults = () => seriousFaults(at.page, ['#grid', 'iframe']);
const closeDialog = async () => {
  await at.page.keyboard.press('Escape');
  await at.page.locator('#dialog').waitFor({ state: 'detached' });
};

describe('rien de grave pour axe-core', () => {
  it('dans la visite', async () => {
    for (let step = 1; step <= 3; step++) {
      expect(await faults(), `point ${step}`).toEqual([]);
      await at.page.click('#tour-next');
    }
    expect(await faults()).toEqual([]);
  });

  it('dans les menus', async () => {
    await at.page.click('#menus >> text=Fichier');
    expect(await faults(), 'Fichier').toEqual([]);
    await at.page.keyboard.press('ArrowRight');
    await at.page.keyboard.press('ArrowRight');
    await at.page.getByRole('menuitem', { name: 'Préparer la session' }).waitFor();
    expect(await faults(), 'Extensions').toEqual([]);
    await at.page.keyboard.press('Escape');
  });

  it.each([
    ['Aide', 'À propos de cet espace'],
    ['Fichier', 'Partager…'],
    ['Fichier', 'Tout recommencer…'],
  ])('dans le dialogue de %s › %s', async (menu, entry) => {
    await at.page.click(`#menus >> text=${menu}`);
    await at.page.click(`#menus >> text=${entry}`);
    await at.page.locator('#dialog').waitFor();
    expect(await faults()).toEqual([]);
    await closeDialog();
  });

  it('dans une adresse refusée au partage', async () => {
    await at.openFileMenu('Partager…');
    await at.page.fill('#share-address', 'sans arobase');
    await at.page.click('#share-add');
    await at.page.getByText('Cette adresse n’a pas la forme').waitFor();
    expect(await faults()).toEqual([]);
    await closeDialog();
  });

  it('dans un refus, et dans le lien d’une case', async () => {
    await at.page.click('#menus >> text=Fichier');
    await at.page.click('#menus >> text=Retirer ce classeur');
    await at.page.locator('#notice p').waitFor();
    expect(await faults()).toEqual([]);
    await at.page.click('#notice button');
  });

  it('quand la personne n’a pas accès, et quand le travail est dans un autre onglet', async () => {
    await at.page.selectOption('#person', 'helene.vasseix@example.com');
    await at.page.locator('#closed h2').waitFor();
    expect(await faults(), 'sans accès').toEqual([]);
    await at.page.selectOption('#person', 'secretariat@example.org');
    const second = await at.context.newPage();
    await second.goto(at.url);
    await second.locator('#take-over').waitFor();
    expect(await seriousFaults(second, ['#grid'])).toEqual([]);
    await second.close();
  });
});

describe('tout reste à portée', () => {
  it.each([
    ['1280×720', 1280, 720],
    ['1024×700', 1024, 700],
    ['agrandi à 200 %', 683, 384],
  ])('%s', async (_, width, height) => {
    await at.page.setViewportSize({ width, height });
    await at.page.click('#menus >> text=Extensions');
    await at.page.hover('#menus >> text=Grilles de jury');
    const entry = at.page.getByRole('menuitem', { name: 'Exporter les papiers en PDF' });
    await entry.scrollIntoViewIfNeeded();
    await at.screenshot(`40-menu-${width}`);
    const places = ['#file', '#person', '#panel-close', '#saved'].map((id) => at.page.locator(id));
    for (const one of [...places, entry]) {
      const box = await one.boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= width, await one.textContent().then(String)).toBe(true);
      expect(box && box.y >= 0 && box.y + box.height <= height, await one.textContent().then(String)).toBe(true);
    }
    await at.page.keyboard.press('Escape');
    expect(await at.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });
});
