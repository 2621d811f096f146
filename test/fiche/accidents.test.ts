// A copied page suffers accidents on its way: none changes what is read.

import { describe, expect, it } from 'vitest';
import { readFiche } from '../../src/fiche/read-fiche.ts';
import { certificationOf, changed, codesOf, rncp39794 } from './fixture.ts';

const expected = readFiche(rncp39794);
const lines = rncp39794.split('\n');

describe('La même fiche est lue', () => {
  it.each([
    ['fins de ligne de Windows', rncp39794.replaceAll('\n', '\r\n')],
    ['fins de ligne d’un ancien Mac', rncp39794.replaceAll('\n', '\r')],
    ['marque d’ordre des octets en tête', `\ufeff${rncp39794}`],
    ['espaces en fin de ligne', rncp39794.replaceAll('\n', '  \n')],
    ['tabulations en retrait et après les puces', rncp39794.replaceAll('  • ', '\t•\t')],
    ['espaces insécables avant les deux-points', rncp39794.replaceAll(' :', '\u00a0:')],
    [
      'espaces fines insécables dans les durées',
      rncp39794.replaceAll(' min', '\u202fmin').replaceAll(' h ', '\u202fh\u202f'),
    ],
    ['puces de la police Symbol', rncp39794.replaceAll('  • ', '  \uf0a7 ')],
    ['lettres et accents séparés', rncp39794.normalize('NFD')],
    [
      'césures et espaces invisibles',
      rncp39794.replaceAll('insertion', 'inser\u00adtion').replaceAll(' de ', ' \u200bde '),
    ],
    ['cellule d’un tableur, entre guillemets', `"${rncp39794.replaceAll('"', '""')}"\n`],
    ['lignes vides doublées', rncp39794.replaceAll('\n\n', '\n\n\n\n')],
    [
      'une ligne par cellule, le tout complété de cellules vides',
      `${lines.map((line) => `${line}\t\t`).join('\n')}\n\t\t\n\t\t\n`,
    ],
    ['durées totales sans deux-points', rncp39794.replaceAll('candidat :', 'candidat')],
    ['titres d’épreuves connues sans deux-points', rncp39794.replaceAll(/ : 00 h/g, ' 00 h')],
    ['durées sur la ligne suivante', rncp39794.replaceAll(/ : (0\d h)/g, ' :\n$1')],
    [
      'durées écrites autrement',
      rncp39794
        .replaceAll('00 h 45 min', '45 minutes')
        .replaceAll('01 h 30 min', '1h30')
        .replaceAll('02 h 45 min', '2 heures 45'),
    ],
    [
      'en-tête des blocs sur deux lignes',
      rncp39794.replaceAll("compétences Modalités d'évaluation", "compétences\nModalités d'évaluation"),
    ],
    [
      'intitulé de bloc sur deux lignes',
      rncp39794.replace('au suivi des salariés en insertion\n\nListe', 'au suivi\ndes salariés en insertion\n\nListe'),
    ],
    ['intitulé de bloc sous son code', rncp39794.replace('BC02 - ', 'BC02\n')],
    [
      'intitulés de parties sans deux-points',
      rncp39794.replaceAll(/^(Compétences attestées|Modalités d'évaluation|Statistiques) :$/gm, '$1'),
    ],
  ])('malgré : %s', (_accident, text) => {
    expect(text).not.toBe(rncp39794);
    const { certification, problems } = readFiche(text);
    expect(certification).toEqual(expected.certification);
    expect(problems.map(({ code }) => code)).toEqual(expected.problems.map(({ code }) => code));
  });

  it('malgré l’absence de toute ligne vide', () => {
    const text = lines.filter((line) => line.trim() !== '').join('\n');
    const { blocks, modalities } = certificationOf(text);
    const minutes = (list: typeof modalities) =>
      list.map(({ code, minutes, steps }) => [code, minutes, steps.map((step) => step.minutes)]);
    expect(blocks.map(({ title, competences }) => [title, competences])).toEqual(
      expected.certification?.blocks.map(({ title, competences }) => [title, competences]),
    );
    expect(minutes(modalities)).toEqual(minutes(expected.certification?.modalities ?? []));
    expect(modalities.map(({ checklist, blocks: assessed }) => [checklist, assessed])).toEqual(
      expected.certification?.modalities.map(({ checklist, blocks: assessed }) => [checklist, assessed]),
    );
  });

  it('malgré des compétences séparées par des lignes vides', () => {
    const text = rncp39794.replace(/(?<=BC02 .*\n\nListe .*\n\n)[\s\S]*?(?=\n\nPrésentation)/, (competences) =>
      competences.replaceAll('\n', '\n\n'),
    );
    expect(text).not.toBe(rncp39794);
    expect(readFiche(text).certification).toEqual(expected.certification);
  });

  it('malgré une compétence coupée en milieu de phrase', () => {
    const text = changed(
      rncp39794,
      "favorables à l'intégration de salariés",
      "favorables\nà l'intégration de salariés",
    );
    expect(certificationOf(text).blocks[1]?.competences).toEqual(expected.certification?.blocks[1]?.competences);
  });

  it('malgré la navigation du site copiée avec la page', () => {
    const top =
      'Aller au contenu\nRépertoire national des certifications professionnelles\n\nTP - Encadrant technique d’insertion\n\nActive\n\nN° de fiche\nRNCP39794\n\n';
    expect(certificationOf(top + rncp39794).title).toBe('Encadrant technique d’insertion');
    expect(codesOf(top + rncp39794)).not.toContain('fiche-title-inferred');
  });
});
