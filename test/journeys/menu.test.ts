// The menu, complete without the panel: its entries, what it asks and says, in every authorization mode.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newDay, secretary, tab } from './day.ts';
import { generated, prepared } from './small-session.ts';

const entriesOf = (day: ReturnType<typeof newDay>) =>
  day.doc.menus.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'item' ? [item] : [])));

describe('à l’ouverture', () => {
  it.each(['NONE', 'LIMITED', 'FULL'] as const)('le menu est là sans toucher à aucun service, en mode %s', (mode) => {
    const day = newDay();
    day.doc.runOnOpen(mode);
    expect(entriesOf(day).map(({ caption }) => caption)).toEqual(
      expect.arrayContaining([
        'Préparer la session',
        'Importer la fiche collée',
        'Générer ou mettre à jour les grilles',
        'Actualiser la couverture',
        'Ouvrir la délibération',
        'Remplir la délibération',
        'Remplir les résultats',
        'Exporter les papiers en PDF',
        'Revenir au jour de l’examen',
      ]),
    );
    expect(day.host.calls.filter(({ call }) => /^(Sheets|Drive|Session|LockService)/.test(call))).toEqual([]);
  });

  it('chaque entrée nomme une fonction du programme', () => {
    const day = newDay();
    day.doc.runOnOpen();
    const bundle = readFileSync(new URL('../../dist/addon/addon.js', import.meta.url), 'utf8');
    for (const { functionName } of entriesOf(day)) expect(bundle).toMatch(new RegExp(`function ${functionName}\\(`));
  });
});

const lastAlert = (day: ReturnType<typeof newDay>) => {
  const shown = day.doc.shown.at(-1);
  return shown && 'prompt' in shown ? shown.prompt : shown?.content;
};

describe('ce que le menu dit', () => {
  it('« C’est fait. » quand tout va bien', () => {
    const day = newDay();
    day.doc.answers.push('OK');
    day.doc.run('prepareSession');
    expect(lastAlert(day)).toBe('C’est fait.');
    const [when, who, what] = day.history()[0]?.slice(1) ?? [];
    expect([who, what]).toEqual([secretary, 'Session préparée']);
    // 7 December 2026, 9:30
    expect(when).toBeCloseTo(46363 + 9.5 / 24, 6);
  });

  it('ce qu’il faut savoir, le plus grave d’abord, chacun avec sa place', () => {
    const day = prepared();
    day.paste(tab.candidates, 'C01', 'panel', '1');
    day.paste(tab.candidates, 'C01', 'email', 'zofia');
    day.paste(tab.jury, 'J1', 'habilitatedUntil', '01/01/2020');
    day.doc.answers.push('OK');
    day.doc.run('generateGrids');
    const lines = String(lastAlert(day)).split('\n');
    expect(lines.slice(0, 3)).toEqual(['C’est fait.', '', 'À savoir :']);
    expect(lines[3]).toMatch(/^· Candidats!/);
    expect(lines.at(-1)).toMatch(/^· Jury!/);
    expect(lines.length).toBeLessThan(17);
  });

  it('douze points au plus, puis combien d’autres', () => {
    const day = prepared();
    for (const key of ['C01', 'C02', 'C04']) {
      day.paste(tab.candidates, key, 'panel', '1');
      for (const column of ['email', 'accessRoute', 'attendance', 'blocks', 'held'])
        day.paste(tab.candidates, key, column, 'bidon');
    }
    day.doc.answers.push('OK');
    day.doc.run('generateGrids');
    expect(lastAlert(day)).toMatch(/… et \d+ autres points/);
  });

  it('une question, et « Non » ne modifie rien', () => {
    const day = generated();
    day.paste(tab.candidates, 'C01', 'number', '4');
    day.paste(tab.candidates, 'C04', 'number', '1');
    const before = day.host.snapshot(day.id);
    day.doc.answers.push('NO', 'OK');
    day.doc.run('generateGrids');
    const [question] = day.doc.shown;
    expect(question).toMatchObject({ kind: 'alert', buttons: 'YES_NO' });
    expect(lastAlert(day)).toContain('Rien n’a été modifié.');
    expect(day.host.snapshot(day.id)).toEqual(before);
  });

  it('demande un motif pour revenir au jour de l’examen ; sans motif, rien ne change', () => {
    const day = generated();
    day.doc.answers.push('OK', 'CANCEL', 'OK', { button: 'OK', text: 'Une grille oubliée' }, 'OK');
    day.doc.run('openDeliberation');
    const before = day.host.snapshot(day.id);
    day.doc.run('backToExamDay');
    expect(day.host.snapshot(day.id)).toEqual(before);
    day.doc.run('backToExamDay');
    expect(day.value(tab.session, 'state', 'value')).toBe('En cours');
    expect(day.history().at(-1)?.[3]).toContain('Une grille oubliée');
  });

  it('un lien vers le PDF, que la personne ouvre elle-même', () => {
    const day = generated();
    day.doc.answers.push('OK', 'OK');
    day.doc.run('openDeliberation');
    day.doc.run('fillResults');
    day.doc.run('exportResultsPdf');
    const content = String(lastAlert(day));
    expect(content).toContain('target="_blank"');
    expect(content).toContain(`gid=${tab.results}`);
    expect(content).toContain('authuser=secretariat%40example.org');
  });
});
