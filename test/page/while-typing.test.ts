// What is being typed in a cell when a person turns to something else, and where the keys go afterwards.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from './open-workspace.ts';

let at: Workspace;

beforeAll(async () => {
  at = await openWorkspace();
}, 60_000);
afterAll(() => at.close());

const secretary = 'secretariat@example.org';
const begin = async (reference: string, text: string) => {
  await at.goTo(reference);
  await at.page.keyboard.type(text);
};
const download = async (entry: string) => {
  const [file] = await Promise.all([at.page.waitForEvent('download'), at.openFileMenu(entry)]);
  return readFileSync(await file.path(), 'utf8');
};

describe('une case que l’on est en train de saisir', () => {
  beforeEach(() => at.openTab('Jury'));

  it('est écrite avant le passage à un autre classeur, ou à un nouveau', async () => {
    await begin('C6', 'Avant le nouveau');
    await at.openFileMenu('Nouveau classeur vide');
    await at.page.getByRole('tab', { name: 'Feuille 1', exact: true }).waitFor();
    await begin('B2', 'Avant le choix');
    await at.page.selectOption('#file', 'session-de-demonstration');
    await at.openTab('Jury');
    await expect.poll(() => at.shown('C6')).toBe('Avant le nouveau');
    await at.page.selectOption('#file', { label: 'Nouvelle session' });
    await at.page.getByRole('tab', { name: 'Feuille 1', exact: true }).waitFor();
    await expect.poll(() => at.shown('B2')).toBe('Avant le choix');
    await at.page.selectOption('#file', 'session-de-demonstration');
    await at.page.getByRole('tab', { name: 'Jury', exact: true }).waitFor();
  });

  it('est écrite par qui l’a saisie, avant qu’une autre personne agisse', async () => {
    await at.openFileMenu('Partager…');
    await at.page.fill('#share-address', 'lectrice@example.org');
    await at.page.selectOption('#share-role', 'reader');
    await at.page.click('#share-add');
    await at.page.click('#dialog menu button');
    await begin('C6', 'Par le secrétariat');
    await at.page.selectOption('#person', 'lectrice@example.org');
    await expect.poll(() => at.shown('C6')).toBe('Par le secrétariat');
    expect(await at.page.locator('#notice').isVisible()).toBe(false);
    await at.page.selectOption('#person', secretary);
  });

  it('est dans la copie enregistrée', async () => {
    await begin('C7', 'Dans la copie');
    expect(await download('Enregistrer une copie')).toContain('Dans la copie');
  });

  it('n’est pas perdue sans question quand on quitte la page', async () => {
    await begin('C8', 'Encore ouverte');
    const asked = at.page.waitForEvent('dialog');
    await at.page.evaluate(() => setTimeout(() => location.reload()));
    const question = await asked;
    expect(question.type()).toBe('beforeunload');
    await question.dismiss();
    await at.page.keyboard.press('Enter');
    await at.settled();
    expect(await at.shown('C8')).toBe('Encore ouverte');
  });
});

describe('les touches vont à la feuille', () => {
  const typedIn = async (reference: string, text: string) => {
    // by itself, in the turn after what ends
    await at.page.waitForFunction(() => document.activeElement !== document.body);
    await at.page.keyboard.type(text);
    await at.page.keyboard.press('Enter');
    await at.settled();
    expect(await at.shown(reference)).toBe(text);
  };

  beforeEach(() => at.openTab('Jury'));

  it('après un message du module', async () => {
    await at.goTo('C6');
    await at.runMenu('Préparer la session');
    await typedIn('C6', 'Après le message');
  });

  it('après des liens, montrés sans vide dessous', async () => {
    await at.runMenu('Générer ou mettre à jour');
    await at.openTab('Jury');
    await at.goTo('C6');
    await at.page.click('#menus >> text=Extensions');
    await at.page.hover('#menus >> text=Grilles de jury');
    await at.page.click('#menus >> text=Imprimer le kit papier');
    const links = at.page.frameLocator('#dialog iframe').locator('body');
    await links.getByText('selon le navigateur').waitFor();
    const empty = await links.evaluate((body) => innerHeight - body.getBoundingClientRect().bottom);
    expect(empty).toBeGreaterThanOrEqual(0);
    expect(empty).toBeLessThan(100);
    await at.page.click('#dialog menu button');
    await at.page.locator('#dialog').waitFor({ state: 'detached' });
    await typedIn('C6', 'Après les liens');
  });

  it('après une entrée du menu Fichier', async () => {
    await at.goTo('C7');
    await download('Enregistrer une copie');
    await typedIn('C7', 'Après la copie');
    await at.goTo('C8');
    await at.openFileMenu('Tout recommencer');
    await at.page.click('#dialog button[value=NO]');
    await typedIn('C8', 'Après la question');
  });
});
