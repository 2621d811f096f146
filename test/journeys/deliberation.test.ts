// What happens to decisions while the grids go on changing: they stay, and say when what they were taken on is no more.

import { describe, expect, it } from 'vitest';
import { codes, type Day, done, said, tab } from './day.ts';
import { generated } from './small-session.ts';

/** Candidate 1 has all of BC01 acquired, then sits before an open deliberation. */
function deliberating(): Day {
  const day = generated();
  for (const rater of ['J1', 'J2']) {
    for (const rank of [1, 2, 3, 4]) day.type(tab.bc01, `C01|BC01-${rank}`, `${rater}|*`, 'Acquise');
  }
  done(day.call('openDeliberation'));
  return day;
}

const cell = (day: Day, column: string, row = 'C01|BC01') => day.value(tab.deliberation, row, column);

describe('la délibération', () => {
  it('montre d’abord ce qui manque et les désaccords, puis les observations, le dossier et l’ECF', () => {
    const day = generated();
    day.type(tab.candidates, 'C01', 'ecf.BC03', 'Critères satisfaits');
    day.type(tab.candidates, 'C01', 'dossier', 'Remis le 23 novembre');
    day.type(tab.bc03, 'C01|BC03-1', 'J1|*', 'Non acquise');
    day.type(tab.bc03, 'C01|BC03-1', 'J2|*', 'Non acquise');
    day.type(tab.bc03, 'C01|BC03-2', 'J1|*', 'Acquise');
    day.type(tab.bc03, 'C01|BC03-2', 'J2|*', 'Non acquise');
    day.type(tab.bc03, 'C01|BC03-2', 'J2|note', 'consignes lues, pas expliquées');
    done(day.call('openDeliberation'));
    const lines = String(cell(day, 'discuss', 'C01|BC03')).split('\n');
    expect(lines.map((line) => line.split(' — ')[1])).toEqual([
      'non évaluée (juré 1, juré 2)',
      'juré 1 : Acquise ; juré 2 : Non acquise',
      'juré 1 : Non acquise ; juré 2 : Non acquise',
    ]);
    expect(cell(day, 'notes', 'C01|BC03')).toBe('Compétence 2, juré 2 : consignes lues, pas expliquées');
    expect(cell(day, 'handedIn', 'C01|BC03')).toBe('ECF : Critères satisfaits');
    expect(cell(day, 'handedIn', 'C01|EF')).toBe('Dossier : Remis le 23 novembre');
  });

  it('remplie de nouveau, change les chiffres et les lectures ; décisions, motifs et observations restent', () => {
    const day = deliberating();
    day.type(tab.deliberation, 'C01|BC01', 'decision', 'Obtenu');
    day.type(tab.deliberation, 'C01|BC01', 'observation', 'À féliciter');
    day.type(tab.bc01, 'C01|BC01-1', 'J1|*', 'Non acquise');
    const filled = done(day.call('fillDeliberation'));
    expect([cell(day, 'decision'), cell(day, 'observation')]).toEqual(['Obtenu', 'À féliciter']);
    expect([cell(day, 'reading'), cell(day, 'attainment')]).toEqual(['À délibérer', '3 sur 4']);
    expect(said(filled, 'reading-changed')).toMatchObject({ level: 'warning', where: 'Délibération!J5' });
    expect(cell(day, 'discuss')).toMatch(
      /^La lecture des grilles a changé depuis la décision : c’était « Toutes acquises \(évaluées : 4 sur 4, acquises : 4 sur 4\) »\./,
    );
  });

  it('marque aussi la décision dont la lecture garde son mot, quand ses chiffres ou ses compétences ont changé', () => {
    const day = deliberating();
    const rate = (rank: number, rating: string) => day.type(tab.bc01, `C01|BC01-${rank}`, 'J1|*', rating);
    rate(1, 'Non acquise');
    done(day.call('fillDeliberation'));
    day.type(tab.deliberation, 'C01|BC01', 'decision', 'Obtenu');
    expect(codes(done(day.call('fillDeliberation')))).not.toContain('reading-changed');
    for (const rank of [2, 3, 4]) rate(rank, 'Non acquise');
    const changed = said(done(day.call('fillDeliberation')), 'reading-changed');
    expect(cell(day, 'reading')).toBe('À délibérer');
    expect(changed.message).toContain(
      '« À délibérer (évaluées : 4 sur 4, acquises : 3 sur 4 ; BC01-1) » quand la décision a été saisie, elle est maintenant « À délibérer (évaluées : 4 sur 4, acquises : 0 sur 4 ; BC01-1, BC01-2, BC01-3, BC01-4) »',
    );
    for (const rank of [1, 3, 4]) rate(rank, 'Acquise');
    expect(said(done(day.call('fillDeliberation')), 'reading-changed').message).toContain('3 sur 4 ; BC01-2)');
    rate(1, 'Non acquise');
    rate(2, 'Acquise');
    expect(codes(done(day.call('fillDeliberation')))).not.toContain('reading-changed');
  });

  it('garde la marque d’un remplissage à l’autre, et l’ôte quand le jury confirme par un motif ou que la lecture revient', () => {
    const day = deliberating();
    day.type(tab.deliberation, 'C01|BC01', 'decision', 'Obtenu');
    done(day.call('fillDeliberation'));
    day.type(tab.bc01, 'C01|BC01-1', 'J1|*', 'Non acquise');
    done(day.call('fillDeliberation'));
    expect(codes(done(day.call('fillDeliberation')))).toContain('reading-changed');
    day.type(tab.bc01, 'C01|BC01-1', 'J1|*', 'Acquise');
    expect(codes(done(day.call('fillDeliberation')))).not.toContain('reading-changed');
    day.type(tab.bc01, 'C01|BC01-1', 'J1|*', 'Non acquise');
    done(day.call('fillDeliberation'));
    day.type(tab.deliberation, 'C01|BC01', 'reason', 'Reconnue à l’entretien');
    expect(codes(done(day.call('fillDeliberation')))).not.toContain('reading-changed');
    expect(cell(day, 'discuss')).not.toContain('a changé');
  });

  it('compte comme absente une décision tapée à la main qui n’en est pas une, la dit et la laisse', () => {
    const day = deliberating();
    day.paste(tab.deliberation, 'C01|BC01', 'decision', 'Ajourné');
    const filled = done(day.call('fillDeliberation'));
    expect(said(filled, 'decision-unknown').where).toBe('Délibération!J5');
    expect(cell(day, 'decision')).toBe('Ajourné');
    const { results } = done(day.call('fillResults')).data;
    expect(results.candidates[0]?.outcome).toBe('pending');
  });

  it('refait l’onglet supprimé pendant la délibération, sans décision, et le dit', () => {
    const day = deliberating();
    day.type(tab.deliberation, 'C01|BC01', 'decision', 'Obtenu');
    expect(codes(done(day.call('fillDeliberation')))).not.toContain('tab-missing');
    const saved = day.host.snapshot(day.id);
    saved.book.sheets = saved.book.sheets.filter(({ properties }) => properties.sheetId !== tab.deliberation);
    day.host.restore(saved);
    const told = said(done(day.call('fillDeliberation')), 'tab-missing');
    expect(told).toMatchObject({ level: 'warning' });
    expect(told.message).toContain('« Délibération » avait disparu');
    expect(told.message).toContain('Historique des versions');
    expect(cell(day, 'decision')).toBe('');
  });

  it('refait une ligne supprimée, sans décision, et le dit', () => {
    const day = deliberating();
    day.type(tab.deliberation, 'C01|BC01', 'decision', 'Obtenu');
    const { row } = day.place(tab.deliberation, 'C01|BC01', 'decision');
    const sheet = day.host.snapshot(day.id);
    const deliberation = sheet.book.sheets.find(({ properties }) => properties.sheetId === tab.deliberation);
    deliberation?.rows.splice(row, 1);
    day.host.restore(sheet);
    expect(said(done(day.call('fillResults')), 'decision-line-missing').message).toContain('Candidat 1, BC01');
    done(day.call('fillDeliberation'));
    expect(cell(day, 'decision')).toBe('');
    expect(cell(day, 'reading')).toBe('Toutes acquises');
  });

  it('deux personnes décident en même temps : l’une ne remplace jamais l’autre sans le voir', () => {
    const day = deliberating();
    const decide = (value: string) =>
      day.doc.run<{ ok: boolean; problems: { code: string }[] }>(
        { function: 'call', action: 'saveDecisions' },
        {
          action: 'saveDecisions',
          candidate: 'C01',
          decisions: [{ item: 'BC01', decision: { was: '', value } }],
        },
      );
    expect(decide('awarded').ok).toBe(true);
    const second = decide('refused');
    expect([second.ok, second.problems.map(({ code }) => code)]).toEqual([false, ['typed-meanwhile']]);
    expect(cell(day, 'decision')).toBe('Obtenu');
  });

  it('saisie dans le panneau, une décision tient à la lecture du jour, même si l’onglet en montre une ancienne', () => {
    const day = deliberating();
    day.type(tab.bc01, 'C01|BC01-1', 'J1|*', 'Non acquise');
    const decision = { was: '', value: 'awarded' };
    const request = { action: 'saveDecisions', candidate: 'C01', decisions: [{ item: 'BC01', decision }] };
    expect(day.doc.run<{ ok: boolean }>({ function: 'call', action: 'saveDecisions' }, request).ok).toBe(true);
    expect(cell(day, 'reading')).toBe('Toutes acquises');
    expect(codes(done(day.call('fillDeliberation')))).not.toContain('reading-changed');
    day.type(tab.bc01, 'C01|BC01-1', 'J1|*', 'Acquise');
    expect(codes(done(day.call('fillDeliberation')))).toContain('reading-changed');
  });
});
