// Other certifications in the same page form: other names, numbers of blocks, durations and bullets.

import { describe, expect, it } from 'vitest';
import { certificationOf, changed, codesOf, fixture, rncp39794 } from './fixture.ts';

describe('Une fiche de quatre blocs, copiée depuis le haut de la page', () => {
  const text = fixture('rncp99001.txt');
  const certification = certificationOf(text);

  it.each([
    ['numéro', certification.number, 'RNCP99001'],
    ['intitulé imprimé', certification.title, 'Animateur de jardin nourricier'],
    ['niveau', certification.level, 5],
    ['certificateurs', certification.certifier, "FÉDÉRATION DES JARDINS D'EXEMPLE, COOPÉRATIVE DES SERRES"],
    ['fin d’enregistrement', certification.registeredUntil, '2030-12-31'],
    ['NSF', certification.nsf.map(({ code }) => code), ['214t', '332p']],
    ['ROME sur la ligne du titre', certification.rome.map(({ code }) => code), ['A1203']],
    ['certifications remplacées', certification.replaces, ['RNCP88001', 'RNCP88002']],
    ['durée totale', certification.totalMinutes, 305],
    [
      'statistiques, un tiret pour un chiffre absent',
      certification.statistics,
      [
        { year: 2024, certified: 41, byVae: null, rates: [71.5] },
        { year: 2023, certified: 38, byVae: 2, rates: [null] },
      ],
    ],
  ])('%s', (_field, value, expected) => expect(value).toEqual(expected));

  it('les blocs et leurs compétences, avec ou sans puces, espacées ou non', () => {
    expect(
      certification.blocks.map(({ key, title, competences }) => [key, title, competences.map((each) => each.title)]),
    ).toEqual([
      [
        'BC01',
        'Conduire les cultures',
        [
          'Préparer un sol vivant',
          'Planifier les semis sur l’année en tenant compte du climat',
          'Récolter et conserver',
        ],
      ],
      ['BC02', 'Accueillir le public', ['Recevoir un groupe', 'Adapter une visite à chacun']],
      ['BC03', 'Veiller à la sécurité', ['Prévenir les accidents', 'Réagir à un incident']],
      ['BC04', 'Gérer l’association', ['Tenir un budget', 'Rendre compte de l’activité']],
    ]);
  });

  it('les épreuves : codes du métier, sinon initiales ; une épreuve inconnue prend les blocs que nulle n’évalue', () => {
    expect(certification.modalities.map(({ code, minutes, blocks }) => [code, minutes, blocks])).toEqual([
      ['MSP', 120, ['BC01']],
      ['EC', 90, ['BC02']],
      ['QP', 45, ['BC03']],
      ['ED', 30, ['BC04']],
      ['EF', 20, []],
    ]);
  });

  it('un mot du tableau des correspondances n’est pas un bloc de plus', () => {
    expect(text).toContain('RNCP99001BC01 - Conduire les cultures RNCP88001');
    expect(certification.blocks).toHaveLength(4);
  });

  it('ce qu’une personne doit savoir', () => {
    expect(codesOf(text)).toEqual(['fiche-modality-block-unknown', 'fiche-access-routes-inferred']);
  });
});

describe('Une fiche d’un seul bloc, copiée avec les tabulations de ses tableaux', () => {
  const text = fixture('rncp99002.txt');
  const certification = certificationOf(text);

  it('le bloc, sa dernière compétence et son épreuve de la même ligne', () => {
    expect(certification.blocks).toEqual([
      {
        code: 'RNCP99002BC01',
        key: 'BC01',
        title: 'Accueillir',
        competences: [
          { key: 'BC01-1', title: 'Recevoir une personne', criteria: [] },
          { key: 'BC01-2', title: 'Orienter une personne', criteria: [] },
        ],
        modalities: [{ code: 'MSP', name: 'Mise en situation professionnelle', minutes: 30, steps: [] }],
        totalMinutes: 30,
      },
    ]);
  });

  it('les colonnes Oui et Non sont lues : rien n’est déduit', () => {
    expect(certification.accessRoutes.map(({ open, inferred, jury }) => [open, inferred, jury])).toEqual([
      [false, false, ''],
      [true, false, 'Un jury de professionnels.'],
      [true, false, 'Un jury de professionnels.'],
      [true, false, ''],
      [false, false, ''],
      [true, false, 'Un jury de professionnels.'],
    ]);
    expect(codesOf(text)).toEqual(['fiche-title-inferred']);
  });

  it('la date telle qu’un tableur la récrit', () => expect(certification.registeredUntil).toBe('2028-03-01'));
});

describe('Les codes des épreuves', () => {
  const finalInterview = 'Entretien final : 00 h 30 min';

  it.each([
    ['Étude de cas', 'EC'],
    ['Épreuve finale', 'EF2'],
    ['Entretien technique', 'ET2'],
    ['2024', '2'],
    ['(…)', 'EPR2'],
  ])('« %s » ajoutée à la fiche : %s', (name, code) => {
    const text = changed(rncp39794, finalInterview, `${name} : 00 h 10 min\n\n${finalInterview}`);
    expect(certificationOf(text).modalities.map((modality) => modality.code)).toEqual(['MSP', 'ET', 'QPP', code, 'EF']);
  });
});
