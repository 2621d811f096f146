// What a person does with rows and cells by the mouse, done to the host's spreadsheet.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from './open-workspace.ts';

let at: Workspace;
/** Of the tab « Candidats » of the demo session, at the top left: the middle of a row's heading. */
const rowHeading = (row: number) => ({ x: 22, y: 201 + 36 * (row - 5) });

beforeAll(async () => {
  at = await openWorkspace();
}, 40_000);
afterAll(() => at.close());

const onRow = async (row: number, entry: string | RegExp) => {
  const { x, y } = rowHeading(row);
  await at.page.mouse.click(x, y);
  await at.page.mouse.click(x, y, { button: 'right' });
  await at.page.getByText(entry).first().click();
  await at.settled();
};
/** As a hand does: Univer looks at where the mouse is from time to time. */
const slowly = async (...places: [x: number, y: number][]) => {
  for (const [x, y] of places) {
    await at.page.mouse.move(x, y);
    await at.page.waitForTimeout(120);
  }
};
const names = async () => [await at.shown('C5'), await at.shown('C6'), await at.shown('C7')];

describe('dans l’onglet « Candidats »', () => {
  beforeEach(() => at.openTab('Candidats'));

  it('un collage trop large, après la dernière ligne, ne laisse rien derrière lui', async () => {
    await at.paste('B104', Array.from({ length: 3 }, () => new Array(60).fill('x').join('\t')).join('\n'));
    expect(await at.notice()).toContain('Rien n’a été changé');
    expect(await at.shown('B104')).toBe('');
    // from the last row, the arrow goes to the next column
    await at.page.keyboard.press('ArrowDown');
    await at.settled();
    expect(await at.page.locator('#grid input').first().inputValue()).toBe('C1');
  });

  it('la poignée recopie une case vers le bas, jusqu’où on la tire', async () => {
    await at.goTo('D5');
    await slowly([335, 220], [336, 219]);
    await at.page.mouse.down();
    await slowly([332, 240], [326, 275], [320, 300], [320, 309]);
    await at.page.mouse.up();
    await expect.poll(() => at.shown('D6')).toBe('Nolwenn');
    expect([await at.shown('D8'), await at.shown('D9')]).toEqual(['Nolwenn', 'Kévin']);
  });

  it('une ligne se supprime, et revient par Ctrl+Z', async () => {
    await onRow(6, 'Supprimer la ligne sélectionnée');
    const without = await names();
    await at.page.keyboard.press('Control+z');
    await at.settled();
    expect([without, await names()]).toEqual([
      ['Castagné-Delorme', 'Fauconnet-Labrousse', 'Nowicka'],
      ['Castagné-Delorme', 'Benmoulay', 'Fauconnet-Labrousse'],
    ]);
  });

  it('une ligne s’insère, avec les listes de celle du dessus', async () => {
    const { x, y } = rowHeading(6);
    await at.page.mouse.click(x, y);
    await at.page.mouse.click(x, y, { button: 'right' });
    // beside the field that says how many
    const entry = at.page.getByText('lignes au-dessus');
    const box = await entry.boundingBox();
    await entry.click({ position: { x: (box?.width ?? 0) - 12, y: 10 } });
    await expect.poll(() => names()).toEqual(['Castagné-Delorme', '', 'Benmoulay']);
    await at.page.keyboard.press('Control+z');
    await at.page.mouse.click(x, y);
    await at.page.mouse.click(x, y, { button: 'right' });
    await entry.click({ position: { x: 12, y: 10 } });
    await expect.poll(() => names()).toEqual(['Castagné-Delorme', '', 'Benmoulay']);
    await at.type('G6', 'Bidon');
    expect(await at.notice()).toContain('Cette case n’accepte que les valeurs de sa liste');
  });

  it('des lignes se trient par le menu', async () => {
    await at.goTo('B5:P13');
    await at.page.mouse.click(160, 201, { button: 'right' });
    await at.page.getByText('Trier', { exact: true }).hover();
    await at.page.getByText('Décroissant', { exact: true }).first().click();
    await at.settled();
    await expect.poll(() => at.shown('B5')).toBe('8');
    expect(await at.shown('C5')).toBe('d’Aubarède');
  });

  it('une ligne se déplace en tirant son titre', async () => {
    const [from, to] = [rowHeading(5), rowHeading(8)];
    await at.page.mouse.click(from.x, from.y);
    await at.page.mouse.move(from.x, from.y + 2, { steps: 3 });
    await at.page.mouse.down();
    await at.page.mouse.move(to.x, to.y + 10, { steps: 12 });
    await at.page.mouse.up();
    await at.settled();
    await expect.poll(() => at.shown('C5')).toBe('Nkoulou-Étienne');
    expect(await at.shown('C8')).toBe('d’Aubarède');
  });
});
