// The panel in a real Chromium, 300 px wide, over the built add-on: by clicks and by keys. Pictures go to out/screens/panel.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { settled, sidewaysScroll } from './open-panel.ts';
import { button, look, panelPages, press, textOf } from './panel-pages.ts';
import {
  candidateLines,
  type Day,
  filledDay,
  generatedDay,
  jurorLines,
  newDay,
  preparedDay,
  ratedDay,
} from './session.ts';

const open = panelPages();
const main = (page: Page) => page.locator('button.action');

const pictured = new Set(['classeur vide', 'grilles prêtes', 'délibération ouverte']);

describe('un seul bouton principal, celui de l’étape', () => {
  it.each<[string, string, () => Day]>([
    ['classeur vide', 'Préparer la session', newDay],
    ['session préparée', 'Remplir la session', preparedDay],
    ['session remplie', 'Générer les grilles', filledDay],
    ['grilles prêtes', 'Envoyer les grilles aux jurés', generatedDay],
    ['grilles remplies', 'Ouvrir la délibération', ratedDay],
    ['délibération ouverte', 'Délibérer', () => acted(ratedDay(), 'openDeliberation')],
  ])('%s : « %s »', async (name, label, makeDay) => {
    const { page } = await open(makeDay());
    expect(await main(page).allTextContents()).toEqual([label]);
    if (pictured.has(name)) await look(page, `ou-en-est-on-${name.replaceAll(' ', '-')}`);
  });

  it('les autres disent pourquoi pas encore, et ne font rien', async () => {
    const day = newDay();
    const { page } = await open(day);
    const generate = button(page, 'Générer ou mettre à jour les grilles');
    expect(await generate.getAttribute('aria-disabled')).toBe('true');
    expect(await page.locator(`#${await generate.getAttribute('aria-describedby')}`).textContent()).toBe(
      'Préparez d’abord la session.',
    );
    const before = day.host.calls.length;
    await generate.click({ force: true });
    expect(day.host.calls).toHaveLength(before);
  });
});

function acted(day: Day, action: 'openDeliberation'): Day {
  day.call({ action });
  return day;
}

describe('préparer', () => {
  it('de la fiche collée aux grilles', async () => {
    const day = newDay();
    const { page } = await open(day);
    await press(page, 'Préparer la session');
    await press(page, 'Certification');
    await page.getByLabel('Texte de la fiche').fill('bonjour');
    await press(page, 'Lire cette fiche');
    expect(await page.locator('.preview').textContent()).toContain('Rien n’a été modifié');
    await look(page, 'fiche-illisible');
    await press(page, /Retour/);
    await press(page, 'Certification');
    expect(await page.getByLabel('Texte de la fiche').inputValue()).toBe('bonjour');
    await press(page, /Retour/);
    await press(page, 'Remplir la session');
    await page.getByLabel('Numéro de session (CERES)').fill('2026-041');
    await page.getByLabel('Premier jour').fill('2026-12-07');
    await page.getByLabel('Dernier jour').fill('2026-12-09');
    await page.getByRole('radio', { name: /Chaque juré dans ses colonnes/ }).check();
    await press(page, 'Enregistrer la session');
    for (const [who, lines] of [
      ['jurés', jurorLines],
      ['candidats', candidateLines],
    ] as const) {
      await page.getByText(`Ajouter des ${who}`).click();
      await page.getByLabel(`Lignes de ${who}`).fill(lines);
      await page
        .locator('form', { has: page.getByLabel(`Lignes de ${who}`) })
        .getByRole('button')
        .click();
      await settled(page);
      await look(page, `session-${who === 'jurés' ? 'jury' : 'candidats'}`);
      await press(page, new RegExp(`^Ajouter . ${who}$`));
    }
    await press(page, /Retour/);
    await press(page, 'Générer les grilles');
    expect(await page.locator('.state').textContent()).toContain('Grilles prêtes');
    expect(day.call({ action: 'overview' })).toMatchObject({
      state: 'ready',
      form: { mode: 'open', number: '2026-041' },
    });
  });

  it('un nom qui est une balise ou une formule reste un texte', async () => {
    const { page } = await open(generatedDay());
    await press(page, 'Couverture');
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.getByRole('heading', { name: 'R. <img src=x onerror=alert(1)>' }).count()).toBe(1);
    expect(await page.getByRole('heading', { name: 'Z. =HYPERLINK("x")' }).count()).toBe(1);
  });
});

describe('saisir une grille papier', () => {
  it('au clavier : lettres, flèches, effacer, enregistrer et passer au suivant', async () => {
    const day = generatedDay('joint');
    const { page } = await open(day);
    await press(page, 'Saisir une grille papier');
    await page.locator('fieldset.line input').first().focus();
    await page.keyboard.type('apno');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Backspace');
    await look(page, 'grille-papier');
    await page.keyboard.press('Control+Enter');
    await settled(page);
    await expect.poll(() => page.getByLabel('Candidat').inputValue()).toBe('C02');
    expect(await page.evaluate(() => document.activeElement?.closest('fieldset')?.textContent)).toMatch(/BC01-1/);
    expect(day.call({ action: 'overview' }).entries).toEqual({
      C01: { 'J*': { 'BC01-1|*': 'Acquise', 'BC01-2|*': 'Partiellement acquise', 'BC01-3|*': 'Non acquise' } },
    });
  });

  it('« tout acquis, sauf… » ne remplit que ce qui est vide', async () => {
    const day = generatedDay('joint');
    const { page } = await open(day);
    await press(page, 'Saisir une grille papier');
    await page.locator('fieldset.line input').first().focus();
    await page.keyboard.type('n');
    await press(page, 'Tout « Acquise », sauf…');
    await page.getByRole('button', { name: 'Observation BC01-1' }).click();
    await page.getByLabel('Observation BC01-1').fill('=1+1 « oui »');
    await press(page, 'Enregistrer et passer au suivant');
    expect(day.call({ action: 'overview' }).entries.C01?.['J*']).toEqual({
      'BC01-1|*': 'Non acquise',
      'BC01-1|note': '=1+1 « oui »',
      'BC01-2|*': 'Acquise',
      'BC01-3|*': 'Acquise',
      'BC01-4|*': 'Acquise',
    });
  });

  it('deux valeurs pour une case : les deux sont montrées, la personne choisit', async () => {
    const day = generatedDay('joint');
    const { page } = await open(day);
    await press(page, 'Saisir une grille papier');
    await page.locator('fieldset.line input').first().focus();
    await page.keyboard.type('a');
    const theirs = { item: 'BC01-1', column: '*', was: '', value: 'Non acquise' };
    day.call({ action: 'saveEntries', rater: 'J*', candidate: 'C01', entries: [theirs] });
    await press(page, 'Enregistrer et passer au suivant');
    expect(await page.getByRole('alert').textContent()).toContain('Rien n’a été écrit');
    await look(page, 'grille-papier-deux-valeurs');
    expect(await button(page, 'Enregistrer et passer au suivant').isDisabled()).toBe(true);
    await press(page, 'Mettre « Acquise » (ma saisie)');
    await press(page, 'Enregistrer et passer au suivant');
    expect(day.call({ action: 'overview' }).entries.C01?.['J*']).toEqual({ 'BC01-1|*': 'Acquise' });
  });
});

describe('couverture', () => {
  it('les désaccords d’abord, puis qui doit quoi ; un clic amène à la cellule', async () => {
    const day = ratedDay({ 'J1|C01|BC01-2|*': 'Non acquise', 'J2|C02|BC03-1|*': '' });
    const { page } = await open(day);
    await press(page, 'Couverture');
    expect(await page.locator('main section h2').allTextContents()).toEqual([
      'À discuter (1)',
      'Ce qui manque, et à qui',
      'Avancement de chaque juré',
      'Par bloc',
      'Par candidat',
    ]);
    await look(page, 'couverture');
    await page.getByRole('button', { name: /1 — N. Castagné-Delorme · BC01-2/ }).click();
    await settled(page);
    const grid = day.call({ action: 'overview' }).grids.find(({ item }) => item === 'BC01');
    expect(day.doc.selections.at(-1)).toEqual({
      sheetId: grid?.sheetId,
      row: grid?.rows['C01|BC01-2'],
      column: grid?.places['J1|*'],
    });
    await page.getByText(/Juré 2\s: Karim Morel — 1 compétence/).click();
    expect(await page.getByRole('button', { name: /2 — I. Benmoulay · BC03-1/ }).count()).toBe(1);
  });

  it('suit ce qui est saisi ailleurs', async () => {
    const day = generatedDay('joint');
    const { page } = await open(day);
    await press(page, 'Couverture');
    const figure = page.locator('.figure').first();
    expect(await figure.textContent()).toContain('0 sur');
    const entries = [{ item: 'BC01-1', column: '*', was: '', value: 'Acquise' }];
    day.call({ action: 'saveEntries', rater: 'J*', candidate: 'C01', entries });
    await press(page, 'Actualiser');
    expect(await figure.textContent()).toContain('1 sur');
  });
});

describe('délibérer et clore', () => {
  it('tant qu’un candidat attend, des résultats remplis ne se donnent pas pour signables', async () => {
    const day = acted(ratedDay(), 'openDeliberation');
    day.call({ action: 'fillResults' });
    const { page } = await open(day);
    expect(await page.locator('button.action').allTextContents()).toEqual(['Délibérer']);
    expect(await textOf(page.locator('.phase.now'))).not.toContain('signés');
  });

  it('rien n’est coché d’avance ; décisions, motif demandé, résultats, lien vers le PDF', async () => {
    const day = acted(ratedDay({ 'J1|C01|BC01-2|*': 'Non acquise' }), 'openDeliberation');
    const { page } = await open(day);
    await press(page, 'Délibérer');
    expect(await page.locator('input:checked').count()).toBe(0);
    await page.getByRole('radio', { name: 'Non obtenu' }).first().check();
    expect(await page.getByLabel(/Motif \(demandé/).count()).toBe(1);
    await page.getByLabel(/Motif \(demandé/).fill('Encadrement à reprendre');
    await look(page, 'deliberation');
    for (let rank = 0; rank < 4; rank += 1) {
      const first = rank === 0 ? 1 : 0;
      const blocks = await page.getByRole('radio', { name: 'Obtenu', exact: true }).all();
      for (const one of blocks.slice(first)) await one.check();
      await page.getByRole('radio', { name: 'Satisfaisant', exact: true }).check();
      await press(page, rank < 3 ? 'Enregistrer et passer au suivant' : 'Enregistrer');
    }
    await press(page, /Retour/);
    await press(page, 'Remplir les résultats');
    await press(page, 'Voir les résultats et le PDF');
    await press(page, 'Préparer le PDF');
    const link = page.getByRole('link').first();
    expect(await link.getAttribute('target')).toBe('_blank');
    await look(page, 'resultats');
    const pdf = await day.host.fetchExport(String(await link.getAttribute('href')), day.doc.person);
    expect(new TextDecoder('latin1').decode(pdf.bytes.slice(0, 5))).toBe('%PDF-');
    const { outcomes } = day.call({ action: 'overview' });
    expect(outcomes.map(({ text }) => text)).toEqual([
      'Réussite partielle (BC02, BC03)',
      'Réussite',
      'Réussite',
      'Réussite',
    ]);
  });

  it('revenir au jour de l’examen demande un motif', async () => {
    const day = acted(ratedDay(), 'openDeliberation');
    const { page } = await open(day);
    await page.getByRole('button', { name: 'Revenir au jour de l’examen' }).click();
    await page.getByLabel('Votre réponse').fill('une grille oubliée');
    await look(page, 'question');
    await press(page, 'Continuer');
    expect(day.call({ action: 'overview' }).state).toBe('running');
  });
});

describe('quand cela ne va pas', () => {
  it('un long travail se voit, et ne se lance pas deux fois', async () => {
    const day = filledDay();
    const { page, pace } = await open(day, { reducedMotion: 'reduce' });
    pace.ms = 1200;
    const before = day.host.calls.filter(({ call }) => call.endsWith('batchUpdate')).length;
    await button(page, 'Générer les grilles').click();
    await button(page, 'Générer les grilles').click({ force: true });
    expect(await page.getByRole('status').textContent()).toBe('Générer ou mettre à jour les grilles');
    await look(page, 'en-cours');
    await settled(page);
    expect(day.host.calls.filter(({ call }) => call.endsWith('batchUpdate'))).toHaveLength(before + 1);
  });

  it.each([
    ['quota', 'Quota exceeded for quota metric', 'relancer est sans danger'],
    [
      'API non activée',
      'Google Sheets API has not been used in project 1 before or it is disabled',
      'n’est pas activée',
    ],
    ['administrateur', 'Request blocked: access_not_configured_by_admin', 'administrateur'],
  ])('un refus de Google a sa phrase : %s', async (name, words, sentence) => {
    const day = filledDay();
    const { page } = await open(day);
    day.host.failCall(3, 'before', words);
    await press(page, 'Générer les grilles');
    expect(await page.getByRole('alert').textContent()).toContain(sentence);
    if (name === 'quota') await look(page, 'refus');
    await press(page, 'Recommencer');
    expect(day.call({ action: 'overview' }).state).toBe('ready');
  });

  it.each([
    [
      'plusieurs comptes',
      'PERMISSION_DENIED: You do not have permission to access the requested document.',
      'fenêtre privée',
    ],
    ['plus de réseau', 'NetworkError: Connection failure due to HTTP 0', 'connexion à Internet'],
    ['trop long', 'Exceeded maximum execution time', 'à temps'],
    ['autre chose', 'TypeError: undefined', 'n’attendait pas'],
  ])('le premier appel échoue, %s : le remède, et recommencer', async (name, words, sentence) => {
    let broken: string | null = words;
    const { page } = await open(newDay(), { isBroken: () => broken });
    expect(await page.getByRole('alert').textContent()).toContain(sentence);
    if (name === 'plusieurs comptes') await look(page, 'plusieurs-comptes');
    broken = null;
    await press(page, 'Recommencer');
    expect(await main(page).allTextContents()).toEqual(['Préparer la session']);
  });

  it('un autre compte répond que celui qui a ouvert le panneau', async () => {
    const day = newDay();
    day.host.share(day.id, 'autre@example.org', 'writer');
    const other = day.host.open(day.id, 'autre@example.org');
    const answeredByOther = Object.create(day.doc, {
      run: {
        value: (target: string, ...args: unknown[]) => (target === 'openPanel' ? day.doc : other).run(target, ...args),
      },
    });
    const { page } = await open({ ...day, doc: answeredByOther });
    expect(await page.getByRole('alert').textContent()).toMatch(
      /secretariat@example.org.*autre@example.org.*fenêtre privée/s,
    );
  });

  it('un onglet supprimé pendant que le panneau est ouvert', async () => {
    const day = generatedDay('joint');
    const { page } = await open(day);
    await press(page, 'Saisir une grille papier');
    await page.locator('fieldset.line input').first().focus();
    await page.keyboard.type('a');
    day.doc.edit([{ deleteSheet: { sheetId: 3001 } }]);
    await press(page, 'Enregistrer et passer au suivant');
    expect(await page.getByRole('alert').textContent()).toContain('n’existe plus');
    expect(await page.getByText('BC02', { exact: false }).count()).toBeGreaterThan(0);
  });
});

describe('pour toutes et tous', () => {
  it('à 200 %, sur 150 pixels de large, rien à faire défiler de côté', async () => {
    const { page } = await open(ratedDay({ 'J1|C01|BC01-2|*': 'Non acquise' }), { width: 150, height: 360 });
    expect(await sidewaysScroll(page)).toBe(0);
    await press(page, 'Couverture');
    expect(await sidewaysScroll(page)).toBe(0);
  });

  it('au clavier seul, le point d’entrée se voit', async () => {
    const { page } = await open(newDay());
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return { text: element.textContent, outlineStyle, outlineWidth };
    });
    expect(focused).toEqual({ text: 'Préparer la session', outlineStyle: 'solid', outlineWidth: '3px' });
    await page.keyboard.press('Enter');
    await settled(page);
    expect(await page.getByRole('status').textContent()).toContain('La session est préparée');
  });
});
