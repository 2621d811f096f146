// A tab without which nothing can be read is deleted: no action writes anything, and each says which tab and how to have it back.

import { describe, expect, it } from 'vitest';
import { sessionActions } from '../../src/model/states.ts';
import { codes, type Day, done, newDay, said, tab } from './day.ts';
import { closed, decided } from './decided-session.ts';
import { sent } from './jury.ts';
import { generated, prepared } from './small-session.ts';

/** What an action that takes more than its name is asked with. */
const fields: Record<string, object> = {
  useFiche: { text: 'RNCP39794' },
  saveSession: { fields: [{ field: 'place', was: '', value: 'Brive' }] },
  addPeople: { who: 'candidates', text: 'Moreau;Lise' },
  saveEntries: { rater: 'J1', candidate: 'C01', entries: [{ item: 'BC02-1', column: '*', was: '', value: 'Acquise' }] },
  saveDecisions: { candidate: 'C01', decisions: [{ item: 'BC01', reason: { was: '', value: 'Vu' } }] },
  replaceJuror: { juror: 1, lastName: 'Roche', firstName: 'Paul', email: '' },
  resolveConflict: { choices: [{ key: 'J1|C01|BC02-1|*', keep: 'session', theirs: '' }] },
  withdrawAccess: { jurors: [1] },
  lockGrids: { jurors: [1] },
  unlockGrids: { jurors: [1] },
  exportPerson: { candidate: 'C01' },
  deletePerson: { candidate: 'C01' },
};

function ask(day: Day, action: string): ReturnType<Day['call']> {
  const request = { action, reason: '2026-041', confirm: ['close-session'], ...fields[action] };
  return day.doc.run({ function: 'call', action }, request);
}

const overview = (day: Day) => {
  const { ok, problems } = ask(day, 'overview');
  expect(ok).toBe(true);
  return problems;
};

const states: [string, () => Day][] = [
  ['en préparation', prepared],
  ['grilles prêtes', generated],
  ['en cours', sent],
  ['délibération', decided],
  ['close', closed],
];

const remedy = 'Annulez (Ctrl+Z), ou rouvrez une version d’avant par Fichier › Historique des versions.';

describe.each(states)('« Session » supprimé d’une session %s', (_, make) => {
  it('aucune action n’écrit rien, « Préparer la session » comprise ; chacune dit l’onglet et le remède', () => {
    const day = make();
    day.doc.deleteSheet(tab.session);
    const before = day.host.snapshot(day.id);
    const files = day.host.files('secretariat@example.org');
    for (const action of sessionActions) {
      const answer = ask(day, action);
      expect(answer.ok, action).toBe(false);
      expect(codes(answer), action).toEqual(['tab-needed']);
      expect(said(answer, 'tab-needed').message).toContain('« Session »');
      expect(said(answer, 'tab-needed').message).toContain(remedy);
    }
    expect(day.host.snapshot(day.id)).toEqual(before);
    expect(day.host.files('secretariat@example.org')).toEqual(files);
  });

  it('le panneau dit la même chose', () => {
    const day = make();
    day.doc.deleteSheet(tab.session);
    expect(codes({ problems: overview(day) })).toEqual(['tab-needed']);
  });
});

it('« Session » sans sa ligne de clés : « Préparer la session » ne le recommence pas, et dit ce qui manque', () => {
  const day = closed();
  const saved = day.host.snapshot(day.id);
  saved.book.sheets.find(({ properties }) => properties.sheetId === tab.session)?.rows.splice(0, 1);
  day.host.restore(saved);
  const before = day.host.snapshot(day.id);
  for (const action of sessionActions) {
    const answer = ask(day, action);
    expect(answer.ok, action).toBe(false);
    expect(said(answer, 'keys-missing').message).toContain('« Session »');
  }
  expect(day.host.snapshot(day.id)).toEqual(before);
});

describe.each([
  [tab.candidates, 'Candidats'],
  [tab.jury, 'Jury'],
  [tab.reference, 'Compétences et épreuves'],
])('l’onglet %i supprimé', (sheetId, title) => {
  it.each(states.slice(1))('d’une session %s : la cause est dite seule, et rien n’est écrit', (_, make) => {
    const day = make();
    day.doc.deleteSheet(sheetId);
    const before = day.host.snapshot(day.id);
    const problems = overview(day);
    expect(codes({ problems })).toEqual(['tab-needed']);
    expect(said({ problems }, 'tab-needed').message).toContain(`« ${title} »`);
    for (const action of sessionActions) expect(ask(day, action).ok, action).toBe(false);
    expect(day.host.snapshot(day.id)).toEqual(before);
  });
});

describe('l’état de la session effacé ou changé à la main', () => {
  it.each([
    ['effacé', ''],
    ['un mot qui n’en est pas un', 'fini'],
  ])('%s, d’une session close : rien n’est écrit, et la case est dite', (_, text) => {
    const day = closed();
    day.paste(tab.session, 'state', 'value', text);
    const before = day.host.snapshot(day.id);
    const problems = overview(day);
    expect(codes({ problems })).toEqual(['state-lost']);
    expect(said({ problems }, 'state-lost').where).toMatch(/^Session!C\d+$/);
    for (const action of sessionActions) expect(ask(day, action).ok, action).toBe(false);
    expect(day.host.snapshot(day.id)).toEqual(before);
  });
});

describe('ce qui n’est pas un onglet perdu', () => {
  it('un classeur vraiment vide se prépare', () => {
    const day = newDay();
    expect(overview(day)).toEqual([]);
    expect(codes(ask(day, 'generate'))).toEqual(['not-prepared']);
    done(day.call('prepare'));
    expect(day.tabs()).toContain(tab.session);
  });

  it('un classeur qui n’a que des onglets de l’équipe se prépare', () => {
    const day = newDay();
    day.doc.edit([{ addSheet: { properties: { sheetId: 77, title: 'Session' } } }]);
    expect(overview(day)).toEqual([]);
    done(day.call('prepare'));
    expect(day.tabs()).toEqual(expect.arrayContaining([77, tab.session]));
  });

  it('des onglets renommés, d’autres masqués : tout se lit', () => {
    const day = generated();
    day.doc.renameSheet(tab.session, 'La session');
    day.doc.renameSheet(tab.candidates, 'Les candidats');
    day.doc.edit(
      [tab.session, tab.jury, tab.reference].map((sheetId) => ({
        updateSheetProperties: { properties: { sheetId, hidden: true }, fields: 'hidden' },
      })),
    );
    expect(codes({ problems: overview(day) })).not.toContain('tab-needed');
    done(day.call('generate'));
    done(day.call('openDeliberation'));
  });
});
