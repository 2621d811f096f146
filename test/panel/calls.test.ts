// The panel's calls, without a page: what they read, write and refuse.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rootPath } from '../repository/source-files.ts';
import {
  candidateLines,
  dayOf,
  filledDay,
  generatedDay,
  jurorLines,
  newDay,
  preparedDay,
  ratedDay,
} from './session.ts';

const sheets = { candidates: 1002, jury: 1003, reference: 1004, bc01: 3001, deliberation: 2002, history: 9001 };
const fiche = readFileSync(rootPath('src/local/demo/fiche.txt'), 'utf8');

describe('overview', () => {
  it('lit le classeur en deux appels, n’écrit rien, ne prend pas le verrou', () => {
    const day = generatedDay();
    const before = day.host.calls.length;
    day.call({ action: 'overview' });
    const calls = day.host.calls.slice(before).map(({ call }) => call);
    expect(calls.filter((call) => call.startsWith('Sheets.'))).toEqual([
      'Sheets.Spreadsheets.get',
      'Sheets.Spreadsheets.Values.batchGetByDataFilter',
    ]);
    expect(calls.filter((call) => call.startsWith('LockService'))).toEqual([]);
  });

  it('répond sur un classeur vide', () => {
    expect(newDay().call({ action: 'overview' })).toMatchObject({
      isPrepared: false,
      candidates: [],
      results: 'missing',
      certification: { number: 'RNCP39794' },
    });
  });

  it('dit des jours à l’envers avant même qu’il y ait des candidats', () => {
    const day = preparedDay();
    const days = [
      { field: 'firstDay', was: '', value: '2026-12-09' },
      { field: 'lastDay', was: '', value: '2026-12-07' },
    ] as const;
    day.call({ action: 'saveSession', fields: [...days] });
    expect(day.answer({ action: 'overview' }).problems.map(({ code }) => code)).toEqual(['days-reversed']);
  });

  it('dit si la délibération et les résultats sont à jour', () => {
    const day = ratedDay();
    day.call({ action: 'openDeliberation' });
    day.call({ action: 'fillResults' });
    expect(day.call({ action: 'overview' })).toMatchObject({ isDeliberationCurrent: true, results: 'current' });
    const decision = { was: '', value: 'awarded' } as const;
    day.call({ action: 'saveDecisions', candidate: 'C01', decisions: [{ item: 'BC01', decision }] });
    expect(day.call({ action: 'overview' })).toMatchObject({ results: 'outdated' });
  });
});

describe('select', () => {
  it('amène à la cellule, sans rien écrire', () => {
    const { doc, call } = generatedDay();
    call({ action: 'select', sheetId: sheets.bc01, row: 6, column: 3 });
    call({ action: 'select', sheetId: sheets.candidates });
    expect(doc.selections).toEqual([{ sheetId: sheets.bc01, row: 6, column: 3 }, { sheetId: sheets.candidates }]);
  });

  it('dit qu’un onglet supprimé n’y est plus', () => {
    const { doc, answer } = generatedDay();
    doc.edit([{ deleteSheet: { sheetId: sheets.bc01 } }]);
    expect(answer({ action: 'select', sheetId: sheets.bc01 })).toMatchObject({
      ok: false,
      problems: [{ code: 'cell-gone' }],
    });
  });
});

describe('useFiche', () => {
  it('fait ce que fait l’import de la fiche collée dans l’onglet', () => {
    const [panel, tab] = [preparedDay(), preparedDay()];
    panel.call({ action: 'useFiche', text: fiche });
    const values = tab.doc.values(sheets.reference);
    const head = values.findIndex(([key]) => key === '#head');
    const lines = fiche.split('\n').map((line) => [line]);
    const missing =
      head +
      1 +
      lines.length -
      (tab.doc.sheets().find(({ sheetId }) => sheetId === sheets.reference)?.gridProperties.rowCount ?? 0);
    if (missing > 0)
      tab.doc.edit([{ appendDimension: { sheetId: sheets.reference, dimension: 'ROWS', length: missing } }]);
    tab.doc.paste({ sheetId: sheets.reference, row: head + 1, column: values[0]?.indexOf('paste') ?? -1 }, lines);
    tab.call({ action: 'importFiche' });
    const filled = (day: typeof panel) =>
      day.doc
        .values(sheets.reference)
        .map((cells) => cells.map(String).join('|').replace(/\|+$/, ''))
        .filter(Boolean);
    expect(filled(panel)).toEqual(filled(tab));
  });

  it.each([
    ['un texte quelconque', 'bonjour', 'fiche-other-text'],
    ['rien', ' ', 'fiche-empty'],
    ['deux mégaoctets', 'RNCP1BC01 '.repeat(210_000), 'fiche-too-long'],
  ])('refuse %s sans rien écrire', (_, text, code) => {
    const day = preparedDay();
    const before = day.host.snapshot(day.id);
    expect(day.answer({ action: 'useFiche', text })).toMatchObject({ ok: false, problems: [{ code }] });
    expect(day.host.snapshot(day.id)).toEqual(before);
  });
});

describe('addPeople', () => {
  it('écrit sous les lignes qui existent, avec des clés et des numéros neufs', () => {
    const day = filledDay();
    day.call({ action: 'addPeople', who: 'candidates', text: 'Nom;Prénom\nNowak;Ewa' });
    const { candidates } = day.call({ action: 'overview' });
    expect(candidates.map(({ key, label }) => `${key} ${label}`).at(-1)).toBe('C05 5 — E. Nowak');
  });

  it('garde en texte un nom qui commence par = et une balise', () => {
    const { doc } = filledDay();
    const texts = doc.values(sheets.candidates).flat();
    expect(texts).toEqual(expect.arrayContaining(['=HYPERLINK("x")', '<img src=x onerror=alert(1)>']));
    expect(doc.formulas(sheets.candidates)).toEqual([]);
  });

  it('relit ce qu’il a écrit : voie d’accès, jurés, habilitation', () => {
    const { candidates, jurors } = filledDay().call({ action: 'overview' });
    expect(candidates.map(({ panel }) => panel)).toEqual([
      ['J1', 'J2'],
      ['J1', 'J2'],
      ['J2', 'J3'],
      ['J2', 'J3'],
    ]);
    expect(jurors.map(({ label }) => label)).toEqual([
      'Juré 1 : Émilie Durand',
      'Juré 2 : Karim Morel',
      'Juré 3 : Anne Le Goff',
    ]);
  });

  it('coller deux fois la même liste n’ajoute personne', () => {
    const day = filledDay();
    const preview = day.answer({ action: 'previewPeople', who: 'jurors', text: jurorLines });
    expect(preview).toMatchObject({ ok: true, data: { people: [], leftOut: 3 } });
    expect(day.answer({ action: 'addPeople', who: 'jurors', text: jurorLines })).toMatchObject({
      ok: false,
      problems: [{ code: 'nobody-to-add' }, ...Array(3).fill({ code: 'paste-person-known' })],
    });
  });

  it('ajoute 500 candidats d’un coup, l’onglet s’allonge', () => {
    const day = preparedDay();
    const text = Array.from({ length: 500 }, (_, i) => `Nom${i};Prénom${i}`).join('\n');
    expect(day.call({ action: 'addPeople', who: 'candidates', text })).toEqual({ added: 500 });
    expect(day.call({ action: 'overview' }).candidates).toHaveLength(500);
  });

  it('la lecture n’écrit rien', () => {
    const day = preparedDay();
    const before = day.host.snapshot(day.id);
    day.call({ action: 'previewPeople', who: 'candidates', text: candidateLines });
    expect(day.host.snapshot(day.id)).toEqual(before);
  });
});

describe('saveEntries', () => {
  const entry = (item: string, was: string, value: string, column = '*') => ({ item, column, was, value });
  const save = (entries: ReturnType<typeof entry>[]) =>
    ({ action: 'saveEntries', rater: 'J1', candidate: 'C01', entries }) as const;

  it('n’écrit que ce qui change, et note qui a transcrit sur ces lignes seules', () => {
    const day = generatedDay();
    expect(day.call(save([entry('BC01-1', '', 'Acquise'), entry('BC01-2', '', '')]))).toEqual({ saved: 1 });
    const values = day.doc.values(sheets.bc01);
    const by = values[0]?.indexOf('J1|by') ?? -1;
    const transcribed = values.filter((cells) => String(cells[by] ?? '').startsWith('transcrit par'));
    expect(transcribed.map((cells) => [cells[0], cells[by]])).toEqual([
      ['C01|BC01-1', 'transcrit par secretariat@example.org'],
    ]);
  });

  it('refuse d’écrire par-dessus une autre valeur, et n’écrit alors rien du tout', () => {
    const day = generatedDay();
    day.call(save([entry('BC01-1', '', 'Acquise')]));
    const before = day.host.snapshot(day.id);
    const answer = day.answer(save([entry('BC01-1', '', 'Non acquise'), entry('BC01-2', '', 'Acquise')]));
    expect(answer).toMatchObject({
      ok: false,
      problems: [{ code: 'typed-meanwhile', place: { sheetId: sheets.bc01 } }],
    });
    expect(answer.problems[0]?.message).toMatch(/« Acquise ».*« Non acquise »/);
    expect(day.host.snapshot(day.id)).toEqual(before);
    expect(day.call(save([entry('BC01-1', 'Acquise', 'Non acquise')]))).toEqual({ saved: 1 });
  });

  it('ce qui est déjà là n’est pas un désaccord', () => {
    const day = generatedDay();
    day.call(save([entry('BC01-1', '', 'Acquise')]));
    expect(day.call(save([entry('BC01-1', '', 'Acquise')]))).toEqual({ saved: 0 });
  });

  it.each([
    ['une compétence inconnue', entry('BC09-1', '', 'Acquise'), 'cell-gone'],
    ['une épreuve sans colonne', entry('BC01-1', '', 'Acquise', 'XYZ'), 'cell-gone'],
    ['un mot qui n’est pas de l’échelle', entry('BC01-1', '', 'Bidon'), 'rating-not-a-level'],
  ])('refuse %s', (_, one, code) => {
    expect(generatedDay().answer(save([one]))).toMatchObject({ ok: false, problems: [{ code }] });
  });

  it('fait deux lectures et une écriture, sa ligne d’historique dans le même envoi', () => {
    const day = generatedDay();
    const before = day.host.calls.length;
    day.call(save([entry('BC01-1', '', 'Acquise')]));
    const calls = day.host.calls.slice(before).filter(({ call }) => call.startsWith('Sheets.'));
    expect(calls).toHaveLength(3);
    expect(JSON.stringify(calls[2]?.args)).toContain('Grille papier saisie');
  });

  it('n’est pas pour quelqu’un qui ne peut pas modifier le classeur', () => {
    const day = generatedDay();
    day.host.share(day.id, 'lecteur@example.org', 'reader');
    const answer = dayOf(day.host, day.id, 'lecteur@example.org').answer(save([entry('BC01-1', '', 'Acquise')]));
    expect(answer).toMatchObject({ ok: false, problems: [{ code: 'google-refused', refusal: 'permission' }] });
  });
});

describe('saveDecisions', () => {
  it('écrit la décision et le motif, et le résultat du candidat suit', () => {
    const day = ratedDay();
    day.call({ action: 'openDeliberation' });
    const decide = (item: string, value: 'awarded' | 'satisfactory') => ({
      item,
      decision: { was: '' as const, value },
    });
    const decisions = [
      decide('BC01', 'awarded'),
      decide('BC02', 'awarded'),
      decide('BC03', 'awarded'),
      decide('EF', 'satisfactory'),
    ];
    day.call({ action: 'saveDecisions', candidate: 'C02', decisions });
    const line = day.doc.values(sheets.deliberation).find(([key]) => key === 'C02|outcome');
    expect(line).toContain('Réussite');
    const { deliberation, outcomes } = day.call({ action: 'overview' });
    expect(deliberation?.lines['C02|BC01']).toMatchObject({
      decision: 'awarded',
      typed: 'Obtenu',
      asks: ['refused', 'notPresented'],
    });
    expect(outcomes.find(({ candidate }) => candidate === 'C02')).toMatchObject({ text: 'Réussite', isPending: false });
  });

  it('refuse d’écrire par-dessus ce que quelqu’un a tapé dans l’onglet', () => {
    const day = ratedDay();
    day.call({ action: 'openDeliberation' });
    const values = day.doc.values(sheets.deliberation);
    const row = values.findIndex(([key]) => key === 'C01|BC01');
    day.doc.type({ sheetId: sheets.deliberation, row, column: values[0]?.indexOf('decision') ?? -1 }, 'Non obtenu');
    const decision = { was: '', value: 'awarded' } as const;
    expect(
      day.answer({ action: 'saveDecisions', candidate: 'C01', decisions: [{ item: 'BC01', decision }] }),
    ).toMatchObject({
      ok: false,
      problems: [{ code: 'typed-meanwhile' }],
    });
  });
});

describe('les questions', () => {
  it('viennent avec leurs mots, et un oui vaut pour ces mots-là', () => {
    const day = ratedDay();
    day.call({ action: 'openDeliberation' });
    const asked = day.answer({ action: 'backToExamDay' });
    expect(asked).toMatchObject({ ok: false, question: { code: 'reason-needed', wantsReason: true } });
    expect(day.answer({ action: 'backToExamDay', reason: 'un juré a oublié une grille' })).toMatchObject({ ok: true });
  });
});

describe('saveSession', () => {
  it.each(['Nolwenn Castagné', 'constructor'])(
    'un choix qui n’existe pas est un défaut, qui ne redit pas « %s »',
    (value) => {
      const day = filledDay();
      const before = day.host.snapshot(day.id);
      const save = () => day.answer({ action: 'saveSession', fields: [{ field: 'mode', was: 'open', value }] });
      expect(save).toThrow(/^no such choice for mode$/);
      expect(day.host.snapshot(day.id)).toEqual(before);
    },
  );
});
