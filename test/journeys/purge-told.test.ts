// What a purge says of itself: begun, done or not, and whose files are left; and what no file holds any more after it.

import { describe, expect, it } from 'vitest';
import { codes, type Day, done, said, secretary, tab } from './day.ts';
import { agreed, closed, decided } from './decided-session.ts';
import { decideAll, juryOf, mate, sent } from './jury.ts';
import { smallSession } from './small-session.ts';

const number = '2026-041';
const reason = { reason: number };

const toldIn = (day: Day) => day.history().map((cells) => String(cells[3]));

/** Everything that the host still holds of every file, whoever's it is. */
function everyFile(day: Day): string {
  const people = [secretary, mate, ...smallSession().jurors.map(({ email }) => email)];
  const all = people.flatMap((person) => day.host.files(person)).filter(({ kind }) => kind === 'spreadsheet');
  return [...new Set(all.map(({ id }) => id))].map((id) => JSON.stringify(day.host.snapshot(id).book)).join('\n');
}

describe('les papiers faits par une autre personne de l’équipe', () => {
  it('se disent, avec son adresse, et restent à faire ; elle les supprime en purgeant elle aussi', () => {
    const day = juryOf(decided());
    done(day.askAs(mate)('individualSheets'));
    done(day.askAs(mate)('paperKit'));
    done(day.call('paperKit'));
    done(day.call('close', { confirm: agreed }));
    const answer = done(day.call('purge', reason));
    expect(answer.data).toMatchObject({ deleted: 1, left: 2 });
    const others = answer.problems.filter(({ code }) => code === 'files-of-another').map(({ message }) => message);
    expect(others).toHaveLength(2);
    expect(others[0]).toMatch(/^Des fiches individuelles ont été faites par adjointe@example\.org/);
    expect(others[1]).toMatch(/^Un kit papier a été préparé par adjointe@example\.org/);
    expect(toldIn(day).at(-1)).toMatch(/^Purge faite en partie : .*1 fichier\(s\) supprimé\(s\), 2 à faire/);

    expect(done(day.askAs(mate)('purge', reason)).data.deleted).toBe(2);
    const left = [secretary, mate].flatMap((person) => day.host.files(person).map(({ name }) => name));
    for (const name of new Set(left)) expect(name).toMatch(/^(Session|Archive)/);
  });

  it('ne se disent pas quand tout est à soi', () => {
    const day = closed();
    done(day.call('individualSheets'));
    const answer = done(day.call('purge', reason));
    expect(answer.data).toMatchObject({ deleted: 1, left: 0 });
    expect(codes(answer)).toEqual(['purged']);
  });
});

describe('l’historique d’une purge', () => {
  it('dit qu’elle commence, puis qu’elle est faite', () => {
    const day = closed();
    done(day.call('purge', reason));
    expect(toldIn(day).slice(-2)).toEqual([
      expect.stringMatching(/^Purge commencée/),
      expect.stringMatching(/^Purge faite : archive écrite, 0 fichier/),
    ]);
  });

  it.each([
    ['l’archive', /Files\.create/, 'Purge non faite : archive refusée par Google'],
    ['la liste des fichiers', /Files\.list/, 'Purge non faite : archive écrite, liste des fichiers refusée par Google'],
  ])('dit qu’elle n’est pas faite quand Google refuse %s, et rien n’est supprimé', (what, words, line) => {
    const day = juryOf(closed());
    done(day.call('individualSheets'));
    const count = day.host.files(secretary).length;
    let seen = 0;
    const stop = day.host.onCall(({ call }) => {
      // the archive is looked for before the files are listed
      if (words.test(call) && (what === 'l’archive' || ++seen === 2)) day.host.failCall(1, 'before');
    });
    const answer = day.call('purge', reason);
    stop();
    expect(codes(answer)).toContain('purge-not-done');
    expect(said(answer, 'purge-not-done').message).toContain('Aucun fichier n’a été supprimé, et l’historique le dit');
    expect(toldIn(day).at(-1)).toContain(line);
    expect(done(day.ask('overview')).data.closing.purged?.what).toContain(line);
    expect(day.host.files(secretary).length).toBeGreaterThanOrEqual(count);
    expect(done(day.call('purge', reason)).data).toMatchObject({ deleted: 1, left: 0 });
    expect(day.host.files(secretary).filter(({ name }) => name.startsWith('Archive'))).toHaveLength(1);
  });
});

describe('une purge faite dont la dernière ligne est refusée', () => {
  it('se dit faite dans la réponse, commencée dans l’historique, et se relance', () => {
    const day = closed();
    done(day.call('individualSheets'));
    let writes = 0;
    const stop = day.host.onCall(({ call, file }) => {
      if (file === 'session' && call.includes('batchUpdate') && ++writes === 2) day.host.failCall(1, 'before');
    });
    const answer = day.call('purge', reason);
    stop();
    expect(answer.ok).toBe(false);
    expect(codes(answer)).toEqual(['end-not-told', 'purged']);
    expect(said(answer, 'end-not-told').message).not.toContain('Rien n’a été modifié');
    expect(said(answer, 'purged').message).toContain('1 fichier est supprimé');
    expect(toldIn(day).at(-1)).toMatch(/^Purge commencée/);
    done(day.call('purge', reason));
    expect(toldIn(day).at(-1)).toMatch(/^Purge faite/);
  });
});

describe('après la purge, dans tous les fichiers qui restent', () => {
  it('ni appréciation, ni observation, ni adresse : jurés, kit, fiches, versions closes et candidat effacé', () => {
    const secrets = ['Faits confidentiels du juré 1', 'Propos confidentiels du juré 2'];
    const day = sent();
    day.type(tab.candidates, 'C01', 'email', 'zofia@example.net');
    day.juror(1).rate('C01', 'BC01-1', '*', 'Partiellement acquise');
    day.juror(1).rate('C01', 'BC01-1', 'note', secrets[0] ?? '');
    day.juror(2).rate('C04', 'BC03-1', 'note', secrets[1] ?? '');
    done(day.call('openDeliberation', { confirm: ['grids-not-handed-in'] }));
    decideAll(day);
    done(day.call('paperKit'));
    done(day.call('individualSheets'));
    done(day.call('close', { confirm: agreed }));
    done(day.call('reopen', { reason: 'Erreur de saisie' }));
    done(day.call('close', { confirm: agreed }));
    done(day.call('deletePerson', { reason: '1', confirm: ['delete-person'] }));
    for (const held of [...secrets, 'Partiellement acquise', '@example.com']) expect(everyFile(day)).toContain(held);
    expect(done(day.call('purge', reason)).data).toMatchObject({ left: 0 });
    day.host.deleteFile(day.id);
    const left = everyFile(day);
    expect(left).toContain('Réussite');
    for (const gone of [...secrets, 'artiellement', '@', 'zofia@example.net']) expect(left).not.toContain(gone);
    expect(day.host.files(secretary).map(({ name }) => name)).toEqual([`Archive — session ${number}`]);
  });
});
