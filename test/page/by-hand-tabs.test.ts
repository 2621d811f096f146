// What a person does with tabs by hand: other names, refused names, another person's tabs, a narrow window, a tab deleted.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from './open-workspace.ts';

let at: Workspace;

beforeAll(async () => {
  at = await openWorkspace();
}, 40_000);
afterAll(() => at.close());

const tab = (name: string) => at.page.getByRole('tab', { name, exact: true });
const typeName = async (from: string, to: string, key: 'Enter' | 'Escape') => {
  await tab(from).dblclick();
  await at.page.keyboard.press('Control+a');
  await at.page.keyboard.type(to);
  await at.page.keyboard.press(key);
};
const activeTitle = () => at.page.locator('[role=tab][aria-selected=true]').textContent();
const titles = () => at.page.getByRole('tab').allTextContents();

describe('un onglet', () => {
  it('se renomme, et les touches reviennent aux cases', async () => {
    await at.openTab('Jury');
    await typeName('Jury', 'Notre jury', 'Enter');
    await tab('Notre jury').waitFor();
    await at.page.keyboard.press('ArrowDown');
    await expect.poll(() => at.page.locator('#grid input').first().inputValue()).toBe('B3');
  });

  it.each([
    ['déjà pris', 'Session', 'Un autre onglet porte déjà ce nom.'],
    ['vide', '  ', 'Un onglet doit avoir un nom.'],
    ['que les formules ne sauraient lire', 'Jury [2]', 'sans : \\ / ? * [ ]'],
  ])('garde le sien devant un nom %s', async (_, name, said) => {
    await typeName('Notre jury', name, 'Enter');
    expect(await at.notice()).toContain(said);
    expect(await titles()).toEqual(expect.arrayContaining(['Session', 'Candidats', 'Notre jury']));
    await at.openTab('Candidats');
    await at.openTab('Notre jury');
    expect(await activeTitle()).toBe('Notre jury');
  });

  it('garde le sien quand on renonce par Échap', async () => {
    await typeName('Notre jury', 'Session', 'Escape');
    await at.openTab('Candidats');
    expect((await titles()).slice(0, 3)).toEqual(['Session', 'Candidats', 'Notre jury']);
    expect(await at.page.locator('#notice').isVisible()).toBe(false);
  });
});

describe('l’onglet actif', () => {
  it.each([
    ['1024×700', 1024, 700],
    ['agrandi à 200 %', 683, 384],
  ])('reste en vue : %s', async (_, width, height) => {
    if ((await tab('BC03').count()) === 0) await at.runMenu('Générer ou mettre à jour');
    await at.openTab('BC03');
    await at.page.setViewportSize({ width, height });
    const hidden = () =>
      at.page.evaluate(() => {
        const active = document.querySelector('[role=tab][aria-selected=true]');
        const [one, bar] = [active, active?.closest('[role=tablist]')].map((each) => each?.getBoundingClientRect());
        return one && bar ? [Math.max(0, bar.left - one.left), Math.max(0, one.right - bar.right)] : [];
      });
    await expect.poll(hidden).toEqual([0, 0]);
    await at.openTab('Session');
    await expect.poll(hidden).toEqual([0, 0]);
    await at.screenshot(`41-onglets-${width}`);
  });

  it('d’un juré est son accueil, où que soit la personne qui tenait la souris avant lui', async () => {
    await at.page.setViewportSize({ width: 1366, height: 768 });
    expect(await at.runMenu('Envoyer les grilles', 'tous', '8/12/2026 18:00')).toContain('C’est fait.');
    await at.openTab('BC03');
    await at.page.selectOption('#person', 'malo.kerouanton@example.com');
    await tab('Accueil').waitFor();
    await expect.poll(activeTitle).toBe('Accueil');
  });

  it('garde le nom qu’un juré n’a pas le droit de changer', async () => {
    await at.openTab('BC01');
    await typeName('BC01', 'Autre nom', 'Enter');
    expect(await at.notice()).toContain('Rien n’a été changé');
    expect(await titles()).not.toContain('Autre nom');
    expect(await activeTitle()).toBe('BC01');
    await at.page.selectOption('#person', 'secretariat@example.org');
    await at.page.selectOption('#file', { label: 'Session 2026-12-0417' });
  });
});

describe('un onglet de trop', () => {
  it('se supprime, et le module le dit', async () => {
    await tab('Candidats').click({ button: 'right' });
    await at.page.getByRole('button', { name: 'Supprimer' }).click();
    await at.screenshot('26-supprimer-onglet');
    await at.page.getByRole('button', { name: 'OK', exact: true }).click();
    await tab('Candidats').waitFor({ state: 'detached' });
    expect(await at.runMenu('Générer ou mettre à jour')).toContain('Candidats');
    // Univer's bar of tabs, when it is redrawn under the mouse
    expect(at.pageErrors.filter((error) => !error.includes('setPointerCapture'))).toEqual([]);
  });
});
