// What a person does with rows, columns and tabs by the mouse, done to the host's spreadsheet.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isReady, openWorkspace, type Workspace } from './open-workspace.ts';

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

describe('les onglets', () => {
  it('se renomment, et un nom déjà pris est refusé', async () => {
    const tab = (name: string) => at.page.getByRole('tab', { name, exact: true });
    await at.openTab('Jury');
    await tab('Jury').dblclick();
    await at.page.keyboard.press('Control+a');
    await at.page.keyboard.type('Notre jury');
    await at.page.keyboard.press('Enter');
    await tab('Notre jury').waitFor();
    await tab('Notre jury').dblclick();
    await at.page.keyboard.press('Control+a');
    await at.page.keyboard.type('Session');
    await at.page.keyboard.press('Enter');
    await at.page.getByText('Le nom de la feuille existe déjà.').waitFor();
    await at.page.getByRole('button', { name: 'Annuler', exact: true }).click();
    await at.page.keyboard.press('Escape');
    await at.saved();
    await at.page.reload();
    await isReady(at.page);
    expect([await tab('Notre jury').count(), await tab('Session').count()]).toEqual([1, 1]);
  });

  it('se suppriment, et le module le dit', async () => {
    await at.page.getByRole('tab', { name: 'Candidats', exact: true }).click({ button: 'right' });
    await at.page.getByRole('button', { name: 'Supprimer' }).click();
    await at.screenshot('26-supprimer-onglet');
    await at.page.getByRole('button', { name: 'OK', exact: true }).click();
    await at.page.getByRole('tab', { name: 'Candidats', exact: true }).waitFor({ state: 'detached' });
    expect(await at.runMenu('Générer ou mettre à jour')).toContain('Candidats');
    // Univer's bar of tabs, when it is redrawn under the mouse
    expect(at.pageErrors.filter((error) => !error.includes('setPointerCapture'))).toEqual([]);
  });
});
