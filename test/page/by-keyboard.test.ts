// The page without a mouse: F6 from part to part, the tour where keys go first, and a name for each control of the grid.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from './open-workspace.ts';

let at: Workspace;

beforeAll(async () => {
  at = await openWorkspace({ tour: true });
}, 40_000);
afterAll(() => at.close());

/** The part of the page that has the focus. */
const part = () => at.page.evaluate(() => document.activeElement?.closest('#bar, #sheet, #panel, #tour')?.id ?? '');

describe('au clavier seul', () => {
  it('la visite a les touches d’abord, puis les rend aux cases', async () => {
    await expect.poll(part).toBe('tour');
    for (let step = 1; step <= 3; step++) await at.page.keyboard.press('Enter');
    await at.page.locator('#tour').waitFor({ state: 'detached' });
    await expect.poll(part).toBe('sheet');
  });

  it('F6 passe de la barre au tableur puis au panneau, Maj+F6 dans l’autre sens', async () => {
    await at.panel.getByRole('button').first().waitFor();
    const walked = [];
    for (const key of ['F6', 'F6', 'F6', 'Shift+F6', 'Shift+F6', 'Shift+F6']) {
      const before = await part();
      await at.page.keyboard.press(key);
      await expect.poll(part).not.toBe(before);
      walked.push(await part());
    }
    expect(walked).toEqual(['panel', 'bar', 'sheet', 'bar', 'panel', 'sheet']);
  });

  it('la barre s’ouvre, et ce qui était tapé dans une case est gardé', async () => {
    await at.goTo('C7');
    await at.page.keyboard.type('Au clavier');
    await at.page.keyboard.press('Shift+F6');
    await expect.poll(part).toBe('bar');
    await at.page.keyboard.press('ArrowRight');
    await at.page.keyboard.press('ArrowDown');
    await at.page.getByRole('menu', { name: 'Extensions' }).waitFor();
    await at.page.keyboard.press('F6');
    await expect.poll(part).toBe('sheet');
    expect(await at.page.locator('#menus [role=menu]').count()).toBe(0);
    await at.page.keyboard.press('F6');
    await expect.poll(part).toBe('panel');
    await at.page.keyboard.press('Tab');
    await expect.poll(() => at.panel.locator(':focus').count()).toBe(1);
    await at.page.keyboard.press('Shift+F6');
    await expect.poll(part).toBe('sheet');
    expect(await at.shown('C7')).toBe('Au clavier');
  });
});

describe('chaque commande du tableur a un nom', () => {
  const unnamed = () =>
    at.page.evaluate(() => {
      const controls = document.querySelectorAll<HTMLElement>('#grid :is(button, a, input, canvas, [role=tablist])');
      const mute = [...controls].filter(
        ({ offsetWidth, textContent, ariaLabel }) => offsetWidth > 0 && !textContent && !ariaLabel,
      );
      return mute.map((control) => control.outerHTML);
    });

  it('dès l’ouverture, et quand la barre des onglets a des flèches', async () => {
    expect(await unnamed()).toEqual([]);
    await at.page.getByRole('button', { name: 'Agrandir l’affichage' }).click();
    await at.page.getByRole('button', { name: 'Affichage à 100 %' }).dispatchEvent('click');
    await at.page.setViewportSize({ width: 683, height: 384 });
    await at.page.getByRole('button', { name: 'Onglets suivants' }).click();
    expect(await unnamed()).toEqual([]);
    await at.page.getByRole('button', { name: 'Liste des onglets' }).click();
    await at.page.getByRole('menuitem', { name: 'Historique' }).waitFor();
    await at.page.keyboard.press('Escape');
    expect(at.pageErrors).toEqual([]);
  });
});
