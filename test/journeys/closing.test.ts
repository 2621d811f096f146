// Closing: what stops it, what it locks, the fingerprint.

import { describe, expect, it } from 'vitest';
import { sessionActions, stateAfter } from '../../src/model/states.ts';
import { actionLabel } from '../../src/text/menu.ts';
import { codes, type Day, deskOf, done, said, tab } from './day.ts';
import { agreed, closed, decided, fingerprintOf } from './decided-session.ts';

const other = 'adjointe@example.org';
const withoutHistory = (day: Day) =>
  day.host.snapshot(day.id).book.sheets.filter(({ properties }) => properties.sheetId !== tab.history);

describe('clore', () => {
  it('dit ce qui est ouvert et demande ; « non » ne modifie rien', () => {
    const day = decided();
    day.type(tab.session, 'deliberationDay', 'value', 'jeudi');
    const before = day.host.snapshot(day.id);
    const answer = day.call('close');
    expect(answer.ok).toBe(false);
    expect(codes(answer)).toEqual(expect.arrayContaining(['close-session', 'date-unknown', 'declined']));
    expect(said(answer, 'close-session').message).toContain('un point reste ouvert');
    expect(day.host.snapshot(day.id)).toEqual(before);
  });

  it('refuse tant qu’un candidat attend une décision, et le nomme', () => {
    const day = decided();
    day.paste(tab.deliberation, 'C02|BC02', 'decision', 'Ajourné');
    const answer = day.call('close', { confirm: agreed });
    expect(codes(answer)).toEqual(expect.arrayContaining(['not-closable', 'outcomes-pending', 'decision-unknown']));
    expect(said(answer, 'outcomes-pending').message).toContain('candidat 2 ');
    expect(day.value(tab.session, 'state', 'value')).toBe('Délibération');
  });

  it('refuse tant qu’un motif dû manque, et dit sa case', () => {
    const day = decided();
    day.type(tab.deliberation, 'C04|BC01', 'reason', '');
    const answer = day.call('close', { confirm: agreed });
    expect(codes(answer)).toEqual(['not-closable', 'reason-missing']);
    expect(said(answer, 'reason-missing')).toMatchObject({ level: 'error', where: 'Délibération!K19' });
    done(day.call('fillResults'));
    expect(day.value(tab.results, '#title', 'number')).toContain('Document de travail');
  });

  it.each([
    ['BC01', 'Obtenu', 'Absent'],
    ['BC01', 'Obtenu', 'Excusé'],
    ['EF', 'Satisfaisant', 'Absent'],
  ])('refuse tant qu’un candidat qui n’était pas là a %s « %s » (%s)', (item, decision, attendance) => {
    const day = decided();
    day.type(tab.candidates, 'C03', 'attendance', attendance);
    day.type(tab.deliberation, `C03|${item}`, 'decision', decision);
    day.type(tab.deliberation, `C03|${item}`, 'reason', 'Vu la veille');
    const answer = day.call('close', { confirm: agreed });
    expect(codes(answer)).toEqual(['not-closable', 'absent-awarded']);
    expect(said(answer, 'absent-awarded').message).toContain(`la présence est « ${attendance} »`);
    done(day.call('fillResults'));
    expect(day.value(tab.results, '#title', 'number')).toContain('Document de travail');
  });

  it('refuse tant qu’une erreur reste, et dit laquelle', () => {
    const day = decided();
    day.paste(tab.candidates, 'C04', 'panel', '3');
    const answer = day.call('close', { confirm: agreed });
    expect(codes(answer)).toContain('not-closable');
    expect(answer.problems.some(({ level, where }) => level === 'error' && where.startsWith('Candidats!'))).toBe(true);
  });

  it.each([
    ['un candidat dont le numéro est effacé', 'number', '', 'number-unknown'],
    ['un panel dont un juré n’existe pas', 'panel', '2, 3, 9', 'juror-unknown'],
  ])('refuse avec %s : il ne serait pas lu comme il est écrit', (_, column, text, code) => {
    const day = decided();
    day.paste(tab.candidates, 'C04', column, text);
    const before = day.host.snapshot(day.id);
    const answer = day.call('close', { confirm: agreed });
    expect(codes(answer)).toEqual(expect.arrayContaining(['not-closable', code]));
    expect(said(answer, code)).toMatchObject({ level: 'error' });
    expect(said(answer, code).where).toMatch(/^Candidats!/);
    expect(day.host.snapshot(day.id)).toEqual(before);
  });

  it('refuse avec une grille dont la colonne masquée est effacée : elle resterait ouverte à tous', () => {
    const day = decided();
    const rows = day.doc.values(tab.bc02).length;
    day.doc.paste(
      { sheetId: tab.bc02, row: 0, column: 0 },
      Array.from({ length: rows }, () => ['']),
    );
    const before = day.host.snapshot(day.id);
    const answer = day.call('close', { confirm: agreed });
    expect(codes(answer)).toEqual(expect.arrayContaining(['not-closable', 'keys-missing']));
    expect(day.host.snapshot(day.id)).toEqual(before);
  });

  it('remplit les papiers, inscrit l’empreinte dans l’historique, les résultats et le relevé, en trois appels', () => {
    const day = decided();
    const before = day.doc.calls.length;
    const { data } = done(day.call('close', { confirm: agreed }));
    const calls = day.doc.calls.slice(before).filter(({ call }) => call.startsWith('Sheets.'));
    expect(calls).toHaveLength(3);
    expect(day.refusals()).toEqual([]);
    const { fingerprint } = data;
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(fingerprintOf(day)).toBe(fingerprint);
    expect(String(day.value(tab.results, '#fingerprint', 'number'))).toContain(fingerprint);
    expect(String(day.value(tab.minutes, '#fingerprint', 'ceresId'))).toContain(fingerprint);
    expect(String(day.history().at(-1)?.[3])).toContain(fingerprint);
    expect(day.value(tab.session, 'state', 'value')).toBe('Close');
    expect(day.value(tab.results, '#title', 'number')).not.toContain('Document de travail');
  });

  it('donne la même empreinte aux mêmes résultats, une autre dès qu’une valeur change', () => {
    const first = fingerprintOf(closed());
    const again = decided();
    expect(done(again.call('close', { confirm: agreed })).data.fingerprint).toBe(first);
    const changes: [number, string, string, string][] = [
      [tab.deliberation, 'C01|BC01', 'reason', 'Autre motif'],
      [tab.deliberation, 'C04|BC02', 'decision', 'Non présenté'],
      [tab.deliberation, 'C01|EF', 'observation', 'Félicitations du jury'],
      [tab.candidates, 'C02', 'lastName', 'd’Aubarede'],
      [tab.candidates, 'C02', 'accessRoute', 'Par expérience'],
      [tab.session, 'place', 'value', 'Tulle'],
      [tab.jury, 'J2', 'firstName', 'Idris'],
    ];
    const seen = new Set([first]);
    for (const [sheetId, row, column, text] of changes) {
      const day = decided();
      day.paste(sheetId, row, column, text);
      seen.add(done(day.call('close', { confirm: agreed })).data.fingerprint);
    }
    expect(seen.size).toBe(changes.length + 1);
  });

  it('donne une autre empreinte quand une observation passe d’un bloc à l’autre', () => {
    const prints = ['BC01', 'BC02'].map((block) => {
      const day = decided();
      day.type(tab.deliberation, `C03|${block}`, 'observation', 'Prévenu la veille');
      done(day.call('close', { confirm: agreed }));
      expect(day.value(tab.results, 'C03', 'observations')).toBe(`${block} : Prévenu la veille`);
      return fingerprintOf(day);
    });
    expect(new Set(prints).size).toBe(2);
  });

  it('fige grilles, décisions, candidats et papiers pour l’équipe', () => {
    const day = closed();
    day.host.share(day.id, other, 'writer');
    const theirs = deskOf(day.host.open(day.id, other));
    for (const [sheetId, row, column] of [
      [tab.bc03, 'C01|BC03-1', 'J1|*'],
      [tab.deliberation, 'C01|BC01', 'decision'],
      [tab.candidates, 'C01', 'attendance'],
      [tab.results, 'C01', 'outcome'],
      [tab.minutes, 'C01', 'outcome'],
    ] as const) {
      expect(() => theirs.type(sheetId, row, column, 'Absent')).toThrow();
    }
  });

  it.each(sessionActions.filter((action) => stateAfter(action, 'closed') === null))(
    'une session close refuse « %s », avec la raison, et rien ne change',
    (action) => {
      const day = closed();
      const before = day.host.snapshot(day.id);
      const request: Record<string, unknown> = { action, reason: 'un motif', confirm: agreed, ...fields[action] };
      const answer = day.doc.run<ReturnType<Day['call']>>({ function: 'call', action }, request);
      expect(answer.ok).toBe(false);
      expect(said(answer, 'not-in-this-state').message).toMatch(/^La session est close : .*Rouvrir la session/);
      expect(day.host.snapshot(day.id)).toEqual(before);
    },
  );

  it('les mêmes, du menu, ne changent rien et le disent : chaque entrée qu’une session close n’a plus', () => {
    const day = closed();
    day.doc.runOnOpen();
    const before = day.host.snapshot(day.id);
    const refused = sessionActions.filter((action) => stateAfter(action, 'closed') === null);
    const labels = new Set(refused.map((action) => actionLabel[action]));
    const entries = day.doc.menus.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'item' ? [item] : [])));
    const closedOnes = entries.filter(({ caption }) => labels.has(caption));
    expect(closedOnes.length).toBeGreaterThan(15);
    for (const { caption, functionName } of closedOnes) {
      day.doc.answers.push('OK');
      day.doc.run(functionName);
      const shown = day.doc.shown.at(-1);
      expect(shown && 'prompt' in shown && shown.prompt, caption).toContain('La session est close');
    }
    expect(day.host.snapshot(day.id)).toEqual(before);
  });

  it.each(['coverage', 'exportPdf'] as const)('%s, une fois close, ne laisse qu’une ligne d’historique', (action) => {
    const day = closed();
    const before = withoutHistory(day);
    done(day.call(action));
    expect(withoutHistory(day)).toEqual(before);
  });

  it('des résultats retouchés après la clôture ne répondent plus à l’empreinte', () => {
    const day = closed();
    expect(codes(done(day.call('exportPdf')))).toEqual([]);
    day.type(tab.results, 'C04', 'outcome', 'Réussite');
    expect(said(done(day.call('exportPdf')), 'fingerprint-differs').message).toContain(fingerprintOf(day));
  });

  it('le lieu et la date écrits à la main sur la page close ne changent pas son empreinte', () => {
    const day = closed();
    day.type(tab.results, '#made', 'number', 'Fait à Limoges, le 12 décembre 2026');
    expect(codes(done(day.call('exportPdf')))).toEqual([]);
    day.type(tab.results, '#counts', 'number', '4 candidats : 4 réussites');
    expect(codes(done(day.call('exportPdf')))).toEqual(['fingerprint-differs']);
  });
});

/** What some actions take beside their name. */
const fields: Record<string, object> = {
  useFiche: { text: '' },
  saveSession: { fields: [] },
  addPeople: { who: 'jurors', text: '' },
  saveEntries: { candidate: 'C01', rater: 'J1', entries: [] },
  withdrawAccess: { jurors: [] },
  lockGrids: { jurors: [] },
  unlockGrids: { jurors: [] },
  replaceJuror: { juror: 1, lastName: 'Roy', firstName: 'Ana', email: '' },
  resolveConflict: { choices: [] },
  saveDecisions: { candidate: 'C01', decisions: [] },
};
