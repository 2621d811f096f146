// The file of decisions: what is read, signalled or refused, line by line.

import { describe, expect, it } from 'vitest';
import { readDecisionsFile } from '../../../src/local/inputs/decisions-file.ts';
import type { SessionInput } from '../../../src/local/inputs/session-schema.ts';
import { rncp39794 } from './certification.ts';
import { latin1, sampleSession } from './sample-session.ts';

const HEADER = 'candidat;bloc;décision;motif';
const open = sampleSession();

function read(lines: string | string[], session: SessionInput = open) {
  return readDecisionsFile([HEADER, ...[lines].flat()].join('\n'), 'decisions.csv', rncp39794, session);
}

describe('une décision lue', () => {
  it.each([
    ['1;BC03;Obtenu;', 'Obtenu', ''],
    [
      '1;BC03;non obtenu;"séance non préparée ; pas de ""scénario"""',
      'Non obtenu',
      'séance non préparée ; pas de "scénario"',
    ],
    ['3;BC03;Non présenté;', 'Non présenté', ''],
    ['1;EF;Satisfaisant;', 'Satisfaisant', ''],
    ['1;EF;Non satisfaisant;hors sujet', 'Non satisfaisant', 'hors sujet'],
  ])('%s', (line, decision, reason) => {
    const [candidate, block] = line.split(';');
    expect(read(line)).toEqual({
      problems: [],
      value: [{ line: 2, candidate: Number(candidate), block, decision, reason }],
    });
  });

  it('donnée deux fois : la dernière compte', () => {
    const { value, problems } = read(['1;BC01;Obtenu;', '1;BC02;Obtenu;', '1;BC01;Non obtenu;à revoir']);
    expect(problems).toEqual([
      {
        level: 'warning',
        where: 'decisions.csv, ligne 4',
        message: expect.stringMatching(/déjà donnée ligne 2.*seule la ligne 4/),
      },
    ]);
    expect(value?.map(({ block, decision }) => [block, decision])).toEqual([
      ['BC02', 'Obtenu'],
      ['BC01', 'Non obtenu'],
    ]);
  });

  it('sans décision : signalée, son motif est gardé', () => {
    const { value, problems } = read('1;BC01;;à revoir demain');
    expect(value).toEqual([{ line: 2, candidate: 1, block: 'BC01', decision: '', reason: 'à revoir demain' }]);
    expect(problems).toEqual([
      expect.objectContaining({ level: 'warning', message: expect.stringContaining('Aucune décision') }),
    ]);
  });
});

describe('une décision refusée', () => {
  it.each<[string, string, RegExp, SessionInput?]>([
    ['candidat inconnu', '9;BC01;Obtenu;', /Candidat inconnu « 9 »/],
    ['bloc inconnu', '1;BC09;Obtenu;', /Bloc inconnu « BC09 ».*BC01, BC02, BC03, EF/],
    [
      'décision inconnue',
      '1;BC01;Ajourné;',
      /Décision inconnue « Ajourné » pour BC01.*« Obtenu », « Non obtenu » et « Non présenté »/,
    ],
    ['décision suivie d’une espace', '1;BC01;Obtenu ;', /Décision inconnue « Obtenu {2}»/],
    ['décision de bloc à l’entretien', '1;EF;Obtenu;', /« Obtenu » pour EF.*« Satisfaisant » et « Non satisfaisant »/],
    ['décision d’entretien sur un bloc', '1;BC01;Satisfaisant;', /« Satisfaisant » pour BC01/],
    ['bloc déjà acquis', '2;BC02;Obtenu;', /Le candidat 2 a déjà acquis BC02 : retirez/],
    ['bloc non présenté', '4;BC02;Obtenu;', /Le candidat 4 ne présente pas BC02 : retirez/],
    [
      'entretien qui ne peut clore le titre',
      '4;EF;Satisfaisant;',
      /ne présente pas EF/,
      sampleSession({ kind: 'blocks' }),
    ],
  ])('%s', (_, line, message, session) => {
    const { value, problems } = read(line, session);
    expect(value).toBeUndefined();
    expect(problems).toEqual([
      { level: 'error', where: 'decisions.csv, ligne 2', message: expect.stringMatching(message) },
    ]);
  });

  it.each([
    ['des virgules', HEADER.replaceAll(';', ','), 'decisions.csv, ligne 1', /virgules/],
    ['une colonne absente', 'candidat;bloc;décision', 'decisions.csv, ligne 1', /Colonne absente : « motif »/],
    ['rien', '', 'decisions.csv', /vide.*candidat;bloc;décision;motif/],
    ['un autre encodage', latin1(HEADER), 'decisions.csv', /Enregistrez-le en UTF-8/],
  ])('un fichier avec %s', (_, source, where, message) => {
    const { value, problems } = readDecisionsFile(source, 'decisions.csv', rncp39794, open);
    expect(value).toBeUndefined();
    expect(problems).toEqual([{ level: 'error', where, message: expect.stringMatching(message) }]);
  });
});
