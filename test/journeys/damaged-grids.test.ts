// What people can do to a grid by hand: each is told in French with its place and its remedy, and nothing typed is lost.

import { describe, expect, it } from 'vitest';
import { codes, type Day, done, said, tab } from './day.ts';
import { generated } from './small-session.ts';

/** Candidate 1 and 4 are rated in BC02, each competence with a word of its own. */
function rated(): Day {
  const day = generated();
  for (const candidate of ['C01', 'C02', 'C04']) {
    for (const rank of [1, 2, 3]) {
      day.type(tab.bc02, `${candidate}|BC02-${rank}`, 'J2|note', `${candidate} vu sur ${rank}`);
    }
  }
  day.type(tab.bc02, 'C01|BC02-1', 'J2|*', 'Acquise');
  day.type(tab.bc02, 'C04|BC02-1', 'J2|*', 'Non acquise');
  return day;
}

const notes = (day: Day) =>
  ['C01', 'C02', 'C04'].flatMap((candidate) =>
    [1, 2, 3].map((rank) => day.value(tab.bc02, `${candidate}|BC02-${rank}`, 'J2|note')),
  );
const allNotes = ['C01', 'C02', 'C04'].flatMap((candidate) => [1, 2, 3].map((rank) => `${candidate} vu sur ${rank}`));

const width = ({ doc }: Day) =>
  doc.sheets().find(({ sheetId }) => sheetId === tab.bc02)?.gridProperties.columnCount ?? 0;

/** Rows of the candidates' lines, 0-based and half-open; columns from `left` on. */
const linesFrom = (day: Day, left: number) => ({
  sheetId: tab.bc02,
  startRowIndex: 5,
  endRowIndex: 14,
  startColumnIndex: left,
  endColumnIndex: width(day),
});

describe('une grille abîmée à la main', () => {
  it('supprimée : elle est refaite, et dite', () => {
    const day = rated();
    day.doc.deleteSheet(tab.bc02);
    const answer = done(day.call('generate'));
    expect(said(answer, 'tab-missing').message).toContain('« BC02 »');
    expect(said(answer, 'tab-missing').message).toContain('Historique des versions');
    expect(notes(day).every((text) => text === '')).toBe(true);
    expect(day.value(tab.bc01, 'C01|BC01-1', 'candidate')).toBe('1 — Z. Nowicka');
  });

  it('renommée, apostrophe et guillemets compris : les formules la suivent', async () => {
    const day = rated();
    day.doc.renameSheet(tab.bc02, 'L’atelier "A" d\'ici');
    expect(codes(done(day.call('generate')))).toEqual([]);
    expect(codes(done(day.call('coverage')))).toEqual([]);
    await day.doc.calculated();
    expect(day.title(tab.bc02)).toBe('L’atelier "A" d\'ici');
    expect(day.value(tab.coverage, 'C04', 'BC02-1')).toBe('Non couverte');
    expect(notes(day)).toEqual(allNotes);
    day.host.dispose();
  });

  it('triée avec ses colonnes masquées : rien ne change de propriétaire, et l’ordre revient', () => {
    const day = rated();
    day.doc.sortRows(linesFrom(day, 0), 2, 'DESCENDING');
    expect(codes(done(day.call('coverage')))).toEqual([]);
    expect(codes(done(day.call('generate')))).toEqual([]);
    expect(notes(day)).toEqual(allNotes);
    expect(day.rows(tab.bc02).slice(5, 14)).toEqual(
      ['C01', 'C02', 'C04'].flatMap((one) => [1, 2, 3].map((rank) => `${one}|BC02-${rank}`)),
    );
  });

  it('colonnes déplacées : elles sont lues où elles sont, puis remises', () => {
    const day = rated();
    const from = day.place(tab.bc02, 'C01|BC02-1', 'J2|note').column;
    day.doc.moveColumns(tab.bc02, from, from + 1, 3);
    const { coverage } = done(day.call('coverage')).data;
    expect(coverage.candidates[0]?.blocks[1]?.findings[0]?.missing).toEqual(['J1']);
    done(day.call('generate'));
    expect(notes(day)).toEqual(allNotes);
    expect(day.place(tab.bc02, 'C01|BC02-1', 'J2|note').column).toBe(from);
  });

  it('une clé de ligne effacée : elle est remise d’après ce que la ligne montre', () => {
    const day = rated();
    day.doc.clear({ sheetId: tab.bc02, startRowIndex: 6, endRowIndex: 7, startColumnIndex: 0, endColumnIndex: 1 });
    const answer = done(day.call('generate'));
    expect(said(answer, 'key-restored')).toMatchObject({ level: 'info', where: expect.stringContaining('BC02') });
    expect(notes(day)).toEqual(allNotes);
    expect(day.rows(tab.bc02).filter((key) => key === 'C01|BC02-2')).toHaveLength(1);
  });

  it('une clé et son libellé effacés : la ligne reste, elle est dite, une ligne neuve prend sa place', () => {
    const day = rated();
    day.doc.clear({ sheetId: tab.bc02, startRowIndex: 6, endRowIndex: 7, startColumnIndex: 0, endColumnIndex: 3 });
    const answer = done(day.call('generate'));
    expect(said(answer, 'key-lost')).toMatchObject({ level: 'warning', where: 'BC02, ligne 7' });
    expect(day.value(tab.bc02, 'C01|BC02-2', 'J2|note')).toBe('');
    expect(day.doc.values(tab.bc02).flat()).toContain('C01 vu sur 2');
  });

  it('une ligne recopiée : rien n’est lu de la copie, et elle reste', async () => {
    const day = rated();
    day.doc.insertRow(tab.bc02, 6);
    day.doc.edit([
      {
        copyPaste: {
          source: {
            sheetId: tab.bc02,
            startRowIndex: 5,
            endRowIndex: 6,
            startColumnIndex: 0,
            endColumnIndex: width(day),
          },
          destination: {
            sheetId: tab.bc02,
            startRowIndex: 6,
            endRowIndex: 7,
            startColumnIndex: 0,
            endColumnIndex: width(day),
          },
          pasteType: 'PASTE_NORMAL',
        },
      },
    ]);
    day.paste(tab.bc02, 'C01|BC02-1', 'J2|*', 'Non acquise');
    const answer = done(day.call('generate'));
    expect(said(answer, 'key-doubled')).toMatchObject({ level: 'warning', where: 'BC02, ligne 7' });
    expect(day.value(tab.bc02, 'C01|BC02-1', 'J2|*')).toBe('Non acquise');
    expect(notes(day)).toEqual(allNotes);
    expect(
      day.doc
        .values(tab.bc02)
        .flat()
        .filter((text) => text === 'C01 vu sur 1'),
    ).toHaveLength(2);
  });

  it('une clé de colonne effacée : elle est dite, et ce qui est dessous reste', () => {
    const day = rated();
    const { column } = day.place(tab.bc02, 'C01|BC02-1', 'J2|note');
    day.doc.clear({
      sheetId: tab.bc02,
      startRowIndex: 0,
      endRowIndex: 1,
      startColumnIndex: column,
      endColumnIndex: column + 1,
    });
    const answer = done(day.call('generate'));
    expect(said(answer, 'column-key-lost')).toMatchObject({ level: 'warning', where: expect.stringMatching(/^BC02!/) });
    expect(said(answer, 'column-key-lost').message).toContain('« Observations »');
    expect(day.doc.values(tab.bc02).flat()).toContain('C04 vu sur 3');
  });

  it.each(['coverage', 'generate', 'openDeliberation'] as const)(
    'sans sa ligne de clés, %s la laisse comme elle est, la dit, et fait le reste',
    (action) => {
      const day = rated();
      day.doc.deleteRow(tab.bc02, 0);
      const before = day.doc.values(tab.bc02);
      const answer = done(day.call(action));
      expect(said(answer, 'keys-missing').message).toContain('« BC02 »');
      expect(day.doc.values(tab.bc02)).toEqual(before);
    },
  );

  describe('triée sans sa colonne masquée', () => {
    const shifted = () => {
      const day = rated();
      day.doc.sortRows(linesFrom(day, 1), 2, 'DESCENDING');
      return day;
    };

    it('demande d’abord, et « non » ne change rien', () => {
      const day = shifted();
      const before = day.host.snapshot(day.id);
      const answer = day.call('generate');
      expect(answer.ok).toBe(false);
      expect(said(answer, 'lines-shifted').message).toContain('« BC02 »');
      expect(said(answer, 'line-shifted').where).toMatch(/^BC02/);
      expect(day.host.snapshot(day.id)).toEqual(before);
    });

    it('« oui » suit ce que les lignes montrent', () => {
      const day = shifted();
      done(day.call('generate', { confirm: ['lines-shifted'] }));
      expect(notes(day)).toEqual(allNotes);
      expect(day.value(tab.bc02, 'C04|BC02-1', 'J2|*')).toBe('Non acquise');
      expect(codes(done(day.call('generate')))).toEqual([]);
    });

    it('ne donne les saisies de personne à un autre en attendant', () => {
      const day = shifted();
      const { coverage } = done(day.call('coverage')).data;
      const findings = coverage.candidates.flatMap(({ blocks }) => blocks[1]?.findings ?? []);
      expect(findings.filter(({ finding }) => finding !== 'notCovered')).toEqual([]);
    });
  });

  it('un niveau collé qui n’en est pas un : compté vide, dit avec sa cellule et les niveaux', async () => {
    const day = rated();
    day.paste(tab.bc02, 'C04|BC02-1', 'J2|*', 'Acquise ');
    const answer = done(day.call('coverage'));
    const problem = said(answer, 'rating-not-a-level');
    expect(problem.level).toBe('warning');
    expect(problem.where).toMatch(/^BC02!/);
    expect(problem.message).toContain('« Non acquise »');
    expect(day.value(tab.bc02, 'C04|BC02-1', 'J2|*')).toBe('Acquise ');
    expect(() => day.type(tab.bc02, 'C04|BC02-1', 'J2|*', 'Bidon')).toThrow('data validation');
  });
});
