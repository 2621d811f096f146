// One candidate's data: who they are, also once withdrawn, all that is said of them, and what goes when it is erased.

import { describe, expect, it } from 'vitest';
import { codes, type Day, done, said, secretary, tab } from './day.ts';
import { closed, decided } from './decided-session.ts';
import { collected, type JuryDay, sent } from './jury.ts';
import { generated, prepared, smallSession } from './small-session.ts';

const secret = 'Observation confidentielle du juré 1';
const yes = ['delete-person'];

const everything = (day: Day, id = day.id) => JSON.stringify(day.host.snapshot(id).book);

/** Every cell of the tabs, by tab, on the lines of a candidate's key. */
function linesOf(day: Day, key: string): string {
  const lines = day.tabs().flatMap((sheetId) => {
    const values = day.doc.values(sheetId);
    const keyColumn = values[0]?.indexOf('#keys') ?? -1;
    return values.filter((cells) => String(cells[keyColumn] ?? '').split('|')[0] === key);
  });
  return JSON.stringify(lines);
}

/** Rated, then taken off « Candidats ». */
function withdrawn(before: (day: Day) => void = () => {}): Day {
  const day = generated();
  day.type(tab.bc03, 'C04|BC03-1', 'J2|*', 'Non acquise');
  day.type(tab.bc03, 'C04|BC03-1', 'J2|note', secret);
  before(day);
  day.doc.deleteRow(tab.candidates, day.place(tab.candidates, 'C04', 'number').row);
  return day;
}

describe('un candidat retiré de l’onglet Candidats', () => {
  it.each([
    ['par son numéro, tant que les grilles le montrent', () => {}, '4'],
    ['par sa clé, une fois les grilles mises à jour', (day: Day) => done(day.call('generate')), 'C04'],
  ])('s’exporte, puis s’efface %s', (_, then, reason) => {
    const day = withdrawn();
    then(day);
    const { fileName, text } = done(day.call('exportPerson', { reason })).data;
    expect(fileName).toBe(`candidat-${reason}.csv`);
    expect(text).toContain(secret);
    expect(text).toContain('juré 2;Non acquise');
    done(day.call('deletePerson', { reason, confirm: yes }));
    expect(day.refusals()).toEqual([]);
    for (const gone of [secret, 'Adjovi', 'Prosper']) expect(everything(day)).not.toContain(gone);
    done(day.call('generate'));
    for (const gone of [secret, 'Adjovi']) expect(everything(day)).not.toContain(gone);
  });

  it('dont le nom est resté dans la délibération y est effacé', () => {
    const day = withdrawn((before) => {
      done(before.call('openDeliberation'));
      before.type(tab.deliberation, 'C04|BC03', 'reason', 'À revoir avec le tuteur');
    });
    expect(done(day.call('exportPerson', { reason: '4' })).data.text).toContain(
      'Candidat retiré;N° et nom;;4 — P. Adjovi',
    );
    done(day.call('deletePerson', { reason: '4', confirm: yes }));
    for (const gone of [secret, 'Adjovi', 'tuteur']) expect(everything(day)).not.toContain(gone);
  });

  it('et décidé garde son nom et ses décisions, rien d’autre', () => {
    const day = decided();
    day.doc.deleteRow(tab.candidates, day.place(tab.candidates, 'C01', 'number').row);
    const { data } = done(day.call('deletePerson', { reason: 'c01', confirm: yes }));
    expect(data).toEqual({ candidate: '1', name: true });
    expect(everything(day)).not.toContain(secret);
    expect(day.value(tab.deliberation, 'C01|BC01', 'decision')).toBe('Obtenu');
    expect(day.value(tab.deliberation, 'C01|BC01', 'candidate')).toBe('1 — Z. Nowicka');
  });

  it.each(['7', 'C07', 'J1', 'Adjovi'])('« %s » n’est personne, et il est dit ce qu’il en est des jurés', (reason) => {
    const day = withdrawn();
    const answer = day.call('deletePerson', { reason, confirm: yes });
    expect(codes(answer)).toContain('candidate-unknown');
    expect(said(answer, 'candidate-unknown').message).toContain('Les données d’un juré');
  });
});

describe('effacer un candidat', () => {
  it('ne renomme pas son homonyme, le 11 pour le 1', () => {
    const { candidates } = smallSession();
    const day = prepared(
      smallSession({
        candidates: candidates.map((one) =>
          one.number === 4
            ? { ...one, number: 11, lastName: 'Nowicka', firstName: 'Zofia', held: ['BC01'], blocks: ['BC02', 'BC03'] }
            : one,
        ),
      }),
    );
    done(day.call('generate'));
    done(day.call('coverage'));
    done(day.call('deletePerson', { reason: '1', confirm: yes }));
    expect(day.value(tab.bc03, 'C04|BC03-1', 'candidate')).toBe('11 — Z. Nowicka');
    expect(day.value(tab.bc03, 'C01|BC03-1', 'candidate')).toBe('1 — Données effacées');
    expect(JSON.stringify(day.doc.values(tab.bc01))).toContain('11 — Z. Nowicka (déjà acquis)');
    expect(JSON.stringify(day.doc.values(tab.coverage))).not.toContain('"1 — Z. Nowicka"');
  });

  it('sur des décisions triées sans leurs clés : demande d’abord de qui elles sont', () => {
    const day = decided();
    const { rowCount, columnCount } = day.doc.sheets().find(({ sheetId }) => sheetId === tab.deliberation)
      ?.gridProperties ?? { rowCount: 0, columnCount: 0 };
    const area = { startRowIndex: 4, endRowIndex: rowCount, startColumnIndex: 1, endColumnIndex: columnCount };
    day.doc.sortRows({ sheetId: tab.deliberation, ...area }, 1, 'DESCENDING');
    const before = day.host.snapshot(day.id);
    expect(codes(day.call('deletePerson', { reason: '1', confirm: yes }))).toContain('labels-moved');
    expect(day.host.snapshot(day.id)).toEqual(before);
  });

  it('décidé : de ce que disent les grilles, rien ne reste sur ses lignes, même après un nouveau remplissage', () => {
    const day = decided();
    day.type(tab.bc03, 'C01|BC03-1', 'J2|*', 'Partiellement acquise');
    day.type(tab.bc01, 'C01|BC01-2', 'J1|*', 'Non observée');
    day.type(tab.candidates, 'C01', 'email', 'zofia.nowicka@example.net');
    done(day.call('fillDeliberation'));
    done(day.call('fillResults'));
    for (const held of [secret, 'Acquise', 'Partiellement acquise', 'Non observée', '@example.net'])
      expect(linesOf(day, 'C01')).toContain(held);
    done(day.call('deletePerson', { reason: '1', confirm: yes }));
    expect(day.refusals()).toEqual([]);
    const gone = [secret, 'cquise', 'Non observée', 'juré', '@', 'Sylvie Garnier', ' sur '];
    for (const words of gone) expect(linesOf(day, 'C01')).not.toContain(words);
    done(day.call('fillDeliberation'));
    done(day.call('fillResults'));
    for (const words of [secret, 'Acquise', 'Partiellement', 'Non observée', '@'])
      expect(linesOf(day, 'C01')).not.toContain(words);
    expect(linesOf(day, 'C01')).toContain('Constaté par le jury');
  });

  it('d’une session rouverte : la version close garde son nom, et cela se dit', () => {
    const day = closed();
    done(day.call('reopen', { reason: 'Erreur de saisie' }));
    for (const row of day.rows(tab.deliberation).filter((key) => key.startsWith('C01|') && !key.endsWith('outcome')))
      day.type(tab.deliberation, row, 'decision', '');
    const answer = done(day.call('deletePerson', { reason: '1', confirm: yes }));
    expect(answer.data.name).toBe(false);
    expect(said(answer, 'person-deleted').message).toMatch(/« clos 1 ».*avec son nom.*kit papier.*l’archive/);
    const named = day.tabs().filter((id) => JSON.stringify(day.doc.values(id)).includes('Nowicka'));
    expect(named.map((id) => day.title(id)).sort()).toEqual(['Relevé de décisions — clos 1', 'Résultats — clos 1']);
    const { text } = done(day.call('exportPerson', { reason: '1' })).data;
    for (const line of ['Résultats — clos 1;Nom;;Nowicka', 'Relevé de décisions — clos 1;BC01;;Obtenu'])
      expect(text).toContain(line);
    expect(text).not.toContain('Adjovi');
  });

  it('d’une session jamais rouverte : rien n’est dit de versions closes ni de classeurs de jurés', () => {
    const { message } = said(done(closed().call('deletePerson', { reason: '1', confirm: yes })), 'person-deleted');
    expect(message).not.toMatch(/« clos 1 »|classeur(s)? d/);
  });
});

describe('un nom écrit dans un texte qui parle d’autre chose', () => {
  it('est dit avec ses cases, à l’export comme à l’effacement, et n’est pas touché', () => {
    const day = decided();
    const note = 'Aidée par Zofia NOWICKÀ au démontage.';
    day.type(tab.bc02, 'C02|BC02-1', 'J1|note', note);
    day.type(tab.session, 'incident.1', 'value', 'Malaise de Mme Nowicka, reprise à 10 h.');
    day.type(tab.bc01, 'C01|BC01-1', 'J1|note', 'Mme Nowicka range son poste.');
    const found = (answer: Pick<ReturnType<Day['call']>, 'problems'>) =>
      answer.problems.filter(({ code }) => code === 'person-named-elsewhere').map(({ where }) => where);
    const exported = found(done(day.call('exportPerson', { reason: '1' })));
    expect(exported).toEqual([expect.stringMatching(/^Session!C\d+$/), expect.stringMatching(/^BC02![A-Z]\d+$/)]);
    expect(found(done(day.call('deletePerson', { reason: '1', confirm: yes })))).toEqual(exported);
    expect(day.value(tab.bc02, 'C02|BC02-1', 'J1|note')).toBe(note);
    expect(found(done(day.call('exportPerson', { reason: '2' })))).toEqual([]);
  });
});

describe('l’export d’un candidat', () => {
  it('dit la valeur qui attend un choix, qui a transcrit, et les lignes de l’historique', () => {
    const day = sent();
    day.juror(1).rate('C01', 'BC01-1', '*', 'Acquise');
    done(day.ask('collect'));
    day.juror(1).rate('C01', 'BC01-1', '*', 'Non acquise');
    day.type(tab.bc01, 'C01|BC01-1', 'J1|*', 'Non observée');
    done(day.ask('collect'));
    const entries = [{ item: 'BC02-1', column: '*', was: '', value: 'Partiellement acquise' }];
    done(day.ask('saveEntries', { candidate: 'C01', rater: 'J2', entries }));
    const answer = done(day.call('exportPerson', { reason: '1' }));
    const lines = answer.data.text.split('\r\n');
    const found = (...parts: string[]) => lines.filter((line) => parts.every((part) => line.includes(part)));
    expect(found('Grilles d’évaluation;BC01-1', 'juré 1;Non observée')).toHaveLength(1);
    expect(found('Valeurs en attente d’un choix;BC01-1', 'juré 1;Non acquise')).toHaveLength(1);
    expect(found('Dernières valeurs relevées chez le juré;BC01-1', 'juré 1;Acquise')).toHaveLength(1);
    expect(
      found('Grilles d’évaluation;BC02-1', `juré 2, transcrit par ${secretary};Partiellement acquise`),
    ).toHaveLength(1);
    expect(found('Historique;07/12/2026', secretary, 'Grille papier saisie')).toHaveLength(1);
    expect(said(answer, 'person-exported').message).toContain('les 3 classeurs des jurés');
  });

  it('ne prend pas l’historique d’un autre, et compte l’ajout de plusieurs', () => {
    const day = generated();
    done(day.call('exportPerson', { reason: '1' }));
    expect(done(day.call('exportPerson', { reason: '4' })).data.text).not.toContain('Historique');
    expect(done(day.call('exportPerson', { reason: '1' })).data.text).toContain('Données d’un candidat exportées');
  });
});

describe('un candidat effacé dont les jurés ont gardé le classeur', () => {
  /** In blind mode, rated by juror 1 in their own workbook, and collected. */
  function rated(): JuryDay {
    const day = sent();
    day.juror(1).rate('C01', 'BC01-1', '*', 'Partiellement acquise');
    day.juror(1).rate('C01', 'BC01-1', 'note', secret);
    day.juror(1).rate('C02', 'BC02-1', '*', 'Non acquise');
    done(day.ask('collect'));
    return day;
  }

  it('décidé : ni le remplissage des résultats ni une collecte ne ramènent ce qui est effacé', () => {
    const day = rated();
    done(day.call('openDeliberation', { confirm: ['grids-not-handed-in'] }));
    day.type(tab.deliberation, 'C01|BC01', 'decision', 'Obtenu');
    day.type(tab.deliberation, 'C01|BC01', 'reason', 'Constaté à l’entretien');
    const answer = done(day.call('deletePerson', { reason: '1', confirm: yes }));
    for (const action of ['fillDeliberation', 'fillResults'] as const) {
      const { problems } = done(day.call(action, { confirm: ['collect-in-deliberation'] }));
      expect(codes({ problems }).filter((code) => code.startsWith('file-line'))).toEqual([]);
    }
    expect(everything(day)).not.toContain(secret);
    expect(linesOf(day, 'C01')).not.toContain('Partiellement acquise');
    expect(day.sessionValue('C02', 'BC02-1', 1, '*')).toBe('Non acquise');
    expect(said(answer, 'person-deleted').message).toContain('n’est plus relevé');
  });

  it('sans décision, nom effacé : ses lignes ne sont ni relevées ni dites à chaque collecte', () => {
    const day = rated();
    done(day.call('deletePerson', { reason: '1', confirm: yes }));
    day.juror(1).rate('C02', 'BC02-1', '*', 'Acquise');
    for (let again = 0; again < 2; again += 1)
      expect(codes(done(day.ask('collect'))).filter((code) => code.startsWith('file-'))).toEqual([]);
    expect(day.sessionValue('C02', 'BC02-1', 1, '*')).toBe('Acquise');
    for (const gone of [secret, 'Nowicka', 'Zofia']) expect(everything(day)).not.toContain(gone);
  });

  it('avant toute collecte, puis effacé une seconde fois : rien ne vient', () => {
    const day = sent();
    day.juror(1).rate('C01', 'BC01-1', 'note', secret);
    for (let again = 0; again < 2; again += 1) done(day.call('deletePerson', { reason: '1', confirm: yes }));
    expect(day.refusals()).toEqual([]);
    expect(done(day.ask('collect')).data).toMatchObject({ taken: 0, conflicts: [] });
    expect(everything(day)).not.toContain(secret);
    expect(day.rows(collected).filter((key) => key.startsWith('C01'))).toEqual(['C01|erased']);
  });
});
