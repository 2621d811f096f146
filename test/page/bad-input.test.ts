// What is too much, too long or gone, through the page: a sentence in French, and a page that goes on.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoFiles } from '../../src/local/demo/demo-files.ts';
import { openWorkspace, type Workspace } from './open-workspace.ts';

let at: Workspace;

beforeAll(async () => {
  at = await openWorkspace();
}, 60_000);
afterAll(() => at.close());
// a panel that nothing is typed in
beforeEach(async () => {
  await at.page.click('#panel-close');
  const isAsked = at.page.locator('#dialog button[value=YES]');
  await at.page.locator('#panel[hidden], #dialog').first().waitFor({ state: 'attached' });
  if (await isAsked.isVisible()) await isAsked.click();
  await at.page.locator('#panel').waitFor({ state: 'hidden' });
  await at.runPanel();
});

const press = (name: string | RegExp) => at.panel.getByRole('button', { name, exact: true }).first().click();
const hears = (text: string | RegExp) => at.panel.getByText(text).first().waitFor();
const isAlive = async () => {
  await at.openTab('Jury');
  await at.type('C6', 'Encore');
  expect(await at.shown('C6')).toBe('Encore');
};

const candidates = ['Nom\tPrénom', ...Array.from({ length: 500 }, (_, i) => `Nom-${i + 1}\tPrénom`)].join('\n');

describe('un collage de 500 candidats dans le panneau', () => {
  it('se lit avant d’être écrit, agrandit l’onglet, et laisse la page répondre', async () => {
    await press('Session, candidats et jury');
    await at.panel.getByText('Ajouter des candidats').click();
    await at.panel.getByLabel('Lignes de candidats').fill(candidates);
    await press('Lire ces lignes');
    await at.panel.getByRole('button', { name: 'Ajouter 500 candidats' }).waitFor();
    await at.openTab('Candidats');
    expect(await at.shown('C13')).toBe('');
    await press('Ajouter 500 candidats');
    await hears('500 personnes ajoutées.');
    await at.screenshot('31-500-candidats');
    expect(await at.shown('C512')).toBe('Nom-500');
    await isAlive();
  });
});

describe('une fiche de 2 Mo', () => {
  it('est refusée en français, et rien n’est écrit', async () => {
    const text = demoFiles.fiche.text.repeat(Math.ceil(2_000_000 / demoFiles.fiche.text.length));
    await press('Certification');
    await at.panel.getByLabel('Texte de la fiche').focus();
    await at.page.evaluate((given) => navigator.clipboard.writeText(given), text);
    await at.page.keyboard.press('Control+v');
    await press('Lire cette fiche');
    await hears(/Le texte est trop long \(2.\d{3}.\d{3} caractères/);
    await at.screenshot('32-fiche-trop-longue');
    expect(await at.panel.getByRole('button', { name: 'Utiliser cette fiche' }).count()).toBe(0);
    await isAlive();
  });
});

describe('un onglet supprimé pendant que le panneau est ouvert', () => {
  it('est nommé aussitôt, et par l’action suivante, qui ne change rien', async () => {
    const tab = at.page.getByRole('tab', { name: 'Candidats', exact: true });
    await tab.click({ button: 'right' });
    await at.page.getByRole('button', { name: 'Supprimer' }).click();
    await at.page.getByRole('button', { name: 'OK', exact: true }).click();
    await tab.waitFor({ state: 'detached' });
    await hears(/L’onglet «.Candidats.» a disparu/);
    expect(await at.runMenu('Générer ou mettre à jour les grilles')).toMatch(/L’onglet «.Candidats.» a disparu/);
    await at.screenshot('33-onglet-supprime');
    expect(await at.page.getByRole('tab', { name: 'BC01', exact: true }).count()).toBe(0);
    await isAlive();
  });
});
