// The paper kit: one A4 page a candidate and rater, and the lists of the day, in a workbook of its own.

import { describe, expect, it } from 'vitest';
import { readPdf } from '../local/export/read-pdf.ts';
import { codes, done, said, secretary } from './day.ts';
import { blindDay, mate } from './jury.ts';

describe('le kit papier', () => {
  it('a une page par candidat et juré, puis les listes', async () => {
    const day = blindDay();
    const answer = done(day.ask('paperKit'));
    expect(said(answer, 'kit-ready').message).toContain('Imprimez le kit la veille');
    const { bytes } = await day.host.fetchExport(answer.data.url, secretary);
    const pages = await readPdf(bytes);
    const text = pages.map((page) => page.text);
    const sheets = text.slice(0, 6);
    expect(sheets.map((page) => /Juré : (\d)/.exec(page)?.[1])).toEqual(['1', '2', '1', '2', '2', '3']);
    expect(text.slice(6).map((page) => page)).toEqual([
      expect.stringContaining('Points de contrôle'),
      expect.stringContaining('Feuille d’émargement'),
      expect.stringContaining('Décisions du jury'),
      expect.any(String),
    ]);
    expect(sheets[0]).toContain('1 — Z. Nowicka');
    expect(sheets[0]).toContain('Acquise · Partiellement acquise · Non acquise · Non observée');
    expect(sheets[0]?.indexOf('RNCP39794BC03')).toBeLessThan(sheets[0]?.indexOf('RNCP39794BC01') ?? 0);
    expect(sheets[2]).not.toContain('RNCP39794BC01');
    expect(sheets.join()).not.toContain('Rosine Pradeau');
    day.host.dispose();
  });

  it('se refait dans le même classeur, que personne d’autre n’ouvre', () => {
    const day = blindDay();
    const first = day.callsOf(() => done(day.ask('paperKit')));
    done(day.ask('addPeople', { who: 'candidates', text: '5\tRoy\tMarion\n' }));
    done(day.ask('paperKit', { jurors: [3] }));
    const kits = day.host.files(secretary).filter(({ name }) => name.startsWith('Kit papier'));
    expect(kits).toHaveLength(1);
    expect(first.session).toHaveLength(3);
    expect(day.host.files(mate).map(({ name }) => name)).toEqual(['Session 2026-041']);
    const tabs = day.host
      .open(kits[0]?.id ?? '', secretary)
      .sheets()
      .map(({ title }) => title);
    expect(tabs).toEqual(['4 — juré 3', '5 — juré 3', 'Points de contrôle', 'Émargement', 'Décisions', 'Dossier']);
  });

  it('en commun : une page par candidat, pour le jury', () => {
    const day = blindDay({ mode: 'joint' });
    done(day.ask('paperKit'));
    const [kit] = day.host.files(secretary).filter(({ name }) => name.startsWith('Kit papier'));
    const tabs = day.host
      .open(kit?.id ?? '', secretary)
      .sheets()
      .map(({ title }) => title);
    expect(tabs.slice(0, 3)).toEqual(['1', '2', '4']);
  });

  it('trop grand pour un classeur : dit comment faire', () => {
    const day = blindDay();
    const people = Array.from({ length: 70 }, (_, i) => `${i + 10}\tNom${i}\tPrénom`).join('\n');
    done(day.ask('addPeople', { who: 'candidates', text: people }));
    expect(codes(day.ask('paperKit'))).toEqual(['kit-too-big']);
    expect(done(day.ask('paperKit', { jurors: [1] })).data.papers).toHaveLength(1);
  });
});
