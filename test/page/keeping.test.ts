// What the browser keeps: two tabs at once, a copy opened again, starting over, and what is no saved workbook.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isReady, openWorkspace, screens, type Workspace } from './open-workspace.ts';

let at: Workspace;
const folder = mkdtempSync(join(tmpdir(), 'keeping-'));

beforeAll(async () => {
  at = await openWorkspace();
}, 40_000);
afterAll(async () => {
  await at.close();
  rmSync(folder, { recursive: true });
});

/** The demo session without its tabs. */
const emptied = {
  kind: 'grilles-de-jury/workbook',
  version: 1,
  id: 'session-de-demonstration',
  owner: 'secretariat@example.org',
  shares: [],
  formats: [],
  validations: [],
  book: {
    spreadsheetId: 'session-de-demonstration',
    properties: { title: 'Session', locale: 'fr_FR', timeZone: 'Europe/Paris' },
    sheets: [],
    nextId: 1,
  },
};

describe('le travail', () => {
  it('est gardé par le navigateur, la dernière saisie comprise', async () => {
    await at.openTab('Jury');
    await at.type('C6', 'Kerouanton-Le Bihan');
    await at.page.reload();
    await isReady(at.page);
    await at.openTab('Jury');
    expect(await at.shown('C6')).toBe('Kerouanton-Le Bihan');
  });

  it('est gardé même si le navigateur abandonne l’enregistrement en cours quand la page se ferme', async () => {
    await at.openTab('Jury');
    await at.page.evaluate(() => {
      IDBTransaction.prototype.commit = function () {
        this.abort();
      };
    });
    await at.type('C8', 'Nom de dernière seconde');
    await at.page.reload();
    await isReady(at.page);
    await at.openTab('Jury');
    expect(await at.shown('C8')).toBe('Nom de dernière seconde');
  });

  it('n’est pas effacé par un enregistrement que la page ne sait pas relire, ni par un reste illisible', async () => {
    await at.page.addInitScript(() => {
      if (sessionStorage.getItem('test/left')) localStorage.setItem('grilles-de-jury/en-quittant', '{');
    });
    /** What is kept of the tab « Jury », replaced; gives what was there. */
    const replace = (text: string) =>
      at.page.evaluate(async (alone) => {
        const done = <Value>(request: IDBRequest<Value>) =>
          new Promise<Value>((resolve) => {
            request.onsuccess = () => resolve(request.result);
          });
        const database = await done(indexedDB.open('grilles-de-jury'));
        const tabs = database.transaction('onglets', 'readwrite').objectStore('onglets');
        const held = await done(tabs.get(['session-de-demonstration', 1003]));
        await done(tabs.put({ ...held, alone }));
        database.close();
        return String(held.alone);
      }, text);
    await at.saved();
    const kept = await replace('{');
    await at.page.evaluate(() => sessionStorage.setItem('test/left', 'yes'));
    await at.page.reload();
    await isReady(at.page);
    expect(await at.notice()).toMatch(
      /^Un classeur gardé par ce navigateur n’a pas pu être ouvert\. Il n’est ni effacé/,
    );
    await at.openTab('Jury');
    expect(await at.shown('C8')).not.toBe('Nom de dernière seconde');
    await at.type('C8', 'Ailleurs');
    await at.saved();
    await replace(kept);
    await at.page.evaluate(() => sessionStorage.clear());
    await at.page.reload();
    await isReady(at.page);
    const titles = at.page.locator('#file option');
    expect(await titles.count()).toBe(2);
    await at.page.selectOption('#file', 'session-de-demonstration');
    await at.openTab('Jury');
    await expect.poll(() => at.shown('C8')).toBe('Nom de dernière seconde');
    await at.page.selectOption('#file', 'session-de-demonstration-2');
    await at.openTab('Jury');
    await expect.poll(() => at.shown('C8')).toBe('Ailleurs');
    await at.page.selectOption('#file', 'session-de-demonstration');
  });

  it('s’enregistre dans un fichier, se change, et se retrouve en rouvrant le fichier', async () => {
    const [download] = await Promise.all([at.page.waitForEvent('download'), at.openFileMenu('Enregistrer une copie')]);
    const path = join(folder, 'copie.json');
    await download.saveAs(path);
    await at.type('C6', 'Autre');
    await at.openSaved(path);
    await at.page.click('#dialog button[value=YES]');
    await at.openTab('Jury');
    await expect.poll(() => at.shown('C6')).toBe('Kerouanton-Le Bihan');
  });

  it.each([
    ['du texte', 'bonjour'],
    ['un autre JSON', '{"kind":"autre"}'],
    ['un classeur abîmé', '{"kind":"grilles-de-jury/workbook","version":1,"id":"x"}'],
    ['sa propre copie, abîmée', JSON.stringify(emptied)],
  ])('n’est pas touché par un fichier qui est %s', async (_, text) => {
    const path = join(folder, 'mauvais.json');
    writeFileSync(path, text);
    await at.openSaved(path);
    expect(await at.notice()).toBe('Ce fichier n’est pas un classeur enregistré par cet espace. Rien n’a été changé.');
    await at.openTab('Jury');
    expect(await at.shown('C6')).toBe('Kerouanton-Le Bihan');
  });

  it('recommence au début quand on le demande', async () => {
    await at.openFileMenu('Tout recommencer');
    await at.page.click('#dialog button[value=YES]');
    await at.openTab('Jury');
    await expect.poll(() => at.shown('C6')).toBe('Kerouanton');
  });
});

describe('le premier chargement', () => {
  it('pèse moins de 4 Mo compressés et prend moins de 5 secondes', async () => {
    const context = await at.browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'fr-FR' });
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => sizes.push(request.sizes().then((one) => one.responseBodySize)));
    const devtools = await context.newCDPSession(page);
    // the page's own time: the machine may be busy with other tests
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    const start = performance.now();
    await page.goto(at.url);
    await isReady(page);
    const readyMs = performance.now() - start;
    const { metrics } = await devtools.send('Performance.getMetrics');
    const ownSeconds = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
    const bytes = (await Promise.all(sizes)).reduce((sum, one) => sum + one, 0);
    await context.close();
    console.log(
      `first load: ${(bytes / 1e6).toFixed(2)} MB; ready in ${Math.round(readyMs)} ms, ${ownSeconds.toFixed(1)} s of its own`,
    );
    expect(bytes).toBeGreaterThan(500_000);
    expect(bytes).toBeLessThan(4_000_000);
    expect(ownSeconds).toBeLessThan(5);
  });
});

describe('deux onglets du navigateur', () => {
  it('le second le dit et n’écrit pas ; il reprend la main si on le veut, et le premier s’arrête', async () => {
    await at.openTab('Jury');
    await at.type('C7', 'Adjovi-Perrin');
    await at.goTo('C8');
    await at.page.keyboard.type('Encore ouverte');
    const second = await at.context.newPage();
    await second.goto(at.url);
    await second.locator('#take-over').waitFor();
    const told = await second.textContent('#closed h2');
    const middles = await second.locator('#closed > *').evaluateAll((parts) =>
      parts.map((part) => {
        const { left, right } = part.getBoundingClientRect();
        return Math.round((left + right) / 2);
      }),
    );
    expect(new Set(middles).size).toBe(1);
    await second.screenshot({ path: join(screens, '30-second-onglet.png') });
    await second.click('#take-over');
    await isReady(second);
    await at.page.locator('#take-over').waitFor();
    expect([told, await at.page.textContent('#closed h2')]).toEqual([
      'L’espace de travail est déjà ouvert dans un autre onglet.',
      'L’espace de travail a été repris dans un autre onglet. Ce que vous avez fait ici est enregistré.',
    ]);
    await second.close();
    await at.page.click('#take-over');
    await isReady(at.page);
    await at.openTab('Jury');
    expect([await at.shown('C7'), await at.shown('C8')]).toEqual(['Adjovi-Perrin', 'Encore ouverte']);
  });
});
