// What the workspace refuses as Google does, what goes past it as in Google, and names that look like code.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from './open-workspace.ts';

let at: Workspace;

beforeAll(async () => {
  at = await openWorkspace();
}, 40_000);
afterAll(() => at.close());

const hostile = '<img src=x onerror=alert(1)>';
const formula = '=HYPERLINK("x")';

describe('des cases que l’on tire par leur bord', () => {
  it('ne se déplacent pas, et la page dit comment faire', async () => {
    await at.openTab('Candidats');
    await at.page.mouse.click(280, 201);
    /** As a hand does: Univer looks at where the mouse is from time to time. */
    const slowly = async (...heights: number[]) => {
      for (const y of heights) {
        await at.page.mouse.move(290, y);
        await at.page.waitForTimeout(120);
      }
    };
    await slowly(210, 216, 219);
    await at.page.mouse.down();
    await slowly(240, 260, 275);
    await at.page.mouse.up();
    expect(await at.notice()).toBe(
      'Des cases ne se déplacent pas dans cet espace : copiez, collez, puis effacez. Rien n’a été changé.',
    );
    expect([await at.shown('D5'), await at.shown('D7')]).toEqual(['Nolwenn', 'Régis']);
  });
});

describe('des noms qui ressemblent à du code', () => {
  const dialogs: string[] = [];

  it('restent du texte dans l’onglet, dans les grilles et dans le panneau', async () => {
    at.page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await at.openTab('Candidats');
    await at.type('C5', hostile);
    await at.type('C6', formula);
    expect([await at.shown('C5'), await at.shown('C6')]).toEqual([hostile, formula]);
    expect(await at.runMenu('Générer ou mettre à jour')).toContain('C’est fait.');
    await at.openTab('BC01');
    expect(await at.shown('B6')).toContain(hostile);
    expect(await at.shown('B10')).toContain(formula);
    await at.runPanel();
    await at.panel.getByRole('button', { name: 'Saisir une grille papier' }).click();
    await at.panel.getByLabel('Grille de').selectOption({ index: 0 });
    await at.screenshot('20-noms');
    // the list of candidates cuts long names, the sheet below it does not
    const told = await at.panel.locator('body').textContent();
    expect(told).toContain(hostile);
    expect(told).toContain(formula);
  });

  it('ne sont exécutés nulle part', async () => {
    expect(dialogs).toEqual([]);
    for (const frame of at.page.frames()) expect(await frame.locator('img[src="x"]').count()).toBe(0);
    expect(at.strayRequests).toEqual([]);
  });
});

describe('une appréciation qui n’est pas de l’échelle', () => {
  it('est refusée quand on la tape, avec les valeurs possibles', async () => {
    await at.openTab('BC01');
    await at.type('D6', 'Bidon');
    await at.screenshot('21-refus-liste');
    expect(await at.notice()).toBe(
      'Cette case n’accepte que les valeurs de sa liste : Acquise · Partiellement acquise · Non acquise · Non observée. Rien n’a été changé.',
    );
    expect(await at.shown('D6')).toBe('');
  });

  it('passe par un collage, et la couverture la signale avec sa cellule', async () => {
    await at.paste('D6', 'Bidon\tvu au poste\nAcquise\tet au deuxième');
    expect([await at.shown('D6'), await at.shown('D7'), await at.shown('E7')]).toEqual([
      'Bidon',
      'Acquise',
      'et au deuxième',
    ]);
    const said = await at.runMenu('Actualiser la couverture');
    expect(said).toContain('Bidon');
    expect(said).toMatch(/D6/);
    await at.openTab('BC01');
    await at.screenshot('22-collage');
  });

  it('s’annule et se refait au clavier, et la touche Suppr vide', async () => {
    await at.paste('D8', 'Non acquise');
    await at.goTo('E8');
    await at.page.keyboard.press('Control+z');
    await at.settled();
    const undone = await at.shown('D8');
    await at.page.keyboard.press('Control+y');
    await at.settled();
    const redone = await at.shown('D8');
    await at.goTo('D8');
    await at.page.keyboard.press('Delete');
    await at.settled();
    expect([undone, redone, await at.shown('D8')]).toEqual(['', 'Non acquise', '']);
  });
});

describe('une personne hors de l’équipe', () => {
  it('n’ouvre pas le classeur sans partage', async () => {
    await at.page.selectOption('#person', 'helene.vasseix@example.com');
    await at.page.locator('#closed h2').waitFor();
    await at.screenshot('23-sans-acces');
    expect(await at.page.textContent('#closed h2')).toBe('Vous n’avez pas accès à ce classeur');
    await at.page.click('#menus >> text=Fichier');
    expect(await at.page.locator('#menus [role=menu] [role=menuitem]').allTextContents()).toEqual([
      'Nouveau classeur vide',
      'Ouvrir un classeur enregistré…',
      'Tout recommencer…',
    ]);
    await at.page.keyboard.press('Escape');
    await at.page.selectOption('#person', 'secretariat@example.org');
  });

  it('avec qui il est partagé ne change pas ce qui est protégé, mais bien une appréciation', async () => {
    await at.openFileMenu('Partager…');
    await at.page.fill('#share-address', 'remplacante@example.org');
    await at.page.click('#share-add');
    await at.screenshot('24-partage');
    await at.page.click('#dialog menu button');
    await at.page.selectOption('#person', 'remplacante@example.org');
    await at.openTab('BC01');
    await at.type('C6', 'Autre compétence');
    await at.screenshot('25-protegee');
    expect(await at.notice()).toBe('Cette case est protégée : seule l’équipe peut la modifier. Rien n’a été changé.');
    await at.page.keyboard.press('Escape');
    await at.paste('C7', 'Autre compétence');
    expect(await at.notice()).toContain('protégée');
    await at.type('D9', 'Non acquise');
    expect([await at.shown('C6'), await at.shown('D9')]).toEqual([
      'Contribuer à la relation client d’une structure d’insertion'.replaceAll('’', "'"),
      'Non acquise',
    ]);
  });

  it('ne supprime ni une ligne ni un onglet protégés', async () => {
    const sentence =
      'Cet onglet est protégé : seule l’équipe peut changer ses lignes, ses colonnes ou son nom, ou le supprimer. Rien n’a été changé.';
    await at.openTab('BC01');
    await at.page.mouse.click(22, 215);
    await at.page.mouse.click(22, 215, { button: 'right' });
    await at.page.getByText('Supprimer la ligne sélectionnée').first().click();
    expect(await at.notice()).toBe(sentence);
    await at.page.getByRole('tab', { name: 'BC01', exact: true }).click({ button: 'right' });
    await at.page.getByRole('button', { name: 'Supprimer' }).click();
    await at.page.getByRole('button', { name: 'OK', exact: true }).click();
    expect(await at.notice()).toBe(sentence);
    await at.page.getByRole('tab', { name: 'BC01', exact: true }).waitFor();
  });

  it('ne télécharge plus rien une fois son partage retiré', async () => {
    await at.openFileMenu('Partager…');
    await at.page.getByRole('button', { name: 'Retirer remplacante@example.org' }).click();
    await at.page.click('#dialog menu button');
    await at.openFileMenu('Télécharger en Excel');
    expect(await at.notice()).toBe('Vous n’avez pas accès à ce classeur : rien n’a été téléchargé.');
  });
});
