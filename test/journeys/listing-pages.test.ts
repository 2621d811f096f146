// Google cuts a listing into pages, some of them empty: what was made before is found in whichever it stands.

import { describe, expect, it } from 'vitest';
import { done, secretary } from './day.ts';
import { agreed, decided } from './decided-session.ts';
import { addressOf, blindDay, decideAll, type JuryDay, juryOf, sent } from './jury.ts';

const onePerPage = { most: 1, isFirstEmpty: true };
const reason = { reason: '2026-041' };

const made = (day: JuryDay, beginning = '') =>
  day.host.files(secretary).filter(({ id, name }) => id !== day.id && name.startsWith(beginning));

/** A second workbook of papers, as a listing that was cut short had it made. */
function twin(day: JuryDay, beginning: string): string {
  const [file] = made(day, beginning);
  if (!file) throw new Error(`no file ${beginning}`);
  return day.host.restore({ ...day.host.snapshot(file.id), id: `${file.id}-bis` });
}

describe('des listes d’un fichier par page, la première vide', () => {
  it('renvoyer ne fait pas de second fichier et n’invite personne deux fois', () => {
    const day = sent();
    day.host.pageListings(onePerPage);
    const before = made(day).map(({ id }) => id);
    const again = day.callsOf(() => expect(done(day.ask('send')).data).toEqual({ invited: [], updated: 3 }));
    expect(made(day).map(({ id }) => id)).toEqual(before);
    expect(day.host.invitations.map(({ to }) => to).sort()).toEqual([1, 2, 3].map(addressOf));
    // an empty page, then the folder and three files
    expect(again.folder).toEqual(Array(5).fill('Files.list'));
  });

  it('la réponse perdue à une création ne fait pas de second fichier', () => {
    const day = blindDay();
    day.host.pageListings(onePerPage);
    // an empty page and the last one, then as with a single page: folder, its permission, the create of the first juror's file
    day.host.failCall(7, 'after');
    done(day.ask('send'));
    done(day.ask('send'));
    expect(made(day, 'Grille d').map(({ name }) => name.slice(-6))).toEqual(['juré 1', 'juré 2', 'juré 3']);
    expect(day.host.invitations.map(({ to }) => to).sort()).toEqual([1, 2, 3].map(addressOf));
  });

  it('les papiers se refont dans le même classeur, et l’archive aussi', () => {
    const day = juryOf(decided());
    day.host.pageListings(onePerPage);
    for (const action of ['individualSheets', 'paperKit'] as const)
      expect(done(day.call(action)).data.url).toBe(done(day.call(action)).data.url);
    expect(made(day)).toHaveLength(2);
    done(day.call('close', { confirm: agreed }));
    const archive = done(day.call('purge', reason)).data.url;
    expect(done(day.call('purge', reason)).data.url).toBe(archive);
    expect(made(day).map(({ name }) => name)).toEqual(['Archive — session 2026-041']);
  });

  it('la purge supprime tous les fichiers des jurés, et leur dossier', () => {
    const day = sent();
    done(day.call('openDeliberation', { confirm: ['grids-not-handed-in'] }));
    decideAll(day);
    done(day.call('close', { confirm: agreed }));
    day.host.pageListings(onePerPage);
    expect(done(day.call('purge', reason)).data).toMatchObject({ deleted: 4, left: 0 });
    expect(made(day).map(({ name }) => name)).toEqual(['Archive — session 2026-041']);
  });
});

it.each([
  ['d’un fichier par page, la première vide', onePerPage],
  ['d’une page', { most: 1000, isFirstEmpty: false }],
])('des listes %s : la purge supprime tous les kits et toutes les fiches', (_, paging) => {
  const day = juryOf(decided());
  const papers = [done(day.call('individualSheets')), done(day.call('paperKit'))].map(({ data }) => data.url);
  twin(day, 'Fiches');
  twin(day, 'Kit');
  day.host.pageListings(paging);
  const again = [done(day.call('individualSheets')), done(day.call('paperKit'))].map(({ data }) => data.url);
  expect(again).toEqual(papers);
  expect(made(day)).toHaveLength(4);
  done(day.call('close', { confirm: agreed }));
  expect(done(day.call('purge', reason)).data).toMatchObject({ deleted: 4, left: 0 });
  expect(made(day).map(({ name }) => name)).toEqual(['Archive — session 2026-041']);
});
