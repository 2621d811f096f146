// « Compétences et épreuves » says the whole certification: what is written there reads back as it was.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embeddedCertification } from '../../src/fiche/embedded-certification.ts';
import type { Certification } from '../../src/model/certification.ts';
import { readReference } from '../../src/tabs/reference-reading.ts';
import { layoutReference } from '../../src/tabs/reference-tab.ts';
import { certification } from '../model/builders.ts';
import { sheetOf, tableOf, typeIn } from './sheet-of.ts';

const readBack = (one: Certification) => readReference(tableOf(sheetOf(layoutReference(one))), []);

it('la certification embarquée se relit telle quelle', () => {
  const { certification: read, problems, given } = readBack(embeddedCertification);
  expect(read).toEqual(embeddedCertification);
  expect([problems, given]).toEqual([[], []]);
});

it('une certification quelconque aussi', () => {
  // a line of text: what a cell keeps once it is read without its outer blanks
  const text = fc.stringMatching(/^[A-Za-zÀ-ÿ«»’][A-Za-zÀ-ÿ0-9 ,;:()’«»-]{0,40}[A-Za-zÀ-ÿ0-9)»]$/);
  const minutes = fc.nat(300);
  const step = fc.record(
    {
      title: text,
      minutes,
      text,
      block: fc.constantFrom('BC01', 'BC02'),
      steps: fc.array(fc.record({ title: text, minutes, text }, { requiredKeys: ['title'] }), {
        minLength: 1,
        maxLength: 2,
      }),
    },
    { requiredKeys: ['title', 'minutes'] },
  );
  const checklist = fc.record(
    {
      title: text,
      pages: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 20 })),
      items: fc.array(text, { maxLength: 3 }),
    },
    { requiredKeys: ['title', 'items'] },
  );
  const modality = (code: string, blocks?: string[]) =>
    fc
      .record(
        { code: fc.constant(code), name: text, minutes, text, steps: fc.array(step, { maxLength: 3 }), checklist },
        { requiredKeys: ['code', 'name', 'minutes', 'steps'] },
      )
      .map((one) => ({ ...one, ...(blocks ? { blocks } : {}) }));
  const competences = (block: string) =>
    fc
      .array(fc.record({ title: text, criteria: fc.array(text, { maxLength: 2 }) }), { maxLength: 4 })
      .map((all) => all.map((one, i) => ({ key: `${block}-${i + 1}`, ...one })));
  const block = (key: string) =>
    fc.record({
      code: fc.constant(`RNCP77${key}`),
      key: fc.constant(key),
      title: text,
      competences: competences(key),
      modalities: fc.tuple(modality('PP')).map((all) => all),
      totalMinutes: minutes,
    });
  const any = fc.record({
    number: fc.constant('RNCP77'),
    title: text,
    level: fc.option(fc.integer({ min: 3, max: 8 })),
    certifier: text,
    registeredUntil: fc.option(fc.constant('2029-11-08')),
    nsf: fc.constant<Certification['nsf']>([]),
    formacodes: fc.array(fc.record({ code: fc.constant('44569'), name: text }), { maxLength: 1 }),
    rome: fc.array(fc.record({ code: fc.constant('K1203'), name: text }), { maxLength: 1 }),
    accessRoutes: fc.array(fc.record({ name: text, open: fc.boolean(), inferred: fc.boolean(), jury: text }), {
      maxLength: 2,
    }),
    blocks: fc.tuple(block('BC01'), block('BC02')).map((all) => [...all]),
    modalities: fc.tuple(modality('MSP', ['BC01']), modality('EF', [])).map((all) => [...all]),
    totalMinutes: minutes,
    replaces: fc.constant<string[]>(['RNCP76']),
    statistics: fc.array(
      fc.record({
        year: fc.constant(2022),
        certified: fc.option(fc.nat(999)),
        byVae: fc.option(fc.nat(99)),
        rates: fc.array(fc.option(fc.nat(100)), { minLength: 1, maxLength: 3 }),
      }),
      { maxLength: 1 },
    ),
  });
  fc.assert(
    fc.property(any, (one) => {
      expect(readBack(one).certification).toEqual(one);
    }),
    { numRuns: 60 },
  );
});

describe('ce que les gens y changent', () => {
  const sheet = () => sheetOf(layoutReference(certification()));
  const read = (one: ReturnType<typeof sheet>, used: string[] = []) => readReference(tableOf(one), used);
  const insertAfter = (one: ReturnType<typeof sheet>, key: string, type: string, title: string) => {
    const row = one.values.findIndex(([cell]) => cell === key);
    const heads = one.values[0] ?? [];
    const cells = heads.map((head) => (head === 'type' ? type : head === 'title' ? title : null));
    one.values.splice(row + 1, 0, cells);
  };

  it('une compétence ajoutée reçoit une clé jamais donnée', () => {
    const one = sheet();
    insertAfter(one, 'BC03-1', 'Compétence', 'Accueillir');
    const { certification: changed, given } = read(one, ['BC03-7']);
    expect(changed.blocks[2]?.competences.map(({ key }) => key)).toEqual(['BC03-1', 'BC03-8', 'BC03-2', 'BC03-3']);
    expect(given.map(({ key }) => key)).toEqual(['BC03-8']);
  });

  it('un critère ajouté est à la compétence qui est au-dessus', () => {
    const one = sheet();
    insertAfter(one, 'BC03-1', 'critere', 'Les consignes sont reformulées');
    expect(read(one).certification.blocks[2]?.competences[0]?.criteria).toEqual(['Les consignes sont reformulées']);
  });

  it.each([
    ['minutes', 'une heure', 'minutes-unknown'],
    ['type', 'Blok', 'choice-unknown'],
  ])('« %s » : « %s » est dit avec sa cellule', (column, value, code) => {
    const one = sheet();
    typeIn(one, 'MSP', column, value);
    expect(read(one).problems).toMatchObject([{ code, level: 'warning', where: { kind: 'tab', title: one.title } }]);
  });

  it('le texte collé à droite se lit ligne à ligne, et rien d’autre ne change', () => {
    const one = sheet();
    const column = one.values[0]?.indexOf('paste') ?? 0;
    ['RNCP1', '', 'Bloc\tdeux colonnes'].forEach((text, i) => {
      const cells = one.values[4 + i];
      if (cells) cells[column] = text;
    });
    expect(read(one)).toMatchObject({ pasted: 'RNCP1\n\nBloc\tdeux colonnes', pasteRows: 3 });
    expect(read(one).certification).toEqual(read(sheet()).certification);
  });
});
