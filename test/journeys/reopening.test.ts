// Reopening: with a reason, the closed version kept, by those who may.

import { describe, expect, it } from 'vitest';
import { codes, type Day, deskOf, done, said, secretary, tab } from './day.ts';
import { agreed, closed, decided, fingerprintOf } from './decided-session.ts';

const other = 'adjointe@example.org';

describe('rouvrir', () => {
  it('demande un motif, garde la version close et rouvre les mêmes cases à l’équipe', () => {
    const open = decided();
    const openCells = (day: Day) =>
      Object.fromEntries(
        day.host
          .snapshot(day.id)
          .book.sheets.filter(({ properties }) =>
            [tab.bc03, tab.candidates, tab.deliberation].includes(properties.sheetId as never),
          )
          .map(({ properties, protections }) => [properties.title, protections]),
      );
    const wanted = openCells(open);
    const day = closed();
    const fingerprint = fingerprintOf(day);
    expect(openCells(day)).not.toEqual(wanted);
    expect(codes(day.call('reopen'))).toContain('reason-needed');
    done(day.call('reopen', { reason: 'Décision mal recopiée' }));
    expect(day.refusals()).toEqual([]);
    expect(openCells(day)).toEqual(wanted);
    expect(day.value(tab.session, 'state', 'value')).toBe('Délibération');
    expect(fingerprintOf(day)).toBe('');
    expect(String(day.value(4013, '#fingerprint', 'number'))).toContain(fingerprint);
    expect(day.value(4013, 'C01', 'outcome')).toBe('Réussite');
    expect(day.value(tab.results, '#fingerprint', 'number')).toBe('');
    expect(day.history().at(-1)?.[3]).toBe(
      `Session rouverte. Motif : Décision mal recopiée. Empreinte de la version close : ${fingerprint}`,
    );
    day.type(tab.deliberation, 'C04|BC01', 'decision', 'Obtenu');
    const again = done(day.call('close', { confirm: agreed })).data.fingerprint;
    expect(again).not.toBe(fingerprint);
    done(day.call('reopen', { reason: 'Encore' }));
    expect(day.tabs()).toEqual(expect.arrayContaining([4013, 4014, 4023, 4024]));
  });

  it('une autre personne de l’équipe ne rouvre pas ce qu’elle n’a pas clos : rien ne change', () => {
    const day = closed();
    day.host.share(day.id, other, 'writer');
    const theirs = deskOf(day.host.open(day.id, other));
    const before = day.host.snapshot(day.id);
    const answer = theirs.call('reopen', { reason: 'un motif' });
    expect(codes(answer)).toEqual(['closed-by-another']);
    expect(said(answer, 'closed-by-another').message).toContain(
      `close par ${secretary} : ${secretary}, ou le propriétaire du classeur, peut la rouvrir`,
    );
    expect(day.host.snapshot(day.id)).toEqual(before);
    expect(day.value(tab.session, 'state', 'value')).toBe('Close');
  });

  it('le propriétaire rouvre ce qu’une autre personne a clos', () => {
    const day = decided();
    day.host.share(day.id, other, 'writer');
    done(deskOf(day.host.open(day.id, other)).call('close', { confirm: agreed }));
    done(day.call('reopen', { reason: 'un motif' }));
    expect(day.value(tab.session, 'state', 'value')).toBe('Délibération');
  });
});
