// Lines of people pasted: separators, headings or their order, and what is said of each line.

import { describe, expect, it } from 'vitest';
import { embeddedCertification } from '../../src/fiche/embedded-certification.ts';
import type { Session } from '../../src/model/session.ts';
import { readPastedTable } from '../../src/tabs/pasted-table.ts';
import { readPastedPeople, type Who } from '../../src/tabs/people-paste.ts';
import { candidate, juror, session } from '../model/builders.ts';

const some: Session = session({
  candidates: [candidate(1, { lastName: 'Petit', firstName: 'Léa' })],
  jurors: [juror(1), juror(2)],
});
const read = (who: Who, text: string) =>
  readPastedPeople(who, text, { certification: embeddedCertification, session: some, used: ['C07'] });
const names = (who: Who, text: string) =>
  read(who, text).people.map(({ person }) =>
    `${person.key} ${person.number} ${person.lastName} ${person.firstName}`.trim(),
  );

describe('les lignes collées', () => {
  it.each([
    [
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a;b\r\nc;d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"x;y";z', [['x;y', 'z']]],
    ['"dit ""oui""";z', [['dit "oui"', 'z']]],
    ['"une\nligne";z', [['une ligne', 'z']]],
    [
      '"Le Grand;Zoé\nRoy;Ali',
      [
        ['"Le Grand', 'Zoé'],
        ['Roy', 'Ali'],
      ],
    ],
    ['\n\n a ; b \n;\n', [['a', 'b']]],
    ['seul', [['seul']]],
  ])('%j donne %j', (text, cells) => {
    expect(readPastedTable(text).map((row) => row.cells)).toEqual(cells);
  });

  it('gardent leur numéro de ligne', () => {
    expect(readPastedTable('\na;b\n\nc;d').map(({ line }) => line)).toEqual([2, 4]);
  });
});

describe('les colonnes', () => {
  it.each([
    ['par leurs titres', 'Prénom;NOM;N°\nIdriss;Benmoulay;4', ['C08 4 Benmoulay Idriss']],
    ['par les titres de l’onglet', 'N°\tNom\tPrénom\tAdresse e-mail\n2\tRoy\tAli\ta@b.fr', ['C08 2 Roy Ali']],
    ['dans l’ordre, avec un numéro', '5;Benmoulay;Idriss', ['C08 5 Benmoulay Idriss']],
    ['dans l’ordre, sans numéro', 'Benmoulay;Idriss\nRoy;Ali', ['C08 2 Benmoulay Idriss', 'C09 3 Roy Ali']],
    ['un nom entier, capitales d’abord', 'Nom et prénom\nDE LA TOUR Anne', ['C08 2 DE LA TOUR Anne']],
    ['un nom entier, civilité ôtée', 'Candidat\nMme Anne DURAND', ['C08 2 DURAND Anne']],
  ])('se reconnaissent %s', (_, text, people) => {
    expect(names('candidates', text)).toEqual(people);
  });

  it('l’adresse est trouvée où qu’elle soit', () => {
    const { people } = read('jurors', 'Durand;Émilie;Cheffe;e.durand@example.org');
    expect(people[0]?.person).toMatchObject({ email: 'e.durand@example.org', quality: 'Cheffe' });
  });

  it('une colonne inconnue est laissée de côté, et dite', () => {
    const { problems } = read('candidates', 'Nom;Taille\nRoy;180');
    expect(problems).toMatchObject([{ code: 'paste-column-unknown', heading: 'Taille' }]);
  });

  it('sans titres, une colonne de trop est dite', () => {
    const { problems } = read('jurors', 'Roy;Ali;chef;ACME;31/12/2027;x');
    expect(problems).toMatchObject([{ code: 'paste-column-extra', rank: 6 }]);
  });
});

describe('chaque ligne', () => {
  it.each([
    ['déjà dans l’onglet', 'Nom;Prénom\nPETIT;Lea', 'paste-person-known'],
    ['d’un numéro déjà pris', 'N°;Nom\n1;Autre', 'paste-number-taken'],
    ['sans nom', 'N°;Nom;Prénom\n8;;Ali', 'paste-name-missing'],
    ['d’un numéro qui n’en est pas un', 'N°;Nom\nx;Roy', 'number-unknown'],
    ['en double dans le collage', 'Nom;Prénom\nPetit;Léa\nPETIT;Léa', 'paste-person-known'],
  ])('%s est laissée de côté', (_, text, code) => {
    const { people, leftOut, problems } = read('candidates', text);
    expect(people).toEqual([]);
    expect(leftOut).toBeGreaterThan(0);
    expect(problems[0]).toMatchObject({ code, where: { kind: 'part', name: 'ligne 2' } });
  });

  it.each([
    ['une adresse mal formée', 'Nom;Mail\nRoy;roy@', 'email-malformed'],
    ['une voie d’accès inconnue', 'Nom;Voie d’accès\nRoy;bouche à oreille', 'choice-unknown'],
    ['un juré qui n’existe pas', 'Nom;Jurés\nRoy;9', 'juror-unknown'],
    ['un bloc qui n’existe pas', 'Nom;Blocs\nRoy;BC08', 'block-unknown'],
  ])('avec %s est gardée, et c’est dit', (_, text, code) => {
    const { people, problems } = read('candidates', text);
    expect(people).toHaveLength(1);
    expect(problems.map((problem) => problem.code)).toContain(code);
  });

  it('deux personnes du même nom se distinguent par leur numéro', () => {
    expect(names('candidates', 'N°;Nom;Prénom\n2;Petit;Léa')).toEqual(['C08 2 Petit Léa']);
  });

  it('de plus de mille, rien n’est lu', () => {
    expect(read('candidates', 'Roy;Ali\n'.repeat(1001))).toMatchObject({
      people: [],
      problems: [{ code: 'paste-too-long' }],
    });
  });
});
