// How an action runs: the lock, refusals and failures of Google's, who may act, and what moved meanwhile.

import { describe, expect, it } from 'vitest';
import { codes, type Day, deskOf, done, said, secretary, tab } from './day.ts';
import { generated, prepared } from './small-session.ts';

const cellsOf = (day: Day) =>
  day.tabs().map((sheetId) => [sheetId, day.doc.values(sheetId).map((cells) => cells.map(String))]);

describe('deux actions à la fois', () => {
  it('la seconde le dit aussitôt et ne change rien', () => {
    const day = generated();
    let second: ReturnType<Day['call']> | undefined;
    const stop = day.host.onCall(({ call }) => {
      if (!call.includes('batchGetByDataFilter') || second) return;
      second = deskOf(day.host.open(day.id, secretary)).call('coverage');
    });
    done(day.call('generate'));
    stop();
    expect(second?.ok).toBe(false);
    expect(second?.problems[0]).toMatchObject({ code: 'busy', message: expect.stringContaining('Une autre action') });
    expect(day.history().map((cells) => cells[3])).toEqual([
      'Session préparée',
      'Session préparée',
      'Grilles générées',
      'Grilles mises à jour',
    ]);
    done(day.call('coverage'));
  });
});

describe.each([1, 2, 3])('Google échoue au %ie appel', (rank) => {
  it('avant son effet : rien n’est à moitié écrit, et recommencer suffit', () => {
    const [day, other] = [generated(), generated()];
    for (const one of [day, other]) one.paste(tab.candidates, 'C03', 'attendance', 'Présent');
    const before = day.host.snapshot(day.id);
    day.host.failCall(rank, 'before');
    const answer = day.call('generate');
    expect(said(answer, 'google-refused').message).toMatch(/Google/);
    expect(day.host.snapshot(day.id)).toEqual(before);
    done(day.call('generate'));
    done(other.call('generate'));
    expect(cellsOf(day)).toEqual(cellsOf(other));
  });

  it('après son effet : recommencer mène au même classeur', () => {
    const [day, other] = [generated(), generated()];
    for (const one of [day, other]) one.paste(tab.candidates, 'C03', 'attendance', 'Présent');
    day.host.failCall(rank, 'after');
    expect(day.call('generate').ok).toBe(false);
    done(day.call('generate'));
    done(other.call('generate'));
    const withoutHistory = (one: Day) => cellsOf(one).filter(([sheetId]) => sheetId !== tab.history);
    expect(withoutHistory(day)).toEqual(withoutHistory(other));
    expect(new Set(day.history().map((cells) => cells[3]))).toEqual(new Set(other.history().map((cells) => cells[3])));
  });
});

describe('qui agit', () => {
  it('quelqu’un de l’équipe, qui n’a pas créé le classeur, fait tout', () => {
    const day = generated();
    const colleague = deskOf(day.host.open(day.id, 'adjointe@example.org'));
    day.paste(tab.candidates, 'C03', 'attendance', 'Présent');
    done(colleague.call('generate'));
    done(colleague.call('coverage'));
    done(colleague.call('openDeliberation'));
    expect(day.history().map((cells) => cells[2])).toContain('adjointe@example.org');
  });

  it.each([
    ['hors de l’équipe, avec le droit de modifier', 'writer'],
    ['avec le seul droit de lire', 'reader'],
  ] as const)('quelqu’un %s est refusé, et rien ne change', (_, role) => {
    const day = generated();
    day.host.share(day.id, 'autre@example.org', role);
    const other = deskOf(day.host.open(day.id, 'autre@example.org'));
    const before = day.host.snapshot(day.id);
    for (const action of ['generate', 'coverage', 'openDeliberation'] as const) {
      const answer = other.call(action);
      expect(codes(answer)).toContain('google-refused');
      expect(answer.problems[0]?.message).toContain('l’équipe (onglet Session)');
    }
    expect(day.host.snapshot(day.id)).toEqual(before);
  });

  it('qui est ajouté à l’équipe dans « Session » peut agir après la mise à jour', () => {
    const day = generated();
    day.host.share(day.id, 'renfort@example.org', 'writer');
    day.type(tab.session, 'team.3', 'value', 'renfort@example.org');
    done(day.call('generate'));
    done(deskOf(day.host.open(day.id, 'renfort@example.org')).call('generate'));
  });
});

describe('des lignes triées entre la lecture et l’écriture', () => {
  const sortedMeanwhile = (day: Day, action: 'generate' | 'coverage') => {
    const width = day.doc.sheets().find(({ sheetId }) => sheetId === tab.bc02)?.gridProperties.columnCount ?? 0;
    const range = { sheetId: tab.bc02, startRowIndex: 5, endRowIndex: 14, startColumnIndex: 0, endColumnIndex: width };
    const stop = day.host.onCall(({ call }) => {
      if (call.includes('batchUpdate')) day.doc.sortRows(range, 2, 'DESCENDING');
    });
    const answer = day.call(action);
    stop();
    return done(answer);
  };

  it.each(['generate', 'coverage'] as const)('%s le dit, et recommencer remet tout d’accord', (action) => {
    const day = generated();
    day.type(tab.bc02, 'C01|BC02-1', 'J2|note', 'Zofia, le planning');
    day.type(tab.bc02, 'C04|BC02-3', 'J3|note', 'Prosper, les écarts');
    day.paste(tab.candidates, 'C01', 'panel', '1, 3');
    expect(said(sortedMeanwhile(day, action), 'moved-meanwhile').message).toContain('« BC02 »');
    expect(codes(done(day.call('generate')))).not.toContain('lines-shifted');
    expect(day.value(tab.bc02, 'C01|BC02-1', 'J2|note')).toBe('Zofia, le planning');
    expect(day.value(tab.bc02, 'C01|BC02-1', 'candidate')).toBe('1 — Z. Nowicka');
    expect(day.value(tab.bc02, 'C04|BC02-3', 'J3|note')).toBe('Prosper, les écarts');
    expect(day.value(tab.bc02, 'C01|BC02-1', 'J3|panel')).toBe(1);
    expect(day.value(tab.bc02, 'C04|BC02-1', 'J1|panel')).toBe(0);
  });
});

describe('un onglet du module abîmé n’arrête pas la journée', () => {
  it.each([tab.history, tab.kept, tab.coverage])('%i sans sa ligne de clés', (sheetId) => {
    const day = generated();
    day.type(tab.bc02, 'C01|BC02-1', 'J2|note', 'Zofia');
    day.doc.deleteRow(sheetId, 0);
    day.paste(tab.candidates, 'C01', 'attendance', 'Absent');
    done(day.call('generate'));
    done(day.call('coverage'));
    done(day.call('openDeliberation'));
    expect(day.value(tab.session, 'state', 'value')).toBe('Délibération');
  });

  it.each([tab.history, tab.kept, tab.coverage, tab.dossier, tab.interview])('%i supprimé est refait', (sheetId) => {
    const day = generated();
    day.doc.deleteSheet(sheetId);
    done(day.call('generate'));
    expect(day.tabs()).toContain(sheetId);
  });

  it('« Candidats » supprimé : dit ce qui manque, et ne change rien', () => {
    const day = generated();
    day.doc.deleteSheet(tab.candidates);
    const before = day.host.snapshot(day.id);
    expect(said(day.call('generate'), 'tab-needed').message).toContain('« Candidats »');
    expect(day.host.snapshot(day.id)).toEqual(before);
  });

  it('un titre déjà pris par un onglet de l’équipe ne bloque rien', async () => {
    const day = prepared();
    day.doc.edit([
      { addSheet: { properties: { sheetId: 55, title: 'BC02' } } },
      { addSheet: { properties: { sheetId: 56, title: 'couverture' } } },
      { addSheet: { properties: { sheetId: 57, title: 'Résultats' } } },
    ]);
    done(day.call('generate'));
    done(day.call('openDeliberation'));
    done(day.call('fillResults'));
    await day.doc.calculated();
    expect([tab.bc02, tab.coverage, tab.results].map((sheetId) => day.title(sheetId))).toEqual([
      'BC02 (2)',
      'Couverture (2)',
      'Résultats (2)',
    ]);
    expect(day.value(tab.coverage, 'C04', 'BC02-1')).toBe('Non couverte');
    day.host.dispose();
  });
});
