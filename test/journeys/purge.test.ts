// What must last goes to an archive, what must not is deleted, and one person's data can be handed over or erased.

import { describe, expect, it } from 'vitest';
import { codes, type Day, done, newDay, said, secretary, tab } from './day.ts';
import { agreed, closed, decided, fingerprintOf } from './decided-session.ts';
import { generated, smallSession } from './small-session.ts';

const secret = 'Observation confidentielle du juré 1';
const number = '2026-041';

/** Everything that the host holds of every file but the session workbook, as text. */
function otherFiles(day: Day): string {
  const ids = day.host.files(secretary).filter(({ id, kind }) => id !== day.id && kind === 'spreadsheet');
  return ids.map(({ id }) => JSON.stringify(day.host.snapshot(id).book)).join('\n');
}

const addressesOf = () => {
  const { team, jurors, candidates } = smallSession();
  return [...team, ...[...jurors, ...candidates].map(({ email }) => email)].filter(Boolean);
};

describe('la purge', () => {
  it('demande de taper le numéro de la session ; sans lui, rien ne change', () => {
    const day = closed();
    const before = day.host.snapshot(day.id);
    for (const reason of [undefined, 'oui', '2026-04']) {
      const answer = day.call('purge', reason ? { reason } : {});
      expect(codes(answer)).toEqual(['purge-confirm', 'declined']);
      expect(answer.problems[0]?.message).toContain(number);
    }
    expect(day.host.snapshot(day.id)).toEqual(before);
    expect(day.host.files(secretary)).toHaveLength(1);
  });

  it('archive ce qui se garde, supprime les fichiers faits par le module et dit comment supprimer ce classeur', () => {
    const day = closed();
    done(day.call('individualSheets'));
    expect(day.host.files(secretary)).toHaveLength(2);
    const before = day.doc.calls.length;
    const answer = done(day.call('purge', { reason: number }));
    expect(day.refusals()).toEqual([]);
    const onSession = day.doc.calls.slice(before).filter(({ file }) => file === 'session');
    // two reads, the line before anything is deleted, and the line after
    expect(onSession).toHaveLength(4);
    expect(answer.data).toMatchObject({ deleted: 1, left: 0 });
    expect(said(answer, 'purged').message).toMatch(/effacer des cases n’efface rien.*Placer dans la corbeille/);
    expect(day.history().at(-1)?.[3]).toMatch(
      /^Purge faite : archive écrite, 1 fichier\(s\) supprimé\(s\)\. Ce classeur reste à supprimer/,
    );
    const left = day.host.files(secretary).filter(({ id }) => id !== day.id);
    expect(left.map(({ name }) => name)).toEqual([`Archive — session ${number}`]);
    const archive = otherFiles(day);
    for (const kept of ['Nowicka', 'Réussite', 'Cadre de l’insertion mal connu', fingerprintOf(day)])
      expect(archive).toContain(kept);
  });

  it('ne laisse dans aucun fichier ni appréciation, ni observation d’un juré, ni adresse', () => {
    const day = closed();
    const fingerprint = fingerprintOf(day);
    done(day.call('purge', { reason: number }));
    day.host.deleteFile(day.id);
    const ids = day.host.files(secretary).map(({ id }) => id);
    expect(ids).toHaveLength(1);
    const left = ids.map((id) => JSON.stringify(day.host.snapshot(id).book)).join('\n');
    expect(left).toContain(fingerprint);
    for (const gone of [secret, 'Acquise', 'Non acquise', '@', ...addressesOf()]) expect(left).not.toContain(gone);
  });

  it('lancée deux fois, ne fait qu’une archive', () => {
    const day = closed();
    done(day.call('purge', { reason: number }));
    done(day.call('purge', { reason: number }));
    expect(day.host.files(secretary)).toHaveLength(2);
  });
});

describe('les fiches individuelles', () => {
  it('refaites, restent dans le même classeur, une par candidat', () => {
    const day = decided();
    const first = done(day.call('individualSheets')).data;
    expect(done(day.call('individualSheets')).data.url).toBe(first.url);
    const [file] = day.host.files(secretary).filter(({ id }) => id !== day.id);
    expect(file?.name).toBe(`Fiches individuelles — session ${number}`);
    const tabs = day.host.snapshot(file?.id ?? '').book.sheets.map(({ properties }) => properties.title);
    expect(tabs).toEqual(['1 — Z. Nowicka', '2 — K. d’Aubarède', '3 — R. Pradeau', '4 — P. Adjovi']);
    expect(otherFiles(day)).not.toContain(secret);
  });

  it('se font même quand deux candidats ont le même numéro et le même nom', () => {
    const day = decided();
    day.paste(tab.candidates, 'C04', 'number', '1');
    day.paste(tab.candidates, 'C04', 'lastName', 'Nowicka');
    day.paste(tab.candidates, 'C04', 'firstName', 'Zofia');
    done(day.call('individualSheets'));
    const [file] = day.host.files(secretary).filter(({ id }) => id !== day.id);
    const tabs = day.host.snapshot(file?.id ?? '').book.sheets.map(({ properties }) => properties.title);
    expect(tabs).toEqual(expect.arrayContaining(['1 — Z. Nowicka', '1 — Z. Nowicka (C04)']));
  });
});

describe('les données d’une personne', () => {
  it('s’exportent toutes : identité, appréciations, observations, décisions, motifs, résultat', () => {
    const day = decided();
    day.type(tab.candidates, 'C01', 'arrangement', 'Tiers temps');
    const { fileName, text } = done(day.call('exportPerson', { reason: '1' })).data;
    expect(fileName).toBe('candidat-1.csv');
    expect(text.startsWith('\uFEFFRubrique;Quoi;Par qui;Ce qui est écrit\r\n')).toBe(true);
    for (const words of ['Nowicka', 'Tiers temps', secret, 'juré 1;Acquise', 'Constaté par le jury', 'Réussite'])
      expect(text).toContain(words);
    for (const another of ['Aubarède', 'Adjovi', 'Cadre de l’insertion']) expect(text).not.toContain(another);
    expect(day.history().at(-1)?.slice(3, 5)).toEqual(['Données d’un candidat exportées', 'C01']);
  });

  it.each(['', '9', 'Nowicka'])('demande de qui il s’agit quand on répond « %s »', (reason) => {
    const day = decided();
    const before = day.host.snapshot(day.id);
    expect(day.call('exportPerson', { reason }).ok).toBe(false);
    expect(day.call('deletePerson', { reason, confirm: ['delete-person'] }).ok).toBe(false);
    expect(day.host.snapshot(day.id)).toEqual(before);
  });

  it('s’effacent après confirmation : appréciations et observations partent, les décisions du jury restent', () => {
    const day = closed();
    expect(codes(day.call('deletePerson', { reason: '1' }))).toEqual(['delete-person', 'declined']);
    const answer = done(day.call('deletePerson', { reason: '1', confirm: ['delete-person'] }));
    expect(day.refusals()).toEqual([]);
    expect(said(answer, 'person-deleted').message).toMatch(
      /Restent son nom et les décisions du jury.*historique des versions/,
    );
    const book = JSON.stringify(day.host.snapshot(day.id).book);
    expect(book).not.toContain(secret);
    expect(day.value(tab.bc03, 'C01|BC03-1', 'J1|*')).toBe('');
    expect(day.value(tab.candidates, 'C01', 'trainer')).toBe('');
    expect(day.value(tab.candidates, 'C04', 'trainer')).toBe('Sylvie Garnier');
    expect(day.value(tab.bc03, 'C04|BC03-1', 'J2|*')).toBe('Non acquise');
    expect(day.value(tab.deliberation, 'C01|BC01', 'decision')).toBe('Obtenu');
    expect(codes(done(day.call('exportPdf')))).not.toContain('fingerprint-differs');
  });

  it('s’effacent avec le nom tant que le jury n’a rien décidé', () => {
    const day = generated();
    day.type(tab.bc03, 'C01|BC03-1', 'J1|note', secret);
    const { data } = done(day.call('deletePerson', { reason: '1', confirm: ['delete-person'] }));
    expect(data.name).toBe(false);
    const people = JSON.stringify(day.host.snapshot(day.id).book);
    for (const gone of [secret, 'Nowicka', 'Zofia']) expect(people).not.toContain(gone);
    done(day.call('generate'));
    done(day.call('coverage'));
    expect(day.value(tab.bc03, 'C01|BC03-1', 'candidate')).toBe('1 — Données effacées');
  });
});

describe('la conservation', () => {
  it('dit, avec sa case, qu’une durée est passée', () => {
    const day = closed();
    day.type(tab.session, 'retentionGrids', 'value', '3 mois');
    day.type(tab.session, 'retentionResults', 'value', '5 ans');
    expect(codes(done(day.call('exportPdf')))).toEqual([]);
    const later = newDay(day.host.snapshot(day.id), Date.UTC(2027, 2, 10));
    const told = said(done(later.call('exportPdf')), 'retention-over');
    expect(told).toMatchObject({ level: 'warning' });
    expect(told.where).toMatch(/^Session!/);
    expect(told.message).toContain('09/03/2027');
    expect(agreed).toEqual(['close-session']);
  });

  it('dit, avec sa case, qu’elle ne se lit pas', () => {
    const day = closed();
    day.type(tab.session, 'retentionGrids', 'value', 'le temps qu’il faudra');
    day.type(tab.session, 'retentionResults', 'value', '31 décembre 2031');
    const told = done(day.call('exportPdf'));
    expect(codes(told)).toEqual(['retention-unreadable']);
    const { where, message, level } = said(told, 'retention-unreadable');
    expect(level).toBe('warning');
    expect(where).toMatch(/^Session!/);
    expect(message).toContain('« le temps qu’il faudra »');
  });
});
