// The jury's page of the panel on the day: freezing, replacing, the paper kit, the other ways to fill grids. Pictures go to out/screens/panel.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { deskOf, tab } from '../journeys/day.ts';
import { mate } from '../journeys/jury.ts';
import { card, lookAtJury as look, onJuryPage, part, said, unfold } from './jury-page.ts';
import { settled } from './open-panel.ts';
import { panelPages, press, textOf } from './panel-pages.ts';
import { type Day, dayOf, filledDay, generatedDay, jurorAddress, preparedDay, sentDay } from './session.ts';

const open = panelPages();
const openJury = async (day: Day) => onJuryPage((await open(day)).page);

describe('figer, rouvrir, retirer l’accès', () => {
  it('pour un juré : chaque bouton dit pourquoi pas ; rouvrir demande un motif', async () => {
    const day = sentDay();
    const page = await openJury(day);
    await card(page, 1).locator('summary').click();
    expect(await textOf(card(page, 1))).toContain('Pas figée : le juré peut y écrire.');
    await card(page, 1)
      .getByRole('button', { name: /^Figer/ })
      .click();
    await settled(page);
    expect(await said(page)).toContain('C’est figé : juré 1.');
    expect(await textOf(card(page, 1))).toContain('Déjà figée.');
    await look(page, 'figee');
    await card(page, 1)
      .getByRole('button', { name: /^Rouvrir/ })
      .click();
    await page.getByLabel('Votre réponse').fill('une case oubliée');
    await press(page, 'Continuer');
    expect(await said(page)).toContain('C’est rouvert : juré 1.');
    expect(day.call({ action: 'overview' }).jury.jurors[0]?.isFrozen).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Rouvrir Juré 1 : Émilie Durand');
  });

  it('retirer tous les accès se confirme, et dit ce qui reste', async () => {
    const day = sentDay();
    const page = await openJury(day);
    await unfold(page, 'Figer, rouvrir, retirer les accès');
    await press(page, 'Retirer tous les accès');
    await look(page, 'retirer-acces');
    expect(day.host.files(jurorAddress[1])).toHaveLength(1);
    await press(page, 'Ne rien retirer');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Retirer tous les accès');
    await press(page, 'Retirer tous les accès');
    await press(page, 'Retirer tous les accès');
    expect(await said(page)).toContain('L’accès est retiré : jurés 1 et 2.');
    expect(day.host.files(jurorAddress[1])).toEqual([]);
    expect(await textOf(card(page, 1))).toContain('accès retiré');
    // sending to all again gives nothing back by mistake
    await unfold(page, 'Envoyer les grilles');
    expect(await part(page, 'Envoyer les grilles').getByRole('checkbox', { checked: true }).count()).toBe(0);
    await page.getByRole('checkbox', { name: /Juré 2.*accès retiré/ }).check();
    await press(page, 'Envoyer à 1 juré');
    expect(await said(page)).toContain('C’est envoyé au juré 2.');
  });

  it('qui n’a pas créé la grille apprend qui doit le faire', async () => {
    const day = sentDay();
    deskOf(day.doc).type(tab.session, 'team.2', 'value', mate);
    day.host.share(day.id, mate, 'writer');
    // whoever is of the team may write where the next action has let them
    day.call({ action: 'collect' });
    const page = await openJury(dayOf(day.host, day.id, mate));
    expect(await textOf(card(page, 1))).toContain('Grille créée par secretariat@example.org.');
    await unfold(page, 'Figer, rouvrir, retirer les accès');
    await press(page, 'Figer toutes les grilles');
    expect(await textOf(page.getByRole('alert'))).toMatch(
      /Rien n’a été figé\..*créée par secretariat@example\.org : seule cette personne peut la figer/s,
    );
  });
});

describe('remplacer un juré', () => {
  async function fill(page: Page, email: string): Promise<void> {
    await unfold(page, 'Remplacer un juré');
    await page.getByLabel('Qui s’en va ?').selectOption({ label: 'Juré 2 : Karim Morel' });
    await page.getByLabel('Nom', { exact: true }).fill('Petit');
    await page.getByLabel('Prénom').fill('Anne');
    await page.getByLabel('E-mail (vide : sur papier)').fill(email);
    await page.getByLabel('Qualité').fill('Encadrante technique');
  }

  it('un bouton : remplacer, mettre à jour, envoyer', async () => {
    const day = sentDay();
    const page = await openJury(day);
    await fill(page, 'a.petit@example.org');
    await look(page, 'remplacer');
    await press(page, 'Remplacer, mettre à jour et envoyer');
    await expect.poll(() => said(page)).toContain('Le juré 2 est remplacé par le juré 4, Anne Petit.');
    expect(day.host.files('a.petit@example.org')).toHaveLength(1);
    expect(await textOf(card(page, 2))).toContain('absent');
    expect(day.call({ action: 'overview' }).jury.jurors[3]).toMatchObject({ status: 'sent', isPresent: true });
    expect(await part(page, 'Remplacer un juré').getAttribute('open')).toBe(null);
    await look(page, 'remplace');
  });

  it('une étape échoue : ce qui est fait, ce qui ne l’est pas, et on reprend de là', async () => {
    const day = sentDay();
    day.host.refuseSharing('a.petit@example.org', 'domain');
    const page = await openJury(day);
    await fill(page, 'a.petit@example.org');
    // the replacement's four calls, the reading's two, then the first of the grids'
    day.host.failCall(7, 'before', 'Quota exceeded for quota metric');
    await press(page, 'Remplacer, mettre à jour et envoyer');
    const steps = page.locator('.chain li');
    await expect
      .poll(() => steps.allInnerTexts())
      .toEqual([
        expect.stringMatching(/Remplacement du juré.: fait/),
        expect.stringMatching(/Mise à jour des grilles.: pas fait/),
        expect.stringMatching(/Envoi de sa grille.: à faire/),
      ]);
    expect(await textOf(page.getByRole('alert'))).toContain('relancer est sans danger');
    await look(page, 'remplacement-arrete');
    await press(page, 'Recommencer');
    await expect.poll(() => said(page)).toMatch(/Sa grille n’est pas partie\..*ou imprimez sa grille/s);
    await look(page, 'remplacement-refus');
    day.host.refuseSharing('a.petit@example.org', null);
    await press(page, 'Reprendre où cela s’est arrêté');
    await expect.poll(() => said(page)).toContain('Le juré 2 est remplacé par le juré 4, Anne Petit.');
    expect(day.call({ action: 'overview' }).jurors).toHaveLength(4);
    expect(day.host.files('a.petit@example.org')).toHaveLength(1);
  });

  it('une fois le juré remplacé, ce qui était tapé ne sert pas une seconde fois, même si la suite a échoué', async () => {
    const day = sentDay();
    const page = await openJury(day);
    await fill(page, 'a.petit@example.org');
    day.host.failCall(7, 'before', 'Quota exceeded for quota metric');
    await press(page, 'Remplacer, mettre à jour et envoyer');
    await page.getByRole('alert').waitFor();
    await press(page, /Retour/);
    await onJuryPage(page);
    await unfold(page, 'Remplacer un juré');
    expect(await page.getByLabel('Nom', { exact: true }).inputValue()).toBe('');
    expect(day.call({ action: 'overview' }).jurors).toHaveLength(4);
  });

  it('la réponse perdue au remplacement n’ajoute personne deux fois', async () => {
    const day = sentDay();
    const page = await openJury(day);
    await fill(page, '');
    day.host.failCall(4, 'after', 'Service Spreadsheets timed out');
    await press(page, 'Remplacer et mettre à jour les grilles');
    await page.getByRole('alert').waitFor();
    await press(page, 'Recommencer');
    await expect.poll(() => said(page)).toContain('Le juré 2 est remplacé par le juré 4, Anne Petit.');
    expect(day.call({ action: 'overview' }).jurors).toHaveLength(4);
  });

  it('une adresse mal écrite : rien n’est fait, ce qui est tapé reste', async () => {
    const day = sentDay();
    const page = await openJury(day);
    await fill(page, 'petit');
    await press(page, 'Remplacer, mettre à jour et envoyer');
    expect(await textOf(page.getByRole('alert'))).toContain('une adresse e-mail bien formée');
    expect(await page.getByLabel('Nom', { exact: true }).inputValue()).toBe('Petit');
    expect(day.call({ action: 'overview' }).jurors).toHaveLength(3);
  });
});

describe('kit papier, et les autres façons de remplir', () => {
  it('le kit de tous, ou d’un juré', async () => {
    const day = generatedDay('blind');
    const page = await openJury(day);
    await unfold(page, 'Kit papier');
    const kit = part(page, 'Kit papier');
    await kit.getByRole('checkbox').nth(0).uncheck();
    await kit.getByRole('checkbox').nth(1).uncheck();
    await press(page, 'Préparer le kit papier');
    await look(page, 'kit');
    const link = kit.getByRole('link');
    expect(await link.textContent()).toContain('Ouvrir le PDF du kit papier');
    const pdf = await day.host.fetchExport(String(await link.getAttribute('href')), day.doc.person);
    expect(new TextDecoder('latin1').decode(pdf.bytes.slice(0, 5))).toBe('%PDF-');
  });

  it('grille commune : rien à envoyer, et où changer ; le kit et le remplacement restent', async () => {
    const page = await openJury(generatedDay('joint'));
    expect(await textOf(page.locator('main'))).toContain('Il n’y a rien à envoyer.');
    expect(await page.locator('.jury-part h2').allTextContents()).toEqual(['Remplacer un juré', 'Kit papier']);
    await unfold(page, 'Remplacer un juré');
    await unfold(page, 'Kit papier');
    await look(page, 'grille-commune');
    await press(page, 'Changer la façon de remplir les grilles');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Session, candidats et jury');
  });

  it('chacun ses colonnes : une grille pour tous, figée d’un coup', async () => {
    const day = sentDay('open');
    const page = await openJury(day);
    await unfold(page, 'Figer, rouvrir, retirer les accès');
    await look(page, 'grille-ouverte');
    await press(page, 'Figer la grille commune');
    expect(await said(page)).toContain('C’est figé : jurés 1 et 2.');
  });

  it('six jurés aux noms longs, sans adresse, absents ; puis aucun', async () => {
    const day = filledDay('blind');
    const lines = [
      'Nom;Prénom;Mail',
      'de Montmorency-Laval-Rochechouart;Marie-Antoinette Clémence;marie-antoinette.de-montmorency-laval-rochechouart@association-insertion.example.org',
      'Anticonstitutionnellementfranchissable;Jean;',
      'Nguyen;Thi;t.nguyen@example.org',
    ].join('\n');
    day.call({ action: 'addPeople', who: 'jurors', text: lines });
    day.call({ action: 'generate' });
    day.call({ action: 'send' });
    day.call({ action: 'replaceJuror', juror: 1, lastName: 'Petit', firstName: 'Anne', email: '' });
    await look(await openJury(day), 'six-jures');
    await look(await openJury(preparedDay()), 'aucun-jure');
  });

  it('délibération ouverte : plus rien à envoyer, et pourquoi', async () => {
    const day = sentDay();
    day.answer({ action: 'openDeliberation', confirm: ['grids-not-handed-in'] });
    const page = await openJury(day);
    expect(day.call({ action: 'overview' }).state).toBe('deliberation');
    await unfold(page, 'Envoyer les grilles');
    await unfold(page, 'Remplacer un juré');
    await look(page, 'deliberation');
    expect(await textOf(part(page, 'Envoyer les grilles'))).toContain('la délibération est ouverte');
  });
});
