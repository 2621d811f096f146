// Sending: files of their own, made once, protected, shared with an invitation; what Google refuses is said by name.

import { describe, expect, it } from 'vitest';
import { codes, done, said, secretary, tab } from './day.ts';
import { addressOf, blindDay, cover, mate, sent } from './jury.ts';

describe('envoyer les grilles', () => {
  it('chaque juré reçoit la sienne, et rien d’autre', () => {
    const day = blindDay();
    const { data, problems } = done(day.ask('send', { message: 'Parking au 12.', deadline: '2026-12-09T18:00' }));
    expect(data).toEqual({ invited: [1, 2, 3], updated: 3 });
    expect(codes({ problems })).toEqual([]);
    expect(day.value(tab.session, 'state', 'value')).toBe('En cours');
    for (const number of [1, 2, 3]) {
      expect(day.host.files(addressOf(number))).toMatchObject([
        {
          kind: 'spreadsheet',
          name: `Grille d’évaluation — session 2026-041 — juré ${number}`,
          owner: secretary,
          role: 'writer',
        },
      ]);
    }
    const [invitation] = day.host.invitations;
    expect(invitation).toMatchObject({ from: secretary, to: addressOf(1), role: 'writer' });
    expect(invitation?.message).toContain('session 2026-041 (7–9 décembre 2026)');
    expect(invitation?.message).toContain('À remettre avant le 9 décembre 2026 à 18\u00a0h.\n\nParking au 12.');
    const juror = day.juror(2);
    expect(juror.tabs()).toEqual([cover, 3001, 3002, 3003, 3900, 3901]);
    expect(juror.rows(tab.bc01).filter((key) => /^C\d+\|BC01-1$/.test(key))).toEqual(['C01|BC01-1', 'C04|BC01-1']);
    expect(
      day
        .juror(3)
        .rows(tab.bc03)
        .filter((key) => key.endsWith('BC03-1')),
    ).toEqual(['C04|BC03-1']);
  });

  it('appels : un dossier, un fichier, un lot, une autorisation par juré', () => {
    const day = blindDay();
    const calls = day.callsOf(() => done(day.ask('send')));
    expect(calls.session).toEqual([
      'Spreadsheets.get',
      'Spreadsheets.Values.batchGetByDataFilter',
      'Spreadsheets.batchUpdate',
      'Spreadsheets.batchUpdate',
    ]);
    expect(calls.folder).toEqual(['Files.list', 'Files.create', 'Permissions.create']);
    for (const number of [1, 2, 3]) {
      expect(calls[day.fileOf(number)]).toEqual(['Files.create', 'Spreadsheets.batchUpdate', 'Permissions.create']);
    }
  });

  it('renvoyer n’envoie rien deux fois, et ajoute le candidat de ce matin sans toucher une saisie', () => {
    const day = sent();
    day.juror(1).rate('C01', 'BC01-1', '*', 'Acquise');
    const again = day.callsOf(() => expect(done(day.ask('send')).data).toEqual({ invited: [], updated: 3 }));
    expect(again[day.fileOf(1)]).toEqual(['Spreadsheets.get', 'Spreadsheets.batchUpdate']);
    expect(again.session).toHaveLength(3);
    expect(again.folder).toEqual(['Files.list']);
    expect(day.host.invitations).toHaveLength(3);

    done(day.ask('addPeople', { who: 'candidates', text: '5\tRoy\tMarion\n' }));
    done(day.ask('generate'));
    done(day.ask('send'));
    const juror = day.juror(1);
    expect(juror.has(tab.bc01, 'C05|BC01-1', 'J1|*')).toBe(true);
    expect(juror.value(tab.bc01, 'C01|BC01-1', 'J1|*')).toBe('Acquise');
    juror.rate('C05', 'BC01-1', '*', 'Non acquise');
    expect(juror.refusals()).toEqual([]);
  });

  it('la réponse perdue à une création ne fait pas de second fichier, ni de second message', () => {
    const day = blindDay();
    // list, folder, its permission, then the create of the first juror's file
    day.host.failCall(6, 'after');
    const first = done(day.ask('send'));
    expect(said(first, 'file-unreadable').message).toContain('Google n’a pas répondu à temps');
    done(day.ask('send'));
    const files = day.host.files(secretary).filter(({ name }) => name.includes('juré 1'));
    expect(files).toHaveLength(1);
    expect(day.host.invitations.map(({ to }) => to).sort()).toEqual([1, 2, 3].map(addressOf));
  });

  it.each([
    ['no-account', 'pas de compte Google'],
    ['domain', 'interdit de partager'],
    ['rate-limit', 'limite le nombre de partages'],
  ] as const)('refus de Google « %s » : une phrase, et les autres partent', (how, words) => {
    const day = blindDay();
    day.host.refuseSharing(addressOf(2), how);
    const answer = done(day.ask('send'));
    const { message } = said(answer, 'sharing-refused');
    expect(message).toMatch(new RegExp(`^Juré 2 : .*${words}.*ou imprimez sa grille\\.$`));
    expect(answer.data.invited).toEqual([1, 3]);
    day.host.refuseSharing(addressOf(2), null);
    expect(done(day.ask('send')).data.invited).toEqual([2]);
  });

  it('un compte sans date de fin de partage partage sans fin', () => {
    const day = blindDay();
    day.host.acceptExpiration(false);
    expect(done(day.ask('send')).data.invited).toEqual([1, 2, 3]);
  });

  it('refuse dans le mode commun, sans adresse, et quand la session a une erreur', () => {
    expect(codes(blindDay({ mode: 'joint' }).ask('send'))).toContain('jury-is-joint');
    const day = blindDay();
    day.type(tab.jury, 'J1', 'email', 'pas une adresse');
    const answer = day.ask('send');
    expect(answer.ok).toBe(false);
    expect(codes(answer)).toEqual(expect.arrayContaining(['sharing-stopped', 'email-malformed']));
    expect(day.host.files(secretary)).toHaveLength(1);
    for (const number of [1, 2, 3])
      day.doc.clear({
        sheetId: tab.jury,
        startRowIndex: day.place(tab.jury, `J${number}`, 'email').row,
        endRowIndex: day.place(tab.jury, `J${number}`, 'email').row + 1,
        startColumnIndex: day.place(tab.jury, 'J1', 'email').column,
        endColumnIndex: day.place(tab.jury, 'J1', 'email').column + 1,
      });
    expect(codes(day.ask('send'))).toContain('no-juror-address');
  });

  it.each([secretary, 'Mme Anne Durand'])('le formateur « %s » est averti avant qu’un fichier soit fait', (trainer) => {
    const day = blindDay({ team: [secretary, mate, 'anne.durand@example.org'] });
    const person = trainer === secretary ? secretary : 'anne.durand@example.org';
    day.type(tab.candidates, 'C01', 'trainer', trainer);
    const asked = day.askAs(person)('send');
    expect(asked).toMatchObject({ ok: false, question: { code: 'sender-is-trainer' } });
    expect(day.host.files(addressOf(1))).toEqual([]);
    expect(done(day.askAs(person)('send', { confirm: ['sender-is-trainer'] })).data.invited).toEqual([1, 2, 3]);
    expect(done(day.askAs(person)('send')).data.updated).toBe(3);
  });

  it('une autre personne de l’équipe complète, et dit qui doit partager', () => {
    const day = blindDay();
    day.host.refuseSharing(addressOf(3), 'rate-limit');
    done(day.ask('send'));
    const answer = done(day.askAs(mate)('send'));
    expect(said(answer, 'owner-needed').message).toBe(
      `La grille du juré 3 a été créée par ${secretary} : seule cette personne peut la partager avec lui.`,
    );
    expect(day.host.files(addressOf(3))).toEqual([]);
  });

  it('un test d’accès refusé se refait, et un test après l’envoi ne touche pas aux grilles', () => {
    const day = blindDay();
    day.host.refuseSharing(addressOf(2), 'rate-limit');
    expect(done(day.ask('testAccess')).data.invited).toEqual([1, 3]);
    day.host.refuseSharing(addressOf(2), null);
    expect(done(day.ask('testAccess')).data.invited).toEqual([2]);
    done(day.ask('send'));
    const before = day.host.snapshot(day.fileOf(1));
    expect(done(day.ask('testAccess')).data).toEqual({ invited: [], updated: 0 });
    expect(day.host.snapshot(day.fileOf(1))).toEqual(before);
  });

  it('tester l’accès partage l’accueil seul ; l’envoi complète le même fichier', () => {
    const day = blindDay();
    expect(done(day.ask('testAccess')).data.invited).toEqual([1, 2, 3]);
    expect(day.value(tab.session, 'state', 'value')).toBe('Grilles prêtes');
    const file = day.fileOf(1);
    expect(day.juror(1).tabs()).toEqual([cover]);
    day.juror(1).tick('opened');
    const answer = done(day.ask('send'));
    expect(said(answer, 'already-invited').message).toContain('Les jurés 1, 2 et 3 ont déjà reçu le lien');
    expect(day.fileOf(1)).toBe(file);
    expect(day.juror(1).tabs()).toHaveLength(6);
    expect(day.juror(1).value(cover, 'J1', 'opened')).toBe(true);
    expect(day.host.invitations).toHaveLength(3);
  });
});
