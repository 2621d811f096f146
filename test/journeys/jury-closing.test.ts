// Closing and purging a session whose jurors had workbooks of their own.

import { describe, expect, it } from 'vitest';
import { codes, done, said, secretary, tab } from './day.ts';
import { agreed } from './decided-session.ts';
import { addressOf, blindDay, copyOf, decideAll, mate } from './jury.ts';
import { smallSession } from './small-session.ts';

const secret = 'Observation confidentielle du juré 1';

/** Sent, collected, and every decision taken. `isDisputed`: one cell has two values that wait for a choice. */
function decidedJuryDay(isDisputed = false) {
  const day = blindDay();
  done(day.ask('send'));
  if (isDisputed) {
    day.type(tab.bc01, 'C01|BC01-1', 'J1|*', 'Non acquise');
    day.juror(1).rate('C01', 'BC01-1', '*', 'Acquise');
  }
  done(day.call('openDeliberation', { confirm: ['grids-not-handed-in'] }));
  decideAll(day);
  return day;
}

describe('une session envoyée aux jurés', () => {
  it('close, ne laisse aucun juré ouvrir son classeur, et ne coûte que trois appels au sien', () => {
    const day = decidedJuryDay();
    const addresses = smallSession().jurors.map(({ email }) => email);
    for (const address of addresses) expect(day.host.files(address)).toHaveLength(1);
    const before = day.doc.calls.length;
    done(day.call('close', { confirm: agreed }));
    expect(day.refusals()).toEqual([]);
    expect(day.doc.calls.slice(before).filter(({ file }) => file === 'session')).toHaveLength(3);
    for (const address of addresses) expect(day.host.files(address)).toEqual([]);
  });

  it('ne se clôt pas tant que deux saisies attendent un choix', () => {
    const day = decidedJuryDay(true);
    const answer = day.call('close', { confirm: agreed });
    expect(codes(answer).slice(0, 2)).toEqual(['not-closable', 'collect-conflict']);
    expect(day.value(tab.session, 'state', 'value')).toBe('Délibération');
    const choices = [{ key: 'C01|BC01-1|J1|*', keep: 'juror', theirs: 'Acquise' }];
    done(day.ask('resolveConflict', { choices }));
    done(day.call('close', { confirm: agreed }));
  });

  it('close par une autre personne que l’expéditeur, elle le laisse encore retirer les accès', () => {
    const day = decidedJuryDay();
    const answer = day.askAs(mate)('close', { confirm: agreed });
    expect(codes(answer).filter((code) => code === 'owner-needed')).toHaveLength(3);
    expect(day.host.files(addressOf(1))).toHaveLength(1);
    expect(done(day.ask('withdrawAccess', { jurors: [1, 2, 3] })).data).toEqual({ withdrawn: [1, 2, 3] });
    expect([1, 2, 3].flatMap((number) => day.host.files(addressOf(number)))).toEqual([]);
    expect(day.history().at(-1)?.[3]).toBe('Accès retirés : 3 juré(s)');
    expect(day.refusals()).toEqual([]);
  });

  it('ne se clôt pas sur une grille rouverte dont la dernière saisie n’est pas relevée', () => {
    const day = decidedJuryDay();
    done(day.ask('unlockGrids', { jurors: [1], reason: 'Un oubli' }));
    day.juror(1).rate('C01', 'BC01-1', 'note', 'Dernière observation');
    const answer = day.call('close', { confirm: agreed });
    expect(said(answer, 'answers-to-collect').message).toContain('une saisie d’un juré n’a pas encore été relevée');
    expect(day.value(tab.session, 'state', 'value')).toBe('Délibération');
    done(day.call('fillDeliberation'));
    expect(day.sessionValue('C01', 'BC01-1', 1, 'note')).toBe('Dernière observation');
    done(day.ask('lockGrids', { jurors: [1] }));
    done(day.call('close', { confirm: agreed }));
  });

  it('la copie d’une session se clôt sans toucher aux grilles de l’original', () => {
    const day = decidedJuryDay();
    expect(codes(done(copyOf(day)('close', { confirm: agreed })))).toContain('files-left-alone');
    expect(day.host.files(addressOf(1))).toHaveLength(1);
  });

  it('purgée, ne laisse que l’archive : ni classeur de juré, ni dossier, ni observation', () => {
    const day = decidedJuryDay();
    day.type(tab.bc01, 'C01|BC01-1', 'J1|note', secret);
    done(day.call('close', { confirm: agreed }));
    done(day.call('individualSheets'));
    const { data } = done(day.call('purge', { reason: '2026-041' }));
    expect(data).toMatchObject({ deleted: 5, left: 0 });
    day.host.deleteFile(day.id);
    const left = day.host.files(secretary);
    expect(left.map(({ name }) => name)).toEqual(['Archive — session 2026-041']);
    const archive = JSON.stringify(day.host.snapshot(left[0]?.id ?? '').book);
    for (const gone of [secret, '@', 'Non acquise']) expect(archive).not.toContain(gone);
  });
});
