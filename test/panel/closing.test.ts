// Closing, papers, one person's data and the purge, in a real Chromium, 300 px wide. Pictures go to out/screens/panel.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { closedDay, decidedDay, openedDay, unreasonedDay } from './decided.ts';
import { settled } from './open-panel.ts';
import { button, look, panelPages, press, textOf } from './panel-pages.ts';
import { type Day, dayOf, secretary } from './session.ts';

const other = 'adjointe@example.org';
const closing = /^(Clore la session, papiers|Voir les papiers de la session)$/;
const archive = 'Données et conservation';
const openPage = panelPages();

/** The panel of a session, on one of its views. */
async function open(day: Day, view?: string | RegExp): Promise<Page> {
  const { page } = await openPage(day);
  if (view) await press(page, view);
  return page;
}

const words = (page: Page, selector = 'main') => textOf(page.locator(selector).first());

/** Why a button does nothing, as it is heard; null when it can be pressed. */
async function whyNot(page: Page, name: string): Promise<string | null> {
  const one = button(page, name);
  if ((await one.getAttribute('aria-disabled')) !== 'true') return null;
  return page.locator(`[id="${await one.getAttribute('aria-describedby')}"]`).textContent();
}

/** The file that a link saves, as a browser saves it. */
async function savedFile(page: Page, name: string): Promise<{ fileName: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { fileName: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
}

describe('avant de clore', () => {
  it('dit qui attend une décision et mène à lui ; le bouton dit pourquoi il ne fait rien', async () => {
    const day = openedDay();
    const page = await open(day, closing);
    expect(await words(page)).toContain('Ce qui empêche de clore (4)');
    expect(await words(page, '.found')).toContain('3 — R. <img src=x onerror=alert(1)>En attente : BC01, BC02, BC03');
    expect(await page.locator('img').count()).toBe(0);
    expect(await whyNot(page, 'Clore la session')).toContain('Réglez d’abord');
    await look(page, 'clore-rien-de-decide');
    const before = day.host.snapshot(day.id);
    await button(page, 'Clore la session').click({ force: true });
    expect(day.host.snapshot(day.id)).toEqual(before);
    await press(page, 'Saisir les décisions : 3 — R. <img src=x onerror=alert(1)>');
    expect(await page.getByLabel('Candidat').inputValue()).toBe('C03');
  });

  it('un motif qui manque empêche de clore, et mène à sa case', async () => {
    const day = unreasonedDay();
    const page = await open(day, closing);
    expect(await words(page)).toContain('Ce qui empêche de clore (1)');
    await look(page, 'clore-motif-manquant');
    await page
      .locator('.problems li', { hasText: 'motif' })
      .getByRole('button', { name: /^Délibération!/ })
      .click();
    await settled(page);
    expect(day.doc.selections.at(-1)).toMatchObject({ sheetId: 2002 });
  });

  it('ce qui reste ouvert est montré, puis redit sous la question ; « non » ne modifie rien', async () => {
    const day = decidedDay();
    const page = await open(day, closing);
    expect(await words(page)).toContain('Ce qui reste ouvert (1)');
    await look(page, 'clore-points-ouverts');
    await button(page, 'Clore la session').click();
    await page.getByRole('heading', { name: 'Une question' }).waitFor();
    expect(await words(page, 'form.question .problems')).toContain('la lecture des grilles était');
    await look(page, 'clore-question');
    const before = day.host.snapshot(day.id);
    await press(page, 'Ne rien modifier');
    expect(day.host.snapshot(day.id)).toEqual(before);
  });
});

describe('close', () => {
  it('fige, montre l’empreinte et qui a clos ; rouvrir demande un motif et garde la version close', async () => {
    const day = decidedDay();
    const page = await open(day, closing);
    await button(page, 'Clore la session').click();
    await page.getByRole('heading', { name: 'Une question' }).waitFor();
    await press(page, 'Oui');
    expect(await page.getByRole('status').textContent()).toContain('La session est close');
    const { fingerprint } = day.call({ action: 'overview' }).closing;
    expect((await words(page, '.fingerprint')).replaceAll(' ', '')).toBe(fingerprint);
    expect(await words(page)).toContain(`Close le 07/12/2026 à 9 h 30, par ${secretary}.`);
    await look(page, 'session-close');
    await button(page, 'Rouvrir la session').click();
    await page.getByLabel('Votre réponse').fill('Décision mal recopiée');
    await look(page, 'rouvrir-question');
    await press(page, 'Continuer');
    expect(await page.locator('.state').textContent()).toContain('Délibération');
    expect(await words(page)).toContain('Résultats — clos 1');
    await look(page, 'session-rouverte');
  });

  it('une autre personne de l’équipe lit qui peut rouvrir et effacer ; rien ne change', async () => {
    const day = closedDay();
    day.host.share(day.id, other, 'writer');
    const before = day.host.snapshot(day.id);
    const theirs = dayOf(day.host, day.id, other);
    const page = await open(theirs, closing);
    expect(await whyNot(page, 'Rouvrir la session')).toContain(`${secretary} a clos la session`);
    await look(page, 'session-close-autre-personne');
    await press(page, /Retour/);
    await press(page, archive);
    await page.getByLabel('Candidat').selectOption('C01');
    expect(await whyNot(page, 'Effacer ses données…')).toContain(`${secretary}, qui l’a close,`);
    expect(await whyNot(page, 'Archiver et purger…')).toBe(null);
    expect(theirs.answer({ action: 'reopen', reason: 'Erreur' }).ok).toBe(false);
    const asked = { action: 'deletePerson' as const, candidate: 'C01', confirm: ['delete-person'] };
    expect(theirs.answer(asked).ok).toBe(false);
    expect(day.host.snapshot(day.id)).toEqual(before);
  });

  it('chaque vue est en lecture, avec la raison, aussi une fois le panneau rouvert', async () => {
    const page = await open(closedDay());
    expect(await page.locator('button.action').allTextContents()).toEqual(['Voir les papiers de la session']);
    await look(page, 'accueil-session-close');
    for (const summary of await page.locator('.phase:not(.now) summary').all()) await summary.click();
    for (const off of [
      'Générer les grilles',
      'Saisir une grille papier',
      'Ouvrir la délibération',
      'Mettre à jour la délibération',
      'Revenir au jour de l’examen',
    ])
      expect(await whyNot(page, off), off).toBe('La session est close.');
    const fields = () => page.locator('main :is(input, select, textarea):enabled').count();
    await press(page, 'Certification');
    expect([await fields(), await words(page, '.why-not')]).toEqual([0, 'La session est close.']);
    await press(page, /Retour/);
    await page.locator('.phase summary').first().click();
    await press(page, 'Session, candidats et jury');
    expect([await fields(), await page.locator('.why-not').allTextContents()]).toEqual([
      0,
      Array(3).fill('La session est close.'),
    ]);
    await look(page, 'session-formulaire-clos');
    await press(page, /Retour/);
    await press(page, 'Résultats et PDF');
    expect([await fields(), await words(page, '.why-not')]).toEqual([0, 'La session est close.']);
    expect(await button(page, 'Mettre à jour les résultats').count()).toBe(0);
    await press(page, /Retour/);
    await press(page, 'Délibération');
    // the list of candidates alone
    expect([await fields(), await words(page, '.save-bar')]).toEqual([1, expect.stringContaining('est close')]);
    expect(await whyNot(page, 'Document de travail en PDF')).toBe('La session est close.');
    await look(page, 'deliberation-close');
  });

  it('la grille papier ouverte pendant qu’une autre personne clôt n’écrit plus rien', async () => {
    const day = decidedDay();
    const page = await open(day);
    await page.locator('.phase summary').nth(1).click();
    await press(page, 'Saisir une grille papier');
    await page.locator('fieldset.line input').first().focus();
    await page.keyboard.type('p');
    day.answer({ action: 'close', confirm: ['close-session'] });
    await press(page, 'Enregistrer et passer au suivant');
    expect(await page.getByRole('alert').textContent()).toContain('La session est close');
    expect(await words(page, '.save-bar')).toContain('La session est close.');
    expect(await button(page, 'Enregistrer et passer au suivant').isDisabled()).toBe(true);
    expect(await page.locator('fieldset.line input:enabled').count()).toBe(0);
    await look(page, 'grille-papier-close');
  });
});

describe('les papiers', () => {
  it('se préparent par un bouton, s’ouvrent par le clic de la personne', async () => {
    const day = closedDay();
    const page = await open(day, closing);
    await press(page, 'Résultats et relevé en PDF');
    const first = page.getByRole('link').first();
    expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(await page.getByRole('link').allTextContents()).toEqual([
      'Ouvrir le PDF : Résultats',
      'Ouvrir le PDF : Relevé de décisions',
      'Ouvrir le PDF : Statistiques',
    ]);
    await press(page, 'Fiches individuelles en PDF');
    await page.getByText('Une par une (4)').click();
    const one = page.getByRole('link', { name: '4 — Z. =HYPERLINK("x")' });
    expect(await one.getAttribute('target')).toBe('_blank');
    const pdf = await day.host.fetchExport(String(await one.getAttribute('href')), day.doc.person);
    expect(new TextDecoder('latin1').decode(pdf.bytes.slice(0, 5))).toBe('%PDF-');
    await press(page, 'Registre (CSV)');
    await look(page, 'papiers');
    const { fileName, text } = await savedFile(page, 'Enregistrer le registre (CSV)');
    expect(fileName).toBe('registre-2026-041.csv');
    const lines = text.split('\r\n');
    expect(text.startsWith('\uFEFFSession;')).toBe(true);
    expect(lines.filter((line) => line.includes('2026-041'))).toHaveLength(4);
    expect(text).toContain('<img src=x onerror=alert(1)>');
    expect(text).not.toMatch(/(^|[;\r\n])=/);
  });

  it('disent ce qui manque pour être prêts', async () => {
    const page = await open(openedDay(), closing);
    expect(await whyNot(page, 'Résultats et relevé en PDF')).toBe('Remplissez d’abord les résultats.');
    expect(await whyNot(page, 'Document de travail en PDF')).toBe(null);
  });
});

describe('données et conservation', () => {
  it('les données d’un candidat s’enregistrent, puis s’effacent après un oui, et ce qui reste est dit', async () => {
    const day = closedDay();
    const page = await open(day, archive);
    expect(await whyNot(page, 'Effacer ses données…')).toBe('Choisissez d’abord un candidat.');
    await page.getByLabel('Candidat').selectOption({ label: '4 — Z. =HYPERLINK("x")' });
    await press(page, 'Exporter ses données');
    const { fileName, text } = await savedFile(page, 'Enregistrer les données du candidat (CSV)');
    expect(fileName).toBe('candidat-4.csv');
    expect(text).toContain('Acquise');
    expect(text).not.toContain('Benmoulay');
    await look(page, 'donnees-d-un-candidat');
    await page.getByLabel('Candidat').selectOption('C03');
    expect(await page.getByRole('link').count()).toBe(0);
    await button(page, 'Effacer ses données…').click();
    await page.getByRole('heading', { name: 'Une question' }).waitFor();
    expect(await words(page, '#question-text')).toMatch(/appréciations et observations.*décisions du jury restent/);
    await look(page, 'effacer-question');
    await press(page, 'Oui');
    expect(await words(page, '.message')).toMatch(/Données effacées : 3 .*historique des versions/s);
    await look(page, 'effacer-fait');
    expect(day.call({ action: 'overview' }).entries.C03).toBeUndefined();
    expect(Object.keys(day.call({ action: 'overview' }).entries)).toEqual(['C01', 'C02', 'C04']);
  });

  it('un candidat dont la ligne a disparu reste dans la liste', async () => {
    const day = decidedDay();
    const startIndex = day.doc.values(1002).findIndex(([key]) => key === 'C02');
    const range = { sheetId: 1002, dimension: 'ROWS' as const, startIndex, endIndex: startIndex + 1 };
    day.doc.edit([{ deleteDimension: { range } }]);
    const page = await open(day, archive);
    await page.getByLabel('Candidat').selectOption({ label: '2 — I. Benmoulay (ligne retirée)' });
    await press(page, 'Exporter ses données');
    expect((await savedFile(page, 'Enregistrer les données du candidat (CSV)')).text).toContain('Acquise');
  });

  it('les durées disent leur date et mènent à leur case ; une durée passée se voit', async () => {
    const day = closedDay();
    const [grids] = day.call({ action: 'overview' }).closing.retention;
    if (grids?.place.kind !== 'tab') throw new Error('no cell');
    const { sheetId, row = 0, column = 0 } = grids.place;
    day.doc.type({ sheetId, row, column }, '01/12/2026');
    day.doc.type({ sheetId, row: row + 1, column }, '5 ans');
    const page = await open(day, archive);
    expect(await words(page, '.found')).toContain('01/12/2026. Durée passée depuis le 1er décembre 2026.');
    expect(await words(page, '.found')).toContain('5 ans, jusqu’au 9 décembre 2031.');
    await press(page, 'Voir la cellule : conservation, grilles');
    expect(day.doc.selections.at(-1)).toEqual({ sheetId, row, column });
  });

  it('la purge attend la clôture', async () => {
    const page = await open(decidedDay(), archive);
    expect(await whyNot(page, 'Archiver et purger…')).toBe('La session doit d’abord être close.');
  });

  it('la purge veut le numéro de la session : un autre mot ne fait rien, le bon archive et supprime', async () => {
    const day = closedDay();
    day.call({ action: 'individualSheets' });
    const page = await open(day, archive);
    await look(page, 'archive');
    const before = day.host.snapshot(day.id);
    const answer = async (word: string) => {
      await button(page, 'Archiver et purger…').click();
      await page.getByLabel('Votre réponse').fill(word);
      if (word === '2026') await look(page, 'purge-question');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Une question' }).waitFor({ state: 'detached' });
      await settled(page);
    };
    await answer('2026');
    expect(await page.getByRole('alert').textContent()).toContain('Rien n’a été modifié');
    await look(page, 'purge-refusee');
    expect(day.host.snapshot(day.id)).toEqual(before);
    await answer('2026-041');
    expect(await words(page)).toMatch(/1 fichier est supprimé.*effacer des cases n’efface rien/s);
    await look(page, 'purge-faite');
    const link = page.getByRole('link', { name: 'Ouvrir l’archive' });
    const left = day.host.files(secretary).filter(({ id }) => id !== day.id);
    expect(left.map(({ name }) => name)).toEqual(['Archive — session 2026-041']);
    expect(await link.getAttribute('href')).toContain(left[0]?.id);
    expect(await words(await open(day, archive))).toContain(`par ${secretary} : Purge faite`);
  });
});
