// The jury's page of the panel in a real Chromium: jurors act at their own files, the team in the panel. Pictures go to out/screens/panel.

import { mkdirSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { seriousFaults } from '../browser/serious-faults.ts';
import { deskOf, tab } from '../journeys/day.ts';
import { mate } from '../journeys/jury.ts';
import { rootPath } from '../repository/source-files.ts';
import { type OpenPanel, openPanel, settled, sidewaysScroll } from './open-panel.ts';
import { type Day, dayOf, filledDay, generatedDay, jurorAddress, jurorOf, preparedDay, sentDay } from './session.ts';

const screens = rootPath('out/screens/panel');
let browser: Browser;
const opened: OpenPanel[] = [];

beforeAll(async () => {
  mkdirSync(screens, { recursive: true });
  browser = await launchBrowser();
}, 60_000);

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

afterAll(async () => {
  await browser.close();
  expect(opened.flatMap(({ requests }) => requests)).toEqual([]);
  expect(opened.flatMap(({ errors }) => errors)).toEqual([]);
});

async function open(day: Day): Promise<Page> {
  const panel = await openPanel(browser, day.doc);
  opened.push(panel);
  return panel.page;
}

/** On the jury's page, by the button that is always there. */
async function openJury(day: Day): Promise<Page> {
  const page = await open(day);
  const button = page.getByRole('button', { name: 'Jury : envois, suivi, kit papier' });
  const details = page.locator('details', { hasText: 'Jury : envois, suivi, kit papier' });
  if (!(await button.isVisible())) await details.locator('summary').click();
  await button.click();
  return page;
}

/** A picture, nothing serious for axe-core, nothing to scroll sideways. */
async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${screens}/jury-${name}.png`, fullPage: true });
  expect(await seriousFaults(page), name).toEqual([]);
  expect(await sidewaysScroll(page), name).toBe(0);
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const part = (page: Page, title: string) =>
  page.locator('details.jury-part', { has: page.getByText(title, { exact: true }) });
const card = (page: Page, number: number) => page.locator('.jurors > li').nth(number - 1);
/** With spaces where French type has some that break no line. */
const textOf = async (locator: Locator) => (await locator.textContent())?.replaceAll('\u00a0', ' ') ?? '';
const said = (page: Page) => textOf(page.locator('.message'));

async function press(page: Page, name: string | RegExp): Promise<void> {
  await button(page, name).first().click();
  await settled(page);
}

async function unfold(page: Page, title: string): Promise<void> {
  await part(page, title).locator('summary').click();
}

describe('le bouton principal du jour de l’examen', () => {
  it.each<[string, string, () => Day]>([
    ['une grille commune', 'Saisir une grille papier', () => generatedDay('joint')],
    ['chacun sa grille, rien d’envoyé', 'Envoyer les grilles aux jurés', () => generatedDay('blind')],
    ['les grilles sont chez les jurés', 'Suivre le jury, relever les grilles', sentDay],
    ['deux saisies à départager', 'Choisir entre deux saisies', conflictDay],
    ['les jurés ont rendu, le papier reste', 'Saisir une grille papier', handedInDay],
  ])('%s : « %s »', async (name, label, makeDay) => {
    const page = await open(makeDay());
    expect(await page.locator('button.action').allTextContents()).toEqual([label]);
    const why = await page.locator('.phase.now details > p').textContent();
    expect(why?.includes('onglets')).toBe(name === 'une grille commune');
    if (label.startsWith('Suivre')) await look(page, 'accueil-grilles-envoyees');
  });
});

/** Both have changed the same cell since it was collected. */
function conflictDay(): Day {
  const day = sentDay();
  const juror = jurorOf(day, 1);
  const cells = ['BC01-1', 'BC01-2'];
  for (const item of cells) juror.rate('C01', item, 'Acquise');
  day.call({ action: 'collect' });
  for (const item of cells) juror.rate('C01', item, 'Non acquise');
  const entries = cells.map((item) => ({ item, column: '*', was: 'Acquise', value: 'Non observée' }));
  day.call({ action: 'saveEntries', rater: 'J1', candidate: 'C01', entries });
  day.call({ action: 'collect' });
  return day;
}

function handedInDay(): Day {
  const day = sentDay();
  for (const number of [1, 2] as const) jurorOf(day, number).tick('finished');
  day.call({ action: 'collect' });
  return day;
}

describe('envoyer les grilles', () => {
  it('à qui, pour quand, avec quels mots ; de nouveau, rien ne part deux fois', async () => {
    const day = generatedDay('blind');
    const page = await open(day);
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
    expect(day.host.invitations[0]?.message).toContain('9 décembre 2026 à 18:00.\n\nParking au 12.');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    await look(page, 'envoye');
    await unfold(page, 'Envoyer les grilles');
    expect(await send.getByLabel('Heure').inputValue()).toBe('18:00');
    await press(page, 'Envoyer à 2 jurés');
    expect(await said(page)).toContain('Aucun nouveau message');
    expect(day.host.invitations).toHaveLength(2);
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
    const page = await open(day);
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
