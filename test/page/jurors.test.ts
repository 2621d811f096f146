// Each juror in a workbook of their own: sent by the secretary, filled by the juror, collected by the secretary.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from './open-workspace.ts';

let at: Workspace;

beforeAll(async () => {
  at = await openWorkspace();
}, 40_000);
afterAll(() => at.close());

const files = () => at.page.locator('#file option').allTextContents();

describe('les classeurs des jurés', () => {
  it('apparaissent dans la liste de l’équipe une fois envoyés', async () => {
    expect(await at.runMenu('Générer ou mettre à jour')).toContain('C’est fait.');
    expect(await at.runMenu('Envoyer les grilles', 'tous', '8/12/2026 18:00')).toContain('C’est fait.');
    expect((await files()).filter((title) => title.includes('juré'))).toHaveLength(3);
  });

  it('ne montrent à un juré que le sien, sans le module', async () => {
    await at.page.selectOption('#person', 'malo.kerouanton@example.com');
    await at.page.getByRole('tab', { name: 'Accueil', exact: true }).waitFor();
    expect(await files()).toEqual([expect.stringContaining('juré 2')]);
    expect(await at.page.locator('#menus >> text=Extensions').count()).toBe(0);
    expect(await at.page.locator('#panel').isVisible()).toBe(false);
  });

  it('mènent de l’accueil à la grille, et se remplissent', async () => {
    // the box « J’ai pu ouvrir ce fichier »
    await at.page.mouse.click(441, 400);
    await at.goTo('D16');
    await at.page.locator('#link button').waitFor();
    await at.screenshot('15-accueil-du-jure');
    expect(await at.page.textContent('#link button')).toBe('Aller à « BC03 »');
    await at.page.click('#link button');
    await at.openTab('BC01');
    await at.type('D6', 'Acquise');
    expect(await at.shown('D6')).toBe('Acquise');
    await at.type('C6', 'Autre');
    expect(await at.notice()).toContain('protégée');
    await at.openTab('Accueil');
    expect(await at.shown('C13')).toMatch(/^(1|VRAI|TRUE)$/);
    await at.screenshot('16-grille-du-jure');
  });

  it('sont relevés par l’équipe', async () => {
    await at.page.selectOption('#person', 'secretariat@example.org');
    await at.page.selectOption('#file', { label: 'Session 2026-12-0417' });
    expect(await at.runMenu('Relever les grilles')).toContain('C’est fait.');
    await at.openTab('BC01');
    // juror 1's column, then juror 2's
    expect([await at.shown('D6'), await at.shown('F6')]).toEqual(['', 'Acquise']);
    expect(at.pageErrors).toEqual([]);
    expect(at.strayRequests).toEqual([]);
  });
});
