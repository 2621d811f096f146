// Whatever is pasted, reading never throws, and gives a certification of the model's form or an error; in linear time.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_CHARACTERS, MAX_LINES, readFiche } from '../../src/fiche/read-fiche.ts';
import { Certification } from '../../src/model/certification.ts';
import { ownMs } from '../own-time.ts';
import { fixture, rncp39794, sentence } from './fixture.ts';

const pages = [rncp39794, fixture('rncp99001.txt'), fixture('rncp99002.txt')];
const page = fc.constantFrom(...pages);

function expectLawful(text: string): void {
  const { certification, problems } = readFiche(text);
  expect(certification === null).toBe(problems.some((problem) => problem.level === 'error'));
  if (certification) {
    expect(Certification.parse(certification)).toEqual(certification);
    const keys = certification.blocks.map((block) => block.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(certification.blocks.every((block) => block.competences.length > 0)).toBe(true);
    for (const list of [certification, ...certification.blocks]) {
      const codes = list.modalities.map((modality) => modality.code);
      expect(new Set(codes).size).toBe(codes.length);
    }
  }
  for (const problem of problems) expect(sentence(problem)).not.toMatch(/undefined|null|NaN|\[object/);
}

/** One edit of a list of lines: some lost, said twice, moved, or another line in between. */
const edit = fc.record({
  kind: fc.constantFrom('lose', 'double', 'move', 'insert'),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  to: fc.double({ min: 0, max: 0.999, noNaN: true }),
  count: fc.integer({ min: 1, max: 12 }),
  text: fc.oneof(
    fc.string(),
    fc.constantFrom(
      'Entretien final : 00 h 30 min',
      'RNCP39794BC01',
      'Liste de compétences',
      'Durée totale',
      '1. Faire (5 minutes) :',
      'X',
    ),
  ),
});

function edited(
  text: string,
  edits: readonly { kind: string; at: number; to: number; count: number; text: string }[],
): string {
  const lines = text.split('\n');
  for (const { kind, at, to, count, text: inserted } of edits) {
    const start = Math.floor(at * lines.length);
    const taken = kind === 'insert' ? [inserted] : lines.slice(start, start + count);
    if (kind === 'lose' || kind === 'move') lines.splice(start, count);
    if (kind !== 'lose') lines.splice(Math.floor(to * lines.length), 0, ...taken);
  }
  return lines.join('\n');
}

describe('Un texte quelconque', () => {
  it('une fiche coupée n’importe où donne une certification ou une erreur', () => {
    fc.assert(
      fc.property(page, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), (text, at, head) => {
        const end = Math.floor(at * text.length);
        expectLawful(head ? text.slice(0, end) : text.slice(end));
      }),
      { numRuns: 300 },
    );
  });

  it('une fiche coupée ne perd jamais en silence un bloc ou une compétence', () => {
    const whole = readFiche(rncp39794).certification?.blocks;
    const titles = whole?.map(({ key, competences }) => [key, competences.map((each) => each.title)]);
    for (let end = 0; end < rncp39794.length; end += 37) {
      const { certification } = readFiche(rncp39794.slice(0, end));
      if (!certification) continue;
      expect(certification.blocks.map(({ key, competences }) => [key, competences.map((each) => each.title)])).toEqual(
        titles,
      );
    }
  });

  it('une fiche aux lignes perdues, doublées, déplacées ou ajoutées donne une certification ou une erreur', () => {
    fc.assert(
      fc.property(page, fc.array(edit, { minLength: 1, maxLength: 8 }), (text, edits) =>
        expectLawful(edited(text, edits)),
      ),
      { numRuns: 300 },
    );
  });

  it('une fiche aux lignes mélangées donne une certification ou une erreur', () => {
    const lines = rncp39794.split('\n');
    const shuffled = fc.shuffledSubarray(lines, { minLength: lines.length });
    fc.assert(
      fc.property(shuffled, (all) => expectLawful(all.join('\n'))),
      { numRuns: 100 },
    );
  });

  it('des signes quelconques ne font rien jeter', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), expectLawful), { numRuns: 300 });
  });
});

describe('Un très long texte se lit en moins d’une seconde', () => {
  const block = 'RNCP1BC01 - Agir\n\nListe de compétences\nAgir\n\n';
  const fill = (pattern: string) => pattern.repeat(Math.floor(MAX_CHARACTERS / pattern.length) - 1);
  const lines = (pattern: string) =>
    pattern.repeat(Math.floor((MAX_LINES - 400) / (pattern.match(/\n/g)?.length ?? 1)));

  it.each([
    ['une seule ligne de mots', block + fill('mot ').slice(100)],
    ['une seule ligne de phrases', block + fill('Il fait. Il va ! ').slice(100)],
    ['des parenthèses minutées', block + fill('(5 minutes) ').slice(100)],
    ['des parenthèses jamais fermées', block + fill('((').slice(100)],
    ['des points', block + fill('.. :;').slice(100)],
    ['des blancs', block + fill(' ').slice(100)],
    ['des chiffres', block + fill('1 h 30 ').slice(100)],
    ['des étapes', block + lines('1. Faire (5 minutes) :\n')],
    ['des épreuves', `Modalités d'évaluation :\n${lines('Chose : 45 min\n')}\n${block}`],
    ['des compétences espacées', `RNCP1BC01 - Agir\n\nListe de compétences\n${lines('Agir\n\n')}`],
    ['des lignes à tabulations', `${block}${lines('a\tb\n')}`],
    ['des blocs', lines('RNCP1BC01 - Agir\n')],
    ['des lignes de fiche', rncp39794 + lines("En contrat d'apprentissage X jury\n")],
  ])('%s', (_what, text) => {
    expect(text.length).toBeLessThanOrEqual(MAX_CHARACTERS);
    const started = ownMs();
    const { problems } = readFiche(text);
    const elapsed = ownMs() - started;
    expect(problems.map(({ code }) => code)).not.toContain('fiche-too-long');
    expect(elapsed).toBeLessThan(1000);
  });
});
