// The whole day, from an empty spreadsheet to the signed page, each action with its state, its calls and its history line.

import { describe, expect, it } from 'vitest';
import { codes, done, newDay, said, tab } from './day.ts';
import { generated, prepared } from './small-session.ts';

describe('une journée entière', () => {
  it('mène d’un classeur vide aux résultats', async () => {
    const day = prepared();
    expect(day.tabs()).toEqual([1001, 1002, 1003, 1004, 8001, 8002, 9001]);
    expect(day.value(tab.session, 'state', 'value')).toBe('Préparation');

    const { data, problems } = done(day.call('generate'));
    expect(data.grids.map(({ item }) => item)).toEqual(['BC01', 'BC02', 'BC03', 'EF', 'DOS']);
    expect(problems).toEqual([]);
    expect(day.value(tab.session, 'state', 'value')).toBe('Grilles prêtes');
    expect(day.rows(tab.bc01).filter((key) => key.startsWith('C02'))).toEqual([]);

    for (const rater of ['J1', 'J2']) {
      for (const rank of [1, 2, 3, 4]) day.type(tab.bc01, `C01|BC01-${rank}`, `${rater}|*`, 'Acquise');
    }
    day.type(tab.bc03, 'C01|BC03-1', 'J1|MSP', 'Partiellement acquise');
    day.type(tab.bc03, 'C01|BC03-1', 'J1|*', 'Acquise');
    day.type(tab.bc03, 'C01|BC03-1', 'J2|ET', 'Acquise');
    day.type(tab.bc03, 'C01|BC03-1', 'J2|note', '=1+1 « cité »');
    const { coverage } = done(day.call('coverage')).data;
    const first = coverage.candidates[0];
    expect(first?.blocks.map(({ coverage, reading }) => [coverage.covered, reading])).toEqual([
      [4, 'allAcquired'],
      [0, 'incomplete'],
      [1, 'incomplete'],
    ]);
    expect(first?.blocks[2]?.findings[0]).toEqual({ item: 'BC03-1', finding: 'acquired', missing: [] });
    await day.doc.calculated();
    expect(day.value(tab.bc03, 'C01|BC03-1', 'finding')).toBe('Acquise');
    expect(day.value(tab.coverage, 'C01', 'BC01|coverage')).toBe('4 sur 4');
    expect(day.value(tab.bc03, 'C01|BC03-1', 'J2|note')).toBe('=1+1 « cité »');

    done(day.call('openDeliberation'));
    expect(day.value(tab.session, 'state', 'value')).toBe('Délibération');
    expect(day.value(tab.deliberation, 'C01|BC01', 'reading')).toBe('Toutes acquises');
    expect(day.value(tab.deliberation, 'C01|BC01', 'decision')).toBe('');
    day.type(tab.deliberation, 'C01|BC01', 'decision', 'Obtenu');
    day.type(tab.deliberation, 'C01|BC02', 'decision', 'Non obtenu');
    day.type(tab.deliberation, 'C01|BC03', 'decision', 'Non obtenu');
    day.type(tab.deliberation, 'C01|EF', 'decision', 'Satisfaisant');
    const filled = done(day.call('fillDeliberation'));
    expect(said(filled, 'reason-missing')).toMatchObject({ level: 'error', where: 'Délibération!K6' });
    day.type(tab.deliberation, 'C01|BC02', 'reason', '= trop peu de faits');
    day.type(tab.deliberation, 'C01|BC02', 'observation', 'À revoir : « suivi »');

    const { results } = done(day.call('fillResults')).data;
    expect(results.candidates.map(({ outcome }) => outcome)).toEqual(['partial', 'pending', 'absent', 'pending']);
    expect(day.value(tab.results, 'C01', 'BC01')).toBe('Obtenu');
    expect(day.value(tab.results, 'C02', 'BC01')).toBe('Déjà acquis');
    expect(day.value(tab.results, 'C02', 'BC02')).toBe('À décider');
    expect(day.value(tab.results, 'C01', 'observations')).toContain('= trop peu de faits');
    const { url } = done(day.call('exportPdf')).data;
    const pdf = await day.host.fetchExport(url, 'secretariat@example.org');
    expect(pdf.contentType).toBe('application/pdf');

    done(day.call('backToExamDay', { reason: 'Grille de Zofia oubliée' }));
    expect(day.value(tab.session, 'state', 'value')).toBe('En cours');
    expect(day.value(tab.deliberation, 'C01|BC01', 'decision')).toBe('Obtenu');
    expect(day.history().map((cells) => cells[3])).toEqual([
      'Session préparée',
      'Session préparée',
      'Grilles générées',
      'Couverture actualisée',
      'Délibération ouverte',
      'Délibération remplie',
      'Résultats remplis',
      'Papiers : liens vers les PDF demandés',
      'Retour au jour de l’examen. Motif : Grille de Zofia oubliée',
    ]);
    expect(new Set(day.history().map((cells) => cells[2]))).toEqual(new Set(['secretariat@example.org']));
    day.host.dispose();
  });

  it.each([
    'importFiche',
    'generate',
    'coverage',
    'openDeliberation',
    'fillDeliberation',
    'fillResults',
    'exportPdf',
  ] as const)('%s, dans un classeur vide, dit par où commencer et n’écrit rien', (action) => {
    const day = newDay();
    const before = day.host.snapshot(day.id);
    const answer = day.call(action);
    expect(answer.ok).toBe(false);
    expect(said(answer, 'not-prepared').message).toContain('Préparer la session');
    expect(day.host.snapshot(day.id)).toEqual(before);
  });

  it.each([
    ['prepare', 'Préparation'],
    ['importFiche', 'Préparation'],
    ['fillDeliberation', 'Délibération'],
    ['fillResults', 'Délibération'],
    ['backToExamDay', 'Délibération'],
  ] as const)('%s, une fois les grilles prêtes, dit dans quel état il se fait', (action, state) => {
    const day = generated();
    const before = day.host.snapshot(day.id);
    const answer = day.call(action, { reason: 'un motif' });
    expect(codes(answer)).toEqual(['not-in-this-state']);
    expect(answer.problems[0]?.message).toContain(`« ${state} »`);
    expect(day.host.snapshot(day.id)).toEqual(before);
  });

  it.each(['generate', 'coverage', 'openDeliberation'] as const)(
    '%s, lancé deux fois, n’ajoute qu’une ligne d’historique',
    (action) => {
      const day = generated();
      done(day.call(action));
      const before = day.host.snapshot(day.id);
      const again = action === 'openDeliberation' ? 'fillDeliberation' : action;
      done(day.call(again));
      const after = day.host.snapshot(day.id);
      const withoutHistory = (snapshot: typeof after) =>
        snapshot.book.sheets
          .filter(({ properties }) => properties.sheetId !== tab.history)
          .map(({ properties, rows }) => [properties.title, rows.map((row) => row.map((cell) => cell?.[0] ?? 0))]);
      expect(withoutHistory(after)).toEqual(withoutHistory(before));
      expect(day.history()).toHaveLength(5);
    },
  );
});
