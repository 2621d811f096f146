// Keys never move: labels that changed owner are asked about before anything is written, and a lost key is found again.

import { describe, expect, it } from 'vitest';
import { codes, type Day, done, said, tab } from './day.ts';
import { generated, prepared } from './small-session.ts';

/** Every candidate of BC02 has a note with their first name. */
function rated(): Day {
  const day = generated();
  for (const [key, name] of [
    ['C01', 'Zofia'],
    ['C02', 'Kévin'],
    ['C04', 'Prosper'],
  ] as const)
    day.type(tab.bc02, `${key}|BC02-1`, 'J2|note', name);
  return day;
}

const line = (day: Day, key: string) => {
  const { row } = day.place(tab.candidates, key, 'number');
  return { sheetId: tab.candidates, row };
};

/** The cells of two people change places, all but their keys. */
function exchange(day: Day, one: string, other: string, columns: readonly string[]): void {
  for (const column of columns) {
    const [first, second] = [one, other].map((key) => String(day.value(tab.candidates, key, column)));
    day.paste(tab.candidates, one, column, second ?? '');
    day.paste(tab.candidates, other, column, first ?? '');
  }
}

describe.each([
  ['les numéros de deux candidats', ['number']],
  ['les noms de deux candidats', ['lastName', 'firstName']],
  ['numéros et noms de deux candidats', ['number', 'lastName', 'firstName']],
])('%s échangés', (_, columns) => {
  it('mettre à jour demande d’abord ; « non » ne change rien', () => {
    const day = rated();
    exchange(day, 'C01', 'C04', columns);
    const before = day.host.snapshot(day.id);
    const answer = day.call('generate');
    expect(answer.ok).toBe(false);
    expect(said(answer, 'labels-moved').message).toContain('« 1 — Z. Nowicka » devient');
    expect(codes(answer)).toContain('declined');
    expect(day.host.snapshot(day.id)).toEqual(before);
  });

  it('« oui » garde les saisies à leur clé', () => {
    const day = rated();
    exchange(day, 'C01', 'C04', columns);
    done(day.call('generate', { confirm: ['labels-moved'] }));
    expect(day.value(tab.bc02, 'C01|BC02-1', 'J2|note')).toBe('Zofia');
    expect(codes(done(day.call('generate')))).not.toContain('labels-moved');
  });

  it.each(['coverage', 'openDeliberation'] as const)('%s le dit', (action) => {
    const day = rated();
    exchange(day, 'C01', 'C04', columns);
    expect(said(done(day.call(action)), 'labels-differ').message).toContain('Générer ou mettre à jour les grilles');
  });
});

describe('une clé de « Candidats » effacée', () => {
  it('est retrouvée d’après les grilles : personne ne perd ses saisies', () => {
    const day = rated();
    const { row, sheetId } = line(day, 'C01');
    day.doc.clear({ sheetId, startRowIndex: row, endRowIndex: row + 1, startColumnIndex: 0, endColumnIndex: 1 });
    const answer = done(day.call('generate'));
    expect(said(answer, 'key-restored').where).toContain('Candidats');
    expect(day.value(tab.candidates, 'C01', 'lastName')).toBe('Nowicka');
    expect(day.value(tab.bc02, 'C01|BC02-1', 'J2|note')).toBe('Zofia');
  });

  it('d’un juré aussi', () => {
    const day = rated();
    const { row } = day.place(tab.jury, 'J2', 'number');
    day.doc.clear({
      sheetId: tab.jury,
      startRowIndex: row,
      endRowIndex: row + 1,
      startColumnIndex: 0,
      endColumnIndex: 1,
    });
    const answer = done(day.call('generate'));
    expect(said(answer, 'key-restored').where).toContain('Jury');
    expect(day.value(tab.bc02, 'C01|BC02-1', 'J2|note')).toBe('Zofia');
  });
});

describe('les clés des personnes', () => {
  it('ne servent qu’une fois, même après un retrait', () => {
    const day = rated();
    day.doc.deleteRow(tab.candidates, line(day, 'C04').row);
    done(day.call('generate'));
    const { row } = line(day, 'C03');
    day.doc.paste({ sheetId: tab.candidates, row: row + 1, column: 1 }, [['5', 'Nouvelle', 'Irène']]);
    const answer = done(day.call('generate'));
    expect(codes(answer)).not.toContain('entries-returned');
    expect(day.value(tab.candidates, 'C05', 'lastName')).toBe('Nouvelle');
    expect(day.value(tab.bc02, 'C05|BC02-1', 'J2|note')).toBe('');
  });

  it('d’une ligne recopiée : la copie en reçoit une neuve, et c’est dit', () => {
    const day = rated();
    const { row } = line(day, 'C01');
    const cells = day.doc.values(tab.candidates)[row]?.map(String) ?? [];
    day.doc.paste({ sheetId: tab.candidates, row: line(day, 'C04').row + 1, column: 0 }, [cells]);
    const answer = done(day.call('generate', { confirm: ['labels-moved'] }));
    expect(said(answer, 'person-doubled').where).toBe('Candidats, ligne 9');
    expect(said(answer, 'number-doubled').level).toBe('error');
    expect(day.value(tab.bc02, 'C01|BC02-1', 'J2|note')).toBe('Zofia');
    expect(day.value(tab.bc02, 'C05|BC02-1', 'J2|note')).toBe('');
  });
});

describe('une compétence ajoutée au milieu', () => {
  const insertBelow = (day: Day, key: string, title: string) => {
    const { row } = day.place(tab.reference, key, 'title');
    day.doc.insertRow(tab.reference, row + 1);
    const { column } = day.place(tab.reference, key, 'title');
    day.doc.paste({ sheetId: tab.reference, row: row + 1, column: 1 }, [['Compétence']]);
    day.doc.paste({ sheetId: tab.reference, row: row + 1, column }, [[title]]);
  };

  it('par une ligne neuve reçoit une clé neuve ; les autres gardent la leur', () => {
    const day = rated();
    insertBelow(day, 'BC02-1', 'Accueillir un groupe');
    done(day.call('generate'));
    expect(day.value(tab.bc02, 'C01|BC02-4', 'competence')).toBe('Accueillir un groupe');
    expect(day.rows(tab.bc02).slice(5, 9)).toEqual(['C01|BC02-1', 'C01|BC02-4', 'C01|BC02-2', 'C01|BC02-3']);
    expect(day.value(tab.bc02, 'C01|BC02-1', 'J2|note')).toBe('Zofia');
  });

  it('en retapant les intitulés un cran plus bas : demandé avant d’écrire', () => {
    const day = rated();
    const titles = [1, 2, 3].map((rank) => String(day.value(tab.reference, `BC02-${rank}`, 'title')));
    day.paste(tab.reference, 'BC02-1', 'title', 'Accueillir un groupe');
    day.paste(tab.reference, 'BC02-2', 'title', titles[0] ?? '');
    day.paste(tab.reference, 'BC02-3', 'title', titles[1] ?? '');
    const before = day.host.snapshot(day.id);
    expect(day.call('generate').ok).toBe(false);
    expect(day.host.snapshot(day.id)).toEqual(before);
    done(day.call('generate', { confirm: ['labels-moved', 'lines-shifted'] }));
    expect(day.doc.values(tab.bc02).flat()).toContain('Zofia');
  });
});

it('avant les grilles, échanger deux numéros n’est demandé à personne', () => {
  const day = prepared();
  exchange(day, 'C01', 'C04', ['number']);
  expect(codes(done(day.call('generate')))).toEqual([]);
});
