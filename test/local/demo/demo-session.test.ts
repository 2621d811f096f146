// The demonstration's session reads without a fault and holds each case that it is there to show.

import { describe, expect, it } from 'vitest';
import { demoFiles } from '../../../src/local/demo/demo-files.ts';
import { readDecisionsFile } from '../../../src/local/inputs/decisions-file.ts';
import { type CellEntry, readEntriesFile } from '../../../src/local/inputs/entries-file.ts';
import { readSessionFile } from '../../../src/local/inputs/session-file.ts';
import { rncp39794 } from '../inputs/certification.ts';

function read() {
  const session = readSessionFile(demoFiles.session.text, demoFiles.session.name, rncp39794);
  if (!session.value) throw new Error(JSON.stringify(session.problems));
  const entries = readEntriesFile(demoFiles.entries.text, demoFiles.entries.name, rncp39794, session.value);
  const decisions = readDecisionsFile(demoFiles.decisions.text, demoFiles.decisions.name, rncp39794, session.value);
  const problems = [...session.problems, ...entries.problems, ...decisions.problems];
  return { session: session.value, entries: entries.value ?? [], decisions: decisions.value ?? [], problems };
}

const { session, entries, decisions, problems } = read();
const notes = entries.filter(({ column }) => column === 'note').map(({ value }) => value);
const ratings = entries.filter(({ column }) => column !== 'note');
const present = session.candidates.filter(({ attendance }) => attendance === 'present');

/** What one rater's ratings of one competence say: the overall one where it is given, else those of the épreuves. */
function evidence(candidate: number, item: string, juror: number): string[] {
  const own = ratings.filter((entry) => entry.candidate === candidate && entry.item === item && entry.juror === juror);
  const overall = own.filter(({ column }) => column === '*');
  return (overall.length > 0 ? overall : own).map(({ value }) => value).filter((value) => value !== 'Non observée');
}

function find(candidate: number, item: string, column: string): CellEntry[] {
  return ratings.filter((entry) => entry.candidate === candidate && entry.item === item && entry.column === column);
}

describe('la session de démonstration', () => {
  it('se lit sans erreur ni avertissement', () => {
    expect(problems).toEqual([]);
  });

  it('a 8 candidats, 3 jurés, 3 jours de décembre 2026', () => {
    expect(session.candidates.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(session.jurors.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect([session.firstDay, session.lastDay, session.mode, session.kind]).toEqual([
      '2026-12-07',
      '2026-12-09',
      'blind',
      'title',
    ]);
  });

  it('emploie les quatre voies d’accès ouvertes, et elles seules', () => {
    const open = rncp39794.accessRoutes.filter((route) => route.open).map(({ name }) => name);
    expect(new Set(session.candidates.map(({ accessRoute }) => accessRoute))).toEqual(new Set(open));
  });

  it('a un bloc déjà acquis, un absent, un aménagement, deux panels', () => {
    expect(session.candidates.filter(({ held }) => held.length > 0).map(({ number, held }) => [number, held])).toEqual([
      [4, ['BC02']],
    ]);
    expect(session.candidates.filter(({ attendance }) => attendance !== 'present').map(({ number }) => number)).toEqual(
      [7],
    );
    expect(session.candidates.filter(({ arrangement }) => arrangement !== '').map(({ number }) => number)).toEqual([4]);
    expect(new Set(session.candidates.map(({ panel }) => panel.join('+')))).toEqual(new Set(['1+2', '2+3']));
  });

  it('aucun juré n’est le formateur ni de la structure d’un candidat', () => {
    for (const { trainer, company } of session.candidates) {
      for (const juror of session.jurors) {
        expect([juror.email || undefined, `${juror.firstName} ${juror.lastName}`]).not.toContain(trainer);
        expect(juror.company).not.toBe(company);
      }
    }
  });

  it('n’a que des adresses réservées aux exemples', () => {
    const people = [...session.jurors, ...session.candidates].map(({ email }) => email);
    const addresses = [...people, ...session.team, ...session.candidates.map(({ trainer }) => trainer)].filter((text) =>
      text.includes('@'),
    );
    expect(addresses.length).toBeGreaterThan(8);
    for (const address of addresses) expect(address).toMatch(/^[a-z.-]+@example\.(org|com)$/);
    expect(session.jurors.filter(({ email }) => email !== '').map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('une seule compétence n’a été appréciée par personne, mais porte une observation', () => {
    const unrated = present.flatMap((candidate) =>
      rncp39794.blocks
        .filter(({ key }) => candidate.blocks.includes(key))
        .flatMap(({ competences }) => competences.map(({ key }) => key))
        .filter((item) => candidate.panel.some((juror) => evidence(candidate.number, item, juror).length === 0))
        .map((item) => [candidate.number, item]),
    );
    expect(unrated).toEqual([[6, 'BC02-2']]);
    expect(
      entries.filter(({ candidate, item }) => candidate === 6 && item === 'BC02-2').map(({ column }) => column),
    ).toEqual(['note']);
  });

  it('un « Partiellement acquise » à la mise en situation devient « Acquise » après toutes les épreuves', () => {
    expect(find(2, 'BC03-2', 'MSP').map(({ value }) => value)).toEqual(['Partiellement acquise', 'Acquise']);
    expect(find(2, 'BC03-2', '*')).toEqual([expect.objectContaining({ juror: 1, value: 'Acquise' })]);
  });

  it('des jurés sont en désaccord sur plusieurs compétences', () => {
    const items = rncp39794.blocks.flatMap(({ competences }) => competences.map(({ key }) => key));
    const disputed = present.flatMap(({ number, panel }) =>
      items
        .filter((item) => new Set(panel.flatMap((juror) => evidence(number, item, juror))).size > 1)
        .map((item) => `${number} ${item}`),
    );
    expect(disputed).toEqual(['2 BC01-3', '3 BC03-2', '3 BC03-3', '5 BC01-1', '5 BC02-1', '8 BC02-2', '8 BC03-1']);
    expect(find(5, 'EF', '*').map(({ value }) => value)).toEqual(['Non satisfaisant', 'Satisfaisant']);
  });

  it('les observations ont des accents, des guillemets, un point-virgule, un =1+1 et un long texte', () => {
    expect(notes).toContain('=1+1');
    expect(notes).toContain('Consigne donnée : "on range, puis on vérifie" ; reformulée par deux salariés sur trois.');
    expect(notes.filter((note) => /[éèêàçœ]/.test(note)).length).toBeGreaterThan(50);
    expect(notes.filter((note) => note.includes('«')).length).toBeGreaterThan(2);
    expect(Math.max(...notes.map((note) => note.length))).toBeGreaterThan(900);
    expect(notes.some((note) => note.includes(' / '))).toBe(true);
  });

  it('chaque bloc présenté a sa décision, l’entretien aussi, sauf celui de l’absent', () => {
    const expected = session.candidates.flatMap(({ number, blocks, attendance }) =>
      [...blocks, ...(attendance === 'present' ? ['EF'] : [])].map((block) => `${number} ${block}`),
    );
    expect(decisions.map(({ candidate, block }) => `${candidate} ${block}`)).toEqual(expected);
  });

  it('chaque refus et chaque décision sur une lecture incomplète a son motif', () => {
    const due = decisions.filter(
      ({ candidate, block, decision }) =>
        /^Non (obtenu|satisfaisant)$/.test(decision) || (candidate === 6 && block === 'BC02'),
    );
    expect(due).toHaveLength(6);
    for (const { reason } of due) expect(reason).not.toBe('');
  });

  it('cinq titres dont un par un bloc déjà acquis, une réussite partielle, un échec, un absent', () => {
    const won = (number: number) =>
      decisions.filter(({ candidate, decision }) => candidate === number && decision === 'Obtenu').length;
    const satisfied = (number: number) =>
      decisions.some(({ candidate, decision }) => candidate === number && decision === 'Satisfaisant');
    expect(
      session.candidates.map(({ number, held }) => [number, won(number) + held.length, satisfied(number)]),
    ).toEqual([
      [1, 3, true],
      [2, 3, true],
      [3, 2, true],
      [4, 3, true],
      [5, 0, false],
      [6, 3, true],
      [7, 0, false],
      [8, 3, true],
    ]);
  });
});
