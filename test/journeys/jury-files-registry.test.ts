// The registry of the jurors' files: what a lost write, moved rows or deleted lines and columns leave, and how sending mends it.

import { describe, expect, it } from 'vitest';
import { codes, done, said, secretary, tab } from './day.ts';
import { addressOf, blindDay, collected, mate, sent } from './jury.ts';

describe('le registre des classeurs de jurés', () => {
  it('la dernière écriture d’un envoi perdue : une autre personne n’en refait aucun', () => {
    const day = blindDay();
    // get, values, list; folder and its sharing; two calls a file; the registry; three invitations; then the last one
    day.host.failCall(3 + 2 + 6 + 1 + 3 + 1, 'before');
    expect(day.ask('send').ok).toBe(false);
    const answer = done(day.askAs(mate)('send'));
    expect(answer.data.invited).toEqual([]);
    expect(said(answer, 'owner-needed').message).toContain(secretary);
    expect(done(day.ask('send')).data.invited).toEqual([]);
    expect(day.host.invitations.map(({ to }) => to)).toEqual([1, 2, 3].map(addressOf));
    for (const number of [1, 2, 3]) {
      expect(day.registry(number, 'file')).toBe(day.fileOf(number));
      expect(day.registry(number, 'sentOn')).not.toBe('');
    }
  });

  it('un classeur supprimé est refait une fois, même si son remplissage échoue', () => {
    const day = sent();
    day.host.deleteFile(day.fileOf(1));
    // get, values, list, read (gone), create, fill
    day.host.failCall(6, 'before');
    done(day.ask('send'));
    done(day.ask('send'));
    expect(day.host.files(secretary).filter(({ name }) => name.includes('juré 1'))).toHaveLength(1);
    expect(day.registry(1, 'file')).toBe(day.fileOf(1));
  });

  it('une saisie qui attend un choix reste quand le classeur supprimé est refait', () => {
    const day = sent();
    day.juror(1).rate('C01', 'BC01-1', '*', 'Non acquise');
    day.type(tab.bc01, 'C01|BC01-1', 'J1|*', 'Acquise');
    done(day.ask('collect'));
    day.host.deleteFile(day.fileOf(1));
    done(day.ask('send'));
    expect(day.value(tab.kept, 'C01|BC01-1|J1|*', 'value')).toBe('Non acquise');
    expect(day.rows(collected)).not.toContain('C01|BC01-1|J1|*');
    expect(day.sessionValue('C01', 'BC01-1', 1, '*')).toBe('Acquise');
  });

  it('des lignes de Jury déplacées pendant l’envoi : rien n’est partagé, et renvoyer remet chacun à sa ligne', () => {
    const day = blindDay();
    let isDone = false;
    const end = day.host.onCall(({ call }) => {
      if (call !== 'Drive.Files.create' || isDone) return;
      isDone = true;
      day.doc.insertRow(tab.jury, day.place(tab.jury, 'J1', 'email').row);
    });
    const answer = day.ask('send');
    end();
    expect(answer.ok).toBe(false);
    expect(said(answer, 'moved-meanwhile').message).toContain('« Jury »');
    expect(day.host.invitations).toEqual([]);
    expect(done(day.ask('send')).data.invited).toEqual([1, 2, 3]);
    for (const number of [1, 2, 3]) {
      expect(day.registry(number, 'file')).toBe(day.fileOf(number));
      expect(day.registry(number, 'address')).toBe(addressOf(number));
    }
    expect(day.host.files(secretary).filter(({ name }) => name.includes('— juré'))).toHaveLength(3);
  });

  it('une ligne de Jury supprimée : le classeur qui reste ouvert est dit, avec son adresse', () => {
    const day = sent();
    day.doc.deleteRow(tab.jury, day.place(tab.jury, 'J2', 'email').row);
    for (const key of ['C01', 'C02', 'C04']) day.type(tab.candidates, key, 'panel', '1, 3');
    expect(said(done(day.ask('send')), 'file-unregistered').message).toContain(addressOf(2));
    const withdrawal = done(day.ask('withdrawAccess', { jurors: [1, 3] }));
    expect(said(withdrawal, 'file-unregistered').message).toContain(addressOf(2));
  });

  it('des colonnes masquées de Jury supprimées : dit partout, et renvoyer retrouve les classeurs', () => {
    const day = sent();
    day.juror(1).rate('C01', 'BC01-1', '*', 'Acquise');
    const files = [1, 2, 3].map(day.fileOf);
    const { column: startIndex } = day.place(tab.jury, 'J1', 'file');
    const range = { sheetId: tab.jury, dimension: 'COLUMNS' as const, startIndex, endIndex: startIndex + 8 };
    day.doc.edit([{ deleteDimension: { range } }]);
    expect(codes(day.ask('collect'))).toEqual(expect.arrayContaining(['nothing-sent', 'registry-missing']));
    const answer = done(day.ask('send'));
    expect(said(answer, 'already-invited').message).toContain('Les jurés 1, 2 et 3');
    expect(day.host.invitations).toHaveLength(3);
    expect([1, 2, 3].map((number) => day.registry(number, 'file'))).toEqual(files);
    const collection = done(day.ask('collect'));
    expect(codes(collection)).not.toContain('registry-missing');
    expect(day.sessionValue('C01', 'BC01-1', 1, '*')).toBe('Acquise');
  });
});
