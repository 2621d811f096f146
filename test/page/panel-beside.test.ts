// The panel beside the sheet: it follows what is done around it, and what is typed in it is not dropped without a word.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from './open-workspace.ts';

let at: Workspace;

beforeAll(async () => {
  at = await openWorkspace();
}, 60_000);
afterAll(() => at.close());

const heading = () => at.panel.getByRole('heading', { level: 1 });
const unsaved = () => at.panel.locator('.unsaved').count();
const answer = async (word: string) => {
  await at.page.locator('#dialog menu').getByText(word, { exact: true }).click();
  await at.page.locator('#dialog').waitFor({ state: 'detached' });
};

describe('le panneau suit', () => {
  it('ce qui est fait par le menu, sans qu’on y touche', async () => {
    await expect.poll(() => at.panel.locator('.state').textContent()).toContain('Préparation');
    await at.runMenu('Générer ou mettre à jour les grilles');
    await expect.poll(() => at.panel.locator('.state').textContent()).toContain('Grilles prêtes');
  });

  it('ce qui est tapé dans un onglet, annulé, refait', async () => {
    await at.panel.getByRole('button', { name: 'Couverture' }).first().click();
    const figure = () => at.panel.locator('.figure').first().textContent();
    await expect.poll(figure).toContain('0 sur');
    await at.openTab('BC01');
    await at.paste('D6', 'Acquise');
    await expect.poll(figure).toContain('1 sur');
    await at.page.keyboard.press('Control+z');
    await expect.poll(figure).toContain('0 sur');
    await at.page.keyboard.press('Control+y');
    await expect.poll(figure).toContain('1 sur');
    await at.panel.getByRole('button', { name: 'Retour' }).click();
  });
});

describe('une case que l’on est en train de saisir', () => {
  it('le reste quand le panneau relit de lui-même', async () => {
    await at.openTab('Jury');
    await at.goTo('C6');
    await at.page.keyboard.type('Encore en');
    const asked = at.page.evaluate(
      () =>
        new Promise<void>((done) => {
          addEventListener('message', ({ data }) => (data as { kind?: string }).kind === 'run' && done());
        }),
    );
    await at.panel.locator('body').evaluate(() => dispatchEvent(new Event('focus')));
    await asked;
    await at.settled();
    await at.page.locator('#running').waitFor({ state: 'hidden' });
    await at.page.keyboard.type(' cours');
    await at.page.keyboard.press('Enter');
    expect(await at.shown('C6')).toBe('Encore en cours');
  });
});

describe('ce qui n’est pas enregistré dans le panneau', () => {
  beforeEach(async () => {
    if ((await unsaved()) > 0) return;
    await at.panel.getByRole('button', { name: 'Saisir une grille papier' }).click();
    await at.panel
      .getByRole('button', { name: /^Tout «/ })
      .first()
      .click();
    expect(await unsaved()).toBe(1);
  });

  it('reste quand on demande le panneau de nouveau : il a seulement le focus', async () => {
    await at.page.locator('#grid canvas').first().click();
    await at.runPanel();
    await expect.poll(() => at.page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
    expect(await unsaved()).toBe(1);
  });

  it('ne se ferme pas sans une question', async () => {
    await at.page.click('#panel-close');
    await answer('Non');
    expect(await unsaved()).toBe(1);
  });

  it('ni ne se perd au passage à une autre personne, ou à un autre classeur', async () => {
    const person = await at.page.inputValue('#person');
    await at.page.selectOption('#person', { index: 1 });
    await answer('Non');
    expect(await at.page.inputValue('#person')).toBe(person);
    expect(await unsaved()).toBe(1);
    await at.openFileMenu('Nouveau classeur vide');
    await answer('Non');
    expect(await at.page.locator('#file option').count()).toBe(1);
    expect(await unsaved()).toBe(1);
  });

  it('se ferme quand on le dit, et sans question quand rien n’est à perdre', async () => {
    await at.page.click('#panel-close');
    await answer('Oui');
    expect(await at.page.locator('#panel').isVisible()).toBe(false);
    await at.runPanel();
    await heading().waitFor();
    await at.page.click('#panel-close');
    await expect.poll(() => at.page.locator('#panel').isVisible()).toBe(false);
    expect(await at.page.locator('#dialog').count()).toBe(0);
  });
});
