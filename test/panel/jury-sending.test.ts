// The jury's page of the panel: jurors act at their own files, the team sends, follows and collects. Pictures go to out/screens/panel.

import { describe, expect, it } from 'vitest';
import { tab } from '../journeys/day.ts';
import { card, conflictDay, handedInDay, lookAtJury as look, onJuryPage, part, said, unfold } from './jury-page.ts';
import { settled } from './open-panel.ts';
import { panelPages, press, textOf } from './panel-pages.ts';
import { type Day, generatedDay, jurorAddress, jurorOf, sentDay } from './session.ts';

const open = panelPages();
const openJury = async (day: Day) => onJuryPage((await open(day)).page);

describe('le bouton principal du jour de l’examen', () => {
  it.each<[string, string, () => Day]>([
    ['une grille commune', 'Saisir une grille papier', () => generatedDay('joint')],
    ['chacun sa grille, rien d’envoyé', 'Envoyer les grilles aux jurés', () => generatedDay('blind')],
    ['les grilles sont chez les jurés', 'Suivre le jury, relever les grilles', sentDay],
    ['deux saisies à départager', 'Choisir entre deux saisies', conflictDay],
    ['les jurés ont rendu, le papier reste', 'Saisir une grille papier', handedInDay],
  ])('%s : « %s »', async (name, label, makeDay) => {
    const { page } = await open(makeDay());
    expect(await page.locator('button.action').allTextContents()).toEqual([label]);
    const why = await page.locator('.phase.now details > p').textContent();
    expect(why?.includes('onglets')).toBe(name === 'une grille commune');
    if (label.startsWith('Suivre')) await look(page, 'accueil-grilles-envoyees');
  });
});

describe('envoyer les grilles', () => {
  it('à qui, pour quand, avec quels mots ; de nouveau, rien ne part deux fois', async () => {
    const day = generatedDay('blind');
    const { page } = await open(day);
    await press(page, 'Envoyer les grilles aux jurés');
    const send = part(page, 'Envoyer les grilles');
    expect(await send.getByRole('checkbox').count()).toBe(2);
    expect(await textOf(send)).toContain('Sur papier, faute d’adresse e-mail : juré 3.');
    expect(await send.getByLabel('À remettre avant le').inputValue()).toBe('2026-12-09');
    await look(page, 'envoyer');
    await send.getByRole('checkbox').first().uncheck();
    await send.getByRole('checkbox').last().uncheck();
    const off = send.getByRole('button', { name: 'Envoyer' });
    expect(await off.getAttribute('aria-disabled')).toBe('true');
    expect(await page.locator(`[id="${await off.getAttribute('aria-describedby')}"]`).textContent()).toBe(
      'Cochez au moins un juré.',
    );
    await send.getByRole('checkbox').first().check();
    await send.getByRole('checkbox').last().check();
    await send.getByLabel('Heure').fill('18:00');
    await send.getByLabel('Ajouter au message').fill('Parking au 12.');
    await press(page, 'Envoyer à 2 jurés');
    expect(await said(page)).toContain('C’est envoyé aux jurés 1 et 2.');
    expect(day.host.invitations.map(({ to }) => to)).toEqual(Object.values(jurorAddress));
    expect(day.host.invitations[0]?.message).toContain('9 décembre 2026 à 18\u00a0h.\n\nParking au 12.');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    await look(page, 'envoye');
    await unfold(page, 'Envoyer les grilles');
    expect(await send.getByLabel('Heure').inputValue()).toBe('18:00');
    await press(page, 'Envoyer à 2 jurés');
    expect(await said(page)).toContain('Aucun nouveau message');
    expect(day.host.invitations).toHaveLength(2);
  });

  it('ce qui est tapé et pas encore envoyé reste quand on regarde ailleurs', async () => {
    const page = await openJury(generatedDay('blind'));
    const send = part(page, 'Envoyer les grilles');
    await send.getByLabel('Heure').fill('17:30');
    await send.getByLabel('Ajouter au message').fill('Parking au 12.');
    const replace = part(page, 'Remplacer un juré');
    await unfold(page, 'Remplacer un juré');
    await replace.getByLabel('Nom', { exact: true }).fill('Le Goff');
    await press(page, /Retour/);
    await onJuryPage(page);
    expect([
      await send.getByLabel('Heure').inputValue(),
      await send.getByLabel('Ajouter au message').inputValue(),
      await replace.getByLabel('Nom', { exact: true }).inputValue(),
      await replace.getByLabel('Nom', { exact: true }).isVisible(),
    ]).toEqual(['17:30', 'Parking au 12.', 'Le Goff', true]);
    await press(page, 'Envoyer à 2 jurés');
    await unfold(page, 'Envoyer les grilles');
    expect(await send.getByLabel('Ajouter au message').inputValue()).toBe('');
    expect(await replace.getByLabel('Nom', { exact: true }).inputValue()).toBe('Le Goff');
  });

  it('un refus de Google se voit avec son remède, et les autres partent', async () => {
    const day = generatedDay('blind');
    day.host.refuseSharing(jurorAddress[2], 'no-account');
    const page = await openJury(day);
    await press(page, 'Envoyer à 2 jurés');
    expect(await textOf(page.getByRole('alert'))).toMatch(
      /C’est envoyé au juré 1, mais pas au juré 2\..*pas de compte Google.*ou imprimez sa grille/s,
    );
    await look(page, 'refus-de-google');
    expect(await textOf(card(page, 2))).toContain('pas encore envoyée');
    day.host.refuseSharing(jurorAddress[2], null);
    await unfold(page, 'Envoyer les grilles');
    await press(page, 'Envoyer à 2 jurés');
    expect(await said(page)).toContain('C’est envoyé au juré 2.');
  });

  it('le test d’accès d’abord ; puis l’envoi dit qui a déjà le lien', async () => {
    const day = generatedDay('blind');
    const page = await openJury(day);
    await unfold(page, 'Tester l’accès');
    await look(page, 'tester-acces');
    await press(page, 'Envoyer le test à 2 jurés');
    jurorOf(day, 1).tick('opened');
    await press(page, 'Relever les grilles');
    expect(await textOf(card(page, 1))).toContain('accès vérifié');
    expect(await textOf(card(page, 2))).toContain('test d’accès envoyé');
    await press(page, 'Envoyer à 2 jurés');
    expect(await said(page)).toMatch(/déjà reçu le lien.*Prévenez/s);
    expect(day.host.invitations).toHaveLength(2);
  });
});

describe('suivre et relever', () => {
  it('où en est chacun, le rappel à copier, sa ligne dans l’onglet Jury', async () => {
    const day = sentDay();
    jurorOf(day, 1).rate('C01', 'BC01-1', 'Acquise');
    const page = await openJury(day);
    expect(await page.getByText('Demandez aux jurés de valider leur dernière case.').count()).toBe(1);
    await press(page, 'Relever les grilles');
    expect(await said(page)).toContain('1 case relevée dans 2 grilles.');
    expect(await page.getByText(/Au dernier relevé \(07\/12\/2026/).count()).toBe(1);
    expect(await textOf(card(page, 1))).toMatch(/commencée.*1 sur/s);
    expect(await textOf(card(page, 3))).toContain('sur papier');
    await look(page, 'suivi');

    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await card(page, 2)
      .getByRole('button', { name: /Copier le rappel/ })
      .click();
    await expect.poll(() => card(page, 2).getByRole('status').textContent()).toContain('Copié');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^Bonjour Karim Morel,.*https:\/\/docs\.google\.com/s);

    await card(page, 1)
      .getByRole('button', { name: /^Juré 1/ })
      .click();
    await settled(page);
    expect(day.doc.selections.at(-1)).toMatchObject({ sheetId: tab.jury });
    await press(page, 'Relever les grilles');
    expect(await said(page)).toContain('Rien de nouveau dans 2 grilles.');
  });

  it('où rien ne se copie, le texte reste sélectionné et les mots disent Ctrl+C', async () => {
    const page = await openJury(sentDay());
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    await card(page, 1)
      .getByRole('button', { name: /Copier le rappel/ })
      .click();
    await expect.poll(() => card(page, 1).getByRole('status').textContent()).toContain('Ctrl+C');
    const selected = await page.evaluate(() => {
      const area = document.activeElement as HTMLTextAreaElement;
      return area.value.slice(area.selectionStart, area.selectionEnd);
    });
    expect(selected).toMatch(/^Bonjour Émilie Durand/);
    await look(page, 'rappel');
  });

  it('une grille qui ne se lit pas est nommée, les autres sont relevées', async () => {
    const day = sentDay();
    jurorOf(day, 2).rate('C01', 'BC01-1', 'Acquise');
    const file = day.host.files(jurorAddress[1])[0];
    if (file) day.host.deleteFile(file.id);
    const page = await openJury(day);
    await press(page, 'Relever les grilles');
    expect(await said(page)).toMatch(/1 case relevée dans 1 grille\..*n’a pas pu être lue.*La grille du juré 1/s);
    await look(page, 'grille-illisible');
  });

  it('deux saisies pour une case : les deux sont montrées, la personne choisit', async () => {
    const day = conflictDay();
    const { page } = await open(day);
    await press(page, 'Choisir entre deux saisies');
    const all = page.locator('fieldset.conflict');
    expect(await all.count()).toBe(2);
    expect(await textOf(all.first())).toMatch(/N\. Castagné-Delorme · BC01-1.*Juré 1 : Émilie Durand/s);
    await look(page, 'deux-saisies');
    await press(page, 'Prendre « Non acquise » (grille du juré)');
    expect(await all.count()).toBe(1);
    await press(page, 'Garder « Non observée » (ce classeur)');
    expect(await all.count()).toBe(0);
    expect(day.call({ action: 'overview' }).entries.C01?.J1).toEqual({
      'BC01-1|*': 'Non acquise',
      'BC01-2|*': 'Non observée',
    });
  });

  it('toutes à la fois', async () => {
    const day = conflictDay();
    const page = await openJury(day);
    await press(page, 'Partout, prendre la grille du juré');
    expect(await said(page)).toContain('2 choix enregistrés.');
    expect(Object.values(day.call({ action: 'overview' }).entries.C01?.J1 ?? {})).toEqual([
      'Non acquise',
      'Non acquise',
    ]);
  });
});
