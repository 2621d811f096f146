// A juror's file, in every state it ever had: nothing of another juror, no e-mail, and of a candidate only number, name, access route.

import { describe, expect, it } from 'vitest';
import type { WorkbookSnapshot } from '../../src/local/snapshot.ts';
import { done, secretary, tab } from './day.ts';
import { addressOf, blindDay, cover, type JuryDay, sent } from './jury.ts';
import { smallSession } from './small-session.ts';

const [one, two, three, four] = smallSession().candidates;
const secrets = {
  arrangement: 'Tiers temps confidentiel',
  company: 'Recyclerie Secrète',
  trainer: 'Formatrice Cachée',
  email: 'zofia.nowicka@example.net',
  ceresId: '87-26-99999',
};

/** Everything but who may open it, which Google shows to nobody who is not the owner. */
function contentOf({ owner: _, shares: __, drive: ___, book, ...rest }: WorkbookSnapshot): string {
  const sheets = book.sheets.map(({ protections, ...sheet }) => ({
    ...sheet,
    protections: protections.map(({ users, ...held }) => held),
  }));
  return JSON.stringify({ ...rest, book: { ...book, sheets } });
}

/** Each juror's file as it stood before every call of the add-on, and now. */
function everyRevision(day: JuryDay) {
  const revisions = new Map<string, Set<string>>();
  const look = () => {
    for (const { id } of day.host.files(secretary).filter(({ name }) => name.includes('juré'))) {
      const known = revisions.get(id) ?? new Set();
      revisions.set(id, known.add(contentOf(day.host.snapshot(id))));
    }
  };
  day.host.onCall(look);
  return { look, of: (number: number) => [...(revisions.get(day.fileOf(number)) ?? [])] };
}

describe('ce que contient le fichier d’un juré', () => {
  it('rien d’un autre juré, aucun e-mail, ni aménagement, ni entreprise, dans aucune révision', () => {
    if (!one || !two || !three || !four) throw new Error('four candidates');
    const candidates = [
      { ...one, ...secrets, panel: [1, 2] },
      two,
      { ...three, panel: [1, 2, 3] },
      { ...four, panel: [2, 3], arrangement: 'Salle à part' },
    ];
    const day = blindDay({ candidates });
    const revisions = everyRevision(day);
    done(day.ask('testAccess'));
    done(day.ask('send', { message: 'Mot pour les jurés' }));
    day.juror(1).rate('C01', 'BC03-1', 'note', 'Vu par le premier juré');
    day.juror(1).rate('C01', 'BC03-1', 'MSP', 'Partiellement acquise');
    day.juror(2).rate('C01', 'BC03-1', 'note', 'Vu par le deuxième juré');
    done(day.ask('collect'));
    day.type(tab.bc03, 'C01|BC03-1', 'J1|note', 'Mot de l’équipe');
    day.type(tab.candidates, 'C02', 'attendance', 'Fraude signalée');
    done(day.ask('generate'));
    done(day.ask('send'));
    day.juror(2).tick('finished');
    done(day.ask('collect'));
    done(day.ask('openDeliberation', { confirm: ['grids-not-handed-in'] }));
    revisions.look();

    const told = [
      ...Object.values(secrets),
      ...[
        'Salle à part',
        'Sylvie Garnier',
        'Fraude',
        'fraude',
        '(absent',
        'déjà acquis',
        'Structure 1',
        'Mot de l’équipe',
      ],
    ];
    for (const number of [1, 2, 3]) {
      const all = revisions.of(number);
      expect(all.length).toBeGreaterThan(2);
      for (const text of all) {
        expect(told.filter((secret) => text.includes(secret))).toEqual([]);
        expect(text).not.toMatch(/[\w.-]+@[\w-]/);
        for (const other of [1, 2, 3].filter((juror) => juror !== number))
          expect(text).not.toMatch(new RegExp(`J${other}\\b|[Jj]uré ${other}`));
      }
    }
    expect(revisions.of(1).some((text) => text.includes('Vu par le deuxième juré'))).toBe(false);
    expect(revisions.of(2).some((text) => text.includes('Vu par le premier juré'))).toBe(false);
    expect(revisions.of(3).some((text) => text.includes('Nowicka'))).toBe(false);
    expect(revisions.of(1).at(-1)).toContain('1 — Z. Nowicka');
  });

  it('seul le fichier du juré est dans son Drive ; il ne lit ni la session ni les autres', () => {
    const day = sent();
    expect(day.host.files(addressOf(2)).map(({ id }) => id)).toEqual([day.fileOf(2)]);
    expect(() => day.host.open(day.id, addressOf(2)).type({ sheetId: 1002, row: 5, column: 2 }, 'x')).toThrow(
      'permission',
    );
    expect(() => day.host.open(day.fileOf(1), addressOf(2)).type({ sheetId: cover, row: 5, column: 2 }, 'x')).toThrow(
      'permission',
    );
  });
});

describe('ce que le juré ne peut pas faire', () => {
  it.each<[string, (juror: ReturnType<JuryDay['juror']>, doc: ReturnType<JuryDay['host']['open']>) => void]>([
    ['taper hors de ses cases', (juror) => juror.type(tab.bc01, 'C01|BC01-1', 'competence', 'autre')],
    ['changer une clé', (juror) => juror.type(tab.bc01, 'C01|BC01-1', '#keys', 'C04|BC01-1')],
    ['trier', (_, doc) => doc.sortRows({ sheetId: tab.bc01, startRowIndex: 5, endRowIndex: 9 }, 2)],
    ['supprimer une ligne', (_, doc) => doc.deleteRow(tab.bc01, 6)],
    ['insérer une ligne', (_, doc) => doc.insertRow(tab.bc01, 6)],
    ['renommer un onglet', (_, doc) => doc.renameSheet(tab.bc01, 'À moi')],
    ['supprimer un onglet', (_, doc) => doc.deleteSheet(tab.bc01)],
    ['retirer une protection', (_, doc) => doc.edit([{ deleteProtectedRange: { protectedRangeId: 1_000_000_001 } }])],
  ])('%s', (_, attempt) => {
    const day = sent();
    day.juror(1).rate('C01', 'BC01-1', '*', 'Acquise');
    const before = JSON.stringify(day.host.snapshot(day.fileOf(1)));
    expect(() => attempt(day.juror(1), day.host.open(day.fileOf(1), addressOf(1)))).toThrow();
    expect(JSON.stringify(day.host.snapshot(day.fileOf(1)))).toBe(before);
    done(day.ask('collect'));
    expect(day.sessionValue('C01', 'BC01-1', 1, '*')).toBe('Acquise');
  });
});
