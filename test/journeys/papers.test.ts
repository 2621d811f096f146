// The papers of a large session, printed and read back: pages, header, legibility, nothing cut.

import { beforeAll, describe, expect, it } from 'vitest';
import { embeddedCertification as certification } from '../../src/fiche/embedded-certification.ts';
import { typeSession } from '../../src/local/commands/by-hand.ts';
import { pasteTexts } from '../../src/local/commands/paste-texts.ts';
import type { KeyedText } from '../../src/local/commands/typing.ts';
import { type PrintedPage, readPdf } from '../local/export/read-pdf.ts';
import { ownMs } from '../own-time.ts';
import { type Day, done, newDay, secretary, tab } from './day.ts';
import { decided } from './decided-session.ts';
import { smallSession } from './small-session.ts';

const names = ['Castagné-Delorme', 'Le Quellec-Thibaudeau', 'd’Aubarède', 'Nkoulou-Étienne', 'Pradeau'];
const reason = 'Séance non préparée : ni objectifs, ni scénario, ni évaluation des acquis, au dossier comme à l’oral.';
const A4 = { width: 841.89, height: 595.28 };

/** Sixty candidates; every third one has a block refused, with a reason of ordinary length. */
function largeSession(): Day {
  const [first] = smallSession().candidates;
  if (!first) throw new Error('no candidate to copy');
  const candidates = Array.from({ length: 60 }, (_, i) => ({
    ...first,
    number: i + 1,
    lastName: names[i % names.length] ?? '',
    firstName: 'Marie-Solène',
    ceresId: `87-26-${400 - ((i * 37) % 60)}`,
  }));
  const session = smallSession({
    candidates,
    mode: 'joint',
    deliberationDay: '2026-12-10',
    incidents: [{ time: '8 h 50', what: 'Coupure', who: 'J1' }],
  });
  const day = newDay();
  done(day.call('prepare'));
  typeSession(day.doc, { session, certification }, session.team);
  done(day.call('generate'));
  done(day.call('openDeliberation'));
  const texts = candidates.flatMap(({ number }): KeyedText[] => {
    const key = `C${String(number).padStart(2, '0')}`;
    const isRefused = number % 3 === 0;
    return [
      ...['BC01', 'BC02'].flatMap((block): KeyedText[] => [
        { row: `${key}|${block}`, column: 'decision', text: 'Obtenu' },
        { row: `${key}|${block}`, column: 'reason', text: '' },
      ]),
      { row: `${key}|BC03`, column: 'decision', text: isRefused ? 'Non obtenu' : 'Obtenu' },
      ...(isRefused ? [{ row: `${key}|BC03`, column: 'reason', text: reason }] : []),
      { row: `${key}|EF`, column: 'decision', text: 'Satisfaisant' },
    ];
  });
  pasteTexts(
    day.doc,
    tab.deliberation,
    texts.filter(({ text }) => text !== ''),
  );
  done(day.call('fillResults'));
  return day;
}

let day: Day;
let results: PrintedPage[];
let minutes: PrintedPage[];
let sheets: PrintedPage[];
let printedMs: number;

beforeAll(async () => {
  day = largeSession();
  const [first, second] = done(day.call('exportPdf')).data.papers;
  const start = ownMs();
  const file = await day.host.fetchExport(first?.url ?? '', secretary);
  printedMs = ownMs() - start;
  results = await readPdf(file.bytes);
  minutes = await readPdf((await day.host.fetchExport(second?.url ?? '', secretary)).bytes);
  const whole = done(day.call('individualSheets')).data.url;
  sheets = await readPdf((await day.host.fetchExport(whole, secretary)).bytes);
}, 60_000);

/** Candidates' lines on a page: a number alone at the left edge. */
const linesOn = (page: PrintedPage) => page.texts.filter(({ text, x }) => /^\d+$/.test(text) && x < 60).length;

describe('les résultats de 60 candidats', () => {
  it('sont prêts en moins de 5 secondes, sur des A4 à l’italienne', () => {
    expect(printedMs).toBeLessThan(5000);
    for (const { width, height } of results) {
      expect(width).toBeCloseTo(A4.width, 0);
      expect(height).toBeCloseTo(A4.height, 0);
    }
  });

  it('tiennent au moins 14 lignes par page, et se lisent : rien sous 8,5 points dans les lignes', () => {
    const counts = results.map(linesOn);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(60);
    for (const count of counts.slice(0, -1)) expect(count).toBeGreaterThanOrEqual(14);
    const body = results.flatMap(({ texts }) => texts.filter(({ y }) => y > 70 && y < 540));
    const small = body.filter(({ size, text }) => size < 8.5 && !/Empreinte|Juré \d|^\d+ \/ \d+$/.test(text));
    expect(small.map(({ text }) => text)).toEqual([]);
  });

  it('répètent leur titre, le jury et les titres de colonnes, et numérotent leurs pages', () => {
    results.forEach(({ text }, i) => {
      for (const head of [
        'Résultats de la session 2026-041',
        'Jury : ',
        'Voie d’accès',
        'Entretien final',
        'Observations',
      ])
        expect(text).toContain(head);
      expect(text).toContain(`${i + 1} / ${results.length}`);
    });
  });

  it('ne coupent rien : chaque motif est entier, aucun texte ne sort de la page', () => {
    const words = (text: string) => text.replace(/\s+/g, '');
    const printed = words(results.map(({ text }) => text).join(' '));
    expect(printed.split(words(reason)).length - 1).toBe(20);
    for (const { texts } of [...results, ...minutes]) {
      for (const { x, width, y } of texts) {
        expect(x).toBeGreaterThanOrEqual(15);
        expect(x + width).toBeLessThanOrEqual(A4.width - 15);
        expect(y).toBeLessThanOrEqual(A4.height);
      }
    }
  });

  it('ne laissent aucun texte sortir de sa case', () => {
    const widths = day.host
      .snapshot(day.id)
      .book.sheets.find(({ properties }) => properties.sheetId === tab.results)
      ?.columnBands.map((band) => band?.pixelSize ?? 100)
      .slice(1);
    const total = widths?.reduce((sum, width) => sum + width, 0) ?? 0;
    const [left, right] = [0.3 * 72, A4.width - 0.3 * 72];
    let edge = left;
    const edges = [left, ...(widths ?? []).map((width) => (edge += (width / total) * (right - left)))];
    const lines = results.flatMap(({ texts }) => {
      const top = texts.find(({ text }) => text === 'Observations')?.y ?? 0;
      const foot = texts.find(({ text }) => /^60 candidats/.test(text))?.y ?? 560;
      // pdf.js adds a space between two texts of one line
      return texts.filter(({ text, y }) => text.trim() !== '' && y > top + 1 && y < foot - 1);
    });
    expect(lines.length).toBeGreaterThan(500);
    for (const { text, x, width } of lines) {
      const column = edges.findLastIndex((one) => x >= one - 0.5);
      expect(x + width, text).toBeLessThanOrEqual((edges[column + 1] ?? right) + 0.5);
    }
  });

  it('disent sur la page signée ce qu’est chaque bloc', () => {
    const last = results.at(-1)?.text ?? '';
    for (const { key, title } of certification.blocks) expect(last).toContain(`${key} — ${title}`.replace(/\s+/g, ' '));
    expect(minutes.map(({ text }) => text).join(' ')).toContain('Blocs : BC01 — ');
  });

  it('finissent par les comptes, le lieu, la date à écrire et une case par juré', () => {
    const { text } = results.at(-1) ?? { text: '' };
    for (const part of [
      '60 candidats : 60 présents',
      '40 réussites, 20 réussites partielles',
      'Limoges',
      'le 10 décembre 2026',
      'Juré 1 :',
      'Juré 3 :',
    ])
      expect(text).toContain(part);
    expect(text).not.toMatch(/Acquise|Non acquise|%/);
  });
});

describe('le relevé de décisions', () => {
  it('dit ce qu’il est sur chaque page, dans l’ordre de CERES', () => {
    for (const { text } of minutes) {
      expect(text).toContain('Relevé de décisions');
      expect(text).toContain('À reporter dans CERES, ne remplace pas le procès-verbal.');
      expect(text).toContain('Identifiant CERES');
    }
    const ids = minutes.flatMap(({ text }) => text.match(/87-26-\d+/g) ?? []);
    expect(ids).toHaveLength(60);
    expect(ids).toEqual([...ids].sort());
  });

  it('porte tout ce que l’État contrôle', () => {
    const text = minutes.map((page) => page.text).join(' ');
    for (const part of [
      'RNCP39794',
      'Session (CERES) : 2026-041',
      'Centre : Centre Les Trois Chemins',
      'Lieu : Limoges',
      'Voies d’accès : ',
      'Juré 2 : Idriss Benmoulay · Encadrant technique',
      'Absences : aucune',
      'Incident : 8 h 50 · Coupure · signalé par J1',
      'Délibération du 10 décembre 2026',
      'Fait à ………………………………, le 10 décembre 2026',
    ])
      expect(text).toContain(part);
  });
});

describe('la date de la délibération', () => {
  const made = (day: Day) => [
    day.value(tab.results, '#made', 'number'),
    day.value(tab.minutes, '#made', 'ceresId'),
    day.value(tab.minutes, '#deliberation', 'ceresId'),
  ];
  const dots = '………………………………';

  it('n’est jamais inventée : des pointillés, à remplir à la main', () => {
    const day = decided();
    done(day.call('fillResults'));
    const line = `Fait à ${dots}, le ${dots}        Signatures du jury :`;
    expect(made(day)).toEqual([line, line, `Délibération du ${dots}`]);
  });

  it('est celle de l’onglet Session, et suit sa case', () => {
    const day = decided();
    day.type(tab.session, 'deliberationDay', 'value', '10/12/2026');
    done(day.call('fillResults'));
    day.type(tab.session, 'deliberationDay', 'value', '11/12/2026');
    done(day.call('fillResults'));
    const line = `Fait à ${dots}, le 11 décembre 2026        Signatures du jury :`;
    expect(made(day)).toEqual([line, line, 'Délibération du 11 décembre 2026']);
  });

  it.each(['', '10/12/2026'])('saisie à la main sur un papier, elle y reste (case de Session : « %s »)', (day) => {
    const one = decided();
    if (day) one.type(tab.session, 'deliberationDay', 'value', day);
    done(one.call('fillResults'));
    const typed = 'Fait à Limoges, le 12 décembre 2026        Signatures du jury :';
    one.type(tab.results, '#made', 'number', typed);
    one.type(tab.minutes, '#made', 'ceresId', typed);
    done(one.call('fillResults'));
    done(one.call('close', { confirm: ['close-session'] }));
    expect(made(one).slice(0, 2)).toEqual([typed, typed]);
  });
});

describe('les papiers d’une journée moins ordinaire', () => {
  it('un juré absent y est dit absent, et n’a pas de case où signer', () => {
    const { jurors } = smallSession();
    const day = decided({
      jurors: jurors.map((one) => ({ ...one, attendance: one.number === 3 ? 'absent' : 'present' })),
    });
    done(day.call('fillResults'));
    expect(day.value(tab.results, '#jury', 'number')).toMatch(
      /Idriss Benmoulay \(Encadrant technique\) · Maryvonne Le Quellec \(Encadrant technique, absent\)$/,
    );
    for (const sheetId of [tab.results, tab.minutes]) {
      const last = JSON.stringify(day.doc.values(sheetId).filter(([key]) => String(key).startsWith('signatures')));
      expect(last).toContain('Juré 2 : Idriss Benmoulay');
      expect(last).not.toContain('Juré 3');
    }
  });

  it('les comptes disent la fraude, et l’attente seulement s’il y en a une', () => {
    const day = decided();
    day.type(tab.candidates, 'C04', 'attendance', 'Fraude signalée');
    done(day.call('fillResults'));
    expect(day.value(tab.results, '#counts', 'number')).toBe(
      '4 candidats : 2 présents, 1 absent ou excusé, 1 fraude signalée, 1 réussite, 1 réussite partielle, 0 échec',
    );
  });

  it('pour un autre certificateur, ni CERES ni DDETS', () => {
    const day = decided();
    day.type(tab.candidates, 'C04', 'attendance', 'Fraude signalée');
    day.type(tab.candidates, 'C04', 'ceresId', '26-1');
    day.paste(tab.reference, 'fiche/certifier', 'title', 'Chambre de commerce');
    done(day.call('fillDeliberation'));
    done(day.call('fillResults'));
    done(day.call('individualSheets'));
    const sheets = day.host.files(secretary).filter(({ id, name }) => id !== day.id && name.startsWith('Fiches'));
    const said = [
      day.doc.values(tab.deliberation),
      day.doc.values(tab.results),
      day.doc.values(tab.minutes),
      sheets.map(({ id }) => day.host.snapshot(id).book),
      done(day.call('register')).data.text,
    ];
    expect(day.value(tab.minutes, 'C04', 'outcome')).toBe('Fraude signalée — décision du certificateur');
    expect(day.value(tab.minutes, '#title', 'ceresId')).toContain('Procès-verbal');
    expect(sheets).toHaveLength(1);
    for (const one of said) expect(JSON.stringify(one)).not.toMatch(/"[^"#]*CERES|DDETS/);
  });
});

describe('les fiches individuelles', () => {
  it('font une page par candidat, avec ses décisions et leurs motifs, sans appréciation de juré', () => {
    expect(sheets).toHaveLength(60);
    sheets.forEach(({ text, width, height }, i) => {
      expect(width).toBeLessThan(height);
      expect(text).toContain(`Candidat ${i + 1} : Marie-Solène`);
      expect(text).toContain((i + 1) % 3 === 0 ? 'Résultat : Réussite partielle (BC01, BC02)' : 'Résultat : Réussite');
      expect(text).not.toMatch(/juré \d|Acquise/);
    });
    expect(sheets[2]?.text).toContain('Séance non préparée');
    expect(sheets[2]?.text).toContain('présenter les blocs qui manquent (BC03)');
  });

  it('ne valent pas notification, et le disent', () => {
    for (const { text } of sheets) {
      expect(text).toContain(
        'Document interne. Ne vaut pas notification : le résultat est soumis à la validation du représentant territorial du ministère chargé de l’emploi. À ne pas remettre au candidat avant cette validation.',
      );
    }
  });
});

describe('le document de travail', () => {
  it('dit quelle session et qu’il est à détruire, sur chaque page, et se lit à 8 points', async () => {
    const { url } = done(day.call('exportDeliberation')).data;
    const pages = await readPdf((await day.host.fetchExport(url, secretary)).bytes);
    const sizes = pages.flatMap(({ texts }) => texts.filter(({ text }) => text === 'BC01').map(({ size }) => size));
    expect(Math.min(...sizes)).toBeGreaterThan(7.9);
    for (const { text } of pages) {
      expect(text).toContain('Document de travail du jury — à détruire après la session');
      expect(text).toContain('Lecture des grilles');
      expect(text).toContain(`Délibération de la session 2026-041 — ${certification.title} (RNCP39794)`);
    }
  });
});
