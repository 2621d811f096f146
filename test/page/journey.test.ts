// A whole session in the workspace, by clicks and keys, from an empty workbook to the paper that is signed.

import { readFileSync } from 'node:fs';
import type { Download } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoFiles } from '../../src/local/demo/demo-files.ts';
import { readPdf } from '../local/export/read-pdf.ts';
import { isReady, openWorkspace, type Workspace } from './open-workspace.ts';

const candidates = [
  'N°\tNom\tPrénom\tVoie d’accès',
  '1\tMalherbe\tAïcha\tformation continue',
  '2\tLe Goff\tYann\tVAE',
].join('\n');
const jurors = ['N°\tNom\tPrénom', '1\tDurand\tClaire', '2\tPetit\tMarc'].join('\n');

describe('une session entière', () => {
  let at: Workspace;

  beforeAll(async () => {
    at = await openWorkspace({ tour: true });
  }, 30_000);
  afterAll(() => at.close());

  const press = (name: string | RegExp) => at.panel.getByRole('button', { name, exact: true }).first().click();
  const hears = (text: string | RegExp) => at.panel.getByText(text).first().waitFor();
  /** What a menu command gives by a link of its dialog, once the person has clicked it. */
  const handedOver = async (command: string, link: RegExp, picture?: string): Promise<Download> => {
    await at.page.click('#menus >> text=Extensions');
    await at.page.hover('#menus >> text=Grilles de jury');
    await at.page.click(`#menus >> text=${command}`);
    const given = at.page.frameLocator('#dialog iframe').getByRole('link', { name: link }).first();
    await given.waitFor();
    if (picture) await at.screenshot(picture);
    const [download] = await Promise.all([at.page.waitForEvent('download', { timeout: 20_000 }), given.click()]);
    await at.page.click('#dialog menu button');
    return download;
  };

  it('commence par une visite en trois points', async () => {
    const titles: string[] = [];
    for (let step = 1; step <= 3; step++) {
      titles.push((await at.page.textContent('#tour-title')) ?? '');
      await at.screenshot(`01-visite-${step}`);
      await at.page.click('#tour-next');
    }
    expect(titles).toEqual(['Voici le classeur d’une session', 'Tout part de ce menu', 'Vous jouez tous les rôles']);
    expect(await at.page.locator('#tour').count()).toBe(0);
  });

  it('ouvre le menu du module sous Extensions', async () => {
    await at.page.click('#menus >> text=Extensions');
    await at.page.hover('#menus >> text=Grilles de jury');
    await at.screenshot('02-menu');
    await at.page.keyboard.press('Escape');
    expect(await at.page.locator('#menus [role=menu]').count()).toBe(0);
  });

  it('prépare un classeur vide', async () => {
    await at.openFileMenu('Nouveau classeur vide');
    await press('Préparer la session');
    await at.page.getByRole('tab', { name: 'Candidats', exact: true }).waitFor();
    await hears('La session est préparée');
    await at.saved();
    await at.screenshot('03-preparer');
  });

  it('montre ce qui est lu d’une fiche collée avant d’écrire', async () => {
    await press('Certification');
    await at.panel.getByLabel('Texte de la fiche').fill(demoFiles.fiche.text);
    await press('Lire cette fiche');
    await hears('Rien n’est encore écrit dans le classeur.');
    await at.panel.getByText('Ce qui a été lu').scrollIntoViewIfNeeded();
    await at.screenshot('04-fiche');
    await press('Utiliser cette fiche');
    await hears('La fiche est importée.');
    await press('Fermer');
  });

  it('reçoit la session, le jury et les candidats', async () => {
    await press('Retour');
    await press('Remplir la session');
    await at.panel.getByLabel('Numéro de session (CERES)').fill('2026-12-0900');
    await at.panel.getByLabel('Premier jour').fill('2026-12-07');
    await at.panel.getByLabel('Dernier jour').fill('2026-12-08');
    await at.screenshot('05-session');
    await press('Enregistrer la session');
    await hears('Session 2026-12-0900');
    for (const [what, label, lines] of [
      ['Ajouter des jurés', 'Lignes de jurés', jurors],
      ['Ajouter des candidats', 'Lignes de candidats', candidates],
    ] as const) {
      await at.panel.getByText(what).click();
      await at.panel.getByLabel(label).fill(lines);
      await press('Lire ces lignes');
      await press(/^Ajouter 2/);
      await hears('2 personnes ajoutées.');
      await press('Fermer');
    }
    await at.openTab('Candidats');
    await at.screenshot('06-candidats');
    expect(await at.shown('C6')).toBe('Le Goff');
  });

  it('génère une grille par bloc', async () => {
    await press('Retour');
    await press('Générer les grilles');
    await hears('Grilles prêtes');
    await at.openTab('BC01');
    await at.screenshot('07-grilles');
    expect(await at.shown('B6')).toBe('1 — A. Malherbe');
  });

  it('reçoit une appréciation par la liste déroulante, et la couverture suit dans l’onglet', async () => {
    await at.openTab('Couverture');
    const before = await at.shown('C6');
    await at.openTab('BC01');
    await at.goTo('D6');
    // the arrow of the cell, at the right end of the column D
    await at.page.mouse.click(464, 215);
    await at.page.getByText('Acquise', { exact: true }).waitFor();
    await at.screenshot('08-liste');
    await at.page.getByText('Acquise', { exact: true }).click();
    expect(await at.shown('D6')).toBe('Acquise');
    await at.openTab('Couverture');
    expect(before).toBe('Non couverte');
    await expect.poll(() => at.shown('C6'), { timeout: 5000 }).toBe('Acquise');
    await hears(/1 case remplie sur/);
    await at.screenshot('09-couverture');
  });

  it('reçoit une grille papier, et la couverture suit dans le panneau', async () => {
    await press('Saisir une grille papier');
    for (const all of await at.panel.getByRole('button', { name: /^Tout «/ }).all()) await all.click();
    await at.panel.getByRole('radio', { name: 'Satisfaisant' }).first().check();
    await at.screenshot('10-grille-papier');
    await press('Enregistrer et passer au suivant');
    await hears(/Enregistré.: 1/);
    await press('Retour');
    await press('Couverture');
    await hears('4 sur 4');
    await at.screenshot('11-couverture-panneau');
    await at.openTab('BC01');
    expect(await at.shown('D9')).toBe('Acquise');
  });

  it('reprend après un rechargement de la page', async () => {
    await at.saved();
    await at.page.reload();
    await isReady(at.page);
    await hears('Grilles prêtes');
    await at.openTab('BC01');
    expect(await at.shown('D9')).toBe('Acquise');
    expect(await at.page.locator('#tour').count()).toBe(0);
  });

  it('ouvre la délibération par le menu : le jury décide dans le panneau, rien n’est coché d’avance', async () => {
    expect(await at.runMenu('Ouvrir la délibération')).toContain('C’est fait.');
    await at.runPanel();
    await press('Délibérer');
    const decisions = at.panel.getByRole('radio', { name: 'Obtenu', exact: true });
    await decisions.first().waitFor();
    expect(await at.panel.getByRole('radio', { checked: true }).count()).toBe(0);
    for (const decision of await decisions.all()) await decision.check();
    await at.panel.getByRole('radio', { name: 'Satisfaisant', exact: true }).check();
    await at.screenshot('12-deliberation');
    await press('Enregistrer et passer au suivant');
    await hears(/1 candidats? décidés? sur 2/);
  });

  it('remplit les résultats, et leur PDF contient les candidats', async () => {
    expect(await at.runMenu('Remplir les résultats')).toContain('C’est fait.');
    await at.openTab('Résultats');
    await press('Retour');
    await hears('Délibérer et clore');
    await at.screenshot('13-resultats');
    const download = await handedOver('Exporter les papiers en PDF', /résultats/i, '14-pdf');
    expect(download.suggestedFilename()).toMatch(/\.pdf$/);
    const text = (await readPdf(new Uint8Array(readFileSync(await download.path()))))
      .map((page) => page.text)
      .join('\n');
    expect(text).toContain('Malherbe');
    expect(text).toContain('Le Goff');
    expect(text).toContain('Réussite');
  });

  it('donne le registre, une ligne par candidat', async () => {
    const download = await handedOver('Exporter le registre', /registre/i);
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
    expect(readFileSync(await download.path(), 'utf8')).toMatch(
      /^\uFEFF[^\n]*;Nom;[^\n]*\n[^\n]*Malherbe[^\n]*\n[^\n]*Le Goff/,
    );
  });

  it('se télécharge en Excel', async () => {
    const [download] = await Promise.all([
      at.page.waitForEvent('download', { timeout: 20_000 }),
      at.openFileMenu('Télécharger en Excel'),
    ]);
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  it('n’a rien demandé à personne d’autre, ni laissé d’erreur', () => {
    expect(at.strayRequests).toEqual([]);
    expect(at.pageErrors).toEqual([]);
  });
});
