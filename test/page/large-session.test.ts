// A session of 60 candidates, 10 competences and 4 jurors: what is typed shows at once, formulas follow, and the page never waits for them.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measuredSizes } from '../../src/local/demo/make-session.ts';
import { saveMadeSession } from './made-session.ts';
import { openWorkspace, type Workspace } from './open-workspace.ts';
import { watchFormulas } from './watch-formulas.ts';

let at: Workspace;

beforeAll(async () => {
  const path = saveMadeSession(measuredSizes['60×10×4']);
  at = await openWorkspace({ before: watchFormulas });
  await at.openSaved(path);
  await at.page.getByRole('tab', { name: 'Couverture', exact: true }).waitFor();
  await at.openTab('BC01');
}, 120_000);
afterAll(() => at.close());

const watched = () => at.page.evaluate(() => window.watched);
const delay = (delayMs: number) =>
  at.page.evaluate((ms) => {
    window.watched.delayMs = ms;
  }, delayMs);
/** Columns of the four jurors, first modality, on the first candidate's row of a competence. */
const jurorColumns = ['D', 'H', 'L', 'P'];

describe('une session de 60 candidats, 10 compétences et 4 jurés', () => {
  it('montre une saisie avant que les formules aient suivi', async () => {
    await expect.poll(() => at.shown('AG6'), { timeout: 30_000 }).toBe('0 sur 4');
    await delay(3000);
    const { answered } = await watched();
    await at.type('D6', 'Acquise');
    const atOnce = [await at.shown('D6'), await at.shown('AG6')];
    await delay(0);
    expect(atOnce).toEqual(['Acquise', '0 sur 4']);
    await expect.poll(() => at.shown('AG6'), { timeout: 20_000 }).toBe('1 sur 4');
    expect((await watched()).answered).toBeGreaterThan(answered);
  });

  it('garde ce qui est tapé pendant le calcul, et calcule à la fin avec tout', async () => {
    await delay(500);
    for (const column of jurorColumns) await at.type(`${column}7`, 'Acquise');
    await delay(0);
    const typed: string[] = [];
    for (const column of jurorColumns) typed.push(await at.shown(`${column}7`));
    expect(typed).toEqual(['Acquise', 'Acquise', 'Acquise', 'Acquise']);
    await expect.poll(() => at.shown('AG7'), { timeout: 20_000 }).toBe('4 sur 4');
  });

  it('laisse ce qui est en train d’être tapé quand un résultat arrive, à la même place dans un autre onglet', async () => {
    await delay(3000);
    const { answered } = await watched();
    await at.type('D6', 'Non acquise');
    await at.goTo('G6');
    await at.page.keyboard.type('Le chantier ');
    await expect.poll(async () => (await watched()).answered, { timeout: 20_000 }).toBeGreaterThan(answered);
    await at.page.waitForTimeout(3500);
    await at.page.keyboard.type('est rangé.');
    await at.page.keyboard.press('Enter');
    await delay(0);
    expect(await at.shown('G6')).toBe('Le chantier est rangé.');
  });

  it('ne recouvre pas d’un résultat ce qui a été tapé sur une formule entre-temps', async () => {
    await delay(4000);
    const { answered } = await watched();
    await at.type('D8', 'Acquise');
    await expect.poll(async () => (await watched()).answered, { timeout: 20_000 }).toBeGreaterThan(answered);
    await at.type('AG8', 'à la main');
    await delay(0);
    await at.page.waitForTimeout(4500);
    expect(await at.shown('AG8')).toBe('à la main');
  });

  it('laisse la page répondre pendant le calcul, qui se fait à côté', async () => {
    const perEntry: number[][] = [];
    for (const row of [9, 10, 11, 12, 13]) {
      await at.goTo(`D${row}`);
      await at.page.waitForTimeout(500);
      await at.page.evaluate(() => {
        Object.assign(window.watched, { gaps: [], longTasksMs: [] });
      });
      const { answered } = await watched();
      await at.page.keyboard.type('Acquise');
      await at.page.keyboard.press('Enter');
      await expect.poll(async () => (await watched()).answered, { timeout: 20_000 }).toBeGreaterThan(answered);
      await at.page.waitForTimeout(1000);
      const { gaps, longTasksMs } = await watched();
      perEntry.push(longTasksMs);
      for (const { calculationMs, longestMs } of gaps) expect(longestMs).toBeLessThan(calculationMs);
    }
    const longest = perEntry.map((tasks) => Math.max(0, ...tasks)).sort((one, other) => one - other);
    const all = perEntry.map((tasks) => tasks.reduce((sum, one) => sum + one, 0)).sort((one, other) => one - other);
    console.log(
      `Page à 60×10×4, par saisie (médiane de 5) : tâche la plus longue ${longest[2]} ms, tâches de plus de 50 ms ensemble ${all[2]} ms.`,
    );
    // the engine tells of the formula that was written over
    expect(at.pageErrors.filter((error) => !error.includes('Dependency tree not found'))).toEqual([]);
  });
});
