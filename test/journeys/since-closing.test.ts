// What changes after the closing: it is told, and what was closed is what is archived.

import { describe, expect, it } from 'vitest';
import { codes, type Day, done, said, secretary, tab } from './day.ts';
import { agreed, closed, fingerprintOf } from './decided-session.ts';

describe('ce qui change après la clôture', () => {
  const number = '2026-041';
  const archiveFile = (day: Day) => day.host.files(secretary).find(({ name }) => name.startsWith('Archive'));
  /** What stands in every cell of « Résultats », and how it looks. */
  const cellsOf = ({ book, formats }: ReturnType<Day['host']['snapshot']>) =>
    book.sheets
      .find(({ properties }) => properties.sheetId === tab.results)
      ?.rows.map((row) => row.map((cell) => cell && [cell[0], formats[cell[1] - 1]]));
  const archiveOf = (day: Day) => {
    const file = archiveFile(day);
    return file ? day.host.snapshot(file.id).book.sheets : [];
  };
  const withoutDeliberation = (day: Day) => {
    const saved = day.host.snapshot(day.id);
    saved.book.sheets = saved.book.sheets.filter(({ properties }) => properties.sheetId !== tab.deliberation);
    day.host.restore(saved);
    return day;
  };

  it('un relevé retouché est dit, et la purge refuse de l’archiver', () => {
    const day = closed();
    day.type(tab.minutes, 'C04', 'outcome', 'Réussite');
    const told = said(done(day.call('exportPdf')), 'record-differs');
    expect(told).toMatchObject({ level: 'warning', where: 'Relevé de décisions' });
    expect(codes(day.call('purge', { reason: number }))).toEqual(['record-differs']);
    expect(archiveOf(day)).toEqual([]);
  });

  it('une décision changée est dite par le registre, les fiches et les papiers ; l’archive reste celle qui a été close', () => {
    const day = closed();
    day.type(tab.deliberation, 'C04|BC01', 'decision', 'Obtenu');
    for (const action of ['register', 'individualSheets', 'exportPdf'] as const)
      expect(codes(done(day.call(action)))).toContain('decisions-differ');
    const purged = done(day.call('purge', { reason: number }));
    expect(codes(purged)).toContain('decisions-differ');
    const archive = JSON.stringify(archiveOf(day));
    expect(archive).toContain('Échec');
    expect(archive).not.toContain('Réussite partielle (BC01)');
  });

  it('sans l’onglet Délibération, l’archive dit toujours les résultats clos', () => {
    const day = withoutDeliberation(closed());
    const titles = archiveOf(day).map(({ properties }) => properties.title);
    expect(titles).toEqual([]);
    done(day.call('purge', { reason: number }));
    expect(archiveOf(day).map(({ properties }) => properties.title)).toEqual([
      'Archive',
      'Résultats',
      'Relevé de décisions',
      'Statistiques',
    ]);
    const archive = JSON.stringify(archiveOf(day));
    expect(archive).not.toContain('En attente');
    for (const kept of ['Réussite', 'Échec', 'Cadre de l’insertion mal connu', fingerprintOf(day)])
      expect(archive).toContain(kept);
  });

  it.each([tab.results, tab.minutes])('sans l’onglet %i, rien n’est archivé ni supprimé', (sheetId) => {
    const day = closed();
    done(day.call('individualSheets'));
    const saved = day.host.snapshot(day.id);
    saved.book.sheets = saved.book.sheets.filter(({ properties }) => properties.sheetId !== sheetId);
    day.host.restore(saved);
    const files = day.host.files(secretary);
    expect(codes(day.call('purge', { reason: number }))).toEqual(['tab-needed']);
    expect(day.host.files(secretary)).toEqual(files);
  });

  it('l’archive garde l’allure des papiers, et un candidat retiré depuis', () => {
    const day = closed();
    const { row } = day.place(tab.candidates, 'C02', 'number');
    const saved = day.host.snapshot(day.id);
    saved.book.sheets.find(({ properties }) => properties.sheetId === tab.candidates)?.rows.splice(row, 1);
    day.host.restore(saved);
    done(day.call('purge', { reason: number }));
    const copy = cellsOf(day.host.snapshot(archiveFile(day)?.id ?? ''));
    expect(copy).toEqual(cellsOf(day.host.snapshot(day.id)));
    expect(JSON.stringify(copy)).toContain('d’Aubarède');
  });

  it('les versions closes d’avant une réouverture s’impriment et s’archivent', () => {
    const day = closed();
    const first = fingerprintOf(day);
    done(day.call('reopen', { reason: 'Motif mal recopié' }));
    day.type(tab.deliberation, 'C01|BC01', 'reason', 'Motif bien recopié');
    done(day.call('close', { confirm: agreed }));
    const { papers } = done(day.call('exportPdf')).data;
    expect(papers.map(({ label }) => label.replace('Ouvrir le PDF : ', ''))).toEqual([
      'Résultats',
      'Relevé de décisions',
      'Statistiques',
      'Résultats — clos 1',
      'Relevé de décisions — clos 1',
    ]);
    done(day.call('purge', { reason: number }));
    expect(archiveOf(day).map(({ properties }) => properties.title)).toEqual(
      expect.arrayContaining(['Résultats', 'Résultats — clos 1', 'Relevé de décisions — clos 1']),
    );
    expect(JSON.stringify(archiveOf(day))).toContain(first);
    expect(JSON.stringify(archiveOf(day))).toContain('Constaté par le jury');
  });
});
